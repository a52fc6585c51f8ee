/** The path of this page to which an issuer sends people back; it has to know it. */
export const RETURN_PATH = '/signed-in';

const KEY = 'groundtrack.sign-in';

/** A sign-in that was begun in this tab: from which view, and what its answer is held against. */
export type Pending = { from: string; state?: string; verifier?: string };

/** The sign-in that is under way; a view to go back to stays when it has ended. */
export function pending(): Pending {
  try {
    return { from: '/', ...(JSON.parse(window.sessionStorage.getItem(KEY) ?? '{}') as Partial<Pending>) };
  } catch {
    return { from: '/' };
  }
}

export function setPending(value: Pending) {
  window.sessionStorage.setItem(KEY, JSON.stringify(value));
}

import { useSyncExternalStore } from 'react';

import { token, TOKEN_CHANGED } from './client.ts';

/** How much somebody may do, the least first; each may do whatever those before it may. */
const ROLES = ['reader', 'importer', 'curator', 'admin'] as const;

export type Role = (typeof ROLES)[number];

/** For whom the server takes whoever looks at the page. */
export type Caller = { id: string; name: string; role: Role | null; clearance: 'public' | 'internal' | 'restricted' };

/** Whether a caller may do what a role is needed for; while nobody knows yet, it seems so. */
export function may(caller: Caller | null, needed: Role): boolean {
  return caller === null || (caller.role !== null && ROLES.indexOf(caller.role) >= ROLES.indexOf(needed));
}

/** Whether nothing is hidden from a caller; while nobody knows yet, it seems so. */
export function seesAll(caller: Caller | null): boolean {
  return caller === null || caller.clearance === 'restricted';
}

/** What the server has said, once it has, or could not be asked. */
let known: { caller: Caller | null } | null = null;
const watching = new Set<() => void>();

async function ask() {
  const bearer = token.get();
  try {
    const response = await fetch('/access/caller', {
      headers: { Accept: 'application/json', ...(bearer === '' ? {} : { Authorization: `Bearer ${bearer}` }) },
    });
    known = { caller: response.ok ? ((await response.json()) as Caller) : null };
  } catch {
    known = { caller: null }; // Whatever is asked next says that the server is gone.
  }
  watching.forEach(tell => tell());
}

function watch(tell: () => void) {
  if (watching.size === 0) {
    window.addEventListener(TOKEN_CHANGED, ask);
    void ask();
  }
  watching.add(tell);
  return () => {
    watching.delete(tell);
    if (watching.size === 0) {
      window.removeEventListener(TOKEN_CHANGED, ask);
    }
  };
}

const useKnown = () => useSyncExternalStore(watch, () => known);

/** Who is looking, as the server has it; null while it is not known. */
export function useCaller(): Caller | null {
  return useKnown()?.caller ?? null;
}

/** Whether something holds of whoever is looking; null until the server has said who that is, or is gone. */
export function useOfCaller(holds: (caller: Caller | null) => boolean): boolean | null {
  const answered = useKnown();
  return answered && holds(answered.caller);
}

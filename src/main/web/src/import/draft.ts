import type { Marking } from '../api/generated/operations.ts';

/** What is typed on the import view, before anything comes of it. */
export type Draft = {
  way: 'text' | 'file' | 'url';
  text: string;
  url: string;
  title: string;
  publisher: string;
  publishedOn: string;
  marking: Marking;
};

const KEY = 'groundtrack.import';
export const EMPTY: Draft = { way: 'text', text: '', url: '', title: '', publisher: '', publishedOn: '', marking: 'PUBLIC' };

/** The draft that this tab had, as far as the browser keeps it: going elsewhere and back loses nothing. */
export function keptDraft(): Draft {
  try {
    return { ...EMPTY, ...(JSON.parse(window.sessionStorage.getItem(KEY) ?? '{}') as Partial<Draft>) };
  } catch {
    return EMPTY;
  }
}

export function keepDraft(draft: Draft) {
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // Too long to be kept here; it stays in the view.
  }
}

/** What the API is given: of a way only its own field, and nothing that is empty or goes without saying. */
export function inputOf(draft: Draft, files: readonly File[]) {
  const told = (text: string) => (text.trim() === '' ? undefined : text.trim());
  const about = {
    title: told(draft.title),
    publisher: told(draft.publisher),
    publishedOn: told(draft.publishedOn),
    marking: draft.marking === 'PUBLIC' ? undefined : draft.marking,
  };
  const what =
    draft.way === 'text' ? { text: draft.text } : draft.way === 'url' ? { url: draft.url.trim() } : files.length === 1 ? { file: files[0] } : { files };
  return Object.fromEntries(Object.entries({ ...what, ...about }).filter(([, value]) => value !== undefined));
}

export const isEmpty = (draft: Draft, files: readonly File[]) =>
  draft.way === 'text' ? draft.text.trim() === '' : draft.way === 'url' ? draft.url.trim() === '' : files.length === 0;

import type { RelationLineFragment } from '../api/generated/operations.ts';

/** A relation with when it held, where the API tells that. */
export type Line = RelationLineFragment & {
  current?: boolean | null;
  since?: string | null;
  until?: string | null;
};

/** Relations of one type in one direction, seen from one entity. */
export type Group = { type: string; outgoing: boolean; lines: Line[] };

/** The relations of an entity by type and direction: what it does before what is done to it, by name; in each what has ended comes last. */
export function grouped(entity: string, lines: readonly Line[]): Group[] {
  const groups = new Map<string, Group>();
  for (const line of lines) {
    const outgoing = line.subject?.id === entity;
    const key = `${outgoing ? 0 : 1} ${line.type}`;
    const group = groups.get(key) ?? { type: line.type, outgoing, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  for (const { lines: all } of groups.values()) {
    all.sort((one, other) => Number(one.current === false) - Number(other.current === false));
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

/** The other end of a relation. */
export function otherEnd(entity: string, line: Line) {
  return line.subject?.id === entity ? line.object : line.subject;
}

/** When it held, as far as is known; else between which days of publication it was said. */
export function times(line: Line): { words: [string, string]; said: boolean } | null {
  if (line.since || line.until) {
    return { words: [line.since ?? '', line.until ?? ''], said: false };
  }
  return line.firstSeen || line.lastSeen
    ? { words: [line.firstSeen ?? line.lastSeen ?? '', line.lastSeen ?? line.firstSeen ?? ''], said: true }
    : null;
}

/** What an entity holds, and what it held, where the API tells whether a relation is current: the latest first. */
export function offices(entity: string, lines: readonly Line[]): { now: Line[]; before: Line[] } {
  const held = lines
    .filter(line => line.subject?.id === entity && line.current !== undefined && line.current !== null)
    .toSorted((one, other) => (begun(one) < begun(other) ? 1 : -1));
  return { now: held.filter(line => line.current), before: held.filter(line => !line.current) };
}

const begun = (line: Line) => line.since ?? line.until ?? line.lastSeen ?? '';

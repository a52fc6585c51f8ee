import { type Span, unitsOf } from '../app/codePoints.ts';

/** What a stretch of a text is. */
export type MarkKind = 'mention' | 'speaker' | 'cue' | 'content' | 'statement' | 'subject' | 'object' | 'word';

/** A marked stretch of a text; marks may overlap. `id` says of what it is one. */
export type Mark = Span & { kind: MarkKind; id: string };

/** A stretch in which nothing begins or ends, with all that covers it, the shortest last. */
export type Segment = { start: number; end: number; text: string; marks: Mark[] };

/**
 * The text cut wherever a mark begins or ends. The segments together are the text; marks that lie
 * outside of it, or are empty, mark nothing.
 */
export function segmentsOf(text: string, marks: readonly Mark[]): Segment[] {
  const units = unitsOf(text);
  const length = units.length - 1;
  const within = marks
    .map(mark => ({ mark, start: Math.max(0, mark.start), end: Math.min(length, mark.end) }))
    .filter(({ start, end }) => start < end)
    .sort((one, other) => one.start - other.start);
  const cuts = [...new Set([0, length, ...within.flatMap(({ start, end }) => [start, end])])].sort(
    (one, other) => one - other,
  );

  const segments: Segment[] = [];
  let open: typeof within = [];
  let next = 0;
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[index + 1] ?? length;
    open = open.filter(each => each.end > start);
    for (; next < within.length && (within[next]?.start ?? Infinity) <= start; next++) {
      const begun = within[next];
      if (begun) {
        open.push(begun);
      }
    }
    segments.push({
      start,
      end,
      text: text.slice(units[start], units[end]),
      marks: open
        .toSorted((one, other) => other.end - other.start - (one.end - one.start))
        .map(({ mark }) => mark),
    });
  }
  return segments;
}

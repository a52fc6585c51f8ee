import type { StartQuery } from '../api/generated/operations.ts';

export type ContestedLine = StartQuery['contested'][number];

/** Those first where both sides have the most to say; of equals the surer first. */
export function mostContested(lines: readonly ContestedLine[], count: number): ContestedLine[] {
  const weaker = (line: ContestedLine) =>
    Math.min(line.denying.totalCount, line.evidenceConnection.totalCount - line.denying.totalCount);
  return lines
    .toSorted((one, other) => weaker(other) - weaker(one) || other.confidence - one.confidence)
    .slice(0, count);
}

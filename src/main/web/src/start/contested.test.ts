import { expect, it } from 'vitest';

import { type ContestedLine, mostContested } from './contested.ts';

const line = (id: string, all: number, against: number, confidence = 0.5) =>
  ({ id, confidence, evidenceConnection: { totalCount: all }, denying: { totalCount: against } }) as ContestedLine;

it('puts first what both sides speak most of', () => {
  const lines = [line('one-sided', 9, 1), line('even', 6, 3), line('sure', 2, 1, 0.9)];
  expect(mostContested(lines, 3).map(({ id }) => id)).toEqual(['even', 'sure', 'one-sided']);
  expect(mostContested(lines, 1)).toHaveLength(1);
});

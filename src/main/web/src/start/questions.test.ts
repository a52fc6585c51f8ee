import { expect, it } from 'vitest';

import { AS_GRAPHS, QUESTIONS } from './questions.ts';

it('draws every question that can be', () => {
  expect(QUESTIONS.filter(({ graph }) => graph).map(({ words }) => words).sort()).toEqual(Object.keys(AS_GRAPHS).sort());
});

import { parse } from 'graphql';
import { expect, it } from 'vitest';

import { literal, queryOf } from './query.ts';
import { questionOf } from './question.ts';

const ask = (address: string) => questionOf(new URLSearchParams(address));

it('writes types as enums and ids as strings', () => {
  expect(literal({ polarity: { eq: 'AFFIRMED' } })).toBe('{polarity: {eq: AFFIRMED}}');
  expect(literal({ type: { in: ['HEADS'] }, id: { eq: 'HEADS' }, confidence: { gte: 0.5 } })).toBe(
    '{type: {in: [HEADS]}, id: {eq: "HEADS"}, confidence: {gte: 0.5}}',
  );
});

it('is GraphQL for every picture', () => {
  const addresses = ['', 'entity=iss&entity=a"b%5Cc&type=HEADS', 'from=x&to=y&type=HEADS&confidence=0.3', 'contested=1&speaker=ada'];
  for (const address of addresses) {
    expect(() => parse(queryOf(ask(address), ''))).not.toThrow();
    expect(queryOf(ask(address), '2031-01-02')).toContain('asOf: "2031-01-02"');
  }
});

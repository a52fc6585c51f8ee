import { parse } from 'graphql';
import { expect, it } from 'vitest';

import { GraphRelations, GraphWays } from '../api/generated/operations.ts';
import { Operation } from '../api/operation.ts';
import { onDay, takesDay } from './asOf.ts';

it('asks the first root field of a day', () => {
  for (const [operation, field] of [[GraphRelations, 'relationsConnection'], [GraphWays, 'paths']] as const) {
    const { text } = onDay(new Operation(operation.text));
    expect(() => parse(text)).not.toThrow();
    expect(text).toMatch(/^query \w+\(.*\$asOf: Date/);
    expect(text).toMatch(new RegExp(`${field}\\([^)]*asOf: \\$asOf`));
  }
});

it('leaves an operation alone that has the argument', () => {
  const text = 'query Q($asOf: Date) { things(asOf: $asOf) { id } }';
  expect(onDay(new Operation(text)).text).toBe(text);
});

it('knows which fields take a day', () => {
  const schema = { queryType: { fields: [{ name: 'a', args: [{ name: 'asOf' }] }, { name: 'b', args: [] }] } };
  expect(takesDay(schema, 'a')).toBe(true);
  expect(takesDay(schema, 'b')).toBe(false);
  expect(takesDay({ queryType: { fields: null } }, 'a')).toBe(false);
});

import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';

import SDL from '../../api/schema.graphql?raw';
import { entityTypes, lacking } from './selection.ts';

const schema = buildSchema(SDL, { assumeValid: true });

it('knows entities by their interface', () => {
  const isEntity = entityTypes(schema);
  expect(['Agency', 'Person', 'Entity', 'Source', 'Statement', 'Nothing'].filter(isEntity)).toEqual(['Agency', 'Person', 'Entity']);
  const plain = buildSchema('type Query { films: [Film!]! } type Film { id: ID! } type Count { n: Int }');
  expect(['Film', 'Count'].filter(entityTypes(plain))).toEqual(['Film']);
  expect(entityTypes(null)('Agency')).toBe(false);
});

it.each([
  '{ agencies { name } }',
  '{ agencies { name operates { kind } operatesConnection { edges { node { name } } } } }',
  '{ relations { confidence } }',
  '# A question\n{\n  relations {\n    subject {\n      name # called\n    }\n    object { name }\n  }\n}',
  'fragment A on Agency { name } { agencies { ...A } }',
  '{agencies{name}}',
])('completes %s', query => {
  const found = lacking(query, schema);
  expect(found?.places).toBeGreaterThan(0);
  expect(validate(schema, parse(found?.completed ?? ''))).toEqual([]);
  expect(lacking(found?.completed ?? '', schema)).toBeNull();
});

it('keeps the lines of the query', () => {
  expect(lacking('{\n  agencies {\n    name\n  }\n}', schema)?.completed).toBe('{\n  agencies {\n    __typename\n    id\n    name\n  }\n}');
});

it('lets be what asks for enough, what draws nothing, and what is no query', () => {
  for (const query of ['{ agencies { __typename id } }', '{ sources { title } }', '{ agencies {', 'fragment A on Agency { __typename id } { agencies { ...A } }']) {
    expect(lacking(query, schema)).toBeNull();
  }
});

it('tells what writes', () => {
  expect(lacking('mutation { createPeople(input: []) { people { name } } }', schema)?.writes).toBe(true);
});

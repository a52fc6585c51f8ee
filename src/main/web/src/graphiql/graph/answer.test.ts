import { expect, it } from 'vitest';

import { answered, dataOf } from './answer.ts';

const isEntity = (type: string) => type === 'Agency' || type === 'Spacecraft';
const agency = (id: string) => ({ __typename: 'Agency', id, name: `The ${id}` });
const linesOf = (data: unknown) => answered(data, isEntity).relations.map(({ subject, type, object }) => `${subject?.id} ${type} ${object?.id}`);

it('draws relations with both ends, wherever they stand', () => {
  const relation = { id: 'r', type: 'OWNS', contested: true, subject: agency('a'), object: agency('b'), evidence: [{}, {}] };
  const found = answered({ x: { edges: [{ node: relation }], totalCount: 7 } }, isEntity);
  expect(found.relations).toMatchObject([{ id: 'r', type: 'OWNS', contested: true, polarity: 'AFFIRMED', evidenceConnection: { totalCount: 2 } }]);
  expect(found).toMatchObject({ endless: 0, unfetched: 6 });
});

it('draws a field that leads from an entity to another, by a list and by a connection', () => {
  const craft = { __typename: 'Spacecraft', id: 'c', name: 'C' };
  const edges = [{ node: craft, properties: { modality: 'POSSIBLE' } }];
  expect(linesOf({ agencies: [{ ...agency('a'), operates: [craft], operatedByConnection: { edges } }] })).toEqual(['a OPERATES c', 'a OPERATED_BY c']);
  expect(answered({ ...agency('a'), xConnection: { edges } }, isEntity).relations).toMatchObject([{ modality: 'POSSIBLE' }]);
});

it('draws no line through what is no entity, and none to whom it cannot name', () => {
  const statement = { __typename: 'Statement', id: 's', speaker: agency('b') };
  const found = answered({ ...agency('a'), statements: [statement], owns: [{ name: 'unnamed' }] }, isEntity);
  expect(found.entities.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(found.relations).toEqual([]);
  expect(answered([{ subject: { name: 'A' }, object: agency('b') }], isEntity).endless).toBe(1);
});

it('takes what is no answer for nothing', () => {
  for (const none of [null, '', 'no JSON', '{"errors": []}', '[]', '7']) {
    expect(answered(dataOf(none), isEntity)).toEqual({ entities: [], relations: [], endless: 0, unfetched: 0 });
  }
});

import { describe, expect, it } from 'vitest';

import type { RelationLineFragment } from '../api/generated/operations.ts';
import { isDenied, labelOf, leftOut, pictureOf, widthOf } from './picture.ts';

const entity = (id: string) => ({ __typename: 'Person' as const, id, name: `The ${id}` });
const relation = (id: string, subject: string | null, object: string | null, evidence = 1) =>
  ({
    id,
    type: 'HEADS',
    subject: subject && entity(subject),
    object: object && entity(object),
    evidenceConnection: { totalCount: evidence },
  }) as unknown as RelationLineFragment;

describe('pictureOf', () => {
  it('draws each once, however often it was fetched', () => {
    const { nodes, edges } = pictureOf([relation('1', 'a', 'b'), relation('2', 'b', 'c'), relation('1', 'a', 'b')], [entity('z')], ['a']);
    expect(edges.map(({ id }) => id)).toEqual(['1', '2']);
    expect(nodes.map(({ id, degree, root }) => [id, degree, root])).toEqual([
      ['z', 0, false],
      ['a', 1, true],
      ['b', 2, false],
      ['c', 1, false],
    ]);
  });

  it('draws no line to nobody, and one to itself once', () => {
    const { nodes, edges } = pictureOf([relation('1', null, 'b'), relation('2', 'a', 'a')], [], []);
    expect(edges.map(({ id }) => id)).toEqual(['2']);
    expect(nodes).toMatchObject([{ id: 'a', degree: 1 }]);
  });

  it('ends at what can be drawn', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => relation(`r${index}`, `a${index}`, `b${index}`));
    expect(pictureOf(many, [], []).edges).toHaveLength(5_000);
  });
});

it('draws what rests on more evidence wider, and nothing too wide', () => {
  expect(widthOf(1)).toBe(1.5);
  expect(widthOf(4)).toBe(3);
  expect(widthOf(0)).toBe(1.5);
  expect(widthOf(1_000_000)).toBe(7);
});

it('draws what is denied as warm as what is contested', () => {
  expect(isDenied({ contested: false, polarity: 'NEGATED' })).toBe(true);
  expect(isDenied({ contested: false, polarity: 'AFFIRMED' })).toBe(false);
});

describe('labelOf', () => {
  it('keeps a name to a line, and what turns or hides letters out of it', () => {
    expect(labelOf('\u202Eevil\u202C\nag\u200Bency')).toBe('evil ag ency');
    expect(labelOf('x'.repeat(100_000))).toBe(`${'x'.repeat(35)}…`);
    expect(labelOf('🚀'.repeat(40), 3)).toBe('🚀🚀…');
    expect(labelOf('وكالة الفضاء')).toBe('وكالة الفضاء');
  });
});

it('says what is left out', () => {
  const parts = [
    { entity: 'a', shown: 60, total: 75 },
    { entity: 'b', shown: 3, total: 3 },
    { entity: null, shown: 100, total: 1300 },
  ];
  expect(leftOut(parts, id => `The ${id}`)).toEqual(['15 more of 75 relations of The a', '1,200 more of 1,300 relations, less sure than these']);
});

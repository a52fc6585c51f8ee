import { expect, it } from 'vitest';

import { drawnOf } from './drawn.ts';
import type { Source } from './marks.ts';

const ends = { subject: { __typename: 'Agency', id: 'a', name: 'A' }, object: { __typename: 'Country', id: 'b', name: 'B' } };
const statement = (id: string, ...relations: string[]) => ({
  id,
  relationsConnection: {
    edges: relations.map(relation => ({ node: { id: relation, type: 'THREATENS', ...ends }, properties: { polarity: 'AFFIRMED', modality: 'ACTUAL', confidence: 1 } })),
  },
});

it('draws each relation once, and knows the first statement that tells it', () => {
  const { picture, told } = drawnOf({ statements: [statement('s1'), statement('s2', 'r'), statement('s3', 'r', 'q')] } as unknown as Source);
  expect(picture.edges.map(({ id, evidence }) => [id, evidence])).toEqual([
    ['r', 2],
    ['q', 1],
  ]);
  expect(picture.nodes.map(({ id }) => id)).toEqual(['a', 'b']);
  expect([...told]).toEqual([
    ['r', 's2'],
    ['q', 's3'],
  ]);
});

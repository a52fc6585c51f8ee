import { expect, it } from 'vitest';

import { chosen, litOf, marksOf, type Source, withNamed } from './marks.ts';

const entity = (id: string) => ({ __typename: 'Agency', id, name: id });
const source = {
  mentions: [
    { id: 'm1', start: 0, end: 5, entity: entity('a') },
    { id: 'm2', start: 14, end: 19, entity: entity('b') },
    { id: 'm3', start: 40, end: 45, entity: entity('a') },
  ],
  statements: [
    {
      id: 's1',
      start: 0,
      end: 20,
      cue: { start: 6, end: 10 },
      speakerMention: { start: 0, end: 5 },
      content: [{ start: 11, end: 19 }],
      relationsConnection: {
        edges: [{ node: { id: 'r1', subject: entity('a'), object: entity('b') }, properties: { explain: { words: [{ start: 6, end: 10 }] } } }],
      },
    },
    { id: 's2', start: 30, end: 50, cue: null, speakerMention: null, content: [{ start: 30, end: 50 }], relationsConnection: { edges: [] } },
  ],
} as unknown as Source;

it('marks what is said only where somebody says it', () => {
  expect(marksOf(source).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'statement s1', 'speaker s1', 'cue s1', 'content s1', 'statement s2', 'mention m1', 'mention m2', 'mention m3',
  ]);
});

it('lights the ends of a relation within its sentence, and its words', () => {
  const looked = chosen(source, '', 'r1');
  expect(looked?.statement.id).toBe('s1');
  expect(looked && litOf(source, looked.statement, looked.edge).map(({ kind, start }) => [kind, start])).toEqual([
    ['statement', 0], ['subject', 0], ['object', 14], ['word', 6],
  ]);
});

it('finds nothing where nothing is looked at', () => {
  expect(chosen(source, '', '')).toBeUndefined();
  expect(chosen(source, 's2', 'r1')).toMatchObject({ statement: { id: 's2' }, edge: undefined });
});

it('adds the statement that the address names, once', () => {
  const far = { ...source.statements[1], id: 'far' } as Source['statements'][number];
  expect(withNamed(source, far).statements.map(({ id }) => id)).toEqual(['s1', 's2', 'far']);
  expect(withNamed(source, source.statements[0])).toBe(source);
  expect(withNamed(source, undefined)).toBe(source);
});

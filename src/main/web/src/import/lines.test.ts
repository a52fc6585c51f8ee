import { expect, it } from 'vitest';

import { accepted, litOf, marksOf, type Preview, rejected, rejectsOf } from './lines.ts';

const span = (start: number, end: number) => ({ start, end });
const preview = {
  document: { mentions: [{ id: 'm', ...span(0, 3) }] },
  statements: [
    {
      id: 's1',
      ...span(0, 40),
      cue: { ...span(4, 8), text: 'said' },
      content: [{ ...span(9, 40), text: '' }],
      speakerMention: span(0, 3),
      relations: [
        { id: 'r1', subjectMention: span(0, 3), objectMention: span(20, 24) },
        { id: 'r2', subjectMention: span(0, 3), objectMention: span(30, 34) },
      ],
    },
    { id: 's2', ...span(41, 60), cue: null, content: [], speakerMention: null, relations: [] },
  ],
} as unknown as Preview;

it('marks speakers, cues and what is said, and both ends of the line looked at', () => {
  expect(marksOf(preview).map(({ kind }) => kind)).toEqual(['statement', 'speaker', 'cue', 'content', 'statement', 'mention']);
  expect(litOf(preview, 'r2').map(({ kind, start }) => [kind, start])).toEqual([['statement', 0], ['subject', 0], ['object', 30]]);
  expect(litOf(preview, 's2')).toHaveLength(1);
  expect(litOf(preview, 'none')).toEqual([]);
});

it('takes relations out with their statement, and sends each id that the preview has once', () => {
  expect(rejectsOf(preview, new Set(['s1', 'r1', 'gone']))).toEqual(['s1']);
  expect(rejectsOf(preview, new Set(['r2']))).toEqual(['r2']);
  expect(accepted(preview, new Set(['r2']))).toEqual({ statements: 2, relations: 1 });
  expect(accepted(preview, new Set(['s1']))).toEqual({ statements: 1, relations: 0 });
  const statement = preview.statements[0];
  expect(statement && rejected(statement, new Set(['s1'])).line('r1')).toBe(true);
  expect(statement && rejected(statement, new Set(['r2'])).line('r1')).toBe(false);
});

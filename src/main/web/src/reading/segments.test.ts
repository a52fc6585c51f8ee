import { expect, it } from 'vitest';

import { type Mark, segmentsOf } from './segments.ts';

const mark = (start: number, end: number, id: string, kind: Mark['kind'] = 'mention'): Mark => ({ start, end, id, kind });

it('cuts where marks begin and end, and loses nothing', () => {
  const text = 'Ada Lund said Norland lied.';
  const segments = segmentsOf(text, [mark(0, 8, 'ada'), mark(0, 27, 's', 'statement'), mark(14, 21, 'norland')]);
  expect(segments.map(({ text: words }) => words).join('')).toBe(text);
  expect(segments.map(({ text: words, marks }) => [words, marks.map(({ id }) => id)])).toEqual([
    ['Ada Lund', ['s', 'ada']],
    [' said ', ['s']],
    ['Norland', ['s', 'norland']],
    [' lied.', ['s']],
  ]);
});

it('counts code points', () => {
  expect(segmentsOf('🚀🚀 ISS 🚀', [mark(3, 6, 'iss')]).map(({ text }) => text)).toEqual(['🚀🚀 ', 'ISS', ' 🚀']);
});

it('keeps marks that overlap, the shorter last', () => {
  const segments = segmentsOf('abcdef', [mark(0, 4, 'long'), mark(2, 5, 'short')]);
  expect(segments.map(({ text, marks }) => [text, marks.map(({ id }) => id)])).toEqual([
    ['ab', ['long']],
    ['cd', ['long', 'short']],
    ['e', ['short']],
    ['f', []],
  ]);
});

it('leaves marks out that lie nowhere', () => {
  expect(segmentsOf('abc', [mark(5, 9, 'far'), mark(2, 2, 'empty'), mark(-3, 1, 'before')])).toEqual([
    { start: 0, end: 1, text: 'a', marks: [mark(-3, 1, 'before')] },
    { start: 1, end: 3, text: 'bc', marks: [] },
  ]);
  expect(segmentsOf('', [mark(0, 1, 'x')])).toEqual([]);
});

it('is quick with many marks', () => {
  const text = 'word '.repeat(40_000);
  const many = Array.from({ length: 8_000 }, (_, at) => mark(at * 25, at * 25 + 20, String(at)));
  expect(segmentsOf(text, many)).toHaveLength(16_000);
});

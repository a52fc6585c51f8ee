import { expect, it } from 'vitest';

import { counted, dateInWords, headingOf, isContested, titleOf, wordsOf } from './words.ts';

it('reads names of the API as words', () => {
  expect(wordsOf('MEMBER_OF')).toBe('member of');
  expect(headingOf('DEMANDS_OF')).toBe('Demands of');
});

it('says dates as exactly as they are known', () => {
  expect(dateInWords('2031-05-14')).toBe('14 May 2031');
  expect(dateInWords('2031-05')).toBe('May 2031');
  expect(dateInWords('2031')).toBe('2031');
  expect(dateInWords('2031-05-14T10:00:00Z')).toBe('14 May 2031');
  expect(dateInWords('some day')).toBe('some day');
  expect(dateInWords(null)).toBe('');
});

it('calls contested what some affirm and some deny, and not what is merely denied', () => {
  expect(isContested({ contested: true, polarity: 'AFFIRMED' })).toBe(true);
  expect(isContested({ contested: true, polarity: 'NEGATED' })).toBe(false);
  expect(isContested({ contested: false, polarity: 'AFFIRMED' })).toBe(false);
});

it('counts in words', () => {
  expect(counted(1, 'source')).toBe('1 source');
  expect(counted(1200, 'entity', 'entities')).toBe('1,200 entities');
});

it('calls a source something', () => {
  expect(titleOf({ title: 'A day', publisher: 'The Wire' })).toBe('A day');
  expect(titleOf({ title: null, publisher: 'The Wire' })).toBe('The Wire');
  expect(titleOf({ title: '', publisher: null })).toBe('A source without a title');
});

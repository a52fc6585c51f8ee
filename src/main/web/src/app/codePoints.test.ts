import { expect, it } from 'vitest';

import { slice, unitsOf } from './codePoints.ts';

it('counts code points, not units', () => {
  const text = 'a🚀b👩‍🚀';
  expect([...unitsOf(text)]).toEqual([0, 1, 3, 4, 6, 7, 9]);
  expect(slice(text, 1, 2)).toBe('🚀');
  expect(slice(text, 2, 3)).toBe('b');
  expect(slice(text, 2)).toBe('b👩‍🚀');
});

it('stays within the text', () => {
  expect(slice('abc', -2, 2)).toBe('ab');
  expect(slice('abc', 2, 9)).toBe('c');
  expect(slice('abc', 7, 9)).toBe('');
  expect(slice('', 0, 1)).toBe('');
});

it('takes half a pair for one', () => {
  expect(slice('a\ud800b', 1, 3)).toBe('\ud800b');
});

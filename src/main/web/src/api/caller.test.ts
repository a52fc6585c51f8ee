import { expect, test } from 'vitest';

import { type Caller, may, seesAll } from './caller.ts';

const reader: Caller = { id: 'key:a', name: 'a', role: 'reader', clearance: 'internal' };

test('a caller may do what their role and those before it may', () => {
  expect(may(reader, 'reader')).toBe(true);
  expect(may(reader, 'importer')).toBe(false);
  expect(may({ ...reader, role: 'curator' }, 'importer')).toBe(true);
  expect(may({ ...reader, role: null }, 'reader')).toBe(false);
});

test('while it is not known who looks, nothing is hidden', () => {
  expect(may(null, 'admin')).toBe(true);
  expect(seesAll(null)).toBe(true);
});

test('only who is cleared for restricted sources sees everything', () => {
  expect(seesAll(reader)).toBe(false);
  expect(seesAll({ ...reader, clearance: 'restricted' })).toBe(true);
});

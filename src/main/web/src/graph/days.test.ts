import { expect, it } from 'vitest';

import { dayOf, numberOf } from './days.ts';

it('counts days, leap days and those before the epoch included', () => {
  for (const day of ['2032-02-29', '1958-07-29', '1970-01-01', '2031-12-31']) {
    expect(dayOf(numberOf(day))).toBe(day);
  }
  expect(numberOf('2032-03-01') - numberOf('2032-02-28')).toBe(2);
});

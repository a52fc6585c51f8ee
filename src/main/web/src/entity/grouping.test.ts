import { expect, it } from 'vitest';

import { grouped, type Line, offices, otherEnd, times } from './grouping.ts';

const line = (type: string, subject: string, object: string, more: Partial<Line> = {}) =>
  ({
    id: `${subject} ${type} ${object}`,
    type,
    subject: { __typename: 'Agency', id: subject, name: subject },
    object: { __typename: 'Agency', id: object, name: object },
    firstSeen: null,
    lastSeen: null,
    ...more,
  }) as Line;

it('groups by type and direction, what it does first', () => {
  const groups = grouped('a', [line('THREATENS', 'b', 'a'), line('OPERATES', 'a', 'c'), line('THREATENS', 'a', 'b'), line('THREATENS', 'c', 'a')]);
  expect(groups.map(({ type, outgoing, lines }) => [type, outgoing, lines.length])).toEqual([
    ['OPERATES', true, 1],
    ['THREATENS', true, 1],
    ['THREATENS', false, 2],
  ]);
});

it('finds the other end', () => {
  expect(otherEnd('a', line('OPERATES', 'a', 'c'))?.id).toBe('c');
  expect(otherEnd('a', line('OPERATES', 'c', 'a'))?.id).toBe('c');
});

it('tells when it held before when it was said', () => {
  const seen = { firstSeen: '2020-01-02', lastSeen: '2021-01-02' } as Partial<Line>;
  expect(times(line('HEADS', 'a', 'b', { ...seen, since: '2018' }))).toEqual({ words: ['2018', ''], said: false });
  expect(times(line('HEADS', 'a', 'b', seen))).toEqual({ words: ['2020-01-02', '2021-01-02'], said: true });
  expect(times(line('HEADS', 'a', 'b'))).toBeNull();
});

it('puts what has ended last, and offices apart', () => {
  const lines = [
    line('HEADS', 'a', 'old', { current: false, until: '2018' }),
    line('HEADS', 'a', 'new', { current: true, since: '2021' }),
    line('MEMBER_OF', 'a', 'older', { current: false, until: '2011' }),
    line('THREATENS', 'a', 'b', { current: null }),
    line('HEADS', 'c', 'a', { current: true }),
  ];
  expect(grouped('a', lines)[0]?.lines.map(({ object }) => object?.id)).toEqual(['new', 'old']);
  const { now, before } = offices('a', lines);
  expect(now.map(({ object }) => object?.id)).toEqual(['new']);
  expect(before.map(({ object }) => object?.id)).toEqual(['old', 'older']);
});

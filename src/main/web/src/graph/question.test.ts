import { describe, expect, it } from 'vitest';

import { isDay, partsOf, questionOf, waysWhereOf, whereOf } from './question.ts';

const ask = (address: string) => questionOf(new URLSearchParams(address));

describe('questionOf', () => {
  it('reads all of it from the address', () => {
    expect(ask('entity=iss&entity=iss&entity=a%2Fb&type=HEADS&contested=true&confidence=0.5&asOf=2031-02-28&more=iss'))
      .toMatchObject({ entity: ['iss', 'a/b'], type: ['HEADS'], contested: true, confidence: 0.5, asOf: '2031-02-28', more: ['iss'] });
  });

  it('leaves out what is no question', () => {
    expect(ask('entity=&confidence=much&asOf=2031-02-30&first=-3'))
      .toMatchObject({ entity: [], confidence: 0, asOf: '', first: 100 });
    expect(ask('confidence=7').confidence).toBe(0);
    expect(ask('first=10000').first).toBe(2000);
  });
});

it('knows days that are', () => {
  expect(isDay('2032-02-29')).toBe(true);
  for (const none of ['', '2031-02-29', '2031', 'yesterday', '2031-13-01']) {
    expect(isDay(none)).toBeFalsy();
  }
});

describe('whereOf', () => {
  it('asks for both directions of an entity and for every filter', () => {
    expect(whereOf(ask('type=HEADS&type=OWNS&speaker=ada'), 'iss')).toEqual({
      AND: [
        { OR: [{ subject: { id: { eq: 'iss' } } }, { object: { id: { eq: 'iss' } } }] },
        { type: { in: ['HEADS', 'OWNS'] } },
        { evidence: { some: { speaker: { id: { eq: 'ada' } } } } },
      ],
    });
  });

  it('asks for nothing where nothing is asked', () => {
    expect(whereOf(ask(''), null)).toEqual({});
    expect(waysWhereOf(ask(''))).toEqual({});
  });
});

describe('partsOf', () => {
  it('counts the pages of each entity', () => {
    expect(partsOf(ask('entity=a&entity=b&more=b&more=b'))).toEqual([
      { entity: 'a', pages: 1 },
      { entity: 'b', pages: 3 },
    ]);
  });

  it('draws all where no entity is named, and ways alone where two ends are', () => {
    expect(partsOf(ask('more=*'))).toEqual([{ entity: null, pages: 2 }]);
    expect(partsOf(ask('from=a&to=b'))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';

import { address, entityUrl, routeOf, sourceUrl } from './urls.ts';

describe('routeOf', () => {
  it('knows the views', () => {
    expect(routeOf('/')).toEqual({ view: 'start' });
    expect(routeOf('/graph')).toEqual({ view: 'graph' });
    expect(routeOf('/review/')).toEqual({ view: 'review' });
    expect(routeOf('/signed-in')).toEqual({ view: 'signed-in' });
    expect(routeOf('/source/ab12')).toEqual({ view: 'reading', id: 'ab12' });
    expect(routeOf('/entity')).toEqual({ view: 'nowhere' });
    expect(routeOf('/entity/a/b')).toEqual({ view: 'nowhere' });
    expect(routeOf('/else')).toEqual({ view: 'nowhere' });
  });

  it('takes what is wrongly encoded for itself', () => {
    expect(routeOf('/entity/100%')).toEqual({ view: 'entity', id: '100%' });
  });

  for (const id of ['iss', 'a/b', '100%', '?#&+ ;=', '\u202eevil', '../..', 'Роскосмос', '<script>']) {
    it(`finds the id that the address was made of: ${JSON.stringify(id)}`, () => {
      const { pathname, search, hash } = new URL(entityUrl(id), 'http://here');
      expect([search, hash]).toEqual(['', '']);
      expect(routeOf(pathname)).toEqual({ view: 'entity', id });
      expect(routeOf(new URL(sourceUrl(id), 'http://here').pathname)).toEqual({ view: 'reading', id });
    });
  }
});

describe('address', () => {
  it('leaves out what says nothing and repeats lists', () => {
    expect(address('/graph', { entity: ['a', 'b&c'], type: [], contested: false, n: 0, none: null }))
      .toBe('/graph?entity=a&entity=b%26c&n=0');
  });
});

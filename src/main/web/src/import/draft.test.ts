import { expect, it } from 'vitest';

import { EMPTY, inputOf, isEmpty } from './draft.ts';

const file = (name: string) => new File(['x'], name);

it('gives of a way only its own field, and nothing that is empty', () => {
  const draft = { ...EMPTY, text: ' A text. ', url: 'https://news.example/', title: ' T ', publishedOn: '' };
  expect(inputOf(draft, [])).toEqual({ text: ' A text. ', title: 'T' });
  expect(inputOf({ ...draft, way: 'url' }, [])).toEqual({ url: 'https://news.example/', title: 'T' });
  expect(Object.keys(inputOf({ ...draft, way: 'file' }, [file('a')]))).toEqual(['file', 'title']);
  expect(Object.keys(inputOf({ ...draft, way: 'file' }, [file('a'), file('b')]))).toEqual(['files', 'title']);
});

it('says who may see it unless everybody may', () => {
  const draft = { ...EMPTY, text: 'A text.' };
  expect(inputOf(draft, [])).toEqual({ text: 'A text.' });
  expect(inputOf({ ...draft, marking: 'RESTRICTED' }, [])).toEqual({ text: 'A text.', marking: 'RESTRICTED' });
});

it('knows when there is nothing to import', () => {
  expect(isEmpty({ ...EMPTY, text: ' \n' }, [])).toBe(true);
  expect(isEmpty({ ...EMPTY, text: 'a' }, [])).toBe(false);
  expect(isEmpty({ ...EMPTY, text: 'a', way: 'file' }, [])).toBe(true);
  expect(isEmpty({ ...EMPTY, way: 'file' }, [file('a')])).toBe(false);
});

import { expect, it } from 'vitest';

import { EXAMPLES, exampleOf } from './examples.ts';

it('takes a title and what it is about from the comment above a query', () => {
  expect(exampleOf('# Who?\n#\n# More\n# of it.\nquery Who { a } # no\n')).toEqual({ title: 'Who?', about: 'More of it.', query: '# Who?\n#\n# More\n# of it.\nquery Who { a } # no' });
});

it('tells of every example what it shows', () => {
  expect(EXAMPLES.length).toBeGreaterThan(10);
  expect(EXAMPLES.filter(({ title, about }) => title === '' || about.length < 20)).toEqual([]);
});

import { expect, it } from 'vitest';

import { bodyOf } from './client.ts';

it('sends what has no file as JSON', () => {
  expect(bodyOf('{ a }', { list: [1, null], text: '' })).toBe('{"query":"{ a }","variables":{"list":[1,null],"text":""}}');
});

it('sends files beside the question, each at its place', async () => {
  const [one, other] = [new File(['1'], 'one.txt'), new File(['2'], 'other.txt')];
  const form = bodyOf('{ a }', { input: { title: 'T', files: [one, other] } }) as FormData;
  expect(JSON.parse(String(form.get('operations'))).variables).toEqual({ input: { title: 'T', files: [null, null] } });
  expect(JSON.parse(String(form.get('map')))).toEqual({ 0: ['variables.input.files.0'], 1: ['variables.input.files.1'] });
  expect((form.get('1') as File).name).toBe('other.txt');
});

import { expect, it } from 'vitest';

import type { Palette } from './palette.ts';
import type { Picture } from './picture.ts';
import { escaped, svgOf } from './svg.ts';

const palette = { surface: '#fff', ink: '#000', 'ink-2': '#333', 'line-strong': '#999', warm: '#a40', other: '#555', person: '#74a' } as Palette;
const node = (id: string, name: string) => ({ __typename: 'Person', id, name, degree: 1, root: false });

it('escapes what names hold, and leaves out what XML cannot', () => {
  expect(escaped('<script>&"\u0000\u000b\ud800🚀')).toBe('&lt;script&gt;&amp;&quot;🚀');
});

it('draws every entity and every line, with its standing', () => {
  const picture = {
    nodes: [node('a', '<b>Ada</b>'), node('b', 'Bo')],
    edges: [
      { id: '1', source: 'a', target: 'b', type: 'HEADS', modality: 'POSSIBLE', polarity: 'AFFIRMED', contested: true, current: false, evidence: 4 },
      { id: '2', source: 'b', target: 'a', type: 'MEMBER_OF', modality: 'ACTUAL', polarity: 'AFFIRMED', contested: false, current: true, evidence: 1 },
    ],
  } as unknown as Picture;
  const svg = svgOf(picture, new Map([['a', { x: 0, y: 0 }], ['b', { x: 100, y: 50 }]]), palette);
  expect(svg.match(/<path d="M[^>]*marker-end/g)).toHaveLength(2);
  expect(svg).toContain('stroke-dasharray');
  expect(svg).toContain('opacity="0.4"');
  expect(svg).toContain('member of');
  expect(svg).toContain('&lt;b&gt;Ada&lt;/b&gt;');
  expect(svg).not.toContain('<b>');
  expect(svg).not.toContain('NaN');
});

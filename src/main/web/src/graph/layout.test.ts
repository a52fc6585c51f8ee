import { expect, it } from 'vitest';

import { placesOf } from './layout.ts';
import type { Picture } from './picture.ts';

/** A star of stars, as neighbourhoods are. */
function graph(size: number): Picture {
  const nodes = Array.from({ length: size }, (_, index) => ({ id: `n${index}` }));
  const edges = nodes.slice(1).map(({ id }, index) => ({ source: id, target: `n${Math.floor(index / 12)}` }));
  return { nodes, edges } as unknown as Picture;
}

it('gives everybody a place of his own, and the same again', () => {
  const picture = graph(60);
  const places = placesOf(picture);
  expect(places.size).toBe(60);
  const near = [...places.values()].filter(({ x, y }) => !Number.isFinite(x) || !Number.isFinite(y));
  expect(near).toEqual([]);
  const list = [...places.values()];
  const closest = Math.min(
    ...list.flatMap((one, index) => list.slice(index + 1).map(other => Math.hypot(one.x - other.x, one.y - other.y))),
  );
  expect(closest).toBeGreaterThan(30);
  expect(placesOf(picture)).toEqual(places);
});

it('keeps a picture that grows like itself', () => {
  const before = placesOf(graph(30));
  const after = placesOf(graph(36), before);
  const moved = [...before].map(([id, { x, y }]) => Math.hypot((after.get(id)?.x ?? 0) - x, (after.get(id)?.y ?? 0) - y));
  expect(moved.sort((one, other) => one - other)[15]).toBeLessThan(150);
});

it('lays out large ones, and tells how long that takes', () => {
  for (const size of [300, 3_000]) {
    const start = performance.now();
    const places = placesOf(graph(size));
    console.info(`${size} entities laid out in ${Math.round(performance.now() - start)} ms`);
    expect(places.size).toBe(size);
  }
}, 300_000);

it('places nobody, somebody alone, and what leads to itself', () => {
  expect(placesOf({ nodes: [], edges: [] }).size).toBe(0);
  const alone = { nodes: [{ id: 'a' }], edges: [{ source: 'a', target: 'a' }] } as unknown as Picture;
  expect(placesOf(alone).get('a')).toBeDefined();
});

import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';

import type { Picture } from './picture.ts';

export type Place = { x: number; y: number };
type Body = Place & { id: string };

/** What a picture is drawn into, in pixels. */
export type Room = { width: number; height: number };
const LARGE: Room = { width: 1_000, height: 1_000 };
/** From so many square pixels on there is room for all distances. */
const ROOMY = 400_000;
const FEW = 400;
/** Names are wider than high: by so much are things moved apart where there is room, and where there is little. */
const STRETCH = { wide: 1.45, narrow: 1.15 };

/**
 * Where each entity stands: forces by Barnes and Hut as d3-force has them, always the same for the
 * same picture. What had a place begins there, so that a picture that grows stays like itself. `room` is
 * what it is drawn into.
 */
export function placesOf({ nodes, edges }: Picture, before: ReadonlyMap<string, Place> = new Map(), room: Room = LARGE): Map<string, Place> {
  const wide = Math.min(2.2, Math.max(0.6, room.width / Math.max(1, room.height)));
  const stretch = nodes.length > FEW ? 1 : wide >= 1 ? STRETCH.wide : STRETCH.narrow;
  const known = new Map([...before].map(([id, { x, y }]) => [id, { x: x / stretch, y }]));
  // In little room things stand closer, so that what is written on them can be read.
  const near = Math.min(1, Math.max(0.55, Math.sqrt((room.width * room.height) / ROOMY)));
  const places = settled({ nodes, edges }, known, { wide, near });
  return new Map(places.map(({ id, x, y }) => [id, { x: x * stretch, y }]));
}

function settled({ nodes, edges }: Picture, before: ReadonlyMap<string, Place>, { wide, near }: { wide: number; near: number }): Body[] {
  const beside = new Map<string, Place>();
  for (const { source, target } of edges) {
    const [known, other] = before.has(source) ? [before.get(source), target] : [before.get(target), source];
    if (known && !before.has(other)) {
      beside.set(other, known);
    }
  }
  const bodies: Body[] = nodes.map(({ id }, index) => {
    const place = before.get(id) ?? beside.get(id);
    const angle = index * 2.399963; // the golden angle: no two begin in one place
    const radius = (place ? 30 : 40) * Math.sqrt(0.5 + (place ? index % 40 : index));
    return before.get(id)
      ? { id, ...(before.get(id) as Place) }
      : { id, x: (place?.x ?? 0) + radius * Math.cos(angle), y: (place?.y ?? 0) + radius * Math.sin(angle) };
  });
  const links = edges.filter(({ source, target }) => source !== target).map(({ source, target }) => ({ source, target }));
  const many = nodes.length > FEW;
  forceSimulation(bodies)
    .force('link', forceLink<Body, { source: string; target: string }>(links).id(({ id }) => id).distance(many ? 80 : 150 * Math.max(0.8, near)))
    .force('apart', forceManyBody().strength(many ? -220 : -620 * near).distanceMax(many ? 900 : 1_400))
    .force('room', forceCollide(many ? 22 : 44))
    .force('x', forceX(0).strength(0.05 / wide / near))
    .force('y', forceY(0).strength((0.05 * wide) / near))
    .force('middle', forceCenter())
    .stop()
    .tick(many ? Math.max(40, Math.round(60_000 / nodes.length)) : 260);
  return bodies;
}

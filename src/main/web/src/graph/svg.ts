import { wordsOf } from '../app/words.ts';
import type { Place } from './layout.ts';
import { colorOf, type Palette, shapeOf } from './palette.ts';
import { type DrawnEdge, type DrawnNode, isDenied, isDashed, labelOf, type Picture, widthOf } from './picture.ts';
import { sizeOf } from './style.ts';

const MARGIN = 90;

/** The picture as an SVG file: what is drawn, where it is drawn. */
export function svgOf({ nodes, edges }: Picture, places: ReadonlyMap<string, Place>, palette: Palette): string {
  const at = (id: string) => places.get(id) ?? { x: 0, y: 0 };
  const xs = nodes.map(({ id }) => at(id).x);
  const ys = nodes.map(({ id }) => at(id).y);
  const [left, top] = [least(xs) - MARGIN, least(ys) - MARGIN];
  const [width, height] = [most(xs) + MARGIN - left, most(ys) + MARGIN - top];
  const beside = new Map<string, number>();
  const lines = edges.map(edge => {
    const pair = [edge.source, edge.target].sort().join('\n');
    const turn = beside.get(pair) ?? 0;
    beside.set(pair, turn + 1);
    return line(edge, { from: at(edge.source), to: at(edge.target), turn: edge.source < edge.target ? turn : -turn }, palette);
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[left, top, width, height].map(round).join(' ')}" width="${round(width)}" height="${round(height)}" font-family="system-ui, sans-serif" text-anchor="middle">`,
    `<defs>${[palette['line-strong'], palette.warm].map((color, index) => `<marker id="tip${index}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 10 5 0 10Z" fill="${color}"/></marker>`).join('')}</defs>`,
    `<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" fill="${palette.surface}"/>`,
    ...lines,
    ...nodes.map(node => figure(node, at(node.id), palette)),
    '</svg>',
  ].join('\n');
}

function line(edge: DrawnEdge, { from, to, turn }: { from: Place; to: Place; turn: number }, palette: Palette): string {
  const contested = isDenied(edge);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const bow = (turn % 2 === 0 ? turn : -turn) * 22;
  const middle = { x: (from.x + to.x) / 2 - (bow * (to.y - from.y)) / length, y: (from.y + to.y) / 2 + (bow * (to.x - from.x)) / length };
  const end = { x: to.x - ((to.x - middle.x) * 24) / length, y: to.y - ((to.y - middle.y) * 24) / length };
  return [
    `<g${edge.current === false ? ' opacity="0.4"' : ''}>`,
    `<title>${escaped(`${edge.subject?.name ?? ''} ${wordsOf(edge.type)} ${edge.object?.name ?? ''}`)}</title>`,
    `<path d="M${round(from.x)} ${round(from.y)}Q${round(middle.x)} ${round(middle.y)} ${round(end.x)} ${round(end.y)}" fill="none" stroke="${contested ? palette.warm : palette['line-strong']}" stroke-width="${round(widthOf(edge.evidence))}"${isDashed(edge) ? ' stroke-dasharray="7 5"' : ''} marker-end="url(#tip${contested ? 1 : 0})"/>`,
    label(wordsOf(edge.type), { x: (from.x + 2 * middle.x + to.x) / 4, y: (from.y + 2 * middle.y + to.y) / 4 }, { size: 10, color: contested ? palette.warm : palette['ink-2'], halo: palette.surface }),
    '</g>',
  ].join('');
}

function figure(node: DrawnNode, { x, y }: Place, palette: Palette): string {
  const half = sizeOf(node.degree) / 2;
  const color = colorOf(node.__typename, palette);
  const points = (...all: [number, number][]) => all.map(([dx, dy]) => `${round(x + dx * half)},${round(y + dy * half)}`).join(' ');
  const shape = {
    disc: () => `<circle cx="${round(x)}" cy="${round(y)}" r="${round(half)}" fill="${color}"/>`,
    square: () => `<rect x="${round(x - half)}" y="${round(y - half)}" width="${round(2 * half)}" height="${round(2 * half)}" rx="4" fill="${color}"/>`,
    diamond: () => `<polygon points="${points([0, -1], [1, 0], [0, 1], [-1, 0])}" fill="${color}"/>`,
    triangle: () => `<polygon points="${points([0, -1], [1, 1], [-1, 1])}" fill="${color}"/>`,
    ring: () => `<circle cx="${round(x)}" cy="${round(y)}" r="${round(half - 2)}" fill="${palette.surface}" stroke="${color}" stroke-width="4"/>`,
  }[shapeOf(node.__typename)]();
  return `<g><title>${escaped(node.name)}</title>${shape}${label(labelOf(node.name), { x, y: y + half + 14 }, { size: 12, color: palette.ink, halo: palette.surface })}</g>`;
}

function label(text: string, { x, y }: Place, { size, color, halo }: { size: number; color: string; halo: string }): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${color}" stroke="${halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${escaped(text)}</text>`;
}

const round = (value: number) => Math.round(value * 10) / 10;
const least = (values: readonly number[]) => values.reduce((one, other) => Math.min(one, other), Infinity);
const most = (values: readonly number[]) => values.reduce((one, other) => Math.max(one, other), -Infinity);

/** Text as XML can hold it: what XML has no place for is left out. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

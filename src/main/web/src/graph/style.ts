import type { ElementDefinition, StylesheetJson } from 'cytoscape';

import { wordsOf } from '../app/words.ts';
import type { Place } from './layout.ts';
import { colorOf, type Palette, shapeOf } from './palette.ts';
import { type DrawnEdge, type DrawnNode, isDenied, isDashed, labelOf, type Picture, widthOf } from './picture.ts';

const SHAPES = { disc: 'ellipse', square: 'round-rectangle', diamond: 'diamond', triangle: 'triangle', ring: 'ellipse' } as const;

/** How big an entity is drawn, by how many of the drawn relations touch it. */
export const sizeOf = (degree: number) => Math.min(20 + Math.sqrt(degree) * 5, 52);

/** The picture as Cytoscape takes it. Ids are made its own, for entities and relations may share one. */
export function elementsOf({ nodes, edges }: Picture, places: ReadonlyMap<string, Place>): ElementDefinition[] {
  return [
    ...nodes.map(node => ({
      group: 'nodes' as const,
      data: { id: `n:${node.id}`, label: labelOf(node.name), size: sizeOf(node.degree), kind: shapeOf(node.__typename), type: node.__typename },
      classes: classesOfNode(node),
      position: { ...(places.get(node.id) ?? { x: 0, y: 0 }) },
    })),
    ...edges.map(edge => ({
      group: 'edges' as const,
      data: { id: `e:${edge.id}`, source: `n:${edge.source}`, target: `n:${edge.target}`, label: wordsOf(edge.type), width: widthOf(edge.evidence) },
      classes: classesOfEdge(edge),
    })),
  ];
}

const classesOfNode = (node: DrawnNode) => `${shapeOf(node.__typename)} ${node.root ? 'root' : ''}`;
const classesOfEdge = (edge: DrawnEdge) =>
  `${isDenied(edge) ? 'contested' : ''} ${isDashed(edge) ? 'dashed' : ''} ${edge.current === false ? 'ended' : ''}`;

export function stylesheetOf(palette: Palette): StylesheetJson {
  const types = ['Person', 'Agency', 'Country', 'Spacecraft'] as const;
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'background-color': palette.other,
        label: 'data(label)',
        color: palette.ink,
        'font-family': 'system-ui, sans-serif',
        'font-size': 12,
        'text-valign': 'bottom',
        'text-margin-y': 4,
        'text-wrap': 'wrap',
        'text-max-width': '130px',
        'text-outline-color': palette.surface,
        'text-outline-width': 3,
        'min-zoomed-font-size': 7,
        'overlay-opacity': 0,
      },
    },
    ...Object.entries(SHAPES).map(([kind, shape]) => ({ selector: `node.${kind}`, style: { shape } })),
    ...types.map(type => ({ selector: `node[type = "${type}"]`, style: { 'background-color': colorOf(type, palette) } })),
    { selector: 'node.ring', style: { 'background-color': palette.surface, 'border-width': 4, 'border-color': palette.other } },
    { selector: 'node.root', style: { 'font-size': 15, 'font-weight': 600, 'outline-width': 3, 'outline-color': palette.accent, 'outline-offset': 4, 'outline-opacity': 0.55 } },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': palette['line-strong'],
        'target-arrow-color': palette['line-strong'],
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.9,
        'curve-style': 'bezier',
        'control-point-step-size': 34,
        label: 'data(label)',
        color: palette['ink-2'],
        'font-family': 'system-ui, sans-serif',
        'font-size': 10.5,
        'text-rotation': 'autorotate',
        'text-outline-color': palette.surface,
        'text-outline-width': 2.5,
        'min-zoomed-font-size': 8,
        'overlay-opacity': 0,
      },
    },
    { selector: 'edge.dashed', style: { 'line-style': 'dashed', 'line-dash-pattern': [7, 5] } },
    { selector: 'edge.contested', style: { 'line-color': palette.warm, 'target-arrow-color': palette.warm, color: palette.warm } },
    { selector: 'edge.ended', style: { opacity: 0.4 } },
    { selector: 'node.aside', style: { opacity: 0.34 } },
    // Words that are not looked at would lie over one another.
    { selector: 'edge.aside', style: { opacity: 0.16, 'text-opacity': 0 } },
    { selector: 'edge.wordless', style: { 'text-opacity': 0 } },
    { selector: 'edge.chosen', style: { 'text-opacity': 1, 'line-color': palette.accent, 'target-arrow-color': palette.accent, color: palette.accent, opacity: 1, 'font-size': 13, 'z-index': 9, 'underlay-color': palette.accent, 'underlay-opacity': 0.16, 'underlay-padding': 5 } },
    { selector: 'edge.chosen.contested', style: { 'line-color': palette.warm, 'target-arrow-color': palette.warm, color: palette.warm, 'underlay-color': palette.warm } },
    { selector: 'node.chosen', style: { 'border-width': 3, 'border-color': palette.ink, opacity: 1 } },
  ] as StylesheetJson;
}

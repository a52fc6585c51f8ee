import cytoscape, { type Core } from 'cytoscape';
import { type RefObject, useEffect, useMemo, useRef } from 'react';

import { type Place, placesOf } from './layout.ts';
import type { Palette } from './palette.ts';
import type { Picture } from './picture.ts';
import { elementsOf, stylesheetOf } from './style.ts';

/** Beyond this many things, moving the picture moves an image of it. */
const MANY = 1_200;
/** Below so many square pixels a picture stands beside something else. */
const LITTLE_ROOM = 250_000;
/** More lines than these are not written on there, but for the one that is picked. */
const FEW_LINES = 8;
const OWN_STYLESHEET = '__________cytoscape_stylesheet';

/** What can be done with a picture that is drawn. */
export type Drawing = {
  places: () => ReadonlyMap<string, Place>;
  png: () => Promise<Blob>;
  zoom: (by: number) => void;
  fit: () => void;
};

type CanvasProperties = {
  picture: Picture;
  palette: Palette;
  node: string;
  edge: string;
  onNode: (id: string) => void;
  onEdge: (id: string) => void;
  onNothing: () => void;
  drawing: RefObject<Drawing | null>;
};

/** The picture itself. It adds nothing to the lists beside it, so that nobody has to see it. */
export function Canvas({ picture, palette, node, edge, onNode, onEdge, onNothing, drawing }: CanvasProperties) {
  const box = useRef<HTMLDivElement>(null);
  const core = useRef<Core | null>(null);
  const places = useRef<ReadonlyMap<string, Place>>(new Map());
  const acts = useRef({ onNode, onEdge, onNothing });
  acts.current = { onNode, onEdge, onNothing };
  const stylesheet = useMemo(() => stylesheetOf(palette), [palette]);

  useEffect(() => {
    if (!box.current) {
      return;
    }
    keepStylesheetOut();
    const cy = cytoscape({
      container: box.current,
      minZoom: 0.05,
      maxZoom: 3,
      boxSelectionEnabled: false,
      autounselectify: true,
      pixelRatio: Math.min(window.devicePixelRatio, 2),
      textureOnViewport: false,
      hideEdgesOnViewport: false,
    });
    cy.on('tap', 'node', event => acts.current.onNode(event.target.id().slice(2)));
    cy.on('tap', 'edge', event => acts.current.onEdge(event.target.id().slice(2)));
    cy.on('tap', event => event.target === cy && acts.current.onNothing());
    core.current = cy;
    drawing.current = {
      places: () => new Map(cy.nodes().map(each => [each.id().slice(2), { ...each.position() }])),
      png: () => Promise.resolve(cy.png({ output: 'blob', full: true, scale: scaleOf(cy), bg: getComputedStyle(document.documentElement).getPropertyValue('--surface').trim() })),
      zoom: by => cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
      fit: () => fit(cy),
    };
    const resized = new ResizeObserver(() => cy.resize());
    resized.observe(box.current);
    return () => {
      resized.disconnect();
      core.current = null;
      drawing.current = null;
      cy.destroy();
    };
  }, [drawing]);

  useEffect(() => {
    core.current?.style(stylesheet);
  }, [stylesheet]);

  useEffect(() => {
    const cy = core.current;
    if (!cy) {
      return;
    }
    const begun = performance.now();
    places.current = placesOf(picture, places.current, { width: cy.width(), height: cy.height() });
    performance.measure('groundtrack.layout', { start: begun });
    cy.batch(() => {
      cy.elements().remove();
      cy.add(elementsOf(picture, places.current));
    });
    const many = picture.nodes.length + picture.edges.length > MANY;
    const renderer = cy as unknown as { renderer: () => { textureOnViewport: boolean; hideEdgesOnViewport: boolean } };
    renderer.renderer().textureOnViewport = many;
    renderer.renderer().hideEdgesOnViewport = many;
    fit(cy);
    if (cy.width() * cy.height() < LITTLE_ROOM) {
      enlargeNames(cy);
    }
  }, [picture]);

  useEffect(() => {
    const cy = core.current;
    if (!cy) {
      return;
    }
    cy.batch(() => {
      cy.elements().removeClass('chosen aside');
      const chosen = edge ? cy.getElementById(`e:${edge}`) : cy.getElementById(`n:${node}`);
      if (chosen.nonempty()) {
        const near = edge ? chosen.union(chosen.connectedNodes()) : chosen.closedNeighborhood();
        cy.elements().not(near).addClass('aside');
        chosen.addClass('chosen');
      }
    });
  }, [picture, node, edge]);

  return <div ref={box} className="graph-canvas" aria-hidden="true" />;
}

/** In little room names are written larger beside what they name, or nobody could read them. */
function enlargeNames(cy: Core) {
  const size = Math.min(20, Math.max(12, 10 / cy.zoom()));
  cy.nodes().style({ 'font-size': size, 'text-max-width': `${9 * size}px` });
  cy.edges().style({ 'font-size': 0.85 * size });
  if (cy.edges().length > FEW_LINES) {
    cy.edges().addClass('wordless');
  }
}

function fit(cy: Core) {
  cy.fit(undefined, 36);
  if (cy.zoom() > 1.25) {
    cy.zoom(1.25);
    cy.center();
  }
}

/** As sharp as twice the size, but no picture that a browser cannot hold. */
function scaleOf(cy: Core): number {
  const { w, h } = cy.elements().boundingBox();
  return Math.min(2, 8_000 / Math.max(w, h, 1));
}

/**
 * Cytoscape writes a stylesheet of one rule into the page, which the page's policy forbids; the rule
 * stands in graph.css. It writes none where there is something by its id.
 */
function keepStylesheetOut() {
  if (!document.getElementById(OWN_STYLESHEET)) {
    const mark = document.createElement('meta');
    mark.id = OWN_STYLESHEET;
    document.head.append(mark);
  }
}

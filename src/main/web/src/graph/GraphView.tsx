import './graph.css';

import { useCallback, useMemo, useRef } from 'react';

import { ErrorNote } from '../app/ErrorNote.tsx';
import { Loading } from '../app/Loading.tsx';
import { setParameters, useUrl } from '../app/router.tsx';
import { graphiqlUrl } from '../app/urls.ts';
import { View } from '../app/View.tsx';
import { counted } from '../app/words.ts';
import type { Drawing } from './Canvas.tsx';
import { Filters } from './Filters.tsx';
import Frame from './Frame.tsx';
import { Legend } from './Legend.tsx';
import { Lists } from './Lists.tsx';
import { usePalette } from './palette.ts';
import { PickedEdge, PickedNode } from './Picked.tsx';
import { labelOf, leftOut, MOST_EDGES, type Picture, pictureOf } from './picture.ts';
import { queryOf } from './query.ts';
import { type Question, questionOf } from './question.ts';
import { svgOf } from './svg.ts';
import { type Found, useGraph } from './useGraph.ts';

const EMPTY: Picture = { nodes: [], edges: [] };

/** The graph, drawn: what an address asks for, what it leaves out, and the words that each line rests on. */
export default function GraphView() {
  const { searchParams } = useUrl();
  const node = searchParams.get('node') ?? '';
  const edge = searchParams.get('relation') ?? '';
  const key = JSON.stringify(questionOf(searchParams));
  const question = useMemo(() => JSON.parse(key) as Question, [key]);
  const { found, failure, waiting, again } = useGraph(question);
  const picture = useMemo(() => (found ? pictureOf(found.relations, found.entities, question.entity) : EMPTY), [found]);
  const nameOf = useNames(picture, found);

  const pickedNode = picture.nodes.find(({ id }) => id === node);
  const title = question.entity.length > 0 ? `Graph of ${question.entity.map(id => labelOf(nameOf(id))).join(', ')}` : 'Graph';
  return (
    <View title={title.length > 90 ? `${title.slice(0, 90)}…` : title} heading="Graph" testId="graph" wide>
      <Filters question={question} nameOf={nameOf} />
      {failure && <ErrorNote failure={failure} again={again} />}
      <Told found={found} picture={picture} question={question} nameOf={nameOf} waiting={waiting} />
      <div className="graph-columns">
        <Drawn picture={picture} question={question} day={found?.day ?? ''} node={node} edge={edge} />
        <div className="graph-side">
          {edge !== '' && <PickedEdge id={edge} edge={picture.edges.find(({ id }) => id === edge)} />}
          {edge === '' && pickedNode && (
            <PickedNode node={pickedNode} question={question} part={found?.parts.find(({ entity }) => entity === node)} />
          )}
          <Lists picture={picture} node={node} edge={edge} />
        </div>
      </div>
    </View>
  );
}

function useNames(picture: Picture, found: Found | null) {
  return useMemo(() => {
    const names = new Map([...picture.nodes, ...(found?.names ?? [])].map(({ id, name }) => [id, name]));
    return (id: string) => names.get(id) ?? id;
  }, [picture, found]);
}

type ToldProperties = { found: Found | null; picture: Picture; question: Question; nameOf: (id: string) => string; waiting: boolean };

/** How much is drawn, and what is not. */
function Told({ found, picture, question, nameOf, waiting }: ToldProperties) {
  if (!found) {
    return waiting ? <Loading what="Fetching the graph" /> : null;
  }
  const left = [
    ...leftOut(found.parts, nameOf),
    ...(picture.edges.length >= MOST_EDGES ? [`whatever is beyond ${counted(MOST_EDGES, 'relation')}, which is all that can be drawn at once`] : []),
    ...(found.moreWays ? ['further ways, longer or beside these'] : []),
  ];
  const whole = found.parts.find(({ entity, shown, total }) => entity === null && shown < total);
  return (
    <p className="graph-told" role="status">
      {counted(picture.nodes.length, 'entity', 'entities')}, {counted(picture.edges.length, 'relation')}
      {found.ways.length > 0 && `, on ${counted(found.ways.length, 'way')} of ${counted(found.ways[0]?.relations.length ?? 0, 'step')} or more`}
      {waiting && ' … being asked anew'}.{' '}
      {question.from && question.to && found.ways.length === 0 && <>No way of up to four steps leads from one to the other. </>}
      {left.length > 0 && <span className="graph-left">Left out: {left.join('; ')}.</span>}{' '}
      {whole && picture.edges.length < MOST_EDGES && (
        <button type="button" className="plain-button" onClick={() => setParameters({ more: [...question.more, '*'] }, true)}>
          Draw {Math.min(whole.total - whole.shown, question.first)} more
        </button>
      )}
    </p>
  );
}

type DrawnProperties = { picture: Picture; question: Question; day: string; node: string; edge: string };

function Drawn({ picture, question, day, node, edge }: DrawnProperties) {
  const palette = usePalette();
  const drawing = useRef<Drawing | null>(null);
  const pickNode = useCallback((id: string) => setParameters({ node: id, relation: null }, true), []);
  const pickEdge = useCallback((id: string) => setParameters({ relation: id, node: null }, true), []);
  const pickNothing = useCallback(() => setParameters({ relation: null, node: null }, true), []);

  async function save(kind: 'png' | 'svg') {
    if (drawing.current) {
      const blob =
        kind === 'png'
          ? await drawing.current.png()
          : new Blob([svgOf(picture, drawing.current.places(), palette)], { type: 'image/svg+xml' });
      download(blob, `graph.${kind}`);
    }
  }

  return (
    <div className="graph-drawn">
      <Frame picture={picture} node={node} edge={edge} onNode={pickNode} onEdge={pickEdge} onNothing={pickNothing} drawing={drawing} />
      <div className="graph-below">
        <Legend />
        <p className="graph-saves">
          <button type="button" className="button" disabled={picture.nodes.length === 0} onClick={() => save('png')}>
            PNG
          </button>
          <button type="button" className="button" disabled={picture.nodes.length === 0} onClick={() => save('svg')}>
            SVG
          </button>
          <a className="button" href={graphiqlUrl(queryOf(question, day))}>
            Ask in GraphiQL
          </a>
        </p>
      </div>
    </div>
  );
}

function download(blob: Blob, name: string) {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

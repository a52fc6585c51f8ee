import '../../app/tokens.css';
import '../../app/parts.css';
import './graphPane.css';

import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useMemo, useState } from 'react';

import { Shape } from '../../app/EntityLink.tsx';
import { entityUrl } from '../../app/urls.ts';
import { counted, wordsOf } from '../../app/words.ts';
import Frame from '../../graph/Frame.tsx';
import { Legend } from '../../graph/Legend.tsx';
import { type DrawnEdge, type DrawnNode, MOST_EDGES, type Picture, pictureOf } from '../../graph/picture.ts';
import { answered, dataOf } from './answer.ts';
import { entityTypes, type Lacking, lacking } from './selection.ts';

const MOST_LISTED = 200;

/** The answer of the tab that is open, drawn: its entities and relations, and what of it is not drawn. */
export default function GraphPane() {
  const tab = useGraphiQL(state => state.tabs[state.activeTabIndex]);
  const schema = useGraphiQL(state => state.schema);
  const isFetching = useGraphiQL(state => state.isFetching);
  const found = useMemo(() => answered(dataOf(tab?.response), entityTypes(schema)), [tab?.response, schema]);
  const picture = useMemo(() => pictureOf(found.relations, found.entities, []), [found]);
  const lack = useMemo(() => lacking(tab?.query ?? '', schema), [tab?.query, schema]);
  const left = [
    ...(found.unfetched > 0 ? [`${found.unfetched.toLocaleString('en-GB')} more that the query’s lists end before`] : []),
    ...(found.endless > 0 && !lack ? [`${counted(found.endless, 'relation')} with an end that nobody knows`] : []),
    ...(picture.edges.length >= MOST_EDGES ? [`whatever is beyond ${counted(MOST_EDGES, 'relation')}`] : []),
  ];
  return (
    <div className="graph-pane">
      {picture.nodes.length === 0 ? (
        <Empty hasAnswer={Boolean(tab?.response)} hasData={dataOf(tab?.response) !== null} lack={lack !== null} isFetching={isFetching} />
      ) : (
        <>
          <p role="status">
            {counted(picture.nodes.length, 'entity', 'entities')}, {counted(picture.edges.length, 'relation')}.{' '}
            {left.length > 0 && <>Left out: {left.join('; ')}.</>}
          </p>
          <Drawn key={tab?.id} picture={picture} />
        </>
      )}
      {lack && <Complete lack={lack} drawn={picture.nodes.length > 0} />}
    </div>
  );
}

type EmptyProperties = { hasAnswer: boolean; hasData: boolean; lack: boolean; isFetching: boolean };

function Empty({ hasAnswer, hasData, lack, isFetching }: EmptyProperties) {
  if (isFetching) {
    return <p role="status">Asking …</p>;
  }
  return (
    <p role="status">
      {!hasAnswer
        ? 'Ask something, and what the answer holds of entities and relations is drawn here.'
        : !hasData
          ? 'The answer has no data: it tells why.'
        : lack
          ? 'Nothing in the answer can be drawn yet.'
          : 'There is no entity and no relation in the answer. Ask for relations with their subject and object, or for entities and what they are related to.'}
    </p>
  );
}

/** What the query does not ask for, and a way to have it asked. */
function Complete({ lack, drawn }: { lack: Lacking; drawn: boolean }) {
  const queryEditor = useGraphiQL(state => state.queryEditor);
  const { run } = useGraphiQLActions();
  function complete() {
    queryEditor?.setValue(lack.completed);
    if (!lack.writes) {
      run();
    }
  }
  return (
    <p>
      {drawn ? 'More could be drawn' : 'It could be drawn'} if the query asked, in {counted(lack.places, 'place')}, for <code>__typename</code> and{' '}
      <code>id</code> of entities, and for <code>type</code>, <code>subject</code> and <code>object</code> of relations.{' '}
      <button type="button" className="graphiql-button" onClick={complete}>
        {lack.writes ? 'Add them' : 'Add them and ask'}
      </button>
    </p>
  );
}

function Drawn({ picture }: { picture: Picture }) {
  const [picked, pick] = useState({ node: '', edge: '' });
  const edge = picture.edges.find(({ id }) => id === picked.edge);
  const node = picture.nodes.find(({ id }) => id === picked.node);
  useEffect(() => pick({ node: '', edge: '' }), [picture]);
  return (
    <>
      <Frame
        picture={picture}
        node={node?.id ?? ''}
        edge={edge?.id ?? ''}
        onNode={id => pick({ node: id, edge: '' })}
        onEdge={id => pick({ node: '', edge: id })}
        onNothing={() => pick({ node: '', edge: '' })}
      />
      {edge && <PickedEdge edge={edge} />}
      {node && (
        <p className="graph-pane-picked">
          <Entity entity={node} />
        </p>
      )}
      <Legend />
      <ul className="graph-pane-list" aria-label="What is drawn, in words">
        {picture.edges.slice(0, MOST_LISTED).map(each => (
          <li key={each.id}>
            <button type="button" aria-pressed={each.id === picked.edge} onClick={() => pick({ node: '', edge: each.id === picked.edge ? '' : each.id })}>
              <bdi>{each.subject?.name}</bdi> <span className="deed">{wordsOf(each.type)}</span> <bdi>{each.object?.name}</bdi>
            </button>
          </li>
        ))}
        {picture.edges.length > MOST_LISTED && <li>and {counted(picture.edges.length - MOST_LISTED, 'relation')} more, which are drawn</li>}
      </ul>
    </>
  );
}

function PickedEdge({ edge }: { edge: DrawnEdge }) {
  const known = !edge.id.includes(' ');
  return (
    <p className="graph-pane-picked">
      {edge.subject && <Entity entity={edge.subject} />}{' '}
      {known && edge.subject ? <a href={entityUrl(edge.subject.id, { relation: edge.id })}>{wordsOf(edge.type)}</a> : <strong>{wordsOf(edge.type)}</strong>}{' '}
      {edge.object && <Entity entity={edge.object} />}
    </p>
  );
}

function Entity({ entity }: { entity: Pick<DrawnNode, '__typename' | 'id' | 'name'> }) {
  return (
    <a href={entityUrl(entity.id)} className={`entity-link of-${entity.__typename}`}>
      <Shape type={entity.__typename} />
      <bdi>{entity.name}</bdi>
    </a>
  );
}

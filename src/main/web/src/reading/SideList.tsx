import { type MouseEvent, useEffect, useRef } from 'react';

import { Confidence } from '../app/Confidence.tsx';
import { EntityLink } from '../app/EntityLink.tsx';
import { Marks } from '../app/Marks.tsx';
import { setParameters, useParameter } from '../app/router.tsx';
import { counted, wordsOf } from '../app/words.ts';
import type { RelationEdge, Source, Statement } from './marks.ts';
import { Why } from './Why.tsx';

type Point = (what: { statement: string; relation: string } | null) => void;
type SideListProperties = { source: Source; statement: string; relation: string; onPoint: Point };

/** What was read in a source: its statements in their order, each with its relations. */
export function SideList({ source, statement, relation, onPoint }: SideListProperties) {
  const [all, showAll] = useParameter('all');
  const telling = source.statements.filter(({ relationsConnection }) => relationsConnection.edges.length > 0);
  const shown = source.statements.filter(
    each => all !== '' || each.id === statement || each.relationsConnection.edges.length > 0,
  );
  return (
    <>
      <h2>
        {counted(source.statementsConnection.totalCount, 'statement')}, {counted(telling.length, 'tells', 'tell')} of a relation
      </h2>
      {telling.length < source.statements.length && (
        <label className="side-all">
          <input type="checkbox" checked={all !== ''} onChange={event => showAll(event.target.checked ? '1' : null)} /> Show all statements
        </label>
      )}
      <ol className="side-list">
        {shown.map(each => (
          <Item key={each.id} statement={each} chosen={each.id === statement} relation={relation} onPoint={onPoint} />
        ))}
      </ol>
      {source.statementsConnection.totalCount > source.statements.length && (
        <p className="quiet">
          The first {source.statements.length} of {counted(source.statementsConnection.totalCount, 'statement')}.{' '}
          <button type="button" className="button" onClick={() => setParameters({ most: 4 * source.statements.length })}>
            Show more
          </button>
        </p>
      )}
      {source.statements.length === 0 && <p className="quiet">No statement was read in it.</p>}
    </>
  );
}

/** Whether the pointer moved; where something comes to lie under a resting pointer, nobody points at it. */
const isMoved = ({ movementX, movementY }: MouseEvent) => movementX !== 0 || movementY !== 0;

type ItemProperties = { statement: Statement; chosen: boolean; relation: string; onPoint: Point };

function Item({ statement, chosen, relation, onPoint }: ItemProperties) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) {
      const box = item.current?.closest<HTMLElement>('.reading-side');
      if (box && item.current && box.scrollHeight > box.clientHeight) {
        const above = box.querySelector<HTMLElement>('.source-graph')?.offsetHeight ?? 0;
        box.scrollTop = item.current.offsetTop - box.offsetTop - above - 40;
      }
    }
  }, [chosen]);
  return (
    <li
      ref={item}
      className={chosen ? 'chosen' : undefined}
      onMouseMove={event => isMoved(event) && onPoint({ statement: statement.id, relation: '' })}
      onMouseLeave={() => onPoint(null)}
    >
      <button
        type="button"
        className="side-statement"
        aria-pressed={chosen && relation === ''}
        onClick={() => setParameters({ statement: statement.id, relation: null }, true)}
      >
        {statement.speaker ? <bdi className="side-speaker">{statement.speaker.name}</bdi> : <i>{statement.cue ? 'Somebody' : 'The source itself'}</i>}{' '}
        <span className="quiet">{statement.cue?.text ?? wordsOf(statement.mode)}</span> <Marks of={statement} />
        <span className="side-words" dir="auto">
          {statement.content.map(({ text }) => text).join(' … ')}
        </span>
      </button>
      {statement.relationsConnection.edges.length > 0 && (
        <ul>
          {statement.relationsConnection.edges.map(edge => (
            <RelationItem
              key={edge.node.id}
              statement={statement}
              edge={edge}
              chosen={chosen && edge.node.id === relation}
              onPoint={onPoint}
            />
          ))}
        </ul>
      )}
      {chosen && (
        <button
          type="button"
          className="button side-close"
          onClick={() => setParameters({ statement: null, relation: null }, true)}
        >
          Close
        </button>
      )}
      {chosen && statement.explain && <Why explanation={statement.explain} of="Why it is a statement" />}
    </li>
  );
}

type RelationItemProperties = { statement: Statement; edge: RelationEdge; chosen: boolean; onPoint: Point };

function RelationItem({ statement, edge, chosen, onPoint }: RelationItemProperties) {
  const { node, properties } = edge;
  const point = () => onPoint({ statement: statement.id, relation: node.id });
  function pointed(event: MouseEvent) {
    // The statement around it is pointed at only beside it.
    event.stopPropagation();
    if (isMoved(event)) {
      point();
    }
  }
  return (
    <li className={`side-relation ${chosen ? 'chosen' : ''}`} onMouseMove={pointed} onFocus={point} onBlur={() => onPoint(null)}>
      <span>
        {node.subject && <EntityLink entity={node.subject} />}{' '}
        <button
          type="button"
          className="plain-button side-deed"
          aria-pressed={chosen}
          onClick={() => setParameters({ statement: statement.id, relation: node.id }, true)}
        >
          {wordsOf(node.type)}
        </button>{' '}
        {node.object && <EntityLink entity={node.object} />}
      </span>
      <span className="side-standing">
        <Marks of={{ ...properties, contested: node.contested, standing: node.standing }} />
        <Confidence value={properties.confidence} />
      </span>
      {chosen && properties.explain && <Why explanation={properties.explain} of="Why it was read so" />}
    </li>
  );
}

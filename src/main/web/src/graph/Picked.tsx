import { useEffect, useRef } from 'react';

import { RelationEvidence } from '../api/generated/operations.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { Confidence } from '../app/Confidence.tsx';
import { EntityLink } from '../app/EntityLink.tsx';
import { ErrorNote } from '../app/ErrorNote.tsx';
import { EvidenceList } from '../app/EvidenceList.tsx';
import { Loading } from '../app/Loading.tsx';
import { Marks } from '../app/Marks.tsx';
import { setParameters } from '../app/router.tsx';
import { counted, dateInWords, wordsOf } from '../app/words.ts';
import type { DrawnEdge, DrawnNode, Part } from './picture.ts';
import type { Question } from './question.ts';

const MOST_EVIDENCE = 50;

const close = () => setParameters({ node: null, relation: null }, true);

/** A line of the picture, opened: who, how sure, since when, and the sentences that it rests on. */
export function PickedEdge({ id, edge }: { id: string; edge: DrawnEdge | undefined }) {
  const { data, failure, again } = useAnswer(RelationEvidence, { id, first: MOST_EVIDENCE });
  const connection = data?.relations[0]?.evidenceConnection;
  return (
    <Opened key={id} label="The picked relation">
      {edge && (
        <>
          <p className="picked-sentence">
            {edge.subject && <EntityLink entity={edge.subject} />} <strong>{wordsOf(edge.type)}</strong>{' '}
            {edge.object && <EntityLink entity={edge.object} />}
          </p>
          <p className="picked-standing">
            <Marks of={edge} />
            <Confidence value={edge.confidence} />
            <span className="quiet">{timesOf(edge)}</span>
          </p>
        </>
      )}
      <div data-testid="evidence">
        {failure && <ErrorNote failure={failure} again={again} />}
        {!failure && !data && <Loading what="Fetching the evidence" />}
        {data && !connection && <p className="quiet">This relation is gone: its sources were removed, or its evidence was rejected.</p>}
        {connection && (
          <EvidenceList
            statements={connection.edges.map(({ node, properties }) => ({ ...node, polarity: properties.polarity, modality: properties.modality }))}
            relation={id}
          />
        )}
        {connection && connection.totalCount > MOST_EVIDENCE && (
          <p className="quiet">
            The first {MOST_EVIDENCE} of {counted(connection.totalCount, 'piece')} of evidence.
          </p>
        )}
      </div>
    </Opened>
  );
}

/** When it held, as far as the sources tell; else between which days it was said. */
function timesOf({ since, until, firstSeen, lastSeen }: DrawnEdge): string {
  if (since || until) {
    return [since ? `since ${dateInWords(since)}` : '', until ? `until ${dateInWords(until)}` : ''].filter(Boolean).join(', ');
  }
  if (!firstSeen) {
    return '';
  }
  return firstSeen === lastSeen || !lastSeen ? `said ${dateInWords(firstSeen)}` : `said ${dateInWords(firstSeen)} to ${dateInWords(lastSeen)}`;
}

type PickedNodeProperties = { node: DrawnNode; question: Question; part: Part | undefined };

/** An entity of the picture, picked: to draw its relations, page by page, or to leave them out. */
export function PickedNode({ node, question, part }: PickedNodeProperties) {
  const root = question.entity.includes(node.id);
  const left = part ? part.total - part.shown : 0;
  return (
    <Opened key={node.id} label="The picked entity">
      <p className="picked-sentence">
        <EntityLink entity={node} />
      </p>
      <p className="quiet">
        {counted(node.degree, 'drawn relation')}
        {part && left > 0 && `, ${left.toLocaleString('en-GB')} more`}
      </p>
      <p className="picked-acts">
        {!root && (
          <button type="button" className="button first" onClick={() => setParameters({ entity: [...question.entity, node.id] }, true)}>
            Draw its relations
          </button>
        )}
        {root && left > 0 && (
          <button type="button" className="button first" onClick={() => setParameters({ more: [...question.more, node.id] }, true)}>
            Draw {Math.min(left, question.first)} more
          </button>
        )}
        {root && question.entity.length > 1 && (
          <button
            type="button"
            className="button"
            onClick={() =>
              setParameters({ entity: question.entity.filter(id => id !== node.id), more: question.more.filter(id => id !== node.id), node: null }, true)
            }
          >
            Leave them out
          </button>
        )}
      </p>
    </Opened>
  );
}

function Opened({ label, children }: { label: string; children: React.ReactNode }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section ref={box} className="card picked-box" aria-label={label}>
      <button type="button" className="plain-button picked-close" onClick={close} aria-label="Close">
        ×
      </button>
      {children}
    </section>
  );
}

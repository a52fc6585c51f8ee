import { useEffect, useRef } from 'react';

import { useAnswer } from '../api/useAnswer.ts';
import { RelationEvidence } from '../api/generated/operations.ts';
import { Confidence } from '../app/Confidence.tsx';
import { EntityLink } from '../app/EntityLink.tsx';
import { ErrorNote } from '../app/ErrorNote.tsx';
import { EvidenceList } from '../app/EvidenceList.tsx';
import { Loading } from '../app/Loading.tsx';
import { Marks } from '../app/Marks.tsx';
import { setParameters } from '../app/router.tsx';
import { counted, dateInWords, isContested, wordsOf } from '../app/words.ts';
import { type Line, otherEnd, times } from './grouping.ts';

const MOST_EVIDENCE = 50;

/** A relation of an entity; it opens its evidence in place. */
export function RelationRow({ entity, line, open }: { entity: string; line: Line; open: boolean }) {
  const other = otherEnd(entity, line);
  const count = line.evidenceConnection.totalCount;
  const panel = `evidence-${line.id}`;
  const item = useRef<HTMLLIElement>(null);
  // Opened by its address, or by going back, it may stand far below; where it was clicked, it is in sight.
  useEffect(() => {
    if (open) {
      item.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [open]);
  return (
    <li ref={item} className={`relation ${isContested(line) ? 'is-contested' : ''} ${line.current === false ? 'is-ended' : ''}`}>
      <div className="relation-line">
        <span className="relation-end">{other ? <EntityLink entity={other} /> : <i>nobody known</i>}</span>
        <Marks of={line} />
        <When line={line} />
        <Confidence value={line.confidence} />
        <button
          type="button"
          className="relation-open"
          aria-expanded={open}
          aria-controls={panel}
          aria-label={`${counted(count, 'piece')} of evidence: ${line.subject?.name ?? ''} ${wordsOf(line.type)} ${line.object?.name ?? ''}`}
          onClick={() => setParameters({ relation: open ? null : line.id }, true)}
        >
          {count} <span aria-hidden="true">{open ? '▾' : '▸'}</span>
        </button>
      </div>
      {open && <Evidence line={line} panel={panel} />}
    </li>
  );
}

function When({ line }: { line: Line }) {
  const known = times(line);
  if (!known) {
    return <span className="relation-when" />;
  }
  const [from, to] = known.words.map(dateInWords);
  return (
    <span className="relation-when" title={known.said ? 'The days of publication of its first and last evidence' : 'When it held'}>
      {from === to ? from : from === '' ? `until ${to}` : to === '' ? `since ${from}` : `${from} – ${to}`}
    </span>
  );
}

function Evidence({ line, panel }: { line: Line; panel: string }) {
  const { data, failure, again } = useAnswer(RelationEvidence, { id: line.id, first: MOST_EVIDENCE });
  const connection = data?.relations[0]?.evidenceConnection;
  return (
    <div className="relation-evidence" id={panel} data-testid="evidence">
      {failure && <ErrorNote failure={failure} again={again} />}
      {!failure && !data && <Loading what="Fetching the evidence" />}
      {data && !connection && <p className="quiet">This relation is gone: its sources were removed, or its evidence was rejected.</p>}
      {connection && (
        <>
          <EvidenceList statements={connection.edges.map(({ node, properties }) => ({ ...node, polarity: properties.polarity, modality: properties.modality }))} relation={line.id} />
          {connection.totalCount > MOST_EVIDENCE && (
            <p className="quiet">
              The first {MOST_EVIDENCE} of {connection.totalCount}.
            </p>
          )}
        </>
      )}
    </div>
  );
}

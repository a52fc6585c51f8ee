import { useMemo, useState } from 'react';

import type { PreviewNameFragment } from '../api/generated/operations.ts';
import { Confidence } from '../app/Confidence.tsx';
import { Shape } from '../app/EntityLink.tsx';
import { Marks } from '../app/Marks.tsx';
import { counted, titleOf, wordsOf } from '../app/words.ts';
import { MarkedText } from '../reading/MarkedText.tsx';
import { accepted, litOf, marksOf, type Preview, type PreviewLine, type PreviewStatement, rejected } from './lines.ts';
import { Problems } from './Problems.tsx';
import { Who, type Whos } from './Who.tsx';

type PreviewProperties = {
  preview: Preview;
  rejects: ReadonlySet<string>;
  toggle: (id: string) => void;
  whos: Whos;
  say: (entity: string, who: string) => void;
  importIt: () => void;
  waiting: boolean;
};

/** What an import would add: the text, and beside it each line, to be accepted or rejected. */
export function PreviewPane({ preview, rejects, toggle, whos, say, importIt, waiting }: PreviewProperties) {
  const [looked, look] = useState('');
  const marks = useMemo(() => marksOf(preview), [preview]);
  const lit = useMemo(() => litOf(preview, looked), [preview, looked]);
  const kept = accepted(preview, rejects);
  return (
    <section data-testid="preview" className="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">
        What would come of <bdi>{titleOf(preview.document)}</bdi>
      </h2>
      {preview.document.alreadyKnown && <p className="note">The graph has this text already. Importing it again adds nothing.</p>}
      <Problems problems={preview.problems} />
      <div className="preview-columns">
        <div className="card preview-text">
          <MarkedText text={preview.document.text} marks={marks} lit={lit} />
        </div>
        <div>
          {preview.statements.length === 0 && <p className="quiet">No statement was read in it.</p>}
          <ol className="preview-list">
            {preview.statements.map(statement => (
              <Lines key={statement.id} statement={statement} rejects={rejects} toggle={toggle} look={look} />
            ))}
          </ol>
          <Who entities={preview.entities} whos={whos} say={say} />
          <p className="preview-import">
            <button type="button" className="button first" data-testid="import" disabled={waiting} onClick={importIt}>
              {waiting ? 'Handing it over …' : 'Import'}
            </button>{' '}
            <span className="quiet">
              {counted(kept.statements, 'statement')} and {counted(kept.relations, 'relation')}
              {rejects.size > 0 && `; ${counted(rejects.size, 'line')} rejected`}
            </span>
          </p>
        </div>
      </div>
    </section>
  );
}

type LinesProperties = {
  statement: PreviewStatement;
  rejects: ReadonlySet<string>;
  toggle: (id: string) => void;
  look: (id: string) => void;
};

function Lines({ statement, rejects, toggle, look }: LinesProperties) {
  const out = rejected(statement, rejects);
  const said = statement.content.map(({ text }) => text).join(' … ') || statement.text;
  return (
    <li className={out.whole ? 'is-rejected' : undefined} onMouseLeave={() => look('')}>
      <div className="preview-line" data-testid="preview-line" onMouseEnter={() => look(statement.id)} onFocus={() => look(statement.id)}>
        <span className="preview-said">
          {statement.speaker ? <Name entity={statement.speaker} /> : <i>{statement.cue ? 'Somebody' : 'The source itself'}</i>}{' '}
          <span className="quiet">{statement.cue?.text ?? wordsOf(statement.mode)}</span> <Marks of={statement} />
          <span className="side-words" dir="auto">
            {said}
          </span>
        </span>
        <Reject id={statement.id} what="statement" out={out.whole} toggle={toggle} />
      </div>
      {statement.relations.length > 0 && (
        <ul>
          {statement.relations.map(line => (
            <RelationLine key={line.id} line={line} out={out.line(line.id)} fixed={out.whole} toggle={toggle} look={look} />
          ))}
        </ul>
      )}
    </li>
  );
}

type RelationLineProperties = { line: PreviewLine; out: boolean; fixed: boolean; toggle: (id: string) => void; look: (id: string) => void };

function RelationLine({ line, out, fixed, toggle, look }: RelationLineProperties) {
  return (
    <li
      className={out ? 'preview-line is-rejected' : 'preview-line'}
      data-testid="preview-line"
      onMouseEnter={() => look(line.id)}
      onFocus={() => look(line.id)}
    >
      <span>
        <Name entity={line.subject} /> <strong className="deed">{wordsOf(line.type)}</strong> <Name entity={line.object} />{' '}
        <span className="preview-standing">
          <Marks of={line} />
          <Confidence value={line.confidence} />
          {!line.isNew && <span className="quiet">known already; one more piece of evidence</span>}
        </span>
      </span>
      {!fixed && <Reject id={line.id} what="relation" out={out} toggle={toggle} />}
    </li>
  );
}

function Reject({ id, what, out, toggle }: { id: string; what: string; out: boolean; toggle: (id: string) => void }) {
  return (
    <button type="button" className="button" data-testid="reject" aria-label={`${out ? 'Accept' : 'Reject'} the ${what}`} onClick={() => toggle(id)}>
      {out ? 'Accept' : 'Reject'}
    </button>
  );
}

export function Name({ entity }: { entity: PreviewNameFragment }) {
  return (
    <span className={`of-${entity.type}`}>
      <Shape type={entity.type} />
      <bdi>{entity.name}</bdi>
      {entity.state !== 'KNOWN' && <span className={`mark ${entity.state === 'UNSURE' ? 'dashed' : ''}`}>{entity.state === 'NEW' ? 'new' : 'who?'}</span>}
    </span>
  );
}

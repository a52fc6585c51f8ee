import { useState } from 'react';

import { may, useCaller } from '../api/caller.ts';
import { ImportedSources, RemoveSource, type RemoveSourceMutation, WhatWouldGo } from '../api/generated/operations.ts';
import { useAction, useAnswer } from '../api/useAnswer.ts';
import { EntityLink } from '../app/EntityLink.tsx';
import { ErrorNote } from '../app/ErrorNote.tsx';
import { Loading } from '../app/Loading.tsx';
import { setParameters, useUrl } from '../app/router.tsx';
import { SourceLine } from '../app/SourceLine.tsx';
import { counted, titleOf, wordsOf } from '../app/words.ts';

const STEP = 8;

type Gone = { title: string; report: RemoveSourceMutation['removeSource'] };

/** What was imported, the newest first, to be taken out again. */
export function Sources({ turn }: { turn: number }) {
  const parameters = useUrl().searchParams;
  const remove = parameters.get('remove') ?? '';
  const first = Math.min(Number(parameters.get('sources')) || STEP, 1_000);
  const [gone, setGone] = useState<Gone | null>(null);
  return (
    <section className="import-sources" aria-labelledby="imported">
      <h2 id="imported">Imported</h2>
      {gone && (
        <p className="note" role="status">
          <bdi>{gone.title}</bdi> is gone, with {counted(gone.report.statements, 'statement')}, {counted(gone.report.relations, 'relation')} and{' '}
          {counted(gone.report.entities, 'entity', 'entities')}.
        </p>
      )}
      <SourceList key={`${turn} ${gone?.title}`} first={first} remove={remove} setGone={setGone} />
    </section>
  );
}

function SourceList({ first, remove, setGone }: { first: number; remove: string; setGone: (gone: Gone) => void }) {
  const { data, failure, again } = useAnswer(ImportedSources, { first }, { keep: true });
  const sources = data?.sourcesConnection.edges.map(({ node }) => node) ?? [];
  const total = data?.sourcesConnection.totalCount ?? 0;
  const listed = sources.some(({ id }) => id === remove);
  const mayRemove = may(useCaller(), 'curator');
  return (
    <>
      {failure && <ErrorNote failure={failure} again={again} />}
      {data && total === 0 && <p className="quiet">Nothing yet.</p>}
      {remove !== '' && data && !listed && <Removal id={remove} setGone={setGone} />}
      <ul>
        {sources.map(source => (
          <li key={source.id}>
            <SourceLine source={source} />
            {source.id === remove ? (
              <Removal id={source.id} setGone={setGone} />
            ) : (
              mayRemove && (
                <button
                  type="button"
                  className="plain-button remove"
                  aria-label={`Remove ${titleOf(source)}`}
                  onClick={() => setParameters({ remove: source.id }, true)}
                >
                  Remove
                </button>
              )
            )}
          </li>
        ))}
      </ul>
      {total > sources.length && (
        <button type="button" className="button" onClick={() => setParameters({ sources: sources.length + 3 * STEP })}>
          Show more of {total}
        </button>
      )}
    </>
  );
}

/** What would go with a source, before it goes. */
function Removal({ id, setGone }: { id: string; setGone: (gone: Gone) => void }) {
  const { data, failure, again } = useAnswer(WhatWouldGo, { id });
  const removing = useAction(RemoveSource);
  const source = data?.sources[0];
  async function remove() {
    const done = await removing.run({ id });
    if (done && source) {
      setGone({ title: titleOf(source), report: done.removeSource });
      setParameters({ remove: null });
    }
  }
  return (
    <div className="card removal" role="group" aria-label="Remove it?">
      {failure && <ErrorNote failure={failure} again={again} />}
      {!failure && !data && <Loading what="Looking for what rests on it" />}
      {data && !source && <p>No source has this id. It may be gone already.</p>}
      {data && source && (
        <>
          <p>
            With <bdi>{titleOf(source)}</bdi> would go {counted(source.statementsConnection.totalCount, 'statement')}, and{' '}
            {counted(data.alone.totalCount, 'relation')} of which nobody else speaks, with the entities that it alone names.{' '}
            {counted(data.touched.totalCount - data.alone.totalCount, 'relation')} would keep other evidence.
          </p>
          <ul>
            {data.alone.edges.map(({ node }) => (
              <li key={node.id}>
                {node.subject && <EntityLink entity={node.subject} />} {wordsOf(node.type)} {node.object && <EntityLink entity={node.object} />}
              </li>
            ))}
            {data.alone.totalCount > data.alone.edges.length && <li className="quiet">and {data.alone.totalCount - data.alone.edges.length} more</li>}
          </ul>
        </>
      )}
      {removing.failure && <ErrorNote failure={removing.failure} again={remove} />}
      <p className="removal-acts">
        {source && (
          <button type="button" className="button first" disabled={removing.waiting} onClick={remove}>
            Remove it
          </button>
        )}
        <button type="button" className="button" onClick={() => setParameters({ remove: null }, true)}>
          Keep it
        </button>
      </p>
    </div>
  );
}

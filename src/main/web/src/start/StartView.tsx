import './start.css';

import { useEffect, useRef, useState } from 'react';

import { may, useOfCaller } from '../api/caller.ts';
import { Start, type StartQuery } from '../api/generated/operations.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { EntityLink } from '../app/EntityLink.tsx';
import { ErrorNote } from '../app/ErrorNote.tsx';
import { Loading } from '../app/Loading.tsx';
import { Link, useParameter } from '../app/router.tsx';
import { SourceLine } from '../app/SourceLine.tsx';
import { entityUrl, graphiqlUrl, graphUrl, reviewUrl } from '../app/urls.ts';
import { View } from '../app/View.tsx';
import { counted, wordsOf } from '../app/words.ts';
import { type ContestedLine, mostContested } from './contested.ts';
import { QUESTIONS } from './questions.ts';
import { Results } from './Results.tsx';

const REST_MILLIS = 200;
const MOST_CONTESTED = 8;

/** The first page: to search, and what is new, what is contested and what could be asked. */
export default function StartView() {
  const [asked, ask] = useParameter('search');
  const [typed, type] = useState(asked);

  // Back and forward change the address, and what is typed follows; typing changes it after a rest.
  const last = useRef(asked);
  function search(text: string) {
    if (text !== last.current) {
      const isFirst = last.current === '';
      last.current = text;
      ask(text, isFirst);
    }
  }
  useEffect(() => {
    if (asked !== last.current) {
      last.current = asked;
      type(asked);
    }
  }, [asked]);
  useEffect(() => {
    const timer = window.setTimeout(() => search(typed), REST_MILLIS);
    return () => window.clearTimeout(timer);
  }, [typed]);

  return (
    <View title="" heading="Who says what of whom">
      <form
        role="search"
        className="start-search"
        onSubmit={event => {
          event.preventDefault();
          search(typed);
        }}
      >
        <label className="hidden-words" htmlFor="search">
          Search entities, statements and sources
        </label>
        <input
          id="search"
          type="search"
          className="field"
          data-testid="search"
          placeholder="A name, or words of a statement"
          autoComplete="off"
          spellCheck={false}
          maxLength={1000}
          value={typed}
          onChange={event => type(event.target.value)}
        />
      </form>
      {asked.trim() === '' ? <Overview /> : <Results text={asked.trim()} />}
    </View>
  );
}

function Overview() {
  const judging = useOfCaller(caller => may(caller, 'curator'));
  const { data, failure, again } = useAnswer(Start, judging === null ? null : { judging });
  if (failure) {
    return <ErrorNote failure={failure} again={again} />;
  }
  if (!data) {
    return <Loading what="Fetching what is new" />;
  }
  return (
    <div className="start-columns">
      <div>
        <Contested lines={mostContested(data.contested, MOST_CONTESTED)} />
        <Newest data={data} />
      </div>
      <div>
        <Questions />
        <p className="quiet counts">
          {counted(data.entities.totalCount, 'entity', 'entities')}, {counted(data.statements.totalCount, 'statement')},{' '}
          {counted(data.sources.totalCount, 'source')}.{' '}
          {data.unsure && data.unsure.totalCount > 0 && (
            <Link to={reviewUrl()}>{counted(data.unsure.totalCount, 'pair')} of names to judge</Link>
          )}
        </p>
      </div>
    </div>
  );
}

function Contested({ lines }: { lines: readonly ContestedLine[] }) {
  return (
    <section aria-labelledby="contested">
      <h2 id="contested">Most contested</h2>
      {lines.length === 0 && <p className="quiet">No source denies what another affirms.</p>}
      <ul>
        {lines.map(line => (
          <li key={line.id} className="contested-line">
            <span>
              {line.subject && <EntityLink entity={line.subject} />}{' '}
              <Link className="deed" to={entityUrl(line.subject?.id ?? '', { relation: line.id })}>
                {wordsOf(line.type)}
              </Link>{' '}
              {line.object && <EntityLink entity={line.object} />}
            </span>
            <span className="voices">
              {line.denying.totalCount === 0
                ? 'said to be over, and to hold'
                : `${line.evidenceConnection.totalCount - line.denying.totalCount} for, ${line.denying.totalCount} against`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Newest({ data }: { data: StartQuery }) {
  return (
    <section aria-labelledby="newest" className="newest">
      <h2 id="newest">New sources</h2>
      {data.newest.length === 0 && <p className="quiet">Nothing was imported yet.</p>}
      <ul>
        {data.newest.map(source => (
          <li key={source.id}>
            <SourceLine source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Questions() {
  return (
    <section aria-labelledby="questions" className="questions">
      <h2 id="questions">Questions</h2>
      <ul>
        {QUESTIONS.map(({ words, graph, query }) => (
          <li key={words}>
            <span>{words}</span>
            <span className="as">
              {graph && (
                <Link to={graphUrl(graph)} aria-label={`As a graph: ${words}`}>
                  graph
                </Link>
              )}
              <a href={graphiqlUrl(query)} aria-label={`As a query: ${words}`}>
                query
              </a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

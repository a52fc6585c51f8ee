import './reading.css';

import { useCallback, useMemo, useState } from 'react';

import { Reading } from '../api/generated/operations.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { ErrorNote } from '../app/ErrorNote.tsx';
import { Loading } from '../app/Loading.tsx';
import { SourceMark } from '../app/Marking.tsx';
import { Link, setParameters, useUrl } from '../app/router.tsx';
import { SourceLine } from '../app/SourceLine.tsx';
import { entityUrl } from '../app/urls.ts';
import { View } from '../app/View.tsx';
import { dateInWords, titleOf, wordsOf } from '../app/words.ts';
import { MarkedText } from './MarkedText.tsx';
import { MarkingForm } from './MarkingForm.tsx';
import { chosen, litOf, marksOf, type Source, withNamed } from './marks.ts';
import type { Mark } from './segments.ts';
import { SideList } from './SideList.tsx';
import { SourceGraph } from './SourceGraph.tsx';

/** More than these of one source, a table’s rows, are shown when they are asked for. */
const STEP = 2_000;
const MENTIONS_EACH = 6;

/** A source: its words, and beside them what was read in them; what is looked at here stands out there. */
export default function ReadingView({ id }: { id: string }) {
  const parameters = useUrl().searchParams;
  const most = Number(parameters.get('most')) || STEP;
  const [statement] = useState(parameters.get('statement') ?? '');
  const { data, failure, again } = useAnswer(Reading, { id, statement, most, mentions: MENTIONS_EACH * most }, { keep: true });
  const source = useMemo(() => data?.sources[0] && withNamed(data.sources[0], data.named[0]), [data]);
  if (!source) {
    return (
      <View title={data ? 'There is no such source' : 'Source'} testId="reading">
        {failure && <ErrorNote failure={failure} again={again} />}
        {!failure && !data && <Loading what="Fetching the text" />}
        {data && (
          <p>
            No source has this id. It may have been removed. <Link to="/">Search</Link>.
          </p>
        )}
      </View>
    );
  }
  return <Read source={source} changed={again} />;
}

function Read({ source, changed }: { source: Source; changed: () => void }) {
  const parameters = useUrl().searchParams;
  const statementId = parameters.get('statement') ?? '';
  const relationId = parameters.get('relation') ?? '';
  const [pointed, setPointed] = useState<{ statement: string; relation: string } | null>(null);
  const point = useCallback(
    (to: typeof pointed) => setPointed(last => (last?.statement === to?.statement && last?.relation === to?.relation ? last : to)),
    [],
  );

  const marks = useMemo(() => marksOf(source), [source]);
  const picked = useMemo(() => chosen(source, statementId, relationId), [source, statementId, relationId]);
  const looked = (pointed && chosen(source, pointed.statement, pointed.relation)) ?? picked;
  const lit = useMemo(() => (looked ? litOf(source, looked.statement, looked.edge) : []), [source, looked?.statement, looked?.edge]);

  const names = useMemo(() => new Map(source.mentions.map(mention => [mention.id, mention])), [source]);
  const linkOf = useCallback(
    (mark: Mark) => {
      const entity = names.get(mark.id)?.entity;
      return entity ? { href: entityUrl(entity.id), title: `${entity.__typename}: ${entity.name}` } : null;
    },
    [names],
  );
  const pick = useCallback((found: readonly Mark[]) => {
    const statement = found.findLast(({ kind }) => kind === 'statement');
    setParameters({ statement: statement?.id, relation: null }, true);
  }, []);

  return (
    <View title={titleOf(source)} testId="reading">
      <About source={source} />
      <MarkingForm source={source} changed={changed} />
      <div className="reading-columns">
        <section aria-label="The text" className="reading-text">
          <MarkedText
            text={source.text}
            marks={marks}
            lit={lit}
            at={picked?.statement.start ?? null}
            linkOf={linkOf}
            onPick={pick}
          />
        </section>
        <section aria-label="What was read in it" className="reading-side">
          <SourceGraph source={source} relation={looked?.edge?.node.id ?? ''} />
          <SideList source={source} statement={picked?.statement.id ?? ''} relation={relationId} onPoint={point} />
        </section>
      </div>
    </View>
  );
}

function About({ source }: { source: Source }) {
  const others = [...(source.copyOf ? [source.copyOf] : []), ...source.copies];
  return (
    <>
      <p className="reading-from">
        {source.publisher && <bdi>{source.publisher}</bdi>}
        {source.author && <bdi>{source.author}</bdi>}
        {source.publishedOn && <time dateTime={source.publishedOn}>{dateInWords(source.publishedOn)}</time>}
        <span>{wordsOf(source.kind)}</span>
        <span>imported {dateInWords(source.importedAt)}</span>
        <SourceMark of={source} />
        {source.url && <Address url={source.url} />}
      </p>
      {others.length > 0 && (
        <details className="reading-copies">
          <summary>{source.copyOf ? 'A near-copy; both count as one voice' : `${others.length} near-copies; all count as one voice`}</summary>
          <ul>
            {others.map(other => (
              <li key={other.id}>
                <SourceLine source={other} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Where it came from, to be followed only if it leads to the web. */
function Address({ url }: { url: string }) {
  return /^https?:\/\//i.test(url) ? (
    <a href={url} rel="noopener noreferrer external">
      <bdi>{url}</bdi>
    </a>
  ) : (
    <bdi>{url}</bdi>
  );
}

import type { StatementWordsFragment } from '../api/generated/operations.ts';
import { slice, type Span } from './codePoints.ts';
import { EntityLink } from './EntityLink.tsx';
import { SourceMark } from './Marking.tsx';
import { Marks } from './Marks.tsx';
import { Link } from './router.tsx';
import { sourceUrl } from './urls.ts';
import { dateInWords, titleOf, wordsOf } from './words.ts';

/** Statements as evidence: the sentence with what is said in it marked, who says so, the source and its day. */
export function EvidenceList({ statements, relation }: { statements: readonly StatementWordsFragment[]; relation?: string }) {
  return (
    <ul className="evidence-list">
      {statements.map(statement => (
        <li key={statement.id} className={statement.polarity === 'NEGATED' ? 'denies' : undefined}>
          <Words statement={statement} />
          <div className="evidence-from">
            <Speaker statement={statement} />
            {statement.source && (
              <Link to={sourceUrl(statement.source.id, { statement: statement.id, relation })}>
                <bdi>{titleOf(statement.source)}</bdi>
              </Link>
            )}
            {statement.source?.publisher && statement.source.title && <bdi>{statement.source.publisher}</bdi>}
            {statement.source?.publishedOn && (
              <time dateTime={statement.source.publishedOn}>{dateInWords(statement.source.publishedOn)}</time>
            )}
            {statement.source && <SourceMark of={statement.source} />}
            <Marks of={statement} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Words({ statement }: { statement: StatementWordsFragment }) {
  return (
    <p className="evidence-words" dir="auto">
      {partsOf(statement).map((part, index) => (part.said ? <mark key={index}>{part.text}</mark> : part.text))}
    </p>
  );
}

/** The sentence, cut where what is said begins and ends; all of it plain where the source speaks itself. */
function partsOf({ text, start, speaker, cue, content }: StatementWordsFragment) {
  if (!speaker && !cue) {
    return [{ text, said: false }];
  }
  const parts: { text: string; said: boolean }[] = [];
  let at = 0;
  const inside = content.map(({ start: from, end }): Span => ({ start: from - start, end: end - start }));
  for (const span of inside.toSorted((one, other) => one.start - other.start)) {
    if (span.start >= at) {
      parts.push({ text: slice(text, at, span.start), said: false }, { text: slice(text, span.start, span.end), said: true });
      at = span.end;
    }
  }
  parts.push({ text: slice(text, at), said: false });
  return parts.filter(part => part.text !== '');
}

function Speaker({ statement }: { statement: StatementWordsFragment }) {
  if (statement.speaker) {
    return (
      <span>
        <EntityLink entity={statement.speaker} /> {statement.cue ? <bdi>{statement.cue.text}</bdi> : wordsOf(statement.mode)}
      </span>
    );
  }
  return statement.cue ? <span>somebody {statement.cue.text}</span> : <span>in the source’s own words</span>;
}

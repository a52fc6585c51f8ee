import type { SourceNameFragment } from '../api/generated/operations.ts';
import { SourceMark } from './Marking.tsx';
import { Link } from './router.tsx';
import { sourceUrl } from './urls.ts';
import { dateInWords, titleOf } from './words.ts';

/** A source by its title, with who published it and when, and a mark where not everybody may see it; leads to its text. */
export function SourceLine({ source }: { source: SourceNameFragment }) {
  return (
    <>
      <Link to={sourceUrl(source.id)}>
        <bdi>{titleOf(source)}</bdi>
      </Link>
      <span className="source-from">
        {source.publisher && source.title && <bdi>{source.publisher}</bdi>}{' '}
        {source.publishedOn && <time dateTime={source.publishedOn}>{dateInWords(source.publishedOn)}</time>}{' '}
        <SourceMark of={source} />
      </span>
    </>
  );
}

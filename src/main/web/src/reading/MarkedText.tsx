import './markedText.css';

import { memo, type MouseEvent, useEffect, useMemo, useRef } from 'react';

import { Link } from '../app/router.tsx';
import { type Mark, type Segment, segmentsOf } from './segments.ts';

type MarkedTextProperties = {
  text: string;
  /** What is always marked. */
  marks: readonly Mark[];
  /** What stands out of it now: the ends and the words of a relation, a statement. */
  lit: readonly Mark[];
  /** Where the text is scrolled to; null leaves it where it is. */
  at?: number | null;
  /** Where a mention leads, within the app; null leads nowhere. */
  linkOf?: (mark: Mark) => { href: string; title: string } | null;
  onPick?: (marks: readonly Mark[]) => void;
  onPoint?: (marks: readonly Mark[]) => void;
};

/**
 * A text with marks on it, by code points. A click gives the marks at that place; so does the
 * pointer when it rests there.
 */
export const MarkedText = memo(function MarkedText(properties: MarkedTextProperties) {
  const { text, marks, lit, at, linkOf, onPick, onPoint } = properties;
  const segments = useMemo(() => segmentsOf(text, [...marks, ...lit]), [text, marks, lit]);
  const lights = useMemo(() => new Set(lit), [lit]);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (at !== null && at !== undefined) {
      root.current?.querySelector(`[data-at="${at}"]`)?.scrollIntoView({ block: 'center' });
    }
  }, [at]);

  function marksAt(event: MouseEvent): readonly Mark[] {
    const start = (event.target as HTMLElement).closest<HTMLElement>('[data-at]')?.dataset.at;
    return segments.find(segment => String(segment.start) === start)?.marks ?? [];
  }

  return (
    <div
      ref={root}
      className="marked-text"
      dir="auto"
      onClick={onPick && (event => (event.target as HTMLElement).closest('a') || onPick(marksAt(event)))}
      onMouseOver={onPoint && (event => onPoint(marksAt(event)))}
      onMouseLeave={onPoint && (() => onPoint([]))}
    >
      {segments.map(segment => (
        <Piece key={segment.start} segment={segment} lights={lights} linkOf={linkOf} />
      ))}
    </div>
  );
});

type PieceProperties = {
  segment: Segment;
  lights: ReadonlySet<Mark>;
  linkOf: MarkedTextProperties['linkOf'];
};

function Piece({ segment, lights, linkOf }: PieceProperties) {
  if (segment.marks.length === 0) {
    return segment.text;
  }
  const className = segment.marks.map(mark => `${lights.has(mark) ? 'lit' : 'is'}-${mark.kind}`).join(' ');
  const mention = linkOf && segment.marks.findLast(({ kind }) => kind === 'mention');
  const link = mention && linkOf(mention);
  if (link) {
    return (
      <Link data-at={segment.start} className={className} to={link.href} title={link.title}>
        {segment.text}
      </Link>
    );
  }
  return (
    <span data-at={segment.start} className={className}>
      {segment.text}
    </span>
  );
}

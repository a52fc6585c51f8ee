import type { Marking } from '../api/generated/operations.ts';
import { wordsOf } from './words.ts';

/** Who may see a source, the widest first, each with what it means for what rests on it. */
export const MARKING_MEANS: Record<Marking, string> = {
  PUBLIC: 'Whoever may read sees it, and what rests on it.',
  INTERNAL: 'Readers see it, and what rests on it alone, if they are cleared for internal or restricted sources.',
  RESTRICTED: 'Readers see it, and what rests on it alone, if they are cleared for restricted sources.',
};

const MARKINGS = Object.keys(MARKING_MEANS) as Marking[];

/** That a source is not for everybody; nothing where it is. */
export function SourceMark({ of }: { of: { marking: Marking } }) {
  return of.marking === 'PUBLIC' ? null : (
    <span className="mark marking" title={MARKING_MEANS[of.marking]}>
      {wordsOf(of.marking)}
    </span>
  );
}

/** One of the markings, to be chosen. */
export function MarkingChoice({ value, choose }: { value: Marking; choose: (marking: Marking) => void }) {
  return (
    <select className="field" value={value} onChange={event => choose(event.target.value as Marking)}>
      {MARKINGS.map(marking => (
        <option key={marking} value={marking}>
          {wordsOf(marking)}
        </option>
      ))}
    </select>
  );
}

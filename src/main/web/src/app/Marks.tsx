import { isContested, wordsOf } from './words.ts';

type Standing = {
  polarity: string;
  modality: string;
  contested?: boolean;
  /** The polarity of the relation, where `polarity` is that of one piece of its evidence. */
  standing?: string;
  current?: boolean | null;
};

/** What makes a relation or a statement less than a plain fact: contested, denied, only possible, ended. */
export function Marks({ of }: { of: Standing }) {
  const marks = [
    isContested({ ...of, polarity: of.standing ?? of.polarity }) ? { words: 'contested', kind: 'contested', title: 'Some of the evidence affirms it, some denies it or says that it is over' } : null,
    of.polarity === 'NEGATED' ? { words: 'denied', kind: 'contested', title: 'It is said not to be so' } : null,
    of.modality === 'ACTUAL'
      ? null
      : { words: wordsOf(of.modality), kind: of.modality === 'INTENDED' ? '' : 'dashed', title: MEANING[of.modality] },
    of.current === false ? { words: 'past', kind: 'ended', title: 'It held, and nothing later tells that it still does' } : null,
  ].filter(mark => mark !== null);
  return marks.length === 0 ? null : (
    <span className="marks">
      {marks.map(({ words, kind, title }) => (
        <span key={words} className={`mark ${kind}`} title={title}>
          {words}
        </span>
      ))}
    </span>
  );
}

const MEANING: Record<string, string> = {
  INTENDED: 'Somebody plans, orders or promises it',
  POSSIBLE: 'It may or could be',
  CONDITIONAL: 'It would be, if something else were',
};

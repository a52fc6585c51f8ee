import './review.css';

import { useEffect, useRef } from 'react';

import { may, useCaller } from '../api/caller.ts';
import { Review } from '../api/generated/operations.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { ErrorNote } from '../app/ErrorNote.tsx';
import { Loading } from '../app/Loading.tsx';
import { useParameter } from '../app/router.tsx';
import { View } from '../app/View.tsx';
import { counted } from '../app/words.ts';
import { beside } from './queue.ts';
import { Sides } from './Sides.tsx';
import { type Decided, type Pair, useJudging, type Verdict } from './useJudging.ts';

const QUEUE = 50;

/** The pairs of names of which a person has to say whether they are one, one at a time. */
export default function ReviewView() {
  const { data, failure, again } = useAnswer(Review, { first: QUEUE, after: null }, { keep: true });
  const [pairId, showPair] = useParameter('pair');
  const { judge, undo, decided, failure: notDone, waiting } = useJudging();

  const mayJudge = may(useCaller(), 'curator');

  const queue = data?.judgementsConnection.edges.map(({ node }) => node) ?? [];
  const index = Math.max(0, queue.findIndex(({ id }) => id === pairId));
  const pair = queue[index];

  function step(by: number) {
    const to = beside(queue, index, by);
    if (to) {
      showPair(to.id, true);
    }
  }
  async function decide(of: Pair | undefined, verdict: Verdict) {
    if (!of || waiting || !mayJudge) {
      return;
    }
    const next = queue[index + 1] ?? queue[index - 1];
    if (await judge(of, verdict)) {
      showPair(next?.id ?? null);
      again();
    }
  }
  async function takeBack(last: Decided | undefined) {
    if (last && !waiting && (await undo(last.judgement))) {
      showPair(last.pair.id);
      again();
    }
  }
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    m: () => decide(pair, 'SAME'),
    d: () => decide(pair, 'DIFFERENT'),
    u: () => takeBack(decided.at(-1)),
  });

  return (
    <View title="Which of these are one?">
      {failure && <ErrorNote failure={failure} again={again} />}
      {!failure && !data && <Loading what="Fetching what is unsure" />}
      {data && !pair && <p>Nothing waits for a person’s judgement. Names that are alike are put here when sources are imported.</p>}
      {pair && (
        <>
          <div className="review-bar">
            <span className="quiet" aria-live="polite">
              {index + 1} of {counted(data?.judgementsConnection.totalCount ?? queue.length, 'pair')}
            </span>
            <button type="button" className="button" onClick={() => step(-1)} disabled={index === 0}>
              Previous <kbd>k</kbd>
            </button>
            <button type="button" className="button" onClick={() => step(1)} disabled={index === queue.length - 1}>
              Next <kbd>j</kbd>
            </button>
          </div>
          <article className="card review-pair" data-testid="judgement" aria-label={`${pair.leftName} and ${pair.rightName}`}>
            <Sides judgement={pair} />
          </article>
          {mayJudge && <div className="review-bar review-acts">
            <button type="button" className="button first" disabled={waiting} onClick={() => decide(pair, 'SAME')}>
              They are one <kbd>m</kbd>
            </button>
            <button type="button" className="button" disabled={waiting} onClick={() => decide(pair, 'DIFFERENT')}>
              They are two <kbd>d</kbd>
            </button>
          </div>}
          {!mayJudge && <p className="quiet">To say whether they are one takes the role curator.</p>}
        </>
      )}
      {notDone && <ErrorNote failure={notDone} />}
      <Done decided={decided} undo={takeBack} waiting={waiting} />
    </View>
  );
}

function Done({ decided, undo, waiting }: { decided: readonly Decided[]; undo: (what: Decided) => void; waiting: boolean }) {
  return decided.length === 0 ? null : (
    <section className="review-done" aria-labelledby="decided">
      <h2 id="decided">Decided just now</h2>
      <ul>
        {decided.toReversed().map((each, place) => (
          <li key={each.judgement}>
            <span>
              <bdi>{each.pair.leftName}</bdi> and <bdi>{each.pair.rightName}</bdi> are {each.verdict === 'SAME' ? 'one' : 'two'}.
            </span>
            <button type="button" className="button" disabled={waiting} onClick={() => undo(each)}>
              Undo {place === 0 && <kbd>u</kbd>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Single keys, where nothing is being typed. */
function useKeys(keys: Record<string, () => void>) {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select')) {
        return;
      }
      const act = current.current[event.key];
      if (act) {
        event.preventDefault();
        act();
      }
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

import { may, useCaller } from '../api/caller.ts';
import type { EntityPageQuery } from '../api/generated/operations.ts';
import { ErrorNote } from '../app/ErrorNote.tsx';
import { navigate } from '../app/router.tsx';
import { entityUrl } from '../app/urls.ts';
import { Sides } from '../review/Sides.tsx';
import { type Pair, useJudging, type Verdict } from '../review/useJudging.ts';

type Judgements = NonNullable<EntityPageQuery['judgements']>;

/** Who may be the same, and who was judged to be or not: for curators to merge, to keep apart, to take back. */
export function Candidates({ id, judgements, changed }: { id: string; judgements: Judgements; changed: () => void }) {
  const { judge, undo, failure, waiting } = useJudging();
  const mayJudge = may(useCaller(), 'curator');
  if (judgements.length === 0) {
    return null;
  }
  async function decide(pair: Pair, verdict: Verdict) {
    const made = await judge(pair, verdict);
    if (made?.entity && made.entity !== id) {
      // The other name won: what was here is there now.
      navigate(entityUrl(made.entity), { replace: true });
    } else if (made) {
      changed();
    }
  }
  async function takeBack(judgement: string) {
    if (await undo(judgement)) {
      changed();
    }
  }
  return (
    <section aria-labelledby="same">
      <h2 id="same">May be the same</h2>
      {failure && <ErrorNote failure={failure} />}
      <ul className="candidates">
        {judgements.map(judgement => (
          <li key={judgement.id} className="card candidate">
            <Sides judgement={judgement} brief={judgement.leftId === id ? 'left' : 'right'} />
            <div className="candidate-acts">
              {judgement.decision === 'UNSURE' ? (
                mayJudge && (
                  <>
                    <button type="button" className="button" disabled={waiting} onClick={() => decide(judgement, 'SAME')}>
                      Merge
                    </button>
                    <button type="button" className="button" disabled={waiting} onClick={() => decide(judgement, 'DIFFERENT')}>
                      Keep apart
                    </button>
                  </>
                )
              ) : (
                <>
                  <span className="quiet">{judgement.decision === 'SAME' ? 'Judged to be one.' : 'Judged to be two.'}</span>
                  {mayJudge && judgement.decidedBy === 'CURATOR' && (
                    <button type="button" className="button" disabled={waiting} onClick={() => takeBack(judgement.id)}>
                      Undo
                    </button>
                  )}
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

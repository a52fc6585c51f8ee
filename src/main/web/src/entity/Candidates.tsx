import type { EntityPageQuery } from '../api/generated/operations.ts';
import { ErrorNote } from '../app/ErrorNote.tsx';
import { Sides } from '../review/Sides.tsx';
import { useJudging } from '../review/useJudging.ts';

type Judgements = EntityPageQuery['judgements'];

/** Who may be the same, and who was judged to be or not: to merge, to keep apart, to take back. */
export function Candidates({ id, judgements, changed }: { id: string; judgements: Judgements; changed: () => void }) {
  const { judge, undo, failure, waiting } = useJudging();
  if (judgements.length === 0) {
    return null;
  }
  async function then(done: Promise<boolean>) {
    if (await done) {
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
                <>
                  <button type="button" className="button" disabled={waiting} onClick={() => then(judge(judgement, 'SAME'))}>
                    Merge
                  </button>
                  <button type="button" className="button" disabled={waiting} onClick={() => then(judge(judgement, 'DIFFERENT'))}>
                    Keep apart
                  </button>
                </>
              ) : (
                <>
                  <span className="quiet">{judgement.decision === 'SAME' ? 'Judged to be one.' : 'Judged to be two.'}</span>
                  {judgement.decidedBy === 'CURATOR' && (
                    <button type="button" className="button" disabled={waiting} onClick={() => then(undo(judgement.id))}>
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

import { useCallback, useState } from 'react';

import { KeepApart, Merge, UndoJudgement } from '../api/generated/operations.ts';
import { useAction } from '../api/useAnswer.ts';

export type Verdict = 'SAME' | 'DIFFERENT';
export type Pair = { id: string; leftId: string; rightId: string; leftName: string; rightName: string };
/** What was decided here, to be taken back. */
export type Decided = { judgement: string; pair: Pair; verdict: Verdict };

/** To judge pairs and to take it back. Each resolves to whether it was done; else `failure` says why not. */
export function useJudging() {
  const merging = useAction(Merge);
  const keeping = useAction(KeepApart);
  const undoing = useAction(UndoJudgement);
  const [decided, setDecided] = useState<Decided[]>([]);

  const judge = useCallback(
    async (pair: Pair, verdict: Verdict): Promise<boolean> => {
      const sides = { left: pair.leftId, right: pair.rightId };
      const judgement =
        verdict === 'SAME'
          ? (await merging.run(sides))?.mergeEntities.judgement.id
          : (await keeping.run(sides))?.distinguishEntities.id;
      if (judgement === undefined) {
        return false;
      }
      setDecided(all => [...all, { judgement, pair, verdict }]);
      return true;
    },
    [merging.run, keeping.run],
  );

  const undo = useCallback(
    async (judgement: string): Promise<boolean> => {
      const undone = (await undoing.run({ id: judgement })) !== null;
      if (undone) {
        setDecided(all => all.filter(each => each.judgement !== judgement));
      }
      return undone;
    },
    [undoing.run],
  );

  return {
    judge,
    undo,
    decided,
    failure: merging.failure ?? keeping.failure ?? undoing.failure,
    waiting: merging.waiting || keeping.waiting || undoing.waiting,
  };
}

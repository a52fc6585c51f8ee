import { useCallback, useState } from 'react';

import { KeepApart, Merge, UndoJudgement } from '../api/generated/operations.ts';
import { useAction } from '../api/useAnswer.ts';

export type Verdict = 'SAME' | 'DIFFERENT';
export type Pair = { id: string; leftId: string; rightId: string; leftName: string; rightName: string };
/** What was decided here, to be taken back; `entity` is what the two are now, where they are one. */
export type Decided = { judgement: string; pair: Pair; verdict: Verdict; entity: string | null };

/** To judge pairs and to take it back. What was not done resolves to null or false, and `failure` says why. */
export function useJudging() {
  const merging = useAction(Merge);
  const keeping = useAction(KeepApart);
  const undoing = useAction(UndoJudgement);
  const [decided, setDecided] = useState<Decided[]>([]);

  const judge = useCallback(
    async (pair: Pair, verdict: Verdict): Promise<Decided | null> => {
      const sides = { left: pair.leftId, right: pair.rightId };
      const merged = verdict === 'SAME' ? (await merging.run(sides))?.mergeEntities : undefined;
      const kept = verdict === 'SAME' ? undefined : (await keeping.run(sides))?.distinguishEntities;
      const judgement = merged?.judgement.id ?? kept?.id;
      if (judgement === undefined) {
        return null;
      }
      const made = { judgement, pair, verdict, entity: merged?.entity?.id ?? null };
      setDecided(all => [...all, made]);
      return made;
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

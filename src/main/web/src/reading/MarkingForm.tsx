import { type FormEvent, useState } from 'react';

import { may, useCaller } from '../api/caller.ts';
import { type Marking, MarkSource } from '../api/generated/operations.ts';
import { useAction } from '../api/useAnswer.ts';
import { ErrorNote } from '../app/ErrorNote.tsx';
import { MARKING_MEANS, MarkingChoice } from '../app/Marking.tsx';
import { wordsOf } from '../app/words.ts';

type MarkingFormProperties = { source: { id: string; kind: string; marking: Marking }; changed: () => void };

/** Who may see a source, to be changed by whoever may; of tables and of what was written by hand nobody may. */
export function MarkingForm({ source, changed }: MarkingFormProperties) {
  const [chosen, choose] = useState(source.marking);
  const [done, setDone] = useState('');
  const marking = useAction(MarkSource);
  if (!may(useCaller(), 'importer') || source.kind !== 'ARTICLE') {
    return null;
  }
  async function mark() {
    setDone('');
    const answer = await marking.run({ id: source.id, marking: chosen });
    if (answer) {
      setDone(`It is ${wordsOf(answer.updateSource.marking)} now.`);
      changed();
    }
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    void mark();
  }
  return (
    <details className="reading-marking">
      <summary>Who may see it</summary>
      <form onSubmit={submit}>
        <label>
          <span className="hidden-words">Who may see it</span>
          <MarkingChoice value={chosen} choose={choose} />
        </label>
        <button type="submit" className="button" disabled={marking.waiting || chosen === source.marking}>
          {marking.waiting ? 'Changing …' : 'Change'}
        </button>
        <p className="quiet" role="status">
          {done} {MARKING_MEANS[chosen]} Importers, curators and admins see everything.
        </p>
      </form>
      {marking.failure && <ErrorNote failure={marking.failure} again={mark} />}
    </details>
  );
}

import './import.css';

import { useCallback, useEffect, useRef, useState } from 'react';

import { type JobFragment, KeepApart, Merge, Preview as PreviewOperation, StartImport } from '../api/generated/operations.ts';
import { useAction } from '../api/useAnswer.ts';
import { ErrorNote } from '../app/ErrorNote.tsx';
import { View } from '../app/View.tsx';
import { EMPTY, inputOf, keepDraft, keptDraft } from './draft.ts';
import { DraftForm } from './DraftForm.tsx';
import { Jobs } from './Jobs.tsx';
import { type Preview, rejectsOf } from './lines.ts';
import { PreviewPane } from './PreviewPane.tsx';
import { Sources } from './Sources.tsx';
import { OTHER } from './Who.tsx';

const NOTHING: ReadonlySet<string> = new Set();
type Judgement = { left: string; right: string; same: boolean };

/** To import: what is pasted, dropped or linked to, seen line by line before it is believed. */
export default function ImportView() {
  const [draft, setDraft] = useState(keptDraft);
  const [files, setFiles] = useState<File[]>([]);
  const [shown, show] = useState<Preview | null>(null);
  const [rejects, setRejects] = useState(NOTHING);
  const [whos, setWhos] = useState<ReadonlyMap<string, string>>(new Map());
  const [turn, setTurn] = useState(0);
  const previewing = useAction(PreviewOperation);
  const starting = useAction(StartImport);
  const { judge, judged, failure: notJudged } = useJudgements(() => setTurn(last => last + 1));
  useEffect(() => keepDraft(draft), [draft]);

  // A preview is of the words that it was asked of; what is told about them does not change its lines.
  const change = (part: Partial<typeof draft>) => {
    setDraft(old => ({ ...old, ...part }));
    if ('text' in part || 'url' in part || 'way' in part) {
      show(null);
    }
  };

  async function preview() {
    const answer = await previewing.run({ input: inputOf(draft, files) });
    if (answer) {
      show(answer.previewImport);
      setRejects(NOTHING);
      setWhos(new Map());
    }
  }

  async function importIt() {
    const reject = shown ? rejectsOf(shown, rejects) : [];
    const answer = await starting.run({ input: { ...inputOf(draft, files), ...(reject.length > 0 ? { reject } : {}) } });
    if (answer) {
      judge(answer.startImport.id, shown ? judgementsOf(shown, whos) : []);
      setDraft({ ...EMPTY, way: draft.way });
      setFiles([]);
      show(null);
      setTurn(last => last + 1);
    }
  }

  const toggle = (id: string) => setRejects(old => (old.has(id) ? new Set([...old].filter(each => each !== id)) : new Set([...old, id])));
  return (
    <View title="Import">
      <DraftForm
        draft={draft}
        files={files}
        waiting={previewing.waiting}
        change={change}
        setFiles={chosen => {
          setFiles(chosen);
          show(null);
        }}
        preview={preview}
        importAll={importIt}
      />
      {previewing.failure && <ErrorNote failure={previewing.failure} again={preview} />}
      {shown && (
        <PreviewPane
          preview={shown}
          rejects={rejects}
          toggle={toggle}
          whos={whos}
          say={(entity, who) => setWhos(old => new Map([...old, [entity, who]]))}
          importIt={importIt}
          waiting={starting.waiting}
        />
      )}
      {starting.failure && <ErrorNote failure={starting.failure} again={importIt} />}
      {notJudged && <ErrorNote failure={notJudged} />}
      <div className="import-below">
        <Jobs turn={turn} onSeen={judged} />
        <Sources turn={turn} />
      </div>
    </View>
  );
}

/** What a person said of who is meant, as judgements between the entities that will be there. */
function judgementsOf(preview: Preview, whos: ReadonlyMap<string, string>): Judgement[] {
  return preview.entities.flatMap(({ id, candidates }): Judgement[] => {
    const who = whos.get(id) ?? '';
    if (who === '') {
      return [];
    }
    return who === OTHER ? candidates.map(other => ({ left: id, right: other.id, same: false })) : [{ left: id, right: who, same: true }];
  });
}

/** Judges once the job is done that brought the entities; tells, too, of any job that has ended. */
function useJudgements(ended: () => void) {
  const merging = useAction(Merge);
  const keeping = useAction(KeepApart);
  const waiting = useRef(new Map<string, Judgement[]>());
  const judge = useCallback((job: string, judgements: Judgement[]) => {
    waiting.current.set(job, judgements);
  }, []);
  const judged = useCallback(
    (jobs: readonly JobFragment[]) => {
      for (const job of jobs.filter(({ state }) => state !== 'QUEUED' && state !== 'RUNNING')) {
        const judgements = waiting.current.get(job.id);
        waiting.current.delete(job.id);
        if (judgements) {
          void Promise.all(
            (job.state === 'DONE' ? judgements : []).map(({ left, right, same }) => (same ? merging : keeping).run({ left, right })),
          ).then(ended);
        }
      }
    },
    [merging.run, keeping.run],
  );
  return { judge, judged, failure: merging.failure ?? keeping.failure };
}

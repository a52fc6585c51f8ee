import { type DragEvent, type FormEvent, useState } from 'react';

import { MARKING_MEANS, MarkingChoice } from '../app/Marking.tsx';
import { counted } from '../app/words.ts';
import { type Draft, isEmpty } from './draft.ts';

const WAYS = [
  { way: 'text', words: 'Text' },
  { way: 'file', words: 'File' },
  { way: 'url', words: 'Address' },
] as const;

type DraftFormProperties = {
  draft: Draft;
  files: readonly File[];
  waiting: boolean;
  change: (part: Partial<Draft>) => void;
  setFiles: (files: File[]) => void;
  preview: () => void;
  importAll: () => void;
};

/** What is to be imported, and what is known of it. */
export function DraftForm({ draft, files, waiting, change, setFiles, preview, importAll }: DraftFormProperties) {
  const [over, setOver] = useState(false);
  const several = draft.way === 'file' && files.length > 1;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (several) {
      importAll();
    } else {
      preview();
    }
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) {
      setFiles([...event.dataTransfer.files]);
      change({ way: 'file' });
    }
  }
  return (
    <form
      className={over ? 'card draft over' : 'card draft'}
      onSubmit={submit}
      onDrop={drop}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
    >
      <fieldset className="ways">
        <legend className="hidden-words">What is imported</legend>
        {WAYS.map(({ way, words }) => (
          <label key={way}>
            <input type="radio" name="way" checked={draft.way === way} onChange={() => change({ way })} />
            {words}
          </label>
        ))}
      </fieldset>
      {draft.way === 'text' && (
        <label>
          <span className="hidden-words">Text</span>
          <textarea
            className="field"
            data-testid="import-text"
            rows={9}
            placeholder="Paste an article, or drop a file"
            dir="auto"
            value={draft.text}
            onChange={event => change({ text: event.target.value })}
          />
        </label>
      )}
      {draft.way === 'file' && (
        <div className="draft-file">
          <label>
            <span>Files, up to 64 MiB each; dropped here, or</span>{' '}
            <input type="file" multiple data-testid="import-file" onChange={event => setFiles([...(event.target.files ?? [])])} />
          </label>
          <ul>
            {files.map(file => (
              <li key={`${file.name} ${file.size}`}>
                <bdi>{file.name}</bdi> <span className="quiet">{counted(file.size, 'byte')}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {draft.way === 'url' && (
        <label>
          <span>Address</span>
          <input
            className="field"
            type="url"
            inputMode="url"
            data-testid="import-url"
            placeholder="https://"
            value={draft.url}
            onChange={event => change({ url: event.target.value })}
          />
        </label>
      )}
      <div className="draft-about">
        <label>
          <span>Title</span>
          <input className="field" value={draft.title} onChange={event => change({ title: event.target.value })} />
        </label>
        <label>
          <span>Publisher</span>
          <input className="field" value={draft.publisher} onChange={event => change({ publisher: event.target.value })} />
        </label>
        <label>
          <span>Published on</span>
          <input className="field" type="date" value={draft.publishedOn} onChange={event => change({ publishedOn: event.target.value })} />
        </label>
        <label>
          <span>Who may see it</span>
          <MarkingChoice value={draft.marking} choose={marking => change({ marking })} />
        </label>
        <button type="submit" className="button first" disabled={waiting || isEmpty(draft, files)}>
          {several ? `Import ${files.length} files` : waiting ? 'Reading …' : 'Preview'}
        </button>
      </div>
      {draft.marking !== 'PUBLIC' && <p className="quiet">{MARKING_MEANS[draft.marking]}</p>}
    </form>
  );
}

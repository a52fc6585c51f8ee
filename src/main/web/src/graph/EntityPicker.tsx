import { useEffect, useId, useState } from 'react';

import { FindEntities } from '../api/generated/operations.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { type EntityName, Shape } from '../app/EntityLink.tsx';

const REST_MILLIS = 200;
const MOST = 8;

type PickerProperties = {
  label: string;
  /** What is picked now, by the name to show. */
  picked?: string;
  onPick: (entity: EntityName | null) => void;
};

/** To pick an entity by typing a part of any of its names. */
export function EntityPicker({ label, picked = '', onPick }: PickerProperties) {
  const id = useId();
  const [typed, type] = useState('');
  const [asked, ask] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => ask(typed.trim()), REST_MILLIS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const { data, failure, waiting } = useAnswer(FindEntities, /[\p{L}\p{N}]/u.test(asked) ? { text: asked, first: MOST } : null);
  const found = data?.search.hits.map(({ node }) => node).filter(node => 'name' in node) ?? [];

  function pick(entity: EntityName | null) {
    type('');
    ask('');
    onPick(entity);
  }

  return (
    <div className="picker">
      <label htmlFor={id}>{label}</label>
      {picked ? (
        <button type="button" className="button picked" onClick={() => pick(null)} aria-label={`${label}: ${picked}. Take it away`}>
          <bdi>{picked}</bdi> <span aria-hidden="true">×</span>
        </button>
      ) : (
        <input
          id={id}
          className="field"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder="A name"
          value={typed}
          onChange={event => type(event.target.value)}
          onKeyDown={event => event.key === 'Escape' && pick(null)}
        />
      )}
      {asked !== '' && (
        <div className="card picker-found">
          {found.length === 0 && <p className="quiet">{failure ? `${failure.message} ${failure.remedy}` : waiting ? 'Searching …' : 'Nobody is called so.'}</p>}
          <ul>
            {found.map(entity => (
              <li key={entity.id}>
                <button type="button" onClick={() => pick(entity)}>
                  <Shape type={entity.__typename} />
                  <bdi>{entity.name}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

import type { Preview } from './lines.ts';
import { Name } from './PreviewPane.tsx';

/** Who an entity of a preview is, by a person's word: the id of another, or `OTHER` for none of them. */
export type Whos = ReadonlyMap<string, string>;
export const OTHER = '*';

type WhoProperties = { entities: Preview['entities']; whos: Whos; say: (entity: string, who: string) => void };

/** The entities that may be one with others, to be said by a person; judged once the text is imported. */
export function Who({ entities, whos, say }: WhoProperties) {
  const open = entities.filter(({ candidates }) => candidates.length > 0);
  return open.length === 0 ? null : (
    <section className="preview-who" aria-labelledby="who">
      <h2 id="who">Who is meant</h2>
      <ul>
        {open.map(entity => (
          <li key={entity.id}>
            <label>
              <Name entity={entity} />{' '}
              <select className="field" value={whos.get(entity.id) ?? ''} onChange={event => say(entity.id, event.target.value)}>
                <option value="">left to be judged</option>
                {entity.candidates.map(({ id, name, score }) => (
                  <option key={id} value={id}>
                    is {name} ({Math.round(score * 100)}% alike)
                  </option>
                ))}
                <option value={OTHER}>is none of these</option>
              </select>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useState } from 'react';

import { Shape } from '../app/EntityLink.tsx';
import { Marks } from '../app/Marks.tsx';
import { setParameters } from '../app/router.tsx';
import { counted, wordsOf } from '../app/words.ts';
import type { Picture } from './picture.ts';

const STEP = 100;

type ListsProperties = { picture: Picture; node: string; edge: string };

/** All that is drawn, in words: to be read and picked by whoever does not point into the picture. */
export function Lists({ picture, node, edge }: ListsProperties) {
  const [sought, seek] = useState('');
  const has = (...names: (string | undefined)[]) => names.some(name => name?.toLowerCase().includes(sought.trim().toLowerCase()));
  const edges = picture.edges.filter(each => has(each.subject?.name, each.object?.name, wordsOf(each.type)));
  const nodes = picture.nodes.filter(each => has(each.name)).toSorted((one, other) => other.degree - one.degree);
  return (
    <section className="graph-lists" aria-label="What is drawn, in words">
      {picture.edges.length > 12 && (
        <label>
          <span className="hidden-words">Find in the picture</span>
          <input className="field" type="search" placeholder="Find in the picture" value={sought} onChange={event => seek(event.target.value)} />
        </label>
      )}
      <details open>
        <summary>
          <h2>{counted(edges.length, 'relation')}</h2>
        </summary>
        <Steps
          items={edges}
          show={each => (
            <li key={each.id}>
              <button
                type="button"
                className="graph-line"
                aria-pressed={each.id === edge}
                onClick={() => setParameters({ relation: each.id === edge ? null : each.id, node: null }, true)}
              >
                <bdi>{each.subject?.name}</bdi> <span className="deed">{wordsOf(each.type)}</span> <bdi>{each.object?.name}</bdi> <Marks of={each} />
                <span className="quiet" title="Pieces of evidence">
                  {' '}
                  {each.evidence}
                </span>
              </button>
            </li>
          )}
        />
      </details>
      <details>
        <summary>
          <h2>{counted(nodes.length, 'entity', 'entities')}</h2>
        </summary>
        <Steps
          items={nodes}
          show={each => (
            <li key={each.id}>
              <button
                type="button"
                className="graph-line"
                aria-pressed={each.id === node}
                onClick={() => setParameters({ node: each.id === node ? null : each.id, relation: null }, true)}
              >
                <Shape type={each.__typename} />
                <bdi>{each.name}</bdi> <span className="quiet">{each.degree}</span>
              </button>
            </li>
          )}
        />
      </details>
    </section>
  );
}

function Steps<Item>({ items, show }: { items: readonly Item[]; show: (item: Item) => React.ReactNode }) {
  const [most, setMost] = useState(STEP);
  return (
    <>
      <ul>{items.slice(0, most).map(show)}</ul>
      {items.length > most && (
        <button type="button" className="button" onClick={() => setMost(most + 10 * STEP)}>
          Show {Math.min(items.length - most, 10 * STEP)} more
        </button>
      )}
    </>
  );
}

import { lazy, Suspense, useMemo } from 'react';

import { Loading } from '../app/Loading.tsx';
import { navigate, setParameters, useParameter } from '../app/router.tsx';
import { entityUrl } from '../app/urls.ts';
import { counted } from '../app/words.ts';
import { drawnOf } from './drawn.ts';
import type { Source } from './marks.ts';

// What draws is fetched where there is something to draw, and the drawing is not folded away.
const Frame = lazy(() => import('../graph/Frame.tsx'));

type SourceGraphProperties = {
  source: Source;
  /** The relation that stands out in the text. */
  relation: string;
};

/**
 * The relations that a source tells, drawn small. A line that is picked stands out in the text and in
 * the list, and the other way round. On a phone it is folded away until it is asked for.
 */
export function SourceGraph({ source, relation }: SourceGraphProperties) {
  const [asked, ask] = useParameter('graph');
  const open = asked === '' ? window.matchMedia('(min-width: 64rem)').matches : asked !== 'no';
  const { picture, told } = useMemo(() => drawnOf(source), [source]);
  return picture.edges.length === 0 ? null : (
    <details className="source-graph" open={open} onToggle={event => event.currentTarget.open !== open && ask(event.currentTarget.open ? 'yes' : 'no')}>
      <summary>
        {counted(picture.edges.length, 'relation')} of {counted(picture.nodes.length, 'entity', 'entities')}, drawn
      </summary>
      {open && (
        <Suspense fallback={<Loading what="Opening the picture" />}>
          <Frame
            picture={picture}
            edge={picture.edges.some(({ id }) => id === relation) ? relation : ''}
            onEdge={id => setParameters({ statement: told.get(id), relation: id }, true)}
            onNode={id => navigate(entityUrl(id))}
            onNothing={() => setParameters({ statement: null, relation: null }, true)}
          />
        </Suspense>
      )}
    </details>
  );
}

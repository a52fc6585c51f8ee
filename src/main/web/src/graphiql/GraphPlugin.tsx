import { lazy, Suspense } from 'react';

// What draws is fetched when the pane is opened first.
const GraphPane = lazy(() => import('./graph/GraphPane.tsx'));

function Content() {
  return (
    <section aria-label="Graph">
      <div className="graphiql-plugin-title">Graph</div>
      <Suspense fallback={<p role="status">Opening the graph …</p>}>
        <GraphPane />
      </Suspense>
    </section>
  );
}

function Icon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M6.3 6.2 13 5.2M5.6 7.8l2.5 6M14.4 7 10.6 13.6" />
      <circle cx="4.8" cy="6" r="2" />
      <circle cx="15" cy="5" r="2" />
      <circle cx="9" cy="15.4" r="2" />
    </svg>
  );
}

/** Draws whatever an answer holds of entities and relations. */
export const GRAPH_PLUGIN = { title: 'Graph', icon: Icon, content: Content };

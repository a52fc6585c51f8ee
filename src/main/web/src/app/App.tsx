import { Component, lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';

import { may, useCaller } from '../api/caller.ts';
import { CallerNote } from './CallerNote.tsx';
import { Loading } from './Loading.tsx';
import { Link, useUrl } from './router.tsx';
import { type Route, routeOf } from './urls.ts';
import { View } from './View.tsx';

// Each view is a file of its own, fetched when it is first looked at.
const StartView = lazy(() => import('../start/StartView.tsx'));
const EntityView = lazy(() => import('../entity/EntityView.tsx'));
const ReadingView = lazy(() => import('../reading/ReadingView.tsx'));
const GraphView = lazy(() => import('../graph/GraphView.tsx'));
const ImportView = lazy(() => import('../import/ImportView.tsx'));
const ReviewView = lazy(() => import('../review/ReviewView.tsx'));
const SignedInView = lazy(() => import('../signin/SignedInView.tsx'));

export function App() {
  const { pathname } = useUrl();
  const route = routeOf(pathname);
  useScroll(pathname);
  return (
    <>
      <a className="skip" href="#view">
        To the content
      </a>
      <Bar view={route.view} />
      <Guard key={pathname}>
        <Suspense fallback={<main id="view"><Loading what="Opening the view" /></main>}>
          <Shown route={route} />
        </Suspense>
      </Guard>
    </>
  );
}

function Shown({ route }: { route: Route }) {
  switch (route.view) {
    case 'start':
      return <StartView />;
    case 'entity':
      return <EntityView key={route.id} id={route.id} />;
    case 'reading':
      return <ReadingView key={route.id} id={route.id} />;
    case 'graph':
      return <GraphView />;
    case 'import':
      return <ImportView />;
    case 'review':
      return <ReviewView />;
    case 'signed-in':
      return <SignedInView />;
    case 'nowhere':
      return (
        <View title="There is nothing here">
          <p>
            No view has this address. <Link to="/">Start</Link> with a search.
          </p>
        </View>
      );
  }
}

const PLACES = [
  { view: 'start', to: '/', words: 'Search', role: null },
  { view: 'graph', to: '/graph', words: 'Graph', role: null },
  { view: 'import', to: '/import', words: 'Import', role: 'importer' },
  { view: 'review', to: '/review', words: 'Review', role: 'curator' },
] as const;

function Bar({ view }: { view: Route['view'] }) {
  const caller = useCaller();
  return (
    <header className="bar">
      <Link className="brand" to="/">
        <img src="/groundtrack.svg" alt="" width="22" height="22" />
        Groundtrack
      </Link>
      <nav aria-label="Views">
        {PLACES.filter(({ role }) => role === null || may(caller, role)).map(({ view: place, to, words }) => (
          <Link key={to} to={to} aria-current={place === view ? 'page' : undefined}>
            {words}
          </Link>
        ))}
        <a href="/graphiql">GraphiQL</a>
      </nav>
      <CallerNote />
    </header>
  );
}

/** Another view begins at its top; going back is left to the browser, which knows where one was. */
function useScroll(pathname: string) {
  const last = useRef(pathname);
  const back = useRef(false);
  useEffect(() => {
    const note = () => {
      back.current = true;
    };
    window.addEventListener('popstate', note);
    return () => window.removeEventListener('popstate', note);
  }, []);
  useEffect(() => {
    if (last.current !== pathname && !back.current) {
      window.scrollTo(0, 0);
    }
    last.current = pathname;
    back.current = false;
  }, [pathname]);
}

/** A view that cannot be fetched or drawn says so, and leaves the bar to go elsewhere. */
class Guard extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) {
      return this.props.children;
    }
    return (
      <View title="This view cannot be shown">
        <div className="note failed" role="alert">
          <strong>{this.state.error instanceof Error ? this.state.error.message : 'It failed.'}</strong>
          The server may be gone, or may be newer than this page.
          <div>
            <button type="button" className="button" onClick={() => window.location.reload()}>
              Load it again
            </button>
          </div>
        </div>
      </View>
    );
  }
}

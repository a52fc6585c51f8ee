import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './graphiql.css';

import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';

import { EditorSettings } from './EditorSettings.tsx';
import { EXAMPLES } from './examples.ts';
import { EXAMPLES_PLUGIN } from './ExamplesPane.tsx';
import { fetcher } from './fetcher.ts';
import { GRAPH_PLUGIN } from './GraphPlugin.tsx';
import { Logo } from './Logo.tsx';

const PLUGINS = [EXAMPLES_PLUGIN, GRAPH_PLUGIN, explorerPlugin({ showAttribution: false }), HISTORY_PLUGIN];

/** `/graphiql?query=…` opens that query in a tab of its own, or the tab that has it already. */
const asked = new URLSearchParams(window.location.search).getAll('query').slice(0, 1);

const container = document.getElementById('page');
if (container) {
  // Tabs of an earlier visit win over the first example: they are the visitor's own.
  createRoot(container).render(
    <GraphiQL
      fetcher={fetcher}
      plugins={PLUGINS}
      visiblePlugin={EXAMPLES_PLUGIN}
      defaultTabs={[{ query: asked[0] ?? EXAMPLES[0]?.query ?? '' }]}
      {...(asked[0] === undefined ? {} : { initialQuery: asked[0], initialVariables: '' })}
      schemaDescription
    >
      <GraphiQL.Logo>
        <Logo />
      </GraphiQL.Logo>
      <EditorSettings />
    </GraphiQL>,
  );
}

import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './page.css';

import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';

import { EditorSettings } from './EditorSettings.jsx';
import { EXAMPLES } from './examples.js';
import { EXAMPLES_PLUGIN } from './ExamplesPane.jsx';
import { fetcher } from './fetcher.js';
import { Logo } from './Logo.jsx';

const PLUGINS = [EXAMPLES_PLUGIN, explorerPlugin({ showAttribution: false }), HISTORY_PLUGIN];

// Tabs of an earlier visit win over the examples: they are the visitor's own.
createRoot(document.getElementById('page')).render(
  <GraphiQL
    fetcher={fetcher}
    plugins={PLUGINS}
    visiblePlugin={EXAMPLES_PLUGIN}
    defaultTabs={EXAMPLES.map(({ query }) => ({ query }))}
    schemaDescription
  >
    <GraphiQL.Logo>
      <Logo />
    </GraphiQL.Logo>
    <EditorSettings />
  </GraphiQL>,
);

import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';

import { EXAMPLES } from './examples.ts';

/**
 * The example questions; a click goes to the tab that asks it, or asks it in the tab that is open
 * where nothing of the visitor's own is in that, or else in a new one. None can be clicked before
 * the editor is there: GraphiQL would change the tab and go on asking the question before.
 */
function ExamplesPane() {
  const tabs = useGraphiQL(state => state.tabs);
  const activeTabIndex = useGraphiQL(state => state.activeTabIndex);
  const queryEditor = useGraphiQL(state => state.queryEditor);
  const variableEditor = useGraphiQL(state => state.variableEditor);
  const responseEditor = useGraphiQL(state => state.responseEditor);
  const { addTab, changeTab, setOperationName, updateActiveTabValues } = useGraphiQLActions();

  function ask(query: string) {
    // GraphiQL puts what is typed into the tab a while later: too late for what follows.
    const typed = { query: queryEditor?.getValue() ?? '', variables: variableEditor?.getValue() ?? '' };
    const all = tabs.map((tab, index) => (index === activeTabIndex ? { ...tab, ...typed } : tab));
    const open = all.findIndex(tab => tab.query === query);
    if (open === activeTabIndex) {
      return;
    }
    if (typed.query !== tabs[activeTabIndex]?.query) {
      updateActiveTabValues(typed);
      setOperationName('');
    }
    if (open >= 0) {
      changeTab(open);
      return;
    }
    if (isOwn(typed)) {
      addTab();
    } else {
      responseEditor?.setValue('');
      updateActiveTabValues({ response: null });
    }
    queryEditor?.setValue(query);
  }

  return (
    <section aria-label="Examples" className="examples">
      <div className="examples-title">Examples</div>
      <p>Every answer leads down to the words that it came from. Pick a question, then press ▶.</p>
      <ul>
        {EXAMPLES.map(({ title, about, query }) => (
          <li key={title}>
            <button
              type="button"
              disabled={!queryEditor}
              aria-current={tabs[activeTabIndex]?.query === query}
              onClick={() => ask(query)}
            >
              {title}
              <span>{about}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Tab = { query: string | null; variables?: string | null } | undefined;

/** Whether a visitor wrote something into the tab that would be lost. */
function isOwn(tab: Tab): boolean {
  const query = tab?.query?.trim() ?? '';
  return (query !== '' && !EXAMPLES.some(example => example.query === query)) || (tab?.variables?.trim() ?? '') !== '';
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <circle cx="10" cy="10" r="8" />
      <path d="M7.6 7.8a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2 1-1.2 1.9" strokeLinecap="round" />
      <circle cx="10" cy="14.3" r=".6" fill="currentColor" />
    </svg>
  );
}

export const EXAMPLES_PLUGIN = { title: 'Examples', icon: ExamplesIcon, content: ExamplesPane };

const FILES: Record<string, string> = import.meta.glob('./examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The example questions in the order of their files; the comment on the first line is the title. */
export const EXAMPLES = Object.entries(FILES)
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([, text]) => ({
    title: (text.split('\n', 1)[0] ?? '').replace(/^#\s*/, ''),
    query: text.trimEnd(),
  }));

const FILES = import.meta.glob('./examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The example questions in the order of their files; the comment on the first line is the title. */
export const EXAMPLES = Object.keys(FILES)
  .sort()
  .map(file => ({
    title: FILES[file].split('\n', 1)[0].replace(/^#\s*/, ''),
    query: FILES[file].trimEnd(),
  }));

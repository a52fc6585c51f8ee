const FILES: Record<string, string> = import.meta.glob('./examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A question with what it shows in words, and as it is asked. */
export type Example = { title: string; about: string; query: string };

/** The comment that a file begins with: its first line is the title, the others tell about it. */
export function exampleOf(text: string): Example {
  const lines = text.split('\n');
  const end = lines.findIndex(line => !line.startsWith('#'));
  const [title = '', ...about] = lines.slice(0, end).map(line => line.replace(/^#\s*/, ''));
  return { title, about: about.filter(line => line !== '').join(' '), query: text.trimEnd() };
}

/** The example questions in the order of their files. */
export const EXAMPLES = Object.entries(FILES)
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([, text]) => exampleOf(text));

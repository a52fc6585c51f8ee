import { EXAMPLES } from '../graphiql/examples.ts';
import type { GraphQuestion } from '../app/urls.ts';

/** A question in words, as what it is asked of the graph view, and of the API. */
export type Question = { words: string; graph?: GraphQuestion; query: string };

/** Questions that are a picture too; the others are in GraphiQL’s own list. */
export const AS_GRAPHS: Record<string, GraphQuestion> = {
  'Who threatens the International Space Station or leaves it, and who has commanded it?': {
    entity: ['international-space-station'],
    type: ['THREATENS', 'SANCTIONS', 'COMMANDS'],
  },
  'Which spacecraft does SpaceX operate?': { entity: ['spacex'], type: ['OPERATES'] },
  'Who supplies the International Space Station?': { entity: ['international-space-station'], type: ['SUPPLIES'] },
  'What stands between Russia and the United States?': { entity: ['russia', 'united-states'] },
  'Who offered support, and in which words?': { type: ['OFFERS_SUPPORT'] },
  'Who is accused by whom?': { type: ['ACCUSES'] },
};

export const QUESTIONS: Question[] = EXAMPLES.filter(({ title }) => title.endsWith('?')).map(({ title, query }) => {
  const graph = AS_GRAPHS[title];
  return graph ? { words: title, query, graph } : { words: title, query };
});

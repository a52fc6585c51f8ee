/**
 * The addresses of the views. All of what a view shows stands in its address: its path says of
 * what, its query parameters how.
 */
export type Route =
  | { view: 'start' }
  | { view: 'entity'; id: string }
  | { view: 'reading'; id: string }
  | { view: 'graph' }
  | { view: 'import' }
  | { view: 'review' }
  | { view: 'signed-in' }
  | { view: 'nowhere' };

/** Values of parameters; what is null, empty or false is left out, a list is repeated. */
export type Parameters = Record<string, string | number | boolean | readonly string[] | null | undefined>;

/** What a path leads to. An id may hold any character, percent-encoded. */
export function routeOf(pathname: string): Route {
  const [first, id, ...rest] = pathname.replace(/^\//, '').replace(/\/$/, '').split('/');
  if (id === undefined) {
    switch (first) {
      case '':
        return { view: 'start' };
      case 'graph':
      case 'import':
      case 'review':
      case 'signed-in':
        return { view: first };
    }
  } else if (rest.length === 0 && id !== '') {
    const decoded = decode(id);
    switch (first) {
      case 'entity':
        return { view: 'entity', id: decoded };
      case 'source':
        return { view: 'reading', id: decoded };
    }
  }
  return { view: 'nowhere' };
}

/** A percent sign that nobody encoded stands for itself. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const startUrl = (search?: string) => address('/', { search });
export const entityUrl = (id: string, parameters: Parameters = {}) =>
  address(`/entity/${encodeURIComponent(id)}`, parameters);
export const sourceUrl = (id: string, parameters: Parameters = {}) =>
  address(`/source/${encodeURIComponent(id)}`, parameters);
export const reviewUrl = (parameters: Parameters = {}) => address('/review', parameters);
export const importUrl = () => '/import';

/** What the graph view starts from: entities by their ids, and what of their relations is drawn. */
export type GraphQuestion = {
  entity?: readonly string[];
  type?: readonly string[];
  contested?: boolean;
};
export const graphUrl = (question: GraphQuestion) => address('/graph', question);

/** GraphiQL with the query in a tab. */
export const graphiqlUrl = (query: string) => address('/graphiql', { query });

export function address(path: string, parameters: Parameters): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '' && one !== false) {
        search.append(name, String(one));
      }
    }
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

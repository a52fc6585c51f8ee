import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { Kind, parse } from 'graphql';

import { token } from '../api/client.ts';

const send = createGraphiQLFetcher({ url: '/graphql' });

/** Whoever signed in on the page is signed in here, too, unless the pane for headers says otherwise. */
function signed(options: Parameters<Fetcher>[1]): Parameters<Fetcher>[1] {
  const bearer = token.get();
  return bearer === '' ? options : { ...options, headers: { Authorization: `Bearer ${bearer}`, ...options?.headers } };
}

/**
 * Sends an operation to the server. For a moment after a change of tabs GraphiQL still gives the
 * name of the operation in the tab before: a name that the document does not have is left out.
 */
export const fetcher: Fetcher = ({ operationName = null, ...request }, options) =>
  send(has(request.query, operationName) ? { operationName, ...request } : request, signed(options));

function has(query: string, operationName: string | null) {
  try {
    return parse(query).definitions.some(
      definition =>
        definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === operationName,
    );
  } catch {
    return true; // The server says best what is wrong with it.
  }
}

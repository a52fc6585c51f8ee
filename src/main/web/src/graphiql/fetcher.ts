import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { Kind, parse } from 'graphql';

const send = createGraphiQLFetcher({ url: '/graphql' });

/**
 * Sends an operation to the server. For a moment after a change of tabs GraphiQL still gives the
 * name of the operation in the tab before: a name that the document does not have is left out.
 */
export const fetcher: Fetcher = ({ operationName = null, ...request }, options) =>
  send(has(request.query, operationName) ? { operationName, ...request } : request, options);

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

import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { Kind, parse } from 'graphql';

const send = createGraphiQLFetcher({ url: '/graphql' });

/**
 * Sends an operation to the server. For a moment after a change of tabs GraphiQL still gives the
 * name of the operation in the tab before: a name that the document does not have is left out.
 */
export function fetcher({ operationName, ...request }, options) {
  return send(has(request.query, operationName) ? { operationName, ...request } : request, options);
}

function has(query, operationName) {
  try {
    return parse(query).definitions.some(
      ({ kind, name }) => kind === Kind.OPERATION_DEFINITION && name?.value === operationName,
    );
  } catch {
    return true; // The server says best what is wrong with it.
  }
}

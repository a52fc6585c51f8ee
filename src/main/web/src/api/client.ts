import { Operation } from './operation.ts';

/**
 * Why there is no answer: the server is not there (`gone`), it said no and why (`refused`), or what
 * it said was no answer (`broken`).
 */
export type FailureKind = 'gone' | 'refused' | 'broken';

/** What went wrong in words, and what to do about it. */
export class Failure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
    readonly remedy: string,
    readonly code = '',
  ) {
    super(message);
  }
}

type GraphQlError = { message: string; extensions?: { remedy?: string; code?: string; classification?: string } };

const TOKEN = 'groundtrack.token';

/** The token of a server off loopback, kept while this tab is open; empty where there is none. */
export const token = {
  get: () => window.sessionStorage.getItem(TOKEN) ?? '',
  set: (value: string) => window.sessionStorage.setItem(TOKEN, value.trim()),
};

/**
 * Asks the server.
 *
 * @throws Failure where there is no whole answer; the signal's own error where it was aborted
 */
export async function ask<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const response = await send(JSON.stringify({ query: operation.text, variables }), signal);
  let answer: { data?: Data | null; errors?: GraphQlError[] };
  try {
    answer = await response.json();
  } catch (error) {
    signal?.throwIfAborted();
    throw new Failure('broken', `The server answered ${response.status}, and not as an API does.`, 'Try again. If it stays so, see the server’s log.');
  }
  const [error] = answer.errors ?? [];
  if (error) {
    const { remedy = '', code, classification } = error.extensions ?? {};
    throw new Failure('refused', error.message, remedy, code ?? classification);
  }
  if (!answer.data) {
    throw new Failure('broken', `The server answered ${response.status}, without data.`, 'Try again. If it stays so, see the server’s log.');
  }
  return answer.data;
}

async function send(body: string, signal?: AbortSignal): Promise<Response> {
  const bearer = token.get();
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/graphql-response+json, application/json',
        ...(bearer === '' ? {} : { Authorization: `Bearer ${bearer}` }),
      },
      body,
      signal: signal ?? null,
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw new Failure('gone', 'The server does not answer.', 'Is it running, and are you connected to it? Nothing you typed is lost: try again.');
  }
}

export function failureOf(error: unknown): Failure {
  return error instanceof Failure
    ? error
    : new Failure('broken', error instanceof Error ? error.message : String(error), 'Try again.');
}

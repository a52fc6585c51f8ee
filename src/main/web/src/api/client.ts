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

/** What the window hears when there is another token. */
export const TOKEN_CHANGED = 'groundtrack-token';

/** What says who looks, a key or the server's token, kept while this tab is open; empty where there is none. */
export const token = {
  get: () => window.sessionStorage.getItem(TOKEN) ?? '',
  set: (value: string) => {
    window.sessionStorage.setItem(TOKEN, value.trim());
    window.dispatchEvent(new Event(TOKEN_CHANGED));
  },
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
  const response = await send(bodyOf(operation.text, variables), signal);
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

/** Files travel beside the question, by the GraphQL multipart request specification. */
export function bodyOf(query: string, variables: unknown): string | FormData {
  const files: { place: string; file: File }[] = [];
  const rest = withoutFiles(variables, 'variables', files);
  const text = JSON.stringify({ query, variables: rest });
  if (files.length === 0) {
    return text;
  }
  const form = new FormData();
  form.append('operations', text);
  form.append('map', JSON.stringify(Object.fromEntries(files.map(({ place }, index) => [index, [place]]))));
  files.forEach(({ file }, index) => form.append(String(index), file, file.name));
  return form;
}

function withoutFiles(value: unknown, place: string, files: { place: string; file: File }[]): unknown {
  if (value instanceof File) {
    files.push({ place, file: value });
    return null;
  }
  if (Array.isArray(value)) {
    return value.map((each, index) => withoutFiles(each, `${place}.${index}`, files));
  }
  return value !== null && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutFiles(each, `${place}.${name}`, files)]))
    : value;
}

async function send(body: string | FormData, signal?: AbortSignal): Promise<Response> {
  const bearer = token.get();
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: {
        ...(typeof body === 'string' ? { 'Content-Type': 'application/json' } : { 'GraphQL-Require-Preflight': '1' }),
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

import { useCallback, useEffect, useRef, useState } from 'react';

import { ask, type Failure, failureOf } from './client.ts';
import type { Operation } from './operation.ts';

/** An answer that is awaited. While one is asked anew, the last one stays. */
export type Answer<Data> = {
  data: Data | null;
  failure: Failure | null;
  waiting: boolean;
  /** Asks again. */
  again: () => void;
};

type State<Data> = { data: Data | null; failure: Failure | null; waiting: boolean; key: string };

/**
 * The answer to an operation, asked whenever its variables change; with null as variables nothing
 * is asked. `keep` leaves the last answer on show while another is awaited.
 */
export function useAnswer<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables | null,
  { keep = false } = {},
): Answer<Data> {
  const key = JSON.stringify(variables);
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<State<Data>>({ data: null, failure: null, waiting: variables !== null, key });
  const asked = useRef(variables);
  asked.current = variables;

  useEffect(() => {
    if (asked.current === null) {
      setState({ data: null, failure: null, waiting: false, key });
      return;
    }
    const abort = new AbortController();
    setState(old => ({ data: keep || old.key === key ? old.data : null, failure: null, waiting: true, key }));
    ask(operation, asked.current, abort.signal).then(
      data => abort.signal.aborted || setState({ data, failure: null, waiting: false, key }),
      error =>
        abort.signal.aborted ||
        setState(old => ({ data: old.data, failure: failureOf(error), waiting: false, key })),
    );
    return () => abort.abort();
  }, [operation, key, turn, keep]);

  const again = useCallback(() => setTurn(last => last + 1), []);
  const current = state.key === key;
  return {
    data: current || keep ? state.data : null,
    failure: current ? state.failure : null,
    waiting: current ? state.waiting : variables !== null,
    again,
  };
}

/** Doing something on the server: `run` asks, and tells what came of it by promise and by state. */
export function useAction<Data, Variables>(operation: Operation<Data, Variables>) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [waiting, setWaiting] = useState(false);

  const run = useCallback(
    async (variables: Variables): Promise<Data | null> => {
      setWaiting(true);
      setFailure(null);
      try {
        return await ask(operation, variables);
      } catch (error) {
        setFailure(failureOf(error));
        return null;
      } finally {
        setWaiting(false);
      }
    },
    [operation],
  );
  return { run, failure, waiting };
}

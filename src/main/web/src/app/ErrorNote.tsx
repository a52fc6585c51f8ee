import { type FormEvent, useState } from 'react';

import { type Failure, token } from '../api/client.ts';

/** What went wrong, what to do about it, and a way to try again. */
export function ErrorNote({ failure, again }: { failure: Failure; again?: (() => void) | undefined }) {
  return (
    <div className="note failed" role="alert">
      <strong>{failure.message}</strong>
      {failure.remedy && <span>{failure.remedy}</span>}
      {TOKEN_WANTED.has(failure.code) && <TokenField done={again} />}
      {again && (
        <div>
          <button type="button" className="button" onClick={again}>
            Try again
          </button>
        </div>
      )}
    </div>
  );
}

const TOKEN_WANTED = new Set(['UNAUTHENTICATED', 'UNAUTHORIZED']);

function TokenField({ done }: { done?: (() => void) | undefined }) {
  // The form is made anew with each refusal: what is kept now is what was refused.
  const [sent] = useState(token.get);
  const [value, setValue] = useState(sent);
  function keep(event: FormEvent) {
    event.preventDefault();
    token.set(value);
    done?.();
  }
  return (
    <form onSubmit={keep} className="token">
      {sent !== '' && <p>The token that was sent is not this server’s.</p>}
      <label>
        Token{' '}
        <input
          className="field"
          type="password"
          autoComplete="off"
          value={value}
          onChange={event => setValue(event.target.value)}
        />
      </label>{' '}
      <button type="submit" className="button">
        Use it
      </button>
    </form>
  );
}

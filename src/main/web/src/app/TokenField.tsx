import { type FormEvent, useState } from 'react';

import { token } from '../api/client.ts';

type TokenFieldProperties = {
  done?: (() => void) | undefined;
  /** What is said where a token was sent that is not taken. */
  refused?: string | undefined;
};

/** Where somebody says who they are, by a key or the server's token. */
export function TokenField({ done, refused = 'The token that was sent is not this server’s.' }: TokenFieldProperties) {
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
      {sent !== '' && <p>{refused}</p>}
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

import { useState } from 'react';

import { useCaller } from '../api/caller.ts';
import { token } from '../api/client.ts';
import { TokenField } from './TokenField.tsx';

/** For whom one is taken, with the way in and out; nothing where whoever looks may do everything. */
export function CallerNote() {
  const caller = useCaller();
  const [asked, setAsked] = useState(false);
  if (!caller || (caller.id === 'anonymous' && caller.role === 'admin')) {
    return null;
  }
  const anew = () => window.location.reload();
  if (caller.id === 'anonymous') {
    return (
      <div className="caller" data-testid="caller">
        {asked ? (
          <TokenField done={anew} />
        ) : (
          <button type="button" className="plain-button" onClick={() => setAsked(true)}>
            Sign in
          </button>
        )}
      </div>
    );
  }
  return (
    <div className="caller" data-testid="caller">
      <span className="quiet">
        <bdi>{caller.name}</bdi>, {caller.role ?? 'without a role'}
      </span>
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          token.set('');
          anew();
        }}
      >
        Sign out
      </button>
    </div>
  );
}

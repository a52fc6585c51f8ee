import { useState } from 'react';

import { type Caller, useCaller } from '../api/caller.ts';
import { token } from '../api/client.ts';
import { useIssuer } from '../signin/issuer.ts';
import { IssuerButton } from '../signin/IssuerButton.tsx';
import { TokenField } from './TokenField.tsx';

/** For whom one is taken, with the way in and out; nothing where whoever looks may do everything. */
export function CallerNote() {
  const caller = useCaller();
  if (!caller || (caller.id === 'anonymous' && caller.role === 'admin')) {
    return null;
  }
  return caller.id === 'anonymous' ? <WaysIn /> : <Known caller={caller} />;
}

const anew = () => window.location.reload();

function WaysIn() {
  const issuer = useIssuer();
  const [asked, setAsked] = useState(false);
  if (issuer === undefined) {
    return null;
  }
  return (
    <div className="caller" data-testid="caller">
      {issuer && <IssuerButton issuer={issuer} plain />}
      {asked ? (
        <TokenField done={anew} />
      ) : (
        <button type="button" className="plain-button" onClick={() => setAsked(true)}>
          {issuer ? 'Use a key' : 'Sign in'}
        </button>
      )}
    </div>
  );
}

function Known({ caller }: { caller: Caller }) {
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

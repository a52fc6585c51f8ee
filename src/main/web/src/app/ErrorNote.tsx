import type { Failure } from '../api/client.ts';
import { useIssuer } from '../signin/issuer.ts';
import { IssuerButton } from '../signin/IssuerButton.tsx';
import { TokenField } from './TokenField.tsx';

/** What went wrong, what to do about it, and a way to try again. */
export function ErrorNote({ failure, again }: { failure: Failure; again?: (() => void) | undefined }) {
  return (
    <div className="note failed" role="alert">
      <strong>{failure.message}</strong>
      {failure.remedy && <span>{failure.remedy}</span>}
      {TOKEN_WANTED.has(failure.code) && <SignInWays done={again} />}
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

/** At the issuer, where there is one, or by a key. */
function SignInWays({ done }: { done?: (() => void) | undefined }) {
  const issuer = useIssuer();
  if (issuer === undefined) {
    return null;
  }
  return (
    <>
      {issuer && (
        <p className="token">
          <IssuerButton issuer={issuer} /> or by a key:
        </p>
      )}
      <TokenField done={done} refused={issuer ? 'You were signed in, and that is over, or not valid here.' : undefined} />
    </>
  );
}

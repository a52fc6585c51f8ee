import { useEffect, useState } from 'react';

import { Failure } from '../api/client.ts';
import { ErrorNote } from '../app/ErrorNote.tsx';
import { Loading } from '../app/Loading.tsx';
import { Link, navigate } from '../app/router.tsx';
import { View } from '../app/View.tsx';
import { comeBack, signInFailure } from './codeFlow.ts';
import { type Issuer, issuerOf } from './issuer.ts';
import { IssuerButton } from './IssuerButton.tsx';
import { pending } from './pending.ts';

/** Where one comes back to from an issuer, on the way to where one was. */
export default function SignedInView() {
  const [issuer, setIssuer] = useState<Issuer | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    void issuerOf().then(async found => {
      setIssuer(found);
      if (!found) {
        setFailure(new Failure('refused', 'Nobody signs in here at an issuer.', 'Use a key of this server.'));
        return;
      }
      try {
        navigate(await comeBack(found, window.location.href), { replace: true });
      } catch (error) {
        setFailure(signInFailure(error, found));
      }
    });
  }, []);
  return failure ? (
    <View title="You are not signed in">
      <ErrorNote failure={failure} />
      <p className="sign-in-again">
        {issuer && <IssuerButton issuer={issuer} words="Sign in again" />}{' '}
        <Link className="button" to={pending().from}>
          Go back
        </Link>
      </p>
    </View>
  ) : (
    <View title="Signing in">
      <Loading what="Asking the issuer for a token" />
    </View>
  );
}

import { useState } from 'react';

import { type Failure, failureOf } from '../api/client.ts';
import type { Issuer } from './issuer.ts';

type IssuerButtonProperties = { issuer: Issuer; plain?: boolean; words?: string };

/** Goes to the issuer to sign in there. */
export function IssuerButton({ issuer, plain = false, words = 'Sign in' }: IssuerButtonProperties) {
  const [failure, setFailure] = useState<Failure | null>(null);
  async function leave() {
    setFailure(null);
    try {
      await (await import('./codeFlow.ts')).leave(issuer);
    } catch (error) {
      setFailure(failureOf(error));
    }
  }
  return (
    <>
      <button type="button" className={plain ? 'plain-button' : 'button first'} onClick={leave}>
        {words}
      </button>
      {failure && (
        <span role="alert">
          {failure.message} {failure.remedy}
        </span>
      )}
    </>
  );
}

import { useEffect, useState } from 'react';

/** An issuer of tokens at which people sign in, and what it calls this page. */
export type Issuer = {
  issuer: string;
  clientId: string;
  scope: string;
  authorizationEndpoint: string;
  tokenEndpoint: string;
  /** Whether it says from whom an answer is (RFC 9207). */
  namesItself: boolean;
};

let told: Promise<Issuer | null> | null = null;

/** The server's issuer, asked for once; null where a key is the only way. No token is sent: it may be what is refused. */
export function issuerOf(): Promise<Issuer | null> {
  told ??= ask();
  return told;
}

async function ask(): Promise<Issuer | null> {
  try {
    const response = await fetch('/access/sign-in', { headers: { Accept: 'application/json' } });
    return ((await response.json()) as { openIdConnect?: Issuer }).openIdConnect ?? null;
  } catch {
    told = null; // It is asked again; whatever else is asked says that the server is gone.
    return null;
  }
}

/** The server's issuer; undefined while it is not known. */
export function useIssuer(): Issuer | null | undefined {
  const [issuer, setIssuer] = useState<Issuer | null>();
  useEffect(() => {
    void issuerOf().then(setIssuer);
  }, []);
  return issuer;
}

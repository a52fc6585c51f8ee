import * as oauth from 'oauth4webapi';

import { Failure, token } from '../api/client.ts';
import type { Issuer } from './issuer.ts';
import { pending, RETURN_PATH, setPending } from './pending.ts';

/*
 * OpenID Connect's authorization code flow with PKCE (RFC 7636, S256), as RFC 9700 wants it of a public
 * client: the code that comes back in the address is worth nothing without what this tab kept.
 */

const returnAddress = () => window.location.origin + RETURN_PATH;

/**
 * Leaves for the issuer, which sends whoever signs in back to RETURN_PATH.
 *
 * @throws Failure where the browser offers no cryptography, which it does over https and on localhost alone
 */
export async function leave(issuer: Issuer) {
  if (!window.isSecureContext) {
    throw new Failure('refused', 'Nobody can sign in over http.', 'Open this page by https, or use a key.');
  }
  const here = window.location;
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  setPending({ from: here.pathname === RETURN_PATH ? pending().from : here.pathname + here.search, state, verifier });
  const to = new URL(issuer.authorizationEndpoint);
  const parameters = {
    client_id: issuer.clientId,
    redirect_uri: returnAddress(),
    response_type: 'code',
    scope: issuer.scope,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  };
  Object.entries(parameters).forEach(([name, value]) => to.searchParams.set(name, value));
  window.location.assign(to);
}

let last: { href: string; done: Promise<string> } | null = null;

/**
 * Makes a token of what came back, once, and keeps it. Gives the view from which one came.
 *
 * @throws Failure that says why nobody is signed in
 */
export function comeBack(issuer: Issuer, href: string): Promise<string> {
  if (last?.href !== href) {
    last = { href, done: exchanged(issuer, new URL(href)) };
  }
  return last.done;
}

async function exchanged(issuer: Issuer, url: URL): Promise<string> {
  const { from, state, verifier } = pending();
  setPending({ from });
  if (state === undefined || verifier === undefined) {
    throw new Failure('refused', 'No sign-in was begun in this tab, or it is over.', 'Sign in again.');
  }
  const server: oauth.AuthorizationServer = {
    issuer: issuer.issuer,
    token_endpoint: issuer.tokenEndpoint,
    authorization_response_iss_parameter_supported: issuer.namesItself,
  };
  const client: oauth.Client = { client_id: issuer.clientId };
  const options = { [oauth.allowInsecureRequests]: issuer.tokenEndpoint.startsWith('http:') };
  try {
    const answer = oauth.validateAuthResponse(server, client, url, state);
    const response = await oauth.authorizationCodeGrantRequest(server, client, oauth.None(), answer, returnAddress(), verifier, options);
    const { access_token } = await oauth.processAuthorizationCodeResponse(server, client, response);
    await check(access_token, issuer);
    token.set(access_token);
    return from;
  } catch (error) {
    throw signInFailure(error, issuer);
  }
}

/** A token that this server does not take would have every view ask for another. */
async function check(bearer: string, issuer: Issuer) {
  const response = await fetch('/access/caller', { headers: { Accept: 'application/json', Authorization: `Bearer ${bearer}` } });
  if (response.status === 401) {
    throw new Failure(
      'refused',
      'You signed in, and this server does not take the token that the issuer gave.',
      `Its operator has to have the issuer give ${issuer.clientId} tokens (JWT) for the audience in groundtrack.access.audience.`,
    );
  }
}

/** What went wrong, in words that tell who can mend it. */
export function signInFailure(error: unknown, issuer: Issuer): Failure {
  const again = 'Sign in again, or use a key.';
  const registered = `If it stays so, its operator has to know ${issuer.clientId} as a public client, with the address ${returnAddress()}.`;
  if (error instanceof Failure) {
    return error;
  }
  if (error instanceof oauth.AuthorizationResponseError) {
    return error.error === 'access_denied'
      ? new Failure('refused', 'You are not signed in: it was denied at the issuer.', again)
      : new Failure('refused', `The issuer signed nobody in: ${told(error)}.`, `${again} ${registered}`);
  }
  if (error instanceof oauth.ResponseBodyError) {
    return new Failure('refused', `The issuer gave no token: ${told(error)}.`, `${again} ${registered}`);
  }
  if (error instanceof oauth.OperationProcessingError && error.code === oauth.INVALID_RESPONSE) {
    return new Failure(
      'refused',
      'What came back is no answer to what this tab asked the issuer.',
      'Follow no link that somebody sent you to sign in: begin here.',
    );
  }
  if (error instanceof TypeError || (error instanceof DOMException && error.name === 'AbortError')) {
    return new Failure(
      'gone',
      'The issuer does not answer this page.',
      `Try again in a while. If it stays so, its operator has to let pages of ${window.location.origin} ask it (CORS).`,
    );
  }
  return new Failure('broken', 'The issuer answered, and not with a token.', `${again} ${registered}`);
}

const told = ({ error, error_description }: { error: string; error_description?: string }) =>
  error_description ? `${error_description} (${error})` : error;

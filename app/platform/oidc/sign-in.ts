import * as client from 'openid-client';

import { OidcError, runStep } from './fault.ts';
import type { Provider } from './provider.ts';

/** What only the browser that began keeps until it comes back. */
export type Flow = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** What a provider says of a person. */
export type Claims = { readonly [claim: string]: unknown; readonly sub: string };

type Demand = {
  readonly redirectUri: string;
  /** Levels of which the provider must give one. */
  readonly acr: readonly string[];
  /** Claim with the roles, asked by name where the provider takes that. */
  readonly rolesClaim: string;
};

/** The claims we ask for by name (OpenID Connect Core 5.5). */
const renderClaims = ({ acr, rolesClaim }: Demand) =>
  JSON.stringify({
    id_token: { acr: { essential: true, values: acr }, [rolesClaim]: null },
    userinfo: { [rolesClaim]: null },
  });

/**
 * Begins a sign-in: code flow with PKCE (S256), state and nonce, at one of the levels in `acr`; pushed to the provider
 * beforehand (RFC 9126) when it announces that. Returns where to send the browser, and what to keep. Throws an OidcError.
 */
export async function createSignIn(provider: Provider, demand: Demand): Promise<{ url: string; flow: Flow }> {
  const flow = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  };
  const says = provider.serverMetadata();
  const parameters = {
    redirect_uri: demand.redirectUri,
    scope: 'openid profile email',
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: 'S256',
    acr_values: demand.acr.join(' '),
    ...(says.claims_parameter_supported === true ? { claims: renderClaims(demand) } : {}),
  };
  const url = await runStep(async () =>
    says.pushed_authorization_request_endpoint
      ? client.buildAuthorizationUrlWithPAR(provider, parameters)
      : client.buildAuthorizationUrl(provider, parameters),
  );
  return { url: url.href, flow };
}

/**
 * Ends a sign-in: checks the answer (state, issuer), exchanges the code with proof of our key, and checks the id token
 * (signature, issuer, audience, times with a minute of play, nonce) and its level. What the id token leaves out comes from
 * userinfo, when there is one. `answer` is the address the browser came back to. Throws an OidcError.
 */
export async function getClaims(
  provider: Provider,
  answer: URL,
  flow: Flow,
  { acr, rolesClaim }: Pick<Demand, 'acr' | 'rolesClaim'>,
): Promise<Claims> {
  return runStep(async () => {
    const tokens = await client.authorizationCodeGrant(provider, answer, {
      expectedState: flow.state,
      expectedNonce: flow.nonce,
      pkceCodeVerifier: flow.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new OidcError('antwoord');
    if (typeof claims.acr !== 'string' || !acr.includes(claims.acr)) throw new OidcError('niveau');
    const isWhole = 'email' in claims && rolesClaim in claims;
    if (isWhole || !provider.serverMetadata().userinfo_endpoint) return claims;
    const more = await client.fetchUserInfo(provider, tokens.access_token, claims.sub);
    return { ...more, ...claims };
  });
}

/** Where to go to sign out at the provider too; undefined when it has no such place. */
export function createSignOutUrl(provider: Provider, returnTo: string): string | undefined {
  if (!provider.serverMetadata().end_session_endpoint) return undefined;
  return client.buildEndSessionUrl(provider, { post_logout_redirect_uri: returnTo }).href;
}

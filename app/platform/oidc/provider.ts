import * as client from 'openid-client';

import { computeHash } from '../id/index.ts';
import { createRequest, type Reach } from '../outside/index.ts';
import { OidcError, runStep } from './fault.ts';
import { parsePrivateKey } from './key.ts';

/** A provider that answered, with who we are to it. */
export type Provider = client.Configuration;

export type ProviderSettings = {
  /** Issuer identifier: an https address. */
  readonly issuer: string;
  readonly clientId: string;
  readonly key: { readonly kid: string; readonly privateJwk: string };
  readonly reach: Reach;
};

/** How far two clocks may differ, in seconds. */
const SKEW = 60;
const TIMEOUT = 5;
const MAX_AGE = 600_000;
const MAX_HELD = 500;

const held = new Map<string, { at: number; provider: Promise<Provider> }>();

const isSame = (a: string, b: string) => a.replace(/\/$/, '') === b.replace(/\/$/, '');

async function discover({ issuer, clientId, key, reach }: ProviderSettings): Promise<Provider> {
  const auth = client.PrivateKeyJwt({ key: await parsePrivateKey(key.privateJwk), kid: key.kid });
  const request = createRequest(reach);
  const execute = [client.enableNonRepudiationChecks, ...(reach.loopback ? [client.allowInsecureRequests] : [])];
  const metadata = { [client.clockTolerance]: SKEW };
  const provider = await runStep(() =>
    client
      .discovery(new URL(issuer), clientId, metadata, auth, {
        [client.customFetch]: (url, options) => request(url, options),
        timeout: TIMEOUT,
        execute,
      })
      .catch((error: unknown) => {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        if (code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED') throw new OidcError('andere-uitgever');
        // Whatever else answers on this address is no provider.
        throw /CONFORM|JSON$|PARSE|INVALID_RESP/.test(code) ? new OidcError('geen-provider') : error;
      }),
  );
  if (!isSame(provider.serverMetadata().issuer, issuer)) throw new OidcError('andere-uitgever');
  return provider;
}

/**
 * Asks a provider who it is (OpenID Connect Discovery), and keeps the answer for ten minutes; a failure is not kept.
 * `fresh` asks again. Throws an OidcError.
 */
export function openProvider(settings: ProviderSettings, { fresh = false } = {}): Promise<Provider> {
  const { issuer, clientId, key, reach } = settings;
  const name = computeHash(JSON.stringify([issuer, clientId, key.kid, reach]));
  const known = held.get(name);
  if (!fresh && known !== undefined && Date.now() - known.at < MAX_AGE) return known.provider;
  if (held.size >= MAX_HELD) held.clear();
  const now = { at: Date.now(), provider: discover(settings) };
  held.set(name, now);
  now.provider.catch(() => {
    if (held.get(name) === now) held.delete(name);
  });
  return now.provider;
}

/** What a provider says of itself that makes signing in here impossible, or that we would rather have. */
export type Finding = 'geen-code' | 'geen-pkce' | 'geen-sleutelbewijs' | 'geen-ps256' | 'geen-niveau' | 'geen-afmelden';

/** Looks whether what a provider announces fits what we ask; what it does not announce is given the benefit of the doubt. */
export function listFindings(provider: Provider, acr: readonly string[]): Finding[] {
  const says = provider.serverMetadata();
  const lacks = (list: readonly string[] | undefined, ...wanted: readonly string[]) =>
    list !== undefined && !wanted.some((one) => list.includes(one));
  const findings: [Finding, boolean][] = [
    ['geen-code', !says.authorization_endpoint || !says.token_endpoint || !says.jwks_uri],
    ['geen-pkce', lacks(says.code_challenge_methods_supported, 'S256')],
    ['geen-sleutelbewijs', lacks(says.token_endpoint_auth_methods_supported, 'private_key_jwt')],
    ['geen-ps256', lacks(says.token_endpoint_auth_signing_alg_values_supported, 'PS256')],
    ['geen-niveau', lacks(says.acr_values_supported as string[] | undefined, ...acr)],
    ['geen-afmelden', !says.end_session_endpoint],
  ];
  return findings.flatMap(([finding, found]) => (found ? [finding] : []));
}

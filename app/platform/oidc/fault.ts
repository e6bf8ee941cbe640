import * as client from 'openid-client';

import { OutsideError } from '../outside/index.ts';

/**
 * What went wrong between us, a provider and a person:
 * `adres` we may not go there · `onbereikbaar` nobody answers · `geen-provider` what answers is no provider ·
 * `andere-uitgever` it calls itself something else · `afgebroken` the person or the provider said no · `tijdelijk` the
 * provider asks to come back later · `niveau` not at the level that was asked · `client` it does not accept our name, key
 * or address · `klok` its clock or ours is wrong · `antwoord` an answer that cannot be trusted.
 */
export type OidcFault =
  | 'adres'
  | 'onbereikbaar'
  | 'geen-provider'
  | 'andere-uitgever'
  | 'afgebroken'
  | 'tijdelijk'
  | 'niveau'
  | 'client'
  | 'klok'
  | 'antwoord';

/** Signing in did not succeed. Holds no text of the provider: that may name a person. */
export class OidcError extends Error {
  readonly fault: OidcFault;

  constructor(fault: OidcFault) {
    super(`sign-in through a provider: ${fault}`);
    this.name = 'OidcError';
    this.fault = fault;
  }
}

/** Codes in which a provider says no (RFC 6749, OpenID Connect Core, RFC 9126). */
const SAID: Readonly<Record<string, OidcFault>> = {
  access_denied: 'afgebroken',
  login_required: 'afgebroken',
  consent_required: 'afgebroken',
  interaction_required: 'afgebroken',
  account_selection_required: 'afgebroken',
  temporarily_unavailable: 'tijdelijk',
  server_error: 'tijdelijk',
  unmet_authentication_requirements: 'niveau',
  invalid_client: 'client',
  unauthorized_client: 'client',
  invalid_redirect_uri: 'client',
  invalid_scope: 'client',
};

/** Codes of the library for what it found wrong itself. */
const FOUND: Readonly<Record<string, OidcFault>> = {
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'klok',
  OAUTH_TIMEOUT: 'onbereikbaar',
  OAUTH_HTTP_REQUEST_FORBIDDEN: 'adres',
  OAUTH_REQUEST_PROTOCOL_FORBIDDEN: 'adres',
};

/** Any error of the library or the network as a fault; undefined for a mistake of our own. */
function findFault(error: unknown): OidcFault | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof OidcError) return at.fault;
    if (at instanceof OutsideError) return at.reason === 'adres' ? 'adres' : 'onbereikbaar';
    if (at instanceof client.AuthorizationResponseError || at instanceof client.ResponseBodyError) {
      return SAID[at.error] ?? 'antwoord';
    }
    if (at.cause instanceof Response && at.cause.status >= 500) return 'tijdelijk';
    const code = 'code' in at ? FOUND[String(at.code)] : undefined;
    if (code !== undefined) return code;
  }
  return error instanceof client.ClientError || error instanceof client.WWWAuthenticateChallengeError
    ? 'antwoord'
    : undefined;
}

/** Runs a step with the provider; what the provider or the network did becomes an OidcError, what we did stays ours. */
export async function runStep<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const fault = findFault(error);
    throw fault === undefined ? error : new OidcError(fault);
  }
}

import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';

/** A passkey as it is stored; everything is text or a number. */
export type Passkey = { sleutelId: string; publiekeSleutel: string; teller: number; wegen: readonly string[] };

export type Place = { readonly publicUrl: string };
export type Asked = Place & { readonly challenge: string };

/** EdDSA, ES256 and RS256: what every browser and key of today makes. */
const ALGORITHMS = [-8, -7, -257];

const hostOf = ({ publicUrl }: Place) => new URL(publicUrl).hostname;

/** Whether passkeys can exist here: they belong to a name, never to a number. */
export const isPasskeyHost = (publicUrl: string): boolean => {
  const { hostname } = new URL(publicUrl);
  return !hostname.includes(':') && !/^\d+(\.\d+){3}$/.test(hostname);
};

/** The owner as it stands in the passkey: two ids, so that it can be found without a name. */
const renderOwner = ({ gemeente, persoon }: { gemeente: string; persoon: string }) =>
  new Uint8Array(Buffer.from((gemeente + persoon).replaceAll('-', ''), 'hex'));

const formatId = (hex: string) =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');

type Owner = { gemeente: string; persoon: string; naam: string };

/** What the browser needs to make a passkey that knows its owner and checks who holds it, as JSON. */
export async function createPasskeyOptions(place: Place, owner: Owner, known: readonly Passkey[]) {
  const options = await generateRegistrationOptions({
    rpName: 'Bondgenoot',
    rpID: hostOf(place),
    userID: renderOwner(owner),
    userName: owner.naam,
    userDisplayName: owner.naam,
    timeout: 300_000,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: known.map(({ sleutelId, wegen }) => ({ id: sleutelId, transports: [...wegen] })),
  });
  return { challenge: options.challenge, json: JSON.stringify(options) };
}

/** What the browser needs to ask for a passkey: one of these, or any that knows its owner. */
export async function createPasskeyQuestion(place: Place, known?: readonly Passkey[]) {
  const options = await generateAuthenticationOptions({
    rpID: hostOf(place),
    timeout: 300_000,
    userVerification: 'required',
    allowCredentials: known?.map(({ sleutelId, wegen }) => ({ id: sleutelId, transports: [...wegen] })) ?? [],
  });
  return { challenge: options.challenge, json: JSON.stringify(options) };
}

function parseJson<T>(text: string): T | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? (value as T) : undefined;
  } catch {
    return undefined;
  }
}

/** The new passkey in the answer of the browser; undefined when it is not an answer to this challenge, from this site. */
export async function parsePasskey({ publicUrl, challenge }: Asked, answer: string): Promise<Passkey | undefined> {
  const response = parseJson<RegistrationResponseJSON>(answer);
  if (response === undefined) return undefined;
  const result = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: publicUrl,
    expectedRPID: hostOf({ publicUrl }),
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => undefined);
  if (!result?.verified) return undefined;
  const { id, publicKey, counter, transports = [] } = result.registrationInfo.credential;
  return {
    sleutelId: id,
    publiekeSleutel: Buffer.from(publicKey).toString('base64url'),
    teller: counter,
    wegen: transports,
  };
}

/** Whose passkey answered, and which: as it says itself, before anything is checked. Undefined for what is no answer. */
export function parsePasskeyOwner(
  answer: string,
): { gemeente: string; persoon: string; sleutelId: string } | undefined {
  const response = parseJson<AuthenticationResponseJSON>(answer);
  const handle = response?.response?.userHandle;
  if (typeof response?.id !== 'string' || typeof handle !== 'string') return undefined;
  const hex = Buffer.from(handle, 'base64url').toString('hex');
  if (hex.length !== 64) return undefined;
  return { gemeente: formatId(hex.slice(0, 32)), persoon: formatId(hex.slice(32)), sleutelId: response.id };
}

/**
 * Checks an answer with the stored passkey: signature, challenge, site, and that its holder was checked. Returns the new count of
 * the passkey; undefined when anything is wrong, also when the count went back, as with a copy.
 */
export async function parsePasskeyAnswer(
  { publicUrl, challenge }: Asked,
  answer: string,
  { sleutelId, publiekeSleutel, teller, wegen }: Passkey,
): Promise<{ teller: number } | undefined> {
  const response = parseJson<AuthenticationResponseJSON>(answer);
  if (response === undefined || response.id !== sleutelId) return undefined;
  const result = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: publicUrl,
    expectedRPID: hostOf({ publicUrl }),
    requireUserVerification: true,
    credential: {
      id: sleutelId,
      publicKey: new Uint8Array(Buffer.from(publiekeSleutel, 'base64url')),
      counter: teller,
      transports: wegen as AuthenticatorTransport[],
    },
  }).catch(() => undefined);
  return result?.verified ? { teller: result.authenticationInfo.newCounter } : undefined;
}

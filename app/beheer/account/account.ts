import { computeKeyedHash, createRandomIndex } from '#platform/id/index.ts';

/** How long a one-time link works: a day to begin, seven days to accept an invitation, an hour to choose a new password. */
const LINK_MINUTES = { begin: 24 * 60, uitnodiging: 7 * 24 * 60, herstel: 60 } as const;

export type Linksoort = keyof typeof LINK_MINUTES;

/** The moment at which a link of this kind that is made now stops working. */
export const computeLinkEnd = (soort: Linksoort, nu: Date): Date =>
  new Date(nu.getTime() + LINK_MINUTES[soort] * 60_000);

/** Without what looks alike: 0 and O, 1, I and L, 5 and S, U and V. */
const SIGNS = '2346789ABCDEFGHJKMNPQRTWXYZ';
const CODE_COUNT = 10;
const CODE_LENGTH = 24;

/** Ten recovery codes of 114 random bits, in groups to write down: with so many a hash is enough to store them (ASVS 5.0, 6.5.2). */
export const createCodes = (): string[] =>
  Array.from({ length: CODE_COUNT }, () =>
    Array.from({ length: CODE_LENGTH }, () => SIGNS[createRandomIndex(SIGNS.length)] ?? '')
      .join('')
      .replaceAll(/(.{4})(?=.)/g, '$1-'),
  );

/** What stands in the database for a recovery code: it tells nothing without the secret, and only for this person. */
export const computeCodeHash = (codeSecret: string, medewerkerId: string, code: string): string =>
  computeKeyedHash(codeSecret, `herstelcode ${medewerkerId} ${code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')}`);

/** Whether someone must have a second factor: everyone who is more here than a resident, or not yet anything. */
export const hasFactorplicht = (rollen: readonly string[]): boolean =>
  rollen.length === 0 || rollen.some((rol) => rol !== 'inwoner');

/** Where the secret of an app stands: it opens nothing in another row. */
export const formatPlaats = (gemeente: string, factorId: string): string => `factoren/${gemeente}/${factorId}`;

/** Passkeys among the factors, as platform/factor wants them. */
export const listPasskeys = <P>(factoren: readonly { passkey: P | null }[]): P[] =>
  factoren.flatMap(({ passkey }) => passkey ?? []);

/** How many accounts one browser is known for. */
const MAX_MARKS = 6;

type Device = { readonly id: string; readonly marks: readonly string[] };
type Mark = { codeSecret: string; gemeente: string; medewerkerId: string; apparaten: string };

/** The device in its cookie: an id that says nothing, and a mark for each account that was signed in to here. */
export function parseDevice(cookie: string | undefined): Device | undefined {
  const [id, ...marks] = (cookie ?? '').split('.');
  if (id === undefined || !/^[\w-]{20,60}$/.test(id)) return undefined;
  return { id, marks: marks.filter((mark) => /^[0-9a-f]{32}$/.test(mark)).slice(0, MAX_MARKS) };
}

const computeMark = (device: string, { codeSecret, gemeente, medewerkerId, apparaten }: Mark) =>
  computeKeyedHash(codeSecret, `apparaat ${device} ${gemeente} ${medewerkerId} ${apparaten}`).slice(0, 32);

/** Whether someone signed in to this account on this device before, and did not forget all devices since. */
export const isKnown = (device: Device | undefined, of: Mark): boolean =>
  device !== undefined && device.marks.includes(computeMark(device.id, of));

/** The cookie of a device on which someone has just signed in. */
export function renderDevice({ id, marks }: Device, of: Mark): string {
  const mark = computeMark(id, of);
  return [id, ...[mark, ...marks.filter((other) => other !== mark)].slice(0, MAX_MARKS)].join('.');
}

export type Turn = { soort: string; wie: string; max: number; seconds: number };

const MINUTES = 60;

/**
 * What is counted before a password is looked at. A known device counts by itself: whoever uses up the turns of an account from
 * elsewhere does not keep its owner out. An address that nobody has counts the same.
 */
export function listTurns(of: {
  gemeente: string;
  email: string;
  network: string;
  device: string | undefined;
}): Turn[] {
  const { gemeente, email, network, device } = of;
  const account = `${gemeente} ${email}`;
  if (device !== undefined) {
    return [{ soort: 'aanmelden-apparaat', wie: `${account} ${device}`, max: 10, seconds: 15 * MINUTES }];
  }
  return [
    { soort: 'aanmelden-netwerk', wie: network, max: 300, seconds: 15 * MINUTES },
    { soort: 'aanmelden-account-netwerk', wie: `${account} ${network}`, max: 8, seconds: 15 * MINUTES },
    { soort: 'aanmelden-account', wie: account, max: 60, seconds: 60 * MINUTES },
  ];
}

/** What is forgotten after a sign-in: the turns of this person here, not those of the network or of others. */
export const listForgotten = (turns: readonly Turn[]): Turn[] =>
  turns.filter(({ soort }) => soort === 'aanmelden-apparaat' || soort === 'aanmelden-account-netwerk');

/**
 * Guesses of what only the person knows, for who has a session or gave the right password. `own` is that session or a device that
 * is known for the account: it counts by itself. From elsewhere the network and the account as a whole are counted.
 */
export function listGuessTurns(of: { medewerkerId: string; own: string | undefined; network: string }): Turn[] {
  const { medewerkerId, own, network } = of;
  if (own !== undefined) {
    return [{ soort: 'code-eigen', wie: `${medewerkerId} ${own}`, max: 10, seconds: 15 * MINUTES }];
  }
  return [
    { soort: 'code-netwerk', wie: `${medewerkerId} ${network}`, max: 10, seconds: 15 * MINUTES },
    { soort: 'code-account', wie: medewerkerId, max: 30, seconds: 60 * MINUTES },
  ];
}

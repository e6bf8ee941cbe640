/** What the holder of a terugmeldcode may know: where it stands, and every step in order of time. */
export type Terugmelding = { status: Status; stappen: Stap[] };
export type Stap = { dag: string; soort: Stapsoort; tekst: string };

/** Kinds of step. The first, `ontvangen`, is that of the signaal itself; the others are those of its knelpunt. */
export const STAPSOORTEN = [
  'ontvangen',
  'gemeld',
  'samengebracht',
  'onderzoek',
  'proeftuin',
  'besluit',
  'nee',
  'log',
  'bericht',
] as const;
type Stapsoort = (typeof STAPSOORTEN)[number];

/** Where it stands, as the last step that says so; a message or a line in the log changes nothing in it. */
export const STATUSSEN = ['ontvangen', 'samengebracht', 'onderzoek', 'proeftuin', 'besluit', 'nee'] as const;
export type Status = (typeof STATUSSEN)[number];

const isStatus = (soort: Stapsoort): soort is Status => STATUSSEN.some((status) => status === soort);

/** Where it stands, from its steps (oldest first). A signaal whose steps say nothing yet is received. */
export const computeStatus = (stappen: readonly { soort: Stapsoort }[]): Status =>
  stappen.map(({ soort }) => soort).findLast(isStatus) ?? 'ontvangen';

/** What came first: that it arrived, on its day. */
export const formatOntvangen = (dag: string) => ({
  dag,
  soort: 'ontvangen' as const,
  tekst: 'Uw signaal kwam binnen.',
});

/** The connection under a request; absent when there is none, as in a test. */
export type Connection = { readonly incoming?: { readonly socket: { readonly remoteAddress?: string } } };

/**
 * The address a request came from, to count wrong codes by. Behind TLS a proxy stands before us: what that one added
 * last is true, anything before it the caller wrote. Without TLS the connection itself is the address.
 */
export function computeRemote(publicUrl: string, forwarded: string | undefined, connection?: Connection): string {
  const added = publicUrl.startsWith('https:') ? forwarded?.split(',').at(-1)?.trim() : undefined;
  return added || connection?.incoming?.socket.remoteAddress || 'onbekend';
}

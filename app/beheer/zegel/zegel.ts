import { createHash } from 'node:crypto';

/** What is signed. `tijd` is in microseconds since 1970, hashes are hex, keys SPKI in base64. */
export type Kop = {
  gemeente: string;
  volgnummer: number;
  tijd: string;
  aantal: number;
  wortel: string;
  vorige: string;
  sleutel: string;
  volgende: string | null;
};

export type Zegel = Kop & { handtekening: string };

/** What stands in the place of the seal before the first one. */
export const GEEN_VORIGE = '0'.repeat(64);

/** How many gebeurtenissen one seal takes at most. */
export const MAX_AANTAL = 5000;
/** How many one round looks up at once, to seal them one batch after another. */
export const MAX_RONDE = 50_000;

/**
 * How far back the sealer looks each minute, counted from the last seal: a transaction that took longer than this is found by the
 * daily round over everything.
 */
export const TERUGBLIK_MS = 2 * 60_000;

/** Kinds of jobs: each minute what is new, each day everything with the getuige, and a check that someone asked for. */
export const ZEGEL_TAAK = 'zegelen';
export const DAGRONDE_TAAK = 'zegels-dagronde';
export const CONTROLE_TAAK = 'zegelcontrole';

/** The bytes that are signed: one line a field. */
export const renderKop = (kop: Kop): string =>
  [
    'bondgenoot-zegel/1',
    `gemeente ${kop.gemeente}`,
    `volgnummer ${kop.volgnummer}`,
    `tijd ${kop.tijd}`,
    `aantal ${kop.aantal}`,
    `wortel ${kop.wortel}`,
    `vorige ${kop.vorige}`,
    `sleutel ${kop.sleutel}`,
    `volgende ${kop.volgende ?? '-'}`,
    '',
  ].join('\n');

/** A seal as a text of its own, to be kept outside: the signed bytes and the signature. */
export const renderGetuige = (zegel: Zegel): string => `${renderKop(zegel)}handtekening ${zegel.handtekening}\n`;

/** What the next seal names as `vorige`: SHA-256 in hex over that text. */
export const computeZegelhash = (zegel: Zegel): string =>
  createHash('sha256').update(renderGetuige(zegel)).digest('hex');

/** Moment in microseconds since 1970, as in the database. */
export const formatMicros = (moment: Date): string => `${BigInt(moment.getTime()) * 1000n}`;

/** Fingerprint of a public key to compare by eye: SHA-256 in hex, in groups of four. */
export function formatVingerafdruk(sleutel: string): string {
  const hex = createHash('sha256').update(Buffer.from(sleutel, 'base64')).digest('hex');
  return (hex.match(/.{4}/g) ?? []).join(' ');
}

/** What the getuige gets by mail: why, what to do with it, and the getuige itself. */
export const renderPost = (naam: string, getuige: string): { onderwerp: string; tekst: string } => ({
  onderwerp: `Zegel van het logboek van ${naam}`,
  tekst: `Dit is het nieuwste zegel van het logboek van ${naam}. Bewaar dit bericht. Klopt er later iets niet, dan helpt het om dat te bewijzen.\n\n${getuige}`,
});

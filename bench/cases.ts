/** One thing that people do, as a request. */
export type Case = {
  name: string;
  path: string;
  /** Of the cast; without it a visitor. */
  wie?: 'beleid' | 'uitvoerder' | 'transformatiemanager' | 'beheerder';
  headers?: Record<string, string>;
  /** Bodies of a POST with JSON, taken in turn. */
  bodies?: readonly string[];
  /** Asks with the tag of what it already has. */
  isKnown?: boolean;
  /** False where there is no SQL to put beside it. */
  floor?: boolean;
};

const signaal = (number: number) =>
  JSON.stringify({
    soort: 'proces',
    leefdomein: 'wonen',
    tekst: `Het bleef liggen op het loket, voor de keer ${number}.`,
  });

const LOG = '/transformatielog/voorbeeldstad';
const packed = { 'accept-encoding': 'br' };

/** The public log, as a visitor reads it: kept in memory, and as someone who is signed in gets it: made anew. */
const openbaar: readonly Case[] = [
  { name: 'openbaar: log, kept', path: LOG, headers: packed, floor: false },
  { name: 'openbaar: feed, kept', path: `${LOG}/atom.xml`, headers: packed, floor: false },
  { name: 'openbaar: open data, kept', path: `${LOG}/data.json`, headers: packed, floor: false },
  { name: 'openbaar: log, not changed (304)', path: LOG, headers: packed, isKnown: true, floor: false },
  { name: 'openbaar: log, made anew', path: LOG, wie: 'transformatiemanager' },
];

export const CASES: readonly Case[] = [
  { name: 'knelpunten, 25 rows', path: '/knelpunten', wie: 'beleid' },
  { name: 'signalen, 25 rows', path: '/signalen?stand=alle', wie: 'beleid' },
  { name: 'signalen in the API', path: '/api/v1/signalen', wie: 'beleid' },
  { name: 'one signaal with what is like it', path: '/signalen/:signaal', wie: 'beleid' },
  { name: 'zoeken, two words', path: '/zoeken?q=parkeren+vergunning', wie: 'beleid' },
  { name: 'Vandaag', path: '/', wie: 'beleid' },
  { name: 'sign-in page', path: '/aanmelden' },
  {
    name: 'giving a signaal',
    path: '/api/v1/signalen',
    wie: 'uitvoerder',
    bodies: Array.from({ length: 100 }, (_, i) => signaal(i)),
  },
  ...openbaar,
];

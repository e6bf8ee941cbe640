import type { Item, Kenmerk, Laag } from '../../app/meten/instrument/index.ts';
import { PARTIJEN, TEAMS } from './cast.ts';

/** What the metingen of the fictional Voorbeeldstad show. Invented, with a structure that the screens can reveal. */

const [gemeente, thuiszorg, welzijn, inwoners, , , , jeugdhulp] = PARTIJEN.map(({ id }) => id);
const [noord, zuid] = TEAMS.map(({ id }) => id);
const ids = (...all: (string | undefined)[]): string[] => all.filter((id) => id !== undefined);

/** How a group of the story looks at things. */
export type Groepsoort = 'bestuur' | 'management' | 'uitvoering' | 'noord' | 'zuid' | 'instelling' | 'inwoners';
export type Aanleg = {
  gemiddeld: (kenmerk: Kenmerk, item: Item) => number;
  gekozen?: (sleutel: string) => number;
  weetNiet?: number;
  spreiding?: number;
};
type Groepen = { partijen: string[]; lagen: Laag[]; teams: string[] };
export type DemoMeting = {
  instrument: string;
  titel: string;
  onderwerp?: string;
  /** Where its chance begins. */
  zaad: number;
  groepen: Groepen[];
  /** How many of each groep filled in, in the order of the groepen. */
  aantallen: number[];
  gedeeld: boolean;
  /** In days ago. Without `einde` it is still open, without `open` its results are. */
  golven: { periode: string; begin: number; einde?: number; open?: number }[];
};

const GEMEENTE = [62, 50, 56, 62, 81, 69, 50, 62, 62, 56, 44, 50, 62, 69, 62, 44, 56];
const INSTELLINGEN = [44, 38, 56, 75, 69, 56, 38, 50, 50, 62, 50, 44, 44, 75, 69, 38, 50];
const INWONERS = [38, 44, 31, 44, 56, 50, 31, 38, 44, 38, 38, 44, 25, 56, 56, 31, 25];
/** How much higher or lower a layer sees things than the gemeente as a whole. */
const LAAG: Partial<Record<Groepsoort, number>> = { bestuur: 12, management: 4, uitvoering: -4, noord: -2, zuid: -8 };
/** What got better between the waves: departments talk, teams find each other, the vision is known. */
const BETER: Readonly<Record<number, number>> = { 2: 16, 4: 8, 8: 10, 15: 6 };

const beeldOf = (soort: Groepsoort) =>
  soort === 'inwoners' ? INWONERS : soort === 'instelling' ? INSTELLINGEN : GEMEENTE;

/** A vision that is strong, effects that nobody measures, residents who do not notice that they take part. */
const zelfanalyse = (soort: Groepsoort, golf: number): Aanleg => ({
  gemiddeld: ({ nummer }, { kant }) => {
    const zien = (beeldOf(soort)[nummer - 1] ?? 50) + (LAAG[soort] ?? 0);
    const toen = golf === 0 ? -(BETER[nummer] ?? 1) : 0;
    return zien + toen + (kant === 'proces' ? 5 : -5);
  },
  spreiding: 0.6,
});

const BAKENS = [72, 66, 58, 44, 38, 60, 52, 48];
const bakens = (soort: Groepsoort, golf: number): Aanleg => ({
  gemiddeld: ({ nummer }) => (BAKENS[nummer - 1] ?? 50) + (soort === 'instelling' ? -9 : 0) + (golf === 1 ? 6 : 0),
});

const KENMERKEN = [70, 55, 62, 48, 40, 52, 46, 44, 66, 38];
const kenmerken = (soort: Groepsoort, golf: number): Aanleg => ({
  gemiddeld: ({ nummer }) =>
    (KENMERKEN[nummer - 1] ?? 50) + (soort === 'inwoners' ? -14 : 0) + (golf === 1 ? (nummer === 1 ? 10 : 3) : 0),
});

/** Statements of the survey: what a team does is going well, what the gemeente does for it lags. */
const STELLINGEN = [58, 74, 46, 52, 72, 60, 44, 50, 36, 64, 55, 68, 66, 48];
const GETIKT: Readonly<Record<string, number>> = { mandaat: 0.62, 'eigen-kracht': 0.78, integraal: 0.7, anders: 0.08 };
const enquete = (soort: Groepsoort, golf: number): Aanleg => ({
  gemiddeld: ({ items }, { sleutel }) => {
    const nummer = Number(/\d+$/.exec(sleutel)?.[0] ?? items.length);
    const verschil = soort === 'noord' ? 6 : soort === 'zuid' ? -8 : 0;
    // The second wave: since the mandate of the teams grew, they find that the gemeente moves along.
    const later = golf === 1 ? ([7, 8, 9].includes(nummer) ? 14 : 2) : 0;
    return (STELLINGEN[nummer - 1] ?? 55) + verschil + later;
  },
  gekozen: (sleutel) => GETIKT[sleutel] ?? 0.42,
  spreiding: 0.9,
});

/** How each kind of group fills in each instrument; undefined for the survey of 2015, that is rebuilt. */
export const BEELDEN: Readonly<Record<string, (soort: Groepsoort, golf: number) => Aanleg>> = {
  zelfanalyse,
  bakenmeetlat: bakens,
  'kenmerken-bondgenootschap': kenmerken,
  uitvoerdersenquete: enquete,
};

const PARTIJGROEPEN: Groepen[] = [
  { partijen: ids(gemeente), lagen: ['bestuur', 'management', 'uitvoering'], teams: [] },
  { partijen: ids(thuiszorg, welzijn, jeugdhulp), lagen: ['management', 'uitvoering'], teams: [] },
  { partijen: ids(inwoners), lagen: ['inwoner'], teams: [] },
];
const HELE_PARTIJEN: Groepen[] = [
  { partijen: ids(gemeente, thuiszorg, welzijn, jeugdhulp, inwoners), lagen: [], teams: [] },
];
const TEAMGROEPEN: Groepen[] = [
  { partijen: [], lagen: [], teams: ids(noord, zuid) },
  { partijen: ids(thuiszorg, welzijn), lagen: ['uitvoering'], teams: [] },
];

/** What the scan is called. */
export const SCANTITEL = 'Transformatiescan';

export const METINGEN: readonly DemoMeting[] = [
  {
    instrument: 'zelfanalyse',
    titel: 'Zelfanalyse van ons bondgenootschap',
    zaad: 1,
    groepen: PARTIJGROEPEN,
    aantallen: [5, 6, 13, 3, 6, 2, 5, 2, 3, 16],
    gedeeld: true,
    golven: [
      { periode: 'najaar 2025', begin: 392, einde: 372, open: 370 },
      { periode: 'najaar 2026', begin: 34, einde: 14, open: 10 },
    ],
  },
  {
    instrument: 'uitvoerdersenquete',
    titel: 'Enquête onder uitvoerders',
    zaad: 2,
    groepen: TEAMGROEPEN,
    aantallen: [11, 9, 8, 6],
    gedeeld: true,
    golven: [
      { periode: 'voorjaar 2026', begin: 240, einde: 215, open: 213 },
      { periode: 'najaar 2026', begin: 41, einde: 20, open: 18 },
    ],
  },
  {
    instrument: 'bakenmeetlat',
    titel: 'De bakens in onze wijkteams',
    onderwerp: 'Werken in de wijk',
    zaad: 3,
    groepen: TEAMGROEPEN,
    aantallen: [9, 8, 6, 5],
    gedeeld: false,
    golven: [
      { periode: 'voorjaar 2026', begin: 200, einde: 180, open: 178 },
      { periode: 'najaar 2026', begin: 26, einde: 8, open: 6 },
    ],
  },
  {
    instrument: 'kenmerken-bondgenootschap',
    titel: 'Tien kenmerken van ons bondgenootschap',
    zaad: 4,
    groepen: HELE_PARTIJEN,
    aantallen: [12, 7, 6, 5, 9],
    gedeeld: true,
    golven: [
      { periode: 'voorjaar 2026', begin: 190, einde: 171, open: 170 },
      { periode: 'najaar 2026', begin: 24, einde: 4 },
    ],
  },
];

/** The published survey, as if it was held here: one group, that nobody of Voorbeeldstad is in. */
export const ENQUETE_2015: DemoMeting = {
  instrument: 'uitvoerdersenquete',
  titel: 'De enquête van 2015, nagebouwd',
  onderwerp: 'Verzonnen antwoorden die uitkomen op de gepubliceerde cijfers',
  zaad: 2015,
  groepen: [{ partijen: ids(gemeente), lagen: [], teams: [] }],
  aantallen: [240],
  gedeeld: false,
  golven: [{ periode: '2015', begin: 60, einde: 51, open: 50 }],
};

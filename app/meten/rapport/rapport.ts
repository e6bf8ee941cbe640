/** For whom: raad is short, bondgenootschap holds everything. */
export const SOORTEN = ['raad', 'bondgenootschap'] as const;
export type Soort = (typeof SOORTEN)[number];

/** How far it is in being made. */
export const STANDEN = ['wacht', 'bezig', 'klaar', 'mislukt'] as const;
export type Stand = (typeof STANDEN)[number];

export const MAX_TEKENS = { titel: 120, woord: 3000 } as const;
/** Figures that stand large: more is a table. */
export const MAX_TEGELS = 10;

/** A council member reads of a new rapport on Vandaag for so many days. */
export const DAGEN_NIEUW = 30;
/** How many of these at most. */
export const MEEST_NIEUW = 3;

/** Kind of the job that makes a rapport. */
export const RAPPORTTAAK = 'rapport-maken';

/** Name of the file: what it is and when, never a name of people. `dag`: YYYY-MM-DD. */
export const formatBestandsnaam = (soort: Soort, dag: string): string =>
  `${soort === 'raad' ? 'rapport-voor-de-raad' : 'rapport-bondgenootschap'}-${dag}.pdf`;

/**
 * Whether a rapport can be made of a meting: its results are open. A scan is scored together with evidence, so it has nothing to open: it
 * can from when it is no concept any more, and scores without evidence do not count in it.
 */
export const isRapporteerbaar = ({ stand, toegang }: { stand: string; toegang: string }): boolean =>
  stand === 'geopend' || (toegang === 'scan' && stand !== 'concept');

/**
 * What comes along unless someone chooses otherwise: of every other kind of results the newest, so that together they tell where the
 * bondgenootschap stands. `ook`: the newest first. Returns ids.
 */
export const listVoorstel = (eigen: string, ook: readonly { id: string; uitslag: string }[]): string[] =>
  ook
    .filter(({ uitslag }, i) => uitslag !== eigen && ook.findIndex((one) => one.uitslag === uitslag) === i)
    .map(({ id }) => id);

/** Who may read a rapport by taking part: only while the results of the meting are open to all who do. */
export const formatDeelnemersleutel = (meting: string): string => `deelnemers:${meting}`;
/** Who leads its meting. */
export const formatBegeleidersleutel = (meting: string): string => `begeleider:${meting}`;

/** A rapport without what it tells. */
export type Rapport = {
  id: string;
  meting: { id: string; titel: string; periode: string; begeleiderId: string };
  soort: Soort;
  titel: string;
  woord: string;
  stand: Stand;
  /** How far, in percent. */
  voortgang: number;
  aanRaad: boolean;
  /** Day it was given to the raad, YYYY-MM-DD. */
  aanRaadOp: string | null;
  /** Other metingen that it tells of besides. */
  ook: string[];
  gemaaktOp: Date;
};

import verhaal from './verhaal.json' with { type: 'json' };

/** The story of the fictional Voorbeeldstad: what people ran into, what came of it. Days count back from today. All of it is made up. */

export type DemoSignaal = {
  soort: string;
  leefdomein: string;
  tekst: string;
  wie: 'uitvoerder' | 'aanbieder' | 'inwoner';
};

export type DemoKnelpunt = {
  titel: string;
  omschrijving: string;
  oorzaak: string;
  macht: string;
  /** Days ago on which the signals began, and on which they were brought together. */
  sinds: number;
  samengebracht: number;
  signalen: DemoSignaal[];
  stappen?: { dagen: number; status: string; tekst: string }[];
  nee?: { dagen: number; reden: string };
  terugverteld?: { dagen: number; tekst: string };
  proeftuin?: DemoProeftuin;
};

export type DemoProeftuin = {
  vraag: string;
  verwachting: string;
  kleineStart: string;
  ambassadeur: 'wethouder' | 'teamleider' | 'transformatiemanager';
  /** Days from today; negative is past. */
  start: number;
  eind: number;
  besluit?: { dagen: number; besluit: string; reden: string };
  logregels: { dagen: number; soort: string; titel: string; tekst: string; thema: string; concept?: boolean }[];
};

type Verhaal = {
  knelpunten: DemoKnelpunt[];
  /** Signals that nobody has brought together yet. */
  losseSignalen: (DemoSignaal & { dagen: number })[];
  /** Where Voorbeeldstad stands now, a paragraph each. */
  stand: string[];
  /** Where the agenda of 2016 comes from, and that it is an example: a paragraph each. */
  zoetermeer2016: string[];
  /** Buurmeer, the other fictional gemeente: little, so that nobody takes it for more than a neighbour. */
  buurmeer: DemoKnelpunt[];
};

/** What happened in the fictional gemeenten; the texts stand in verhaal.json. */
export const VERHAAL = verhaal as Verhaal;

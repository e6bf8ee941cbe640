import { defineMessages, formatDay } from '#ui';

import type { Onderwerp } from './stem.ts';

const BIJ = {
  huishouden: 'Over het hele dossier',
  lid: 'Bij wie erbij hoort',
  plan: 'Bij het plan',
  doel: 'Bij een doel',
  actie: 'Bij een actie',
  planversie: 'Bij een versie van het plan',
  gesprek: 'Bij een gesprek',
  gespreksregel: 'Bij een regel van een gesprek',
  resultaat: 'Bij een resultaat',
  melding: 'Bij de melding',
  evaluatie: 'Bij een evaluatie',
  overleg: 'Bij een overleg',
  inzageregel: 'Bij wie er keek',
} satisfies Record<Onderwerp, string>;

/** Words around own words of residents. */
export const messages = defineMessages('stem', {
  titel: 'Eigen woorden van de familie',
  van: (wie: string, op: Date) => `${wie || 'Iemand van het huishouden'}, ${formatDay(op)}`,
  vanDoor: (wie: string, door: string, op: Date) =>
    `${wie || 'Iemand van het huishouden'}, opgeschreven door ${door}, ${formatDay(op)}`,
  'klopt-niet': 'Dit klopt niet',
  wens: 'Wens',
  'persoonlijk-plan': 'Eigen plan',
  alleenZelf: 'Alleen voor wie dit zei en de regie',
  uitleg: 'De familie zegt dit zelf. Niemand verandert deze woorden.',
  leeg: 'Nog geen eigen woorden',
  leegTekst: 'De familie kan overal in het dossier eigen woorden bij zetten.',
  bij: (onderwerp: Onderwerp) => BIJ[onderwerp],
  antwoordUiterlijk: (dag: string) => `Geef uiterlijk ${formatDay(dag)} antwoord.`,
  veld: 'Je antwoord',
  hint: 'Zeg wat je ermee doet. De inwoner leest dit met je naam erbij.',
  knop: 'Verstuur je antwoord',
  antwoordVan: (naam: string, op: Date) => `Antwoord van ${naam}, ${formatDay(op)}`,
  wacht: (naam: string) => `Wacht op antwoord van ${naam}.`,
  verstuurd: 'Je antwoord is verstuurd.',
});

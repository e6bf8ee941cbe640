import { defineMessages, formatDay, formatTime } from '#ui';

import type { Tafeldeel } from './tafel.ts';

/** The parts of the talk at the table. */
export const TAFELNAMEN = defineMessages('gesprek-tafel', {
  'wat-u-wilt': 'Wat wilt u?',
  'uw-huis': 'Uw huis',
  'om-u-heen': 'Wie staat er om u heen?',
  'uw-geld': 'Uw geld',
  'uw-dag': 'Uw dag',
  afspraken: 'Wat we afspreken',
} satisfies Record<Tafeldeel, string>);

/** What is asked there. */
export const TAFELVRAGEN = defineMessages('gesprek-tafelvraag', {
  'wat-u-wilt': 'Wat moet er anders? Wat moet zo blijven?',
  'uw-huis': 'Hoe woont u? Wat lukt u zelf, en wat niet?',
  'om-u-heen': 'Wie helpt u al? En hoe gaat het met die mensen?',
  'uw-geld': 'Wat kunt u betalen? Waar loopt het vast?',
  'uw-dag': 'Wat doet u op een dag? Wat is er in de buurt?',
  afspraken: 'Wie doet wat? Met wie werken wij samen?',
} satisfies Record<Tafeldeel, string>);

/** Subjects that stand beside another at one part of the table, in as few words as fit there. */
export const KORTE_NAMEN = defineMessages('gesprek-tafel-kort', {
  netwerk: 'Wie u helpt',
  mantelzorger: 'Hoe het met hen gaat',
});

/** The page for two people at one screen. It speaks to the resident. */
export const tafel = defineMessages('gesprek-tafelwoorden', {
  voortgang: (nummer: number, van: number) => `Onderwerp ${nummer} van ${van}`,
  stoppen: 'Stoppen en bewaren',
  naarGesprek: 'Terug naar het gesprek',
  bewaardOm: (op: Date) => `Bewaard om ${formatTime(op)}`,
  bewaardOp: (op: Date) => `Bewaard op ${formatDay(op)}`,
  zeiU: (door: string, op: Date) => `Dat zei ${door} op ${formatDay(op)}`,
  zeiMelding: (dag: string) => `Dat vertelde u op ${formatDay(dag)}`,
  notities: 'Wat we opschrijven',
  eigen: (naam: string) => `Woorden van ${naam}`,
  zegt: (naam: string) => `Zo zegt ${naam} het`,
  schrijf: 'Schrijf erbij',
  laatWeg: 'Laat dit weg',
  kring: 'De kring om u heen',
  u: 'u',
  kringTekst: (delen: string) => `U staat in het midden. ${delen} De lijst hiernaast zegt hetzelfde.`,
  kringDeel: (naam: string, wie: string) => `${naam}: ${wie}.`,
  kringErbij: 'Zet iemand in de kring',
  naam: 'Hoe heet die persoon?',
  band: 'Wie is dat voor u?',
  bandHint: 'Bijvoorbeeld: uw zus, of het koor op dinsdag.',
  ring: 'Waar staat die persoon?',
  zorg: 'Zorgt die persoon voor u?',
  mantelzorger: 'Ja, veel',
  tekst: 'Wat schrijven we op?',
  wie: 'Wie zegt dit?',
  waarover: 'Waar gaat dit over?',
  bewaar: 'Bewaar',
  terug: 'Niet bewaren',
  bereiken: 'Wat u wilt bereiken',
  spraken: 'Wat we afspraken',
  verslag: 'Lees het verslag',
  verstuurd: 'Het verslag is al verstuurd. Begin een nieuw gesprek.',
});

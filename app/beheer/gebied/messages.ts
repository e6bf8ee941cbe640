import { defineMessages, formatCount } from '#ui';

import type { Veld } from './gebiedenlijst.ts';

export const messages = defineMessages('gebied', {
  beheer: 'Beheer',
  titel: 'Wijken en buurten',
  aantal: (wijken: number, buurten: number) =>
    `${wijken === 1 ? 'Eén wijk' : `${wijken} wijken`} en ${buurten === 1 ? 'één buurt' : `${buurten} buurten`}`,
  lead: 'Een team werkt in een wijk, of in de hele gemeente.',
  lijst: 'Wijken met hun buurten',
  wijk: 'Wijk',
  buurten: 'Buurten',
  geenBuurten: 'nog geen buurten',
  leesIn: 'Lees wijken en buurten in',
  leegTitel: 'Nog geen wijken',
  leeg: 'Hier komen de wijken van je gemeente. De beheerder leest daarvoor een lijst in.',
});

const aantalMet = (count: number, een: string, meer: string) =>
  count === 0 ? 'geen' : `${formatCount(count)} ${count === 1 ? een : meer}`;

/** Columns of a list of gebieden, in words. */
export const veldnamen = defineMessages('gebiedveld', {
  wijk: 'Wijk',
  buurt: 'Buurt',
  code: 'Code van het CBS',
} satisfies Record<Veld, string>);

/** What helps to choose a column. */
export const hints = defineMessages('gebiedhint', {
  wijk: 'Moet er zijn. Een rij zonder buurt is een wijk.',
  buurt: 'De wijk ernaast is de wijk waarin de buurt ligt.',
  code: 'Mag leeg: WK en zes cijfers, of BU en acht cijfers.',
} satisfies Record<Veld, string>);

/** Words of reading a list of gebieden in. */
export const woorden = defineMessages('gebiedinlezen', {
  titel: 'Wijken en buurten inlezen',
  terug: 'Wijken en buurten',
  naarTerug: 'de wijken en buurten',
  bestandVraag: 'Welk bestand met wijken en buurten wil je inlezen?',
  bestandUitleg: 'Elke rij wordt een wijk of een buurt. Je ziet eerst precies wat er gebeurt.',
  nieuwUitleg: (n: number) => aantalMet(n, 'gebied komt erbij', 'gebieden komen erbij'),
  gewijzigdUitleg: (n: number) => aantalMet(n, 'gebied verandert', 'gebieden veranderen'),
  gelijkUitleg: (n: number) => aantalMet(n, 'rij verandert niets', 'rijen veranderen niets'),
  gevolg: 'Wat niet in het bestand staat, blijft zoals het is. Er verdwijnt niets.',
  onder: (naam: string) => `In het logboek staat dat jij dit deed: ${naam}.`,
  leesIn: (n: number) => (n === 1 ? 'Lees 1 rij in' : `Lees ${formatCount(n)} rijen in`),
  nietsTeDoen: 'Alles staat er al zo. Er verandert niets.',
  voorbeeldTitel: 'Wat er verandert',
  voorbeeldMeer: (n: number) => `En nog ${aantalMet(n, 'rij', 'rijen')}.`,
  bezigTitel: 'We lezen de wijken en buurten in',
  bezigUitleg: 'Je mag deze pagina sluiten. Het inlezen gaat door.',
  voortgang: (verwerkt: number, totaal: number) => `${formatCount(verwerkt)} van ${formatCount(totaal)} rijen`,
  misluktUitleg: 'Er is niets ingelezen: alles is zoals het was. Probeer het nog een keer.',
  klaarTitel: 'De wijken en buurten zijn ingelezen',
  klaarNiets: 'Alles stond er al',
  naarResultaat: 'Bekijk de wijken en buurten',
});

/** What someone reads who chose no column for the wijk. */
export const KIES_WIJK = 'Kies in welke kolom de wijk staat.';

/** A small list to begin with. */
export const VOORBEELD = {
  koppen: ['Wijk', 'Buurt', 'Code'],
  rijen: [
    ['Noord', '', 'WK990001'],
    ['Noord', 'Molenwijk', 'BU99000101'],
    ['Zuid', '', ''],
  ],
};

import { defineMessages, formatCount } from '#ui';

import type { Veld } from './personenlijst.ts';

const aantalMet = (count: number, een: string, meer: string) =>
  count === 0 ? 'geen' : `${formatCount(count)} ${count === 1 ? een : meer}`;

/** Columns of a list of people, in words. */
export const veldnamen = defineMessages('persoonveld', {
  naam: 'Naam',
  functie: 'Functie',
  email: 'E-mailadres',
  rollen: 'Rollen',
  teams: 'Teams',
  partij: 'Partij',
  begint: 'Eerste dag',
  eindigt: 'Laatste dag',
} satisfies Record<Veld, string>);

/** What helps to choose a column. */
export const hints = defineMessages('persoonhint', {
  naam: 'Moet er zijn.',
  functie: 'Moet er zijn. Wat iemand doet, in woorden.',
  email: 'Moet er zijn. Twee rijen met hetzelfde adres zijn dezelfde persoon.',
  rollen: 'Moet er zijn. Meer rollen in één cel mag, met een komma ertussen.',
  teams: 'Mag leeg. Meer teams in één cel mag, met een komma ertussen.',
  partij: 'Mag leeg. Alleen voor nieuwe mensen.',
  begint: 'Mag leeg: dan vandaag. Een dag die voorbij is, wordt vandaag.',
  eindigt: 'Mag leeg: dan zonder einde.',
} satisfies Record<Veld, string>);

/** What someone reads who chose no column that is needed. */
export const KIES = {
  naam: 'Kies in welke kolom de naam staat.',
  functie: 'Kies in welke kolom de functie staat.',
  email: 'Kies in welke kolom het e-mailadres staat.',
  rollen: 'Kies in welke kolom de rollen staan.',
};

/** Words of reading a list of people in. */
export const woorden = defineMessages('personeninlezen', {
  titel: 'Mensen inlezen',
  terug: 'Mensen en rollen',
  naarTerug: 'de mensen',
  bestandVraag: 'Welk bestand met mensen wil je inlezen?',
  bestandUitleg: 'Elke rij wordt een account, of een rol of team erbij. Je ziet eerst precies wat er gebeurt.',
  nieuwUitleg: (n: number) => aantalMet(n, 'persoon krijgt een account', 'mensen krijgen een account'),
  gewijzigdUitleg: (n: number) => aantalMet(n, 'persoon krijgt er iets bij', 'mensen krijgen er iets bij'),
  gelijkUitleg: (n: number) => aantalMet(n, 'rij verandert niets', 'rijen veranderen niets'),
  gevolg: 'Wie niet in het bestand staat, houdt alles. Niemand verliest een account, rol of team.',
  onder: (naam: string) => `In het logboek staat dat jij dit deed: ${naam}.`,
  leesIn: (n: number) => (n === 1 ? 'Lees 1 persoon in' : `Lees ${formatCount(n)} mensen in`),
  nietsTeDoen: 'Alles staat er al zo. Er verandert niets.',
  voorbeeldTitel: 'Wat er verandert',
  voorbeeldMeer: (n: number) => `En nog ${aantalMet(n, 'persoon', 'mensen')}.`,
  bezigTitel: 'We lezen de mensen in',
  bezigUitleg: 'Je mag deze pagina sluiten. Het inlezen gaat door.',
  voortgang: (verwerkt: number, totaal: number) => `${formatCount(verwerkt)} van ${formatCount(totaal)} mensen`,
  misluktUitleg: 'Er is niets ingelezen: alles is zoals het was. Probeer het nog een keer.',
  klaarTitel: 'De mensen zijn ingelezen',
  klaarNiets: 'Alles stond er al',
  naarResultaat: 'Bekijk de mensen',
});

/** A small list to begin with. */
export const VOORBEELD = {
  koppen: ['Naam', 'Functie', 'E-mail', 'Rollen', 'Teams', 'Partij', 'Begint op', 'Eindigt op'],
  rijen: [
    ['Noor de Vries', 'Consulent Wmo', 'noor@voorbeeldstad.nl', 'uitvoerder', 'Wijkteam Noord', '', '1-1-2027', ''],
    ['Amir Bakker', 'Beleidsadviseur', 'amir@voorbeeldstad.nl', 'beleid, raadslid', '', '', '', '31-12-2027'],
  ],
};

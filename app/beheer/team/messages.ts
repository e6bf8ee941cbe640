import { defineMessages, formatCount } from '#ui';

import type { Veld } from './teamlijst.ts';

export const messages = defineMessages('team', {
  beheer: 'Beheer',
  titel: 'Teams',
  aantal: (count: number) => (count === 1 ? 'Eén team' : `${count} teams`),
  eigen: (count: number) => (count === 1 ? 'Jouw team' : `Jouw ${count} teams`),
  lead: 'Wie er samenwerken, en in welke wijk.',
  lijst: 'Teams met hun gebied en hun mensen',
  naam: 'Team',
  gebied: 'Werkt in',
  heleGemeente: 'de hele gemeente',
  mensen: 'Mensen',
  niemand: 'nog niemand',
  leesIn: 'Lees teams in',
  leegTitel: 'Nog geen teams',
  leeg: 'Hier komen de teams van je gemeente. Lees een lijst in: één regel per team is genoeg.',
  leegEigenTitel: 'Je bent nog geen lid van een team',
  leegEigen: 'Hier zie je straks je eigen team. Vraag de beheerder om je toe te voegen.',
});

const aantalMet = (count: number, een: string, meer: string) =>
  count === 0 ? 'geen' : `${formatCount(count)} ${count === 1 ? een : meer}`;

/** Columns of a list of teams, in words. */
export const veldnamen = defineMessages('teamveld', {
  naam: 'Naam van het team',
  gebied: 'Wijk of buurt',
} satisfies Record<Veld, string>);

/** What helps to choose a column. */
export const hints = defineMessages('teamhint', {
  naam: 'Moet er zijn. Twee rijen met dezelfde naam zijn hetzelfde team.',
  gebied: 'Mag leeg: dan werkt een nieuw team in de hele gemeente.',
} satisfies Record<Veld, string>);

/** Words of reading a list of teams in. */
export const woorden = defineMessages('teaminlezen', {
  titel: 'Teams inlezen',
  terug: 'Teams',
  naarTerug: 'de teams',
  bestandVraag: 'Welk bestand met teams wil je inlezen?',
  bestandUitleg: 'Elke rij wordt een team. Je ziet eerst precies wat er gebeurt.',
  nieuwUitleg: (n: number) => aantalMet(n, 'team komt erbij', 'teams komen erbij'),
  gewijzigdUitleg: (n: number) => aantalMet(n, 'team verandert', 'teams veranderen'),
  gelijkUitleg: (n: number) => aantalMet(n, 'rij verandert niets', 'rijen veranderen niets'),
  gevolg: 'Een team dat niet in het bestand staat, blijft zoals het is. Er verdwijnt niets.',
  onder: (naam: string) => `In het logboek staat dat jij dit deed: ${naam}.`,
  leesIn: (n: number) => (n === 1 ? 'Lees 1 team in' : `Lees ${formatCount(n)} teams in`),
  nietsTeDoen: 'Alles staat er al zo. Er verandert niets.',
  voorbeeldTitel: 'Wat er verandert',
  voorbeeldMeer: (n: number) => `En nog ${aantalMet(n, 'team', 'teams')}.`,
  bezigTitel: 'We lezen de teams in',
  bezigUitleg: 'Je mag deze pagina sluiten. Het inlezen gaat door.',
  voortgang: (verwerkt: number, totaal: number) => `${formatCount(verwerkt)} van ${formatCount(totaal)} teams`,
  misluktUitleg: 'Er is niets ingelezen: alles is zoals het was. Probeer het nog een keer.',
  klaarTitel: 'De teams zijn ingelezen',
  klaarNiets: 'Alles stond er al',
  naarResultaat: 'Bekijk de teams',
});

/** What someone reads who chose no column for the name. */
export const KIES_NAAM = 'Kies in welke kolom de naam staat.';

/** A small list to begin with. */
export const VOORBEELD = {
  koppen: ['Naam', 'Wijk of buurt'],
  rijen: [
    ['Wijkteam Noord', 'Noord'],
    ['Toegang Wmo', 'hele gemeente'],
  ],
};

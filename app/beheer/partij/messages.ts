import { defineMessages } from '#ui';

export const messages = defineMessages('partij', {
  beheer: 'Beheer',
  titel: 'Partijen',
  aantal: (count: number) => (count === 1 ? 'Eén partij' : `${count} partijen`),
  lead: 'De gemeente en haar bondgenoten, op naam.',
  lijst: 'Partijen met hun mensen',
  naam: 'Partij',
  soort: 'Soort',
  mensen: 'Mensen',
  niemand: 'nog niemand met een account',
  anderen: (count: number) => (count === 1 ? 'en één ander' : `en ${count} anderen`),
  gemeente: 'gemeente',
  instelling: 'instelling',
  inwoners: 'inwoners',
  leegTitel: 'Nog geen partijen',
  leeg: 'Hier komen de gemeente en haar bondgenoten, met hun mensen.',
});

import { defineMessages } from '#ui';

export const messages = defineMessages('terugkeer', {
  beheer: 'Beheer',
  mensen: 'Mensen en rollen',
  kruimel: 'Weer in dienst',
  titel: (naam: string) => `${naam} komt weer in dienst`,
  uitleg: (email: string) => `De uitnodiging gaat naar ${email}. Het oude wachtwoord werkt niet meer.`,
  rollen: 'Rollen',
  rollenUitleg: 'Geef niet meer dan nu nodig is. Rollen van vroeger komen niet vanzelf terug.',
  begintOp: 'Eerste dag',
  neemAan: 'Neem weer in dienst en nodig uit',
});

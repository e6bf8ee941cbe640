import { defineMessages } from '#ui';

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
  leegTitel: 'Nog geen teams',
  leeg: 'Hier komen de teams van je gemeente, met hun mensen en hun gebied.',
  leegEigenTitel: 'Je bent nog geen lid van een team',
  leegEigen: 'Hier zie je straks je eigen team. Vraag de beheerder om je toe te voegen.',
});

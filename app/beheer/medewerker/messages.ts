import { defineMessages } from '#ui';

/** The roles in words; long ones say where they may break. */
export const rolNamen = defineMessages('rol', {
  inwoner: 'Inwoner',
  uitvoerder: 'Uitvoerder',
  aanbieder: 'Aanbieder',
  teamleider: 'Teamleider',
  beleid: 'Beleid',
  transformatiemanager: 'Transformatie\u00ADmanager',
  categoriemanager: 'Categorie\u00ADmanager',
  wethouder: 'Wethouder',
  burgemeester: 'Burgemeester',
  raadslid: 'Raadslid',
  'privacy-officer': 'Privacy officer',
  fg: 'Functionaris gegevens\u00ADbescherming',
  beheerder: 'Beheerder',
});

/** What each role may, for whoever gives it. */
export const rolUitleg = defineMessages('roluitleg', {
  inwoner: 'Geeft signalen en leest wat ervan komt.',
  uitvoerder: 'Werkt met inwoners. Geeft signalen, leest knelpunten en proeftuinen.',
  aanbieder: 'Werkt bij een aanbieder. Geeft signalen en leest proeftuinen.',
  teamleider: 'Leest knelpunten en proeftuinen, en ziet de mensen van het eigen team.',
  beleid: 'Leest signalen, maakt er knelpunten van en schrijft in het log.',
  transformatiemanager: 'Start proeftuinen en schrijft in het transformatielog.',
  categoriemanager: 'Leest knelpunten en proeftuinen.',
  wethouder: 'Leest knelpunten, proeftuinen en concepten voor het log.',
  burgemeester: 'Leest knelpunten en proeftuinen.',
  raadslid: 'Leest proeftuinen en het transformatielog.',
  'privacy-officer': 'Ziet wie wat mag, en wat er gebeurde.',
  fg: 'Houdt toezicht. Ziet wie wat mag, en wat er gebeurde.',
  beheerder: 'Regelt mensen, rollen en toegang.',
});

/** Where someone with an account stands. */
export const statusNamen = defineMessages('medewerkerstatus', {
  actief: 'actief',
  uitgenodigd: 'uitgenodigd',
  'uit-dienst': 'uit dienst',
});

export const messages = defineMessages('medewerker', {
  beheer: 'Beheer',
  titel: 'Mensen en rollen',
  aantal: (count: number) => (count === 1 ? 'Eén persoon heeft een account' : `${count} mensen hebben een account`),
  aantalRol: (count: number, rol: string) =>
    count === 1
      ? `Eén persoon met de rol ${rol}`
      : count === 0
        ? `Niemand met de rol ${rol}`
        : `${count} mensen met de rol ${rol}`,
  aantalTeam: (count: number) =>
    count === 0 ? 'Je team' : count === 1 ? 'Eén persoon in je team' : `${count} mensen in je team`,
  lead: 'Een rol bepaalt wat iemand mag zien en doen.',
  lijst: 'Mensen met een account, op naam',
  naam: 'Naam',
  functie: 'Functie',
  rollen: 'Rollen',
  teams: 'Team',
  geenTeam: 'geen team',
  geenRol: 'nu geen rol',
  gaat: (dag: string) => `tot en met ${dag}`,
  status: 'Account',
  email: 'E-mail',
  geenEmail: 'niet ingevuld',
  nieuw: 'Voeg iemand toe',
  leesIn: 'Lees een lijst in',
  aantalGevonden: (count: number) =>
    count === 0 ? 'Niemand gevonden' : count === 1 ? 'Eén persoon gevonden' : `${count} mensen gevonden`,
  filter: 'Mensen filteren',
  rol: 'Rol',
  alleRollen: 'Alle rollen',
  alleTeams: 'Alle teams',
  inDienst: 'Iedereen in dienst',
  toon: 'Toon',
  leegTitel: 'Hier is niemand',
  leeg: 'Kies iets anders, of bekijk iedereen.',
  iedereen: 'Toon iedereen',
  leegTeam: 'Je bent nog geen lid van een team',
  leegTeamTekst: 'Hier zie je straks de mensen van je team. Vraag de beheerder om je toe te voegen.',
});

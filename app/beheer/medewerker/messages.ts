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
  partij: 'Werkt voor',
  geenPartij: 'niet ingevuld',
  filter: 'Mensen filteren',
  rol: 'Rol',
  alleRollen: 'Alle rollen',
  toon: 'Toon',
  leegTitel: 'Hier is niemand',
  leeg: 'Kies een andere rol, of bekijk iedereen.',
  iedereen: 'Toon iedereen',
  leegTeam: 'Je bent nog geen lid van een team',
  leegTeamTekst: 'Hier zie je straks de mensen van je team. Vraag de beheerder om je toe te voegen.',
});

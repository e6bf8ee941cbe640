import { type Actor, type Database, createSystemActor } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';

import { CAST, GEBIEDEN, GEMEENTEN, INLEZER, PARTIJEN, TEAMS } from './cast.ts';

/** The fictional gemeenten themselves. */
export async function loadGemeenten(database: Database): Promise<void> {
  for (const { gemeente_id, code, slug, naam, thema, termen } of Object.values(GEMEENTEN)) {
    const values = { gemeente_id, code, slug, naam, thema, termen: JSON.stringify(termen) };
    await database.withActor(createSystemActor('inrichten', gemeente_id), 'voorbeeldgegevens laden', (tx) =>
      tx
        .insertInto('gemeenten')
        .values({ ...values, publiceert: true, verzonnen: true })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
  }
}

/** Everyone of the cast has been here for a while. */
const BEGIN = '2025-01-01';

const idOf = (place: keyof typeof GEMEENTEN) => GEMEENTEN[place].gemeente_id;

/** Areas, parties, teams and the cast, per gemeente, through the application role. */
export async function loadPeople(database: Database): Promise<void> {
  for (const place of Object.keys(GEMEENTEN) as (keyof typeof GEMEENTEN)[]) {
    const gemeente_id = idOf(place);
    const here = <T extends { in: string }>(all: readonly T[]) => all.filter((one) => one.in === place);
    const seats = here([...Object.values(CAST), INLEZER]);
    await database.withActor(createSystemActor('taak', gemeente_id), 'voorbeeldgegevens laden', async (tx) => {
      for (const { id, soort, naam, wijk } of here(GEBIEDEN)) {
        await tx.insertInto('gebieden').values({ gemeente_id, id, soort, naam, wijk_id: wijk }).execute();
      }
      for (const { id, soort, naam } of here(PARTIJEN)) {
        await tx.insertInto('partijen').values({ gemeente_id, id, soort, naam }).execute();
      }
      for (const { id, naam, gebied } of here(TEAMS)) {
        await tx.insertInto('teams').values({ gemeente_id, id, naam, gebied_id: gebied }).execute();
      }
      for (const seat of seats) {
        const { id, naam, functie, rollen, teams, partij, pseudoniem } = seat;
        const demo_persoon = 'persoon' in seat ? seat.persoon : null;
        const person = { gemeente_id, id, naam, functie, rollen: [...rollen], teams: [...teams], partij_id: partij };
        await tx
          .insertInto('medewerkers')
          .values({ ...person, demo_persoon })
          .execute();
        await tx.insertInto('pseudoniemen').values({ gemeente_id, pseudoniem, medewerker_id: id }).execute();
        const what = [...rollen.map((rol) => ({ rol })), ...teams.map((team_id) => ({ team_id }))];
        const open = what.map((one) => ({ gemeente_id, id: createId(), medewerker_id: id, ...one, begint_op: BEGIN }));
        await tx.insertInto('aanstellingen').values(open).execute();
      }
    });
  }
}

/** A person of the cast as the actor of a transaction. */
export function actorOf(wie: (typeof CAST)[keyof typeof CAST] | typeof INLEZER): Actor {
  const { id, pseudoniem, rollen, teams } = wie;
  return { gemeente: idOf(wie.in as keyof typeof GEMEENTEN), persoon: id, pseudoniem, rollen, teams };
}

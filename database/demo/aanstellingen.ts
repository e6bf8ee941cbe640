import {
  addAanstelling,
  addWaarneming,
  recordUitDienst,
  updateAanstellingen,
} from '../../app/beheer/aanstelling/index.ts';
import { createMedewerker } from '../../app/beheer/medewerker/index.ts';
import { type Database, createSystemActor, type Tx } from '../../app/platform/database/index.ts';
import { createHandover } from '../../app/platform/handover/index.ts';
import { addDays, computeDay, runAt } from '../../app/platform/time/index.ts';
import { CAST, GEMEENTEN, PARTIJEN, TEAMS } from './cast.ts';
import { computePast } from './past.ts';

/** A day, counted from today: a negative number is past. */
const dayOf = (days: number) => addDays(computeDay(new Date()), days);

const [gemeente] = PARTIJEN;
const beleid = TEAMS[2].id;
const colleague = { functie: 'Beleid sociaal domein', rollen: ['beleid'], teams: [beleid], partij: gemeente.id };
const nobody = createHandover([]);

/**
 * People who come, move and go in Voorbeeldstad: a rol that ended, one that is yet to begin, someone who stands in, and someone
 * who left. What the cast may today stays as it is: nobody signs in as the two who come with it.
 */
export async function loadAanstellingen(database: Database): Promise<void> {
  const taak = createSystemActor('taak', GEMEENTEN.voorbeeldstad.gemeente_id);
  const as = <T>(dagen: number, run: (tx: Tx) => Promise<T>): Promise<T> =>
    runAt(computePast(dagen), () => database.withActor(taak, 'voorbeeldgegevens laden', run));
  await as(420, (tx) => {
    const period = { begintOp: dayOf(-420), eindigtOp: dayOf(-240) };
    return addAanstelling(tx, taak, CAST.teamleider.id, { rol: 'uitvoerder', ...period });
  });
  const peter = { ...colleague, naam: 'Peter J.', email: 'peter@voorbeeldstad.example', status: 'actief' } as const;
  const { id } = await as(400, (tx) => createMedewerker(tx, taak, peter));
  await as(60, (tx) => recordUitDienst(tx, taak, id, { laatsteDag: 'nu', opvolger: '', opvolgers: {} }, nobody));
  await as(3, async (tx) => {
    const sanne = { ...colleague, naam: 'Sanne V.', email: 'sanne@voorbeeldstad.example', status: 'actief' } as const;
    const made = await createMedewerker(tx, taak, sanne);
    const period = { begintOp: dayOf(-3), eindigtOp: dayOf(18) };
    await addWaarneming(tx, taak, CAST.transformatiemanager.id, { waarnemer: made.id, ...period });
  });
  await as(0, async (tx) => {
    await addAanstelling(tx, taak, CAST.categoriemanager.id, { team: beleid, begintOp: dayOf(21), eindigtOp: null });
    await updateAanstellingen(tx, taak);
  });
}

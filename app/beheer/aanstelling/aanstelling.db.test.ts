import { describe } from 'vitest';

import { CAST, GEMEENTEN, TEAMS } from '../../../database/demo/cast.ts';
import { actorFor, expect, test } from '../../../tests/support/test.ts';
import { createSystemActor, type Tx } from '../../platform/database/index.ts';
import { createHandover } from '../../platform/handover/index.ts';
import { addDays, computeDay, runAt } from '../../platform/time/index.ts';
import { createMedewerker } from '../medewerker/index.ts';
import { createSessie } from '../sessie/index.ts';
import { addAanstelling } from './commands/add-aanstelling.ts';
import { addWaarneming } from './commands/add-waarneming.ts';
import { closeAanstelling } from './commands/close-aanstelling.ts';
import { updateAanstellingen } from './commands/update-aanstellingen.ts';
import { updateFunctie } from './commands/update-functie.ts';
import { createAanstellingAttention, listAanstellingen } from './queries.ts';

const { gemeente_id } = GEMEENTEN.voorbeeldstad;
const taak = createSystemActor('taak', gemeente_id);
const aanmelden = createSystemActor('aanmelden', gemeente_id);
const START = new Date('2026-11-22T10:00:00Z');
const vandaag = computeDay(START);
const daysOn = (days: number) => new Date(START.getTime() + days * 86_400_000);
const { uitvoerder, teamleider, beleid } = CAST;

/** What someone may now: on their row and in every open sessie. */
async function listRights(tx: Tx, id: string) {
  const person = await tx
    .selectFrom('medewerkers')
    .select(['rollen', 'teams', 'status'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const sessies = await tx
    .selectFrom('sessies')
    .select(['rollen', 'teams', 'functie'])
    .where('medewerker_id', '=', id)
    .execute();
  return { ...person, sessies };
}

const signIn = (tx: Tx, id: string) => createSessie(tx, aanmelden, id, START, 'demo');

describe('movers', () => {
  test('a rol counts from its first day through its last, also where someone is signed in', async ({ as }) => {
    const seen: string[][] = [];
    const look = async () =>
      seen.push((await as(taak, (tx) => listRights(tx, uitvoerder.id))).sessies[0]?.rollen ?? []);
    await runAt(START, async () => {
      await as(aanmelden, (tx) => signIn(tx, uitvoerder.id));
      const period = { begintOp: addDays(vandaag, 1), eindigtOp: addDays(vandaag, 2) };
      await as('beheerder', (tx, actor) => addAanstelling(tx, actor, uitvoerder.id, { rol: 'beleid', ...period }));
      await look();
    });
    for (const day of [1, 2, 3]) {
      await runAt(daysOn(day), async () => {
        await as(taak, (tx) => updateAanstellingen(tx, taak));
        await look();
      });
    }
    expect(seen).toEqual([['uitvoerder'], ['beleid', 'uitvoerder'], ['beleid', 'uitvoerder'], ['uitvoerder']]);
  });

  test('what is stopped at once is gone at once, and what was to come never comes', async ({ as }) => {
    await runAt(START, async () => {
      await as(aanmelden, (tx) => signIn(tx, uitvoerder.id));
      await as('beheerder', async (tx, actor) => {
        const soon = { begintOp: addDays(vandaag, 1), eindigtOp: null };
        await addAanstelling(tx, actor, uitvoerder.id, { team: TEAMS[1].id, ...soon });
        for (const { id } of await listAanstellingen(tx, actor, uitvoerder.id))
          await closeAanstelling(tx, actor, id, 'nu');
      });
    });
    await runAt(daysOn(1), () => as(taak, (tx) => updateAanstellingen(tx, taak)));
    const { rollen, teams, sessies } = await as(taak, (tx) => listRights(tx, uitvoerder.id));
    expect({ rollen, teams, sessies }).toMatchObject({ rollen: [], teams: [], sessies: [{ rollen: [], teams: [] }] });
  });

  test('the same rol twice in one period is refused, after each other it is not', async ({ as }) => {
    await runAt(START, () =>
      as('beheerder', async (tx, actor) => {
        const give = (begintOp: string, eindigtOp: string | null) =>
          addAanstelling(tx, actor, beleid.id, { rol: 'teamleider', begintOp, eindigtOp });
        await give(vandaag, addDays(vandaag, 9));
        await expect(give(addDays(vandaag, 9), null)).rejects.toMatchObject({ errors: [{ field: 'begintOp' }] });
        await give(addDays(vandaag, 10), null);
      }),
    );
  });

  test('a rol ends no later than it would, and not in the past', async ({ as }) => {
    await runAt(START, () =>
      as('beheerder', async (tx, actor) => {
        const nieuw = { rol: 'teamleider', begintOp: addDays(vandaag, 2), eindigtOp: addDays(vandaag, 9) };
        const { id } = await addAanstelling(tx, actor, beleid.id, nieuw);
        for (const days of [-1, 1, 10]) {
          const ended = closeAanstelling(tx, actor, id, addDays(vandaag, days));
          await expect(ended).rejects.toMatchObject({ errors: [{ field: 'eindigtOp' }] });
        }
        await closeAanstelling(tx, actor, id, addDays(vandaag, 2));
      }),
    );
  });

  test('another functie stands in the sessies too', async ({ as }) => {
    await runAt(START, () => as(aanmelden, (tx) => signIn(tx, uitvoerder.id)));
    await as('beheerder', (tx, actor) => updateFunctie(tx, actor, uitvoerder.id, 'Wijkteam Zuid'));
    const { sessies } = await as(taak, (tx) => listRights(tx, uitvoerder.id));
    expect(sessies.map(({ functie }) => functie)).toEqual(['Wijkteam Zuid']);
  });

  test('an unknown team is an error at the field', async ({ as }) => {
    for (const team of ['x', uitvoerder.id]) {
      const joined = as('beheerder', (tx, actor) =>
        addAanstelling(tx, actor, uitvoerder.id, { team, begintOp: computeDay(), eindigtOp: null }),
      );
      await expect(joined).rejects.toMatchObject({ errors: [{ field: 'wat' }] });
    }
  });
});

describe('joiners', () => {
  const nieuw = {
    naam: 'Jip',
    functie: 'Nieuw',
    email: 'jip@voorbeeldstad.test',
    rollen: ['beleid'],
    status: 'actief',
  } as const;

  test('who starts later has no rights before that day', async ({ as }) => {
    const id = await runAt(START, async () => {
      const made = await as('beheerder', (tx, actor) =>
        createMedewerker(tx, actor, {
          ...nieuw,
          teams: [TEAMS[2].id],
          begintOp: addDays(vandaag, 1),
          eindigtOp: addDays(vandaag, 1),
        }),
      );
      return made.id;
    });
    const rights = [];
    for (const day of [0, 1, 2]) {
      await runAt(daysOn(day), () => as(taak, (tx) => updateAanstellingen(tx, taak)));
      rights.push((await as(taak, (tx) => listRights(tx, id))).rollen);
    }
    expect(rights).toEqual([[], ['beleid'], []]);
  });
});

describe('deputies', () => {
  test('someone who stands in has the rights of both for the period, and not after it', async ({ as }) => {
    await runAt(START, async () => {
      await as(aanmelden, (tx) => signIn(tx, teamleider.id));
      const period = { begintOp: vandaag, eindigtOp: addDays(vandaag, 1) };
      await as('beheerder', (tx, actor) =>
        addWaarneming(tx, actor, beleid.id, { waarnemer: teamleider.id, ...period }),
      );
    });
    const { sessies, rollen } = await as(taak, (tx) => listRights(tx, teamleider.id));
    expect([rollen, sessies[0]?.rollen]).toEqual([
      ['beleid', 'teamleider'],
      ['beleid', 'teamleider'],
    ]);
    await runAt(daysOn(2), () => as(taak, (tx) => updateAanstellingen(tx, taak)));
    expect((await as(taak, (tx) => listRights(tx, teamleider.id))).sessies[0]?.rollen).toEqual(['teamleider']);
  });

  test('what a deputy does stands in the log as theirs', async ({ as }) => {
    const period = { begintOp: computeDay(), eindigtOp: computeDay() };
    await as(taak, (tx) => addWaarneming(tx, taak, CAST.beheerder.id, { waarnemer: teamleider.id, ...period }));
    const { rollen } = await as(taak, (tx) => listRights(tx, teamleider.id));
    const deputy = { ...actorFor('teamleider'), rollen };
    await as(deputy, (tx) => updateFunctie(tx, deputy, beleid.id, 'Beleid wonen'));
    const log = await as('fg', (tx) =>
      tx.selectFrom('gebeurtenissen').select('actor').where('soort', '=', 'functie-bijgewerkt').execute(),
    );
    expect(log).toEqual([{ actor: teamleider.pseudoniem }]);
  });

  test('a rol that someone gets meanwhile comes to their deputy at once', async ({ as }) => {
    await runAt(START, () =>
      as('beheerder', async (tx, actor) => {
        const period = { begintOp: vandaag, eindigtOp: addDays(vandaag, 1) };
        await addWaarneming(tx, actor, beleid.id, { waarnemer: teamleider.id, ...period });
        await addAanstelling(tx, actor, beleid.id, { rol: 'categoriemanager', begintOp: vandaag, eindigtOp: null });
      }),
    );
    const { rollen } = await as(taak, (tx) => listRights(tx, teamleider.id));
    expect(rollen).toEqual(['beleid', 'categoriemanager', 'teamleider']);
  });

  test('Vandaag tells the deputy', async ({ as }) => {
    const period = { begintOp: vandaag, eindigtOp: addDays(vandaag, 1) };
    await runAt(START, () =>
      as('beheerder', (tx, actor) => addWaarneming(tx, actor, beleid.id, { waarnemer: teamleider.id, ...period })),
    );
    const list = createAanstellingAttention(createHandover([]));
    const titles = (wie: 'teamleider' | 'beleid') =>
      as(wie, async (tx, actor) => (await list(tx, actor, vandaag)).map(({ title }) => title));
    expect(await titles('teamleider')).toEqual(['Je neemt waar voor Mark V.']);
    expect(await titles('beleid')).toEqual([]);
  });

  test('a resident stands in for nobody, and nobody for a resident or for themselves', async ({ as }) => {
    for (const [voor, waarnemer] of [
      [beleid.id, CAST.inwoner.id],
      [CAST.inwoner.id, beleid.id],
      [beleid.id, beleid.id],
      [beleid.id, CAST['beleid-andere-gemeente'].id],
    ] as const) {
      const day = computeDay();
      const made = as('beheerder', (tx, actor) =>
        addWaarneming(tx, actor, voor, { waarnemer, begintOp: day, eindigtOp: day }),
      );
      await expect(made).rejects.toMatchObject({ errors: [{ field: 'waarnemer' }] });
    }
  });
});

import { sql } from 'kysely';
import { describe } from 'vitest';

import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { actorFor, expect, test, type Wie } from '../../../tests/support/test.ts';
import type { Actor, Tx } from '../../platform/database/index.ts';
import { createId } from '../../platform/id/index.ts';
import { computeDay } from '../../platform/time/index.ts';
import { createSignaal } from '../signaal/index.ts';
import { addKnelpuntstap } from './commands/add-knelpuntstap.ts';
import { addSignalen } from './commands/add-signalen.ts';
import { createKnelpunt } from './commands/create-knelpunt.ts';
import { recordNee } from './commands/record-nee.ts';
import { recordProeftuinBegin } from './commands/record-proeftuin-begin.ts';
import { recordStap } from './commands/record-stap.ts';
import { removeSignaal } from './commands/remove-signaal.ts';
import { updateKnelpunt } from './commands/update-knelpunt.ts';
import { canCreateKnelpunt, canReadKnelpunten, canRecordStap, canUpdateKnelpunt } from './policy.ts';
import {
  findKnelpunt,
  knelpuntChain,
  listFacetten,
  listKnelpuntAttention,
  listKnelpunten,
  listOverzicht,
  listSignaalIds,
  listStappenOfKnelpunten,
} from './queries.ts';

type As = <T>(wie: Wie | Actor, run: (tx: Tx, actor: Actor) => Promise<T>, keys?: { sleutels: string[] }) => Promise<T>;

const iedereen: Wie[] = ['niemand', ...(Object.keys(CAST) as (keyof typeof CAST)[])];
const buiten: Wie[] = ['uitvoerder-andere-gemeente', 'beleid-andere-gemeente'];
const lezers: Wie[] = [
  ...(['uitvoerder', 'uitvoerder-ander-team', 'uitvoerder-collega', 'teamleider'] as const),
  ...(['beleid', 'transformatiemanager', 'categoriemanager', 'wethouder', 'burgemeester'] as const),
];
/** Who may not see a knelpunt at all. */
const vreemden = iedereen.filter((wie) => !lezers.includes(wie));
const context = { codeSecret: 'geheim', gemeentecode: '9901', vandaag: computeDay() };
const signaal = { soort: 'regel', tekst: 'De aanvraag bleef liggen.', leefdomein: 'inkomen' } as const;

const give = async (as: As, wie: Wie = 'uitvoerder') =>
  (await as(wie, (tx, actor) => createSignaal(tx, actor, signaal, context))).id;

const make = (as: As, signalen: string[], wie: Wie = 'beleid') =>
  as(wie, (tx, actor) => createKnelpunt(tx, actor, { titel: 'Dubbele vraag', oorzaak: 'wet', signalen }));

const makeOne = async (as: As) => (await make(as, [await give(as), await give(as)])).id;

/** Every use-case that changes an existing knelpunt, and who may. */
const ACTS: {
  name: string;
  mag: Wie[];
  run: (tx: Tx, actor: Actor, id: string, signaal: string) => Promise<unknown>;
}[] = [
  {
    name: 'update-knelpunt',
    mag: ['beleid'],
    run: (tx, actor, id) => {
      const eigenaar = CAST.teamleider.id;
      const input = {
        titel: 'Eén vraag',
        omschrijving: '',
        oorzaak: 'ict',
        macht: 'raad',
        eigenaar,
        versie: 1,
      } as const;
      return updateKnelpunt(tx, actor, id, input);
    },
  },
  {
    name: 'record-stap',
    mag: ['beleid'],
    run: (tx, actor, id) => recordStap(tx, actor, id, { status: 'onderzoek', tekst: 'We zoeken het uit.' }),
  },
  {
    name: 'record-nee',
    mag: ['beleid'],
    run: (tx, actor, id) => recordNee(tx, actor, id, { reden: 'De wet laat dit niet toe.' }),
  },
  {
    name: 'add-signalen',
    mag: ['beleid'],
    run: (tx, actor, id, los) => addSignalen(tx, actor, id, [los]),
  },
  {
    name: 'remove-signaal',
    mag: ['beleid'],
    run: async (tx, actor, id) => {
      const [first = ''] = await listSignaalIds(tx, actor, id);
      return removeSignaal(tx, actor, id, first);
    },
  },
  {
    name: 'add-knelpuntstap',
    mag: ['beleid', 'transformatiemanager'],
    run: (tx, actor, knelpuntId) => addKnelpuntstap(tx, actor, { knelpuntId, soort: 'bericht', tekst: 'Het loopt.' }),
  },
  {
    name: 'record-proeftuin-begin',
    mag: ['beleid', 'transformatiemanager'],
    run: (tx, actor, id) => recordProeftuinBegin(tx, actor, id, 'Wat als we het één keer vragen?'),
  },
];

/** All that a change could touch, to see that a refusal touched nothing. */
const readAll = (as: As) =>
  as('beleid', async (tx, actor) => ({
    knelpunten: await tx.selectFrom('knelpunten').selectAll().orderBy('id').execute(),
    stappen: await tx.selectFrom('knelpuntstappen').selectAll().orderBy('id').execute(),
    schakels: await tx
      .selectFrom('schakels')
      .selectAll()
      .where('gemeente_id', '=', actor.gemeente)
      .orderBy('van_id')
      .execute(),
  }));

describe.each(ACTS)('$name', ({ mag, run }) => {
  test('works for who may', async ({ as }) => {
    for (const wie of mag) {
      const [id, los] = [await makeOne(as), await give(as)];
      const before = await readAll(as);
      await as(wie, (tx, actor) => run(tx, actor, id, los));
      expect(await readAll(as)).not.toEqual(before);
    }
  });

  test('is forbidden for every other reader, in words, and changes nothing', async ({ as }) => {
    const [id, los] = [await makeOne(as), await give(as)];
    const before = await readAll(as);
    for (const wie of lezers.filter((one) => !mag.includes(one))) {
      await expect(as(wie, (tx, actor) => run(tx, actor, id, los))).rejects.toMatchObject({ kind: 'mag-niet' });
    }
    expect(await readAll(as)).toEqual(before);
  });

  test('is not found for who may not see it: other roles, other gemeenten, nobody', async ({ as }) => {
    const [id, los] = [await makeOne(as), await give(as)];
    const before = await readAll(as);
    for (const wie of vreemden) {
      await expect(as(wie, (tx, actor) => run(tx, actor, id, los))).rejects.toMatchObject({ kind: 'niet-gevonden' });
    }
    expect(await readAll(as)).toEqual(before);
  });

  test('an unknown, a malformed and a foreign knelpunt give the same problem', async ({ as }) => {
    const own = await give(as);
    const theirs = await make(as, [await give(as, 'uitvoerder-andere-gemeente')], 'beleid-andere-gemeente');
    const problems = [];
    for (const id of [createId(), 'geen-id', '', theirs.id]) {
      const problem = await as('beleid', (tx, actor) => run(tx, actor, id, own)).catch((error: unknown) => error);
      const { kind, message } = problem as { kind: string; message: string };
      problems.push({ kind, message });
    }
    expect(new Set(problems.map((problem) => JSON.stringify(problem))).size).toBe(1);
    expect(problems[0]).toMatchObject({ kind: 'niet-gevonden' });
  });
});

describe('create-knelpunt', () => {
  test('beleid may, nobody else', async ({ as }) => {
    const los = await give(as);
    for (const wie of iedereen.filter((one) => one !== 'beleid' && one !== 'beleid-andere-gemeente')) {
      await expect(make(as, [los], wie)).rejects.toMatchObject({ kind: 'mag-niet' });
    }
    const { id } = await make(as, [los]);
    expect(await as('beleid', (tx, actor) => listSignaalIds(tx, actor, id))).toEqual([los]);
  });

  test('unknown, malformed and foreign signals are refused with the same words', async ({ as }) => {
    const theirs = await give(as, 'uitvoerder-andere-gemeente');
    const taken = await give(as, 'uitvoerder-andere-gemeente');
    await make(as, [taken], 'beleid-andere-gemeente');
    const own = await give(as);
    const problems = [];
    for (const strange of [createId(), 'geen-id', theirs, taken]) {
      const problem = await make(as, [own, strange]).catch((error: unknown) => error);
      const { kind, message, errors } = problem as { kind: string; message: string; errors: unknown };
      problems.push(JSON.stringify({ kind, message, errors }));
    }
    expect(new Set(problems).size).toBe(1);
    expect(problems[0]).toContain('"field":"signalen"');
    expect(await as('beleid', (tx, actor) => listKnelpunten(tx, actor, {}, 1, 25))).toMatchObject({ totaal: 0 });
  });
});

describe('reading', () => {
  const overzicht = { open: 'alles', sorteer: 'dagen', bord: false } as const;
  const readEverything = (as: As, wie: Wie, id: string) =>
    as(wie, async (tx, actor) => ({
      een: [await findKnelpunt(tx, actor, id)].filter((one) => one !== undefined).length,
      lijst: (await listKnelpunten(tx, actor, {}, 1, 25)).totaal,
      overzicht: (await listOverzicht(tx, actor, overzicht, computeDay())).length,
      facetten: (await listFacetten(tx, actor, computeDay())).length,
      stappen: (await listStappenOfKnelpunten(tx, actor.gemeente, [id])).length,
      keten: (await knelpuntChain.load(tx, actor, [id])).length,
    }));

  test('everyone who works on it reads it', async ({ as }) => {
    const id = await makeOne(as);
    for (const wie of lezers) {
      const one = { een: 1, lijst: 1, overzicht: 1, facetten: 1, stappen: 1, keten: 1 };
      expect(await readEverything(as, wie, id)).toEqual(one);
    }
  });

  test('others read nothing, and nothing waits for them', async ({ as }) => {
    const id = await makeOne(as);
    for (const wie of vreemden) {
      const none = { een: 0, lijst: 0, overzicht: 0, facetten: 0, stappen: 0, keten: 0 };
      expect(await readEverything(as, wie, id)).toEqual(none);
      expect(await as(wie, (tx, actor) => listKnelpuntAttention(tx, actor, computeDay()))).toEqual([]);
    }
  });

  test('the policy says the same as the database', () => {
    const may = (rule: (actor: Actor) => unknown) => iedereen.filter((wie) => rule(actorFor(wie)) === true);
    expect(may(canReadKnelpunten).toSorted()).toEqual([...lezers, ...buiten].toSorted());
    expect(may(canCreateKnelpunt)).toEqual(['beleid', 'beleid-andere-gemeente']);
    expect(may(canUpdateKnelpunt)).toEqual(['beleid', 'beleid-andere-gemeente']);
    expect(may(canRecordStap)).toEqual(['beleid', 'transformatiemanager', 'beleid-andere-gemeente']);
  });

  test('with a key for one knelpunt the public reads the steps of that one alone', async ({ as }) => {
    const [one, other] = [await makeOne(as), await makeOne(as)];
    const { gemeente_id } = GEMEENTEN.voorbeeldstad;
    const stappen = await as('niemand', (tx) => listStappenOfKnelpunten(tx, gemeente_id, [one, other]), {
      sleutels: [one],
    });
    expect(stappen.map(({ knelpuntId }) => knelpuntId)).toEqual([one]);
  });
});

describe('the database itself', () => {
  const count = (as: As, wie: Wie, table: 'knelpunten' | 'knelpuntstappen') =>
    as(wie, async (tx) => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(tx);
      return rows[0]?.n;
    });

  test('raw SQL shows another gemeente, the public and other roles no rows', async ({ as }) => {
    await makeOne(as);
    for (const wie of vreemden) {
      expect([await count(as, wie, 'knelpunten'), await count(as, wie, 'knelpuntstappen')]).toEqual([0, 0]);
    }
    expect([await count(as, 'uitvoerder', 'knelpunten'), await count(as, 'uitvoerder', 'knelpuntstappen')]).toEqual([
      1, 1,
    ]);
  });

  test('raw SQL changes nothing for who may not write, and takes no step away for anyone', async ({ as }) => {
    const id = await makeOne(as);
    for (const wie of iedereen.filter((one) => one !== 'beleid' && one !== 'transformatiemanager')) {
      const { numUpdatedRows } = await as(wie, (tx) =>
        tx.updateTable('knelpunten').set({ titel: 'Anders' }).where('id', '=', id).executeTakeFirstOrThrow(),
      );
      expect(numUpdatedRows).toBe(0n);
    }
    for (const wie of iedereen) {
      const undo = as(wie, (tx) => sql`delete from knelpuntstappen`.execute(tx));
      await expect(undo).rejects.toThrow(/permission denied/);
      const rewrite = as(wie, (tx) => sql`update knelpuntstappen set tekst = 'Anders'`.execute(tx));
      await expect(rewrite).rejects.toThrow(/permission denied/);
    }
  });

  test('nobody writes a knelpunt into another gemeente', async ({ as }) => {
    const { gemeente_id } = GEMEENTEN.buurmeer;
    const eigenaar_id = CAST['beleid-andere-gemeente'].id;
    const row = { gemeente_id, id: createId(), nummer: '2026-001', titel: 'x', oorzaak: 'wet', eigenaar_id };
    for (const wie of iedereen.filter((one) => one !== 'beleid-andere-gemeente')) {
      const write = as(wie, (tx) =>
        tx
          .insertInto('knelpunten')
          .values({ ...row, gemeld_op: computeDay() })
          .execute(),
      );
      await expect(write).rejects.toThrow(/row-level security/);
    }
  });
});

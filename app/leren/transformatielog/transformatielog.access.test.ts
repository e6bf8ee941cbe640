import { describe } from 'vitest';

import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { actorFor, expect, test, type Wie } from '../../../tests/support/test.ts';
import {
  closeInlezing,
  createInlezing,
  getControle,
  getInlezing,
  listInlezingen,
  loadInlezing,
  openInlezing,
  runInlezing,
  updateInlezing,
} from '../../beheer/inlezing/index.ts';
import { createChain } from '../../platform/chain/index.ts';
import {
  type Actor,
  updateContext,
  createSystemActor,
  type Tx,
  type WithActor,
} from '../../platform/database/index.ts';
import { createId } from '../../platform/id/index.ts';
import { readCsv } from '../../platform/sheets/index.ts';
import { addLogregels } from './commands/add-logregels.ts';
import { createLogregel } from './commands/create-logregel.ts';
import { createPublicatie } from './commands/create-publicatie.ts';
import { createStand } from './commands/create-stand.ts';
import { updateLogregel } from './commands/update-logregel.ts';
import {
  canCreateInlezing,
  canCreatePublicatie,
  canCreateStand,
  canReadLogregels,
  canWriteLogregel,
  listActs,
} from './policy.ts';
import {
  getLogregel,
  getRegelbeeld,
  listLogregelAttention,
  listLogregels,
  listLogregelsByIds,
  listPubliek,
  listStanden,
  listVersies,
  logregelChain,
} from './queries.ts';
import { agendaSoort } from './routes.tsx';

type As = <T>(wie: Wie | Actor, run: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>;
type Act = { name: string; mag: Wie[]; run: (tx: Tx, actor: Actor, id: string) => Promise<unknown> };

const chain = createChain([logregelChain]);
const naam = 'Ilse T., Transformatiemanager';
const inhoud = { soort: 'uitkomst', titel: 'Eén loket', tekst: 'Het werkt.', thema: 'Wonen' } as const;
const readTable = () => readCsv(new TextEncoder().encode('Thema;Titel\nWonen;Eén\n'));
const sheets = () => [{ name: '', table: readTable(), hidden: { rows: 0, columns: 0 } }];
const kolommen = { titel: 1, thema: 0, label: null, tekst: null, begin: null, nummer: null };

const iedereen: Wie[] = ['niemand', ...(Object.keys(CAST) as (keyof typeof CAST)[])];
const schrijvers: Wie[] = ['beleid', 'transformatiemanager'];
const lezers: Wie[] = [...schrijvers, 'wethouder'];
const manager: Wie[] = ['transformatiemanager'];
/** A transformatiemanager of another gemeente: every role, and not one row. */
const elders: Actor = {
  ...actorFor('beleid-andere-gemeente'),
  rollen: ['transformatiemanager', 'beleid', 'wethouder'],
};

const write = (as: As) => as('beleid', (tx, actor) => createLogregel(tx, actor, inhoud, chain));
const upload = (as: As) =>
  as('transformatiemanager', (tx, actor) =>
    createInlezing(tx, actor, agendaSoort, { bestand: 'agenda.csv', sheets: sheets() }),
  );

/** What an act ends in: 'ok', or the kind of the problem. */
const outcome = (act: Promise<unknown>) =>
  act.then(
    () => 'ok',
    (error: { kind?: string }) => error.kind ?? 'fout',
  );

/** A door to transactions that stays inside that of the test. */
const withActorIn =
  (tx: Tx): WithActor =>
  async (actor, doel, run) => {
    await updateContext(tx, actor, doel);
    return run(tx);
  };

describe('making something new', () => {
  const ACTS: Act[] = [
    { name: 'create-logregel', mag: schrijvers, run: (tx, actor) => createLogregel(tx, actor, inhoud, chain) },
    { name: 'create-stand', mag: manager, run: (tx, actor) => createStand(tx, actor, { tekst: 'Op weg.' }, naam) },
    {
      name: 'create-inlezing',
      mag: manager,
      run: (tx, actor) => createInlezing(tx, actor, agendaSoort, { bestand: 'a.csv', sheets: sheets() }),
    },
    {
      name: 'load-inlezing',
      mag: manager,
      run: (tx, actor) =>
        loadInlezing(withActorIn(tx), actor, agendaSoort, { sheets: sheets(), bestand: 'a.csv', naam }),
    },
    {
      name: 'add-logregels',
      mag: manager,
      run: async (tx, actor) => {
        const tellingen = { nieuw: 0, gewijzigd: 0, gelijk: 0, overgeslagen: 0 };
        const nothing = {
          rijen: 0,
          fouten: [],
          tellingen,
          vragen: [],
          wijzigingen: [],
          gevonden: [],
          aantalGevonden: 0,
        };
        await addLogregels(tx, actor, nothing, { naam, bestand: 'a.csv', progress: async () => {} });
      },
    },
    { name: 'list-logregels', mag: lezers, run: (tx, actor) => listLogregels(tx, actor, {}, 1, 25) },
    { name: 'list-inlezingen', mag: manager, run: (tx, actor) => listInlezingen(tx, actor, agendaSoort) },
  ];
  const cases = ACTS.flatMap((act) => iedereen.map((wie) => [act.name, wie, act] as const));
  const own = (wie: Wie) => !wie.endsWith('andere-gemeente');

  test.for(cases)('%s by %s', async ([, wie, { mag, run }], { as }) => {
    const foreign = wie === 'beleid-andere-gemeente' && mag.includes('beleid');
    const expected = (own(wie) && mag.includes(wie)) || foreign ? 'ok' : 'mag-niet';
    expect(await outcome(as(wie, (tx, actor) => run(tx, actor, '')))).toBe(expected);
  });
});

describe('a logregel that is there', () => {
  const ACTS: Act[] = [
    { name: 'get-logregel', mag: lezers, run: (tx, actor, id) => getLogregel(tx, actor, id) },
    { name: 'get-regelbeeld', mag: lezers, run: (tx, actor, id) => getRegelbeeld(tx, actor, id, chain) },
    {
      name: 'update-logregel',
      mag: schrijvers,
      run: (tx, actor, id) => updateLogregel(tx, actor, id, { ...inhoud, versie: 1 }),
    },
    {
      name: 'create-publicatie',
      mag: manager,
      run: (tx, actor, id) => createPublicatie(tx, actor, id, { naam }, chain),
    },
  ];
  const cases = ACTS.flatMap((act) => iedereen.map((wie) => [act.name, wie, act] as const));

  test.for(cases)('%s by %s', async ([, wie, { mag, run }], { as }) => {
    const { id } = await write(as);
    const expected = mag.includes(wie) ? 'ok' : lezers.includes(wie) ? 'mag-niet' : 'niet-gevonden';
    expect(await outcome(as(wie, (tx, actor) => run(tx, actor, id)))).toBe(expected);
  });

  test.for(ACTS.map((act) => [act.name, act] as const))(
    '%s: foreign, unknown and malformed alike',
    async ([, act], { as }) => {
      const { id } = await write(as);
      expect(await outcome(as(elders, (tx, actor) => act.run(tx, actor, id)))).toBe('niet-gevonden');
      for (const other of [createId(), 'onzin', '', "' or true --"]) {
        const own = as('transformatiemanager', (tx, actor) => act.run(tx, actor, other));
        expect(await outcome(own)).toBe('niet-gevonden');
      }
    },
  );
});

describe('a sheet that is on its way in', () => {
  const ACTS: Act[] = [
    { name: 'get-inlezing', mag: manager, run: (tx, actor, id) => getInlezing(tx, actor, id) },
    { name: 'get-controle', mag: manager, run: (tx, actor, id) => getControle(tx, actor, agendaSoort, id) },
    {
      name: 'update-inlezing',
      mag: manager,
      run: (tx, actor, id) => updateInlezing(tx, actor, agendaSoort, id, kolommen),
    },
    { name: 'open-inlezing', mag: manager, run: (tx, actor, id) => openInlezing(tx, actor, agendaSoort, id) },
    {
      name: 'close-inlezing',
      mag: manager,
      run: (tx, actor, id) => closeInlezing(tx, actor, agendaSoort, id, { naam }),
    },
  ];
  const cases = ACTS.flatMap((act) => iedereen.map((wie) => [act.name, wie, act] as const));

  test.for(cases)('%s by %s', async ([, wie, { mag, run }], { as }) => {
    const { id } = await upload(as);
    const expected = mag.includes(wie) ? 'ok' : 'niet-gevonden';
    expect(await outcome(as(wie, (tx, actor) => run(tx, actor, id)))).toBe(expected);
  });

  test.for(ACTS.map((act) => [act.name, act] as const))(
    '%s: foreign, unknown and malformed alike',
    async ([, act], { as }) => {
      const { id } = await upload(as);
      expect(await outcome(as(elders, (tx, actor) => act.run(tx, actor, id)))).toBe('niet-gevonden');
      for (const other of [createId(), 'onzin', '']) {
        const own = as('transformatiemanager', (tx, actor) => act.run(tx, actor, other));
        expect(await outcome(own)).toBe('niet-gevonden');
      }
    },
  );

  test.for(['close-inlezing', 'update-inlezing', 'open-inlezing'] as const)(
    'the daily role sees it and may not %s',
    async (name, { as }) => {
      const { id } = await upload(as);
      const act = ACTS.find((one) => one.name === name);
      const taak = createSystemActor('taak', GEMEENTEN.voorbeeldstad.gemeente_id);
      expect(await outcome(as(taak, async (tx, actor) => act?.run(tx, actor, id)))).toBe('mag-niet');
    },
  );

  test('the job reads in as who began it, and finds nothing under the gemeente of another', async ({ as }) => {
    const { id } = await upload(as);
    await as('transformatiemanager', (tx, actor) => openInlezing(tx, actor, agendaSoort, id));
    const other = { gemeente: GEMEENTEN.buurmeer.gemeente_id, inlezing: id };
    const foreign = as('transformatiemanager', (tx) =>
      runInlezing(withActorIn(tx), { soorten: [agendaSoort], dataKey: '' }, other, 1),
    );
    expect(await outcome(foreign)).toBe('niet-gevonden');
    const inhoudTaak = { gemeente: GEMEENTEN.voorbeeldstad.gemeente_id, inlezing: id };
    await as('transformatiemanager', (tx) =>
      runInlezing(withActorIn(tx), { soorten: [agendaSoort], dataKey: '' }, inhoudTaak, 1),
    );
    const { regels } = await as('niemand', (tx, actor) => listPubliek(tx, actor, { pagina: 1 }));
    expect(regels.map(({ gepubliceerdDoor }) => gepubliceerdDoor)).toEqual([naam]);
  });
});

describe('what is public', () => {
  test.for(iedereen)('is read by %s of the gemeente itself, and by nobody as another gemeente', async (wie, { as }) => {
    const { id } = await write(as);
    await as('transformatiemanager', async (tx, actor) => {
      await createPublicatie(tx, actor, id, { naam }, chain);
      await createStand(tx, actor, { tekst: 'Op weg.' }, naam);
    });
    const here = actorFor(wie).gemeente === GEMEENTEN.voorbeeldstad.gemeente_id;
    const read = await as(wie, async (tx, actor) => [
      (await listPubliek(tx, actor, { pagina: 1 })).totaal,
      (await listVersies(tx, actor, id)).length,
      (await listStanden(tx, actor)).length,
    ]);
    expect(read).toEqual(here ? [1, 1, 1] : [0, 0, 0]);
  });

  test('is a stop in the chain for who sees no drafts, and a draft is none', async ({ as }) => {
    const { id } = await write(as);
    const load = (wie: Wie | Actor) => as(wie, (tx, actor) => chain.load(tx, actor, [{ soort: 'logregel', id }]));
    expect(await load('uitvoerder')).toEqual([]);
    await as('transformatiemanager', (tx, actor) => createPublicatie(tx, actor, id, { naam }, chain));
    const href = `/transformatielog/voorbeeldstad/regels/${id}`;
    expect(await load('uitvoerder')).toEqual([
      { soort: 'logregel', id, kind: 'Logregel', name: inhoud.titel, open: false, href },
    ]);
    expect(await load(elders)).toEqual([]);
  });

  test('gives no follow-up to who may not write', () => {
    const from = { soort: 'knelpunt', id: createId() };
    expect(chain.listFollowUps(actorFor('beleid'), from)).toHaveLength(1);
    expect(chain.listFollowUps(actorFor('uitvoerder'), from)).toEqual([]);
    expect(chain.listFollowUps(actorFor('beleid'), { soort: 'logregel', id: from.id })).toEqual([]);
  });

  test('leaves Vandaag of others empty', async ({ as }) => {
    await write(as);
    for (const wie of iedereen) {
      const expected = wie === 'transformatiemanager' ? 1 : 0;
      expect(await as(wie, listLogregelAttention)).toHaveLength(expected);
    }
  });
});

test('another gemeente sees not one row, whatever its roles, not even by plain SQL', async ({ as }) => {
  const { id } = await write(as);
  await as('transformatiemanager', async (tx, actor) => {
    await createPublicatie(tx, actor, id, { naam }, chain);
    await createStand(tx, actor, { tekst: 'Op weg.' }, naam);
  });
  await upload(as);
  await as(elders, async (tx) => {
    for (const table of ['logregels', 'logregelversies', 'standen', 'inlezingen'] as const) {
      expect(await tx.selectFrom(table).selectAll().execute()).toEqual([]);
    }
    const taken = await tx.updateTable('logregels').set({ titel: 'Van ons' }).executeTakeFirst();
    expect(taken.numUpdatedRows).toBe(0n);
    expect(await listLogregelsByIds(tx, elders, [id])).toEqual([]);
  });
  const forged = as(elders, (tx) =>
    tx
      .insertInto('standen')
      .values({
        gemeente_id: GEMEENTEN.voorbeeldstad.gemeente_id,
        id: createId(),
        tekst: 'Vervalst',
        vastgesteld_op: new Date(),
        vastgesteld_door: 'niemand',
      })
      .execute(),
  );
  await expect(forged).rejects.toThrow(/row-level security/);
});

test.for(iedereen)('the policy gives %s exactly its acts', (wie) => {
  const { rollen } = actorFor(wie);
  const expected = {
    schrijven: rollen.includes('beleid') || rollen.includes('transformatiemanager'),
    publiceren: rollen.includes('transformatiemanager'),
    vaststellen: rollen.includes('transformatiemanager'),
    inlezen: rollen.includes('transformatiemanager'),
  };
  expect(listActs(actorFor(wie))).toEqual(expected);
});

test('every refusal says who may', () => {
  const nobody = actorFor('niemand');
  for (const can of [canReadLogregels, canWriteLogregel, canCreatePublicatie, canCreateStand, canCreateInlezing]) {
    expect(can(nobody)).toMatchObject({ reden: expect.stringMatching(/\.$/) });
  }
});

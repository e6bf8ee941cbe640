import { sql } from 'kysely';

import { type Actor, createSystemActor, type Tx } from '#platform/database/index.ts';

import { CAST } from '../../../database/demo/cast.ts';
import { actorFor, expect, test, type Wie } from '../../../tests/support/test.ts';
import { createSignaal } from './commands/create-signaal.ts';
import { rewriteSignalen } from './commands/rewrite-signalen.ts';
import { updateSignaalwoorden } from './commands/update-signaalwoorden.ts';
import { getSignaal, listOpenSignalen, listSignalen, listSignalenByIds } from './queries.ts';

const give = (tx: Tx, actor: Actor) =>
  createSignaal(
    tx,
    actor,
    { soort: 'wachttijd', tekst: 'Een half jaar wachten op een woning.', leefdomein: 'wonen' },
    { codeSecret: 'geheim', gemeentecode: '9901', vandaag: '2026-11-03' },
  );

const EVERYONE: Wie[] = [...(Object.keys(CAST) as (keyof typeof CAST)[]), 'niemand'];
const MELDERS: Wie[] = EVERYONE.filter(
  (wie) => wie !== 'niemand' && CAST[wie].rollen.some((rol) => ['uitvoerder', 'aanbieder', 'inwoner'].includes(rol)),
);
const LEZERS: Wie[] = ['beleid', 'beleid-andere-gemeente'];
const others = (some: Wie[]) => EVERYONE.filter((wie) => !some.includes(wie));

test('uitvoerders, aanbieders and inwoners give a signaal; nobody else does', async ({ as }) => {
  for (const wie of MELDERS) await expect(as(wie, give)).resolves.toHaveProperty('terugmeldcode');
  for (const wie of others(MELDERS)) {
    await expect(as(wie, give)).rejects.toMatchObject({
      kind: 'mag-niet',
      message: expect.stringContaining('uitvoerders'),
    });
  }
});

test('only beleid lists signalen; the others are told where to look', async ({ as }) => {
  const list = (tx: Tx, actor: Actor) => listSignalen(tx, actor, {}, 1, 25);
  for (const wie of LEZERS) await expect(as(wie, list)).resolves.toHaveProperty('totaal');
  for (const wie of others(LEZERS)) {
    await expect(as(wie, list)).rejects.toMatchObject({
      kind: 'mag-niet',
      message: expect.stringContaining('knelpunten'),
    });
    await expect(as(wie, listOpenSignalen)).rejects.toMatchObject({ kind: 'mag-niet' });
  }
});

test('a signaal is as unknown to who may not read it as one that is not there', async ({ as }) => {
  const { id } = await as('uitvoerder', give);
  await expect(as('beleid', (tx, actor) => getSignaal(tx, actor, id))).resolves.toMatchObject({ id });
  const unknown = ['00000000-0000-4000-8000-000000000000', 'geen-id', '', "' or 1=1"];
  for (const wie of EVERYONE) {
    for (const asked of wie === 'beleid' ? unknown : [id, ...unknown]) {
      await expect(as(wie, (tx, actor) => getSignaal(tx, actor, asked))).rejects.toMatchObject({
        kind: 'niet-gevonden',
        message: 'Deze pagina is er niet',
      });
    }
  }
});

test('signalen by id: beleid of this gemeente gets them, everyone else nothing', async ({ as }) => {
  const { id } = await as('uitvoerder', give);
  for (const wie of EVERYONE) {
    const found = await as(wie, (tx, actor) => listSignalenByIds(tx, actor, [id]));
    expect(
      found.map((signaal) => signaal.id),
      wie,
    ).toEqual(wie === 'beleid' ? [id] : []);
  }
});

test('the policies alone show nobody but beleid a row, and nobody a row of another gemeente', async ({ as }) => {
  await as('uitvoerder', give);
  await as('uitvoerder-andere-gemeente', give);
  for (const wie of EVERYONE) {
    const { rows } = await as(wie, (tx) => sql<{ gemeente_id: string }>`select gemeente_id from signalen`.execute(tx));
    const own = LEZERS.includes(wie) ? [actorFor(wie).gemeente] : [];
    expect(
      rows.map((row) => row.gemeente_id),
      wie,
    ).toEqual(own);
  }
});

test('nobody puts a signaal in another gemeente, changes one or takes one away', async ({ as }) => {
  const { id } = await as('uitvoerder', give);
  const foreign = { ...actorFor('uitvoerder'), gemeente: actorFor('beleid-andere-gemeente').gemeente };
  await expect(as('uitvoerder', (tx) => give(tx, foreign))).rejects.toThrow('row-level security');
  await expect(as('beleid', (tx) => sql`update signalen set tekst = 'anders'`.execute(tx))).rejects.toThrow(
    'permission denied',
  );
  await as('beleid', (tx) => sql`delete from signalen`.execute(tx));
  await as('uitvoerder', (tx) => sql`delete from signalen`.execute(tx));
  await expect(as('beleid', (tx, actor) => getSignaal(tx, actor, id))).resolves.toMatchObject({ id });
});

test('only the daily job rewrites signalen, and only those of its own gemeente', async ({ as }) => {
  await as('uitvoerder', give);
  await as('uitvoerder-andere-gemeente', give);
  const places = async () => {
    const read = (tx: Tx) => sql<{ ctid: string }>`select ctid::text from signalen`.execute(tx);
    const { rows } = await as('beleid-andere-gemeente', read);
    return rows;
  };
  const before = await places();
  const taak = createSystemActor('taak', actorFor('beleid').gemeente);
  expect(await as(taak, (tx, actor) => rewriteSignalen(tx, actor))).toBe(1);
  expect(await places()).toEqual(before);
  for (const wie of EVERYONE) {
    expect(await as(wie, (tx, actor) => rewriteSignalen(tx, actor, '2026-01-01')), wie).toBe(0);
  }
  const { totaal } = await as('beleid', (tx, actor) => listSignalen(tx, actor, {}, 1, 25));
  expect(totaal).toBe(1);
});

test('a job reads in the log only what has no actor', async ({ as }) => {
  await as('uitvoerder', give);
  const taak = createSystemActor('taak', actorFor('beleid').gemeente);
  await as('beleid', (tx, actor) =>
    sql`insert into gebeurtenissen values (${actor.gemeente}, gen_random_uuid(), now(), 'knelpunt-aangemaakt', 'knelpunt',
      gen_random_uuid(), ${actor.pseudoniem}, 'test')`.execute(tx),
  );
  await as(taak, (tx, actor) => rewriteSignalen(tx, actor, '2026-11-04'));
  const { rows } = await as(taak, (tx) => sql<{ soort: string }>`select soort from gebeurtenissen`.execute(tx));
  expect(rows).toEqual([{ soort: 'signalen-ontvangen' }]);
});

test('only the job of a gemeente counts its words, and only beleid of it weighs by them', async ({ as }) => {
  await as('uitvoerder', give);
  const taak = createSystemActor('taak', actorFor('beleid').gemeente);
  expect(await as(taak, (tx, actor) => updateSignaalwoorden(tx, actor, '2026-11-04'))).toBeGreaterThan(3);
  const readAs = (wie: Wie | Actor) =>
    as(wie, (tx) => tx.selectFrom('signaalwoorden').select(['stam', 'geteld_op']).orderBy('stam').execute());
  const before = await readAs(taak);
  for (const wie of EVERYONE) {
    const done = await as(wie, (tx, actor) => updateSignaalwoorden(tx, actor, '2026-12-01')).catch(() => 'refused');
    expect([0, 'refused'], wie).toContain(done);
    expect(await readAs(wie), wie).toEqual(wie === 'beleid' ? before : []);
  }
  const elders = createSystemActor('taak', actorFor('beleid-andere-gemeente').gemeente);
  expect(await as(elders, (tx, actor) => updateSignaalwoorden(tx, actor, '2026-12-01'))).toBe(0);
  expect(await readAs(taak)).toEqual(before);
});

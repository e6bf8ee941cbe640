import { sql } from 'kysely';

import { updateContext, createSystemActor } from '#platform/database/index.ts';

import { actorFor, expect, test } from '../../../tests/support/test.ts';
import { createKnelpunt, listStappenOfKnelpunten } from '../knelpunt/index.ts';
import { computeCodeHash, createSignaal, findSignaalByCode } from '../signaal/index.ts';

const SECRET = 'geheim';
const VOORBEELDSTAD = actorFor('beleid').gemeente;
const BUURMEER = actorFor('beleid-andere-gemeente').gemeente;

const INPUT = { soort: 'geld', tekst: 'De eigen bijdrage kwam drie keer.', leefdomein: 'inkomen' } as const;
const context = { codeSecret: SECRET, gemeentecode: '9901', vandaag: '2026-11-03' };
const title = { titel: 'Drie keer betalen', oorzaak: 'werkproces' } as const;

test('nobody: without a code the public sees no signaal, no knelpunt and no step', async ({ as }) => {
  const { id } = await as('inwoner', (tx, actor) => createSignaal(tx, actor, INPUT, context));
  await as('beleid', (tx, actor) => createKnelpunt(tx, actor, { ...title, signalen: [id] }));
  for (const table of ['signalen', 'knelpunten', 'knelpuntstappen']) {
    const { rows } = await as('niemand', (tx) => sql`select 1 from ${sql.table(table)}`.execute(tx));
    expect(rows, table).toEqual([]);
  }
});

test('a code opens its one signaal, and the keys exactly the knelpunten of it', async ({ as }) => {
  const mine = await as('inwoner', (tx, actor) => createSignaal(tx, actor, INPUT, context));
  const other = await as('inwoner', (tx, actor) => createSignaal(tx, actor, INPUT, context));
  const knelpunt = await as('beleid', (tx, actor) => createKnelpunt(tx, actor, { ...title, signalen: [mine.id] }));
  const elsewhere = await as('beleid', (tx, actor) => createKnelpunt(tx, actor, { ...title, signalen: [other.id] }));
  const code = computeCodeHash(SECRET, mine.terugmeldcode);
  await as(
    'niemand',
    async (tx, actor) => {
      const { rows } = await sql<{ id: string }>`select id from signalen`.execute(tx);
      expect(rows).toEqual([{ id: mine.id }]);
      const both = [knelpunt.id, elsewhere.id];
      expect(await listStappenOfKnelpunten(tx, VOORBEELDSTAD, both)).toEqual([]);
      await updateContext(tx, actor, 'test', { code, sleutels: [knelpunt.id] });
      const steps = await listStappenOfKnelpunten(tx, VOORBEELDSTAD, both);
      expect(steps.map(({ knelpuntId }) => knelpuntId)).toEqual([knelpunt.id]);
    },
    { code },
  );
});

test('other gemeente: the same code opens nothing there', async ({ as }) => {
  const { terugmeldcode } = await as('inwoner', (tx, actor) => createSignaal(tx, actor, INPUT, context));
  const code = computeCodeHash(SECRET, terugmeldcode);
  const elsewhere = createSystemActor('publiek', BUURMEER);
  expect(await as(elsewhere, (tx) => findSignaalByCode(tx, BUURMEER), { code })).toBeUndefined();
  expect(await as(elsewhere, (tx) => findSignaalByCode(tx, VOORBEELDSTAD), { code })).toBeUndefined();
  expect(await as('niemand', (tx) => findSignaalByCode(tx, VOORBEELDSTAD), { code })).toBeDefined();
});

test('wrong role: the key of a code opens nothing to write', async ({ as }) => {
  const { id, terugmeldcode } = await as('inwoner', (tx, actor) => createSignaal(tx, actor, INPUT, context));
  const code = computeCodeHash(SECRET, terugmeldcode);
  await as('niemand', (tx) => sql`delete from signalen`.execute(tx), { code });
  expect(await as('niemand', (tx) => findSignaalByCode(tx, VOORBEELDSTAD), { code })).toMatchObject({ id });
  await expect(as('niemand', (tx, actor) => createSignaal(tx, actor, INPUT, context), { code })).rejects.toMatchObject({
    kind: 'mag-niet',
  });
});

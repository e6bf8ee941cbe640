import { sql } from 'kysely';

import { type Persoon, CAST } from '../../../database/demo/cast.ts';
import { expect, test } from '../../../tests/support/app.ts';
import { createSealKeys } from '../../../tests/support/seal.ts';
import { actorFor, type Wie } from '../../../tests/support/test.ts';
import { recordGebeurtenis } from '../../platform/audit/index.ts';
import { type Actor, createSystemActor, type Tx, type WithActor } from '../../platform/database/index.ts';
import { closeControle } from './commands/close-controle.ts';
import { createControle } from './commands/create-controle.ts';
import { createZegel } from './commands/create-zegel.ts';
import { recordExport } from './commands/record-export.ts';
import { runControle } from './commands/run-controle.ts';
import { runDagronde } from './commands/run-dagronde.ts';
import { runZegelen } from './commands/run-zegelen.ts';
import { runZegelronde } from './commands/run-zegelronde.ts';
import { sendGetuige } from './commands/send-getuige.ts';
import { updateGetuige } from './commands/update-getuige.ts';
import { canReadZegels, canUpdateGetuige } from './policy.ts';
import { findGetuige, findLaatste, getZegelstand, listControles, listExport, listOnverzegeld } from './queries.ts';

const ALL: Wie[] = [...(Object.keys(CAST) as Persoon[]), 'niemand'];
const WATCHERS: Wie[] = ['beheerder', 'fg', 'privacy-officer'];
const keys = createSealKeys();
const pair = { current: keys.current() };
const here = actorFor('beheerder').gemeente;
const elsewhere = actorFor('beleid-andere-gemeente').gemeente;
const zegelaar = createSystemActor('zegelaar', here);
const taak = createSystemActor('taak', here);
const onderwerp = { soort: 'proef', id: null };

type As = <T>(wie: Wie | Actor, run: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>;

/** A sealed log with one gebeurtenis in it. */
async function fill(as: As, withActor: WithActor): Promise<void> {
  await as('beleid', (tx, actor) => recordGebeurtenis(tx, actor, { soort: 'proef', onderwerp }));
  await runZegelronde(withActor, here, keys);
}

const listSoorten = (as: As) =>
  as('fg', async (tx, actor) => {
    const query = tx.selectFrom('gebeurtenissen').select('soort').where('gemeente_id', '=', actor.gemeente);
    return (await query.orderBy('id').execute()).map(({ soort }) => soort);
  });

test('who watches over the log sees the seals, and nobody else', async ({ as, withActor }) => {
  await fill(as, withActor);
  for (const wie of ALL) {
    const may = WATCHERS.includes(wie);
    expect({ wie, may: canReadZegels(actorFor(wie)) === true }).toEqual({ wie, may });
    if (may) expect(await as(wie, getZegelstand)).toMatchObject({ verzegeld: 1, laatste: { volgnummer: 1 } });
    else await expect(as(wie, getZegelstand), wie).rejects.toThrow(/zegels/);
  }
});

test('the database shows seals and their members to nobody else', async ({ as, withActor }) => {
  await fill(as, withActor);
  const count = (tx: Tx) =>
    sql<{
      aantal: number;
    }>`select (select count(*) from zegels)::int + (select count(*) from zegelleden)::int as aantal`
      .execute(tx)
      .then(({ rows }) => rows[0]?.aantal);
  for (const wie of ALL)
    expect({ wie, aantal: await as(wie, count) }).toEqual({ wie, aantal: WATCHERS.includes(wie) ? 2 : 0 });
  expect(await as(createSystemActor('zegelaar', elsewhere), count)).toBe(0);
  expect(await as(taak, count)).toBe(0);
});

test('only the system seals, and only its own gemeente', async ({ as }) => {
  await as('beleid', (tx, actor) => recordGebeurtenis(tx, actor, { soort: 'proef', onderwerp }));
  const los = await as(zegelaar, (tx, actor) => listOnverzegeld(tx, actor));
  expect(los.ids).toHaveLength(1);
  for (const wie of ALL)
    await expect(
      as(wie, (tx, actor) => createZegel(tx, actor, pair, los)),
      wie,
    ).rejects.toThrow(/alleen het systeem/);
  await as('beleid', (tx, actor) => recordGebeurtenis(tx, actor, { soort: 'proef', onderwerp }));
  expect(
    await as(createSystemActor('zegelaar', elsewhere), (tx, actor) => createZegel(tx, actor, pair, los)),
  ).toBeUndefined();
  expect(await as(zegelaar, (tx, actor) => createZegel(tx, actor, pair, los))).toMatchObject({
    volgnummer: 1,
    aantal: 1,
  });
});

const FORBIDDEN = [
  ['changes a gebeurtenis', sql`update gebeurtenissen set doel = 'x'`],
  ['deletes a gebeurtenis', sql`delete from gebeurtenissen`],
  ['changes a seal', sql`update zegels set aantal = 0`],
  ['deletes a seal', sql`delete from zegels`],
  ['changes what is under it', sql`update zegelleden set plaats = 9`],
  ['deletes what is under it', sql`delete from zegelleden`],
  ['empties the tables', sql`truncate zegels, zegelleden`],
] as const;

test.for(FORBIDDEN)('nobody %s, the sealer no more than others', async ([, statement], { as, withActor }) => {
  await fill(as, withActor);
  for (const wie of [...ALL, zegelaar, taak])
    await expect(as(wie, (tx) => statement.execute(tx))).rejects.toThrow(/permission denied/);
});

test('nobody but the sealer adds a seal', async ({ as, withActor }) => {
  await fill(as, withActor);
  const forge = sql`insert into zegels select gemeente_id, 2, tijd, 0, wortel, vorige, sleutel, null, handtekening from zegels`;
  for (const wie of WATCHERS) await expect(as(wie, (tx) => forge.execute(tx))).rejects.toThrow(/row-level security/);
});

test('the sealer writes nothing else: no gebeurtenis as somebody, no getuige, no check', async ({ as }) => {
  const person = actorFor('beleid').pseudoniem;
  const statements = [
    sql`insert into gebeurtenissen (gemeente_id, id, tijd, soort, onderwerp_soort, actor, doel)
      values (${here}, gen_random_uuid(), now(), 'proef', 'proef', ${person}, '')`,
    sql`insert into getuigen values (${here}, 'x@buiten.invalid', now())`,
    sql`insert into zegelcontroles (gemeente_id, id, gevraagd_op) values (${here}, gen_random_uuid(), now())`,
  ];
  for (const statement of statements)
    await expect(as(zegelaar, (tx) => statement.execute(tx))).rejects.toThrow(/row-level security/);
});

test('who watches takes the log along, and that leaves a trace', async ({ as, withActor }) => {
  await fill(as, withActor);
  for (const wie of ALL) {
    const record = as(wie, (tx, actor) => recordExport(tx, actor, 1));
    if (WATCHERS.includes(wie)) await record;
    else await expect(record, wie).rejects.toThrow(/controleren/);
    const first = listExport(withActor, actorFor(wie), { naam: 'Proef' }).next();
    if (WATCHERS.includes(wie)) expect((await first).value).toMatch(/"soort":"export"/);
    else await expect(first, wie).rejects.toThrow(/zegels/);
  }
  expect((await listSoorten(as)).filter((soort) => soort === 'zegels-geexporteerd')).toHaveLength(WATCHERS.length);
});

test('an export holds one gemeente, whoever makes it', async ({ as, withActor }) => {
  await fill(as, withActor);
  let text = '';
  const other = createSystemActor('zegelaar', elsewhere);
  for await (const part of listExport(withActor, other, { naam: 'Elders' })) text += part;
  expect(text).not.toContain(here);
});

test('who watches asks for a check, one at a time, and the system says what came of it', async ({ as, withActor }) => {
  for (const wie of ALL.filter((one) => !WATCHERS.includes(one)))
    await expect(
      as(wie, (tx, actor) => createControle(tx, actor)),
      wie,
    ).rejects.toThrow(/controleren/);
  const { id } = await as('fg', (tx, actor) => createControle(tx, actor));
  expect(await as('beheerder', (tx, actor) => createControle(tx, actor))).toEqual({ id });
  const outcome = { uitkomst: 'heel', verslag: 'Heel.' } as const;
  for (const wie of WATCHERS)
    await expect(
      as(wie, (tx, actor) => closeControle(tx, actor, id, outcome)),
      wie,
    ).rejects.toThrow(/systeem/);
  const strange = createSystemActor('taak', elsewhere);
  await expect(as(strange, (tx, actor) => closeControle(tx, actor, id, outcome))).rejects.toThrow('Deze pagina');
  const verify = async (lines: AsyncIterable<string>) => {
    for await (const line of lines) expect(line).toMatch(/^\{"soort":/);
    return { code: 1 as const, text: 'Veranderd: zie hieronder.\n' };
  };
  const find = async () => ({ naam: 'Proef', slug: 'proef' });
  await runControle(withActor, { gemeente: here, controle: id }, { find, verify });
  const [done] = await as('privacy-officer', (tx, actor) => listControles(tx, actor, 1));
  expect(done).toMatchObject({ id, uitkomst: 'veranderd', verslag: 'Veranderd: zie hieronder.' });
  await as(taak, (tx, actor) => closeControle(tx, actor, id, outcome));
  expect(await as('fg', (tx, actor) => listControles(tx, actor, 1))).toEqual([done]);
  expect((await as('fg', (tx, actor) => createControle(tx, actor))).id).not.toBe(id);
  expect(await as('beleid', (tx, actor) => listControles(tx, actor, 9))).toEqual([]);
  expect(await listSoorten(as)).toEqual(['zegelcontrole-gevraagd', 'zegelcontrole-afgerond', 'zegelcontrole-gevraagd']);
});

test('the beheerder sets and takes away the getuige, and only the system writes to them', async ({ as }) => {
  const set = (wie: Wie, adres: string) => as(wie, (tx, actor) => updateGetuige(tx, actor, adres));
  const send = (wie: Wie | Actor) =>
    as(wie, (tx, actor) => sendGetuige(tx, actor, { naam: 'Proef', volgnummer: 3, tekst: 'bondgenoot-getuige/1' }));
  for (const wie of ALL) {
    expect({ wie, may: canUpdateGetuige(actorFor(wie)) === true }).toEqual({ wie, may: wie === 'beheerder' });
    if (wie !== 'beheerder') await expect(set(wie, 'x@buiten.invalid'), wie).rejects.toThrow(/beheerder/);
    await expect(send(wie), wie).rejects.toThrow(/alleen het systeem/);
  }
  expect(await send(taak)).toBe(false);
  await set('beheerder', 'een@buiten.invalid');
  await set('beheerder', 'twee@buiten.invalid');
  expect(await as('fg', findGetuige)).toBe('twee@buiten.invalid');
  expect(await as('beleid', findGetuige)).toBeUndefined();
  expect(await send(createSystemActor('taak', elsewhere))).toBe(false);
  expect(await send(taak)).toBe(true);
  await set('beheerder', '');
  expect(await send(taak)).toBe(false);
  const soorten = (await listSoorten(as)).filter((soort) => soort.startsWith('getuige'));
  expect(soorten).toEqual(['getuige-ingesteld', 'getuige-ingesteld', 'getuige-verstuurd', 'getuige-weggehaald']);
});

test('the door: nobody is sent to sign in, the wrong role gets 403, the right role a page and its files', async ({
  as,
  withActor,
  visit,
  visitAs,
}) => {
  await fill(as, withActor);
  const paths = ['/zegels', '/zegels/export.json', '/zegels/sleutel.txt', '/zegels/getuige.txt'];
  const beleid = await visitAs('beleid');
  const fg = await visitAs('fg');
  for (const path of paths) {
    expect((await visit(path)).status, path).toBe(303);
    expect((await beleid(path)).status, path).toBe(403);
    expect((await fg(path)).status, path).toBe(200);
  }
  expect((await fg('/zegels/sleutel.txt')).text).toContain('BEGIN PUBLIC KEY');
  expect((await fg('/zegels/export.json')).text).toMatch(/"soort":"einde","regels":\d+\}\n$/);
  expect(await as(zegelaar, findLaatste)).toMatchObject({ volgnummer: 1 });
});

test('the rounds of the system seal each gemeente for itself', async ({ as, withActor }) => {
  for (const wie of ['beleid', 'beleid-andere-gemeente'] as const)
    await as(wie, (tx, actor) => recordGebeurtenis(tx, actor, { soort: 'proef', onderwerp }));
  await runZegelen(withActor, [{ id: here }], keys);
  const last = (gemeente: string) => as(createSystemActor('zegelaar', gemeente), findLaatste);
  expect([await last(here), await last(elsewhere)]).toMatchObject([{ gemeente: here, aantal: 1 }, undefined]);
  const written: string[] = [];
  const write = (slug: string) => void written.push(slug);
  await runDagronde(withActor, { id: elsewhere, slug: 'elders', naam: 'Elders' }, { sleutels: keys, write });
  expect(await last(elsewhere)).toMatchObject({ gemeente: elsewhere, volgnummer: 1, aantal: 1 });
  expect(written).toEqual(['elders']);
});

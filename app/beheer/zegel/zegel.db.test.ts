import { sql } from 'kysely';

import { expect, test } from '../../../tests/support/app.ts';
import { createSealKey, createSealKeys } from '../../../tests/support/seal.ts';
import { actorFor } from '../../../tests/support/test.ts';
import { type Getuige, loadVerifier } from '../../../tests/support/verifier.ts';
import { recordGebeurtenis } from '../../platform/audit/index.ts';
import { createSystemActor, type Tx, type WithActor } from '../../platform/database/index.ts';
import { runAt } from '../../platform/time/index.ts';
import { createZegel } from './commands/create-zegel.ts';
import { runDagronde } from './commands/run-dagronde.ts';
import { runZegelen } from './commands/run-zegelen.ts';
import { runZegelronde } from './commands/run-zegelronde.ts';
import { findLaatste, listExport, listOnverzegeld } from './queries.ts';

const { Checker, NotCheckable, parseWitness } = await loadVerifier();
const GEMEENTE = actorFor('beleid').gemeente;
const zegelaar = createSystemActor('zegelaar', GEMEENTE);
const at = (time: string) => new Date(`2027-03-01T${time}Z`);
const onderwerp = { soort: 'proef', id: '0197a000-0000-7000-8000-000000000001' };

const record = (withActor: WithActor, time: string, soort = 'proef') =>
  runAt(at(time), () =>
    withActor(actorFor('beleid'), 'test', (tx) => recordGebeurtenis(tx, actorFor('beleid'), { soort, onderwerp })),
  );
const seal = (withActor: WithActor, time: string, keys = KEYS, alles = false) =>
  runAt(at(time), () => runZegelronde(withActor, GEMEENTE, keys, { alles }));
const newest = (withActor: WithActor) => withActor(zegelaar, 'test', (tx) => findLaatste(tx, zegelaar));

async function listLines(withActor: WithActor, vanaf = 1): Promise<string[]> {
  const parts: string[] = [];
  for await (const part of listExport(withActor, zegelaar, { naam: 'Voorbeeldstad', vanaf })) parts.push(part);
  return parts.join('').split('\n').slice(0, -1);
}

function check(lines: readonly string[], given: { keys?: string[]; witness?: Getuige; since?: Getuige }) {
  const checker = new Checker(given);
  for (const line of lines) checker.add(line);
  checker.end();
  return checker;
}

const KEYS = createSealKeys();
const keys = [KEYS.current().publicKey];

test('what happened is sealed once, in a chain without gaps, and the verifier finds it whole', async ({
  withActor,
}) => {
  await record(withActor, '09:00:00');
  await record(withActor, '09:00:01');
  expect(await seal(withActor, '09:01:00')).toBe(2);
  expect(await seal(withActor, '09:02:00')).toBe(0);
  await record(withActor, '09:02:30');
  expect(await seal(withActor, '09:03:00')).toBe(1);
  await record(withActor, '09:03:30');
  expect((await newest(withActor))?.volgnummer).toBe(2);
  expect(check(await listLines(withActor), { keys })).toMatchObject({
    findings: [],
    records: 3,
    seals: 2,
    tail: { count: 1, oldest: BigInt(at('09:03:30').getTime()) * 1000n },
  });
});

test('what commits late is sealed in the next round, and never twice', async ({ withActor }) => {
  await record(withActor, '09:00:00');
  await seal(withActor, '09:01:00');
  await record(withActor, '08:59:30', 'laat');
  await record(withActor, '09:01:30');
  expect(await seal(withActor, '09:02:00')).toBe(2);
  expect(await seal(withActor, '09:03:00')).toBe(0);
  expect(check(await listLines(withActor), { keys })).toMatchObject({ findings: [], records: 3, tail: { count: 0 } });
});

test('what bears a date of long ago waits for the round of the day', async ({ withActor }) => {
  await record(withActor, '09:00:00');
  await seal(withActor, '09:01:00');
  await record(withActor, '03:00:00', 'telling');
  expect(await seal(withActor, '09:02:00')).toBe(0);
  expect(await seal(withActor, '09:03:00', KEYS, true)).toBe(1);
  expect(await seal(withActor, '09:04:00', KEYS, true)).toBe(0);
});

test('the stories of a demo tell of days before: there the round of the minute seals those too', async ({
  withActor,
}) => {
  await record(withActor, '09:00:00');
  await seal(withActor, '09:01:00');
  await record(withActor, '03:00:00', 'verhaal');
  await record(withActor, '09:01:30');
  const count = async () => check(await listLines(withActor), { keys }).records;
  await runAt(at('09:02:00'), () => runZegelen(withActor, [{ id: GEMEENTE }], KEYS));
  expect(await count()).toBe(2);
  await runAt(at('09:03:00'), () => runZegelen(withActor, [{ id: GEMEENTE }], KEYS, { alles: true }));
  expect(await count()).toBe(3);
});

test('after a stop of days everything since the last seal is sealed', async ({ withActor }) => {
  await record(withActor, '01:00:00');
  await seal(withActor, '01:01:00');
  await record(withActor, '01:02:00');
  await record(withActor, '22:00:00');
  expect(await seal(withActor, '23:00:00')).toBe(2);
});

test('a clock that went back leaves nothing behind', async ({ withActor }) => {
  await record(withActor, '20:00:00');
  await seal(withActor, '20:01:00');
  await record(withActor, '10:00:00');
  expect(await seal(withActor, '10:01:00')).toBe(1);
});

test(
  'a backlog of more than one seal goes on where it was broken off',
  { timeout: 60_000 },
  async ({ withActor, as }) => {
    await as('beleid', (tx, actor) =>
      sql`insert into gebeurtenissen (gemeente_id, id, tijd, soort, onderwerp_soort, actor, doel)
      select ${actor.gemeente}::uuid, gen_random_uuid(), ${at('05:00:00')}::timestamptz + n * interval '2 seconds', 'veel', 'proef',
        ${actor.pseudoniem}::uuid, '' from generate_series(1, 12001) n`.execute(tx),
    );
    const { ids } = await runAt(at('20:00:00'), () =>
      withActor(zegelaar, 'test', (tx) => listOnverzegeld(tx, zegelaar)),
    );
    const first = await runAt(at('20:00:00'), () =>
      withActor(zegelaar, 'test', (tx) =>
        createZegel(tx, zegelaar, { current: KEYS.current() }, { ids: ids.slice(0, 5000), na: 0 }),
      ),
    );
    expect(first?.aantal).toBe(5000);
    expect(await seal(withActor, '20:10:00')).toBe(7001);
    expect(await seal(withActor, '20:20:00')).toBe(0);
    expect(check(await listLines(withActor), { keys })).toMatchObject({ findings: [], records: 12_001, seals: 3 });
  },
);

test('the next key is announced in a seal of the old one before it takes over, also when nothing happens', async ({
  withActor,
}) => {
  await record(withActor, '09:00:00');
  const [first, second] = [createSealKey(), createSealKey()];
  await seal(withActor, '09:01:00', createSealKeys(first));
  const change = createSealKeys(first, second);
  await runAt(at('09:02:00'), () => runZegelen(withActor, [{ id: GEMEENTE }], change));
  expect(change.current()).toBe(second);
  expect(change.next()).toBeUndefined();
  await record(withActor, '09:02:30');
  await seal(withActor, '09:03:00', change);
  const lines = await listLines(withActor);
  for (const trusted of [first, second]) {
    expect(check(lines, { keys: [trusted.publicKey] })).toMatchObject({ findings: [], seals: 4, records: 2 });
  }
});

test('a key that nobody announced is found out, unless one trusts it too', async ({ withActor }) => {
  const [old, strange] = [createSealKey(), createSealKey()];
  await record(withActor, '09:00:00');
  await seal(withActor, '09:01:00', createSealKeys(old));
  await record(withActor, '09:01:30');
  await seal(withActor, '09:02:00', createSealKeys(strange));
  const lines = await listLines(withActor);
  expect(check(lines, { keys: [old.publicKey] }).findings).toEqual([
    { text: 'Zegel 2 is gezet met een sleutel die niet was aangekondigd.', seal: 2 },
  ]);
  expect(check(lines, { keys: [old.publicKey, strange.publicKey] }).findings).toEqual([]);
  expect(check(lines, { keys: [createSealKey().publicKey] }).findings.length).toBeGreaterThan(0);
});

test('without anything from outside the verifier proves nothing, and says so', async ({ withActor }) => {
  await record(withActor, '09:00:00');
  const empty = await listLines(withActor);
  expect(() => check(empty, { keys })).toThrow(NotCheckable);
  await seal(withActor, '09:01:00');
  const lines = await listLines(withActor);
  expect(() => check(lines, {})).toThrow(/nog niets/);
  expect(() => check(lines.slice(0, -1), { keys })).toThrow(/niet compleet/);
  expect(() => check(lines.toSpliced(2, 1), { keys })).toThrow(NotCheckable);
});

test('the round of the day writes a getuige that proves an old backup old, and from which a check can go on', async ({
  withActor,
  as,
}) => {
  const gemeente = { id: GEMEENTE, slug: 'voorbeeldstad', naam: 'Voorbeeldstad' };
  const written: string[] = [];
  const write = (...given: string[]) => void written.push(given.join('|'));
  await record(withActor, '09:00:00');
  await runAt(at('10:00:00'), () => runDagronde(withActor, gemeente, { sleutels: KEYS, write }));
  const backup = await listLines(withActor);
  await record(withActor, '11:00:00');
  await as('beheerder', (tx, actor) =>
    tx
      .insertInto('getuigen')
      .values({ gemeente_id: actor.gemeente, adres: 'accountant@buiten.invalid', ingesteld_op: at('11:00:00') })
      .execute(),
  );
  await runAt(at('12:00:00'), () => runDagronde(withActor, gemeente, { sleutels: KEYS, write }));
  const [first = '', second = ''] = written.map((text) => text.replace(/^voorbeeldstad\|2027-03-01\|/, ''));
  const mail = await as('beheerder', (tx) =>
    tx.selectFrom('berichten').selectAll().where('soort', '=', 'zegel').execute(),
  );
  expect(mail).toHaveLength(1);
  expect(mail[0]).toMatchObject({ adres: 'accountant@buiten.invalid' });
  const witness = parseWitness(mail[0]?.tekst?.replaceAll('\n', '\r\n') ?? '');
  expect(witness).toEqual(parseWitness(second));
  const lines = await listLines(withActor);
  expect(check(lines, { witness }).findings).toEqual([]);
  expect(check(backup, { keys, witness }).findings).toEqual([
    { text: expect.stringMatching(/ouder of ingekort/), seal: witness.volgnummer },
  ]);
  const since = parseWitness(first);
  expect(check(await listLines(withActor, since.volgnummer + 1), { since })).toMatchObject({ findings: [], seals: 1 });
  expect(() => check(lines, { since })).toThrow(NotCheckable);
  expect(() => parseWitness(second.replace('volgnummer 2', 'volgnummer 1'))).toThrow(NotCheckable);
});

test('what another process sealed since it was looked up is left alone', async ({ withActor }) => {
  await record(withActor, '09:00:00');
  const los = await withActor(zegelaar, 'test', (tx) => listOnverzegeld(tx, zegelaar));
  const run = (tx: Tx) => createZegel(tx, zegelaar, { current: KEYS.current() }, los);
  expect(await withActor(zegelaar, 'test', run)).toMatchObject({ volgnummer: 1, aantal: 1 });
  expect(await withActor(zegelaar, 'test', run)).toBeUndefined();
  expect(await withActor(zegelaar, 'test', (tx) => listOnverzegeld(tx, zegelaar))).toEqual({ ids: [], na: 1 });
});

import { inject } from 'vitest';

import { createSystemActor, type Database, openDatabase, type WithActor } from '#platform/database/index.ts';
import { createToken } from '#platform/id/index.ts';
import { runAt } from '#platform/time/index.ts';

import { expect, test as base } from '../../../tests/support/test.ts';
import { countTurn, removeLimieten, removeTurns } from './index.ts';
import { createRepeats } from './repeats.ts';

const SECRET = 'geheim';
const turn = { soort: 'proef', wie: 'iemand@voorbeeld.nl', max: 3, seconds: 60 };
const turn5 = { soort: 'proef', max: 5, seconds: 60 };
const at = (second: number) => new Date(Date.UTC(2026, 0, 1) + second * 1000);

/** Transactions within the one of the test. */
const test = base.extend<{ withActor: WithActor }>({
  withActor: async ({ as }, use) => {
    const withActor: Database['withActor'] = (actor, _doel, run, keys) => as(actor, (tx) => run(tx), keys);
    await use(withActor);
  },
});

test('the turn after the last is refused, with the time to wait, and a refused turn does not count', async ({
  withActor,
}) => {
  const count = (second: number) => runAt(at(second), () => countTurn(withActor, SECRET, turn));
  for (const second of [0, 10, 20]) expect(await count(second)).toEqual({ allowed: true, wait: 0 });
  expect(await count(30)).toEqual({ allowed: false, wait: 30 });
  expect(await count(59)).toEqual({ allowed: false, wait: 1 });
  expect(await count(61)).toEqual({ allowed: true, wait: 0 });
  expect(await count(62)).toEqual({ allowed: false, wait: 8 });
});

test('another person, another kind and another secret count by themselves; a success forgets', async ({
  withActor,
}) => {
  const count = (given: Partial<typeof turn>, secret = SECRET) =>
    runAt(at(0), () => countTurn(withActor, secret, { ...turn, max: 1, ...given }));
  expect((await count({})).allowed).toBe(true);
  expect((await count({})).allowed).toBe(false);
  expect((await count({ wie: 'ander' })).allowed).toBe(true);
  expect((await count({ soort: 'anders' })).allowed).toBe(true);
  expect((await count({}, 'ander geheim')).allowed).toBe(true);
  await removeTurns(withActor, SECRET, turn);
  expect((await count({})).allowed).toBe(true);
  expect((await count({ wie: 'ander' })).allowed).toBe(false);
});

test('two processes that count at the same moment allow no more than one would', async () => {
  const open = () => openDatabase({ host: inject('socket'), user: 'app_login', database: 'bondgenoot' });
  const [a, b] = [open(), open()];
  const wie = createToken();
  const turns = Array.from({ length: 40 }, (_, i) => countTurn((i % 2 ? a : b).withActor, SECRET, { ...turn5, wie }));
  const allowed = (await Promise.all(turns)).filter((answer) => answer.allowed);
  await removeTurns(a.withActor, SECRET, { soort: turn5.soort, wie });
  await Promise.all([a.close(), b.close()]);
  expect(allowed).toHaveLength(5);
});

test('no name is kept, nobody else sees a row, and what is over goes away', async ({ withActor, as }) => {
  await runAt(at(0), () => countTurn(withActor, SECRET, turn));
  for (const wie of ['beheerder', 'niemand'] as const) {
    expect(await as(wie, (own) => own.selectFrom('limieten').selectAll().execute())).toEqual([]);
  }
  const limiet = createSystemActor('limiet');
  const count = () => as(limiet, (own) => own.selectFrom('limieten').selectAll().execute());
  const rows = await count();
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain('iemand');
  await runAt(at(59), () => removeLimieten(withActor));
  expect(await count()).toHaveLength(1);
  await runAt(at(61), () => removeLimieten(withActor));
  expect(await count()).toEqual([]);
});

test('the same form of a session is led to where the first went; a refused one may be sent again', async ({
  withActor,
  as,
}) => {
  const repeats = createRepeats(withActor, SECRET);
  const sent = { sessie: 's', formulier: '["/knelpunten",[]]' };
  const open = (second: number, given = sent) => runAt(at(second), () => repeats.open(given));
  expect(await open(0)).toEqual({ leidtNaar: null });
  await runAt(at(1), () => repeats.close(sent, '/knelpunten/1'));
  expect(await open(2)).toEqual({ leidtNaar: '/knelpunten/1' });
  expect(await open(2, { ...sent, sessie: 'ander' })).toEqual({ leidtNaar: null });
  expect(await open(3, { ...sent, formulier: 'iets anders' })).toEqual({ leidtNaar: null });
  expect(await open(4)).toEqual({ leidtNaar: null });
  await runAt(at(5), () => repeats.close(sent, null));
  expect(await open(6)).toEqual({ leidtNaar: null });
  await runAt(at(7), () => repeats.close(sent, '/knelpunten/2'));
  expect(await open(13)).toEqual({ leidtNaar: null });
  await runAt(at(14), () => repeats.close(sent, '/knelpunten/3'));
  const list = () =>
    as(createSystemActor('limiet'), (tx) => tx.selectFrom('inzendingen').select('leidt_naar').execute());
  expect(await list()).toContainEqual({ leidt_naar: '/knelpunten/3' });
  await open(80, { sessie: 'later', formulier: 'iets' });
  expect(await list()).toEqual([{ leidt_naar: null }]);
});

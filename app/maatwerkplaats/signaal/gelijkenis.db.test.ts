import { describe } from 'vitest';

import { type Actor, createSystemActor, type Tx } from '#platform/database/index.ts';
import { createRandomId } from '#platform/id/index.ts';

import { GEMEENTEN } from '../../../database/demo/cast.ts';
import { heldOut, written } from '../../../tests/support/alike-signalen.ts';
import { actorFor, expect, test } from '../../../tests/support/test.ts';
import { updateSignaalwoorden } from './commands/update-signaalwoorden.ts';
import { listGelijkend } from './queries.ts';

const taak = createSystemActor('taak', GEMEENTEN.voorbeeldstad.gemeente_id);
const DAG = '2026-03-02';

/** Puts texts in as signalen of one day; gives back their ids in the same order. */
async function addTeksten(tx: Tx, actor: Actor, teksten: readonly { tekst: string; leefdomein: string }[], dag = DAG) {
  const rows = teksten.map(({ tekst, leefdomein }) => {
    const id = createRandomId();
    return { gemeente_id: actor.gemeente, id, soort: 'proces', tekst, leefdomein, dag, code_hash: id };
  });
  await tx.insertInto('signalen').values(rows).execute();
  return rows.map(({ id }) => id);
}

const thuis = (...teksten: string[]) => teksten.map((tekst) => ({ tekst, leefdomein: 'dagelijks-leven' }));
type As = <T>(wie: 'beleid' | Actor, run: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>;

async function listIdsLike(as: As, id: string): Promise<string[]> {
  return (await as('beleid', (tx, actor) => listGelijkend(tx, actor, [id]))).map((one) => one.id);
}

/** Of each signaal four others are about the same: the share of those that stand among the first five. */
async function measure(as: As, groups: typeof written, isCounted: boolean): Promise<number> {
  const ids = await as(taak, (tx, actor) => addTeksten(tx, actor, groups.flat()));
  if (isCounted) await as(taak, updateSignaalwoorden);
  const groupOf = new Map(ids.map((id, i) => [id, Math.floor(i / 5)]));
  let found = 0;
  for (const id of ids) {
    const five = await listIdsLike(as, id);
    expect(five.length).toBeLessThanOrEqual(5);
    expect(five).not.toContain(id);
    found += five.filter((other) => groupOf.get(other) === groupOf.get(id)).length;
  }
  return found / (ids.length * 4);
}

describe('of forty signalen in eight groups', () => {
  test('at least nine of ten true neighbours are found among the first five', async ({ as }) => {
    expect(await measure(as, written, true)).toBeGreaterThanOrEqual(0.9);
  });

  test('so they are in groups by which no weight was chosen', async ({ as }) => {
    expect(await measure(as, heldOut, true)).toBeGreaterThanOrEqual(0.85);
  });

  test('and on the day itself, before the night has counted words', async ({ as }) => {
    expect(await measure(as, written, false)).toBeGreaterThanOrEqual(0.9);
  });
});

test('the reason names what both texts say, a typing error forgiven, and words that stand for the same', async ({
  as,
}) => {
  const teksten = thuis(
    'De schootmobiel is stuk en de monteur komt niet.',
    'Een scootmobiel wacht op reparatie door de monteur.',
    'Er is geen plek op de school voor dit kind.',
  );
  const [eerste = '', tweede] = await as(taak, (tx, actor) => addTeksten(tx, actor, teksten));
  await as(taak, updateSignaalwoorden);
  const [gelijk, ...rest] = await as('beleid', (tx, actor) => listGelijkend(tx, actor, [eerste]));
  expect(gelijk?.id).toBe(tweede);
  expect(gelijk?.samen).toEqual(expect.arrayContaining(['schootmobiel', 'monteur']));
  expect(gelijk?.verwant).toContainEqual(['stuk', 'reparatie']);
  expect(rest).toEqual([]);
});

test('several signalen together are asked for at once, and what is already in a knelpunt can be left out', async ({
  as,
}) => {
  const teksten = thuis(
    'Het leerlingenvervoer komt te laat.',
    'De traplift is nog niet geplaatst.',
    'Weer kwam het leerlingenvervoer niet opdagen.',
    'Een traplift aanvragen duurt een half jaar.',
    'De traplift zit al in een knelpunt.',
  );
  const ids = await as(taak, (tx, actor) => addTeksten(tx, actor, teksten));
  const [bus = '', lift = '', bus2, lift2, vast = ''] = ids;
  await as('beleid', (tx, actor) =>
    tx
      .insertInto('schakels')
      .values({
        gemeente_id: actor.gemeente,
        van_soort: 'signaal',
        van_id: vast,
        naar_soort: 'knelpunt',
        naar_id: createRandomId(),
        dag: DAG,
      })
      .execute(),
  );
  const like = (stand: 'open' | 'alle') =>
    as('beleid', async (tx, actor) => (await listGelijkend(tx, actor, [bus, lift], { stand })).map(({ id }) => id));
  expect((await like('open')).toSorted()).toEqual([bus2, lift2].toSorted());
  expect(await like('alle')).toContain(vast);
});

test('a word that stands in nearly all signalen brings nothing together', async ({ as }) => {
  const other = [
    'fiets',
    'tandarts',
    'buurvrouw',
    'garage',
    'tuin',
    'wasmachine',
    'kapper',
    'zwembad',
    'gitaar',
    'hond',
  ];
  const ids = await as(taak, (tx, actor) =>
    addTeksten(tx, actor, thuis(...other.map((woord) => `Het wijkteam hielp niet met ${woord} en verzekering.`))),
  );
  await as(taak, updateSignaalwoorden);
  const [gelijk] = await as('beleid', (tx, actor) => listGelijkend(tx, actor, [ids[0] ?? '']));
  expect(gelijk?.samen).not.toContain('fiets');
});

test('nobody but beleid gets signalen that are alike, and nobody of another gemeente', async ({ as }) => {
  const ids = await as(taak, (tx, actor) => addTeksten(tx, actor, thuis('De lift is stuk.', 'Een lift die stuk is.')));
  await as(taak, updateSignaalwoorden);
  expect(await listIdsLike(as, ids[0] ?? '')).toEqual([ids[1]]);
  for (const wie of ['niemand', 'uitvoerder', 'inwoner', 'wethouder', 'beheerder', 'beleid-andere-gemeente'] as const) {
    expect(await as(actorFor(wie), (tx, actor) => listGelijkend(tx, actor, ids))).toEqual([]);
  }
});

test('counting again leaves nothing of words that are gone', async ({ as }) => {
  await as(taak, (tx, actor) => addTeksten(tx, actor, thuis('Een vogelbekdier op de stoep.')));
  await as(taak, updateSignaalwoorden);
  await as(taak, (tx) => tx.deleteFrom('signalen').execute());
  expect(await as(taak, updateSignaalwoorden)).toBe(0);
  expect(await as(taak, (tx) => tx.selectFrom('signaalwoorden').selectAll().execute())).toEqual([]);
});

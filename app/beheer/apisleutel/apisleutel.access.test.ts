import { describe } from 'vitest';

import { CAST, GEMEENTEN, type Persoon } from '../../../database/demo/cast.ts';
import { actorFor, expect, test, type Wie } from '../../../tests/support/test.ts';
import { createSystemActor, type Tx } from '../../platform/database/index.ts';
import { addDays, computeDay, runAt } from '../../platform/time/index.ts';
import { createSleutel } from './apisleutel.ts';
import { closeApisleutel } from './commands/close-apisleutel.ts';
import { createApisleutel } from './commands/create-apisleutel.ts';
import { createOpvolger } from './commands/create-opvolger.ts';
import { canUpdateApisleutels } from './policy.ts';
import { findApisleutel, findByHash, listApisleutelAttention, listApisleutels, listSleutelnamen } from './queries.ts';
import { SleutelSchema } from './schema.ts';

const vandaag = computeDay();
const CODE = GEMEENTEN.voorbeeldstad.code;
const input = { naam: 'Datawarehouse', doel: 'Cijfers per maand', scopes: ['knelpunten-lezen' as const], tot: vandaag };
const refused: Wie[] = ['niemand', 'uitvoerder', 'privacy-officer', 'fg', 'transformatiemanager'];
const create = (tx: Tx, extra: object = {}) =>
  createApisleutel(tx, actorFor('beheerder'), { ...input, ...extra }, CODE);

test('only the beheerder gives out keys', () => {
  for (const wie of [...(Object.keys(CAST) as Persoon[]), 'niemand' as const]) {
    expect({ wie, may: canUpdateApisleutels(actorFor(wie)) === true }).toEqual({ wie, may: wie === 'beheerder' });
  }
});

describe('create-apisleutel', () => {
  test('the beheerder makes a key; the database holds its hash and never the key', async ({ as }) => {
    const { id, sleutel } = await as('beheerder', (tx) => create(tx));
    const rows = await as('beheerder', (tx) => tx.selectFrom('apisleutels').selectAll().execute());
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(sleutel.slice(-43));
    const log = await as('fg', (tx) => tx.selectFrom('gebeurtenissen').selectAll().execute());
    expect(log.map(({ soort, onderwerp_id }) => [soort, onderwerp_id])).toEqual([['apisleutel-gemaakt', id]]);
    expect(JSON.stringify(log)).not.toContain(sleutel.slice(-43));
  });

  for (const wie of refused) {
    test(`${wie} makes none, nor by going past the policy`, async ({ as }) => {
      await expect(as(wie, (tx, actor) => createApisleutel(tx, actor, input, CODE))).rejects.toThrow(/beheerder/);
      await expect(as(wie, (tx) => create(tx))).rejects.toThrow(/row-level/);
    });
  }

  test.each([
    [{ tot: addDays(vandaag, -1) }, 'tot'],
    [{ tot: addDays(vandaag, 366) }, 'tot'],
    [{ tot: 'ooit' }, 'tot'],
    [{ scopes: [] }, 'scopes'],
    [{ scopes: ['alles'] }, 'scopes'],
    [{ naam: ' ' }, 'naam'],
    [{ doel: '' }, 'doel'],
  ])('a form with %o is refused at its field', (extra, field) => {
    const result = SleutelSchema.safeParse({ ...input, ...extra });
    expect(result.error?.issues[0]?.path[0]).toBe(field);
    expect(SleutelSchema.safeParse({ ...input, tot: addDays(vandaag, 365) }).success).toBe(true);
  });
});

describe('close-apisleutel', () => {
  test('a withdrawn key is found as such, and is not withdrawn twice', async ({ as }) => {
    const { id } = await as('beheerder', (tx) => create(tx));
    await as('beheerder', (tx, actor) => closeApisleutel(tx, actor, id));
    const found = await as('beheerder', (tx, actor) => findApisleutel(tx, actor, id));
    expect(found?.ingetrokkenOp).toBeInstanceOf(Date);
    await expect(as('beheerder', (tx, actor) => closeApisleutel(tx, actor, id))).rejects.toThrow(/al niet meer/);
  });

  test('nobody else withdraws a key: what they may not see is not there', async ({ as }) => {
    const { id } = await as('beheerder', (tx) => create(tx));
    for (const wie of ['niemand', 'uitvoerder', 'beleid-andere-gemeente'] as const) {
      await expect(as(wie, (tx, actor) => closeApisleutel(tx, actor, id))).rejects.toThrow(/er niet/);
    }
    await expect(as('fg', (tx, actor) => closeApisleutel(tx, actor, id))).rejects.toThrow(/beheerder/);
    for (const wrong of ['geen-id', CAST.beleid.id]) {
      await expect(as('beheerder', (tx, actor) => closeApisleutel(tx, actor, wrong))).rejects.toThrow(/er niet/);
    }
  });
});

describe('create-opvolger', () => {
  const tot = addDays(vandaag, 300);

  test('a new key has the same scopes; the old one works seven days more', async ({ as }) => {
    const { id, sleutel } = await as('beheerder', (tx) => create(tx, { tot: addDays(vandaag, 100) }));
    const nieuw = await as('beheerder', (tx, actor) => createOpvolger(tx, actor, id, tot, CODE));
    expect(nieuw.sleutel).not.toBe(sleutel);
    const all = await as('beheerder', (tx, actor) => listApisleutels(tx, actor, vandaag));
    expect(all.map((een) => [een.naam, een.scopes, een.tot]).toSorted()).toEqual(
      [
        [input.naam, input.scopes, addDays(vandaag, 7)],
        [input.naam, input.scopes, tot],
      ].toSorted(),
    );
  });

  test('the end of an old key never moves away', async ({ as }) => {
    const { id } = await as('beheerder', (tx) => create(tx, { tot: addDays(vandaag, 2) }));
    await as('beheerder', (tx, actor) => createOpvolger(tx, actor, id, tot, CODE));
    expect((await as('beheerder', (tx, actor) => findApisleutel(tx, actor, id)))?.tot).toBe(addDays(vandaag, 2));
  });

  test('a key that works no more has none, and nobody else makes one', async ({ as }) => {
    const { id } = await as('beheerder', (tx) => create(tx));
    await as('beheerder', (tx, actor) => closeApisleutel(tx, actor, id));
    const make = (wie: Wie) => as(wie, (tx, actor) => createOpvolger(tx, actor, id, tot, CODE));
    await expect(make('beheerder')).rejects.toThrow(/werkt niet meer/);
    await expect(make('fg')).rejects.toThrow(/beheerder/);
    for (const wie of ['niemand', 'uitvoerder', 'beleid-andere-gemeente'] as const) {
      await expect(make(wie)).rejects.toThrow(/er niet/);
    }
  });
});

test('a key is found by its hash in its own gemeente alone', async ({ as }) => {
  await as('beheerder', (tx) => create(tx));
  const { hash } = createSleutel(CODE);
  const [row] = await as('beheerder', (tx) => tx.selectFrom('apisleutels').select('hash').execute());
  const find = (gemeente: string, which: string) =>
    as(createSystemActor('aanmelden', gemeente), (tx, actor) => findByHash(tx, actor, which));
  const here = GEMEENTEN.voorbeeldstad.gemeente_id;
  expect((await find(here, row?.hash ?? ''))?.naam).toBe(input.naam);
  expect(await find(here, hash)).toBeUndefined();
  const elsewhere = Object.values(GEMEENTEN).find(({ gemeente_id }) => gemeente_id !== here);
  expect(await find(elsewhere?.gemeente_id ?? '', row?.hash ?? '')).toBeUndefined();
});

test('whoever reads the log reads the names of keys, and nobody else does', async ({ as }) => {
  await as('beheerder', (tx) => create(tx));
  const names = async (wie: Wie) => [...(await as(wie, (tx, actor) => listSleutelnamen(tx, actor))).values()];
  for (const wie of ['beheerder', 'fg', 'privacy-officer'] as const) expect(await names(wie)).toEqual([input.naam]);
  for (const wie of ['niemand', 'beleid', 'beleid-andere-gemeente'] as const) expect(await names(wie)).toEqual([]);
});

test('Vandaag tells the beheerder alone which key ends within two weeks without a newer one', async ({ as }) => {
  const { id } = await as('beheerder', (tx) => create(tx, { tot: addDays(vandaag, 20) }));
  await as('beheerder', (tx) => create(tx, { naam: 'Ander systeem', tot: addDays(vandaag, 300) }));
  const tell = (wie: Wie, day: string) =>
    runAt(new Date(`${day}T10:00:00Z`), () => as(wie, (tx, actor) => listApisleutelAttention(tx, actor, day)));
  expect(await tell('beheerder', addDays(vandaag, 5))).toEqual([]);
  const [row, ...rest] = await tell('beheerder', addDays(vandaag, 6));
  expect([row?.title, row?.badge, rest]).toEqual(['De sleutel van Datawarehouse stopt', 'nog 14 dagen', []]);
  expect(await tell('uitvoerder', addDays(vandaag, 6))).toEqual([]);
  await as('beheerder', (tx, actor) => createOpvolger(tx, actor, id, addDays(vandaag, 200), CODE));
  expect(await tell('beheerder', addDays(vandaag, 6))).toEqual([]);
});

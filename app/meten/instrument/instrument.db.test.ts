import { sql } from 'kysely';
import { describe } from 'vitest';

import { expect, test } from '../../../tests/support/test.ts';
import { createInstrument } from './commands/create-instrument.ts';
import { recordVersie } from './commands/record-versie.ts';
import {
  countInstrumenten,
  findInstrument,
  getDefinitie,
  getVoorbeeld,
  listInstrumenten,
  listMeegeleverd,
  listVersies,
} from './queries.ts';
import { DefinitieSchema } from './schema.ts';

const EIGEN = DefinitieSchema.parse(getVoorbeeld());

describe('versions', () => {
  test('a higher number under the same key is a new version, and the old one stays as it was', async ({ as }) => {
    await as('beleid', async (tx, actor) => {
      const een = await createInstrument(tx, actor, EIGEN);
      const nieuw = { ...EIGEN, versie: 3, naam: 'Elf leefdomeinen, herzien' };
      const drie = await createInstrument(tx, actor, nieuw);
      expect(await getDefinitie(tx, actor, een.id)).toEqual(EIGEN);
      expect(await getDefinitie(tx, actor, drie.id)).toEqual(nieuw);
      expect((await findInstrument(tx, actor, EIGEN.sleutel))?.definitie).toEqual(nieuw);
      expect((await findInstrument(tx, actor, EIGEN.sleutel, 1))?.definitie).toEqual(EIGEN);
      expect(await findInstrument(tx, actor, EIGEN.sleutel, 2)).toBeUndefined();
      expect((await listVersies(tx, actor, EIGEN.sleutel)).map(({ versie }) => versie)).toEqual([3, 1]);
      const lijst = (await listInstrumenten(tx, actor)).filter(({ eigen }) => eigen);
      expect(lijst.map(({ definitie }) => definitie.naam)).toEqual([nieuw.naam]);
      expect(await countInstrumenten(tx, actor)).toBe(6);
      expect(await recordVersie(tx, actor, EIGEN.sleutel, 1)).toBe(een.id);
    });
  });

  test.for([1, 2, 3])('number %i is refused when version 3 is there', async (versie, { as }) => {
    await as('beleid', (tx, actor) => createInstrument(tx, actor, { ...EIGEN, versie: 3 }));
    await expect(as('beleid', (tx, actor) => createInstrument(tx, actor, { ...EIGEN, versie }))).rejects.toMatchObject({
      kind: 'ongeldige-invoer',
      errors: [{ field: 'versie', detail: 'Versie 3 staat er al. Die verandert nooit. Geef een hoger nummer.' }],
    });
  });

  test('the keys of the product, and those an address has, are not free', async ({ as }) => {
    const bezet = [...listMeegeleverd().map(({ sleutel }) => sleutel), 'nieuw', 'schema', 'zelfredzaamheid-voorbeeld'];
    for (const sleutel of bezet) {
      const create = as('beleid', (tx, actor) => createInstrument(tx, actor, { ...EIGEN, sleutel, versie: 9 }));
      await expect(create, sleutel).rejects.toMatchObject({ errors: [{ field: 'sleutel' }] });
    }
  });

  test('no row can be changed or removed, by nobody', async ({ as }) => {
    await as('beleid', (tx, actor) => createInstrument(tx, actor, EIGEN));
    for (const wie of ['beleid', 'transformatiemanager', 'beheerder'] as const) {
      for (const act of [sql`update instrumentversies set naam = 'anders'`, sql`delete from instrumentversies`]) {
        await expect(as(wie, (tx) => act.execute(tx))).rejects.toThrow(/permission denied/);
      }
    }
  });

  test('one of the product is there before it was used, and once in the list after', async ({ as }) => {
    await as('beleid', async (tx, actor) => {
      const [mee] = listMeegeleverd();
      if (!mee) throw new Error('nothing comes with the product');
      expect(await listVersies(tx, actor, 'zelfanalyse')).toEqual([{ versie: 1, gemaaktOp: null }]);
      const id = await recordVersie(tx, actor, 'zelfanalyse', 1);
      expect(await getDefinitie(tx, actor, id)).toEqual(mee);
      expect(await listVersies(tx, actor, 'zelfanalyse')).toEqual([{ versie: 1, gemaaktOp: expect.any(Date) }]);
      expect((await listInstrumenten(tx, actor)).map(({ eigen }) => eigen)).toEqual([
        false,
        false,
        false,
        false,
        false,
      ]);
    });
  });

  test('an id that is none is not found', async ({ as }) => {
    await expect(as('beleid', (tx, actor) => getDefinitie(tx, actor, 'geen-id'))).rejects.toMatchObject({
      kind: 'niet-gevonden',
    });
  });

  test('adding one leaves a gebeurtenis with its key and version', async ({ as }) => {
    const { id } = await as('beleid', (tx, actor) => createInstrument(tx, actor, EIGEN));
    const row = await as('fg', (tx) =>
      tx.selectFrom('gebeurtenissen').selectAll().where('onderwerp_id', '=', id).executeTakeFirstOrThrow(),
    );
    expect(row).toMatchObject({
      soort: 'instrument-toegevoegd',
      onderwerp_soort: 'instrument',
      gegevens: { sleutel: EIGEN.sleutel, versie: 1, eigen: true },
    });
  });
});

import { describe } from 'vitest';

import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { actorFor, expect, test, type Wie } from '../../../tests/support/test.ts';
import { createInstrument } from './commands/create-instrument.ts';
import { recordVersie } from './commands/record-versie.ts';
import { canCreateInstrument, canReadInstrumenten } from './policy.ts';
import { findInstrument, getDefinitie, getVoorbeeld, listInstrumenten, listVersies } from './queries.ts';
import { DefinitieSchema } from './schema.ts';

const EIGEN = DefinitieSchema.parse(getVoorbeeld());
const iedereen: Wie[] = ['niemand', ...(Object.keys(CAST) as (keyof typeof CAST)[])];
const hasRol = (wie: Wie, ...rollen: string[]) => actorFor(wie).rollen.some((rol) => rollen.includes(rol));
const mag = iedereen.filter((wie) => hasRol(wie, 'beleid', 'transformatiemanager', 'beheerder'));
const magNiet = iedereen.filter((wie) => !mag.includes(wie));

describe('reading', () => {
  test('everyone who works here may, a resident and the public may not', () => {
    for (const wie of iedereen) {
      const works = wie !== 'niemand' && actorFor(wie).rollen.some((rol) => rol !== 'inwoner');
      expect(canReadInstrumenten(actorFor(wie)) === true, wie).toBe(works);
    }
    expect(magNiet).toContain('inwoner');
  });

  test('an own instrument stays within its gemeente', async ({ as }) => {
    const { id } = await as('beleid', (tx, actor) => createInstrument(tx, actor, EIGEN));
    await as('uitvoerder', async (tx, actor) => {
      expect(await getDefinitie(tx, actor, id)).toEqual(EIGEN);
      expect((await findInstrument(tx, actor, EIGEN.sleutel))?.eigen).toBe(true);
      expect((await listInstrumenten(tx, actor)).map(({ definitie }) => definitie.sleutel)).toContain(EIGEN.sleutel);
    });
    await as('beleid-andere-gemeente', async (tx, actor) => {
      await expect(getDefinitie(tx, actor, id)).rejects.toMatchObject({ kind: 'niet-gevonden' });
      expect(await findInstrument(tx, actor, EIGEN.sleutel)).toBeUndefined();
      expect(await listVersies(tx, actor, EIGEN.sleutel)).toEqual([]);
      expect(await listInstrumenten(tx, actor)).toHaveLength(5);
      // Also when the question names the other gemeente.
      const posing = { ...actor, gemeente: GEMEENTEN.voorbeeldstad.gemeente_id };
      expect(await findInstrument(tx, posing, EIGEN.sleutel)).toBeUndefined();
    });
  });
});

describe('create-instrument', () => {
  test('beleid, transformatiemanager and beheerder add one, each in their own gemeente', async ({ as }) => {
    expect(mag).toEqual(expect.arrayContaining(['beleid', 'transformatiemanager', 'beheerder']));
    for (const [i, wie] of mag.entries()) {
      const definitie = { ...EIGEN, sleutel: `set-${i}` };
      const { id } = await as(wie, (tx, actor) => createInstrument(tx, actor, definitie));
      const [row] = await as(wie, (tx, actor) => listVersies(tx, actor, definitie.sleutel));
      expect(row).toMatchObject({ versie: 1 });
      expect(await as(wie, (tx, actor) => getDefinitie(tx, actor, id))).toEqual(definitie);
    }
  });

  test('nobody else does, not even past the policy', async ({ as }) => {
    for (const wie of magNiet) {
      expect(canCreateInstrument(actorFor(wie)), wie).not.toBe(true);
      const create = as(wie, (tx, actor) => createInstrument(tx, actor, EIGEN));
      await expect(create, wie).rejects.toMatchObject({ kind: 'mag-niet' });
      const past = as(wie, (tx, actor) => createInstrument(tx, { ...actor, rollen: ['beleid'] }, EIGEN));
      await expect(past, wie).rejects.toThrow(/row-level security/);
    }
  });

  test('not in another gemeente than one is in', async ({ as }) => {
    const elsewhere = as('beleid-andere-gemeente', (tx, actor) =>
      createInstrument(tx, { ...actor, gemeente: GEMEENTEN.voorbeeldstad.gemeente_id }, EIGEN),
    );
    await expect(elsewhere).rejects.toThrow(/row-level security/);
  });
});

describe('record-versie', () => {
  test('who makes a meting puts a version of the product in the table, once', async ({ as }) => {
    for (const wie of mag) {
      const record = () => as(wie, (tx, actor) => recordVersie(tx, actor, 'zelfanalyse', 1));
      expect(await record(), wie).toBe(await record());
    }
  });

  test('nobody else puts one there; one that is there already is found by everyone', async ({ as }) => {
    for (const wie of magNiet) {
      const record = as(wie, (tx, actor) => recordVersie(tx, actor, 'bakenmeetlat', 1));
      await expect(record, wie).rejects.toMatchObject({ kind: 'mag-niet' });
    }
    const id = await as('beleid', (tx, actor) => recordVersie(tx, actor, 'bakenmeetlat', 1));
    expect(await as('uitvoerder', (tx, actor) => recordVersie(tx, actor, 'bakenmeetlat', 1))).toBe(id);
    const elders = await as('beleid-andere-gemeente', (tx, actor) => recordVersie(tx, actor, 'bakenmeetlat', 1));
    expect(elders).not.toBe(id);
  });

  test('a version that is not here is not found', async ({ as }) => {
    for (const [sleutel, versie] of [
      ['zelfanalyse', 2],
      ['bestaat-niet', 1],
      [EIGEN.sleutel, 1],
    ] as const) {
      const record = as('beleid', (tx, actor) => recordVersie(tx, actor, sleutel, versie));
      await expect(record, sleutel).rejects.toMatchObject({ kind: 'niet-gevonden' });
    }
  });
});

import { describe } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { createGezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import { addDays, computeDay, computeNow, runAt } from '../../platform/time/index.ts';
import { openDossier } from '../inzage/index.ts';
import { addLid } from './commands/add-lid.ts';
import { addPartij } from './commands/add-partij.ts';
import { closeBetrokkenheid } from './commands/close-betrokkenheid.ts';
import { closeHuishouden } from './commands/close-huishouden.ts';
import { closeLidmaatschap } from './commands/close-lidmaatschap.ts';
import { updateAdres } from './commands/update-adres.ts';
import { updateBetrokkenheid } from './commands/update-betrokkenheid.ts';
import { type LidUpdate, updateLid } from './commands/update-lid.ts';
import { findLid, listAdressen, listBetrokkenen } from './queries.ts';

const STRAAT = { straat: 'Kade', huisnummer: '4', postcode: '1234AB', plaats: 'Voorbeeldstad' };
const EIGEN = { doel: 'eigen-dossier', onderdelen: ['kern', 'plan'] } as const;

/** Changes some of what is known of a lid, as the regisseur. */
const update = (as: As, id: string, lid: string, wat: Partial<LidUpdate>) =>
  runInDossier(as, 'uitvoerder', id, async (tx, dossier) => {
    const nu = await findLid(tx, dossier, lid);
    if (!nu) throw new Error('no such lid');
    await updateLid(tx, dossier, lid, { ...nu, ...wat });
  });

/** Whose rows someone reads today as a resident; undefined when nothing opens. */
const listVoor = (as: As, wie: Wie, id: string) =>
  as(wie, async (tx, actor) => (await openDossier(tx, actor, id, EIGEN))?.zelf.toSorted());

const vindkaart = (as: As, lid: string) =>
  as('uitvoerder-ander-team', (tx) =>
    tx.selectFrom('vindkaarten').selectAll().where('lid_id', '=', lid).executeTakeFirst(),
  );

describe('an address', () => {
  test('stands on the vindkaart of who lives there, and nowhere once it is protected', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    const geef = (geheim: boolean) =>
      runInDossier(as, 'uitvoerder', id, (tx, dossier) => updateAdres(tx, dossier, { ...STRAAT, geheim }));
    await geef(false);
    expect(await vindkaart(as, leden.sami)).toMatchObject({ postcode: '1234AB', huisnummer: '4' });
    expect(await vindkaart(as, leden.vader)).toMatchObject({ postcode: null });
    await geef(true);
    expect(await vindkaart(as, leden.sami)).toMatchObject({ postcode: null, huisnummer: null, straat: null });
    for (const [wie, doel] of [
      ['uitvoerder', 'gegevens-bijhouden'],
      ['uitvoerder-collega', 'plan-bespreken'],
      ['aanbieder', 'plan-bespreken'],
      ['teamleider', 'toewijzen'],
    ] as const) {
      // Not one row of the past shows it either.
      const rows = await runInDossier(as, wie, id, (tx) => tx.selectFrom('adressen').select('straat').execute(), {
        doel,
        onderdelen: ['kern'],
      });
      expect(rows, wie).toEqual([]);
    }
    const [adres] = await runInDossier(as, 'uitvoerder', id, listAdressen, {
      doel: 'gegevens-bijhouden',
      onderdelen: ['kern', 'adres'],
    });
    expect(adres).toMatchObject({ ...STRAAT, geheim: true });
  });
});

describe('who leaves', () => {
  test('reads until and on the last day, and nothing the day after; the vindkaart goes at once', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    await runInDossier(as, 'uitvoerder', id, (tx, dossier) =>
      closeLidmaatschap(tx, dossier, leden.vader, { eindigtOp: computeDay(), versie: 1 }),
    );
    expect(await listVoor(as, 'inwoner-vader', id)).toContain(leden.vader);
    expect(await vindkaart(as, leden.vader)).toBeUndefined();
    const morgen = new Date(`${addDays(computeDay(), 1)}T12:00:00Z`);
    const zelf = await runAt(morgen, () => listVoor(as, 'inwoner-vader', id));
    expect(zelf).not.toContain(leden.vader);
    // Gezag goes on, wherever a parent lives.
    expect(zelf).toContain(leden.sami);
  });

  test('cannot leave tomorrow, before coming, twice, or as the last one', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    const weg = (lid: string, eindigtOp: string, versie = 1) =>
      runInDossier(as, 'uitvoerder', id, (tx, dossier) => closeLidmaatschap(tx, dossier, lid, { eindigtOp, versie }));
    for (const dag of [1, -1]) {
      const run = weg(leden.sami, addDays(computeDay(), dag));
      await expect(run).rejects.toMatchObject({ errors: [{ field: 'eindigtOp' }] });
    }
    await expect(weg(leden.sami, computeDay(), 7)).rejects.toMatchObject({ kind: 'verouderde-versie' });
    const [laatste = '', ...anderen] = Object.values(leden);
    for (const lid of anderen) await weg(lid, computeDay());
    await expect(weg(leden.sami, computeDay(), 2)).rejects.toMatchObject({ kind: 'verkeerde-staat' });
    await expect(weg(laatste, computeDay())).rejects.toMatchObject({ errors: [{ field: 'eindigtOp' }] });
  });
});

describe('bad input', () => {
  test('a future birth date, one before 1900, and somebody twice are refused at their field', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    const lid = { roepnaam: 'Bo', achternaam: 'Jansen', relatie: 'kind' } as const;
    const add = (wat: Parameters<typeof addLid>[2]) =>
      runInDossier(as, 'uitvoerder', id, (tx, dossier) => addLid(tx, dossier, wat));
    for (const geboortedatum of [addDays(computeDay(), 1), '1899-12-31']) {
      const fout = { errors: [{ field: 'geboortedatum' }] };
      await expect(add({ ...lid, geboortedatum })).rejects.toMatchObject(fout);
      await expect(update(as, id, leden.sami, { geboortedatum })).rejects.toMatchObject(fout);
    }
    await add({ ...lid, geboortedatum: computeDay() });
    const twee = add({ ...lid, roepnaam: ' bo', geboortedatum: computeDay() });
    await expect(twee).rejects.toMatchObject({ errors: [{ field: 'roepnaam' }] });
  });

  test('who is second does not overwrite the first', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    await update(as, id, leden.sami, { roepnaam: 'Samir' });
    const oud = update(as, id, leden.sami, { roepnaam: 'Sam', versie: 1 });
    await expect(oud).rejects.toMatchObject({ kind: 'verouderde-versie' });
    expect(await vindkaart(as, leden.sami)).toMatchObject({ naam: 'Samir El Amrani' });
  });

  test('somebody of another partij, without a role, or who takes part already is refused', async ({ as }) => {
    const { id } = await createGezin(as);
    const geef = (wat: object) =>
      runInDossier(as, 'uitvoerder', id, (tx, dossier) =>
        addPartij(tx, dossier, {
          partij: CAST['aanbieder-welzijn'].partij,
          taak: 'Praten',
          leefdomeinen: ['meedoen'],
          wetten: [],
          ...wat,
        }),
      );
    for (const medewerker of [CAST.aanbieder.id, 'geen-id', CAST.inwoner.id]) {
      await expect(geef({ medewerker })).rejects.toMatchObject({ errors: [{ field: 'medewerker' }] });
    }
    const inwoner = { partij: CAST.inwoner.partij, medewerker: CAST.inwoner.id };
    await expect(geef(inwoner)).rejects.toMatchObject({ errors: [{ field: 'medewerker' }] });
    await expect(geef({ partij: 'geen-id' })).rejects.toMatchObject({ errors: [{ field: 'partij' }] });
    await expect(geef({ leefdomeinen: [] })).rejects.toMatchObject({ errors: [{ field: 'leefdomeinen' }] });
    await expect(geef({ leden: ['00000000-0000-7000-8400-000000000077'] })).rejects.toMatchObject({
      errors: [{ field: 'leden' }],
    });
    await geef({ medewerker: CAST['aanbieder-welzijn'].id });
    await expect(geef({ medewerker: CAST['aanbieder-welzijn'].id })).rejects.toMatchObject({
      errors: [{ field: 'medewerker' }],
    });
  });
});

describe('a partij', () => {
  test('reads what it takes part in from that moment, and nothing the day after it stops; it can come back', async ({
    as,
  }) => {
    const { id } = await createGezin(as);
    const opens = () =>
      as('aanbieder', async (tx, actor) =>
        Boolean(await openDossier(tx, actor, id, { doel: 'plan-bespreken', onderdelen: ['kern'] })),
      );
    const een = await runInDossier(as, 'uitvoerder', id, async (tx, dossier) => {
      const found = (await listBetrokkenen(tx, dossier)).find(({ medewerker }) => medewerker === CAST.aanbieder.id);
      const wat = { taak: 'Wassen', leefdomeinen: ['dagelijks-leven'], wetten: ['wmo'], versie: 1 };
      await updateBetrokkenheid(tx, dossier, found?.id ?? '', wat);
      await expect(updateBetrokkenheid(tx, dossier, found?.id ?? '', wat)).rejects.toMatchObject({
        kind: 'verouderde-versie',
      });
      await closeBetrokkenheid(tx, dossier, found?.id ?? '');
      return found;
    });
    expect(await opens()).toBe(true);
    const morgen = new Date(`${addDays(computeDay(), 1)}T12:00:00Z`);
    await runAt(morgen, async () => {
      expect(await opens()).toBe(false);
      await runInDossier(as, 'uitvoerder', id, (tx, dossier) =>
        addPartij(tx, dossier, {
          partij: een?.partijId ?? '',
          medewerker: CAST.aanbieder.id,
          taak: 'Weer',
          leefdomeinen: ['meedoen'],
          wetten: [],
        }),
      );
      expect(await opens()).toBe(true);
    });
  });

  test('closing a huishouden is the last day for partijen, waits for an opvolger who was asked, and residents read on', async ({
    as,
  }) => {
    const { id, leden } = await createGezin(as);
    const sluit = (versie: number) =>
      runInDossier(as, 'uitvoerder', id, (tx, dossier) =>
        closeHuishouden(tx, dossier, { resultaat: 'doelen-bereikt', versie }),
      );
    const vraag = (opvolger_id: string | null) =>
      runInDossier(as, 'uitvoerder', id, (tx) =>
        tx
          .updateTable('huishoudens')
          .set(
            opvolger_id === null
              ? { opvolger_id, gevraagd_door_id: null, gevraagd_op: null }
              : { opvolger_id, gevraagd_door_id: CAST.uitvoerder.id, gevraagd_op: computeNow() },
          )
          .where('id', '=', id)
          .execute(),
      );
    await vraag(CAST['uitvoerder-collega'].id);
    await expect(sluit(1)).rejects.toMatchObject({
      kind: 'verkeerde-staat',
      message: expect.stringContaining('Fatima Z.') as string,
    });
    await vraag(null);
    await expect(sluit(9)).rejects.toMatchObject({ kind: 'verouderde-versie' });
    await sluit(1);
    const morgen = new Date(`${addDays(computeDay(), 1)}T12:00:00Z`);
    await runAt(morgen, async () => {
      expect(await listVoor(as, 'inwoner-16', id)).toEqual([leden.daan]);
      const partij = await as('aanbieder', (tx, actor) =>
        openDossier(tx, actor, id, { doel: 'plan-bespreken', onderdelen: ['kern'] }),
      );
      expect(partij).toBeUndefined();
    });
  });
});

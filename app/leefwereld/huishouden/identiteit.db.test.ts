import { sql } from 'kysely';
import { describe } from 'vitest';

import { SECRETS } from '../../../tests/support/deps.ts';
import { createGezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { type As, expect, test } from '../../../tests/support/test.ts';
import { computeDay } from '../../platform/time/index.ts';
import { addBsn } from './commands/add-bsn.ts';
import { openBsn } from './commands/open-bsn.ts';
import { recordIdentiteit } from './commands/record-identiteit.ts';
import { removeBsn } from './commands/remove-bsn.ts';
import { type LidUpdate, updateLid } from './commands/update-lid.ts';
import { findLid, hasBsn } from './queries.ts';

const BSN = '999990019';

/** Changes some of what is known of a lid, as the regisseur. */
const update = (as: As, id: string, lid: string, wat: Partial<LidUpdate>) =>
  runInDossier(as, 'uitvoerder', id, async (tx, dossier) => {
    const nu = await findLid(tx, dossier, lid);
    if (!nu) throw new Error('no such lid');
    await updateLid(tx, dossier, lid, { ...nu, ...wat });
  });

const vindkaart = (as: As, lid: string) =>
  as('uitvoerder-ander-team', (tx) =>
    tx.selectFrom('vindkaarten').selectAll().where('lid_id', '=', lid).executeTakeFirst(),
  );

describe('LAW-W20: establishing who someone is', () => {
  test('LAW-W20: a BSN of a client is kept sealed, found by its keyed hash alone, and read by the regisseur', async ({
    as,
  }) => {
    const { id, leden } = await createGezin(as);
    const kern = { doel: 'gegevens-bijhouden', onderdelen: ['kern', 'bsn'] } as const;
    await runInDossier(
      as,
      'uitvoerder',
      id,
      (tx, dossier) => addBsn(tx, dossier, { lid: leden.daan, bsn: BSN }, SECRETS),
      kern,
    );
    const rows = await runInDossier(
      as,
      'uitvoerder',
      id,
      (tx) => tx.selectFrom('burgerservicenummers').selectAll().execute(),
      kern,
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify([rows, await vindkaart(as, leden.daan)])).not.toContain(BSN);
    expect((await vindkaart(as, leden.daan))?.bsn_hash).toMatch(/^[\w-]{43}$/);
    const open = (tx: Parameters<typeof openBsn>[0], dossier: Parameters<typeof openBsn>[1]) =>
      openBsn(tx, dossier, leden.daan, SECRETS.dataKey);
    expect(await runInDossier(as, 'uitvoerder', id, open, kern)).toBe(BSN);
    for (const [wie, doel] of [
      ['uitvoerder-collega', 'gegevens-bijhouden'],
      ['aanbieder', 'plan-bespreken'],
      ['inwoner-16', 'eigen-dossier'],
    ] as const) {
      const gezien = await runInDossier(
        as,
        wie,
        id,
        (tx) => tx.selectFrom('burgerservicenummers').selectAll().execute(),
        { doel, onderdelen: ['kern', 'bsn'] },
      );
      expect(gezien, wie).toEqual([]);
    }
    // What was opened for another part shows no number either.
    expect(
      await runInDossier(as, 'uitvoerder', id, (tx) => tx.selectFrom('burgerservicenummers').selectAll().execute(), {
        ...kern,
        onderdelen: ['kern'],
      }),
    ).toEqual([]);
    await runInDossier(as, 'uitvoerder', id, (tx, dossier) => removeBsn(tx, dossier, leden.daan), kern);
    expect((await vindkaart(as, leden.daan))?.bsn_hash).toBeNull();
  });

  test('LAW-W20: no BSN that fails the elfproef, of who is no client, or that another lid has', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    await update(as, id, leden.vader, { client: false });
    const add = (lid: string, bsn: string) =>
      runInDossier(as, 'uitvoerder', id, (tx, dossier) => addBsn(tx, dossier, { lid, bsn }, SECRETS));
    await add(leden.daan, BSN);
    for (const [lid, bsn] of [
      [leden.amir, '123456789'],
      [leden.amir, '000000000'],
      [leden.amir, ''],
      [leden.vader, '999990020'],
      [leden.amir, BSN],
    ] as const) {
      await expect(add(lid, bsn), bsn).rejects.toMatchObject({ status: 400, errors: [{ field: 'bsn' }] });
    }
    await add(leden.daan, '999990020');
    const weg = update(as, id, leden.daan, { client: false });
    await expect(weg).rejects.toMatchObject({ errors: [{ field: 'client' }] });
    expect(await runInDossier(as, 'uitvoerder', id, (tx, dossier) => hasBsn(tx, dossier, leden.daan))).toBe(true);
  });

  test('LAW-W20: help that could not wait is recorded with its reason, and neither is refused', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    const leg = (wat: object, versie: number) =>
      runInDossier(as, 'uitvoerder', id, (tx, dossier) =>
        recordIdentiteit(tx, dossier, leden.daan, { versie, ...wat }),
      );
    await expect(leg({}, 1)).rejects.toMatchObject({ errors: [{ field: 'identiteit' }] });
    await leg({ uitstel: 'Hij had geen dak.' }, 1);
    const lees = () => runInDossier(as, 'uitvoerder', id, (tx, dossier) => findLid(tx, dossier, leden.daan));
    expect(await lees()).toMatchObject({ identiteit: null, identiteitUitstel: 'Hij had geen dak.' });
    await leg({ identiteit: 'paspoort' }, 2);
    expect(await lees()).toMatchObject({ identiteit: 'paspoort', identiteitUitstel: '' });
  });
});

test('LAW-W11: of the document only its kind and the day are kept', async ({ as }) => {
  const { id, leden } = await createGezin(as);
  await runInDossier(as, 'uitvoerder', id, (tx, dossier) =>
    recordIdentiteit(tx, dossier, leden.moeder, { identiteit: 'rijbewijs', versie: 1 }),
  );
  const lid = await runInDossier(as, 'uitvoerder', id, (tx, dossier) => findLid(tx, dossier, leden.moeder));
  expect(lid).toMatchObject({ identiteit: 'rijbewijs', identiteitOp: computeDay() });
  const columns = await as('uitvoerder', (tx) =>
    sql<{ naam: string }>`
      select column_name as naam from information_schema.columns where table_name = 'leden' and column_name like 'identiteit%'
      order by 1`.execute(tx),
  );
  expect(columns.rows.map(({ naam }) => naam)).toEqual(['identiteit', 'identiteit_op', 'identiteit_uitstel']);
});

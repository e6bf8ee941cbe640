import { describe } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { SECRETS } from '../../../tests/support/deps.ts';
import { createEen, readDossiers } from '../../../tests/support/dossiers.ts';
import { bornYearsAgo, createGezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import type { Tx } from '../../platform/database/index.ts';
import { Problem } from '../../platform/problems/index.ts';
import {
  addBsn,
  addLid,
  createHuishouden,
  listBetrokkenen,
  listLeden,
  listVertegenwoordigingen,
} from '../huishouden/index.ts';
import { type Dossier, openDossier, type Opening } from '../inzage/index.ts';
import { addPersoonkoppeling } from './commands/add-persoonkoppeling.ts';
import { recordVerhuizing } from './commands/record-verhuizing.ts';
import { removePersoonkoppeling } from './commands/remove-persoonkoppeling.ts';
import { updatePersoon } from './commands/update-persoon.ts';

const BIJHOUDEN: Opening = { doel: 'gegevens-bijhouden', onderdelen: ['kern', 'bsn'] };
const EIGEN: Opening = {
  doel: 'eigen-dossier',
  onderdelen: ['kern', 'adres', 'route', 'gesprek', 'plan', 'stem', 'overleg', 'inzage'],
};
const BSN = '123456782';
const status = (code: number) => expect.objectContaining({ status: code });

/** Nobody of these may do anything with a huishouden of Samira beside finding it. */
const OTHERS: readonly Wie[] = [
  'uitvoerder-collega',
  'uitvoerder-ander-team',
  'teamleider',
  'aanbieder',
  'inwoner-moeder',
  'beheerder',
  'uitvoerder-andere-gemeente',
  'niemand',
];

describe('add-persoonkoppeling and remove-persoonkoppeling', () => {
  const link = (as: As, wie: Wie, id: string, lid: string, ander: string) =>
    runInDossier(as, wie, id, (tx, dossier) => addPersoonkoppeling(tx, dossier, lid, ander), BIJHOUDEN);
  const unlink = (as: As, wie: Wie, id: string, lid: string) =>
    runInDossier(as, wie, id, (tx, dossier) => removePersoonkoppeling(tx, dossier, lid), BIJHOUDEN);

  test('one person in two huishoudens, and two again', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    const ander = await createEen(as, 'uitvoerder-ander-team', 'Karim', 'El Amrani', bornYearsAgo(43));
    const before = await readDossiers(as, [id]);
    await link(as, 'uitvoerder', id, leden.vader, ander.lid);
    const found = await as('uitvoerder', (tx) =>
      tx.selectFrom('vindkaarten').select('persoon_id').where('lid_id', '=', leden.vader).execute(),
    );
    expect(found).toEqual([{ persoon_id: ander.persoon }]);
    await expect(link(as, 'uitvoerder', id, leden.vader, ander.lid)).rejects.toEqual(status(409));
    await unlink(as, 'uitvoerder', id, leden.vader);
    expect(await readDossiers(as, [id])).toEqual(before);
    await expect(unlink(as, 'uitvoerder', id, leden.vader)).rejects.toEqual(status(409));
  });

  test('nobody else, no unknown lid, nobody of the same huishouden or another gemeente', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    const ander = await createEen(as, 'uitvoerder-ander-team', 'Karim', 'El Amrani', bornYearsAgo(43));
    const elders = await createEen(as, 'uitvoerder-andere-gemeente', 'Karim', 'El Amrani', bornYearsAgo(43));
    for (const wie of OTHERS) {
      const code = wie === 'uitvoerder-collega' ? 403 : 404;
      await expect(link(as, wie, id, leden.vader, ander.lid)).rejects.toEqual(status(code));
      await expect(unlink(as, wie, id, leden.vader)).rejects.toEqual(status(code));
    }
    for (const wrong of [leden.moeder, elders.lid, 'geen-id']) {
      await expect(link(as, 'uitvoerder', id, leden.vader, wrong)).rejects.toEqual(status(404));
    }
    await expect(link(as, 'uitvoerder', id, ander.lid, leden.vader)).rejects.toEqual(status(404));
    await expect(unlink(as, 'uitvoerder', id, 'geen-id')).rejects.toEqual(status(404));
  });
});

test('update-persoon: without the keys of the huishouden nothing changes', async ({ as }) => {
  const { id, leden } = await createGezin(as);
  const dossier = await runInDossier(as, 'uitvoerder', id, (_, opened) => Promise.resolve(opened), BIJHOUDEN);
  const persoon = { persoon_id: leden.moeder, persoon_eerder_id: leden.vader, versie: 2 };
  for (const wie of OTHERS) {
    const act = as(wie, (tx, actor) => updatePersoon(tx, { ...dossier, actor }, leden.vader, persoon));
    await act.catch(() => undefined);
  }
  const rows = await runInDossier(as, 'uitvoerder', id, (tx) =>
    tx.selectFrom('leden').select('persoon_eerder_id').where('id', '=', leden.vader).execute(),
  );
  expect(rows).toEqual([{ persoon_eerder_id: null }]);
});

describe('record-verhuizing', () => {
  type Naar = { huishouden: string } | { naam: string };
  const move = (as: As, wie: Wie, id: string, lid: string, naar: Naar) =>
    runInDossier(
      as,
      wie,
      id,
      (tx: Tx, dossier: Dossier) => recordVerhuizing(tx, dossier, { lid, naar, relatie: 'kind' }, SECRETS),
      BIJHOUDEN,
    );

  test('a child moves to the other parent: the same person, with who represents it, account and BSN', async ({
    as,
  }) => {
    const { id, leden } = await createGezin(as);
    const bij = await as('uitvoerder', (tx, actor) => createHuishouden(tx, actor, { naam: 'El Amrani' }));
    const vader = await runInDossier(as, 'uitvoerder', id, async (tx, dossier) =>
      (await listLeden(tx, dossier)).find((one) => one.id === leden.vader),
    );
    await runInDossier(as, 'uitvoerder', bij.id, async (tx, dossier) => {
      const wie = {
        roepnaam: 'Karim',
        achternaam: 'El Amrani',
        geboortedatum: bornYearsAgo(43),
        relatie: 'ouder',
      } as const;
      await addLid(tx, dossier, { ...wie, ...(vader ? { persoon: vader.persoon } : {}) });
    });
    await runInDossier(as, 'uitvoerder', id, (tx, dossier) =>
      addBsn(tx, dossier, { lid: leden.amir, bsn: BSN }, SECRETS),
    );
    const moved = await move(as, 'uitvoerder', id, leden.amir, { huishouden: bij.id });
    if (moved instanceof Problem) throw moved;
    const [oud, nieuw] = [
      await runInDossier(as, 'uitvoerder', id, listLeden),
      await runInDossier(as, 'uitvoerder', bij.id, listLeden),
    ];
    const [was, is] = [oud.find((one) => one.id === leden.amir), nieuw.find((one) => one.id === moved.lid)];
    expect(was?.eindigtOp).not.toBeNull();
    expect(is).toMatchObject({ persoon: was?.persoon, roepnaam: 'Amir', eindigtOp: null });
    const mee = await runInDossier(as, 'uitvoerder', bij.id, async (tx, dossier) => ({
      accounts: (await listBetrokkenen(tx, dossier)).filter((one) => one.lid === moved.lid),
      gezag: await listVertegenwoordigingen(tx, dossier),
      bsn: await tx.selectFrom('burgerservicenummers').select('lid_id').where('lid_id', '=', moved.lid).execute(),
    }));
    expect(mee.accounts.map((one) => one.medewerker)).toContain(CAST['inwoner-15'].id);
    expect(mee.gezag.map(({ door, doorLid }) => [door, doorLid !== null])).toEqual([
      ['Nora Jansen', false],
      ['Karim El Amrani', true],
    ]);
    expect(mee.bsn).toHaveLength(1);
    expect(await as('inwoner-15', (tx, actor) => openDossier(tx, actor, bij.id, EIGEN))).toMatchObject({
      relatie: 'lid',
    });
  });

  test('to a new huishouden, of which the regisseur has the regie', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    const moved = await move(as, 'uitvoerder', id, leden.daan, { naam: 'Daan Jansen' });
    if (moved instanceof Problem) throw moved;
    expect(await runInDossier(as, 'uitvoerder', moved.huishouden, listLeden)).toMatchObject([
      { id: moved.lid, naam: 'Daan Jansen' },
    ]);
    await expect(move(as, 'uitvoerder', id, leden.daan, { naam: 'Nog eens' })).rejects.toEqual(status(409));
  });

  test('nobody else, not to the same one, and nothing is written when the other does not open', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    const ander = await createEen(as, 'uitvoerder-ander-team', 'Karim', 'El Amrani', bornYearsAgo(43));
    for (const wie of OTHERS) {
      const code = wie === 'uitvoerder-collega' ? 403 : 404;
      await expect(move(as, wie, id, leden.amir, { naam: 'Elders' })).rejects.toEqual(status(code));
    }
    await expect(move(as, 'uitvoerder', id, leden.amir, { huishouden: id })).rejects.toEqual(status(400));
    await expect(move(as, 'uitvoerder', id, ander.lid, { naam: 'Elders' })).rejects.toEqual(status(404));
    const before = await readDossiers(as, [id]);
    expect(await move(as, 'uitvoerder', id, leden.amir, { huishouden: ander.huishouden })).toBeInstanceOf(Problem);
    expect(await readDossiers(as, [id])).toEqual(before);
  });
});

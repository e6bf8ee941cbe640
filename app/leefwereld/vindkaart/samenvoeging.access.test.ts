import { sql } from 'kysely';
import { describe } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { createEen, readDossiers } from '../../../tests/support/dossiers.ts';
import { bornYearsAgo, createGezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import { Problem } from '../../platform/problems/index.ts';
import { addBewoner } from '../huishouden/index.ts';
import { openDossier, type Opening } from '../inzage/index.ts';
import { createRegieverzoek } from '../regie/index.ts';
import { addSamenvoeging } from './commands/add-samenvoeging.ts';
import { removeSamenvoeging } from './commands/remove-samenvoeging.ts';

const BIJHOUDEN: Opening = { doel: 'gegevens-bijhouden', onderdelen: ['kern', 'bsn'] };
const EIGEN: Opening = {
  doel: 'eigen-dossier',
  onderdelen: ['kern', 'adres', 'route', 'gesprek', 'plan', 'stem', 'overleg', 'inzage'],
};
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

/** All ids that a resident reads of one huishouden, of every kind. */
const readOwn = (as: As, wie: Wie, id: string) =>
  runInDossier(
    as,
    wie,
    id,
    async (tx) => {
      const { rows } = await sql<{ name: string }>`
        select table_name as name from information_schema.columns where column_name = 'zichtbaar_voor' order by 1`.execute(
        tx,
      );
      const read: string[] = [];
      for (const { name } of rows) {
        const found = await sql<{ id: string }>`select id from ${sql.table(name)} order by id`.execute(tx);
        read.push(...found.rows.map((row) => `${name} ${row.id}`));
      }
      return read;
    },
    EIGEN,
  );

const merge = (as: As, wie: Wie, id: string, ander: string) =>
  runInDossier(as, wie, id, (tx, dossier) => addSamenvoeging(tx, dossier, ander), BIJHOUDEN);
const split = (as: As, wie: Wie, id: string, ander: string) =>
  runInDossier(as, wie, id, (tx, dossier) => removeSamenvoeging(tx, dossier, ander), BIJHOUDEN);

describe('add-samenvoeging and remove-samenvoeging', () => {
  test('the regisseur of both opens them together; undone, all of it stands as it stood', async ({ as }) => {
    const { id } = await createGezin(as);
    const ander = await createEen(as, 'uitvoerder', 'Nora', 'Jansen', bornYearsAgo(41));
    const before = await readDossiers(as, [id, ander.huishouden]);
    await merge(as, 'uitvoerder', id, ander.huishouden);
    const together = await runInDossier(
      as,
      'uitvoerder',
      id,
      (tx) => tx.selectFrom('leden').select('id').execute(),
      BIJHOUDEN,
    );
    expect(together.map((row) => row.id)).toContain(ander.lid);
    await split(as, 'uitvoerder', id, ander.huishouden);
    expect(await readDossiers(as, [id, ander.huishouden])).toEqual(before);
  });

  test('no resident of either, no partij and no colleague reads more for it', async ({ as }) => {
    const { id } = await createGezin(as);
    const ander = await createEen(as, 'uitvoerder', 'Hatice', 'Aydin', bornYearsAgo(50));
    await runInDossier(as, 'uitvoerder', ander.huishouden, (tx, dossier) =>
      addBewoner(tx, dossier, { medewerker: CAST.inwoner.id, lid: ander.lid }),
    );
    const read = async () => ({
      moeder: await readOwn(as, 'inwoner-moeder', id),
      vader: await readOwn(as, 'inwoner-vader', id),
      kind: await readOwn(as, 'inwoner-15', id),
      ander: await readOwn(as, 'inwoner', ander.huishouden),
      collega: await runInDossier(
        as,
        'uitvoerder-collega',
        id,
        (tx) => tx.selectFrom('leden').select('id').orderBy('id').execute(),
        {
          doel: 'plan-bespreken',
          onderdelen: ['kern'],
        },
      ),
      partij: await runInDossier(
        as,
        'aanbieder',
        id,
        (tx) => tx.selectFrom('leden').select('id').orderBy('id').execute(),
        {
          doel: 'plan-bespreken',
          onderdelen: ['kern'],
        },
      ),
    });
    const before = await read();
    expect(before.moeder.length).toBeGreaterThan(5);
    await merge(as, 'uitvoerder', id, ander.huishouden);
    expect(await read()).toEqual(before);
    for (const [wie, shut] of [
      ['inwoner', id],
      ['inwoner-moeder', ander.huishouden],
    ] as const) {
      expect(await as(wie, (tx, actor) => openDossier(tx, actor, shut, EIGEN))).toBeUndefined();
    }
  });

  test('nobody else does it, and not what one has not the regie of', async ({ as }) => {
    const { id } = await createGezin(as);
    const eigen = await createEen(as, 'uitvoerder', 'Nora', 'Jansen', bornYearsAgo(41));
    const collega = await createEen(as, 'uitvoerder-collega', 'Nora', 'Jansen', bornYearsAgo(41));
    const elders = await createEen(as, 'uitvoerder-ander-team', 'Nora', 'Jansen', bornYearsAgo(41));
    for (const wie of OTHERS) {
      const code = wie === 'uitvoerder-collega' ? 403 : 404;
      await expect(merge(as, wie, id, eigen.huishouden)).rejects.toEqual(status(code));
      await expect(split(as, wie, id, eigen.huishouden)).rejects.toEqual(status(code));
    }
    await expect(merge(as, 'uitvoerder', id, collega.huishouden)).rejects.toEqual(status(403));
    expect(await merge(as, 'uitvoerder', id, elders.huishouden)).toBeInstanceOf(Problem);
    await expect(merge(as, 'uitvoerder', id, id)).rejects.toEqual(status(409));
    await expect(split(as, 'uitvoerder', id, eigen.huishouden)).rejects.toEqual(status(404));
    await merge(as, 'uitvoerder', id, eigen.huishouden);
    await expect(merge(as, 'uitvoerder', id, eigen.huishouden)).rejects.toEqual(status(409));
    await expect(merge(as, 'uitvoerder', eigen.huishouden, id)).rejects.toEqual(status(409));
  });

  test('while somebody is asked for the regie it waits', async ({ as }) => {
    const { id } = await createGezin(as);
    const ander = await createEen(as, 'uitvoerder', 'Nora', 'Jansen', bornYearsAgo(41));
    await runInDossier(as, 'uitvoerder', id, (tx, dossier) =>
      createRegieverzoek(tx, dossier, { opvolger: CAST['uitvoerder-collega'].id, reden: 'Ik ga weg.' }),
    );
    await expect(merge(as, 'uitvoerder', id, ander.huishouden)).rejects.toEqual(status(409));
  });
});

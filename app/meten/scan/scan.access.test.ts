import { describe } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import {
  ANDEREN,
  BUITEN,
  createScan,
  MEELEZERS,
  openDoor,
  SCHRIJVERS,
  updateScan,
  withScan,
} from '../../../tests/support/scan.ts';
import { expect, test, type Wie } from '../../../tests/support/test.ts';
import { createSystemActor, type Tx } from '../../platform/database/index.ts';
import type { Scan } from '../bewijs/index.ts';
import { recordScore } from './commands/record-score.ts';
import { removeScore } from './commands/remove-score.ts';
import { updateOpengesteld } from './commands/update-opengesteld.ts';
import { updateScankeuzes } from './commands/update-scankeuzes.ts';
import { getScan } from './queries.ts';

const NIET_GEVONDEN = { kind: 'niet-gevonden' };
const MAG_NIET = { kind: 'mag-niet' };
const ITEM = 'factor-3';

const score = (tx: Tx, scan: Scan, versie = 0) =>
  recordScore(tx, scan, ITEM, { score: 1, toelichting: 'Twee panels.', versie });

const ACTS: { name: string; run: (tx: Tx, scan: Scan) => Promise<unknown> }[] = [
  { name: 'record-score', run: (tx, scan) => score(tx, scan, 1) },
  { name: 'remove-score', run: (tx, scan) => removeScore(tx, scan, ITEM, 1) },
  { name: 'update-opengesteld', run: (tx, scan) => updateOpengesteld(tx, scan, true) },
  { name: 'update-scankeuzes', run: (tx, scan) => updateScankeuzes(tx, scan, { archetype: 'transitieproof' }, 0) },
];

describe.each(ACTS)('$name', ({ name, run }) => {
  test.for([...SCHRIJVERS])('%s may, who guides the scan', async (wie, { as }) => {
    const id = await createScan(as);
    await withScan(as, 'beleid', id, (tx, scan) => score(tx, scan));
    await withScan(as, wie, id, run);
  });

  test.for([...MEELEZERS])(
    '%s, of another team or partij, may not, also when it was opened to others',
    async (wie, { as }) => {
      const id = await createScan(as);
      await withScan(as, 'beleid', id, (tx, scan) => score(tx, scan));
      await expect(withScan(as, wie, id, run)).rejects.toMatchObject(MAG_NIET);
      await updateScan(as, id, { opengesteld: true });
      await expect(withScan(as, wie, id, run)).rejects.toMatchObject(MAG_NIET);
    },
  );

  test.for([...ANDEREN])('%s, in another role, never may', async (wie, { as }) => {
    const id = await createScan(as);
    await withScan(as, 'beleid', id, (tx, scan) => score(tx, scan));
    await updateScan(as, id, { opengesteld: true });
    await expect(withScan(as, wie, id, run)).rejects.toMatchObject(MAG_NIET);
  });

  test.for([...BUITEN])('%s finds no scan at all', async (wie, { as }) => {
    const id = await createScan(as);
    await withScan(as, 'beleid', id, (tx, scan) => score(tx, scan));
    await updateScan(as, id, { opengesteld: true });
    await expect(withScan(as, wie, id, run)).rejects.toMatchObject(NIET_GEVONDEN);
  });

  test('a scan that was closed keeps what it has', async ({ as }) => {
    const id = await createScan(as);
    await withScan(as, 'beleid', id, (tx, scan) => score(tx, scan));
    await updateScan(as, id, { stand: 'gesloten' });
    const late = withScan(as, 'beleid', id, run).then(
      () => 'done',
      (error: { kind: string }) => error.kind,
    );
    // Who reads along is decided afterwards too.
    expect(await late).toBe(name === 'update-opengesteld' ? 'done' : 'verkeerde-staat');
  });
});

test('every page opens for who may read, and no other', async ({ as }) => {
  const id = await createScan(as);
  const pages = ['', '/doelen/maatwerk', '/doelen/veranderkracht', '/interventie-7', '/factor-3'];
  const statuses = (wie: Wie, paths = pages) =>
    Promise.all(paths.map(async (path) => (await openDoor(as, wie).get(`/metingen/${id}/scan${path}`)).status)).then(
      (all) => [...new Set(all)],
    );
  for (const wie of SCHRIJVERS) expect(await statuses(wie), wie).toEqual([200]);
  for (const wie of [...MEELEZERS, ...ANDEREN]) expect(await statuses(wie), wie).toEqual([403]);
  await updateScan(as, id, { opengesteld: true });
  for (const wie of MEELEZERS) expect(await statuses(wie), wie).toEqual([200]);
  for (const wie of ANDEREN) expect(await statuses(wie), wie).toEqual([403]);
  expect(await statuses('niemand')).toEqual([401]);
  for (const wie of BUITEN.slice(1)) expect(await statuses(wie), wie).toEqual([404]);
  const forms = ['/keuzes/archetype', '/keuzes/strategie', '/keuzes/grenzen', '/interventie-7/bewijs'];
  expect(await statuses('beleid', forms)).toEqual([200]);
  expect(await statuses('teamleider', forms)).toEqual([403]);
});

test('the report reads a scan that was not opened to others, and only of its own gemeente', async ({ as }) => {
  const id = await createScan(as);
  await withScan(as, 'beleid', id, (tx, scan) => score(tx, scan));
  const { gemeente } = await as('beleid', async (_, actor) => actor);
  const read = (where: string) =>
    as(createSystemActor('rapport', where), (tx, actor) => getScan(tx, actor, id)).then(({ scores }) => scores.size);
  expect(await read(gemeente)).toBe(1);
  const { gemeente: elders } = await as('beleid-andere-gemeente', async (_, actor) => actor);
  await expect(read(elders)).rejects.toMatchObject(NIET_GEVONDEN);
});

test('an earlier wave stays shut for who may only read this one', async ({ as }) => {
  const eerder = await createScan(as);
  const id = await createScan(as);
  await updateScan(as, id, { golf: 2, reeks_id: eerder, opengesteld: true });
  const read = (wie: Wie) => as(wie, (tx, actor) => getScan(tx, actor, id)).then((scan) => scan.eerder?.scan.id);
  expect(await read('beleid')).toBe(eerder);
  expect(await read('teamleider')).toBeUndefined();
  await updateScan(as, eerder, { opengesteld: true });
  expect(await read('teamleider')).toBe(eerder);
});

test('the database itself keeps scores and choices from who was not let in', async ({ as }) => {
  const id = await createScan(as);
  await withScan(as, 'beleid', id, async (tx, scan) => {
    await score(tx, scan);
    await updateScankeuzes(tx, scan, { strategie: 'dialoog' }, 0);
  });
  const count = (wie: Wie) =>
    as(wie, async (tx) => {
      const scores = await tx.selectFrom('scanscores').select('item').where('meting_id', '=', id).execute();
      const keuzes = await tx.selectFrom('scankeuzes').select('strategie').where('meting_id', '=', id).execute();
      return scores.length + keuzes.length;
    });
  expect(await count('beleid')).toBe(2);
  for (const wie of Object.keys(CAST) as Wie[]) {
    if (wie !== 'beleid' && wie !== 'transformatiemanager') expect(await count(wie), wie).toBe(0);
  }
  expect(await count('niemand')).toBe(0);
});

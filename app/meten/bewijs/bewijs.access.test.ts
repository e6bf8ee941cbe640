import { describe } from 'vitest';

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
import { type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import type { Tx } from '../../platform/database/index.ts';
import { createId } from '../../platform/id/index.ts';
import { addBewijs } from './commands/add-bewijs.ts';
import { removeBewijs } from './commands/remove-bewijs.ts';
import { findBestand, listBewijzen, openScan, type Scan } from './queries.ts';

const ITEM = 'interventie-7';
const NIET_GEVONDEN = { kind: 'niet-gevonden' };
const MAG_NIET = { kind: 'mag-niet' };

const create = (tx: Tx, scan: Scan) =>
  addBewijs(tx, scan, {
    id: createId(),
    item: ITEM,
    soort: 'document',
    op: '2026-03-02',
    verwijzing: 'Mandaatbesluit',
    bestand: { naam: 'besluit.txt', soort: 'txt', bytes: new TextEncoder().encode('Het team beslist.') },
  });
const add = (as: As, wie: Wie, id: string) => withScan(as, wie, id, create);

const ACTS: { name: string; run: (tx: Tx, scan: Scan, bewijs: string) => Promise<unknown> }[] = [
  { name: 'add-bewijs', run: create },
  { name: 'remove-bewijs', run: (tx, scan, bewijs) => removeBewijs(tx, scan, ITEM, bewijs) },
];

describe.each(ACTS)('$name', ({ run }) => {
  test.for(SCHRIJVERS)('%s may, who guides the scan', async (wie, { as }) => {
    const id = await createScan(as);
    const { id: bewijs } = await add(as, 'beleid', id);
    await withScan(as, wie, id, (tx, scan) => run(tx, scan, bewijs));
  });

  test.for([...MEELEZERS])(
    '%s, of another team or partij, may not, also when it was opened to others',
    async (wie, { as }) => {
      const id = await createScan(as);
      const { id: bewijs } = await add(as, 'beleid', id);
      await expect(withScan(as, wie, id, (tx, scan) => run(tx, scan, bewijs))).rejects.toMatchObject(MAG_NIET);
      await updateScan(as, id, { opengesteld: true });
      await expect(withScan(as, wie, id, (tx, scan) => run(tx, scan, bewijs))).rejects.toMatchObject(MAG_NIET);
    },
  );

  test.for([...ANDEREN])('%s, in another role, never may', async (wie, { as }) => {
    const id = await createScan(as);
    const { id: bewijs } = await add(as, 'beleid', id);
    await updateScan(as, id, { opengesteld: true });
    await expect(withScan(as, wie, id, (tx, scan) => run(tx, scan, bewijs))).rejects.toMatchObject(MAG_NIET);
  });

  test('nobody and another gemeente find no scan at all', async ({ as }) => {
    const id = await createScan(as);
    const { id: bewijs } = await add(as, 'beleid', id);
    await updateScan(as, id, { opengesteld: true });
    for (const wie of BUITEN) {
      await expect(withScan(as, wie, id, (tx, scan) => run(tx, scan, bewijs))).rejects.toMatchObject(NIET_GEVONDEN);
    }
  });

  test('a scan that was closed takes nothing more', async ({ as }) => {
    const id = await createScan(as);
    const { id: bewijs } = await add(as, 'beleid', id);
    for (const stand of ['gesloten', 'geopend'] as const) {
      await updateScan(as, id, { stand });
      const late = withScan(as, 'beleid', id, (tx, scan) => run(tx, scan, bewijs));
      await expect(late).rejects.toMatchObject({ kind: 'verkeerde-staat' });
    }
  });
});

test('an item or evidence that is not there is not found', async ({ as }) => {
  const id = await createScan(as);
  const { id: bewijs } = await add(as, 'beleid', id);
  await withScan(as, 'beleid', id, async (tx, scan) => {
    for (const [item, one] of [
      ['interventie-20', bewijs],
      ['interventie-8', bewijs],
      [ITEM, createId()],
      [ITEM, 'geen-id'],
    ] as const) {
      await expect(removeBewijs(tx, scan, item, one)).rejects.toMatchObject(NIET_GEVONDEN);
      expect(await findBestand(tx, scan, item, one)).toBeUndefined();
    }
    const input = { id: createId(), soort: 'document', op: '2026-03-02', verwijzing: 'x' } as const;
    await expect(addBewijs(tx, scan, { ...input, item: 'interventie-20' })).rejects.toMatchObject(NIET_GEVONDEN);
  });
});

test('reading: who guides it always, professionals once it was opened, council and residents never', async ({ as }) => {
  const id = await createScan(as);
  const { id: bewijs } = await add(as, 'beleid', id);
  const read = (wie: Wie) => withScan(as, wie, id, (tx, scan) => listBewijzen(tx, scan, ITEM));
  for (const wie of SCHRIJVERS) expect(await read(wie)).toHaveLength(1);
  for (const wie of [...MEELEZERS, ...ANDEREN]) await expect(read(wie)).rejects.toMatchObject(MAG_NIET);
  await updateScan(as, id, { opengesteld: true });
  for (const wie of MEELEZERS) {
    expect(await read(wie)).toHaveLength(1);
    const path = `/metingen/${id}/scan/${ITEM}/bewijs/${bewijs}/bestand`;
    expect((await openDoor(as, wie).get(path)).status, wie).toBe(200);
  }
  for (const wie of ANDEREN) {
    await expect(read(wie)).rejects.toMatchObject(MAG_NIET);
    expect((await openDoor(as, wie).get(`/metingen/${id}/scan/${ITEM}/bewijs/${bewijs}/bestand`)).status, wie).toBe(
      403,
    );
  }
});

test('evidence of another scan, and a meting that is no scan, stay shut', async ({ as }) => {
  const [een, twee] = [await createScan(as), await createScan(as)];
  const { id: bewijs } = await add(as, 'beleid', een);
  await withScan(as, 'beleid', twee, async (tx, scan) => {
    expect(await listBewijzen(tx, scan, ITEM)).toEqual([]);
    expect(await findBestand(tx, scan, ITEM, bewijs)).toBeUndefined();
    await expect(removeBewijs(tx, scan, ITEM, bewijs)).rejects.toMatchObject(NIET_GEVONDEN);
  });
  const zelfanalyse = await createScan(as, { instrument: 'zelfanalyse' });
  const open = as('beleid', (tx, actor) => openScan(tx, actor, zelfanalyse));
  await expect(open).rejects.toMatchObject(NIET_GEVONDEN);
});

test('the database itself keeps evidence from who was not let in', async ({ as }) => {
  const id = await createScan(as);
  await add(as, 'beleid', id);
  const count = (wie: Wie) =>
    as(wie, async (tx) => (await tx.selectFrom('bewijzen').select('id').where('meting_id', '=', id).execute()).length);
  expect(await count('beleid')).toBe(1);
  for (const wie of [...MEELEZERS, ...ANDEREN, ...BUITEN]) expect(await count(wie), wie).toBe(0);
});

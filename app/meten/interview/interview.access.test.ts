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
import type { Scan } from '../bewijs/index.ts';
import { addNotitiebewijs } from './commands/add-notitiebewijs.ts';
import { createInterview } from './commands/create-interview.ts';
import { deleteInterview } from './commands/delete-interview.ts';
import { recordNotities } from './commands/record-notities.ts';
import { findInterview, listInterviews, listNotities } from './queries.ts';

const NIET_GEVONDEN = { kind: 'niet-gevonden' };
const MAG_NIET = { kind: 'mag-niet' };
const INPUT = { functie: 'manager', op: '2026-03-02' } as const;
const BEWIJS = { item: 'interventie-12', verwijzing: 'Interview met een manager' };

const note = (tekst: string, versie = 0) => ({ tekst: { kosten: tekst }, versie: { kosten: versie } });

/** A scan with one interview that has a note. */
async function make(as: As) {
  const id = await createScan(as);
  const interview = await withScan(as, 'beleid', id, async (tx, scan) => {
    const made = await createInterview(tx, scan, INPUT);
    await recordNotities(tx, scan, made.id, note('Eens per maand.'));
    return made.id;
  });
  return { id, interview };
}

const ACTS: { name: string; run: (tx: Tx, scan: Scan, interview: string) => Promise<unknown> }[] = [
  { name: 'create-interview', run: (tx, scan) => createInterview(tx, scan, INPUT) },
  { name: 'record-notities', run: (tx, scan, id) => recordNotities(tx, scan, id, note('Elke week.', 1)) },
  {
    name: 'add-notitiebewijs',
    run: (tx, scan, interview) =>
      addNotitiebewijs(tx, scan, { interview, vraag: 'kosten' }, { id: createId(), ...BEWIJS }),
  },
  { name: 'delete-interview', run: (tx, scan, id) => deleteInterview(tx, scan, id) },
];

describe.each(ACTS)('$name', ({ name, run }) => {
  test.for([...SCHRIJVERS])('%s may, who guides the scan', async (wie, { as }) => {
    const { id, interview } = await make(as);
    await withScan(as, wie, id, (tx, scan) => run(tx, scan, interview));
  });

  test.for([...MEELEZERS])(
    '%s, of another team or partij, may not, also when it was opened to others',
    async (wie, { as }) => {
      const { id, interview } = await make(as);
      const act = () => withScan(as, wie, id, (tx, scan) => run(tx, scan, interview));
      await expect(act()).rejects.toMatchObject(MAG_NIET);
      await updateScan(as, id, { opengesteld: true });
      // Who may read the scan still finds no interview in it.
      await expect(act()).rejects.toMatchObject(name === 'create-interview' ? MAG_NIET : NIET_GEVONDEN);
    },
  );

  test.for([...ANDEREN])('%s, in another role, never may', async (wie, { as }) => {
    const { id, interview } = await make(as);
    await updateScan(as, id, { opengesteld: true });
    await expect(withScan(as, wie, id, (tx, scan) => run(tx, scan, interview))).rejects.toMatchObject(MAG_NIET);
  });

  test.for([...BUITEN])('%s finds no scan at all', async (wie, { as }) => {
    const { id, interview } = await make(as);
    await updateScan(as, id, { opengesteld: true });
    await expect(withScan(as, wie, id, (tx, scan) => run(tx, scan, interview))).rejects.toMatchObject(NIET_GEVONDEN);
  });

  test('a scan that was closed takes nothing more', async ({ as }) => {
    const { id, interview } = await make(as);
    await updateScan(as, id, { stand: 'gesloten' });
    const late = withScan(as, 'beleid', id, (tx, scan) => run(tx, scan, interview));
    await expect(late).rejects.toMatchObject({ kind: 'verkeerde-staat' });
  });
});

test('interviews are read by who guides the scan and by nobody else, in the pages too', async ({ as }) => {
  const { id, interview } = await make(as);
  await updateScan(as, id, { opengesteld: true });
  const pages = [
    '',
    '/nieuw',
    `/${interview}`,
    `/${interview}/onderwerpen/vaardigheden`,
    `/${interview}/bewijs/kosten`,
  ];
  const paths = [...pages, `/${interview}/weg`].map((page) => `/metingen/${id}/interviews${page}`);
  const statuses = (wie: Wie) =>
    Promise.all(paths.map(async (path) => (await openDoor(as, wie).get(path)).status)).then((all) => [...new Set(all)]);
  for (const wie of SCHRIJVERS) expect(await statuses(wie), wie).toEqual([200]);
  for (const wie of [...MEELEZERS, ...ANDEREN]) expect(await statuses(wie), wie).toEqual([403]);
  expect(await statuses('niemand')).toEqual([401]);
  for (const wie of BUITEN.slice(1)) expect(await statuses(wie), wie).toEqual([404]);
});

test('a reader of the scan gets no note from the database either', async ({ as }) => {
  const { id, interview } = await make(as);
  await updateScan(as, id, { opengesteld: true });
  for (const wie of MEELEZERS) {
    await withScan(as, wie, id, async (tx, scan) => {
      expect(await listInterviews(tx, scan)).toEqual([]);
      expect(await findInterview(tx, scan, interview)).toBeUndefined();
      expect((await listNotities(tx, scan, interview)).size).toBe(0);
    });
  }
});

test('the interview of another scan is not found here', async ({ as }) => {
  const { interview } = await make(as);
  const ander = await createScan(as);
  await withScan(as, 'beleid', ander, async (tx, scan) => {
    for (const id of [interview, 'geen-id', createId()]) {
      expect(await findInterview(tx, scan, id)).toBeUndefined();
      await expect(recordNotities(tx, scan, id, note('x'))).rejects.toMatchObject(NIET_GEVONDEN);
      await expect(deleteInterview(tx, scan, id)).rejects.toMatchObject(NIET_GEVONDEN);
    }
  });
});

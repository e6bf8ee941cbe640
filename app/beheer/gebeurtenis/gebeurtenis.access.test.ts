import { CAST, type Persoon } from '../../../database/demo/cast.ts';
import { actorFor, expect, test, type Wie } from '../../../tests/support/test.ts';
import { recordAnonymousCount, recordGebeurtenis } from '../../platform/audit/index.ts';
import type { Actor, Tx } from '../../platform/database/index.ts';
import { runAt } from '../../platform/time/index.ts';
import { canReadGebeurtenissen } from './policy.ts';
import { listGebeurtenissen, listSoorten } from './queries.ts';

type As = <T>(wie: Wie, run: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>;

const may: Wie[] = ['privacy-officer', 'fg', 'beheerder'];
const onderwerp = { soort: 'proef', id: '0197a000-0000-7000-8000-000000000001' };
const at = (day: number) => new Date(`2026-11-0${day}T09:00:00Z`);

const record = (as: As, wie: Wie, soort: string, day: number) =>
  runAt(at(day), () => as(wie, (tx, actor) => recordGebeurtenis(tx, actor, { soort, onderwerp })));

const list = (as: As, wie: Wie, soort?: string, pagina = 1, aantal = 25) =>
  as(wie, async (tx, actor) => {
    const rows = await listGebeurtenissen(tx, actor, { soort }, pagina, aantal);
    return rows.map((row) => row.soort);
  });

test('only who watches over what happens reads the log', () => {
  for (const wie of [...(Object.keys(CAST) as Persoon[]), 'niemand' as const]) {
    expect({ wie, may: canReadGebeurtenissen(actorFor(wie)) === true }).toEqual({ wie, may: may.includes(wie) });
  }
});

for (const wie of ['privacy-officer', 'fg', 'beheerder'] as const) {
  test(`${wie} reads what everyone did, newest first, a page at a time and by soort`, async ({ as }) => {
    await record(as, 'beleid', 'oud', 3);
    await record(as, 'transformatiemanager', 'nieuw', 5);
    await record(as, 'beleid', 'midden', 4);
    expect(await list(as, wie)).toEqual(['nieuw', 'midden', 'oud']);
    expect(await list(as, wie, undefined, 2, 2)).toEqual(['oud']);
    expect(await list(as, wie, 'midden')).toEqual(['midden']);
    expect(await as(wie, listSoorten)).toEqual([
      { soort: 'midden', aantal: 1 },
      { soort: 'nieuw', aantal: 1 },
      { soort: 'oud', aantal: 1 },
    ]);
  });
}

test('the database shows anyone else only what they did themselves', async ({ as }) => {
  await record(as, 'beleid', 'van-beleid', 3);
  await record(as, 'transformatiemanager', 'van-ander', 4);
  expect(await list(as, 'beleid')).toEqual(['van-beleid']);
  for (const wie of ['niemand', 'inwoner', 'wethouder', 'beleid-andere-gemeente'] as const) {
    expect(await list(as, wie)).toEqual([]);
  }
});

test('anonymous things come as a number on a day, without anyone', async ({ as }) => {
  await as('beheerder', (tx, actor) =>
    recordAnonymousCount(tx, actor.gemeente, {
      soort: 'signalen-geteld',
      onderwerpSoort: 'signaal',
      dag: '2026-11-04',
      aantal: 7,
    }),
  );
  const [row] = await as('fg', (tx, actor) => listGebeurtenissen(tx, actor, {}, 1, 25));
  expect(row).toMatchObject({ soort: 'signalen-geteld', aantal: 7, pseudoniem: null, doel: 'dagelijkse taak' });
});

test('signing in and out fills no page, unless one asks for it', async ({ as }) => {
  await record(as, 'beleid', 'sessie-geopend', 5);
  await record(as, 'beleid', 'knelpunt-aangemaakt', 4);
  const show = (sessies: boolean, soort?: string) =>
    as('beheerder', async (tx, actor) =>
      (await listGebeurtenissen(tx, actor, { soort, sessies }, 1, 25)).map((row) => row.soort),
    );
  expect(await show(false)).toEqual(['knelpunt-aangemaakt']);
  expect(await show(true)).toEqual(['sessie-geopend', 'knelpunt-aangemaakt']);
  expect(await show(false, 'sessie-geopend')).toEqual(['sessie-geopend']);
});

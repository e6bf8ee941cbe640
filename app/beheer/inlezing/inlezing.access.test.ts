import { describe } from 'vitest';

import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { actorFor, expect, test, type Wie } from '../../../tests/support/test.ts';
import {
  type Actor,
  createSystemActor,
  type Tx,
  updateContext,
  type WithActor,
} from '../../platform/database/index.ts';
import { createId } from '../../platform/id/index.ts';
import { type NamedSheet, readCsv } from '../../platform/sheets/index.ts';
import { runAt } from '../../platform/time/index.ts';
import { gebiedSoort } from '../gebied/index.ts';
import { closeInlezing } from './commands/close-inlezing.ts';
import { createInlezing } from './commands/create-inlezing.ts';
import { deleteInlezing } from './commands/delete-inlezing.ts';
import { loadInlezing } from './commands/load-inlezing.ts';
import { openInlezing } from './commands/open-inlezing.ts';
import { removeRijen } from './commands/remove-rijen.ts';
import { runInlezing } from './commands/run-inlezing.ts';
import { updateBlad } from './commands/update-blad.ts';
import { updateInlezing } from './commands/update-inlezing.ts';
import { canDeleteInlezing } from './policy.ts';
import { getControle, getInlezing, getInlezingOf, getRijen, listInlezingen } from './queries.ts';

type As = <T>(wie: Wie | Actor, run: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>;
type Act = { name: string; run: (tx: Tx, actor: Actor, id: string) => Promise<unknown> };

const iedereen: Wie[] = ['niemand', ...(Object.keys(CAST) as (keyof typeof CAST)[])];
const naam = 'Yusuf A., Beheerder';
const kolommen = { wijk: 0, buurt: 1, code: null };
const table = () => readCsv(new TextEncoder().encode('Wijk;Buurt\nOost;\nOost;Parkbuurt\n'));
const hidden = { rows: 0, columns: 0 };
const one = (): NamedSheet[] => [{ name: '', table: table(), hidden }];
const two = (): NamedSheet[] => [
  { name: 'Eén', table: table(), hidden },
  { name: 'Stuk', refusal: 'Kijk naar cel B2. Daar staat een formule.', hidden },
];
/** A beheerder of another gemeente: the right role, and not one row. */
const elders: Actor = { ...actorFor('beleid-andere-gemeente'), rollen: ['beheerder', 'transformatiemanager'] };
/** Another beheerder of the same gemeente. */
const collega: Actor = { ...actorFor('teamleider'), rollen: ['beheerder'] };

const upload = (as: As, sheets = one()) =>
  as('beheerder', (tx, actor) => createInlezing(tx, actor, gebiedSoort, { bestand: 'wijken.csv', sheets }));

/** What an act ends in: 'ok', or the kind of the problem. */
const outcome = (act: Promise<unknown>) =>
  act.then(
    () => 'ok',
    (error: { kind?: string }) => error.kind ?? 'fout',
  );

/** A door to transactions that stays inside that of the test. */
const withActorIn =
  (tx: Tx): WithActor =>
  async (actor, doel, run) => {
    await updateContext(tx, actor, doel);
    return run(tx);
  };

test.for(iedereen)('only the beheerder reads gebieden in: %s', async (wie, { as }) => {
  const expected = wie === 'beheerder' ? 'ok' : 'mag-niet';
  const bestand = { bestand: 'a.csv', sheets: one() };
  expect(await outcome(as(wie, (tx, actor) => createInlezing(tx, actor, gebiedSoort, bestand)))).toBe(expected);
  expect(await outcome(as(wie, (tx, actor) => listInlezingen(tx, actor, gebiedSoort)))).toBe(expected);
  const load = as(wie, (tx, actor) => loadInlezing(withActorIn(tx), actor, gebiedSoort, { ...bestand, naam }));
  expect(await outcome(load)).toBe(expected);
});

describe('a sheet of gebieden on its way in', () => {
  const ACTS: Act[] = [
    { name: 'get-inlezing', run: (tx, actor, id) => getInlezing(tx, actor, id) },
    { name: 'get-inlezing-of', run: (tx, actor, id) => getInlezingOf(tx, actor, gebiedSoort, id) },
    { name: 'get-controle', run: (tx, actor, id) => getControle(tx, actor, gebiedSoort, id) },
    { name: 'update-inlezing', run: (tx, actor, id) => updateInlezing(tx, actor, gebiedSoort, id, kolommen) },
    { name: 'open-inlezing', run: (tx, actor, id) => openInlezing(tx, actor, gebiedSoort, id) },
    { name: 'close-inlezing', run: (tx, actor, id) => closeInlezing(tx, actor, gebiedSoort, id, { naam }) },
    { name: 'delete-inlezing', run: (tx, actor, id) => deleteInlezing(tx, actor, gebiedSoort, id) },
  ];

  test.for(ACTS.flatMap((act) => iedereen.map((wie) => [act.name, wie, act] as const)))(
    '%s by %s',
    async ([, wie, { run }], { as }) => {
      const { id } = await upload(as);
      const expected = wie === 'beheerder' ? 'ok' : 'niet-gevonden';
      expect(await outcome(as(wie, (tx, actor) => run(tx, actor, id)))).toBe(expected);
    },
  );

  test.for(ACTS.map((act) => [act.name, act] as const))(
    '%s: foreign, unknown and malformed alike',
    async ([, { run }], { as }) => {
      const { id } = await upload(as);
      expect(await outcome(as(elders, (tx, actor) => run(tx, actor, id)))).toBe('niet-gevonden');
      for (const other of [createId(), 'onzin', '']) {
        expect(await outcome(as('beheerder', (tx, actor) => run(tx, actor, other)))).toBe('niet-gevonden');
      }
    },
  );

  test('is not there under the address of another kind', async ({ as }) => {
    const { id } = await upload(as);
    const other = { ...gebiedSoort, soort: 'teams' as const };
    expect(await outcome(as('beheerder', (tx, actor) => getInlezingOf(tx, actor, other, id)))).toBe('niet-gevonden');
  });

  test('the job reads in as who began it, and finds nothing under the gemeente of another', async ({ as }) => {
    const { id } = await upload(as);
    await as('beheerder', (tx, actor) => openInlezing(tx, actor, gebiedSoort, id));
    const how = { soorten: [gebiedSoort], dataKey: '' };
    const run = (gemeente: string) =>
      as('beheerder', (tx) => runInlezing(withActorIn(tx), how, { gemeente, inlezing: id }, 1));
    expect(await outcome(run(GEMEENTEN.buurmeer.gemeente_id))).toBe('niet-gevonden');
    await run(GEMEENTEN.voorbeeldstad.gemeente_id);
    expect(await as('beheerder', (tx, actor) => getInlezing(tx, actor, id))).toMatchObject({
      status: 'klaar',
      nieuw: 2,
    });
  });
});

describe('a sheet that was not read in', () => {
  test('goes when who chose it takes it away, and for nobody else', async ({ as }) => {
    const { id } = await upload(as);
    const act = (wie: Wie | Actor) => outcome(as(wie, (tx, actor) => deleteInlezing(tx, actor, gebiedSoort, id)));
    expect(await act(collega)).toBe('mag-niet');
    expect(canDeleteInlezing(collega, { gemaaktDoor: CAST.beheerder.id })).not.toBe(true);
    const forced = as(collega, (tx) => tx.deleteFrom('inlezingen').where('id', '=', id).executeTakeFirst());
    expect((await forced).numDeletedRows).toBe(0n);
    expect(await act('beheerder')).toBe('ok');
    expect(await act('beheerder')).toBe('niet-gevonden');
  });

  test('stays once it was read in', async ({ as }) => {
    const { id } = await upload(as);
    await as('beheerder', (tx, actor) => closeInlezing(tx, actor, gebiedSoort, id, { naam }));
    expect(await outcome(as('beheerder', (tx, actor) => deleteInlezing(tx, actor, gebiedSoort, id)))).toBe(
      'verkeerde-staat',
    );
    const forced = as('beheerder', (tx) => tx.deleteFrom('inlezingen').where('id', '=', id).executeTakeFirst());
    expect((await forced).numDeletedRows).toBe(0n);
  });

  test('loses its rows after a week by the daily job, and one of today keeps them', async ({ as }) => {
    const old = await runAt(new Date(Date.now() - 8 * 86_400_000), () => upload(as));
    const fresh = await upload(as);
    const forgotten = await runAt(new Date(Date.now() - 8 * 86_400_000), () => upload(as));
    await as(createSystemActor('taak', GEMEENTEN.voorbeeldstad.gemeente_id), (tx, actor) => removeRijen(tx, actor));
    const rows = async (id: string) => (await as('beheerder', (tx, actor) => getRijen(tx, actor, id))).rows.length;
    expect([await rows(old.id), await rows(fresh.id), await rows(forgotten.id)]).toEqual([0, 2, 0]);
  });
});

describe('a workbook with more sheets', () => {
  test.for(iedereen)('which one is read, is chosen by the beheerder: %s', async (wie, { as }) => {
    const { id } = await upload(as, two());
    const act = as(wie, (tx, actor) => updateBlad(tx, actor, gebiedSoort, id, 0));
    expect(await outcome(act)).toBe(wie === 'beheerder' ? 'ok' : 'niet-gevonden');
  });

  test('waits for a sheet, refuses one that cannot be read, and then knows its columns', async ({ as }) => {
    const { id } = await upload(as, two());
    const find = () => as('beheerder', (tx, actor) => getInlezing(tx, actor, id));
    expect(await find()).toMatchObject({
      status: 'blad',
      blad: null,
      bladen: [{ naam: 'Eén', rijen: 2 }, { naam: 'Stuk' }],
    });
    const choose = (blad: number) =>
      outcome(as('beheerder', (tx, actor) => updateBlad(tx, actor, gebiedSoort, id, blad)));
    expect(await outcome(as('beheerder', (tx, actor) => updateInlezing(tx, actor, gebiedSoort, id, kolommen)))).toBe(
      'verkeerde-staat',
    );
    expect([await choose(1), await choose(7)]).toEqual(['ongeldige-invoer', 'ongeldige-invoer']);
    expect(await choose(0)).toBe('ok');
    expect(await find()).toMatchObject({
      status: 'kolommen',
      blad: 0,
      koppen: ['Wijk', 'Buurt'],
      kolommen: { wijk: 0, buurt: 1 },
    });
    await as('beheerder', (tx, actor) => closeInlezing(tx, actor, gebiedSoort, id, { naam }));
    expect(await find()).toMatchObject({ status: 'klaar', nieuw: 2, bladen: [] });
    expect(await choose(0)).toBe('verkeerde-staat');
  });
});

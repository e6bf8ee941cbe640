import { sql } from 'kysely';
import { describe } from 'vitest';

import { createSystemActor, type Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';

import { CAST, PARTIJEN, TEAMS } from '../../../database/demo/cast.ts';
import { createTestMeting } from '../../../tests/support/meting.ts';
import { actorFor, type As, expect, test } from '../../../tests/support/test.ts';
import { getDefinitie, listItems } from '../instrument/index.ts';
import { closeMeting, findMeting, listGroepen, openMeting, openMetingOpnieuw } from '../meting/index.ts';
import { addGroepen } from '../metinggroep/index.ts';
import { openResultaten } from './commands/open-resultaten.ts';
import { updateLezers } from './commands/update-lezers.ts';
import { listTellingen } from './queries.ts';
import { type Antwoorden, computeTellingen } from './tellen.ts';

const { gemeente } = actorFor('beleid');
const INVULLER = createSystemActor('invuller', gemeente);
const TELLER = createSystemActor('telling', gemeente);
const status = (code: number) => expect.objectContaining({ status: code });
const [gemeentePartij, thuiszorg, welzijn, inwoners] = PARTIJEN.map(({ id }) => id);

type Blad = { groep: string; antwoorden: Antwoorden; uitnodiging?: string; woorden?: Record<string, string> };

/** Puts answers in, as filling in does. */
const fill = (as: As, meting: string, bladen: readonly Blad[]) =>
  as(INVULLER, async (tx) => {
    const rows = bladen.map(({ groep, antwoorden, uitnodiging = null }) => ({ groep, antwoorden, uitnodiging }));
    await sql`
      insert into antwoorden (gemeente_id, id, meting_id, groep_id, uitnodiging_id, antwoorden)
      select ${gemeente}, gen_random_uuid(), ${meting}, r.groep, r.uitnodiging, r.antwoorden
      from json_to_recordset(${JSON.stringify(rows)}) as r(groep uuid, uitnodiging uuid, antwoorden jsonb)`.execute(tx);
    const words = bladen.flatMap(({ groep, woorden = {} }) =>
      Object.entries(woorden).map(([item, tekst]) => ({ groep, item, tekst })),
    );
    await sql`
      insert into antwoordtoelichtingen (gemeente_id, id, meting_id, groep_id, item, tekst)
      select ${gemeente}, gen_random_uuid(), ${meting}, r.groep, r.item, r.tekst
      from json_to_recordset(${JSON.stringify(words)}) as r(groep uuid, item text, tekst text)`.execute(tx);
  });

const times = (count: number, blad: Blad): Blad[] => Array.from({ length: count }, () => blad);

/** A meting of an alliance that is closed, with what `make` says was answered for each groep. */
async function createGesloten(as: As, make: (groepen: string[]) => Blad[]) {
  const { id } = await createTestMeting(as, { naam: 'naamloos', mensen: [], toegang: 'link' });
  const groepen = await as('beleid', async (tx, actor) => {
    const add = (partijen: (string | undefined)[], lagen: ('bestuur' | 'management')[], teams: string[]) =>
      addGroepen(tx, actor, id, { partijen: partijen.map(String), lagen, teams });
    await add([thuiszorg], ['bestuur', 'management'], []);
    await add([welzijn, inwoners], [], []);
    await add([], [], [TEAMS[0].id]);
    await tx.updateTable('metingen').set({ stand: 'open' }).where('id', '=', id).execute();
    return (await listGroepen(tx, id)).map((groep) => groep.id);
  });
  await fill(as, id, make(groepen));
  await as('beleid', (tx, actor) => closeMeting(tx, actor, id));
  return { id, groepen };
}

const listRows = (tx: Tx, id: string) =>
  tx.selectFrom('tellingen').selectAll().where('meting_id', '=', id).orderBy('sleutel').orderBy('waarde').execute();

describe('an anonymous meting', () => {
  // Gemeente, Thuiszorg as a whole, its bestuur and management, residents, Welzijn, and the team Noord.
  const make = ([gem = '', thuis = '', bestuur = '', management = '', inw = '', wel = '', team = '']: string[]) => [
    ...times(6, { groep: gem, antwoorden: { '1-p': 3, '1-i': 4, '2-p': null } }),
    ...times(1, { groep: thuis, antwoorden: { '1-p': 1 }, woorden: { '1-p': 'van thuis' } }),
    ...times(2, { groep: bestuur, antwoorden: { '1-p': 0 } }),
    ...times(2, { groep: management, antwoorden: { '1-p': 4, '3-p': 2 }, woorden: { '3-p': 'te weinig' } }),
    ...times(3, { groep: wel, antwoorden: { '1-p': 2 } }),
    ...times(4, { groep: inw, antwoorden: { '1-p': 1 } }),
    ...times(0, { groep: team, antwoorden: {} }),
  ];

  test('is counted in groups of the minimum, and an item that too few answered is nowhere', async ({ as }) => {
    const { id } = await createGesloten(as, make);
    const { rows, groepen } = await as('beleid', async (tx, actor) => {
      await openResultaten(tx, actor, id);
      return { rows: await listRows(tx, id), groepen: await listGroepen(tx, id) };
    });
    expect(groepen.filter(({ aantal }) => aantal !== null).map(({ naam, aantal }) => ({ naam, aantal }))).toEqual([
      { naam: 'Gemeente Voorbeeldstad', aantal: 6 },
      { naam: 'Thuiszorg Voorbeeld', aantal: 5 },
      { naam: 'Inwoners van Voorbeeldstad en Welzijn Voorbeeldstad samen', aantal: 7 },
    ]);
    const naamOf = new Map(groepen.map(({ id: groep, naam }) => [groep, naam]));
    const items = rows.filter(({ soort, sleutel }) => soort === 'item' && sleutel === '1-p');
    expect(items.map(({ groep_id, waarde, aantal }) => [naamOf.get(groep_id)?.split(' ')[0], waarde, aantal])).toEqual(
      expect.arrayContaining([
        ['Gemeente', 3, 6],
        ['Thuiszorg', 0, 2],
        ['Thuiszorg', 1, 1],
        ['Thuiszorg', 4, 2],
        ['Inwoners', 1, 4],
        ['Inwoners', 2, 3],
      ]),
    );
    expect(items).toHaveLength(6);
    // Two of Thuiszorg answered 3-p; six of the gemeente said weet niet to 2-p, and that is no answer.
    expect(rows.filter(({ sleutel }) => ['2-p', '3-p'].includes(sleutel))).toEqual([]);
    expect(rows.find(({ soort, aantal }) => soort === 'kenmerk' && aantal === 6)).toMatchObject({ waarde: 87.5 });
    expect(groepen.filter(({ samengevoegdIn }) => samengevoegdIn !== null)).toHaveLength(5);
  });

  test('leaves nothing that tells of which smaller group an answer was', async ({ as }) => {
    const { id, groepen } = await createGesloten(as, make);
    const before = await as(TELLER, (tx) =>
      tx.selectFrom('antwoorden').select(['id']).where('meting_id', '=', id).execute(),
    );
    await as('beleid', (tx, actor) => openResultaten(tx, actor, id));
    const after = await as(TELLER, (tx) =>
      tx
        .selectFrom('antwoorden')
        .select(['id', 'groep_id', 'leesbaar', sql<string>`xmin::text || cmin::text`.as('when')])
        .where('meting_id', '=', id)
        .execute(),
    );
    expect(after).toHaveLength(18);
    expect(after.filter((row) => before.some((one) => one.id === row.id))).toEqual([]);
    expect(after.filter(({ leesbaar }) => leesbaar)).toEqual([]);
    expect(new Set(after.map(({ when }) => when)).size).toBe(1);
    expect(after.filter(({ groep_id }) => groepen.slice(1).includes(groep_id))).toEqual([]);
  });

  test('shows comments only with items that are shown', async ({ as }) => {
    const { id } = await createGesloten(as, make);
    const read = await as('beleid', async (tx, actor) => {
      await openResultaten(tx, actor, id);
      return tx.selectFrom('antwoordtoelichtingen').select('tekst').where('meting_id', '=', id).execute();
    });
    expect(read).toEqual([{ tekst: 'van thuis' }]);
  });

  test('keeps its answers from everyone: the cast, and who fills in; only counting reads them', async ({ as }) => {
    const { id } = await createGesloten(as, make);
    const count = (wie: Parameters<As>[0], sleutels: string[] = []) =>
      as(wie, (tx) => tx.selectFrom('antwoorden').select('id').where('meting_id', '=', id).execute(), { sleutels });
    const keys = [`meting:${id}`, `begeleider:${id}`, ...PARTIJEN.map((partij) => `partij:${partij.id}`)];
    const check = async () => {
      for (const wie of [...(Object.keys(CAST) as (keyof typeof CAST)[]), 'niemand' as const, INVULLER]) {
        expect(await count(wie, keys), String(wie)).toEqual([]);
      }
      expect(await count(TELLER)).toHaveLength(18);
    };
    await check();
    await as('beleid', (tx, actor) => openResultaten(tx, actor, id));
    await check();
    // After opening, the role is laid down again.
    expect(
      await as(
        'beleid',
        async (tx) => (await sql<{ rollen: string }>`select current_setting('app.rollen') as rollen`.execute(tx)).rows,
      ),
    ).toEqual([{ rollen: 'beleid' }]);
  });

  test('with fewer than the minimum in all shows nothing and stays closed, so that more can answer', async ({ as }) => {
    const few = ([gem = '', thuis = '']: string[]) => [
      ...times(2, { groep: gem, antwoorden: { '1-p': 3 } }),
      ...times(2, { groep: thuis, antwoorden: { '1-p': 3 } }),
    ];
    const { id } = await createGesloten(as, few);
    await expect(as('beleid', (tx, actor) => openResultaten(tx, actor, id))).rejects.toEqual(status(409));
    expect(await as('beleid', (tx, actor) => findMeting(tx, actor, id))).toMatchObject({ stand: 'gesloten' });
    expect(
      await as(TELLER, (tx) => tx.selectFrom('antwoorden').select('id').where('meting_id', '=', id).execute()),
    ).toHaveLength(4);
  });

  test('opens once: not while it runs, and not again', async ({ as }) => {
    const running = await createTestMeting(as, { naam: 'naamloos', open: true });
    await expect(as('beleid', (tx, actor) => openResultaten(tx, actor, running.id))).rejects.toEqual(status(409));
    const { id } = await createGesloten(as, make);
    await as('beleid', (tx, actor) => openResultaten(tx, actor, id));
    await expect(as('beleid', (tx, actor) => openResultaten(tx, actor, id))).rejects.toEqual(status(409));
    await expect(
      as('beleid', (tx, actor) => openMetingOpnieuw(tx, actor, id, { reden: 'x', invullenTot: '' })),
    ).rejects.toEqual(status(409));
  });

  test('whoever may read one count of a groep may read all of that groep', async ({ as }) => {
    const { id } = await createGesloten(as, make);
    await as('beleid', (tx, actor) => openResultaten(tx, actor, id));
    const listLezers = async () =>
      [...Map.groupBy(await as('beleid', (tx) => listRows(tx, id)), ({ groep_id }) => groep_id).values()].map(
        (rows) => new Set(rows.map(({ lezers }) => lezers.join())).size,
      );
    expect(await listLezers()).toEqual([1, 1, 1]);
    await as('beleid', (tx, actor) => updateLezers(tx, actor, id, { opengesteld: 'ja' }));
    expect(await listLezers()).toEqual([1, 1, 1]);
  });

  test('is read by whose partij is in it, and by all who took part once it is shared', async ({ as }) => {
    const { id } = await createGesloten(as, make);
    await as('beleid', (tx, actor) => openResultaten(tx, actor, id));
    const read = async (...sleutels: string[]) =>
      new Set((await as('aanbieder', (tx) => listRows(tx, id), { sleutels })).map(({ groep_id }) => groep_id)).size;
    expect(await read(`partij:${gemeentePartij}`)).toBe(1);
    expect(await read(`partij:${inwoners}`, `partij:${thuiszorg}`)).toBe(2);
    expect(await read(`begeleider:${id}`)).toBe(3);
    expect(await read(`meting:${id}`, `partij:${createId()}`)).toBe(0);
  });
});

describe('a named meting', () => {
  test('counts from one answer, lets people read who said what, and counts anew when it was open again', async ({
    as,
  }) => {
    const { id, groepen } = await createTestMeting(as, { adressen: ['a@example.org'], open: true });
    const uitnodigingen = await as('beleid', (tx) =>
      tx
        .selectFrom('uitnodigingen')
        .select(['id', 'groep_id as groep'])
        .where('meting_id', '=', id)
        .orderBy('id')
        .execute(),
    );
    const [first, second] = uitnodigingen;
    await fill(as, id, [{ groep: String(first?.groep), uitnodiging: String(first?.id), antwoorden: { '1-p': 3 } }]);
    const open = () =>
      as('beleid', async (tx, actor) => {
        await closeMeting(tx, actor, id);
        await openResultaten(tx, actor, id);
        const counted = (await listRows(tx, id)).filter(({ soort }) => soort === 'item');
        // Read twice: what is kept in memory is of this time that it was opened.
        for (let turn = 0; turn < 2; turn += 1) {
          const shown = await listTellingen(tx, await openMeting(tx, actor, id));
          expect(shown.filter(({ soort }) => soort === 'item')).toEqual(
            counted.map(({ groep_id: groep, soort, sleutel, waarde, aantal }) => ({
              groep,
              soort,
              sleutel,
              waarde,
              aantal,
            })),
          );
        }
        const read = await tx.selectFrom('antwoorden').select('antwoorden').where('meting_id', '=', id).execute();
        return { counted: counted.map(({ waarde, aantal }) => [waarde, aantal]), read: read.length };
      });
    expect(await open()).toEqual({ counted: [[3, 1]], read: 1 });
    await as('beleid', (tx, actor) => openMetingOpnieuw(tx, actor, id, { reden: 'Iemand was ziek', invullenTot: '' }));
    await fill(as, id, [{ groep: String(groepen[0]), uitnodiging: String(second?.id), antwoorden: { '1-p': 3 } }]);
    expect(await open()).toEqual({ counted: [[3, 2]], read: 2 });
  });
});

test(
  'what stands in the table is what counting says, in a few seconds for 10,000 answers of 34 items',
  { timeout: 60_000 },
  async ({ as }) => {
    const { id, groepen } = await createTestMeting(as, { naam: 'naamloos', toegang: 'link', mensen: [] });
    const definitie = await as('beleid', async (tx, actor) => {
      const meting = await findMeting(tx, actor, id);
      return getDefinitie(tx, actor, String(meting?.instrument.versieId));
    });
    const items = listItems(definitie).map(({ sleutel }) => sleutel);
    const bladen = Array.from({ length: 10_000 }, (_, i) => ({
      groep: String(groepen[i % 2]),
      antwoorden: Object.fromEntries(
        items.map((item, j) => [item, (i * 7 + j * (i % 5)) % 6 === 5 ? null : (i * 7 + j * (i % 5)) % 6]),
      ),
    }));
    await as('beleid', (tx) => tx.updateTable('metingen').set({ stand: 'open' }).where('id', '=', id).execute());
    await fill(as, id, bladen);
    await as('beleid', (tx, actor) => closeMeting(tx, actor, id));
    const start = performance.now();
    await as('beleid', (tx, actor) => openResultaten(tx, actor, id));
    const seconds = (performance.now() - start) / 1000;
    const rows = await as('beleid', (tx) => listRows(tx, id));
    const keyOf = (one: { soort: string; sleutel: string; waarde: number; aantal: number }, groep: string) =>
      [groep, one.soort, one.sleutel, one.waarde, one.aantal].join(' ');
    expect(rows.map((row) => keyOf(row, row.groep_id)).toSorted()).toEqual(
      computeTellingen(definitie, bladen, 5)
        .map((telling) => keyOf(telling, telling.groep))
        .toSorted(),
    );
    expect(seconds).toBeLessThan(10);
  },
);

import { sql } from 'kysely';

import { addSchakels } from '#platform/chain/index.ts';
import { type Actor, createSystemActor, type Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { addDays } from '#platform/time/index.ts';

import { actorFor, expect, test } from '../../../tests/support/test.ts';
import { createSignaal } from './commands/create-signaal.ts';
import { rewriteSignalen } from './commands/rewrite-signalen.ts';
import {
  findSignaalByCode,
  listOpenSignalen,
  listSignaalAttention,
  listSignalen,
  listSignalenByIds,
  signaalChain,
} from './queries.ts';
import { SignaalInputSchema } from './schema.ts';
import { computeCodeHash, parseTerugmeldcode } from './signaal.ts';

const SECRET = 'geheim voor de test';
const DAY = '2026-11-03';
const TEKST = 'Een moeder van drie moest alles twee keer inleveren.';
const INPUT = { soort: 'proces', tekst: TEKST, leefdomein: 'inkomen' } as const;

const give = (tx: Tx, actor: Actor, extra: object = {}, vandaag = DAY) =>
  createSignaal(tx, actor, { ...INPUT, ...extra }, { codeSecret: SECRET, gemeentecode: '9901', vandaag });

const VOORBEELDSTAD = actorFor('beleid').gemeente;
const taak = createSystemActor('taak', VOORBEELDSTAD);

test('a signaal is stored with a random id, a day and the hash of its code, and nothing else', async ({ as }) => {
  const { id, terugmeldcode } = await as('uitvoerder', give);
  const row = await as('beleid', (tx) => tx.selectFrom('signalen').selectAll().where('id', '=', id).executeTakeFirst());
  expect(row).toEqual({
    ...INPUT,
    gemeente_id: VOORBEELDSTAD,
    id,
    dag: DAY,
    code_hash: computeCodeHash(SECRET, terugmeldcode),
    // The stems of the text itself, by the database.
    zoek: expect.stringContaining("'moeder':"),
  });
  expect(id[14]).toBe('4');
});

test('giving a signaal leaves no gebeurtenis and no other row', async ({ as, tx }) => {
  const count = async () => {
    const all = await as('privacy-officer', () =>
      sql<{
        aantal: number;
      }>`select (select count(*) from gebeurtenissen) + (select count(*) from schakels) as aantal`.execute(tx),
    );
    return all.rows[0]?.aantal;
  };
  const before = await count();
  await as('aanbieder', give);
  expect(await count()).toBe(before);
});

const PERSOONLIJK = [
  'zijn BSN is 111222333',
  'bel haar op 06 12 34 56 78',
  'mail jan@voorbeeld.nl',
  'op NL91ABNA0417164300',
  'woont op 1234 AB 12',
  'geboren 3 maart 1980',
];

test('text that holds personal data is refused at tekst, and nothing is stored', async ({ as }) => {
  for (const tekst of PERSOONLIJK) {
    await expect(as('uitvoerder', (tx, actor) => give(tx, actor, { tekst }))).rejects.toMatchObject({
      kind: 'ongeldige-invoer',
      errors: [{ field: 'tekst' }],
    });
  }
  expect(await as('beleid', (tx, actor) => listSignalen(tx, actor, {}, 1, 25))).toMatchObject({ totaal: 0 });
});

test('500 characters fit, in the schema and in the table alike', async ({ as }) => {
  const longest = SignaalInputSchema.parse({ ...INPUT, tekst: `${'é\r\n'.repeat(249)}ab` });
  expect(longest.tekst).toHaveLength(500);
  await as('uitvoerder', (tx, actor) => give(tx, actor, longest));
  expect(SignaalInputSchema.safeParse({ ...INPUT, tekst: 'a'.repeat(501) }).success).toBe(false);
});

test('what does not print becomes a space, so that the database never stumbles over it', async ({ as }) => {
  const input = SignaalInputSchema.parse({ ...INPUT, tekst: ' een\u0000twee\u0007 \tdrie\r\nvier ' });
  expect(input.tekst).toBe('een twee  \tdrie\nvier');
  await as('uitvoerder', (tx, actor) => give(tx, actor, input));
  expect(SignaalInputSchema.safeParse({ ...INPUT, tekst: ' \u0000 ' }).success).toBe(false);
});

test('whoever holds the code finds the signaal, and with another code nothing', async ({ as }) => {
  const { id, terugmeldcode } = await as('inwoner', give);
  await as('inwoner', give);
  const typed = parseTerugmeldcode(terugmeldcode.toLowerCase().replaceAll('-', ' '));
  const open = (code: string) =>
    as('niemand', (tx) => findSignaalByCode(tx, VOORBEELDSTAD), { code: computeCodeHash(SECRET, code) });
  expect(await open(typed?.code ?? '')).toEqual({ id, dag: DAY });
  expect(await open('9901-0000-0000-0000')).toBeUndefined();
  expect(await as('niemand', (tx) => findSignaalByCode(tx, VOORBEELDSTAD))).toBeUndefined();
  expect(await as('beleid', (tx) => findSignaalByCode(tx, VOORBEELDSTAD))).toBeUndefined();
});

test('the list counts, filters and pages, newest day first', async ({ as }) => {
  await as('uitvoerder', (tx, actor) => give(tx, actor, {}, '2026-11-01'));
  await as('uitvoerder', (tx, actor) => give(tx, actor, { soort: 'geld' }, '2026-11-02'));
  await as('uitvoerder', (tx, actor) => give(tx, actor, { leefdomein: 'wonen' }, '2026-11-03'));
  const list = (filter: object, pagina = 1, aantal = 25) =>
    as('beleid', (tx, actor) => listSignalen(tx, actor, filter, pagina, aantal));
  expect((await list({})).resultaten.map(({ dag }) => dag)).toEqual(['2026-11-03', '2026-11-02', '2026-11-01']);
  expect(await list({ soort: 'geld' })).toMatchObject({ totaal: 1, resultaten: [{ soort: 'geld' }] });
  expect(await list({ leefdomein: 'wonen' })).toMatchObject({ totaal: 1, resultaten: [{ leefdomein: 'wonen' }] });
  expect(await list({ soort: 'geld', leefdomein: 'wonen' })).toMatchObject({ totaal: 0, resultaten: [] });
  expect(await list({}, 2, 2)).toMatchObject({ totaal: 3, pagina: 2, resultaten: [{ dag: '2026-11-01' }] });
});

test('a signaal in a knelpunt waits no longer, and is found by its knelpunt', async ({ as }) => {
  const [first, second] = [await as('uitvoerder', give), await as('uitvoerder', give)];
  const knelpunt = createId();
  const naar = { soort: 'knelpunt', id: knelpunt };
  await as('beleid', (tx, actor) => addSchakels(tx, actor, [{ soort: 'signaal', id: first.id }], naar));
  const list = (filter: object) => as('beleid', (tx, actor) => listSignalen(tx, actor, filter, 1, 25));
  expect((await list({ stand: 'open' })).resultaten.map(({ id }) => id)).toEqual([second.id]);
  expect((await as('beleid', listOpenSignalen)).map(({ id }) => id)).toEqual([second.id]);
  expect(await list({ knelpunt })).toMatchObject({ totaal: 1, resultaten: [{ id: first.id, knelpuntId: knelpunt }] });
  expect(await list({ knelpunt: "geen id' or 1=1" })).toMatchObject({ totaal: 0 });
  const both = await as('beleid', (tx, actor) =>
    listSignalenByIds(tx, actor, [first.id, second.id, 'geen id', createId()]),
  );
  expect(new Set(both.map(({ id }) => id))).toEqual(new Set([first.id, second.id]));
});

test('in a chain signalen are one stop with their number; only beleid gets months and a link', async ({ as }) => {
  const ids = [];
  for (const dag of ['2026-03-09', '2026-05-01', '2026-08-30']) {
    ids.push((await as('uitvoerder', (tx, actor) => give(tx, actor, {}, dag))).id);
  }
  const knelpunt = createId();
  const refs = ids.map((id) => ({ soort: 'signaal', id }));
  const load = (wie: 'beleid' | 'wethouder' | 'niemand', of: string[]) =>
    as(wie, (tx, actor) => signaalChain.load(tx, actor, of));
  expect(await load('wethouder', ids)).toEqual([]);
  await as('beleid', (tx, actor) => addSchakels(tx, actor, refs, { soort: 'knelpunt', id: knelpunt }));
  const stop = { soort: 'signaal', id: ids[0], kind: 'Signalen', name: '3 signalen' };
  const href = `/signalen?stand=alle&knelpunt=${knelpunt}`;
  expect(await load('beleid', ids)).toEqual([{ ...stop, meta: 'maart tot augustus', href }]);
  expect(await load('wethouder', ids)).toEqual([stop]);
  expect(await load('niemand', ids)).toEqual([stop]);
  expect(await load('beleid', ids.slice(0, 1))).toMatchObject([{ name: '1 signaal', href: `/signalen/${ids[0]}` }]);
  expect(await load('beleid', ['geen id'])).toEqual([]);
  expect(await load('wethouder', [createId(), 'geen id'])).toEqual([]);
});

test('Vandaag tells beleid how many signalen wait, and nobody else', async ({ as }) => {
  const attention = (wie: 'beleid' | 'uitvoerder' | 'beleid-andere-gemeente') =>
    as(wie, (tx, actor) => listSignaalAttention(tx, actor, DAY));
  expect(await attention('beleid')).toEqual([]);
  await as('uitvoerder', give);
  await as('uitvoerder', (tx, actor) => give(tx, actor, {}, addDays(DAY, -3)));
  expect(await attention('beleid')).toMatchObject([
    { href: '/signalen', title: '2 signalen horen nog nergens bij', text: expect.stringContaining('31 oktober 2026') },
  ]);
  expect(await attention('uitvoerder')).toEqual([]);
  expect(await attention('beleid-andere-gemeente')).toEqual([]);
});

test('the daily job keeps every row as it is and counts each day that is over, once', async ({ as }) => {
  for (const dag of ['2026-11-01', '2026-11-01', '2026-11-02', '2026-11-03']) {
    await as('uitvoerder', (tx, actor) => give(tx, actor, {}, dag));
  }
  const read = () => as('beleid', (tx) => tx.selectFrom('signalen').selectAll().orderBy('id').execute());
  const counts = () =>
    as('privacy-officer', (tx) =>
      tx
        .selectFrom('gebeurtenissen')
        .select(['actor', 'onderwerp_id', 'gegevens', sql<string>`tijd at time zone 'UTC'`.as('tijd')])
        .where('soort', '=', 'signalen-ontvangen')
        .orderBy('gebeurtenissen.tijd')
        .execute(),
    );
  const before = await read();
  expect(await as(taak, (tx, actor) => rewriteSignalen(tx, actor, '2026-11-03'))).toBe(4);
  expect(await read()).toEqual(before);
  expect((await counts()).map(({ gegevens }) => gegevens)).toEqual([{ aantal: 2 }, { aantal: 1 }]);
  expect((await counts()).every(({ actor, onderwerp_id }) => actor === null && onderwerp_id === null)).toBe(true);
  await as(taak, (tx, actor) => rewriteSignalen(tx, actor, '2026-11-03'));
  expect(await counts()).toHaveLength(2);
  await as(taak, (tx, actor) => rewriteSignalen(tx, actor, '2026-11-04'));
  expect((await counts()).map(({ gegevens }) => gegevens)).toEqual([{ aantal: 2 }, { aantal: 1 }, { aantal: 1 }]);
});

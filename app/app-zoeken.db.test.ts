import { GEMEENTEN } from '../database/demo/cast.ts';
import { expect, test } from '../tests/support/app.ts';
import { updateSignaalwoorden } from './maatwerkplaats/signaal/index.ts';
import { createSystemActor, type Tx } from './platform/database/index.ts';
import { createId, createRandomId } from './platform/id/index.ts';

const gemeente_id = GEMEENTEN.voorbeeldstad.gemeente_id;
const taak = createSystemActor('taak', gemeente_id);

async function addKnelpunten(tx: Tx, ...titels: string[]) {
  const { id } = await tx
    .selectFrom('medewerkers')
    .select('id')
    .where('gemeente_id', '=', gemeente_id)
    .executeTakeFirstOrThrow();
  const rows = titels.map((titel, i) => ({
    gemeente_id,
    id: createId(),
    nummer: `2026-${800 + i}`,
    titel,
    omschrijving: 'Inwoners wachten lang op coördinatie.',
    oorzaak: 'wet',
    eigenaar_id: id,
    gemeld_op: '2026-03-02',
  }));
  await tx.insertInto('knelpunten').values(rows).execute();
}

const addSignalen = (tx: Tx, ...teksten: string[]) =>
  tx
    .insertInto('signalen')
    .values(
      teksten.map((tekst) => {
        const id = createRandomId();
        return { gemeente_id, id, soort: 'geld', leefdomein: 'wonen', dag: '2026-03-02', code_hash: id, tekst };
      }),
    )
    .execute();

test.for([
  ['the beginning of a word', 'geluidsov', 1],
  ['another form of a word', 'vergunning', 1],
  ['a piece in the middle of a word of the title', 'overlast', 1],
  ['a word of the text without its accents', 'coordinatie', 2],
  ['all words, not one of them', 'vergunning geluidsoverlast', 0],
  ['the number', '2026-801', 1],
  ['capitals and signs', 'GELUIDSOVERLAST!!', 1],
  ['a word of every sentence beside another', 'de vergunningen', 1],
] as const)('a knelpunt is found by %s', async ([, vraag, count], { as, visitAs }) => {
  await as('beleid', (tx) => addKnelpunten(tx, 'Geluidsoverlast bij nacht', 'Vergunningen duren te lang'));
  const { text } = await (await visitAs('beleid'))(`/zoeken?q=${encodeURIComponent(vraag)}`);
  expect([...text.matchAll(/class="bond-table-link"/g)]).toHaveLength(count);
});

test('a typing error is forgiven, and the page says what it looked for instead', async ({ as, visitAs }) => {
  await as('beleid', (tx) => addKnelpunten(tx, 'Wachten op een scootmobiel'));
  const { text } = await (await visitAs('beleid'))('/zoeken?q=schootmobiel');
  expect(text).toContain('Bedoelde je: scootmobiel?');
  expect(text).toContain('<mark>scootmobiel</mark>');
});

test('a word that few signalen share is never proposed: it could be a name', async ({ as, visitAs }) => {
  await as(taak, (tx) => addSignalen(tx, ...Array.from({ length: 4 }, (_, i) => `Meneer Rozenboomgaard wacht ${i}.`)));
  await as(taak, updateSignaalwoorden);
  const visit = await visitAs('beleid');
  expect((await visit('/zoeken?q=rozenboomgard')).text).not.toContain('rozenboomgaard');
  await as(taak, (tx) => addSignalen(tx, 'Meneer Rozenboomgaard wacht nog.'));
  await as(taak, updateSignaalwoorden);
  expect((await visit('/zoeken?q=rozenboomgard')).text).toContain('Bedoelde je: rozenboomgaard?');
  // Who may not read signalen gets no word of them.
  expect((await (await visitAs('uitvoerder'))('/zoeken?q=rozenboomgard')).text).not.toContain('rozenboomgaard');
});

test('one page shows a few of each kind and the way to all of one', async ({ as, visitAs }) => {
  const titels = Array.from({ length: 7 }, (_, i) => `Tuinhuisje nummer ${i}`);
  await as('beleid', (tx) => addKnelpunten(tx, ...titels));
  const visit = await visitAs('beleid');
  const { text } = await visit('/zoeken?q=tuinhuisje');
  expect(text).toContain('Knelpunten (7)');
  expect([...text.matchAll(/class="bond-table-link"/g)]).toHaveLength(5);
  expect(text).toContain('href="/zoeken?q=tuinhuisje&amp;soort=knelpunt"');
  const all = await visit('/zoeken?q=tuinhuisje&soort=knelpunt');
  expect([...all.text.matchAll(/class="bond-table-link"/g)]).toHaveLength(7);
});

test.for([
  "'; drop table",
  '"<script>alert(1)</script>"',
  '\0',
  '& | ! : *',
  ':*',
  '\\',
  '%',
  '日本',
  'a',
  '   ',
  'x'.repeat(5000),
])('the question %j is only words', async (vraag, { visitAs }) => {
  const { status, text } = await (await visitAs('beleid'))(`/zoeken?q=${encodeURIComponent(vraag)}`);
  expect(status).toBe(200);
  expect(text).not.toContain('<script>alert');
});

test('without anything found the page says what to try and where to begin', async ({ visitAs, visit }) => {
  const { text } = await (await visitAs('uitvoerder'))('/zoeken?q=xyzzyplugh');
  expect(text).toContain('Niets gevonden met ‘xyzzyplugh’');
  expect(text).toContain('Probeer een ander woord');
  expect(text).toContain('href="/knelpunten"');
  expect((await visit('/zoeken?q=xyzzyplugh')).text).toContain('Niets gevonden');
});

test('the header has a field on every page, and its own page has only one', async ({ visitAs }) => {
  const visit = await visitAs('beleid');
  expect((await visit('/')).text.match(/id="zoekveld"/g)).toHaveLength(1);
  expect((await visit('/zoeken')).text.match(/id="zoekveld"/g)).toHaveLength(1);
});

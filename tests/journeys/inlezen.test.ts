import { readFileSync } from 'node:fs';

import { streamCsvRows } from 'hucre/csv';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { openBrowser, openVisitor } from '../support/browser.ts';

const url = inject('url');
const agenda = readFileSync('database/demo/bronnen/agenda-2016.csv');
const MEGABYTE = 1_000_000;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const submit = (page: Page) => page.locator('main form button[type="submit"]').first().click();
const at = (page: Page, path: RegExp) => page.waitForURL((target) => path.test(target.pathname));
const report = async (page: Page) =>
  Object.fromEntries(
    await page
      .locator('dl > div')
      .evaluateAll((rows) =>
        rows.map((row) => [row.querySelector('dt')?.textContent ?? '', row.querySelector('dd')?.textContent ?? '']),
      ),
  ) as Record<string, string>;

type Chosen = { name: string; mimeType: string; buffer: Buffer };

const csvFile = (name: string, text: string): Chosen => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

async function choose(page: Page, file: Chosen, way = '/transformatielog/inlezen') {
  await page.goto(way);
  await page.locator('input[type="file"]').setInputFiles(file);
  await submit(page);
}

/** From a file to the report, with the columns as they were guessed. */
async function readIn(page: Page, buffer: Buffer, name = 'agenda-2016.csv'): Promise<Record<string, string>> {
  await choose(page, { name, mimeType: 'application/octet-stream', buffer });
  await at(page, /^\/transformatielog\/inlezen\/[0-9a-f-]{36}$/);
  await submit(page);
  await at(page, /\/controle$/);
  await submit(page);
  await at(page, /^\/transformatielog\/inlezen\/[0-9a-f-]{36}$/);
  await page.locator('a[href="/transformatielog/voorbeeldstad"].nl-button').waitFor({ timeout: 60_000 });
  return report(page);
}

test('the public agenda of 2016 is read in as it is: 31 lines; again: 0 changes', async () => {
  const visitor = await openVisitor(browser, url);
  await visitor.signIn('transformatiemanager');
  expect(await readIn(visitor.page, agenda)).toEqual({ Nieuw: '31', Gewijzigd: '0', Gelijk: '0' });
  expect(await readIn(visitor.page, agenda)).toEqual({ Nieuw: '0', Gewijzigd: '0', Gelijk: '31' });
  await visitor.page.goto('/transformatielog/voorbeeldstad?thema=Leerinfrastructuur');
  const log = await visitor.page.locator('main').innerText();
  for (const word of ['Transformatie Festival', 'begin 2017', 'leersessie', 'Maatwerkplaats'])
    expect(log).toContain(word);
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
});

test('without JavaScript a changed agenda gives new versions of the lines that changed, and nothing else', async () => {
  const visitor = await openVisitor(browser, url, { javaScriptEnabled: false });
  await visitor.signIn('transformatiemanager');
  const changed = Buffer.from(agenda.toString('utf8').replace('schuldhulpverlening', 'hulp bij schulden'));
  expect(await readIn(visitor.page, changed)).toEqual({ Nieuw: '0', Gewijzigd: '1', Gelijk: '30' });
  await visitor.close();
});

/** The agenda of 2016 as a table. */
const rows = [...streamCsvRows(agenda.toString('utf8').replace(/^\uFEFF/, ''), { delimiter: ';' })].map((row) =>
  row.map(String),
);

/** From a file to the report of another kind, answering the questions on the way. */
async function readWay(page: Page, way: string, file: Chosen, answers: Record<string, string> = {}) {
  await choose(page, file, way);
  await at(page, /\/inlezen\/[0-9a-f-]{36}$/);
  await submit(page);
  await at(page, /\/controle$/);
  for (const [label, answer] of Object.entries(answers)) {
    await page.locator('fieldset', { hasText: label }).getByText(answer).click();
  }
  await submit(page);
  await at(page, /\/inlezen\/[0-9a-f-]{36}$/);
  await page.locator('h1', { hasText: /ingelezen|stond er al/ }).waitFor({ timeout: 60_000 });
  return report(page);
}

test.each([
  [
    'XLSX',
    'xlsx',
    () =>
      writeXlsx({
        sheets: [
          { name: 'Toelichting', rows: [['Lees dit eerst']] },
          { name: 'Agenda', rows },
        ],
      }),
  ],
  [
    'ODS',
    'ods',
    () =>
      writeOds({
        sheets: [
          { name: 'Toelichting', rows: [['Lees dit eerst']] },
          { name: 'Agenda', rows },
        ],
      }),
  ],
] as const)('the same agenda in a workbook of two sheets in %s brings no new line', async (_, ending, make) => {
  const visitor = await openVisitor(browser, url, { javaScriptEnabled: ending === 'xlsx' });
  const { page } = visitor;
  await visitor.signIn('transformatiemanager');
  const buffer = Buffer.from(await make());
  await choose(page, { name: `agenda.${ending}`, mimeType: 'application/octet-stream', buffer });
  await at(page, /^\/transformatielog\/inlezen\/[0-9a-f-]{36}$/);
  await page.locator('label', { hasText: 'Agenda' }).click();
  await submit(page);
  await submit(page);
  await at(page, /\/controle$/);
  expect(await report(page)).toMatchObject({ Nieuw: 'geen', 'Met een fout': 'geen' });
  await visitor.close();
});

test('gebieden, teams and people are read in by the beheerder, and again without a change; nobody is mailed without a yes', async () => {
  const visitor = await openVisitor(browser, url, { javaScriptEnabled: false });
  const { page } = visitor;
  await visitor.signIn('beheerder');
  const gebieden = csvFile('wijken.csv', 'Wijk;Buurt;Code\nOost;;WK990003\nOost;Parkbuurt;BU99000301\n');
  expect(await readWay(page, '/gebieden/inlezen', gebieden)).toMatchObject({ Nieuw: '2', Gelijk: '0' });
  expect(await readWay(page, '/gebieden/inlezen', gebieden)).toMatchObject({ Nieuw: '0', Gelijk: '2' });
  const teams = csvFile('teams.csv', 'Team;Wijk\nWijkteam Oost;Oost\n');
  expect(await readWay(page, '/teams/inlezen', teams)).toMatchObject({ Nieuw: '1' });
  const head = ['Naam', 'Functie', 'E-mail', 'Rollen', 'Teams', 'Begint op'];
  const people = [
    ['Olga Oost', 'Consulent', 'olga@voorbeeldstad.nl', 'uitvoerder', 'Wijkteam Oost', new Date(Date.UTC(2099, 0, 1))],
    ['Bo Baas', 'Applicatiebeheer', 'bo@voorbeeldstad.nl', 'beheerder', '', null],
  ];
  const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: 'Mensen', rows: [head, ...people] }] }));
  const mensen = { name: 'mensen.xlsx', mimeType: 'application/octet-stream', buffer };
  const answers = { 'rol beheerder': 'Nee, sla deze rij over', 'meteen uitnodigen': 'Nee, ik nodig hen later uit' };
  expect(await readWay(page, '/medewerkers/inlezen', mensen, answers)).toMatchObject({ Nieuw: '1', Overgeslagen: '1' });
  await page.goto('/medewerkers');
  expect(await page.locator('main').innerText()).toContain('Olga Oost');
  await visitor.close();
});

test('a file that was chosen and not read in is taken away by who chose it', async () => {
  const visitor = await openVisitor(browser, url);
  const { page } = visitor;
  await visitor.signIn('beheerder');
  await choose(page, csvFile('weg.csv', 'Team;Wijk\nWeg;Noord\n'), '/teams/inlezen');
  await at(page, /\/teams\/inlezen\/[0-9a-f-]{36}$/);
  await page.getByRole('button', { name: 'Haal dit bestand weg' }).click();
  await page.getByText('Weggehaald.').waitFor();
  expect(await page.locator('main').innerText()).not.toContain('weg.csv');
  await visitor.close();
});

test('rows with an error come back as a workbook with the reasons beside them, and the example reads in', async () => {
  const visitor = await openVisitor(browser, url);
  const { page } = visitor;
  await visitor.signIn('beheerder');
  await choose(page, csvFile('fout.csv', 'Team;Wijk\nGoed;Noord\nFout;Nergens\n'), '/teams/inlezen');
  await at(page, /\/teams\/inlezen\/[0-9a-f-]{36}$/);
  await submit(page);
  await at(page, /\/controle$/);
  const own = page.url().replace(/\/controle$/, '');
  const csv = await (await page.request.get(`${own}/fouten.csv`)).text();
  expect(csv).toMatch(/Team;Wijk;Regel in het bestand;Wat er niet klopt\r\nFout;Nergens;3;.*Nergens/);
  const xlsx = await page.request.get(`${own}/fouten.xlsx`);
  expect([xlsx.status(), (await xlsx.body()).subarray(0, 2).toString()]).toEqual([200, 'PK']);
  const example = await (await page.request.get('/teams/inlezen/voorbeeld.xlsx')).body();
  await choose(page, { name: 'teams.xlsx', mimeType: 'application/octet-stream', buffer: example }, '/teams/inlezen');
  await at(page, /\/teams\/inlezen\/[0-9a-f-]{36}$/);
  await submit(page);
  await at(page, /\/controle$/);
  expect(await report(page)).toMatchObject({ 'Met een fout': 'geen' });
  await visitor.close();
});

test.each(['csv', 'xlsx'])('the log as everyone downloads it in %s, read in again, changes nothing', async (ending) => {
  const visitor = await openVisitor(browser, url);
  const { page } = visitor;
  await visitor.signIn('transformatiemanager');
  const buffer = await (await page.request.get(`/transformatielog/voorbeeldstad.${ending}`)).body();
  const outcome = await readIn(page, buffer, `log.${ending}`);
  expect(outcome).toMatchObject({ Nieuw: '0', Gewijzigd: '0' });
  expect(Number(outcome['Gelijk'])).toBeGreaterThan(30);
  await visitor.close();
});

test('with one bad row nothing can be read in, and the page names row and field', async () => {
  const visitor = await openVisitor(browser, url);
  const { page } = visitor;
  await visitor.signIn('transformatiemanager');
  const buffer = Buffer.from('Speerpunt;Titel;Start\nWonen;Goed plan;2016\nWonen;;2017\nZorg;Ander plan;2018\n');
  await choose(page, { name: 'agenda.csv', mimeType: 'text/csv', buffer });
  await at(page, /^\/transformatielog\/inlezen\/[0-9a-f-]{36}$/);
  await submit(page);
  await at(page, /\/controle$/);
  const words = await page.locator('main').innerText();
  expect(words).toMatch(/regel 3/i);
  expect(words).toMatch(/titel/i);
  expect(await page.locator('form[action$="/lezen"]').count()).toBe(0);
  await visitor.close();
});

describe('a file that is no agenda is refused in plain words within a second', () => {
  const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n');
  const zip = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.alloc(400)]);
  const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]);
  test.each([
    ['an Excel file', { name: 'agenda.xlsx', mimeType: 'application/octet-stream', buffer: zip }],
    ['a PDF with the wrong ending', { name: 'agenda.csv', mimeType: 'text/csv', buffer: pdf }],
    [
      'a picture',
      { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]) },
    ],
    ['an old Excel file', { name: 'agenda.xls', mimeType: 'application/vnd.ms-excel', buffer: old }],
    ['text that is called XLSX', { name: 'agenda.xlsx', mimeType: 'text/csv', buffer: Buffer.from('a;b\n1;2\n') }],
    ['an empty file', { name: 'leeg.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) }],
  ])('%s', async (_, file) => {
    const visitor = await openVisitor(browser, url);
    const { page } = visitor;
    await visitor.signIn('transformatiemanager');
    await page.goto('/transformatielog/inlezen');
    await page.locator('input[type="file"]').setInputFiles(file);
    const start = performance.now();
    await submit(page);
    await page.locator('[role="alert"]').waitFor();
    expect(performance.now() - start).toBeLessThan(1500);
    expect(await page.locator('[role="alert"]').innerText()).toMatch(/bestand/i);
    await visitor.close();
  });

  test('a workbook with a formula, by its cell, and one that unpacks to thirty megabytes', async () => {
    const visitor = await openVisitor(browser, url);
    const { page } = visitor;
    await visitor.signIn('transformatiemanager');
    const cells = new Map([['1,1', { value: 3, type: 'formula' as const, formula: 'A1+1', formulaResult: 3 }]]);
    const formula = await writeXlsx({
      sheets: [
        {
          name: 'Agenda',
          rows: [
            ['Titel', 'Start'],
            ['Eén', 3],
          ],
          cells,
        },
      ],
    });
    const bomb = await writeXlsx({
      sheets: [
        {
          name: 'Agenda',
          rows: [
            ['Titel', 'Start'],
            ['0'.repeat(30_000_000), 3],
          ],
        },
      ],
    });
    for (const [bytes, words] of [
      [formula, 'Kijk naar cel B2'],
      [bomb, 'veel te groot'],
    ] as const) {
      await page.goto('/transformatielog/inlezen');
      const file = { name: 'agenda.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
      await page.locator('input[type="file"]').setInputFiles(file);
      const start = performance.now();
      await submit(page);
      await page.locator('[role="alert"]', { hasText: words }).waitFor();
      // A thread has to start, beside everything else that runs: a third of a second on a quiet machine.
      expect(performance.now() - start).toBeLessThan(2500);
    }
    await visitor.close();
  });

  test.each([true, false])('a file of 49 MB, with JavaScript: %s', async (javaScriptEnabled) => {
    const visitor = await openVisitor(browser, url, { javaScriptEnabled });
    const { page } = visitor;
    await visitor.signIn('transformatiemanager');
    await page.goto('/transformatielog/inlezen');
    const buffer = Buffer.alloc(49 * MEGABYTE, 'a;b\n');
    const file = { name: 'groot.csv', mimeType: 'text/csv', buffer };
    await page.locator('input[type="file"]').setInputFiles(file, { timeout: 60_000 });
    await submit(page);
    await page.locator('h1', { hasText: 'te groot' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('hooguit 5 MB');
    await visitor.close();
  });

  test('50 MB sent straight to the door', async () => {
    const visitor = await openVisitor(browser, url);
    await visitor.signIn('transformatiemanager');
    const [cookie] = await visitor.context.cookies();
    await visitor.close();
    const body = new FormData();
    body.set('bestand', new Blob([Buffer.alloc(50 * MEGABYTE, 'x')]), 'groot.csv');
    const start = performance.now();
    const headers = { cookie: `${cookie?.name}=${cookie?.value}` };
    const answer = await fetch(`${url}/transformatielog/inlezen/bestand`, { method: 'POST', body, headers });
    expect([400, 413]).toContain(answer.status);
    expect(await answer.text()).toMatch(/groot/);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

test('another role does not read in, and someone who is not signed in is asked to do so', async () => {
  const visitor = await openVisitor(browser, url);
  await visitor.page.goto('/transformatielog/inlezen');
  expect(new URL(visitor.page.url()).pathname).toBe('/aanmelden');
  await visitor.signIn('beleid');
  expect((await visitor.page.goto('/transformatielog/inlezen'))?.status()).toBe(403);
  await visitor.close();
});

import { readFileSync } from 'node:fs';

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

async function choose(page: Page, file: { name: string; mimeType: string; buffer: Buffer }) {
  await page.goto('/transformatielog/inlezen');
  await page.locator('input[type="file"]').setInputFiles(file);
  await submit(page);
}

/** From a file to the report, with the columns as they were guessed. */
async function readIn(page: Page, buffer: Buffer): Promise<Record<string, string>> {
  await choose(page, { name: 'agenda-2016.csv', mimeType: 'text/csv', buffer });
  await at(page, /^\/transformatielog\/inlezen\/[0-9a-f-]{36}$/);
  await submit(page);
  await at(page, /\/controle$/);
  await submit(page);
  await at(page, /^\/transformatielog\/inlezen\/[0-9a-f-]{36}$/);
  await page.locator('a[href="/transformatielog/voorbeeldstad"].nl-button').waitFor({ timeout: 20_000 });
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
  test.each([
    ['an Excel file', { name: 'agenda.xlsx', mimeType: 'application/octet-stream', buffer: zip }],
    ['a PDF with the wrong ending', { name: 'agenda.csv', mimeType: 'text/csv', buffer: pdf }],
    [
      'a picture',
      { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]) },
    ],
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

  test.each([true, false])('a file of 49 MB, with JavaScript: %s', async (javaScriptEnabled) => {
    const visitor = await openVisitor(browser, url, { javaScriptEnabled });
    const { page } = visitor;
    await visitor.signIn('transformatiemanager');
    await page.goto('/transformatielog/inlezen');
    const buffer = Buffer.alloc(49 * MEGABYTE, 'a;b\n');
    const file = { name: 'groot.csv', mimeType: 'text/csv', buffer };
    await page.locator('input[type="file"]').setInputFiles(file, { timeout: 30_000 });
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

import { setTimeout as sleep } from 'node:timers/promises';

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import type { Persoon } from '../../database/demo/cast.ts';
import { openClient } from '../support/api.ts';
import { openBrowser } from '../support/browser.ts';
import { getId, openAt, readText, sendForm, withVisitor } from '../support/leefwereld.ts';
import { readPdf } from '../support/pdf.ts';

const url = inject('url');
let browser: Browser;
let meting = '';

type Meting = { id: string; titel: string; golf: number; stand: string };

/** The zelfanalyse of the demo of which the second wave is open: it comes in after the start. */
async function findZelfanalyse(): Promise<string> {
  const client = await openClient(url, 'beleid');
  for (const start = Date.now(); Date.now() - start < 300_000; await sleep(500)) {
    const list = (await client.get('/metingen?instrument=zelfanalyse&stand=geopend')).body['resultaten'] as Meting[];
    const found = list.find(({ titel, golf }) => titel === 'Zelfanalyse van ons bondgenootschap' && golf === 2);
    if (found) return found.id;
  }
  throw new Error('the zelfanalyse of the demo is not there');
}

beforeAll(async () => {
  browser = await openBrowser();
  meting = await findZelfanalyse();
});
afterAll(() => browser.close());

describe.each([
  ['with JavaScript', 'met', true],
  ['without JavaScript', 'zonder', false],
])('the raad gets a rapport %s', (_, hoe, javaScriptEnabled) => {
  const titel = `Waar staat ons bondgenootschap, ${hoe} script?`;
  let rapport = '';
  const as = <T>(persoon: Persoon, run: (page: Page) => Promise<T>) =>
    withVisitor(browser, url, { persoon, javaScriptEnabled }, run);

  test('beleid makes it and looks on while it is made; the raad does not have it yet', async () => {
    await as('beleid', async (page) => {
      await page.goto(`/metingen/${meting}`);
      await page.locator(`main a[href="/rapporten/nieuw?meting=${meting}"]`).click();
      await openAt(page, /^\/rapporten\/nieuw$/);
      await sendForm(page, '/rapporten', { titel: '', woord: 'Dank aan wie invulde.' });
      await page.locator('[role="alert"]').waitFor();
      expect(await page.locator('[name="woord"]').inputValue()).toBe('Dank aan wie invulde.');
      const asked = Date.now();
      await sendForm(page, '/rapporten', { titel });
      await openAt(page, /^\/rapporten\/[0-9a-f-]{36}$/);
      rapport = `/rapporten/${getId(page, 'rapporten')}`;
      // Nobody reloads: the page looks again by itself, with script and without.
      await page.locator('a[href$=".pdf"]').waitFor({ timeout: 30_000 });
      expect(Date.now() - asked).toBeLessThan(30_000);
      await readText(page, 'De raad ziet dit rapport nog niet.');
    });
    await as('raadslid', async (page) => {
      expect((await page.goto(rapport))?.status()).toBe(404);
      expect((await page.request.get(`${rapport}.pdf`)).status()).toBe(404);
      await page.goto('/');
      expect(await page.locator('main').innerText()).not.toContain(titel);
    });
  });

  test('once it is given, a raadslid finds it on Vandaag and reads it, on the page and as a document', async () => {
    await as('beleid', async (page) => {
      await page.goto(rapport);
      await sendForm(page, '/raad');
      await readText(page, 'De raad kan het rapport nu lezen.');
    });
    await as('raadslid', async (page) => {
      await page.goto('/');
      await page.locator('main a', { hasText: titel }).first().click();
      await openAt(page, new RegExp(`${rapport}$`));
      const words = await page.locator('main').innerText();
      for (const said of [titel, 'Dank aan wie invulde.', 'In het kort']) expect(words).toContain(said);
      expect(await page.locator('form[action$="/raad"]').count()).toBe(0);
      const tegels = await page.locator('#kort dl > div, #kort li').count();
      expect(tegels).toBeGreaterThanOrEqual(5);
      expect(tegels).toBeLessThanOrEqual(10);
      const drawings = await page.locator('main svg[role="img"]').count();
      const pdf = await page.request.get(`${rapport}.pdf`);
      expect(pdf.headers()['content-type']).toBe('application/pdf');
      const { tags, source, metadata, pages } = readPdf(await pdf.body());
      const names = new Set(tags.map((tag) => tag.trim()));
      for (const tag of ['H1', 'H2', 'P', 'Table', 'TH', 'TD', 'Figure']) expect(names).toContain(tag);
      const figures = tags.filter((tag) => tag.trim() === 'Figure').length;
      expect(figures).toBeGreaterThan(0);
      expect(drawings).toBeGreaterThan(0);
      expect(source.match(/\/S \/Figure[\s\S]{0,300}?\/Alt/g) ?? []).toHaveLength(figures);
      expect(source).toContain('/Lang (nl');
      expect(metadata).toContain('pdfuaid:part');
      const text = pages.join(' ');
      for (const said of [titel, 'Dank aan wie invulde.']) expect(text).toContain(said);
    });
    await as('raadslid', async (page) => {
      expect((await page.goto(`/metingen/${meting}/uitkomst`))?.status()).not.toBe(500);
    });
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { isTooWide, listViolations, openBrowser, openVisitor, type Visitor } from '../support/browser.ts';

const url = inject('url');
let browser: Browser;

beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const read = (page: Page) => page.locator('main').innerText();

/** Sets a scan up in /metingen/nieuw; gives the address of the scan. */
async function startScan({ page }: Visitor, titel: string): Promise<string> {
  await page.goto('/metingen/nieuw');
  await page.locator('[name="instrument"][value="transformatiescan"]').check();
  await page.locator('[name="titel"]').fill(titel);
  await page.locator('[name="periode"]').fill('voorjaar 2027');
  await press(page, 'Maak de meting');
  await page.waitForURL(/\/metingen\/[0-9a-f-]{36}/);
  return `${new URL(page.url()).pathname}/scan`;
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript, on a phone', false],
])('a scan, %s', (naam, javaScriptEnabled) => {
  test('from a score to evidence to the type, and to who reads along', async () => {
    const viewport = javaScriptEnabled ? { width: 1280, height: 900 } : { width: 320, height: 700 };
    const visitor = await openVisitor(browser, url, { javaScriptEnabled, viewport, bypassCSP: javaScriptEnabled });
    const { page } = visitor;
    await visitor.signIn('beleid');
    const scan = await startScan(visitor, `Scan ${naam}`);

    // The first item is the next thing to do; without evidence its score is a concept.
    await page.goto(scan);
    await page.getByRole('link', { name: 'Scoor het volgende onderdeel' }).click();
    await page.waitForURL(/interventie-1$/);
    await page.locator('[name="score"][value="2"]').check();
    await page.locator('[name="toelichting"]').fill('Twee sociale teams.');
    await press(page, 'Bewaar de score');
    await page.waitForURL(/melding=bewaard/);
    expect(await read(page)).toContain('Er is nog geen bewijs bij deze score.');
    expect(javaScriptEnabled ? await listViolations(page) : []).toEqual([]);
    expect(await isTooWide(page)).toBe(false);

    // Evidence with a file: a mistake first, and nothing of what was typed is lost.
    await page.getByRole('link', { name: 'Voeg bewijs toe' }).click();
    await page.waitForURL(/\/bewijs$/);
    await page.locator('[name="soort"][value="document"]').check();
    await page.locator('[name="op"]').fill('2026-03-02');
    await page.locator('[name="verwijzing"]').fill('Besluit over de teams');
    const file = (name: string, text: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(text) });
    await page.locator('[name="bestand"]').setInputFiles(file('besluit.pdf', '<html>geen pdf</html>'));
    await press(page, 'Voeg bewijs toe');
    await page.getByText('Dit soort bestand nemen we niet aan').first().waitFor();
    expect(await page.locator('[name="verwijzing"]').inputValue()).toBe('Besluit over de teams');
    await page.locator('[name="bestand"]').setInputFiles(file('besluit.pdf', '%PDF-1.7 het besluit'));
    await press(page, 'Voeg bewijs toe');
    await page.waitForURL(/melding=toegevoegd/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /besluit\.pdf/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('besluit.pdf');

    // A conversation, of which one note becomes evidence.
    await page.goto(scan.replace(/scan$/, 'interviews/nieuw'));
    await page.locator('[name="functie"][value="uitvoerder"]').check();
    await press(page, 'Begin');
    await page.waitForURL(/melding=begonnen/);
    await page.getByRole('link', { name: 'Voorwaarden' }).click();
    await page.waitForURL(/onderwerpen\/voorwaarden$/);
    await page.locator('[name="tekst.mandaat"]').fill('Het team beslist zelf.');
    await press(page, 'Bewaar en ga naar De verandering');
    await page.waitForURL(/onderwerpen\/verandering/);
    await page.getByRole('link', { name: 'Interview met een uitvoerder' }).click();
    await page.getByRole('link', { name: /Gebruik als bewijs/ }).click();
    await page.locator('[name="item"]').selectOption('interventie-7');
    await press(page, 'Gebruik als bewijs');
    await page.waitForURL(/melding=bewijs/);
    expect(await read(page)).toContain('Bewijs bij 7. Mandaat bij de uitvoerder');

    await page.goto(scan);
    const overview = await read(page);
    for (const words of ['1 van de 26 onderdelen hebben', '100% (2 van 2 punten)', 'Nog geen type: 1 ']) {
      expect(overview).toContain(words);
    }

    // Nobody else reads it until that is said; then scores and evidence, never the conversation.
    const reader = await openVisitor(browser, url, { javaScriptEnabled });
    await reader.signIn('teamleider');
    expect((await reader.page.goto(scan))?.status()).toBe(403);
    await press(page, 'Laat professionals meelezen');
    await page.waitForURL(/melding=open/);
    expect((await reader.page.goto(`${scan}/interventie-1`))?.status()).toBe(200);
    expect(await read(reader.page)).toContain('Besluit over de teams');
    expect((await reader.page.goto(scan.replace(/scan$/, 'interviews')))?.status()).toBe(403);
    expect([...visitor.complaints, ...reader.complaints]).toEqual([]);
    await reader.close();
    await visitor.close();
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { openBrowser, openVisitor } from '../support/browser.ts';

const url = inject('url');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const choose = (page: Page, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`).check();
const fill = (page: Page, name: string, text: string) => page.locator(`[name="${name}"]`).fill(text);
const submit = (page: Page) => page.locator('main form button[type="submit"]').first().click();
const heading = (page: Page) => page.locator('h1').innerText();
/** Waits until the page with this path is there, with Turbo as without. */
const at = (page: Page, path: RegExp) => page.waitForURL((target) => path.test(target.pathname));

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the loop %s', (how, javaScriptEnabled) => {
  const tekst = `Twee loketten sturen een vader naar elkaar door, al drie weken lang (${how}).`;
  const titel = `Twee loketten wijzen naar elkaar, ${how}`;
  const vraag = `Helpt één loket met één naam, ${how}?`;
  const regel = `Eén loket met een naam op de deur, ${how}`;
  let code = '';

  test('a professional drops a signaal in three fields and gets a code once', async () => {
    const visitor = await openVisitor(browser, url, { javaScriptEnabled });
    const { page } = visitor;
    await visitor.signIn('uitvoerder');
    await page.locator('a[href="/signalen/nieuw"]:visible').first().click();
    await at(page, /^\/signalen\/nieuw$/);
    await choose(page, 'soort', 'samenwerking');
    await fill(page, 'tekst', `${tekst} Bel Jan op 06 12345678.`);
    await choose(page, 'leefdomein', 'inkomen');
    await submit(page);
    await page.locator('[role="alert"]').waitFor();
    expect(await page.locator('mark').allInnerTexts()).toEqual(['06 12345678']);
    expect(await page.locator('[name="tekst"]').inputValue()).toContain(tekst);
    await fill(page, 'tekst', tekst);
    await choose(page, 'vast', 'zelf');
    await submit(page);
    const shown = page.locator('.bond-code');
    code = /9901.*/.exec((await shown.innerText()).replaceAll(/\s+/g, ''))?.[0] ?? '';
    expect(code).toMatch(/^9901(-?[0-9A-Z]{4}){3}$/);
    expect(page.url()).not.toContain('9901');
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  test('the policy officer brings it together into a knelpunt', async () => {
    const visitor = await openVisitor(browser, url, { javaScriptEnabled });
    const { page } = visitor;
    await visitor.signIn('beleid');
    await page.goto('/signalen');
    await page.locator('label', { hasText: tekst }).locator('input[type="checkbox"]').check();
    await page.getByRole('button', { name: 'Breng samen tot een knelpunt' }).click();
    await at(page, /^\/knelpunten\/nieuw$/);
    expect(await page.locator('input[name="signalen"]:checked').count()).toBe(1);
    await submit(page);
    await page.locator('[role="alert"]').waitFor();
    await fill(page, 'titel', titel);
    await choose(page, 'oorzaak', 'werkproces').catch(() =>
      page.locator('[name="oorzaak"]').selectOption('werkproces'),
    );
    await submit(page);
    await at(page, /^\/knelpunten\/[0-9a-f-]{36}$/);
    expect(await heading(page)).toBe(titel);
    await page.locator('a[href*="/proeftuinen/nieuw"]').first().click();
    await at(page, /^\/proeftuinen\/nieuw$/);
    await fill(page, 'vraag', vraag);
    await fill(page, 'verwachting', 'Niemand wordt meer doorgestuurd.');
    await fill(page, 'start', '2026-11-01');
    await fill(page, 'eind', '2027-01-31');
    await submit(page);
    await at(page, /^\/proeftuinen\/[0-9a-f-]{36}$/);
    expect(await heading(page)).toBe(vraag);
    expect(await page.locator('main').innerText()).toContain(titel);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  test('the transformatiemanager decides, writes a logregel and publishes it with a name under it', async () => {
    const visitor = await openVisitor(browser, url, { javaScriptEnabled });
    const { page } = visitor;
    await visitor.signIn('transformatiemanager');
    await page.goto('/proeftuinen');
    await page.locator('a', { hasText: vraag }).first().click();
    await at(page, /^\/proeftuinen\/[0-9a-f-]{36}$/);
    const proeftuin = page.url();
    await page.goto(`${proeftuin}/besluit`);
    await choose(page, 'besluit', 'opschalen');
    await fill(page, 'reden', 'Niemand werd meer doorgestuurd.');
    await submit(page);
    await at(page, /^\/proeftuinen\/[0-9a-f-]{36}$/);
    await page.locator('a[href*="/logregels/nieuw"]').first().click();
    await at(page, /^\/logregels\/nieuw$/);
    await choose(page, 'soort', 'verschil');
    await fill(page, 'titel', regel);
    await fill(page, 'tekst', 'Wie binnenkomt, hoort één naam. Die persoon zoekt het uit.');
    await fill(page, 'thema', 'Werk en inkomen');
    await submit(page);
    await at(page, /^\/logregels\/[0-9a-f-]{36}$/);
    expect(await (await fetch(`${url}/transformatielog/voorbeeldstad`)).text()).not.toContain(regel);
    await page.locator('a[href$="/publiceren"]').first().click();
    await at(page, /\/publiceren$/);
    expect(await page.locator('main').innerText()).toContain('Ilse T.');
    await submit(page);
    await at(page, /^\/logregels\/[0-9a-f-]{36}$/);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  test('anyone reads the difference, its way back to one signaal, and never the text of it', async () => {
    const visitor = await openVisitor(browser, url, { javaScriptEnabled });
    const { page } = visitor;
    await page.goto('/transformatielog/voorbeeldstad');
    const line = page.locator('li', { hasText: regel }).first();
    await line.waitFor();
    const words = await line.innerText();
    expect(words).toContain('1 signaal');
    expect(words).toContain(titel);
    expect(await page.content()).not.toContain(tekst);
    expect(await visitor.context.cookies()).toEqual([]);
    await visitor.close();
  });

  test('whoever holds the code reads every step without signing in', async () => {
    const visitor = await openVisitor(browser, url, { javaScriptEnabled });
    const { page } = visitor;
    await page.goto('/terugmelding');
    await fill(page, 'code', 'onzin');
    await submit(page);
    await page.locator('[role="alert"]').waitFor();
    await fill(page, 'code', code.toLowerCase().replaceAll('-', ' '));
    await submit(page);
    await page.locator('ol li').nth(2).waitFor();
    const steps = await page.locator('main').innerText();
    for (const word of ['Niemand werd meer doorgestuurd.', regel]) expect(steps).toContain(word);
    expect(steps).not.toContain(tekst);
    expect(page.url()).not.toContain('9901');
    await visitor.close();
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { CAST, type Persoon } from '../../database/demo/cast.ts';
import { isTooWide, listViolations, openBrowser, openVisitor, type Visitor } from '../support/browser.ts';
import { type Product, startProduct } from '../support/product.ts';

/** A product of its own: people leave in it, whom other journeys need. */
let product: Product;
let browser: Browser;
beforeAll(async () => {
  product = await startProduct({ DEMO: 'klein' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const fill = (page: Page, name: string, text: string) => page.locator(`[name="${name}"]`).fill(text);
const choose = (page: Page, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`).check();
const submit = (page: Page) => page.locator('main form button[type="submit"]').first().click();
/** Waits until the page with this path is there, with Turbo as without. */
const at = (page: Page, path: RegExp) => page.waitForURL((target) => path.test(target.pathname));
const main = (page: Page) => page.locator('main').innerText();

describe.each([
  ['with JavaScript', true, 'uitvoerder-ander-team', 'beleid', 'transformatiemanager'],
  ['without JavaScript', false, 'aanbieder', 'transformatiemanager', 'beleid'],
] as const)('people %s', (_, javaScriptEnabled, plotseling, vertrekker, opvolger) => {
  const naam = `Jip ${javaScriptEnabled ? 'Aan' : 'Uit'}`;
  const open = (options = {}) => openVisitor(browser, product.url, { javaScriptEnabled, bypassCSP: true, ...options });
  const pageOf = (wie: Persoon) => `/medewerkers/${CAST[wie].id}`;

  /** axe runs in the page, so only where script runs; the markup is the same. */
  const listAxe = async (page: Page) => (javaScriptEnabled ? listViolations(page) : []);

  /** As the beheerder, on a page. */
  async function asBeheerder(path: string): Promise<Visitor> {
    const visitor = await open();
    await visitor.signIn('beheerder');
    await visitor.page.goto(path);
    return visitor;
  }

  test('a joiner gets an invitation by mail', async () => {
    const visitor = await asBeheerder('/medewerkers');
    const { page } = visitor;
    await page.getByRole('link', { name: 'Voeg iemand toe' }).click();
    await at(page, /\/nieuw$/);
    await submit(page);
    await page.locator('[role="alert"]').waitFor();
    await fill(page, 'naam', naam);
    await fill(page, 'functie', 'Wijkteam Noord');
    await fill(page, 'email', `${naam.replace(' ', '.')}@voorbeeldstad.example`);
    await choose(page, 'rollen', 'uitvoerder');
    await submit(page);
    await at(page, /^\/medewerkers\/[0-9a-f-]{36}$/);
    expect(await page.locator('h1').innerText()).toBe(naam);
    expect(await main(page)).toContain('uitgenodigd');
    await page.goto('/beheer/post');
    expect(await main(page)).toContain('Je uitnodiging voor Bondgenoot');
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  test('a mover goes to another team on a day', async () => {
    const visitor = await asBeheerder(pageOf('uitvoerder'));
    const { page } = visitor;
    await page.getByRole('link', { name: 'Geef een rol of team' }).click();
    await at(page, /\/aanstelling$/);
    await page.locator('[name="wat"]').selectOption({ label: 'Team: Wijkteam Zuid' });
    const [from, to] = javaScriptEnabled ? [30, 40] : [60, 70];
    await fill(page, 'begintOp', dayFrom(from));
    await fill(page, 'eindigtOp', dayFrom(to));
    await submit(page);
    await at(page, /^\/medewerkers\/[^/]+$/);
    expect(await page.locator('#straks').innerText()).toContain('Wijkteam Zuid');
    expect(await page.locator('#nu').innerText()).not.toContain('Wijkteam Zuid');
    await visitor.close();
  });

  test('a leaver hands over first, and only then goes', async () => {
    const visitor = await asBeheerder(`${pageOf(vertrekker)}/uit-dienst`);
    const { page } = visitor;
    await choose(page, 'wanneer', 'dag');
    await fill(page, 'laatsteDag', dayFrom(9));
    await submit(page);
    await page.locator('[role="alert"]').waitFor();
    expect(await page.locator('[role="alert"]').innerText()).toContain('Kies wie dit overneemt');
    await page.locator('[name="opvolger"]').selectOption(CAST[opvolger].id);
    await submit(page);
    await at(page, /^\/medewerkers\/[^/]+$/);
    expect(await main(page)).toContain('uit dienst na');
    await page.getByRole('button', { name: 'Trek het vertrek in' }).click();
    await page.getByText('Het vertrek is ingetrokken').waitFor();
    await page.goto(`${pageOf(vertrekker)}/uit-dienst`);
    expect(await main(page)).toContain('Er wacht niets op deze persoon.');
    await visitor.close();
  });

  test('who goes at once is out of another browser at the next click', async () => {
    const other = await open();
    await other.signIn(plotseling);
    await other.page.goto('/signalen/nieuw');
    const visitor = await asBeheerder(`${pageOf(plotseling)}/uit-dienst`);
    await choose(visitor.page, 'wanneer', 'nu');
    await submit(visitor.page);
    await at(visitor.page, /^\/medewerkers\/[^/]+$/);
    expect(await main(visitor.page)).toContain('Het account is dicht.');
    await other.page.locator('a[href="/"]:visible').first().click();
    await other.page.getByRole('link', { name: 'Aanmelden' }).first().waitFor();
    expect(await other.page.locator('header').first().innerText()).not.toContain(CAST[plotseling].naam);
    await Promise.all([other.close(), visitor.close()]);
  });

  test('the pages can be read by everyone and on a small screen', async () => {
    const visitor = await open({ viewport: { width: 320, height: 640 } });
    await visitor.signIn('beheerder');
    const paths = ['/medewerkers', '/medewerkers/nieuw', '/medewerkers/zonder-eigenaar', '/aanstellingen'];
    const acts = ['', '/aanstelling', '/waarneming', '/functie', '/uit-dienst'].map(
      (act) => `${pageOf('teamleider')}${act}`,
    );
    for (const path of [...paths, ...acts, pageOf(plotseling)]) {
      await visitor.page.goto(path);
      const found = { path, wide: await isTooWide(visitor.page), axe: await listAxe(visitor.page) };
      expect(found).toEqual({ path, wide: false, axe: [] });
    }
    await visitor.close();
  });
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { openBrowser, openVisitor, type Visitor } from '../support/browser.ts';

const url = inject('url');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function visitAs(persoon: string, javaScriptEnabled = true): Promise<Visitor> {
  const visitor = await openVisitor(browser, url, { javaScriptEnabled });
  await visitor.signIn(persoon);
  return visitor;
}

/** Brings one waiting signaal together into a knelpunt, as beleid does. */
async function createKnelpunt({ page }: Visitor, titel: string): Promise<void> {
  await page.goto('/knelpunten/nieuw');
  await page.locator('[name="titel"]').fill(titel);
  await page.locator('input[name="oorzaak"]').first().check();
  await page.locator('input[name="signalen"]').first().check();
  await page.locator('main form button[type="submit"]').first().click();
  await page.waitForURL((target) => /^\/knelpunten\/[0-9a-f-]{36}$/.test(target.pathname));
}

describe('what someone changes', () => {
  test('shows on the board of another without a click, and keeps what they were typing', async () => {
    const [writer, reader] = [await visitAs('beleid'), await visitAs('teamleider')];
    const { page } = reader;
    // All of the group: the board shows two of each at first, and others make knelpunten too.
    await page.goto('/knelpunten?weergave=bord&toon=onbekend');
    await page.waitForFunction(() => document.querySelector('bond-live turbo-stream-source') !== null);
    const marker = () => page.evaluate(() => document.documentElement.dataset['zelfde']);
    await page.evaluate(() => void (document.documentElement.dataset['zelfde'] = 'ja'));
    await createKnelpunt(writer, 'Dit verschijnt vanzelf op het bord');
    await page.getByText('Dit verschijnt vanzelf op het bord').waitFor();
    expect(await marker()).toBe('ja');
    const moved = new URL(writer.page.url()).pathname;
    await page.goto(moved);
    await page.waitForFunction(() => document.querySelector('bond-live turbo-stream-source') !== null);
    await writer.page.goto(`${moved}/bijwerken`);
    await writer.page.locator('[name="titel"]').fill('Een andere titel, vanzelf');
    await writer.page.locator('main form button[type="submit"]').first().click();
    await page.getByRole('heading', { level: 1, name: 'Een andere titel, vanzelf' }).waitFor();
    expect([...writer.complaints, ...reader.complaints]).toEqual([]);
    await Promise.all([writer.close(), reader.close()]);
  });

  test('leaves alone the filter that someone is filling in, and what they opened', async () => {
    const [writer, reader] = [await visitAs('beleid'), await visitAs('teamleider')];
    const { page } = reader;
    await page.goto('/knelpunten');
    await page.waitForFunction(() => document.querySelector('bond-live turbo-stream-source') !== null);
    const select = page.locator('main form select').first();
    const value = await select.locator('option').last().getAttribute('value');
    await select.selectOption(value ?? '');
    await select.focus();
    const again = page.waitForResponse(
      (answer) => new URL(answer.url()).pathname === '/knelpunten' && answer.request().headers()['x-bond-live'] === '1',
    );
    await createKnelpunt(writer, 'Terwijl iemand filtert');
    await again;
    await page.getByText('Terwijl iemand filtert').first().waitFor();
    expect(await select.inputValue()).toBe(value);
    expect(await select.evaluate((element) => element === document.activeElement)).toBe(true);
    await Promise.all([writer.close(), reader.close()]);
  });

  test('does not stop a form that is on its way: what came of it is told', async () => {
    const [writer, other] = [await visitAs('beleid'), await visitAs('transformatiemanager')];
    const { page } = writer;
    await page.goto('/metingen/nieuw?instrument=transformatiescan');
    await page.locator('[name="titel"]').fill('Geopend terwijl een ander iets verandert');
    await page.locator('[name="periode"]').fill('najaar 2026');
    await page.locator('main form button[type="submit"]').first().click();
    await page.waitForURL((target) => /^\/metingen\/[0-9a-f-]{36}$/.test(target.pathname));
    await page.waitForFunction(() => document.querySelector('bond-live turbo-stream-source') !== null);
    await other.page.goto(`${new URL(page.url()).pathname}/bijwerken`);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/openen', async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest('**/openen');
    await page.locator('form[action$="/openen"] button').click();
    await asked;
    await other.page.locator('[name="periode"]').fill('winter 2026');
    await other.page.locator('main form button[type="submit"]').first().click();
    await other.page.getByText('winter 2026').first().waitFor();
    // Longer than a page waits before it looks again.
    await page.waitForTimeout(1000);
    release();
    await page.getByText('De meting is open.').first().waitFor();
    await page.getByText('winter 2026').first().waitFor();
    expect([...writer.complaints, ...other.complaints]).toEqual([]);
    await Promise.all([writer.close(), other.close()]);
  });

  test('is not followed by a page that nobody sees, nor without JavaScript', async () => {
    const reader = await visitAs('teamleider', false);
    await reader.page.goto('/knelpunten?weergave=bord');
    expect(await reader.page.locator('h1').innerText()).not.toBe('');
    expect(await reader.page.locator('bond-live').count()).toBe(1);
    expect(await reader.page.locator('turbo-stream-source').count()).toBe(0);
    await reader.close();
  });
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the choice about mail %s', (_, javaScriptEnabled) => {
  test('is kept', async () => {
    const visitor = await visitAs('uitvoerder', javaScriptEnabled);
    const { page } = visitor;
    await page.goto('/account/berichten');
    const box = page.locator('input[name="meldingen"]');
    const before = await box.isChecked();
    await box.setChecked(!before);
    await page.locator('main form button[type="submit"]').first().click();
    await page.locator('.bond-status').waitFor();
    expect(await box.isChecked()).toBe(!before);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});

test('the beheerder sees the mail and the jobs of the demo', async () => {
  const visitor = await visitAs('beheerder');
  const { page } = visitor;
  await page.goto('/beheer');
  await page.locator('main a[href="/beheer/post"]').click();
  await page.getByText('er gaat geen mail de deur uit').waitFor();
  await page.goto('/beheer/taken');
  expect(await page.getByRole('table', { name: 'Taken die vanzelf terugkomen' }).isVisible()).toBe(true);
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
});

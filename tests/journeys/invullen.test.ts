import { setTimeout as sleep } from 'node:timers/promises';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { openClient } from '../support/api.ts';
import { isTooWide, listViolations, openBrowser, openVisitor } from '../support/browser.ts';

const url = inject('url');
let browser: Browser;
let meting: string;

/** The meting of the demo that these people are asked for, by name: it comes in after the start. */
async function findMeting(): Promise<string> {
  const client = await openClient(url, 'uitvoerder');
  for (const start = Date.now(); Date.now() - start < 300_000; await sleep(500)) {
    const metingen = (await client.get('/metingen?stand=open')).body['resultaten'] as { id: string; titel: string }[];
    const found = metingen.find(({ titel }) => titel === 'De bakens in onze plannen');
    if (found) return found.id;
  }
  throw new Error('the meting of the demo is not there');
}

beforeAll(async () => {
  browser = await openBrowser();
  meting = await findMeting();
});
afterAll(() => browser.close());

describe.each([
  ['with JavaScript', true, 'aanbieder'],
  ['without JavaScript, on a phone', false, 'aanbieder-welzijn'],
])('filling in, %s', (_, javaScriptEnabled, persoon) => {
  test('goes from the door to sending in, and can be changed as long as it is open', async () => {
    const viewport = javaScriptEnabled ? { width: 1280, height: 900 } : { width: 320, height: 700 };
    const visitor = await openVisitor(browser, url, { javaScriptEnabled, viewport, bypassCSP: javaScriptEnabled });
    const { page } = visitor;
    const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
    await visitor.signIn(persoon);
    await page.goto(`/invullen/${meting}`);
    await page.getByText('Dit is op naam').waitFor();
    await press('Beginnen');
    await page.waitForURL(/\/1$/);
    await page.locator('[name="a-baken-1"][value="3"]').check();
    expect(javaScriptEnabled ? await listViolations(page) : []).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await press('Stoppen en later verder');
    await page.waitForURL(/\/later$/);
    const link = await page.locator('[name="link"]').inputValue();

    const elsewhere = await openVisitor(browser, url, { javaScriptEnabled });
    await elsewhere.page.goto(link);
    await elsewhere.page.getByRole('button', { name: 'Verder invullen' }).click();
    await elsewhere.page.waitForURL(/\/1$/);
    expect(await elsewhere.page.locator('[name="a-baken-1"][value="3"]').isChecked()).toBe(true);
    await elsewhere.page.locator('[name="a-baken-2"][value="weet-niet"]').check();
    await elsewhere.page.getByRole('button', { name: 'Nakijken en versturen' }).first().click();
    await elsewhere.page.waitForURL(/\/nakijken$/);
    expect(await elsewhere.page.locator('main').innerText()).toContain('Nog open: 3');
    await elsewhere.page.getByRole('button', { name: 'Versturen' }).click();
    await elsewhere.page.waitForURL(/\/klaar$/);
    await elsewhere.close();

    await page.goto(`/invullen/${meting}/1`);
    await page.getByText('Je antwoorden zijn al binnen').first().waitFor();
    await press('Antwoorden aanpassen');
    await page.waitForURL(/\/1$/);
    expect(await page.locator('[name="a-baken-2"][value="weet-niet"]').isChecked()).toBe(true);
    await page.locator('[name="a-baken-2"][value="4"]').check();
    await press('Nakijken en versturen');
    await page.waitForURL(/\/nakijken$/);
    await press('Versturen');
    await page.waitForURL(/\/klaar$/);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});

test('what is filled in without a connection is kept when it is back', async () => {
  const visitor = await openVisitor(browser, url);
  const { page, context } = visitor;
  await visitor.signIn('uitvoerder-collega');
  await page.goto(`/invullen/${meting}`);
  await page.getByRole('button', { name: 'Beginnen' }).click();
  await page.waitForURL(/\/1$/);
  await page.locator('[name="a-baken-1"][value="1"]').check();
  await page.getByText(/Bewaard om \d/).waitFor();
  await context.setOffline(true);
  await page.locator('[name="a-baken-2"][value="2"]').check();
  await page.getByText('Geen verbinding').waitFor();
  await context.setOffline(false);
  await page.getByText(/Bewaard om \d/).waitFor();
  await page.reload();
  for (const [name, value] of [
    ['a-baken-1', '1'],
    ['a-baken-2', '2'],
  ]) {
    expect(await page.locator(`[name="${name}"][value="${value}"]`).isChecked()).toBe(true);
  }
  await visitor.close();
});

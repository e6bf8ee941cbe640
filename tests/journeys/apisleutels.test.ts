import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { openBrowser, openVisitor } from '../support/browser.ts';

const url = inject('url');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What the API answers to a machine with this key. */
const ask = (sleutel: string, path: string) =>
  fetch(`${url}/api/v1${path}`, { headers: { authorization: `Bearer ${sleutel}` } });

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a key for a machine, %s', (how, javaScriptEnabled) => {
  test('is made with a purpose and an end, shown once, replaced and withdrawn', async () => {
    const naam = `Datawarehouse ${how}`;
    const visitor = await openVisitor(browser, url, { javaScriptEnabled });
    const { page } = visitor;
    const send = () => page.locator('main form button[type="submit"]').last().click();
    await visitor.signIn('beheerder');
    await page.goto('/apisleutels/nieuw');
    await page.locator('[name="naam"]').fill(naam);
    await page.locator('[name="tot"]').fill('2099-12-31');
    await send();
    const errors = page.locator('[role="alert"]');
    await errors.waitFor();
    for (const words of ['waarvoor de sleutel is', 'minstens één ding', 'binnen een jaar']) {
      expect(await errors.innerText()).toContain(words);
    }
    expect(await page.locator('[name="naam"]').inputValue()).toBe(naam);
    const most = await page.locator('[name="tot"]').getAttribute('max');
    await page.locator('[name="doel"]').fill('Cijfers voor het dashboard');
    await page.locator('input[value="knelpunten-lezen"]').check();
    await page.locator('[name="tot"]').fill(most ?? '');
    await send();
    await page.getByText('De sleutel is klaar').first().waitFor();
    const sleutel = await page.locator('[name="sleutel"]').inputValue();
    expect(sleutel).toMatch(/^bgk_9901/);
    expect(page.url()).not.toContain('bgk_');

    expect((await ask(sleutel, '/knelpunten')).status).toBe(200);
    expect((await ask(sleutel, '/signalen')).status).toBe(403);
    await page.goto('/apisleutels');
    const row = page.locator('tr', { hasText: naam }).first();
    expect(await row.innerText()).toContain('Knelpunten lezen');
    expect(await page.content()).not.toContain(sleutel);

    await row.locator('a', { hasText: 'Vervang' }).click();
    await page.locator('[name="tot"]').waitFor();
    await send();
    await page.locator('[name="sleutel"]').waitFor();
    const next = await page.locator('[name="sleutel"]').inputValue();
    for (const works of [sleutel, next]) expect((await ask(works, '/knelpunten')).status).toBe(200);

    await page.goto('/apisleutels');
    await page
      .locator('tr', { hasText: sleutel.slice(4, 14) })
      .locator('a', { hasText: 'Trek in' })
      .click();
    await page.getByText('Sleutel intrekken?').first().waitFor();
    await send();
    await page.getByText('De sleutel is ingetrokken').first().waitFor();
    const refused = await ask(sleutel, '/knelpunten');
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="bondgenoot"']);
    expect((await ask(next, '/knelpunten')).status).toBe(200);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { addDays, computeDay } from '../../app/platform/time/index.ts';
import { openBrowser, openVisitor } from '../support/browser.ts';

const url = inject('url');
const TEKST = 'Een lange tekst, waar iemand een half uur aan schreef.';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const submit = 'main form button[type="submit"]';

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('what someone typed is still on the screen %s', (_, javaScriptEnabled) => {
  test.each(['transformatiemanager', 'beleid-andere-gemeente'])(
    'when the session of %s ran out, with the way back to the form',
    async (persoon) => {
      const visitor = await openVisitor(browser, url, { javaScriptEnabled });
      const { page, context } = visitor;
      await visitor.signIn(persoon);
      await page.goto('/proeftuinen/nieuw');
      await page.locator('[name="verwachting"]').fill(TEKST);
      await context.clearCookies();
      await page.locator(submit).first().click();
      await page.locator('h1', { hasText: 'Eerst aanmelden' }).waitFor();
      expect(await page.locator('textarea').inputValue()).toBe(TEKST);
      await page.locator('main a[href^="/aanmelden"]').click();
      await page.locator(`form:has(input[value="${persoon}"]) button`).click();
      await page.waitForURL((target) => target.pathname === '/proeftuinen/nieuw');
      await visitor.close();
    },
  );

  test('when someone else was first and it can no longer be done', async () => {
    const visitor = await openVisitor(browser, url, { javaScriptEnabled });
    const { page, context } = visitor;
    await visitor.signIn('transformatiemanager');
    await page.goto('/proeftuinen/nieuw');
    await page.locator('[name="vraag"]').fill('Helpt het om eerder te bellen?');
    await page.locator('[name="verwachting"]').fill('Minder brieven.');
    await page.locator('[name="eind"]').fill(addDays(computeDay(), 90));
    await page.locator(submit).first().click();
    await page.waitForURL((target) => /^\/proeftuinen\/[0-9a-f-]{36}$/.test(target.pathname));
    const besluit = `${new URL(page.url()).pathname}/besluit`;
    await page.goto(besluit);
    await page.locator('[name="besluit"][value="stoppen"]').check();
    await page.locator('[name="reden"]').fill(TEKST);
    const versie = await page.locator('[name="versie"]').inputValue();
    const first = await context.request.post(besluit, { form: { besluit: 'opschalen', reden: 'Het hielp.', versie } });
    expect(first.ok()).toBe(true);
    await page.locator(submit).first().click();
    await page.locator('h1', { hasText: 'Dit kan nu niet meer' }).waitFor();
    expect(await page.locator('textarea').inputValue()).toBe(TEKST);
    await visitor.close();
  });
});

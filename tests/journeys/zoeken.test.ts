import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { openBrowser, openVisitor } from '../support/browser.ts';

const url = inject('url');
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 800 };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('looking something up %s', (_, javaScriptEnabled) => {
  test('begins in the header on a desk and leads to the record', async () => {
    const visitor = await openVisitor(browser, url, { javaScriptEnabled, viewport: DESK });
    const { page } = visitor;
    await visitor.signIn('beleid');
    await page.getByRole('searchbox').fill('inkomensvraag');
    await page.getByRole('button', { name: 'Zoeken' }).click();
    await page.getByRole('heading', { name: /^Knelpunten/ }).waitFor();
    await page.locator('#knelpunt a').first().click();
    await page.getByRole('heading', { level: 1, name: /inkomensvraag/ }).waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  test('begins behind the icon on a phone', async () => {
    const visitor = await openVisitor(browser, url, { javaScriptEnabled, viewport: PHONE });
    const { page } = visitor;
    await page.goto('/transformatielog/voorbeeldstad');
    await page.getByRole('link', { name: 'Zoeken' }).click();
    await page.waitForURL((target) => target.pathname === '/zoeken');
    await page.getByRole('searchbox').fill('wijkteam');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Transformatielog/ }).waitFor();
    expect(await page.locator('main mark').count()).toBeGreaterThan(0);
    await visitor.close();
  });

  test('with a typing error still leads somewhere', async () => {
    const visitor = await openVisitor(browser, url, { javaScriptEnabled, viewport: DESK });
    const { page } = visitor;
    await visitor.signIn('beleid');
    await page.goto('/zoeken?q=inkomensvraga');
    await page.getByRole('link', { name: 'Bedoelde je: inkomensvraag?' }).click();
    await page.locator('#knelpunt a').first().waitFor();
    expect(await page.locator('main mark').first().textContent()).toBe('inkomensvraag');
    await visitor.close();
  });
});

test('the key / goes to the field, is a letter in a field, and can be turned off', async () => {
  const visitor = await openVisitor(browser, url, { viewport: DESK });
  const { page } = visitor;
  await visitor.signIn('beleid');
  const focused = () => page.evaluate(() => document.activeElement?.id);
  await page.keyboard.press('/');
  expect(await focused()).toBe('zoekveld');
  await page.keyboard.type('a/b');
  expect(await page.getByRole('searchbox').inputValue()).toBe('a/b');
  await page.goto('/zoeken');
  await page.getByRole('checkbox', { name: /toets/ }).uncheck();
  await page.goto('/knelpunten');
  await page.keyboard.press('/');
  expect(await focused()).not.toBe('zoekveld');
  await visitor.close();
});

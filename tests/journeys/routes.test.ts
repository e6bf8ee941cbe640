import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { isTooWide, listViolations, openBrowser, openVisitor, type Visitor } from '../support/browser.ts';
import { listRoutes, type Route } from '../support/routes.ts';

const url = inject('url');
let browser: Browser;
let byPerson: Map<string, Route[]>;

beforeAll(async () => {
  browser = await openBrowser();
  byPerson = Map.groupBy(await listRoutes(url), ({ persoon }) => persoon);
});
afterAll(() => browser.close());

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 320, height: 900 };

/** What is wrong with the page that is open: for its reader, and in its width. */
const listFindings = async ({ page }: Visitor): Promise<string[]> => [
  ...((await isTooWide(page)) ? ['is wider than the window'] : []),
  ...(await listViolations(page)),
];

/** One page on a desk in light; and then the same page at 320 px in dark. */
async function visit(visitor: Visitor, route: Route): Promise<string[]> {
  const { page } = visitor;
  await page.setViewportSize(DESK);
  await page.emulateMedia({ colorScheme: 'light' });
  const answer = await page.goto(route.path);
  const findings: string[] = [];
  if (answer?.status() !== (route.status ?? 200)) findings.push(`answers ${answer?.status()}`);
  if ((await page.locator('h1').count()) !== 1) findings.push('has not one h1');
  findings.push(...(await listFindings(visitor)).map((finding) => `on a desk: ${finding}`));
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: 'dark' });
  findings.push(...(await listFindings(visitor)).map((finding) => `at 320 px: ${finding}`));
  return findings.map((finding) => `${route.persoon} ${route.path}: ${finding}`);
}

test(
  'every route is free of accessibility findings, on a desk in light and at 320 px in dark, without sideways scrolling',
  { timeout: 900_000 },
  async () => {
    const findings: string[] = [];
    for (const [persoon, routes] of byPerson) {
      // Without motion a colour is at once what it becomes.
      const visitor = await openVisitor(browser, url, { bypassCSP: true, reducedMotion: 'reduce' });
      if (persoon !== 'niemand') await visitor.signIn(persoon);
      for (const route of routes) findings.push(...(await visit(visitor, route)));
      await visitor.close();
    }
    expect(findings).toEqual([]);
  },
);

test(
  'no page breaks the content security policy or throws in its script, or is too wide when it opens at 320 px',
  { timeout: 600_000 },
  async () => {
    const findings: string[] = [];
    for (const [persoon, routes] of byPerson) {
      const visitor = await openVisitor(browser, url, { viewport: PHONE, colorScheme: 'dark' });
      if (persoon !== 'niemand') await visitor.signIn(persoon);
      for (const { path } of routes) {
        await visitor.page.goto(path);
        if (await isTooWide(visitor.page)) findings.push(`${persoon} ${path}: is wider than the window`);
      }
      findings.push(...visitor.complaints.map((complaint) => `${persoon}: ${complaint}`));
      await visitor.close();
    }
    expect(findings).toEqual([]);
  },
);

test('every page with a form can be reached and used with the keyboard alone: the skip link comes first', async () => {
  const visitor = await openVisitor(browser, url);
  await visitor.page.goto('/aanmelden');
  await visitor.page.keyboard.press('Tab');
  const skip = await visitor.page.evaluate(() => document.activeElement?.getAttribute('href'));
  expect(skip).toBe('#inhoud');
  await visitor.page.keyboard.press('Enter');
  await visitor.page.waitForFunction(() => document.activeElement?.id === 'inhoud');
  await visitor.page.keyboard.press('Tab');
  const inside = await visitor.page.evaluate(() => document.activeElement?.closest('main') !== null);
  expect(inside).toBe(true);
  await visitor.close();
});

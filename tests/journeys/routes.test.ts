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
}, 180_000);
afterAll(() => browser.close());

async function visit(visitor: Visitor, route: Route): Promise<string[]> {
  const answer = await visitor.page.goto(route.path);
  const findings: string[] = [];
  if (answer?.status() !== (route.status ?? 200)) findings.push(`answers ${answer?.status()}`);
  if ((await visitor.page.locator('h1').count()) !== 1) findings.push('has not one h1');
  if (await isTooWide(visitor.page)) findings.push('is wider than the window');
  findings.push(...(await listViolations(visitor.page)));
  return findings.map((finding) => `${route.persoon} ${route.path}: ${finding}`);
}

async function visitAll(options: { width: number; colorScheme: 'light' | 'dark' }): Promise<string[]> {
  const findings: string[] = [];
  for (const [persoon, routes] of byPerson) {
    const viewport = { width: options.width, height: 900 };
    const visitor = await openVisitor(browser, url, { bypassCSP: true, viewport, colorScheme: options.colorScheme });
    if (persoon !== 'niemand') await visitor.signIn(persoon);
    for (const route of routes) findings.push(...(await visit(visitor, route)));
    await visitor.close();
  }
  return findings;
}

test('every route is free of accessibility findings on a desk, in light', { timeout: 420_000 }, async () => {
  expect(await visitAll({ width: 1440, colorScheme: 'light' })).toEqual([]);
});

test(
  'every route is free of accessibility findings at 320 px, in dark, without sideways scrolling',
  { timeout: 420_000 },
  async () => {
    expect(await visitAll({ width: 320, colorScheme: 'dark' })).toEqual([]);
  },
);

test('no page breaks the content security policy or throws in its script', { timeout: 420_000 }, async () => {
  const complaints: string[] = [];
  for (const [persoon, routes] of byPerson) {
    const visitor = await openVisitor(browser, url);
    if (persoon !== 'niemand') await visitor.signIn(persoon);
    for (const { path } of routes) await visitor.page.goto(path);
    complaints.push(...visitor.complaints.map((complaint) => `${persoon}: ${complaint}`));
    await visitor.close();
  }
  expect(complaints).toEqual([]);
});

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

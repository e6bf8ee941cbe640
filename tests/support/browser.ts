import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import chromium from '@sparticuz/chromium';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium as playwright,
  type Page,
} from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A headless Chromium from npm; nothing is downloaded. */
export async function openBrowser(): Promise<Browser> {
  const args = chromium.args.filter((arg) => arg !== '--single-process' && !arg.startsWith('--headless'));
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...args, ...QUIET],
    headless: true,
  });
}

export type Visitor = {
  page: Page;
  context: BrowserContext;
  /** Everything the page complained about: errors of scripts and refusals by the content security policy. */
  complaints: string[];
  /** Signs in as one of the demo cast, through the sign-in page. */
  signIn: (persoon: string) => Promise<void>;
  close: () => Promise<void>;
};

/** A person with a browser of their own, with JavaScript or without. */
export async function openVisitor(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    ...options,
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  const signIn = async (persoon: string) => {
    await page.goto('/aanmelden');
    await page.locator(`form:has(input[value="${persoon}"]) button`).click();
    await page.waitForURL((target) => !target.pathname.startsWith('/aanmelden'));
  };
  return { page, context, complaints, signIn, close: () => context.close() };
}

type Violation = { id: string; nodes: { html: string; target: unknown }[] };

/** What axe finds on a page, by WCAG 2.2 A and AA and its best practices. The visitor must have been opened with `bypassCSP`. */
export async function listViolations(page: Page): Promise<string[]> {
  // The page may have been looked at before, in another width.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (root: Document, options: object) => Promise<{ violations: Violation[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    return (await axe.run(document, { runOnly: { type: 'tag', values: tags } })).violations;
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

/** Whether the page is wider than its window: then a person must scroll sideways. */
export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

import { setTimeout as sleep } from 'node:timers/promises';

import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

import type { Persoon } from '../../database/demo/cast.ts';
import { openVisitor } from './browser.ts';

type Fields = Record<string, string | readonly string[]>;

/** Fills one field of a form in the way of its kind: words are typed, choices are chosen. */
async function fillField(form: Locator, name: string, value: string): Promise<void> {
  const field = form.locator(`[name="${name}"]`);
  const kind = await field
    .first()
    .evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.localName));
  if (kind === 'select') await field.selectOption(value);
  else if (kind === 'radio' || kind === 'checkbox') await form.locator(`[name="${name}"][value="${value}"]`).check();
  else await field.fill(value);
}

/** Fills the form that goes to an address with this end, and sends it. */
export async function sendForm(page: Page, end: string, fields: Fields = {}): Promise<void> {
  const form = page.locator(`form[action$="${end}"]`).first();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) await fillField(form, name, value);
  }
  await form.locator('button[type="submit"]').first().click();
}

/** Waits until the page with this path is there, with Turbo as without. */
export const openAt = (page: Page, path: RegExp): Promise<void> =>
  page.waitForURL((target) => path.test(target.pathname));

/** Waits until the page says this. */
export const readText = (page: Page, text: string): Promise<void> =>
  page.locator('main', { hasText: text }).first().waitFor();

/** The id after this word in the address of the page. */
export function getId(page: Page, word: string): string {
  const id = new RegExp(`/${word}/([0-9a-f-]{36})`).exec(page.url())?.[1];
  if (id === undefined) throw new Error(`no ${word} in ${page.url()}`);
  return id;
}

/** The value of the choice with these words, in a list of radios or checkboxes or in a select. */
export async function getChoice(page: Page, name: string, words: string): Promise<string> {
  const choice = page.locator(`label:has([name="${name}"]), [name="${name}"] option`, { hasText: words }).first();
  const own = choice.locator(`[name="${name}"]`);
  const holder = (await own.count()) > 0 ? own : choice;
  return (await holder.getAttribute('value')) ?? '';
}

/** The address of a household that this page's person has to do with, by its name: the demo may still be loading it. */
export async function findHuishouden(page: Page, naam: string): Promise<string> {
  for (const start = Date.now(); Date.now() - start < 300_000; await sleep(1000)) {
    await page.goto('/huishoudens');
    const link = page.locator('main table a', { hasText: naam });
    if ((await link.count()) > 0) return (await link.first().getAttribute('href')) ?? '';
  }
  throw new Error(`no household ${naam}`);
}

/** Something that someone of the cast does in a browser of their own, in which nothing may complain. */
export async function withVisitor<T>(
  browser: Browser,
  url: string,
  { persoon, ...options }: BrowserContextOptions & { persoon: Persoon },
  run: (page: Page) => Promise<T>,
): Promise<T> {
  const visitor = await openVisitor(browser, url, options);
  await visitor.signIn(persoon);
  const result = await run(visitor.page);
  if (visitor.complaints.length > 0) throw new Error(`${persoon}: ${visitor.complaints.join('\n')}`);
  await visitor.close();
  return result;
}

import type { Page } from 'playwright-core';

import { openAt } from './leefwereld.ts';

const LEVEL =
  /name="a-([a-z0-9-]+)"[^>]*type="(?:radio|checkbox)"|type="(?:radio|checkbox)"[^>]*name="a-([a-z0-9-]+)"/g;
const valueOf = (text: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

/** What one person chooses at a question: a level, or what is ticked. Nothing leaves it open. */
export type Keuze = (item: string, nummer: number) => string | undefined;
type Scherm = { items: string[]; merk: string; bladzijde: string };

/** Someone without an account at a running product: keeps the cookie that filling in gives. */
async function openDoor(url: string, path: string) {
  const [, deur = '', sleutel = ''] = new URL(path, url).pathname.split('/');
  const door = await (await fetch(`${url}/${deur}/${sleutel}`)).text();
  const meting = /action="\/invullen\/([0-9a-f-]{36})\/begin"/.exec(door)?.[1];
  if (meting === undefined) throw new Error('this link opens nothing');
  let cookie = '';
  const send = async (place: string, fields: readonly (readonly [string, string])[]) => {
    const body = new URLSearchParams(fields.map(([name, value]) => [name, value]));
    const options = { method: 'POST', body, headers: { cookie }, redirect: 'manual' } as const;
    const answer = await fetch(`${url}/invullen/${meting}/${place}`, options);
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    if (answer.status !== 303) throw new Error(`${place} gave ${answer.status}`);
    return answer.headers.get('location') ?? '';
  };
  await send('begin', [
    ['deur', deur],
    ['sleutel', sleutel],
  ]);
  const read = async (nummer: number): Promise<Scherm | undefined> => {
    const answer = await fetch(`${url}/invullen/${meting}/${nummer}`, { headers: { cookie } });
    const text = await answer.text();
    if (answer.status !== 200) return undefined;
    const items = new Set([...text.matchAll(LEVEL)].map(([, one, other]) => one ?? other ?? ''));
    return { items: [...items], merk: valueOf(text, 'merk'), bladzijde: valueOf(text, 'bladzijde') };
  };
  return { send, read };
}

/** The screens as they are before anybody filled in anything: the same for everyone. */
async function listSchermen(read: (nummer: number) => Promise<Scherm | undefined>): Promise<Scherm[]> {
  const schermen: Scherm[] = [];
  for (let scherm = await read(1); scherm; scherm = await read(schermen.length + 1)) schermen.push(scherm);
  return schermen;
}

/** So many people fill in everything by this link, one after the other, as a browser without script sends it. */
export async function fillByLink(url: string, link: string, aantal: number, kies: Keuze): Promise<void> {
  let schermen: Scherm[] = [];
  for (let nummer = 0; nummer < aantal; nummer += 1) {
    const { send, read } = await openDoor(url, link);
    if (schermen.length === 0) schermen = await listSchermen(read);
    for (const [index, { items, merk, bladzijde }] of schermen.entries()) {
      const chosen = items.flatMap((item) => {
        const value = kies(item, nummer);
        return value === undefined ? [] : [[`a-${item}`, value] as const];
      });
      await send(String(index + 1), [['merk', merk], ['bladzijde', bladzijde], ...chosen]);
    }
    const to = await send('versturen', []);
    if (!to.endsWith('/klaar')) throw new Error(`sending in led to ${to}`);
  }
}

/** Fills the screen that is open: at every question a level. */
export async function fillScherm(page: Page, kies: (item: string) => string): Promise<void> {
  const names = await page
    .locator('main input[type="radio"]')
    .evaluateAll((inputs) => [...new Set(inputs.map((input) => (input as HTMLInputElement).name))]);
  for (const name of names) await page.locator(`[name="${name}"][value="${kies(name.slice(2))}"]`).check();
}

/** Goes on to the screen that comes next, or to what was filled in after the last. */
export async function goOn(page: Page): Promise<void> {
  const before = new URL(page.url()).pathname;
  await page.locator('main form[action*="/invullen/"] button').first().click();
  await page.waitForURL((target) => target.pathname !== before);
  await waitForScherm(page);
}

/** Waits until the page of its address is there: the address can be ahead of it. */
export async function waitForScherm(page: Page): Promise<void> {
  const { pathname } = new URL(page.url());
  const end = pathname.endsWith('/nakijken') ? pathname.replace(/nakijken$/, 'versturen') : pathname;
  await page.locator(`form[action="${end}"]`).waitFor();
}

/** Fills every screen from here, and comes to where one sends in. */
export async function fillToEnd(page: Page, kies: (item: string) => string): Promise<void> {
  while (!page.url().endsWith('/nakijken')) {
    await fillScherm(page, kies);
    await goOn(page);
  }
}

/** Sends in, from where one looks it over. */
export async function sendIn(page: Page): Promise<void> {
  await page.locator('form[action$="/versturen"] button').click();
  await openAt(page, /\/klaar$/);
}

/** The words of every cell of a table, by its rows; the heading is the first. */
export const readTable = (page: Page, table: string): Promise<string[][]> =>
  page
    .locator(table)
    .first()
    .locator('tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim() ?? '')),
    );

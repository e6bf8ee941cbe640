import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import type { Persoon } from '../../database/demo/cast.ts';
import { openBrowser, openVisitor, type Visitor } from '../support/browser.ts';
import { getId, openAt, readText, sendForm } from '../support/leefwereld.ts';

const url = inject('url');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  ['with JavaScript', 'met', true],
  ['without JavaScript', 'zonder', false],
])('two people at one plan, %s', (_, hoe, javaScriptEnabled) => {
  const eerste = `Ik wil elke week naar het koor (${hoe}).`;
  const mijn = `Ik wil elke dag naar buiten (${hoe}).`;
  const ander = `Ik wil twee keer per week naar het koor (${hoe}).`;
  let huis = '';
  let lid = '';

  async function open(persoon: Persoon): Promise<Visitor> {
    const visitor = await openVisitor(browser, url, { javaScriptEnabled });
    await visitor.signIn(persoon);
    return visitor;
  }

  /** Opens the one goal to change it. */
  async function openDoel(page: Page): Promise<void> {
    await page.goto(`${huis}/plan`);
    await page.locator('a[href*="/doelen/"][href$="/bijwerken"]').first().click();
    await openAt(page, /\/doelen\/[0-9a-f-]{36}\/bijwerken$/);
  }

  const propose = async (page: Page) => {
    await page.goto(`${huis}/plan/voorstellen`);
    await sendForm(page, '/plan/voorstellen');
    await openAt(page, /\/plan$/);
    await readText(page, 'Het plan is voorgesteld.');
  };

  test('who saves second reads both texts, keeps their own in the field, and chooses', async () => {
    const [een, twee] = [await open('uitvoerder'), await open('uitvoerder')];
    await een.page.goto('/huishoudens/nieuw');
    const persoon = { roepnaam: 'Riet', achternaam: `Samen ${hoe}`, geboortedatum: '1961-06-06', relatie: 'zelf' };
    const adres = { straat: 'Proefweg', huisnummer: '9', postcode: '3900SD', plaats: 'Voorbeeldstad' };
    await sendForm(een.page, '/huishoudens', { ...persoon, ...adres });
    await openAt(een.page, /^\/huishoudens\/[0-9a-f-]{36}$/);
    huis = `/huishoudens/${getId(een.page, 'huishoudens')}`;
    const href = await een.page.locator('main a[href*="/leden/"]', { hasText: 'Riet' }).getAttribute('href');
    lid = href?.split('/').at(-1) ?? '';
    await een.page.goto(`${huis}/plan/doelen/nieuw`);
    await sendForm(een.page, '/plan/doelen', { woorden: eerste, leefdomein: 'meedoen', trede: 'eigen-kracht' });
    await openAt(een.page, /\/plan$/);
    await openDoel(een.page);
    await openDoel(twee.page);
    await sendForm(twee.page, '/bijwerken', { woorden: ander });
    await openAt(twee.page, /\/plan$/);
    await sendForm(een.page, '/bijwerken', { woorden: mijn });
    await readText(een.page, 'Iemand anders was je voor.');
    await readText(een.page, ander);
    expect(await een.page.locator('[name="woorden"]').inputValue()).toBe(mijn);
    await sendForm(een.page, '/bijwerken');
    await openAt(een.page, /\/plan$/);
    await readText(een.page, mijn);
    for (const visitor of [een, twee]) {
      expect(visitor.complaints).toEqual([]);
      await visitor.close();
    }
  });

  test('an answer to a version that was overtaken is refused in words, and nothing of it is lost', async () => {
    const [een, twee] = [await open('uitvoerder'), await open('uitvoerder')];
    await propose(een.page);
    await twee.page.goto(`${huis}/plan/versies/1/antwoorden/lid/${lid}`);
    await openDoel(een.page);
    await sendForm(een.page, '/bijwerken', { woorden: ander });
    await openAt(een.page, /\/plan$/);
    await propose(een.page);
    await sendForm(twee.page, lid, { oordeel: 'akkoord', woorden: `Het koor is fijn (${hoe}).`, wijze: 'tafel' });
    await readText(twee.page, 'Er is een nieuwer plan: versie 2. Lees dat eerst.');
    expect(await twee.page.locator('[name="woorden"]').inputValue()).toBe(`Het koor is fijn (${hoe}).`);
    await een.page.goto(`${huis}/plan`);
    await readText(een.page, 'Wacht nog op Riet.');
    for (const visitor of [een, twee]) {
      expect(visitor.complaints).toEqual([]);
      await visitor.close();
    }
  });
});

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { CAST, type Persoon } from '../../database/demo/cast.ts';
import { openBrowser, openVisitor } from '../support/browser.ts';
import { getChoice, getId, openAt, readText, sendForm } from '../support/leefwereld.ts';

const url = inject('url');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const TAFEL = { width: 1024, height: 768 };
const TELEFOON = { width: 390, height: 844 };
const wieOf = (persoon: Persoon) => `${CAST[persoon].partij} ${CAST[persoon].id}`;
const PARTIJEN = [
  ['aanbieder', 'dagelijks-leven', 'wmo'],
  ['aanbieder-welzijn', 'dagelijks-leven', 'wmo'],
  ['aanbieder-wonen', 'dagelijks-leven', 'wmo'],
  ['aanbieder-school', 'gezin-en-opvoeding', 'jeugdwet'],
  ['aanbieder-jeugdhulp', 'gezin-en-opvoeding', 'jeugdwet'],
] as const;

describe.each([
  ['with JavaScript', 'met', true],
  ['without JavaScript', 'zonder', false],
])('a household %s', (_, hoe, javaScriptEnabled) => {
  const naam = `Voorbeeld ${hoe} script`;
  const vraag = `Ik kom niet meer aan mijn dag toe, en Tim slaapt slecht (${hoe}).`;
  const wens = `Ik wil weer zelf koken (${hoe}).`;
  const wensTim = `Wij willen ’s avonds rust in huis (${hoe}).`;
  const eigen = `Mijn zus wil ook graag helpen (${hoe}).`;
  let huis = '';
  let ouder = '';
  let kind = '';

  /** Something that someone does in a browser of their own, in which nothing may complain. */
  async function as<T>(persoon: Persoon, run: (page: Page) => Promise<T>, look: BrowserContextOptions = {}): Promise<T> {
    const visitor = await openVisitor(browser, url, { javaScriptEnabled, ...look });
    await visitor.signIn(persoon);
    const result = await run(visitor.page);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
    return result;
  }

  const addMelding = async (page: Page, lid: string, wet: string, leefdomein: string, woorden: string) => {
    await sendForm(page, '/meldingen', { vraag: woorden, lid, wet, leefdomein, bron: 'zelf', kanaal: 'telefoon' });
    await openAt(page, /\/meldingen\/[0-9a-f-]{36}$/);
    await readText(page, 'De melding is opgenomen.');
  };

  test('a first contact becomes a household with two meldingen under two laws', async () => {
    await as('uitvoerder', async (page) => {
      await page.goto('/contacten/nieuw');
      await sendForm(page, '/contacten', { vraag, kanaal: 'telefoon', naam: `Wilma ${naam}` });
      await openAt(page, /^\/contacten\/[0-9a-f-]{36}$/);
      await page.locator('a[href$="/melding"]').click();
      await openAt(page, /\/melding$/);
      await sendForm(page, '/melding', { geboortedatum: '1985-03-03' });
      await readText(page, 'We kennen deze persoon nog niet.');
      await sendForm(page, '/huishouden');
      await openAt(page, /\/meldingen\/nieuw$/);
      huis = `/huishoudens/${getId(page, 'huishoudens')}`;
      ouder = await getChoice(page, 'lid', 'Wilma');
      expect(await page.locator('[name="vraag"]').inputValue()).toBe(vraag);
      await addMelding(page, ouder, 'wmo', 'dagelijks-leven', vraag);
      expect(await page.locator('main').innerText()).toMatch(/Onderzoek na de melding\s+Uiterlijk .*, nog \d+ dagen/);
      await page.goto(`${huis}/leden/nieuw`);
      const tim = { roepnaam: 'Tim', achternaam: naam, geboortedatum: '2018-05-05', relatie: 'kind' };
      await sendForm(page, '/leden/nieuw', tim);
      await openAt(page, /^\/huishoudens\/[0-9a-f-]{36}$/);
      kind = /[0-9a-f-]{36}$/.exec((await page.locator('main a', { hasText: 'Tim' }).getAttribute('href')) ?? '')?.[0] ?? '';
      await page.goto(`${huis}/leden/${kind}/vertegenwoordiging`);
      await sendForm(page, '/vertegenwoordiging', { soort: 'gezag', door: ouder });
      await openAt(page, new RegExp(`/leden/${kind}$`));
      await page.goto(`${huis}/meldingen/nieuw`);
      await addMelding(page, kind, 'jeugdwet', 'gezin-en-opvoeding', `Tim slaapt slecht (${hoe}).`);
      await page.goto(`${huis}/meldingen`);
      for (const words of ['Wmo 2015', 'Jeugdwet']) await readText(page, words);
    });
  });

  test('the family is told what the law wants told, and the kitchen table comes after it', async () => {
    await as('uitvoerder', async (page) => {
      await page.goto(`${huis}/netwerk/nieuw`);
      const tante = { naam: 'Tante Bep', soort: 'familie', ring: '1', mantelzorger: 'ja', lid: ouder };
      await sendForm(page, '/netwerk/nieuw', tante);
      await openAt(page, /^\/huishoudens\/[0-9a-f-]{36}$/);
      await page.goto(`${huis}/meldingen`);
      await page.locator('a[href$="/vertellen"]').last().click();
      await openAt(page, /\/vertellen$/);
      const melding = getId(page, 'meldingen');
      await page.goto(`${huis}/gesprekken/nieuw?melding=${melding}`);
      await sendForm(page, '/gesprekken', { plek: 'te vroeg' });
      await readText(page, 'cliëntondersteuning');
      await page.goto(`${huis}/meldingen/${melding}/vertellen`);
      await sendForm(page, '/vertellen', { hoe: 'gesprek' });
      await readText(page, 'Vastgelegd wat je vertelde.');
      await page.goto(`${huis}/meldingen/${melding}/mantelzorg`);
      await sendForm(page, '/mantelzorg', { wie: await getChoice(page, 'wie', 'Tante Bep'), hoe: 'telefoon' });
      await readText(page, 'Vastgelegd wat je vertelde.');
      await page.goto(`${huis}/gesprekken/nieuw?melding=${melding}`);
      await sendForm(page, '/gesprekken', { plek: 'thuis', aanwezig: [`lid:${ouder}`, `lid:${kind}`] });
      await openAt(page, /\/gesprekken\/[0-9a-f-]{36}$/);
    });
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import type { Persoon } from '../../database/demo/cast.ts';
import { openBrowser } from '../support/browser.ts';
import { getId, openAt, readText, sendForm, withVisitor } from '../support/leefwereld.ts';

const url = inject('url');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const VANDAAG = new Date().toISOString().slice(0, 10);
const PLAN = { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('Besluit over de nieuwe opzet.') };

describe.each([
  ['with JavaScript', 'met', true],
  ['without JavaScript', 'zonder', false],
])('a gemeente scores its scan %s', (_, hoe, javaScriptEnabled) => {
  let scan = '';
  const as = <T>(persoon: Persoon, run: (page: Page) => Promise<T>) =>
    withVisitor(browser, url, { persoon, javaScriptEnabled }, run);

  const addBewijs = async (page: Page, item: string, bestand = false) => {
    await page.goto(`${scan}/${item}/bewijs`);
    if (bestand) await page.locator('input[type="file"]').setInputFiles(PLAN);
    await sendForm(page, '/bewijs/bestand', { soort: 'document', op: VANDAAG, verwijzing: `Besluit bij ${item}` });
    await openAt(page, new RegExp(`/${item}$`));
    await readText(page, `Besluit bij ${item}`);
  };

  test('a score is chosen by its described level and is a concept until there is evidence, with a file', async () => {
    await as('beleid', async (page) => {
      await page.goto('/metingen/nieuw?instrument=transformatiescan');
      await sendForm(page, '/metingen', { titel: `Scan ${hoe} script`, periode: 'najaar 2026' });
      await openAt(page, /^\/metingen\/[0-9a-f-]{36}$/);
      scan = `/metingen/${getId(page, 'metingen')}/scan`;
      await sendForm(page, '/openen');
      await readText(page, 'Geef scores met bewijs');
      await page.getByRole('link', { name: 'Naar de scan' }).first().click();
      await openAt(page, /\/scan$/);
      await page.getByRole('link', { name: 'Scoor het volgende onderdeel' }).click();
      await openAt(page, /\/interventie-1$/);
      await readText(page, 'De eerste lijn is anders ingericht');
      // The published share of 2015 stands beside it, with what it was made of.
      const gepubliceerd = await page.locator('#referentie').innerText();
      for (const words of ['64% (9 van 14)', '29% (4 van 14)', 'niet gepubliceerd'])
        expect(gepubliceerd).toContain(words);
      await sendForm(page, '/interventie-1', { toelichting: 'Nog niet overal.' });
      await page.locator('[role="alert"]').waitFor();
      expect(await page.locator('[name="toelichting"]').inputValue()).toBe('Nog niet overal.');
      await sendForm(page, '/interventie-1', { score: '1' });
      await readText(page, 'De score is bewaard.');
      await readText(page, 'Er is nog geen bewijs bij deze score.');
      await addBewijs(page, 'interventie-1', true);
      expect(await page.locator('main').innerText()).not.toContain('Er is nog geen bewijs bij deze score.');
      const href = (await page.locator('#bewijs a[href$="/bestand"]').getAttribute('href')) ?? '';
      const file = await page.request.get(href);
      expect((await file.body()).toString()).toBe(PLAN.buffer.toString());
      expect(file.headers()['content-disposition']).toMatch(/^attachment/);
    });
  });

  test('a note of an interview becomes evidence, and only who guides the scan reads it', async () => {
    const notitie = `Het team beslist zelf over hulp (${hoe}).`;
    await as('beleid', async (page) => {
      const begin = scan.replace(/scan$/, 'interviews');
      await page.goto(`${begin}/nieuw`);
      await sendForm(page, '/interviews', { functie: 'uitvoerder' });
      await openAt(page, /\/interviews\/[0-9a-f-]{36}$/);
      const interview = new URL(page.url()).pathname;
      await page.locator('main a[href*="/onderwerpen/"]').first().click();
      await openAt(page, /\/onderwerpen\//);
      const [field = ''] = await page
        .locator('textarea')
        .evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).name));
      const onderwerp = new URL(page.url()).pathname;
      await sendForm(page, onderwerp, { [field]: notitie });
      await readText(page, 'De notities zijn bewaard.');
      await page.goto(`${interview}/bewijs/${field.replace('tekst.', '')}`);
      await sendForm(page, `/bewijs/${field.replace('tekst.', '')}`, { item: 'interventie-2' });
      await readText(page, 'De notitie is nu bewijs.');
      await page.goto(`${scan}/interventie-2`);
      await sendForm(page, '/interventie-2', { score: '2' });
      await readText(page, 'De score is bewaard.');
      const words = await page.locator('main').innerText();
      expect(words).toContain('Interview met een uitvoerder');
      expect(words).not.toContain('Er is nog geen bewijs bij deze score.');
      await page.goto(scan);
      await sendForm(page, '/openstellen');
      await readText(page, 'Professionals lezen nu mee.');
    });
    await as('aanbieder', async (page) => {
      await page.goto(`${scan}/interventie-2`);
      const words = await page.locator('main').innerText();
      expect(words).toContain('Interview met een uitvoerder');
      expect(words).not.toContain(notitie);
      expect(await page.locator('form[action$="/interventie-2"]').count()).toBe(0);
      expect((await page.request.get(scan.replace(/scan$/, 'interviews'))).status()).toBe(403);
    });
  });

  test('with enough evidence it says which type of gemeente this is, and by which rule', async () => {
    await as('beleid', async (page) => {
      await page.goto(scan);
      await readText(page, 'Nog geen type: 2 interventies hebben een score met bewijs, en er zijn er 15 nodig.');
      for (let nummer = 3; nummer <= 19; nummer += 1) {
        const item = `interventie-${nummer}`;
        const put = { data: { score: 1, versie: 0 } };
        expect((await page.request.put(`/api/v1${scan}/scores/${item}`, put)).status()).toBe(200);
        // One of them stays a concept: it counts in no percentage that has evidence.
        if (nummer === 19) continue;
        const form = await (await page.request.get(`${scan}/${item}/bewijs`)).text();
        const sleutel = /name="sleutel" value="([^"]+)"/.exec(form)?.[1] ?? '';
        const multipart = { sleutel, soort: 'waarneming', op: VANDAAG, verwijzing: 'Gezien in het overleg' };
        const sent = await page.request.post(`${scan}/${item}/bewijs/bestand`, { multipart, maxRedirects: 0 });
        expect(sent.status()).toBe(303);
      }
      await page.goto(scan);
      await readText(page, '19 van de 26 onderdelen hebben een score, 18 daarvan met bewijs.');
      const type = await page.locator('#type').innerText();
      expect(type).toContain('Voorzichtige veranderaar');
      expect(type).toContain('52,8% van het maximum: 19 van 36 punten, over 18 interventies met bewijs.');
      await page.locator('#type summary').click();
      await readText(page, 'Het onderzoek van 2015 beschrijft de typen en noemt geen grenzen.');
      await page.goto(`${scan}/doelen/preventie`);
      const rij = page.locator('main tr', { hasText: '19. ' });
      expect(await rij.innerText()).toContain('concept');
      await page.goto(`${scan}/keuzes/grenzen`);
      await sendForm(page, '/keuzes/grenzen', { hoog: '50' });
      await page.locator('[role="alert"]').waitFor();
      await sendForm(page, '/keuzes/grenzen', { reden: 'Wij wegen strenger.' });
      await readText(page, 'Wij wegen strenger.');
      expect(await page.locator('#type h3').innerText()).toBe('Veranderaar');
    });
  });
});

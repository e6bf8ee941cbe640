import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { CAST, type Persoon } from '../../database/demo/cast.ts';
import { openBrowser } from '../support/browser.ts';
import { findHuishouden, getId, openAt, readText, sendForm, withVisitor } from '../support/leefwereld.ts';

const url = inject('url');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const as = <T>(persoon: Persoon, javaScriptEnabled: boolean, run: (page: Page) => Promise<T>) =>
  withVisitor(browser, url, { persoon, javaScriptEnabled }, run);

const statusOf = async (page: Page, path: string) => (await page.goto(path))?.status();
/** Who has the regie, as the page says it: never two, never nobody. */
const expectRegisseur = async (page: Page, huis: string, naam: string, ander: string) => {
  await page.goto(`${huis}/regie`);
  const nu = await page.locator('main section', { hasText: 'Regisseur' }).first().innerText();
  expect(nu).toContain(naam);
  expect(nu).not.toContain(ander);
};

describe.each([
  ['to another team, with JavaScript', 'met', true, 'uitvoerder-ander-team', 404],
  ['within the team, without JavaScript', 'zonder', false, 'uitvoerder-collega', 200],
] as const)('the regie goes over %s', (_, hoe, js, opvolger, plan) => {
  const nieuw = CAST[opvolger].naam;
  const naam = `Overdracht ${hoe} script`;
  const reden = `De kinderen kennen deze collega al (${hoe}).`;
  let huis = '';

  test('the regisseur asks a colleague, and stays the regisseur', async () => {
    await as('uitvoerder', js, async (page) => {
      await page.goto('/huishoudens/nieuw');
      const persoon = { roepnaam: 'Greet', achternaam: naam, geboortedatum: '1979-02-02', relatie: 'zelf' };
      const adres = { straat: 'Proeflaan', huisnummer: '8', postcode: '3900SD', plaats: 'Voorbeeldstad' };
      await sendForm(page, '/huishoudens', { ...persoon, ...adres });
      await openAt(page, /^\/huishoudens\/[0-9a-f-]{36}$/);
      huis = `/huishoudens/${getId(page, 'huishoudens')}`;
      await page.goto(`${huis}/meldingen/nieuw`);
      const wat = { wet: 'wmo', leefdomein: 'wonen', bron: 'zelf', kanaal: 'balie' };
      await sendForm(page, '/meldingen', { vraag: `De trap is te steil (${hoe}).`, ...wat });
      await openAt(page, /\/meldingen\/[0-9a-f-]{36}$/);
      await page.goto(`${huis}/plan/doelen/nieuw`);
      const doel = { woorden: `Ik wil veilig naar boven (${hoe}).`, leefdomein: 'wonen', trede: 'eigen-kracht' };
      await sendForm(page, '/plan/doelen', doel);
      await openAt(page, /\/plan$/);
      await page.goto(`${huis}/regie/overdragen`);
      await sendForm(page, '/overdragen', { opvolger: CAST[opvolger].id, reden });
      await openAt(page, /\/regie$/);
      await readText(page, 'Je collega is gevraagd.');
      await expectRegisseur(page, huis, 'Samira B.', nieuw);
      await page.goto('/termijnen');
      await readText(page, naam);
    });
  });

  test('who is asked sees the name and no content before a yes, and everything after it', async () => {
    await as(opvolger, js, async (page) => {
      // A colleague of the team reads the plan, as before; nobody else does.
      expect(await statusOf(page, `${huis}/plan`)).toBe(plan);
      expect(await statusOf(page, `${huis}/gesprekken`)).toBe(404);
      await page.goto('/');
      await page.locator(`a[href="${huis}/regie"]`).first().click();
      await openAt(page, /\/regie$/);
      await readText(page, `Neem jij de regie over voor ${naam}?`);
      expect(await page.locator('main').innerText()).not.toContain('trap');
      await sendForm(page, '/aanvaarden');
      await readText(page, 'Jij hebt nu de regie.');
      await expectRegisseur(page, huis, nieuw, 'Samira B.');
      expect(await statusOf(page, `${huis}/gesprekken`)).toBe(200);
      await page.goto(`${huis}/plan`);
      await readText(page, `Ik wil veilig naar boven (${hoe}).`);
      await page.goto('/termijnen');
      await readText(page, naam);
    });
  });

  test('the old regisseur is at most a colleague of the team now, and has none of its terms', async () => {
    await as('uitvoerder', js, async (page) => {
      expect(await statusOf(page, `${huis}/plan`)).toBe(plan);
      expect(await statusOf(page, `${huis}/gesprekken`)).toBe(404);
      await page.goto('/termijnen');
      expect(await page.locator('main').innerText()).not.toContain(naam);
      await page.goto('/huishoudens');
      expect(await page.locator('main').innerText()).not.toContain(naam);
    });
  });
});

test('who says no sees nothing of it any more, and who asked reads why', async () => {
  const reden = 'Ik heb er nu geen ruimte voor.';
  const huis = await as('uitvoerder', true, (page) => findHuishouden(page, 'Van der Lans'));
  await as('uitvoerder-collega', true, async (page) => {
    await page.goto(`${huis}/regie`);
    await page.locator('a[href$="/regie/afwijzen"]').click();
    await openAt(page, /\/afwijzen$/);
    await sendForm(page, '/afwijzen', { reden });
    await openAt(page, /\/antwoord$/);
    expect(await statusOf(page, `${huis}/gesprekken`)).toBe(404);
  });
  await as('uitvoerder', false, async (page) => {
    await expectRegisseur(page, huis, 'Samira B.', 'Fatima Z.');
    await readText(page, reden);
  });
});

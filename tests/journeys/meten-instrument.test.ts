import { readFileSync } from 'node:fs';

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { CAST, PARTIJEN, type Persoon } from '../../database/demo/cast.ts';
import { openBrowser } from '../support/browser.ts';
import { getId, openAt, readText, sendForm, withVisitor } from '../support/leefwereld.ts';
import { fillToEnd, sendIn } from '../support/meten.ts';

const url = inject('url');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const VOORBEELD = readFileSync('app/meten/instrument/definities/zelfredzaamheid-voorbeeld.json', 'utf8');

const choose = async (page: Page, inhoud: string) => {
  await page.goto('/instrumenten/nieuw');
  const buffer = Buffer.from(inhoud);
  await page.locator('input[type="file"]').setInputFiles({ name: 'eigen.json', mimeType: 'application/json', buffer });
  await sendForm(page, '/nieuw/bestand');
};

describe.each([
  ['with JavaScript', 'met', true],
  ['without JavaScript', 'zonder', false],
])('an own instrument comes from a file %s', (_, hoe, javaScriptEnabled) => {
  const [sleutel, naam] = [`eigen-${hoe}-script`, `Ons eigen instrument ${hoe} script`];
  const definitie = VOORBEELD.replace(/"sleutel": "[^"]+"/, `"sleutel": "${sleutel}"`).replace(
    /"naam": "[^"]+"/,
    `"naam": "${naam}"`,
  );
  const as = <T>(persoon: Persoon, run: (page: Page) => Promise<T>) =>
    withVisitor(browser, url, { persoon, javaScriptEnabled }, run);
  let meting = '';

  test('a file with faults says what is wrong on which line, and nothing is stored', async () => {
    await as('beleid', async (page) => {
      await choose(page, '{\n  "sleutel": "eigen",\n  "versie" 1\n}');
      await readText(page, 'Regel 3');
      const lines = definitie.split('\n');
      const at = lines.findIndex((line) => line.includes('"factor"'));
      await choose(
        page,
        definitie.replace(/"factor": \d+/, '"factor": "veel"').replace(/"licentie": "[^"]*"/, '"licentie": ""'),
      );
      await page.locator('#fouten').waitFor();
      const fouten = await page.locator('#fouten').innerText();
      expect(fouten).toContain(`Regel ${at + 1}`);
      expect(fouten).toContain(`Regel ${lines.findIndex((line) => line.includes('"licentie"')) + 1}`);
      await choose(page, '');
      await page.locator('[role="alert"]').waitFor();
      expect((await page.goto(`/instrumenten/${sleutel}`))?.status()).toBe(404);
    });
  });

  test('a good file is looked at, kept, and can be downloaded as it was', async () => {
    await as('beleid', async (page) => {
      await choose(page, definitie);
      await readText(page, 'Inkomen');
      await sendForm(page, '/instrumenten/bestand');
      await openAt(page, new RegExp(`/instrumenten/${sleutel}$`));
      await readText(page, naam);
      const file = (await (await page.request.get(`/instrumenten/${sleutel}.json`)).json()) as { naam: string };
      expect(file).toMatchObject(JSON.parse(definitie) as object);
    });
  });

  test('a meting of it is made, filled in by name, changed, closed and opened', async () => {
    const titel = `Zelfredzaamheid ${hoe} script`;
    await as('beleid', async (page) => {
      await page.goto(`/metingen/nieuw?instrument=${sleutel}`);
      await sendForm(page, '/metingen', { titel, periode: 'najaar 2026' });
      await openAt(page, /^\/metingen\/[0-9a-f-]{36}$/);
      meting = `/metingen/${getId(page, 'metingen')}`;
      await page.goto(`${meting}/groepen`);
      await sendForm(page, '/groepen', { partijen: PARTIJEN[0].id });
      await readText(page, 'Vraag mensen');
      await page.locator('a[href*="/uitnodigingen/nieuw?groep="]').first().click();
      await openAt(page, /\/uitnodigingen\/nieuw$/);
      await page.locator(`[name="medewerkers"][value="${CAST['uitvoerder-ander-team'].id}"]`).check();
      await page.getByRole('button', { name: 'Zet op de lijst' }).click();
      await readText(page, 'Eén mens gevraagd.');
      await page.goto(meting);
      await sendForm(page, '/openen');
      await readText(page, 'Mensen vullen nu in');
    });
    await as('uitvoerder-ander-team', async (page) => {
      await page.goto('/');
      await page.locator('main a', { hasText: titel }).first().click();
      await openAt(page, /^\/invullen\//);
      await readText(page, 'Dit is op naam');
      await page.locator('form[action$="/begin"] button').click();
      await openAt(page, /\/1$/);
      await fillToEnd(page, () => '4');
      await sendIn(page);
    });
    await as('beleid', async (page) => {
      await page.goto(meting);
      await sendForm(page, '/sluiten');
      await readText(page, 'Open de resultaten');
      await page.goto(`${meting}/uitkomst/openen`);
      await sendForm(page, '/uitkomst/openen');
      await readText(page, 'De resultaten zijn open.');
      expect(await page.locator('main').innerText()).toContain('80');
    });
  });
});

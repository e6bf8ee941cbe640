import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { addDays, computeDay } from '../../app/platform/time/index.ts';
import { CAST, PARTIJEN, type Persoon } from '../../database/demo/cast.ts';
import { isTooWide, listViolations, openBrowser, openVisitor } from '../support/browser.ts';
import { getId, openAt, readText, sendForm, withVisitor } from '../support/leefwereld.ts';
import { fillByLink, fillScherm, fillToEnd, goOn, readTable, sendIn, waitForScherm } from '../support/meten.ts';

const url = inject('url');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const TELEFOON = { width: 390, height: 844 };
const [gemeente, thuiszorg, welzijn, inwoners] = PARTIJEN.map(({ id }) => id);
const jeugdhulp = PARTIJEN.find(({ naam }) => naam === 'Jeugdhulp Voorbeeld')?.id ?? '';
const MINIMUM = 5;

/** How each groep sees it, by level of the scale and in the order of the page: three layers, inwoners, jeugdhulp, thuiszorg, welzijn. */
const BEELDEN = ['4', '3', '3', '1', '3', '3', '2'];
const [UITVOERING, INWONERS, THUISZORG] = [2, 3, 5];
const kiesOf = (beeld: number) => (item: string) => {
  const kenmerk = item.split('-')[0];
  return kenmerk === '2' ? '1' : (BEELDEN[beeld] ?? '2');
};

type Punt = { serie: number; waarde: number };

/** What the drawing tells: of every series the value at each axis, by where its marks lie. */
const readWeb = (page: Page): Promise<Punt[][]> =>
  page.locator('svg.bond-radar--wide').evaluate((svg) => {
    const axes = [...svg.querySelectorAll('line')].map((line) => ({
      x: Number(line.getAttribute('x1')),
      y: Number(line.getAttribute('y1')),
      r: Math.hypot(
        Number(line.getAttribute('x2')) - Number(line.getAttribute('x1')),
        Number(line.getAttribute('y2')) - Number(line.getAttribute('y1')),
      ),
    }));
    const [middle = { x: 0, y: 0, r: 1 }] = axes;
    const marks = [...svg.querySelectorAll('path[class*="mark"]')];
    const perSerie: Punt[][] = [];
    for (const [i, mark] of marks.entries()) {
      const { x, y, width, height } = (mark as SVGGraphicsElement).getBBox();
      const waarde = (Math.hypot(x + width / 2 - middle.x, y + height / 2 - middle.y) / middle.r) * 100;
      const serie = Math.floor(i / axes.length);
      (perSerie[serie] ??= []).push({ serie, waarde });
    }
    return perSerie;
  });

describe.each([
  ['with JavaScript', 'met', true],
  ['without JavaScript', 'zonder', false],
])('the alliance looks at itself %s', (_, hoe, javaScriptEnabled) => {
  const titel = `Zelfanalyse ${hoe} script`;
  const links: string[] = [];
  let meting = '';

  const as = <T>(persoon: Persoon, run: (page: Page) => Promise<T>, look: BrowserContextOptions = {}) =>
    withVisitor(browser, url, { persoon, javaScriptEnabled, ...look }, run);

  test('beleid asks three layers, three instellingen and the inwoners, with a link for each', async () => {
    await as('beleid', async (page) => {
      await page.goto('/metingen/nieuw');
      const wat = { instrument: 'zelfanalyse', titel, periode: 'najaar 2026' };
      await sendForm(page, '/metingen', { ...wat, naam: 'naamloos', toegang: 'link', titel: '' });
      await page.locator('[role="alert"]').waitFor();
      expect(await page.locator('[name="periode"]').inputValue()).toBe('najaar 2026');
      await sendForm(page, '/metingen', { titel });
      await openAt(page, /^\/metingen\/[0-9a-f-]{36}$/);
      meting = `/metingen/${getId(page, 'metingen')}`;
      await page.goto(`${meting}/groepen`);
      await sendForm(page, '/groepen', {
        partijen: gemeente ?? '',
        lagen: ['bestuur', 'management', 'uitvoering'],
      });
      await page.locator('main tr', { hasText: 'bestuur' }).first().waitFor();
      await sendForm(page, '/groepen', { partijen: [thuiszorg ?? '', welzijn ?? '', jeugdhulp, inwoners ?? ''] });
      await page.locator('main tr', { hasText: 'Jeugdhulp Voorbeeld' }).first().waitFor();
      const forms = page.locator('form[action$="/groepen/link"] button');
      await expect.poll(() => forms.count()).toBe(BEELDEN.length);
      for (let nummer = 0; nummer < BEELDEN.length; nummer += 1) {
        await forms.nth(nummer).click();
        links.push(await page.locator('[name="adres"]').inputValue());
        await page.goto(`${meting}/groepen`);
      }
      expect(new Set(links).size).toBe(BEELDEN.length);
      await page.goto(meting);
      await sendForm(page, '/openen');
      await readText(page, 'De meting is open');
    });
  });

  test('a uitvoerder fills in everything; an aanbieder stops and goes on elsewhere', async () => {
    await as('uitvoerder', async (page) => {
      await page.goto(links[UITVOERING] ?? '');
      await readText(page, 'Dit is zonder naam');
      await page.locator('form[action$="/begin"] button').click();
      await openAt(page, /\/1$/);
      await page.locator('main details summary').first().click();
      await page.locator('[name^="t-"]').first().fill('Wij zien elkaar vaak genoeg.');
      await fillToEnd(page, kiesOf(UITVOERING));
      await readText(page, 'Wij zien elkaar vaak genoeg.');
      expect(await page.locator('main').innerText()).not.toContain('Nog open');
      await sendIn(page);
      await readText(page, 'Je antwoorden zijn binnen');
    });
    const later = await as('aanbieder', async (page) => {
      await page.goto(links[THUISZORG] ?? '');
      await page.locator('form[action$="/begin"] button').click();
      await openAt(page, /\/1$/);
      await fillScherm(page, kiesOf(THUISZORG));
      await goOn(page);
      await fillScherm(page, kiesOf(THUISZORG));
      await page.getByRole('button', { name: 'Stoppen en later verder' }).click();
      await openAt(page, /\/later$/);
      return page.locator('[name="link"]').inputValue();
    });
    const elsewhere = await openVisitor(browser, url, { javaScriptEnabled });
    const { page } = elsewhere;
    await page.goto(later);
    await page.getByRole('button', { name: 'Verder invullen' }).click();
    await openAt(page, /\/3$/);
    await fillToEnd(page, kiesOf(THUISZORG));
    expect(await page.locator('main').innerText()).not.toContain('Nog open');
    await sendIn(page);
    expect(elsewhere.complaints).toEqual([]);
    await elsewhere.close();
  });

  test('a resident without an account fills in on a phone, and is called u', async () => {
    const look = { javaScriptEnabled, viewport: TELEFOON, bypassCSP: javaScriptEnabled };
    const visitor = await openVisitor(browser, url, look);
    const { page } = visitor;
    const check = async () => {
      expect(await isTooWide(page)).toBe(false);
      expect(javaScriptEnabled ? await listViolations(page) : []).toEqual([]);
    };
    await page.goto(links[INWONERS] ?? '');
    await readText(page, 'Niemand kan zien wat u invult');
    await check();
    await page.locator('form[action$="/begin"] button').click();
    await openAt(page, /\/1$/);
    await check();
    await page.getByRole('button', { name: 'Stoppen en later verder' }).click();
    await openAt(page, /\/later$/);
    await check();
    await page.getByRole('link', { name: 'Verder invullen' }).click();
    await openAt(page, /\/1$/);
    await waitForScherm(page);
    await fillToEnd(page, kiesOf(INWONERS));
    expect(await page.locator('main').innerText()).not.toContain('Nog open');
    await check();
    await sendIn(page);
    await readText(page, 'Uw antwoorden zijn binnen');
    await check();
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  test('before the results are open nobody sees a figure, whoever asks', async () => {
    for (const persoon of ['beleid', 'uitvoerder', 'aanbieder', 'raadslid'] as const) {
      await as(persoon, async (page) => {
        const answer = await page.goto(`${meting}/uitkomst`);
        expect(answer?.status()).toBe(200);
        const words = await page.locator('main').innerText();
        expect(await page.locator('svg.bond-radar--wide').count()).toBe(0);
        expect(words).toContain('De uitkomst is nog niet open');
        expect(words).not.toContain('Wij zien elkaar vaak genoeg.');
        for (const end of ['.csv', '.xlsx', '.svg', '.png'])
          expect((await page.request.get(`${meting}/uitkomst${end}`)).status()).toBe(404);
        const api = await (await page.request.get(`/api/v1${meting}/uitkomst`)).text();
        expect(api).toMatch(/"status":403|"perspectieven":\[\],"getoond":\[\]/);
        expect(api).not.toMatch(/"(?:mediaan|gemiddelde|aantal)":\d/);
      });
    }
    await as('beleid-andere-gemeente', async (page) => {
      expect((await page.goto(`${meting}/uitkomst`))?.status()).toBe(404);
    });
  });

  test('the others fill in, and beleid closes and opens: web, table and words tell the same', async () => {
    const gedaan = new Set([UITVOERING, INWONERS, THUISZORG]);
    for (const [nummer, link] of links.entries())
      await fillByLink(url, link, MINIMUM - (gedaan.has(nummer) ? 1 : 0), kiesOf(nummer));
    await as('beleid', async (page) => {
      await page.goto(meting);
      await sendForm(page, '/sluiten');
      await readText(page, 'Open de resultaten');
      await page.goto(`${meting}/uitkomst`);
      await page.getByRole('link', { name: 'Resultaten openen' }).click();
      await openAt(page, /\/openen$/);
      // The night that counts has not been: then nothing is said of who answered.
      await readText(page, 'Hoeveel antwoorden er zijn, tellen we pas bij het openen.');
      for (const words of ['gaven geen antwoord', 'te weinig antwoorden'])
        expect(await page.locator('main').innerText()).not.toContain(words);
      await sendForm(page, '/uitkomst/openen');
      await openAt(page, /\/uitkomst$/);
      await readText(page, 'De resultaten zijn open.');
      await compareAll(page);
    });
    const visitor = await openVisitor(browser, url, { javaScriptEnabled });
    await visitor.page.goto(links[0] ?? '');
    await readText(visitor.page, 'Invullen kan nu niet');
    await visitor.close();
  });

  test('a partij sees its own, and all of it once it is shared', async () => {
    const see = (persoon: Persoon) =>
      as(persoon, async (page) => {
        await page.goto(`${meting}/uitkomst`);
        await page.locator('#cijfers').waitFor();
        return (await page.locator('main').textContent()) ?? '';
      });
    const own = await see('aanbieder');
    expect(own).toContain('Thuiszorg Voorbeeld');
    for (const other of ['Welzijn Voorbeeldstad', 'Jeugdhulp Voorbeeld', 'Gemeente Voorbeeldstad', 'Inwoners van'])
      expect(own).not.toContain(other);
    expect(own).toContain('Je ziet de uitkomst van je eigen partij');
    await as('beleid', async (page) => {
      await page.goto(`${meting}/uitkomst`);
      await sendForm(page, '/uitkomst/lezers');
      await readText(page, 'Iedereen die meedeed kan nu alles zien.');
    });
    const all = await see('aanbieder');
    for (const partij of ['Thuiszorg Voorbeeld', 'Welzijn Voorbeeldstad', 'Jeugdhulp Voorbeeld', 'Inwoners van'])
      expect(all).toContain(partij);
    await as('beleid-andere-gemeente', async (page) => {
      expect((await page.goto(`${meting}/uitkomst`))?.status()).toBe(404);
    });
  });

  test('they agree on one statement, from what each chose alone', async () => {
    await as('beleid', async (page) => {
      await page.goto(`${meting}/uitkomst`);
      await page.getByRole('link', { name: 'Samen bespreken' }).first().click();
      await openAt(page, /\/samen$/);
      await page.locator('main table a').first().click();
      await openAt(page, /\/samen\/[0-9]+-[pi]$/);
      const item = new URL(page.url()).pathname;
      const end = item.slice(item.lastIndexOf('/'));
      await sendForm(page, end, { minderheid: 'Bestuur ziet het anders.' });
      await page.locator('[role="alert"]').waitFor();
      expect(await page.locator('[name="minderheid"]').inputValue()).toBe('Bestuur ziet het anders.');
      await sendForm(page, end, { niveau: '2', reden: 'We zijn begonnen.' });
      await openAt(page, /\/samen$/);
      await readText(page, 'Wat jullie samen vinden is vastgelegd.');
      await page.goto(`${item}${new URL(page.url()).search.replace(/&melding.*/, '')}`);
      for (const words of ['We zijn begonnen.', 'Bestuur ziet het anders.', 'Wie opschoof'])
        await readText(page, words);
    });
  });

  test('a white spot becomes an act in one click, and waits for its owner on Vandaag', async () => {
    const doen = `We praten elke maand over elkaars werk (${hoe}).`;
    await as('beleid', async (page) => {
      await page.goto(`${meting}/uitkomst`);
      await page.locator('#witte-vlekken').getByRole('link', { name: 'Maak een verbeteractie' }).first().click();
      await openAt(page, /\/acties\/nieuw$/);
      expect(await page.locator('[name="kenmerk"]').inputValue()).toBe('kenmerk-2');
      await readText(page, 'Wat anderen hielp');
      await sendForm(page, '/acties', { titel: doen });
      await page.locator('[role="alert"]').waitFor();
      await sendForm(page, '/acties', { eigenaar: CAST.aanbieder.id, klaarOp: addDays(computeDay(new Date()), 7) });
      await openAt(page, /^\/verbeteracties\/[0-9a-f-]{36}$/);
      await readText(page, 'De actie is gemaakt.');
    });
    await as('aanbieder', async (page) => {
      await page.goto('/');
      await page.locator('main a', { hasText: doen }).first().click();
      await openAt(page, /^\/verbeteracties\/[0-9a-f-]{36}$/);
      await readText(page, 'nog 7 dagen');
    });
  });
});

/** Web, table and words of the results next to each other, figure by figure. */
async function compareAll(page: Page): Promise<void> {
  const [head = [], ...rows] = await readTable(page, '#cijfers table');
  const kenmerken = rows
    .map((row) => row.filter((_, i) => i < head.length))
    .filter(([name]) => /^\d+\. /.test(name ?? ''));
  expect(kenmerken).toHaveLength(17);
  const web = await readWeb(page);
  expect(web.length).toBeGreaterThan(1);
  expect(web.length).toBeLessThanOrEqual(5);
  for (const [serie, punten] of web.entries()) {
    expect(punten).toHaveLength(17);
    for (const [as, { waarde }] of punten.entries())
      expect(Math.abs(waarde - Number((kenmerken[as]?.[serie + 1] ?? '').replace(',', '.')))).toBeLessThan(0.6);
  }
  const cellOf = (nummer: string, naam: string) =>
    kenmerken.find(([name]) => name?.startsWith(`${nummer}. `))?.[head.indexOf(naam)];
  const zinnen = await page.locator('#opvallend li > div').allInnerTexts();
  const cijfers = zinnen.flatMap((zin) => [...zin.matchAll(/\((\d+)\): ([^.]*)\./g)]);
  expect(cijfers.length).toBe(3);
  for (const [, nummer = '', waarden = ''] of cijfers) {
    const pairs = [...waarden.matchAll(/([^,]+?) (\d+)(?:,|$| en )/g)];
    expect(pairs.length).toBeGreaterThan(0);
    for (const [, naam = '', waarde] of pairs) expect(cellOf(nummer, naam.trim())).toBe(waarde);
  }
  const wit = kenmerken.filter((row) => row.slice(1, 1 + web.length).some((cell) => Number(cell) < 50));
  // More than the first few stand behind a fold.
  const spots = (await page.locator('#witte-vlekken').textContent()) ?? '';
  for (const [name] of wit) expect(spots).toContain(name);
  expect(spots.indexOf('2. ')).toBeLessThan(spots.indexOf(wit.find(([name]) => !name?.startsWith('2. '))?.[0] ?? ''));
}

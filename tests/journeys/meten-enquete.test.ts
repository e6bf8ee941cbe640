import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { PARTIJEN, TEAMS, type Persoon } from '../../database/demo/cast.ts';
import { openServer } from '../start/own-server.ts';
import { isTooWide, openBrowser, openVisitor } from '../support/browser.ts';
import { getId, openAt, readText, sendForm, withVisitor } from '../support/leefwereld.ts';
import { fillByLink, fillScherm, fillToEnd, goOn, sendIn } from '../support/meten.ts';
import { type Product, startProduct } from '../support/product.ts';
import { openSmtpServer, type SmtpServer } from '../support/smtp.ts';

const TELEFOON = { width: 390, height: 844 };
const [noord, zuid] = TEAMS;
const [, thuiszorg] = PARTIJEN;
/** Who is asked, by the part of their address before the @: one team is smaller than five. */
const GROEPEN = [
  { groep: noord.naam, wie: ['n1', 'n2', 'n3', 'n4', 'n5', 'n6'] },
  { groep: zuid.naam, wie: ['z1', 'z2', 'z3'] },
  { groep: thuiszorg.naam, wie: ['t1', 't2', 't3', 't4', 't5'] },
];
const IEDEREEN = GROEPEN.flatMap(({ wie }) => wie);
const addressOf = (naam: string) => `${naam}@voorbeeld.example`;

let browser: Browser;
let server: Awaited<ReturnType<typeof openServer>>;
let smtp: SmtpServer;
/** One process gives the pages of the demo; another takes its mail to a mail server. */
let [web, post] = [] as unknown as [Product, Product];
const folder = mkdtempSync(path.join(os.tmpdir(), 'bg-enquete-'));

beforeAll(async () => {
  [browser, server, smtp] = await Promise.all([openBrowser(), openServer(folder), openSmtpServer()]);
  const shared = { ...server.env, SECRETS_FILE: path.join(folder, 'secrets.json') };
  web = await startProduct({ ...shared, DEMO: 'klein', JOBS: '0' });
  const mail = { MAIL_URL: smtp.url, MAIL_FROM: 'post@voorbeeld.example' };
  post = await startProduct({ ...shared, ...mail, DEMO: '0', PUBLIC_URL: web.url });
});
afterAll(async () => {
  await Promise.all([browser.close(), web.stop(), post.stop()]);
  await Promise.all([server.stop(), smtp.close()]);
  rmSync(folder, { recursive: true });
});

/** The letters since a moment, by who got them: the link that stands in each. */
async function waitForMail(since: number, wie: readonly string[]): Promise<Map<string, string>> {
  await expect.poll(() => smtp.got.length - since, { timeout: 60_000 }).toBeGreaterThanOrEqual(wie.length);
  const letters = smtp.got.slice(since).map(({ to, body }) => {
    const text = body.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=');
    return [to[0]?.split('@')[0] ?? '', /https?:\S+\/uitnodiging\/\S+/.exec(text)?.[0] ?? ''] as const;
  });
  expect(letters.map(([to]) => to).toSorted()).toEqual(wie.toSorted());
  return new Map(letters);
}

describe('the front-line survey, in two waves', () => {
  let [meting, tweede] = ['', ''];
  let links = new Map<string, string>();
  const linkOf = (wie: string) => links.get(wie) ?? '';

  const as = <T>(persoon: Persoon, run: (page: Page) => Promise<T>, look: BrowserContextOptions = {}) =>
    withVisitor(browser, web.url, { persoon, ...look }, run);

  /** Someone with the link of a mail, in a browser of their own. */
  const withLink = async (link: string, javaScriptEnabled: boolean, run: (page: Page) => Promise<void>) => {
    const visitor = await openVisitor(browser, web.url, { javaScriptEnabled, viewport: TELEFOON });
    await visitor.page.goto(link);
    await run(visitor.page);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  };
  const begin = async (page: Page) => {
    await page.locator('form[action$="/begin"] button').first().click();
    await openAt(page, /\/1$/);
  };
  /** First wave: two on the scale of 0 to 5; second: three. So a mean of 40, then of 60. */
  const kiesOf = (niveau: string) => (item: string) => (item.startsWith('stelling-') ? niveau : undefined);

  test('beleid asks three groepen by mail: everyone gets a letter with a link of their own', async () => {
    await as('beleid', async (page) => {
      await page.goto('/metingen/nieuw?instrument=uitvoerdersenquete');
      await sendForm(page, '/metingen', { titel: 'Hoe werkt het in de wijk?', periode: 'voorjaar 2026' });
      await openAt(page, /^\/metingen\/[0-9a-f-]{36}$/);
      meting = `/metingen/${getId(page, 'metingen')}`;
      await page.goto(`${meting}/groepen`);
      await sendForm(page, '/groepen', { teams: [noord.id, zuid.id] });
      await page.locator('main tr', { hasText: zuid.naam }).first().waitFor();
      await sendForm(page, '/groepen', { partijen: thuiszorg.id, lagen: 'uitvoering' });
      await page.locator('main tr', { hasText: thuiszorg.naam }).first().waitFor();
      for (const { groep, wie } of GROEPEN) {
        await page.goto(`${meting}/uitnodigingen`);
        await page
          .locator('main section', { hasText: groep })
          .getByRole('link', { name: 'Vraag mensen' })
          .first()
          .click();
        await openAt(page, /\/uitnodigingen\/nieuw$/);
        await readText(page, `Mensen vragen voor`);
        await page.locator('[name="adressen"]').fill(wie.map(addressOf).join('\n'));
        await page.getByRole('button', { name: 'Zet op de lijst' }).click();
        await readText(page, 'gevraagd.');
      }
      expect(smtp.got).toEqual([]);
      await page.goto(meting);
      await sendForm(page, '/openen');
      await readText(page, 'De meting is open');
    });
    links = await waitForMail(0, IEDEREEN);
    expect(new Set(links.values()).size).toBe(IEDEREEN.length);
    for (const link of links.values()) expect(link.startsWith(web.url)).toBe(true);
  });

  test.each([
    ['with JavaScript', 'n1', true],
    ['without JavaScript', 'n2', false],
  ])(
    'on a phone %s a double click on Versturen sends once, and back or again says that it is in',
    async (_, wie, js) => {
      await withLink(linkOf(wie), js, async (page) => {
        await readText(page, 'Dit is zonder naam');
        await begin(page);
        expect(await isTooWide(page)).toBe(false);
        await fillToEnd(page, (item) => kiesOf('2')(item) ?? 'weet-niet');
        await page.locator('form[action$="/versturen"] button').dblclick();
        await openAt(page, /\/klaar$/);
        await readText(page, 'Je antwoorden zijn binnen');
        await page.reload();
        await readText(page, 'Je antwoorden zijn binnen');
        await page.goBack();
        const again = page.locator('form[action$="/versturen"] button');
        if ((await again.count()) > 0) await again.click();
        await readText(page, 'Je antwoorden zijn binnen');
        await page.goto(linkOf(wie));
        await readText(page, 'Je hoeft niets meer te doen.');
      });
    },
  );

  test.each([
    ['with JavaScript', 'n3', true],
    ['without JavaScript', 'n4', false],
  ])('two tabs %s: what both wrote is shown, and what comes after sending is there to copy', async (_, wie, js) => {
    await withLink(linkOf(wie), js, async (page) => {
      await begin(page);
      await page.goto(page.url().replace(/1$/, '2'));
      const other = await page.context().newPage();
      await other.goto(page.url());
      await page.locator('[name="a-stelling-1"][value="2"]').check();
      await goOn(page);
      await other.locator('[name="a-stelling-1"][value="5"]').check();
      await other.locator('main form[action$="/2"] button').first().click();
      await readText(other, 'Dit is intussen ergens anders veranderd');
      await readText(other, 'Daar staat nu: beetje mee oneens');
      expect(await other.locator('[name="a-stelling-1"][value="5"]').isChecked()).toBe(true);
      await other.locator('[name="a-stelling-1"][value="2"]').check();
      await goOn(other);
      while (!page.url().endsWith('/nakijken')) {
        await fillScherm(page, (item) => kiesOf('2')(item) ?? 'weet-niet');
        await goOn(page);
      }
      await sendIn(page);
      await other
        .locator('textarea')
        .first()
        .evaluate((area) => area.closest('details')?.setAttribute('open', ''));
      await other.locator('textarea').first().fill('Dit schreef ik in het andere tabblad.');
      await other.locator('main form button').first().click();
      await readText(other, 'Je antwoorden zijn al binnen.');
      await expect
        .poll(() => other.locator('textarea').first().inputValue())
        .toContain('Dit schreef ik in het andere tabblad.');
    });
  });

  test('a lost connection in the middle keeps everything', async () => {
    await withLink(linkOf('n5'), true, async (page) => {
      await begin(page);
      await page.goto(page.url().replace(/1$/, '2'));
      await page.context().setOffline(true);
      await page.locator('[name="a-stelling-1"][value="2"]').check();
      await page.getByText('Geen verbinding').waitFor();
      await page.locator('[name="a-stelling-2"][value="2"]').check();
      await page.context().setOffline(false);
      await page.getByText(/Bewaard om \d/).waitFor();
      await page.reload();
      for (const nummer of [1, 2])
        expect(await page.locator(`[name="a-stelling-${nummer}"][value="2"]`).isChecked()).toBe(true);
      await fillToEnd(page, (item) => kiesOf('2')(item) ?? 'weet-niet');
      await sendIn(page);
    });
  });

  test('a link that is not one, or of elsewhere, says so and asks nothing', async () => {
    const own = linkOf('n6');
    const foreign = own.replace(/\/(\d{4})-/, '/9902-');
    expect(foreign).not.toBe(own);
    for (const link of [foreign, own.slice(0, -1), `${own}x`]) {
      await withLink(link, false, async (page) => {
        await readText(page, 'Deze link werkt niet');
        expect(await page.locator('main form').count()).toBe(0);
      });
    }
  });

  test('a reminder goes to who is not done, three days later and not before', async () => {
    const since = smtp.got.length;
    const remind = () =>
      as('beleid', async (page) => {
        const answer = await page.request.post(`${meting}/herinneren`, { maxRedirects: 0 });
        return answer.status();
      });
    expect(await remind()).toBe(409);
    await server.query(`update metingen set geopend_op = geopend_op - 3 where id = '${meting.split('/')[2]}'`);
    await as('beleid', async (page) => {
      await page.goto(meting);
      await page.getByRole('button', { name: 'Stuur de herinnering' }).click();
      await readText(page, 'herinnering');
    });
    const nogNiet = ['n6', ...IEDEREEN.filter((wie) => !wie.startsWith('n'))];
    const again = await waitForMail(since, nogNiet);
    expect(again.get('n6')).toBe(linkOf('n6'));
    expect(await remind()).toBe(409);
  });

  test('a team of fewer than five is nowhere to be seen, however one asks', async () => {
    for (const wie of ['n6', ...IEDEREEN.filter((een) => !een.startsWith('n'))])
      await fillByLink(web.url, linkOf(wie), 1, kiesOf('2'));
    await as('beleid', async (page) => {
      await closeAndOpen(page, meting);
      const words = (await page.locator('main').textContent()) ?? '';
      expect(words).toContain('14 antwoorden');
      const api = (await (await page.request.get(`/api/v1${meting}`)).json()) as {
        groepen: { id: string; naam: string }[];
      };
      const klein = api.groepen.find(({ naam }) => naam === zuid.naam)?.id ?? zuid.id;
      for (const p of [`groep:${klein}`, `team:${zuid.id}`]) {
        const asked = await page.request.get(`/api/v1${meting}/uitkomst?perspectieven=${p}`);
        expect(await asked.text()).not.toMatch(/"n":[1-4]\b/);
        const csv = await (await page.request.get(`${meting}/uitkomst.csv?p=${p}`)).text();
        expect(csv).not.toMatch(new RegExp(`(?:^|\n|;)"?${zuid.naam}"?;`));
      }
      expect(words).not.toMatch(/n = [1-4]\b/);
    });
    await withLink(linkOf('n6'), false, async (page) => {
      await readText(page, 'Je antwoorden zijn al binnen.');
    });
  });

  test('a second wave asks the same people, and stands beside the first', async () => {
    const since = smtp.got.length;
    await as('beleid', async (page) => {
      await page.goto(`${meting}/golf`);
      await sendForm(page, '/golf', { periode: 'najaar 2026' });
      await readText(page, 'De nieuwe golf staat klaar');
      tweede = `/metingen/${getId(page, 'metingen')}`;
      expect(tweede).not.toBe(meting);
      await sendForm(page, '/openen');
      await readText(page, 'De meting is open');
    });
    const nieuw = await waitForMail(since, IEDEREEN);
    for (const [wie, link] of nieuw) expect(link).not.toBe(linkOf(wie));
    // Two are asked and do not fill in: their link says that it is over.
    const laat = ['n6', 't5'];
    for (const [wie, link] of nieuw) if (!laat.includes(wie)) await fillByLink(web.url, link, 1, kiesOf('3'));
    await as('beleid', async (page) => {
      await closeAndOpen(page, tweede);
      await page.goto(`${tweede}/uitkomst?golf=1`);
      const table = page.locator('main table', { hasText: 'Golf na golf' }).first();
      const [, cells = []] = await table
        .locator('tr')
        .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')));
      const said = cells.join(' ');
      for (const words of ['40,0', 'n = 14', '60,0', 'n = 12', '20,0 hoger']) expect(said).toContain(words);
    });
    await withLink(nieuw.get('n6') ?? '', false, async (page) => {
      await readText(page, 'Invullen kan nu niet');
    });
  });
});

/** From a meting that is open to its results. */
async function closeAndOpen(page: Page, meting: string): Promise<void> {
  await page.goto(meting);
  await sendForm(page, '/sluiten');
  await readText(page, 'Open de resultaten');
  await page.goto(`${meting}/uitkomst/openen`);
  await sendForm(page, '/uitkomst/openen');
  await readText(page, 'De resultaten zijn open.');
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Browser, BrowserContextOptions } from 'playwright-core';
import { renderToStaticMarkup } from 'react-dom/server';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { isTooWide, listViolations, openBrowser, openVisitor } from '../../tests/support/browser.ts';
import { type Assets, parseAssets } from './assets.ts';
import {
  EveryPart,
  FillingPart,
  HomePart,
  PublicPart,
  RefusedForm,
  ResultsPart,
  TablePart,
} from './examples/pages.tsx';

const TURBO_BAR = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='";
const POLICY = `default-src 'none'; style-src 'self' ${TURBO_BAR}; script-src 'self'; font-src 'self'; img-src 'self' data:`;
const TYPES = { '.css': 'text/css', '.js': 'text/javascript', '.woff2': 'font/woff2' };

const folder = mkdtempSync(path.join(os.tmpdir(), 'ui-'));
let assets: Assets;
let server: Server;
let url: string;
let browser: Browser;

const readAsset = (href: string) => readFileSync(path.join(folder, href));
const pages = {
  '/every': EveryPart,
  '/filling': FillingPart,
  '/home': HomePart,
  '/public': PublicPart,
  '/refused': RefusedForm,
  '/results': ResultsPart,
  '/table': TablePart,
};
const renderPage = (name: string) => {
  const Page = pages[name as keyof typeof pages];
  return `<!doctype html>${renderToStaticMarkup(<Page assets={assets} />)}`;
};

beforeAll(async () => {
  await build({ logLevel: 'silent', build: { outDir: folder } });
  assets = parseAssets(JSON.parse(readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8')));
  server = createServer(({ url: href = '' }, response) => {
    const type = TYPES[path.extname(href) as keyof typeof TYPES] ?? 'text/html; charset=utf-8';
    response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY });
    response.end(href.startsWith('/assets/') ? readAsset(href) : renderPage(href));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
});

async function visit(page: string, options: BrowserContextOptions = {}) {
  const visitor = await openVisitor(browser, url, { bypassCSP: false, ...options });
  await visitor.page.goto(page);
  return visitor;
}

test('a page runs under the strict policy without a complaint, with Turbo', async () => {
  const { page, complaints, close } = await visit('/every');
  await page.waitForFunction(() => 'Turbo' in globalThis);
  expect(complaints).toEqual([]);
  await close();
});

test('a public page does without Turbo', async () => {
  const { page, complaints, close } = await visit('/public', {});
  await page.waitForLoadState('networkidle');
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(names.filter((name) => name.includes('turbo'))).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('a first visit of a public page weighs at most 150 kB, fonts included', async () => {
  const { page, close } = await visit('/public');
  await page.waitForLoadState('networkidle');
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  const sizes = loaded.map((href) => (href.endsWith('woff2') ? readAsset(href) : gzipSync(readAsset(href))).length);
  const weight = sizes.reduce((sum, size) => sum + size, gzipSync(renderPage('/public')).length);
  expect(loaded.filter((href) => href.endsWith('woff2')).length).toBeGreaterThan(1);
  expect(weight).toBeLessThan(150_000);
  await close();
});

test('the style sheet weighs at most 20 kB and asks for no colour of the shared theme', () => {
  const css = readAsset(assets.styles[0] ?? '').toString();
  expect(gzipSync(css).length).toBeLessThan(20_000);
  const shared = /\.voorbeeld-theme\{([^}]*)\}/.exec(css)?.[1] ?? '';
  expect(shared.length).toBeGreaterThan(1000);
  expect([...shared.matchAll(/(--basis-color-[\w-]+):/g)].map(([, name]) => name)).toEqual([
    '--basis-color-transparent',
  ]);
});

const views: BrowserContextOptions[] = [
  { viewport: { width: 320, height: 800 } },
  { viewport: { width: 768, height: 900 } },
  { viewport: { width: 1440, height: 900 } },
  { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
];

test.each(views)(
  'every part is accessible and fits: %j',
  async (view) => {
    const found: Record<string, string[]> = {};
    for (const name of Object.keys(pages)) {
      const { page, close } = await visit(name, { ...view, bypassCSP: true });
      found[name] = [...(await listViolations(page)), ...((await isTooWide(page)) ? ['too wide'] : [])];
      await close();
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(pages).map((name) => [name, []])));
  },
  60_000,
);

test.each([1280, 768, 390])(
  'in a web no name is cut off or lies on another, as the browser draws it at %d px',
  async (width) => {
    const { page, close } = await visit('/results', { viewport: { width, height: 900 } });
    await page.evaluate(() => document.fonts.ready);
    const webs = await page.locator('.bond-radar').evaluateAll((all) =>
      all
        .filter((web) => web.checkVisibility())
        .map((web) =>
          [web, ...web.querySelectorAll('text:not(.is-scale)')].map((one) => {
            const { left, right, top, bottom } = one.getBoundingClientRect();
            return { text: one.textContent, left, right, top, bottom };
          }),
        ),
    );
    expect(webs).toHaveLength(2);
    for (const [frame, ...names] of webs) {
      if (!frame) throw new Error('no web');
      expect(names.length).toBe(width < 768 ? 17 : 21);
      const faults = names.flatMap((a, i) => [
        ...(a.left < frame.left - 1 || a.right > frame.right + 1 || a.top < frame.top - 1 || a.bottom > frame.bottom + 1
          ? [`${a.text} is cut off`]
          : []),
        ...names
          .slice(i + 1)
          .filter((b) => a.left < b.right && b.left < a.right && a.top + 4 < b.bottom && b.top + 4 < a.bottom)
          .map((b) => `${a.text} lies on ${b.text}`),
      ]);
      expect(faults).toEqual([]);
    }
    await close();
  },
);

test('an answer is a whole row to tap, at least 44 px high, and its row shows the focus', async () => {
  const { page, close } = await visit('/filling', { viewport: { width: 320, height: 800 } });
  const heights = await page
    .locator('.bond-level')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(10);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  await page.getByText('We vragen ernaar als er tijd over is.').click();
  expect(await page.getByRole('radio', { name: 'We vragen ernaar' }).isChecked()).toBe(true);
  await page.keyboard.press('ArrowDown');
  const outlines = await page
    .locator('.bond-level:has(:checked)')
    .first()
    .evaluate((one) => getComputedStyle(one).outlineWidth);
  expect(outlines).toBe('3px');
  await close();
});

test('after a refused form the focus is on what is wrong', async () => {
  const { page, close } = await visit('/refused');
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'alert');
  await page.getByRole('link', { name: 'Kies een soort' }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('soort');
  await close();
});

test('a text area counts what is left, counts a line end as one and says when it is too much', async () => {
  const { page, close } = await visit('/refused');
  const counter = page.locator('bond-counter > span').first();
  await page.getByLabel('Vertel').fill('abc\nd');
  await expect.poll(() => counter.textContent()).toBe('Nog 15 tekens');
  await page.getByLabel('Vertel').fill('x'.repeat(23));
  await expect.poll(() => counter.textContent()).toBe('3 tekens te veel');
  await expect
    .poll(() => page.locator('bond-counter [aria-live]').textContent(), { timeout: 15_000 })
    .toBe('3 tekens te veel');
  await close();
});

test('a print button is there with script and not without', async () => {
  const withScript = await visit('/every');
  await expect.poll(() => withScript.page.getByRole('button', { name: 'Afdrukken' }).count()).toBe(1);
  await withScript.close();
  const without = await visit('/every', { javaScriptEnabled: false });
  expect(await without.page.getByRole('button', { name: 'Afdrukken' }).count()).toBe(0);
  await without.close();
});

test('a print has the organisation and the day and no navigation', async () => {
  const { page, close } = await visit('/every');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('Afgedrukt op').isVisible()).toBe(true);
  expect(await page.getByText('Gemeente Voorbeeldstad', { exact: true }).isVisible()).toBe(true);
  expect(
    await page
      .locator('.bond-route, .bond-menu, .nl-button')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility())),
  ).toEqual([]);
  await close();
});

test('a print keeps a goal, its table and a visit whole and leaves out what can be pressed', async () => {
  const { page, close } = await visit('/home', { viewport: { width: 673, height: 900 } });
  await page.emulateMedia({ media: 'print' });
  const whole = await page
    .locator('.bond-goal, .bond-look, .bond-voices-table, tr')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).breakInside));
  expect(whole.length).toBeGreaterThan(10);
  expect(new Set(whole)).toEqual(new Set(['avoid']));
  expect(await page.getByText('Voeg een actie toe').isVisible()).toBe(false);
  expect(await page.getByText('Opa brengt Yara').isVisible()).toBe(true);
  await close();
});

test.each([
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
])('two people at a tablet see all of a topic without scrolling: %j', async (viewport) => {
  const { page, close } = await visit('/table', { viewport });
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(viewport.height);
  await close();
});

test('on a page for the table every button is at least 56 px high and every link 44', async () => {
  const { page, close } = await visit('/table', { viewport: { width: 390, height: 800 } });
  const heights = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(Math.min(...(await heights('.nl-button')))).toBeGreaterThanOrEqual(56);
  expect(Math.min(...(await heights('main .nl-link')))).toBeGreaterThanOrEqual(44);
  await close();
});

test('a job under way fetches its page again where there is no stream', async () => {
  const { page, close } = await visit('/every');
  await page.waitForFunction(() => customElements.get('bond-live') !== undefined);
  const again = page.waitForResponse((answer) => new URL(answer.url()).pathname === '/every');
  await page.evaluate(() => {
    const element = document.createElement('bond-live');
    // Longer than Turbo gathers refreshes for: it begins to count anew at each.
    element.setAttribute('seconds', '0.5');
    element.setAttribute('src', '/bestaat-niet');
    document.body.append(element);
  });
  expect((await again).status()).toBe(200);
  await close();
});

test('who wants no motion gets none', async () => {
  const { page, close } = await visit('/every', { reducedMotion: 'reduce' });
  expect(
    await page
      .locator('.nl-button')
      .first()
      .evaluate((one) => getComputedStyle(one).transitionDuration),
  ).toMatch(/^0m?s/);
  await close();
});

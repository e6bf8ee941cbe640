// Takes the screenshots in docs/schermen: pages at three widths, light and dark, of a running demo (its URL is the argument).
import { mkdirSync, rmSync } from 'node:fs';

import { openBrowser, openVisitor } from '../tests/support/browser.ts';
import { listRoutes } from '../tests/support/routes.ts';

const [url = 'http://127.0.0.1:3000', only] = process.argv.slice(2);
const routes = await listRoutes(url);
const find = (persoon, start) =>
  routes.find((route) => route.persoon === persoon && route.path.startsWith(start))?.path;
const findLike = (persoon, pattern) =>
  routes.find((route) => route.persoon === persoon && pattern.test(route.path))?.path;
const SHOTS = [
  ['aanmelden', 'niemand', '/aanmelden'],
  ['transformatielog', 'niemand', '/transformatielog/voorbeeldstad'],
  ['terugmelding', 'niemand', '/terugmelding'],
  ['vandaag', 'uitvoerder', '/'],
  ['signaal', 'uitvoerder', '/signalen/nieuw'],
  ['signalen', 'beleid', '/signalen'],
  ['knelpunten', 'beleid', '/knelpunten'],
  ['knelpunt', 'beleid', find('beleid', '/knelpunten/0')],
  ['proeftuin', 'transformatiemanager', find('transformatiemanager', '/proeftuinen/0')],
  ['inlezen', 'transformatiemanager', '/transformatielog/inlezen'],
  ['beheer', 'beheerder', '/beheer'],
  ['medewerkers', 'beheerder', '/medewerkers'],
  ['zegels', 'beheerder', '/zegels'],
  ['zoeken', 'beleid', '/zoeken?q=parkeren'],
  ['account', 'uitvoerder', '/account'],
  ['huishouden', 'uitvoerder', findLike('uitvoerder', /^\/huishoudens\/[0-9a-f-]{36}$/)],
  ['plan', 'uitvoerder', findLike('uitvoerder', /^\/huishoudens\/[0-9a-f-]{36}\/plan$/)],
  ['keukentafel', 'uitvoerder', findLike('uitvoerder', /\/tafel\/om-u-heen$/)],
  ['mijn-plan', 'inwoner-moeder', findLike('inwoner-moeder', /^\/mijn\/[0-9a-f-]{36}\/plan$/)],
  ['wie-keek-mee', 'inwoner-moeder', findLike('inwoner-moeder', /^\/mijn\/[0-9a-f-]{36}\/inzage$/)],
  ['uitkomst', 'beleid', findLike('beleid', /^\/metingen\/[0-9a-f-]{36}\/uitkomst$/)],
  ['scan', 'beleid', findLike('beleid', /^\/metingen\/[0-9a-f-]{36}\/scan$/)],
  ['invullen', 'uitvoerder', findLike('uitvoerder', /^\/invullen\/[0-9a-f-]{36}$/)],
  ['rapport', 'raadslid', findLike('raadslid', /^\/rapporten\/[0-9a-f-]{36}$/)],
].filter(([name]) => !only || name === only);

const dir = 'docs/schermen';
if (!only) rmSync(dir, { recursive: true, force: true });
mkdirSync(dir, { recursive: true });
const browser = await openBrowser();
for (const colorScheme of ['light', 'dark']) {
  for (const width of [320, 768, 1440]) {
    for (const [name, persoon, path] of SHOTS) {
      const visitor = await openVisitor(browser, url, { viewport: { width, height: 900 }, colorScheme });
      if (persoon !== 'niemand') await visitor.signIn(persoon);
      await visitor.page.goto(path);
      await visitor.page.evaluate(() => document.fonts.ready);
      const height = Math.min(3000, await visitor.page.evaluate(() => document.documentElement.scrollHeight));
      const clip = { x: 0, y: 0, width, height };
      const file = `${dir}/${name}-${width}-${colorScheme === 'dark' ? 'donker' : 'licht'}.jpg`;
      await visitor.page.screenshot({ path: file, type: 'jpeg', quality: 70, fullPage: true, clip });
      await visitor.close();
    }
  }
}
await browser.close();

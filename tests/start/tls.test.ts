import type { Browser } from 'playwright-core';

import { openBrowser, openVisitor } from '../support/browser.ts';
import { expect, findPort, test as base } from './product.ts';
import { ask, openTlsProxy } from './tls-proxy.ts';

/** The product behind a proxy with TLS, as everyone runs it. */
const test = base.extend<{ site: { url: string; certificate: Buffer; plain: string; logged: () => string } }>({
  site: async ({ folder, start }, use) => {
    const port = await findPort();
    let plain = '';
    const proxy = await openTlsProxy(folder, port, () => plain);
    const env = { DEMO: 'klein', PUBLIC_URL: proxy.url, TRUST_PROXY: '1' };
    const product = await (await start(`${folder}/data`, { env })).ready();
    plain = product.url;
    await use({ url: proxy.url, certificate: proxy.certificate, plain, logged: product.logged });
    proxy.close();
  },
});

async function visit(browser: Browser, url: string, javaScriptEnabled: boolean) {
  const visitor = await openVisitor(browser, url, { javaScriptEnabled, ignoreHTTPSErrors: true });
  await visitor.signIn('uitvoerder');
  const cookies = await visitor.context.cookies();
  expect(cookies.map(({ name, secure, httpOnly, path }) => [name, secure, httpOnly, path])).toEqual([
    ['__Host-sessie', true, true, '/'],
  ]);
  await visitor.page.goto('/signalen/nieuw');
  await visitor.page.locator('main form textarea').fill('De aanvraag bleef weken liggen.');
  await visitor.page.locator('main form input[name=soort]').first().check({ force: true });
  const domain = visitor.page.locator('main form [name=leefdomein]').first();
  if ((await domain.evaluate((element) => element.tagName)) === 'SELECT') await domain.selectOption({ index: 1 });
  else await domain.check({ force: true });
  await visitor.page.locator('main form button[type=submit]').last().click();
  await visitor.page
    .getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}/)
    .first()
    .waitFor();
  const links = await visitor.page
    .locator('a[href], form[action]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? one.getAttribute('action') ?? ''));
  expect(links.filter((link) => link.startsWith('http:'))).toEqual([]);
  expect(new URL(visitor.page.url()).origin).toBe(url);
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
}

test('behind a TLS proxy forms, cookies, links and redirects are right, with JavaScript and without', async ({
  site,
}) => {
  const browser = await openBrowser();
  await visit(browser, site.url, true);
  await visit(browser, site.url, false);
  await browser.close();
});

test('behind a TLS proxy another origin is refused, ours is not, and no address of a visitor is written down', async ({
  site,
}) => {
  const post = (path: string, headers: Record<string, string>, body: string) =>
    ask(site.url + path, site.certificate, { method: 'POST', headers, body });
  const demo = (origin: string) => post('/aanmelden/demo', { origin }, 'persoon=uitvoerder');
  expect((await demo('https://kwaad.example')).status).toBe(403);
  // The address behind the proxy is not ours: a page that was opened there may not send forms here.
  expect((await demo('http://192.0.2.1:3000')).status).toBe(403);
  const own = await demo(site.url);
  expect([own.status, own.headers.location]).toEqual([303, '/']);
  const [cookie = ''] = own.headers['set-cookie'] ?? [];
  expect(cookie).toMatch(/^__Host-sessie=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/i);
  expect(own.headers['strict-transport-security']).toContain('max-age=');
  const account = await ask(`${site.url}/account`, site.certificate, {
    headers: { cookie: cookie.split(';')[0] ?? '' },
  });
  expect(account.status).toBe(200);
  // The same token under the name that another subdomain could set opens nothing.
  const bare = (cookie.split(';')[0] ?? '').replace('__Host-', '');
  expect((await ask(`${site.url}/account`, site.certificate, { headers: { cookie: bare } })).status).toBe(303);

  // Wrong codes are counted by the address that the proxy saw, whatever the caller says of itself.
  const statuses: number[] = [];
  for (let turn = 0; turn < 32; turn++) {
    const headers = { 'x-forwarded-for': `198.51.100.${turn}` };
    statuses.push((await post('/terugmelding', headers, 'code=9901-AAAA-AAAA-AAAA')).status);
  }
  expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 400));
  expect(statuses.slice(30)).toEqual([429, 429]);
  const elsewhere = await fetch(`${site.plain}/terugmelding`, {
    method: 'POST',
    headers: { 'x-forwarded-for': '203.0.113.9' },
    body: new URLSearchParams({ code: '9901-AAAA-AAAA-AAAA' }),
  });
  expect(elsewhere.status).toBe(400);
  expect(site.logged()).not.toMatch(/198\.51\.100|203\.0\.113|127\.0\.0\.1(?!:)/);
});

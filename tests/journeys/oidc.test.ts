import type { APIResponse, Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { openBrowser, openVisitor, type Visitor } from '../support/browser.ts';
import { openProvider, type TestProvider } from '../support/provider.ts';

const url = inject('url');
const CLIENT = 'bondgenoot-voorbeeldstad';
let browser: Browser;
let provider: TestProvider;
/** Where signing in through the provider begins. */
let begin = '';
let koppeling = '';

beforeAll(async () => {
  [browser, provider] = [await openBrowser(), await openProvider()];
});
afterAll(async () => {
  await browser.close();
  await provider.close();
});

const fill = (page: Page, name: string, text: string) => page.locator(`[name="${name}"]`).fill(text);
const heading = (page: Page) => page.locator('h1').innerText();
const main = (page: Page) => page.locator('main').innerText();
const press = async (page: Page, name: string) => {
  await page.locator('main button', { hasText: name }).first().click();
  await page.waitForLoadState();
};

/** The value that stands beside a name on the page. */
const fact = (page: Page, term: string) => page.locator('dl > div', { hasText: term }).locator('dd').innerText();

/** Adds a rule: who is in the group has the rol. */
async function addRegel(page: Page, waarde: string, rol: string): Promise<void> {
  await page.goto(`/aanmeldkoppelingen/${koppeling}`);
  await fill(page, 'waarde', waarde);
  await page.locator('[name="rol"]').selectOption(rol);
  await press(page, 'Regel toevoegen');
  await page.getByText('De regel is toegevoegd.').waitFor();
}

/** Opens the sign-in page of the provider through ours, and logs in there. */
async function logIn(visitor: Visitor, login: string): Promise<void> {
  await visitor.page.goto(begin);
  await visitor.page.locator('[name="login"]').fill(login);
  await visitor.page.locator('button', { hasText: 'Log in' }).click();
  await visitor.page.waitForURL((target) => target.href.startsWith(url));
}

test('the beheerder connects the provider, and reads what is wrong until it fits', async () => {
  const visitor = await openVisitor(browser, url);
  const { page } = visitor;
  await visitor.signIn('beheerder');
  await page.goto('/aanmeldsleutels');
  await press(page, 'Maak een sleutel');
  await page.getByText('De sleutel is gemaakt.').waitFor();

  await page.goto('/aanmeldkoppelingen/nieuw');
  await fill(page, 'naam', 'Account van Voorbeeldstad');
  await fill(page, 'uitgever', 'http://169.254.169.254');
  await fill(page, 'client_id', CLIENT);
  await fill(page, 'acr', 'hoog\nhoogst');
  await press(page, 'Bewaar');
  expect(await page.locator('[role="alert"]').innerText()).toContain('Naar dit adres gaan we niet');
  await fill(page, 'uitgever', `${provider.issuer}/`);
  await page.locator('[name="maakt_accounts"]').check();
  await press(page, 'Bewaar');
  await page.getByText('De koppeling is toegevoegd.').waitFor();
  koppeling = new URL(page.url()).pathname.split('/').at(-1) ?? '';

  await press(page, 'Probeer');
  await page.getByText('Op dit adres staat geen inlogsysteem.').waitFor();
  const [redirectUri, signedOutUri, jwksUri] = await Promise.all(
    ['terugkomst', 'na afmelden', 'JWKS'].map((term) => fact(page, term)),
  );
  provider.addClient({
    id: CLIENT,
    redirectUri: redirectUri ?? '',
    signedOutUri: signedOutUri ?? '',
    jwksUri: jwksUri ?? '',
  });
  begin = redirectUri?.replace(/\/antwoord$/, '') ?? '';
  await press(page, 'Probeer');
  await page.getByText('Het inlogsysteem antwoordt en past bij Bondgenoot.').waitFor();
  const { keys } = (await (await fetch(jwksUri ?? '')).json()) as { keys: Record<string, unknown>[] };
  expect(keys.map((key) => Object.keys(key).toSorted())).toEqual([['alg', 'e', 'kid', 'kty', 'n', 'use']]);
  await addRegel(page, 'team-beleid', 'beleid');
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
  // The sign-in page holds its list of providers for five seconds.
  const readSignIn = async () => (await fetch(`${url}/aanmelden`)).text();
  await expect.poll(readSignIn, { timeout: 60_000, interval: 200 }).toContain('Account van Voorbeeldstad');
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('signing in %s', (how, javaScriptEnabled) => {
  const login = javaScriptEnabled ? 'lina' : 'lars';

  test(`someone new in the right group gets an account, the rol of the group, and out again (${how})`, async () => {
    provider.accounts.set(login, { email: `${login}@voorbeeldstad.example`, name: 'Lina P.', groups: ['team-beleid'] });
    const visitor = await openVisitor(browser, url, { javaScriptEnabled });
    const { page } = visitor;
    await page.goto('/aanmelden?terug=/knelpunten');
    await page.locator('a', { hasText: 'Account van Voorbeeldstad' }).first().click();
    await page.locator('[name="login"]').fill(login);
    await page.locator('button', { hasText: 'Log in' }).click();
    await page.waitForURL(`${url}/knelpunten`);
    await page.goto('/signalen');
    expect((await page.goto('/signalen'))?.status()).toBe(200);
    expect((await page.goto('/beheer'))?.status()).toBe(403);
    const cookies = await visitor.context.cookies(url);
    expect(cookies.map(({ name }) => name)).not.toContain('aanmelding');
    await page.goto('/account');
    await page.locator('button', { hasText: 'Afmelden' }).first().click();
    await page.waitForURL(/melding=afgemeld/);
    await page.locator('a', { hasText: 'Ook afmelden' }).click();
    await page.waitForURL((target) => target.href.startsWith(provider.issuer));
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});

describe('refused, with a page that says why', () => {
  const people: [string, string, string, string[], boolean?][] = [
    ['someone without a group', 'zonder', 'U hebt hier nog geen rol', []],
    ['someone in a group no rule names', 'ander', 'U hebt hier nog geen rol', ['beheerder', 'admin']],
    ['someone whose address was not checked', 'los', 'Aanmelden is niet gelukt', ['team-beleid'], false],
  ];
  test.each(people)('%s', async (_, login, title, groups, verified = true) => {
    provider.accounts.set(login, { email: `${login}@voorbeeldstad.example`, verified, name: 'Iemand', groups });
    const visitor = await openVisitor(browser, url);
    await logIn(visitor, login);
    expect(await heading(visitor.page)).toBe(title);
    const cookies = await visitor.context.cookies(url);
    expect(cookies.map(({ name }) => name)).not.toContain('sessie');
    await visitor.close();
  });

  test('a lower level than was asked', async () => {
    provider.setAcr('laag');
    const visitor = await openVisitor(browser, url);
    await logIn(visitor, 'lina');
    expect(await main(visitor.page)).toContain('niet veilig genoeg');
    await visitor.close();
    provider.setAcr('hoog');
  });

  test('an id token for another request (nonce)', async () => {
    provider.setNonce('van-een-ander');
    const visitor = await openVisitor(browser, url);
    await logIn(visitor, 'lina');
    expect(await main(visitor.page)).toContain('niet vertrouwen');
    await visitor.close();
    provider.setNonce(undefined);
  });

  test('someone who stops at the provider', async () => {
    const visitor = await openVisitor(browser, url);
    await visitor.page.goto(begin);
    await visitor.page.locator('button', { hasText: 'Stop' }).click();
    await visitor.page.waitForURL((target) => target.href.startsWith(url));
    expect(await main(visitor.page)).toContain('Het aanmelden is gestopt.');
    await visitor.close();
  });

  test('an answer that comes a second time, also with the cookie kept', async () => {
    const visitor = await openVisitor(browser, url);
    const { page, context } = visitor;
    await page.goto(begin);
    const kept = (await context.cookies(url)).filter(({ name }) => name === 'aanmelding');
    expect(kept).toMatchObject([{ httpOnly: true, sameSite: 'Lax' }]);
    let answer = '';
    page.on('request', (request) => {
      if (request.url().includes('/antwoord?')) answer = request.url();
    });
    await page.locator('[name="login"]').fill('lina');
    await page.locator('button', { hasText: 'Log in' }).click();
    await page.waitForURL((target) => target.href.startsWith(url));
    expect(answer).not.toBe('');
    await context.addCookies(kept);
    expect((await page.goto(answer))?.status()).toBe(400);
    expect(await main(page)).toContain('verlopen of al gebruikt');
    await visitor.close();
  });

  test.each([
    ['without a journey', ''],
    ['with another state', 'anders'],
  ])('an answer that someone made up, %s', async (_, cookie) => {
    const visitor = await openVisitor(browser, url);
    if (cookie !== '') await visitor.page.goto(begin);
    const forged = `${begin}/antwoord?code=verzonnen&state=verzonnen&iss=${encodeURIComponent(provider.issuer)}`;
    expect((await visitor.page.goto(forged))?.status()).toBe(400);
    expect(await main(visitor.page)).toContain('verlopen of al gebruikt');
    await visitor.close();
  });

  test.each([
    ['another issuer', (answer: URL) => answer.searchParams.set('iss', 'https://elders.example')],
    ['another code', (answer: URL) => answer.searchParams.set('code', 'verzonnen')],
    ['no code', (answer: URL) => answer.searchParams.delete('code')],
  ])('an answer with %s', async (_, change) => {
    const visitor = await openVisitor(browser, url);
    const { page, context } = visitor;
    await page.goto(begin);
    const follow = (answer: APIResponse) => new URL(answer.headers()['location'] ?? '', page.url()).href;
    const sent = await context.request.post(page.url(), { form: { login: 'lina' }, maxRedirects: 0 });
    const answer = new URL(follow(await context.request.get(follow(sent), { maxRedirects: 0 })));
    change(answer);
    expect((await page.goto(answer.href))?.status()).toBe(400);
    expect(await main(page)).toContain('niet vertrouwen');
    expect((await visitor.context.cookies(url)).map(({ name }) => name)).not.toContain('sessie');
    await visitor.close();
  });
});

test('a provider that is away is told as such, and nothing of ours fails', async () => {
  const gone = await openProvider();
  const visitor = await openVisitor(browser, url);
  const { page } = visitor;
  await visitor.signIn('beheerder');
  await page.goto('/aanmeldkoppelingen/nieuw');
  await fill(page, 'naam', 'Oud inlogsysteem');
  await fill(page, 'uitgever', gone.issuer);
  await fill(page, 'client_id', CLIENT);
  await fill(page, 'acr', 'hoog');
  await press(page, 'Bewaar');
  await page.getByText('De koppeling is toegevoegd.').waitFor();
  const away = (await fact(page, 'terugkomst')).replace(/\/antwoord$/, '');
  await gone.close();
  const answer = await page.goto(away);
  expect(answer?.status()).toBe(400);
  expect(await main(page)).toContain('antwoordt niet');
  await visitor.close();
});

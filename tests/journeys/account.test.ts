import { mkdirSync } from 'node:fs';

import { generateSync } from 'otplib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { isTooWide, listViolations, openBrowser, openVisitor } from '../support/browser.ts';
import { type Product, startProduct } from '../support/product.ts';

const SHOTS = process.env['ACCOUNT_SHOTS'];
const PASSWORD = 'vier losse tuinstoelen in de regen';
const EMAIL = 'bea.heer@zoetermeer.example';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const findBeginLink = (product: Product) => /http:\/\/\S+\/begin\/[\w-]{43}/.exec(product.output())?.[0] ?? '';
/**
 * The code of the app, or its next one: `shift` steps of thirty seconds from now. A step counts once, and one on either side counts
 * too; so both still do when a step begins before they are sent.
 */
const codeOf = (secret: string, shift: 0 | 1) =>
  generateSync({ secret: secret.replaceAll(' ', ''), epoch: Math.floor(Date.now() / 1000) + shift * 30 });

/** The page as a person meets it: free of findings, not wider than a phone. Needs JavaScript: axe is a script. */
async function look(page: Page, name: string, javaScript: boolean) {
  if (!javaScript) return;
  expect(await listViolations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await isTooWide(page)).toBe(false);
  if (SHOTS) {
    mkdirSync(SHOTS, { recursive: true });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.screenshot({ path: `${SHOTS}/${name}-phone.png`, fullPage: true });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const)('%s', (_, javaScript) => {
  let product: Product;
  let secret = '';
  let enrolled = '';
  let codes: string[] = [];

  beforeAll(async () => {
    product = await startProduct({ DEMO: '0' }, 'localhost');
  });
  afterAll(() => product.stop());

  const visit = () => openVisitor(browser, product.url, { javaScriptEnabled: javaScript, bypassCSP: true });

  test('the first beheerder begins with the link of the terminal', async () => {
    const { page, close } = await visit();
    await page.goto('/aanmelden');
    await page.getByText('Aanmelden kan hier nog niet').waitFor();
    const answer = await page.goto(findBeginLink(product));
    expect(await answer?.headerValue('cache-control')).toBe('no-store');
    expect(await answer?.headerValue('referrer-policy')).toBe('strict-origin');
    await look(page, 'begin', javaScript);
    await page.getByLabel('Je naam').fill('Bea Heer');
    await press(page, 'Verder naar de tweede factor');
    await page.getByRole('link', { name: 'Kies je gemeente.' }).waitFor();
    expect(await page.getByLabel('Je naam').inputValue()).toBe('Bea Heer');
    await look(page, 'begin-fout', javaScript);
    await page.getByLabel('Gemeente', { exact: true }).selectOption('Zoetermeer');
    await page.getByLabel('Je functie').fill('Functioneel beheerder');
    await page.getByLabel('Je e-mailadres').fill(EMAIL);
    await page.getByLabel('Kies een wachtwoord').fill('Welkom2026!!');
    await press(page, 'Verder naar de tweede factor');
    await page.getByText('Dit wachtwoord is makkelijk te raden.').first().waitFor();
    await page.getByLabel('Kies een wachtwoord').fill(PASSWORD);
    await press(page, 'Verder naar de tweede factor');
    await page.getByRole('heading', { name: 'Stel een tweede factor in' }).waitFor();
    await look(page, 'tweede-factor', javaScript);
    secret = (await page.locator('strong', { hasText: /^[A-Z2-7 ]{39}$/ }).textContent()) ?? '';
    await page.getByLabel('Code uit de app').fill('000000');
    await press(page, 'Voeg de app toe');
    await page.getByText('Deze code klopt niet').first().waitFor();
    enrolled = codeOf(secret, 0);
    await page.getByLabel('Code uit de app').fill(enrolled);
    await press(page, 'Voeg de app toe');
    await page.getByRole('heading', { name: 'Bewaar je herstelcodes' }).waitFor();
    await look(page, 'herstelcodes', javaScript);
    codes = await page.locator('ol strong').allTextContents();
    expect(codes).toHaveLength(10);
    await page.getByRole('link', { name: 'Ik heb ze bewaard' }).click();
    await page.getByText('Goede').first().waitFor();
    await page.goto('/account');
    await page.getByText('Je hebt nog 10 codes.').waitFor();
    await look(page, 'account', javaScript);
    const again = await page.goto(findBeginLink(product));
    expect(again?.status()).toBe(404);
    await look(page, 'link-over', javaScript);
    await page.goto('/account');
    await page.getByRole('main').getByRole('button', { name: 'Afmelden', exact: true }).first().click();
    await page.getByText('U bent afgemeld.').waitFor();
    await look(page, 'aanmelden', javaScript);
    await close();
  });

  test('signs in with password and second factor, of which each code counts once', async () => {
    const { page, close, complaints, context } = await visit();
    await page.goto('/aanmelden');
    await page.getByLabel('E-mailadres').fill(EMAIL.toUpperCase());
    await page.getByLabel('Wachtwoord', { exact: true }).fill('een heel ander wachtwoord');
    await press(page, 'Aanmelden');
    await page.getByText('Dit e-mailadres en wachtwoord horen niet bij elkaar.').first().waitFor();
    expect(await page.getByLabel('Wachtwoord', { exact: true }).inputValue()).toBe('');
    await page.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORD);
    if (javaScript) await press(page, 'Toon');
    const type = await page.getByLabel('Wachtwoord', { exact: true }).getAttribute('type');
    expect(type).toBe(javaScript ? 'text' : 'password');
    await look(page, 'aanmelden-fout', javaScript);
    await press(page, 'Aanmelden');
    await page.getByRole('heading', { name: 'Bewijs dat jij het bent' }).waitFor();
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('sessie');
    await page.goto('/account');
    expect(new URL(page.url()).pathname).toBe('/aanmelden');
    await page.goto('/aanmelden/code');
    await look(page, 'code', javaScript);
    await page.getByLabel('Code uit de app').fill(enrolled);
    await press(page, 'Ga verder');
    await page.getByText('Deze code klopt niet, of is al gebruikt.').first().waitFor();
    await page.getByLabel('Code uit de app').fill(codeOf(secret, 1));
    await press(page, 'Ga verder');
    await page.getByText('Goede').first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  if (!javaScript) return;
  test('a passkey is made once, and signs in without a password', async () => {
    const { page, context, close, complaints } = await visit();
    const cdp = await context.newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    const options = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
    } as const;
    await cdp.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, isUserVerified: true } });
    await page.goto('/aanmelden');
    await page.getByLabel('E-mailadres').fill(EMAIL);
    await page.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORD);
    await press(page, 'Aanmelden');
    await page.getByRole('link', { name: /Gebruik een herstelcode/ }).click();
    await page.getByRole('heading', { name: 'Gebruik een herstelcode' }).waitFor();
    await look(page, 'herstelcode', javaScript);
    await page.getByLabel('Herstelcode').fill('2222-2222-2222');
    await press(page, 'Aanmelden');
    await page.getByText('Deze herstelcode klopt niet').first().waitFor();
    await page.getByLabel('Herstelcode').fill(codes[0]?.toLowerCase().replaceAll('-', ' ') ?? '');
    await press(page, 'Aanmelden');
    await page.getByText('Je gebruikte een herstelcode.').first().waitFor();
    await look(page, 'factor-nieuw', javaScript);
    await press(page, 'Maak een passkey');
    await page.getByText('De tweede factor is toegevoegd.').waitFor();
    await page.getByText('Je hebt nog 9 codes.').waitFor();
    await look(page, 'account-twee-factoren', javaScript);
    await page.goto('/account/factoren/nieuw');
    await press(page, 'Maak een passkey');
    await page.getByText('Deze passkey is hier al bekend.').waitFor();
    await page.goto('/account');
    await page.getByRole('main').getByRole('button', { name: 'Afmelden', exact: true }).first().click();
    await press(page, 'Aanmelden met een passkey');
    await page.getByText('Goede').first().waitFor();
    await page.goto('/account');
    await page.getByRole('button', { name: /Haal weg.*App met codes/ }).click();
    await page.getByText('De tweede factor is weggehaald.').waitFor();
    await page.getByText('Je laatste tweede factor blijft staan.').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const)('someone who is invited %s', (_, javaScript) => {
  const url = inject('url');
  const email = `nieuw-${javaScript ? 'met' : 'zonder'}@voorbeeldstad.example`;
  const visit = () => openVisitor(browser, url, { javaScriptEnabled: javaScript, bypassCSP: true });

  /** The link in the newest mail, as the beheerder of the demo sees it. */
  async function findMailed(path: string): Promise<string> {
    const { page, signIn, close } = await visit();
    await signIn('beheerder');
    await page.goto('/beheer/post');
    const link = page.getByRole('link', { name: new RegExp(`/${path}/`) }).first();
    const href = (await link.getAttribute('href')) ?? '';
    await close();
    return href;
  }

  test('makes an account with the link in the mail, and another password when it is forgotten', async () => {
    const beheer = await visit();
    await beheer.signIn('beheerder');
    await beheer.page.goto('/medewerkers/nieuw');
    await beheer.page.locator('[name="naam"]').fill('Nour El Amrani');
    await beheer.page.locator('[name="functie"]').fill('Beleidsmedewerker');
    await beheer.page.locator('[name="email"]').fill(email);
    await beheer.page.locator('[name="rollen"][value="beleid"]').check();
    await beheer.page.locator('main form button[type="submit"]').first().click();
    await beheer.page.waitForURL((target) => target.pathname !== '/medewerkers/nieuw');
    await beheer.close();

    const { page, close, complaints } = await visit();
    const link = await findMailed('uitnodiging');
    await page.goto(link);
    await page.getByRole('heading', { name: 'Welkom, Nour El Amrani' }).waitFor();
    await look(page, 'uitnodiging', javaScript);
    await page.getByLabel('Kies een wachtwoord').fill(PASSWORD);
    await press(page, 'Kies dit wachtwoord');
    const secret = (await page.locator('strong', { hasText: /^[A-Z2-7 ]{39}$/ }).textContent()) ?? '';
    await page.getByLabel('Code uit de app').fill(codeOf(secret, 0));
    await press(page, 'Voeg de app toe');
    await page.getByRole('link', { name: 'Ik heb ze bewaard' }).click();
    await page.goto('/account');
    await page.getByRole('cell', { name: 'Uitnodiging' }).first().waitFor();
    expect((await page.goto(link))?.status()).toBe(404);

    await page.goto('/wachtwoord-vergeten');
    await look(page, 'vergeten', javaScript);
    await page.getByLabel('Gemeente', { exact: true }).selectOption('voorbeeldstad');
    await page.getByLabel('E-mailadres').fill(email);
    await press(page, 'Mail mij een link');
    await page.getByRole('heading', { name: 'Kijk in uw mail' }).waitFor();
    await look(page, 'gestuurd', javaScript);
    await page.goto(await findMailed('herstel'));
    await look(page, 'herstel', javaScript);
    await page.getByLabel('Kies een wachtwoord').fill('een heel andere tuinstoel');
    await press(page, 'Kies dit wachtwoord');
    await page.getByLabel('Code uit de app').fill(codeOf(secret, 1));
    await press(page, 'Ga verder');
    await page.getByText('Goede').first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { MessagesProvider } from './catalogue.tsx';
import { Layout, type LayoutProps } from './layout.tsx';
import type { Shell } from './shell.ts';

const shell: Shell = {
  assets: { script: '/assets/main.js', styles: ['/assets/theme.css'], preload: ['/assets/sans.woff2'] },
  display: 'systeem',
  organisation: 'Gemeente Voorbeeldstad',
  person: { name: 'Samira B.', role: 'Wijkteam Noord', initials: 'SB', href: '/account' },
  golden: { name: 'Signaal', href: '/signalen/nieuw' },
  navigation: [
    { name: 'Vandaag', href: '/', current: true },
    { name: 'Meten', href: '/meten', current: false },
  ],
  footer: { note: 'Verzonnen.', links: [{ name: 'Privacy', href: '/privacy' }] },
};
const render = (props: Partial<LayoutProps> = {}, own: Partial<Shell> = {}) =>
  renderToStaticMarkup(
    <Layout title="Vandaag" {...props} shell={{ ...shell, ...own }}>
      <h1>Goedemorgen</h1>
    </Layout>,
  );

test('a page is whole: language, title, style, script, one font, main', () => {
  const html = render();
  expect(html).toMatch(/^<html lang="nl" class="voorbeeld-theme bondgenoot-theme">/);
  expect(html).toContain('<title>Vandaag · Bondgenoot</title>');
  expect(html).toContain('<link rel="stylesheet" href="/assets/theme.css" data-turbo-track="reload"/>');
  expect(html).toContain('<script type="module" src="/assets/main.js" data-turbo-track="reload"></script>');
  expect(html).toMatch(
    /<link rel="preload" href="\/assets\/sans.woff2" as="font" type="font\/woff2" crossorigin="anonymous"\/>/i,
  );
  expect(html).toContain('<main id="inhoud" tabindex="-1">');
});

test('the skip link comes first and leads to main', () => {
  expect(render()).toMatch(/<body[^>]*><a class="nl-skip-link[^"]*" href="#inhoud">Naar de inhoud<\/a>/);
});

test('a page has no style attribute, no inline script and no inline handler', () => {
  for (const variant of ['app', 'form', 'public', 'plain'] as const)
    expect(render({ variant, refresh: 3 })).not.toMatch(/ style=| on\w+=|<style|<script(?![^>]* src=)/);
});

test('nothing is fetched before it is asked for and nothing is kept for the next person', () => {
  const html = render();
  expect(html).toContain('<meta name="turbo-prefetch" content="false"/>');
  expect(html).toContain('<meta name="turbo-cache-control" content="no-cache"/>');
});

test('all theme classes stand on html and another theme is a real page load', () => {
  const html = render({}, { theme: 'gemeente-buurmeer-theme', display: 'donker' });
  expect(html).toContain('class="voorbeeld-theme bondgenoot-theme gemeente-buurmeer-theme" data-weergave="donker"');
  expect(html).toContain('content="gemeente-buurmeer-theme donker app" data-turbo-track="reload"');
  expect(render()).not.toContain('data-weergave');
});

test('a refused form says so in the title', () => {
  expect(render({ error: true })).toContain('<title>Fout: Vandaag · Bondgenoot</title>');
});

test('the menu holds everything of the header', () => {
  const menu = /<details class="bond-menu">.*?<\/details>/.exec(render())?.[0] ?? '';
  for (const href of ['/', '/meten', '/signalen/nieuw', '/account']) expect(menu).toContain(`href="${href}"`);
  expect(menu.match(/aria-current="page"/g)).toHaveLength(1);
});

test('who is not signed in sees where to sign in', () => {
  const html = render(
    { variant: 'public' },
    { person: undefined, golden: undefined, signIn: { name: 'Aanmelden', href: '/aanmelden' } },
  );
  expect(html).toContain('href="/aanmelden">Aanmelden</a>');
  expect(html).not.toContain('bond-person');
});

test('a plain page has only the mark', () => {
  const html = render({ variant: 'plain' });
  expect(html).toContain('bond-brand');
  expect(html).not.toMatch(/bond-route|bond-menu|bond-person|bond-button--golden/);
});

test('what was just done is a status on top of main', () => {
  expect(render({}, { status: 'Bewaard.' })).toMatch(
    /<output class="bond-status"><svg.*?<\/svg>Bewaard\.<\/output><h1>/,
  );
});

test('a page that shows what others change listens with script; a job under way is fetched again without', () => {
  const html = render({ refresh: 3, live: '/live?onderwerp=a' });
  expect(html).toContain('<noscript><meta http-equiv="refresh" content="3"/></noscript>');
  expect(html).toContain('<bond-live src="/live?onderwerp=a" seconds="3"></bond-live>');
  expect(render()).not.toMatch(/refresh|bond-live/);
});

test('a print carries the organisation and the day', () => {
  expect(render({}, { now: new Date('2026-11-24T09:00:00Z') })).toContain(
    '<p class="bond-print-only">Gemeente Voorbeeldstad. Afgedrukt op 24 november 2026</p>',
  );
});

test('a gemeente can change the words of the parts', () => {
  const page = (
    <MessagesProvider overrides={{ 'ui.menu': 'Alles' }}>
      <Layout shell={shell} title="A">
        x
      </Layout>
    </MessagesProvider>
  );
  expect(renderToStaticMarkup(page)).toContain('</svg>Alles</summary>');
});

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import type { Shell } from './shell.ts';
import { TableLayout, type TableLayoutProps, TableNotes, TableSay } from './table-layout.tsx';

const shell: Shell = {
  assets: { script: '/assets/main.js', styles: ['/assets/theme.css'], preload: [] },
  display: 'donker',
  theme: 'gemeente-buurmeer-theme',
  organisation: 'Gemeente Voorbeeldstad',
  person: { name: 'Samira B.', role: 'Wijkteam Noord', initials: 'SB', href: '/account' },
  navigation: [{ name: 'Vandaag', href: '/', current: true }],
  footer: { links: [{ name: 'Privacy', href: '/privacy' }] },
};
const render = (props: Partial<TableLayoutProps> = {}) =>
  renderToStaticMarkup(
    <TableLayout
      shell={shell}
      title="Uw huis"
      topic={{
        text: 'Onderwerp 2 van 3',
        steps: [
          { name: 'Wat wilt u', state: 'done' },
          { name: 'Uw huis', state: 'now' },
          { name: 'Uw geld', state: 'next' },
        ],
      }}
      stop={<a href="#stop">Stoppen en bewaren</a>}
      foot={{ status: 'Bewaard om 10.42 uur', next: <a href="#verder">Uw geld</a> }}
      {...props}
    >
      <TableSay title="Uw huis" />
    </TableLayout>,
  );

test('the page at the table is a page of its own: larger text, the theme, and a real load when one comes to it', () => {
  const html = render();
  expect(html).toContain(
    '<html lang="nl" class="voorbeeld-theme bondgenoot-theme gemeente-buurmeer-theme bond-keukentafel" data-weergave="donker">',
  );
  expect(html).toContain('content="gemeente-buurmeer-theme donker table" data-turbo-track="reload"');
  expect(html).toContain('<main id="inhoud" class="bond-kt" tabindex="-1">');
  expect(html).toMatch(/<body[^>]*><a class="nl-skip-link[^"]*" href="#inhoud">/);
});

test('nothing stands on it but the topic, the way out and the ways on', () => {
  expect(render()).not.toMatch(/Samira|Vandaag|Privacy|bond-route|bond-footer/);
  expect(render()).toContain('<a href="#stop">Stoppen en bewaren</a></header>');
});

test('every topic is read aloud with how it stands', () => {
  const html = render();
  expect(html).toContain('<li class="is-done"><span class="bond-hidden">Wat wilt u, besproken</span></li>');
  expect(html).toContain('<li class="is-now" aria-current="step"><span class="bond-hidden">Uw huis</span></li>');
  expect(html.match(/aria-current/g)).toHaveLength(1);
});

test('what is saved stands at one place, and what was just done stands there first', () => {
  expect(render()).toContain('<output class="bond-small">Bewaard om 10.42 uur</output><a href="#verder">');
  expect(render({ shell: { ...shell, status: 'Weggehaald.' } })).toContain('<output class="bond-small">Weggehaald.<');
});

test('a refused form says so in the title', () => {
  expect(render({ error: true })).toContain('<title>Fout: Uw huis · Bondgenoot</title>');
});

test('words of the person stand in quotation marks with when they were said', () => {
  const words = [{ text: 'Ik wil rust.', source: 'Dat zei u op 17 november' }];
  expect(renderToStaticMarkup(<TableSay title="Wat wilt u?" words={words} text="Vertel." />)).toMatch(
    /<blockquote><p class="bond-kt__words">“Ik wil rust\.”<\/p><p[^>]*>Dat zei u op 17 november<\/p><\/blockquote><div/,
  );
});

test('a note says whose words it holds and can be left out; without notes there is no empty list', () => {
  const item = {
    key: 'a',
    text: 'Niet alleen eten.',
    voice: true,
    by: 'Uw woorden',
    action: <a href="#w">Laat weg</a>,
  };
  const html = renderToStaticMarkup(
    <TableNotes title="Wat we opschrijven" items={[item, { ...item, key: 'b', voice: false }]} />,
  );
  expect(html.match(/class="bond-voice"/g)).toHaveLength(1);
  expect(html).toContain('<span>Uw woorden</span><a href="#w">Laat weg</a>');
  expect(renderToStaticMarkup(<TableNotes title="Wat" items={[]} />)).not.toContain('<ol>');
});

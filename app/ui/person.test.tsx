import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { Goal } from './goal.tsx';
import { Avatar, computeInitials, Members, Who } from './person.tsx';
import { Badge } from './surface.tsx';
import { Table } from './table.tsx';
import { Visit, VisitDay } from './visit.tsx';

const render = (element: ReactElement) => renderToStaticMarkup(element);

test.each([
  ['Noor Jansen', 'NJ'],
  ['Anna van der Velden', 'AV'],
  ['T. Hofstra', 'TH'],
  ['Daan', 'D'],
  ['Jansen–El Amrani', 'JA'],
  ['Éva Ünal', 'ÉÜ'],
  ['McDonald', 'M'],
  ['opa', 'O'],
  ['', ''],
])('the initials of "%s" are "%s"', (name, initials) => {
  expect(computeInitials(name)).toBe(initials);
});

test('initials are for the eye, the name beside them is for everyone', () => {
  expect(render(<Avatar name="Noor Jansen" tone="sand" />)).toBe(
    '<span class="bond-avatar bond-avatar--sand" aria-hidden="true">NJ</span>',
  );
  expect(render(<Who name="Opa Jansen" />)).toContain('<span>Opa Jansen</span>');
});

test('a member has a name, what they are, and a state when there is one', () => {
  const items = [
    { key: 'n', name: 'Noor Jansen', text: 'moeder', badge: <Badge>akkoord</Badge> },
    { key: 'd', name: 'Daan', text: '16 jaar' },
  ];
  const html = render(<Members items={items} />);
  expect(html).toContain(
    '<strong>Noor Jansen</strong><div class="bond-soft">moeder</div></div><span class="bond-badge">',
  );
  expect(html.match(/bond-badge/g)).toHaveLength(1);
});

test('a goal is named by the words of the person, in quotation marks', () => {
  const html = render(<Goal id="doel-1" over="Doel 1" words="Ik wil rust." actions={<a href="#a">Voeg toe</a>} />);
  expect(html).toContain('<article class="bond-goal" id="doel-1" aria-labelledby="doel-1-titel">');
  expect(html).toContain('<h3 class="bond-goal__words" id="doel-1-titel">“Ik wil rust.”</h3>');
  expect(html).toContain('<div class="bond-goal__actions"><a href="#a">');
  expect(render(<Goal id="a" over="b" words="c" />)).not.toContain('bond-goal__actions');
});

test('a table may keep the names of its columns for a screen reader', () => {
  const table = { caption: 'x', columns: [{ name: 'Wat' }, { name: 'Wie' }], rows: [{ key: 'a', cells: ['A', 'B'] }] };
  const html = render(<Table {...table} headHidden />);
  expect(html).toContain('<thead class="bond-hidden"><tr><th scope="col">Wat</th>');
  expect(html).toContain('<th scope="row">A</th><td data-label="Wie">');
  expect(render(<Table {...table} />)).not.toContain('<thead class');
});

const work = 'Verpleegkundige';

test('a visit says who, what and why; the answer is in the voice of who looked', () => {
  const answer = { asked: 'U vroeg: waarom?', text: 'Ik wilde helpen.', by: 'T. Hofstra' };
  const html = render(
    <VisitDay id="dag-1" title="Vandaag">
      <Visit name="T. Hofstra" role={work} text="Las uw plan." why="Dit mag." answer={answer} foot="klaar" />
    </VisitDay>,
  );
  expect(html).toContain('<section class="bond-day" id="dag-1" aria-labelledby="dag-1-titel">');
  expect(html).toContain('<li class="bond-look"><span class="bond-avatar" aria-hidden="true">TH</span>');
  expect(html).toMatch(/<h3[^>]*>T\. Hofstra<\/h3>/);
  expect(html).toContain('<blockquote class="bond-voice">Ik wilde helpen.</blockquote>');
  expect(html).toContain('<div class="bond-look__foot">klaar</div>');
});

test('a visit that was refused shows a lock and no initials', () => {
  const html = render(<Visit name="Een medewerker" role={work} text="Het bleef dicht." refused />);
  expect(html).toContain('<li class="bond-look bond-look--refused"><span class="bond-avatar bond-avatar--none"');
  expect(html).not.toContain('>EM<');
  expect(html).not.toMatch(/bond-answer|bond-look__foot/);
});

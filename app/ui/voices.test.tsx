import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { ShareBar, VoicesTable } from './voices.tsx';

type Figures = { first: number | null; second: number | null };
const render = (figures: Figures) =>
  renderToStaticMarkup(
    <VoicesTable
      caption="Twee stemmen"
      first="Bewoner"
      second="Professional"
      columns={{ subject: 'Domein', first: 'Bewoner', second: 'Professional', side: 'Naast elkaar' }}
      min={1}
      max={5}
      scale="1 = gaat niet, 5 = gaat goed"
      rows={[{ key: 'geld', name: 'Geld', ...figures }]}
    />,
  );
const drawingOf = (figures: Figures) => /<svg class="bond-voices".*?<\/svg>/.exec(render(figures))?.[0] ?? '';

test('two voices stand in the table, and in a drawing that a screen reader skips', () => {
  const html = render({ first: 2, second: 4 });
  expect(html).toContain('<caption class="bond-hidden">Twee stemmen</caption>');
  expect(html).toContain('data-label="Bewoner">2</td>');
  expect(html).toContain('data-label="Professional">4</td>');
  expect(html).toContain('<li class="bond-soft">1 = gaat niet, 5 = gaat goed</li>');
  const drawing = drawingOf({ first: 2, second: 4 });
  expect(drawing).toContain('aria-hidden="true"');
  expect(drawing).toContain('<line class="is-gap" x1="66" x2="174"');
  expect(drawing).toContain('<circle class="is-first" cx="66" cy="10" r="7"');
});

test('equal voices lie one in the other, without a line between them', () => {
  const drawing = drawingOf({ first: 4, second: 4 });
  expect(drawing).not.toContain('is-gap');
  expect(drawing).toContain('<rect class="is-second" x="166" y="2" width="16" height="16"');
  expect(drawing).toContain('cx="174" cy="10" r="4.5"');
});

test('a voice that is missing is said in words, never drawn and never 0', () => {
  const html = render({ first: 3, second: null });
  expect(html).toContain(
    'data-label="Professional"><span aria-hidden="true">–</span><span class="bond-hidden">niet ingevuld</span></td>',
  );
  expect(drawingOf({ first: 3, second: null })).not.toMatch(/is-second|is-gap/);
  expect(drawingOf({ first: null, second: null })).not.toMatch(/is-first|is-second|is-gap/);
});

const share = (...values: number[]) =>
  renderToStaticMarkup(
    <ShareBar
      label="Wie doet wat"
      parts={values.map((value, i) => ({ name: `deel ${i}`, value, text: `${value}` }))}
    />,
  );

test('a bar is divided by its parts, with the same in words', () => {
  const html = share(2, 1, 1);
  expect(html).toContain('<figcaption><span class="bond-hidden">Wie doet wat</span></figcaption>');
  expect([...html.matchAll(/x="([\d.]+)" width="([\d.]+)"/g)].map(([, x, width]) => [x, width])).toEqual([
    ['0', '49'],
    ['50', '24'],
    ['75', '25'],
  ]);
  expect(html).toContain('deel 2: 1');
});

test('a part without value is in the list and not in the bar; nothing at all is an empty bar', () => {
  expect(share(3, 0).match(/<rect/g)).toHaveLength(1);
  expect(share(3, 0)).toContain('width="100"');
  expect(share(3, 0)).toContain('deel 1: 0');
  expect(share(0, 0)).toContain('<rect width="100" height="4">');
});

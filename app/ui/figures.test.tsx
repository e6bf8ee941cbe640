import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import {
  computeTint,
  Distribution,
  DistributionBar,
  Dots,
  DotsLegend,
  placeParts,
  Says,
  WaveLine,
} from './figures.tsx';

test('a sentence stands before the figures that prove it', () => {
  const html = renderToStaticMarkup(
    <Says
      items={[{ key: 'a', words: 'Dit valt op.', figures: 'Van 62 naar 25.', action: <a href="#a">Maak een actie</a> }]}
    />,
  );
  expect(html).toBe(
    '<ol class="bond-says"><li><p>Dit valt op.</p><div class="bond-small bond-soft">Van 62 naar 25.</div><a href="#a">Maak een actie</a></li></ol>',
  );
});

const parts = [
  { name: 'niet', mark: '0', count: 1, text: '1 van 40' },
  { name: 'een beetje', mark: '1', count: 0, text: '0 van 40' },
  { name: 'wel', mark: '2', count: 35, text: '35 van 40' },
  { name: 'weet niet', mark: '?', count: 4, text: '4 van 40', apart: true },
];

test('the parts of a bar lie against each other and fill it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 7 }), (counts) => {
      const placed = placeParts(counts.map((count, i) => ({ mark: String(i), count })));
      const total = counts.reduce((sum, count) => sum + count, 0);
      expect(placed).toHaveLength(counts.filter((count) => count > 0).length);
      expect(placed.map(({ from }) => from)).toEqual([0, ...placed.map(({ to }) => to)].slice(0, placed.length));
      expect(placed.at(-1)?.to ?? 1).toBeCloseTo(1, 9);
      const widths = placed.map(({ from, to }) => Math.round((to - from) * total));
      expect(widths).toEqual(counts.filter((count) => count > 0));
    }),
  );
});

test('levels get darker from low to high, and what is not on the scale has no tint', () => {
  expect([0, 1, 2, 3].map((level) => computeTint(level, 4))).toEqual([0.12, 0.41, 0.71, 1]);
  expect(placeParts(parts).map(({ tint }) => tint)).toEqual([0.12, 1, 0]);
});

test('a narrow part has no mark in the bar, but its figures stand in the list', () => {
  const html = renderToStaticMarkup(<Distribution label="Van 40 mensen kozen er 35 wel." parts={parts} />);
  const bar = /<svg.*?<\/svg>/.exec(html)?.[0] ?? '';
  expect(bar).toContain('aria-hidden="true"');
  expect([...bar.matchAll(/>([^<]*)<\/text>/g)].map(([, mark]) => mark)).toEqual(['', '2', '?']);
  expect(html).toContain('<figcaption><span class="bond-hidden">Van 40 mensen kozen er 35 wel.</span></figcaption>');
  for (const { name, text } of parts)
    expect(html).toContain(`<span>${name}</span><span class="bond-num">${text}</span>`);
});

test('a bar without answers is empty', () => {
  expect(renderToStaticMarkup(<DistributionBar parts={[]} />)).toBe(
    '<svg class="bond-drawing bond-distribution" aria-hidden="true"></svg>',
  );
});

test('dots lie where their values say, within the line', () => {
  const html = renderToStaticMarkup(<Dots value={50} low={40} high={140} reference={0} />);
  expect(html).toContain('<svg x="50%" y="50%"');
  expect(html).toMatch(/x1="40\.8%" x2="96%"[^>]*class="is-interval"/);
  expect(html).toMatch(/x1="4%" x2="4%"[^>]*class="is-reference"/);
  expect(renderToStaticMarkup(<Dots value={3} min={1} max={5} />)).toContain('<svg x="50%"');
  expect(renderToStaticMarkup(<Dots value={null} low={1} reference={null} />)).not.toMatch(
    /is-mark|is-interval|is-reference/,
  );
});

test('the legend names only the marks that are drawn', () => {
  expect(renderToStaticMarkup(<DotsLegend value="Gemiddelde" />).match(/<li>/g)).toHaveLength(1);
  const html = renderToStaticMarkup(<DotsLegend value="Gemiddelde" interval="Interval" reference="Norm" />);
  expect(html.match(/<li>/g)).toHaveLength(3);
});

test('from wave to wave the line breaks where a value is missing', () => {
  const draw = (...values: (number | null)[]) => renderToStaticMarkup(<WaveLine values={values} />);
  const count = (html: string, part: string) => html.split(part).length - 1;
  expect(count(draw(10, 40), 'is-line')).toBe(1);
  expect(count(draw(10, null, 40, 60), 'is-line')).toBe(1);
  expect(count(draw(10, null, 40, 60), 'is-mark')).toBe(3);
  expect(draw(0, 100)).toContain('x1="8%" y1="90%" x2="92%" y2="10%"');
  expect(count(draw(30), 'is-mark')).toBe(1);
});

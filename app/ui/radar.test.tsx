import { readFileSync } from 'node:fs';
import path from 'node:path';

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { web } from './examples/results.tsx';
import { DASHES, drawMark, LOOKS } from './marks.ts';
import { COLOURS } from './paint.ts';
import { Legend, Radar } from './radar.tsx';

const render = (props: Partial<Parameters<typeof Radar>[0]> = {}) =>
  renderToStaticMarkup(<Radar id="web" {...web} {...props} />);
const listDrawings = (html: string) => html.match(/<svg class="bond-drawing bond-radar.*?<\/svg>/g) ?? [];

test('a web is drawn twice, with names and with numbers, each a picture with a title and words', () => {
  const [wide = '', narrow = ''] = listDrawings(render());
  for (const [drawing, form] of [
    [wide, 'wide'],
    [narrow, 'narrow'],
  ]) {
    expect(drawing).toContain(`role="img" aria-labelledby="web-${form}-titel" aria-describedby="web-${form}-tekst"`);
    expect(drawing).toContain(`<title id="web-${form}-titel">${web.title}</title>`);
    expect(drawing).toContain(`<desc id="web-${form}-tekst">${web.text}</desc>`);
  }
  expect(wide).toContain('<tspan class="is-number">6</tspan> Coalitieaanpak');
  expect(wide).toContain('>Veranderagenda</text>');
  expect(narrow).not.toContain('Coalitieaanpak');
  expect(narrow.match(/class="is-number"/g)).toHaveLength(17);
});

test('a missing value has no point, and no line goes through it', () => {
  const [wide = ''] = listDrawings(render());
  expect(wide.match(/class="is-mark is-s1"/g)).toHaveLength(17);
  expect(wide.match(/class="is-mark is-s3"/g)).toHaveLength(16);
  const lineOf = (n: number) => new RegExp(`<path d="([^"]+)" class="is-line is-s${n}"`).exec(wide)?.[1] ?? '';
  expect(lineOf(1)).toMatch(/z$/);
  expect(lineOf(3).match(/M/g)).toHaveLength(2);
  expect(lineOf(3)).not.toMatch(/z$/);
});

test('the legend names each series with its n, in the look it has in the web', () => {
  const html = render({ series: web.series.map((one) => ({ ...one, look: one.name === 'Inwoners' ? 5 : undefined })) });
  const legend = /<ul class="bond-legend">.*?<\/ul>/.exec(html)?.[0] ?? '';
  expect(legend).toContain('<span>Inwoners <span class="bond-soft">n = 16</span></span>');
  expect([...legend.matchAll(/is-line is-s(\d)/g)].map(([, n]) => n)).toEqual(['1', '2', '5']);
  expect(html).toContain('class="is-mark is-s5"');
  expect(renderToStaticMarkup(<Legend items={[{ name: 'Alleen' }]} />)).not.toContain('bond-soft');
});

test('fewer than three axes make no web', () => {
  const groups = [{ name: '', axes: [1, 2].map((number) => ({ number, name: 'kenmerk' })) }];
  expect(render({ groups })).toBe('');
});

test('the grey middle ends where it is told to', () => {
  const middle = (below?: number) => /<path d="([^"]+)" class="is-below"/.exec(render({ below }))?.[1];
  expect(middle()).toBe(middle(50));
  expect(middle(30)).not.toBe(middle(50));
});

test('every series has dashes and a mark of its own, on a page and in a drawing', () => {
  expect(new Set(LOOKS.map((look) => DASHES[look])).size).toBe(LOOKS.length);
  expect(new Set(LOOKS.map((look) => drawMark(look, 0, 0, 5))).size).toBe(LOOKS.length);
  const css = readFileSync(path.join(import.meta.dirname, 'css/figures.css'), 'utf8');
  const dashes = LOOKS.map(
    (look) =>
      /stroke-dasharray: ([\d ]+);/.exec(
        css.slice(css.indexOf(`.is-s${look} {`), css.indexOf('}', css.indexOf(`.is-s${look} {`))),
      )?.[1],
  );
  expect(dashes).toEqual(LOOKS.map((look) => DASHES[look]));
});

test('a drawing that leaves the page has the colours of the light theme', () => {
  const css = readFileSync(path.join(import.meta.dirname, 'css/roles.css'), 'utf8');
  const light = css.slice(0, css.indexOf('@media'));
  const roles = Object.fromEntries(
    [...light.matchAll(/--bondgenoot-color-([\w-]+): (#\w+);/g)].map(([, role, hex]) => [role, hex]),
  );
  expect(roles).toMatchObject(COLOURS);
});

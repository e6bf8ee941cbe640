import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { web } from './examples/results.tsx';
import { renderDistributionSvg, renderDotsSvg, renderRadarSvg } from './render-svg.tsx';

const levels = [
  { name: 'niet', mark: '0' },
  { name: 'wel', mark: '1' },
  { name: 'weet niet', mark: '?', apart: true },
];
const words = { title: 'Titel', text: 'Tekst.' };
const drawings = {
  web: renderRadarSvg({ ...web, caption: 'Mediaan per kenmerk, 0 tot 100.' }),
  bars: renderDistributionSvg({ ...words, levels, rows: [{ name: 'Stelling 1', note: 'n = 10', counts: [3, 6, 1] }] }),
  dots: renderDotsSvg({
    ...words,
    legend: { value: 'Gemiddelde', interval: 'Interval', reference: 'Gepubliceerd' },
    rows: [
      { name: 'Stelling 1', note: '41', value: 41, low: 33, high: 49, reference: 48 },
      { name: 'Stelling 2', note: 'te weinig antwoorden', value: null },
    ],
  }),
};

test.each(Object.entries(drawings))('%s stands alone: size, title, words, font and colours are in it', (_, svg) => {
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="820" height="(\d+)" viewBox="0 0 820 \1"/);
  expect(svg).toContain('font-family="Source Sans 3"');
  expect(svg).toMatch(/<title id="titel">[^<]+<\/title><desc id="tekst">[^<]+<\/desc>/);
  expect(svg).toMatch(/<rect width="820" height="\d+" fill="#ffffff"/);
  expect(svg).not.toMatch(/ class=| style=|var\(|NaN|undefined|<script/);
});

test('a web has its legend, its names and its caption', () => {
  expect(drawings.web).toContain('>Instellingen<tspan');
  expect(drawings.web).toContain('\u00a0n = 21</tspan>');
  expect(drawings.web).toContain('> Implementatie</tspan>');
  expect(drawings.web).toContain('>Mediaan per kenmerk, 0 tot 100.</text>');
  expect(drawings.web.match(/stroke-dasharray="9 5"/g)).toHaveLength(2);
});

test('the sample that becomes a picture is what we draw', () => {
  const sample = readFileSync(path.join(import.meta.dirname, '../platform/drawing/sample/web.svg'), 'utf8');
  expect(`${drawings.web}\n`).toBe(sample);
});

test('a bar is as wide as its share and its words are there', () => {
  const widths = [...drawings.bars.matchAll(/<rect width="([\d.]+)" height="24"/g)].map(([, width]) => Number(width));
  expect(widths.map((width) => Math.round((width / 310) * 100))).toEqual([30, 60, 10]);
  for (const word of ['0 niet', '? weet niet', 'Stelling 1', 'n = 10']) expect(drawings.bars).toContain(`>${word}<`);
});

test('dots lie on their scale; what has no value or no name is not drawn', () => {
  const bare = renderDotsSvg({
    ...words,
    legend: { value: 'Gemiddelde' },
    rows: [{ name: 'A', note: '41', value: 41, low: 33, high: 49, reference: 48 }],
  });
  const count = (svg: string, colour: string) => svg.split(`stroke="${colour}"`).length - 1;
  expect([count(drawings.dots, '#a33b12'), count(bare, '#a33b12')]).toEqual([2, 0]);
  expect(drawings.dots.match(/fill="#0d5347"/g)).toHaveLength(2);
  for (const tick of [0, 25, 50, 75, 100]) expect(drawings.dots).toContain(`>${tick}</text>`);
});

test('what a person wrote is text, and what XML forbids is left out', () => {
  const svg = renderRadarSvg({ ...web, title: '<script>&"\u0000\u0008', series: [{ name: 'A\ud800<', values: [1] }] });
  expect(svg).toContain('<title id="titel">&lt;script&gt;&amp;&quot;</title>');
  expect(svg).toContain('A\ufffd&lt;');
});

test('fewer than three axes make no web', () => {
  expect(() => renderRadarSvg({ ...web, groups: [] })).toThrow(RangeError);
});

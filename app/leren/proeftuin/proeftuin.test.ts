import { expect, test } from 'vitest';

import { renderAandacht } from './aandacht.ts';
import {
  computeFase,
  computeWeek,
  findLooptijdFout,
  formatTermijn,
  formatVoortgang,
  MAX_REDEN,
  renderBesluitstap,
} from './proeftuin.ts';

const TWAALF_WEKEN = { start: '2026-10-12', eind: '2027-01-03', besluit: null };

test.each([
  ['2026-10-11', 'gepland', 'begint over 1 dag'],
  ['2026-10-02', 'gepland', 'begint over 10 dagen'],
  ['2026-10-12', 'loopt', 'week 1 van 12'],
  ['2026-10-18', 'loopt', 'week 1 van 12'],
  ['2026-10-19', 'loopt', 'week 2 van 12'],
  ['2026-11-21', 'loopt', 'week 6 van 12'],
  ['2027-01-03', 'loopt', 'week 12 van 12'],
  ['2027-01-04', 'wacht', 'wacht op een besluit'],
])('on %s a proeftuin of twelve weeks is %s: %s', (vandaag, fase, words) => {
  expect(computeFase(TWAALF_WEKEN, vandaag)).toBe(fase);
  expect(formatVoortgang(TWAALF_WEKEN, vandaag)).toBe(words);
});

test.each([
  ['stoppen', 'gestopt'],
  ['aanpassen', 'aangepast'],
  ['opschalen', 'opgeschaald'],
] as const)('after %s a proeftuin is %s, whatever the day', (besluit, words) => {
  for (const vandaag of ['2026-10-01', '2026-11-21', '2027-06-01']) {
    expect(computeFase({ ...TWAALF_WEKEN, besluit }, vandaag)).toBe('besloten');
    expect(formatVoortgang({ ...TWAALF_WEKEN, besluit }, vandaag)).toBe(words);
  }
});

test('beside a badge that says it waits, the term says since when; a decision has its own day', () => {
  expect(formatTermijn(TWAALF_WEKEN, '2026-11-21')).toBe('week 6 van 12');
  expect(formatTermijn(TWAALF_WEKEN, '2027-01-04')).toBe('al 1 dag voorbij');
  expect(formatTermijn({ ...TWAALF_WEKEN, besluit: 'stoppen' }, '2027-01-04')).toBeUndefined();
});

test('weeks are counted by the nearest whole one, and the week is never beyond the last', () => {
  expect(computeWeek({ start: '2026-11-21', eind: '2026-11-21' }, '2026-11-21')).toEqual({ week: 1, van: 1 });
  expect(computeWeek({ start: '2026-11-01', eind: '2026-11-10' }, '2026-11-10')).toEqual({ week: 1, van: 1 });
  expect(computeWeek({ start: '2026-11-01', eind: '2026-11-11' }, '2026-11-11')).toEqual({ week: 2, van: 2 });
  expect(computeWeek({ start: '2026-11-01', eind: '2026-11-11' }, '2026-10-01').week).toBe(1);
});

test.each([
  ['2026-03-01', '2026-03-01', undefined],
  ['2026-03-02', '2026-03-01', 'Kies een laatste dag die niet voor de eerste dag ligt.'],
  ['2026-03-01', '2029-03-01', undefined],
  ['2026-03-01', '2029-03-02', 'Houd de proeftuin korter dan 3 jaar. Begin kleiner als dat niet lukt.'],
  ['2028-02-29', '2031-02-28', undefined],
  ['2028-02-29', '2031-03-01', 'Houd de proeftuin korter dan 3 jaar. Begin kleiner als dat niet lukt.'],
])('from %s to %s: %s', (start, eind, fout) => {
  expect(findLooptijdFout(start, eind)).toBe(fout);
});

test('the longest reason fits in the step of a knelpunt, and ends as a sentence', () => {
  for (const besluit of ['stoppen', 'aanpassen', 'opschalen'] as const) {
    const stap = renderBesluitstap(besluit, 'a'.repeat(MAX_REDEN));
    expect(stap.length).toBeLessThanOrEqual(600);
    expect(stap).toMatch(/a\.$/);
  }
  expect(renderBesluitstap('stoppen', ' Bijna niemand gebruikte het. ')).toBe(
    'De proef is klaar. We stoppen ermee. Dit is de reden: Bijna niemand gebruikte het.',
  );
});

const RIJ = { ...TWAALF_WEKEN, id: 'a', vraag: 'Helpt bellen?' };

test('a proeftuin past its end cannot wait for the transformatiemanager and leads to the decision', () => {
  const row = renderAandacht(RIJ, { manager: true, vandaag: '2027-01-09' });
  expect(row).toMatchObject({ order: 5, href: '/proeftuinen/a/besluit', badge: 'wacht al 6 dagen' });
});

test('its ambassadeur hears that it waits, without a way to decide', () => {
  const row = renderAandacht(RIJ, { manager: false, vandaag: '2027-01-09' });
  expect(row).toMatchObject({ order: 25, href: '/proeftuinen/a' });
  expect(row.order).toBeGreaterThanOrEqual(10);
});

test.each([
  ['2026-12-20', 30, 'nog 14 dagen'],
  ['2027-01-02', 30, 'nog 1 dag'],
  ['2027-01-03', 30, 'vandaag'],
  ['2026-12-19', 60, 'week 10 van 12'],
])('on %s the end is in sight or not: order %i, %s', (vandaag, order, badge) => {
  expect(renderAandacht(RIJ, { manager: true, vandaag })).toMatchObject({ order, badge });
});

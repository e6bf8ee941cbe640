import { expect, test } from 'vitest';

import { computeAandacht } from './aandacht.ts';
import type { Termijnsoort } from './termijn.ts';

const VANDAAG = '2026-03-02';
const ik = { persoon: 'ik' };
const wacht = (soort: Termijnsoort, uiterlijk: string, stand = 'loopt') => ({
  soort,
  huishouden: 'h',
  onderwerp: { soort: 'melding', id: 'm' },
  uiterlijk,
  stand,
  naam: 'De Wit',
  medewerker: { id: 'ik' },
});
const rows = (...termijnen: ReturnType<typeof wacht>[]) =>
  computeAandacht(ik, termijnen, [], VANDAAG).toSorted((a, b) => a.order - b.order);

test('what the gemeente has to do comes before what a resident may do, however near that is', () => {
  const shown = rows(wacht('persoonlijk-plan', '2026-03-03'), wacht('onderzoek', '2026-03-14'));
  expect(shown.map(({ title, text, tone }) => [title, text, tone])).toEqual([
    ['Onderzoek na de melding', 'Voor huishouden De Wit.', 'info'],
    ['Persoonlijk plan', 'Huishouden De Wit is aan zet.', 'info'],
  ]);
});

test('what a resident let pass is no lateness, and what is late comes first', () => {
  const shown = rows(
    wacht('persoonlijk-plan', '2026-02-20'),
    wacht('onderzoek', '2026-03-02'),
    wacht('beschikking', '2026-02-27'),
  );
  expect(shown.map(({ text, badge, tone }) => [text, badge, tone])).toEqual([
    ['Voor huishouden De Wit.', 'was 27 februari, 3 dagen te laat', 'negative'],
    ['Voor huishouden De Wit.', 'uiterlijk vandaag', 'warning'],
    ['Praat erover met huishouden De Wit.', 'de dag is voorbij', 'warning'],
  ]);
});

test('a term that stands still waits for nobody', () => {
  expect(rows(wacht('onderzoek', '2026-03-03', 'stil'))).toEqual([]);
});

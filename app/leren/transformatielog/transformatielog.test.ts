import { expect, test } from 'vitest';

import {
  checkTeksten,
  computeHerkomst,
  formatExportRow,
  formatPersoonsgegeven,
  formatPlaats,
  renderKnelpuntstap,
  splitAlineas,
  type Versie,
} from './transformatielog.ts';

const stop = (soort: string, kind: string, name: string) => ({ soort, id: soort, kind, name });

test('the herkomst tells how many signalen there were, and the other steps by name', () => {
  const stops = [stop('signaal', 'Signalen', '48 signalen'), stop('knelpunt', 'Knelpunt', 'Regels botsen')];
  expect(computeHerkomst(stops, 48)).toEqual([
    { soort: 'signaal', tekst: '48 signalen' },
    { soort: 'knelpunt', tekst: 'knelpunt: Regels botsen' },
  ]);
});

test('one signaal is one signaal, thousands have a point, and none is left out', () => {
  expect(computeHerkomst([], 1)).toEqual([{ soort: 'signaal', tekst: '1 signaal' }]);
  expect(computeHerkomst([], 1204)).toEqual([{ soort: 'signaal', tekst: '1.204 signalen' }]);
  expect(computeHerkomst([stop('proeftuin', 'Proeftuin', 'Eén loket')], 0)).toEqual([
    { soort: 'proeftuin', tekst: 'proeftuin: Eén loket' },
  ]);
});

test('a stop of signalen never gives its own words away', () => {
  const stops = [stop('signaal', 'Signaal', 'Mijn buurvrouw wachtte drie weken')];
  expect(JSON.stringify(computeHerkomst(stops, 1))).not.toContain('buurvrouw');
});

test('whoever gave a signaal reads that there is a line, and that a line was corrected', () => {
  expect(renderKnelpuntstap('Eén loket', 1)).toBe('In het transformatielog staat nu wat ervan kwam: ‘Eén loket’.');
  expect(renderKnelpuntstap('Eén loket', 2)).toBe('Een regel in het transformatielog is verbeterd: ‘Eén loket’.');
  expect(renderKnelpuntstap('x'.repeat(200), 2).length).toBeLessThan(600);
});

test('text that looks like personal data is refused at its own field, by its kind and never repeated', () => {
  const find = (tekst: string) => (tekst.includes('06') ? [{ soort: 'telefoonnummer', tekst: '06 12345678' }] : []);
  expect(() => checkTeksten({ titel: 'Eén loket', tekst: 'Iedereen weet de weg.' }, find)).not.toThrow();
  const refused = () => checkTeksten({ titel: 'Eén loket', tekst: 'Bel 06 12345678.' }, find);
  const detail = 'Hier staat iets dat lijkt op een telefoonnummer. Haal het weg, want iedereen kan dit lezen.';
  expect(refused).toThrow(expect.objectContaining({ kind: 'ongeldige-invoer', errors: [{ field: 'tekst', detail }] }));
});

test.each([
  ['bsn', 'BSN'],
  ['e-mailadres', 'e-mailadres'],
  ['postcode-met-huisnummer', 'postcode met huisnummer'],
])('%s is called %s', (soort, woord) => {
  expect(formatPersoonsgegeven(soort)).toBe(woord);
});

test.each([
  ['Gemeente Voorbeeldstad', 'Voorbeeldstad'],
  ['Zoetermeer (voorbeeld uit openbare bron, 2016)', 'Zoetermeer'],
  ['Bergen', 'Bergen'],
])('the place of %s is %s', (naam, plaats) => {
  expect(formatPlaats(naam)).toBe(plaats);
});

test('a text falls into paragraphs at blank lines and keeps its own line ends', () => {
  expect(splitAlineas('Eén.\nTwee.\n\n  \nDrie.\n')).toEqual([['Eén.', 'Twee.'], ['Drie.']]);
  expect(splitAlineas('')).toEqual([]);
});

test('an export row holds the chain in words and the day of publication', () => {
  const versie: Versie = {
    id: '1',
    versie: 2,
    soort: 'uitkomst',
    titel: 'Titel',
    tekst: 'Tekst',
    thema: 'Wonen',
    label: '',
    begin: '',
    datum: '2026-11-18',
    herkomst: [
      { soort: 'signaal', tekst: '8 signalen' },
      { soort: 'knelpunt', tekst: 'knelpunt: Dubbel' },
    ],
    reden: 'Het aantal klopte niet.',
    gepubliceerdOp: new Date('2026-11-18T10:00:00Z'),
    gepubliceerdDoor: 'Ilse T., Transformatiemanager',
    vervangenOp: null,
  };
  expect(formatExportRow(versie, '2026-11-18')).toEqual([
    '2026-11-18',
    '',
    'uitkomst',
    '',
    'Wonen',
    'Titel',
    'Tekst',
    '8 signalen > knelpunt: Dubbel',
    '2',
    '2026-11-18',
    'Ilse T., Transformatiemanager',
  ]);
});

import { readFileSync } from 'node:fs';

import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';

import { BAKENNAMEN, BAKENS, isLes } from '../../kennis/les/index.ts';
import { listItems, listKenmerken, listNiveaus } from './instrument.ts';
import { getMeegeleverd, getVoorbeeld, listMeegeleverd } from './queries.ts';
import { parseInstrument, renderJsonSchema } from './schema.ts';

const textOf = (file: string) => readFileSync(new URL(`definities/${file}.json`, import.meta.url), 'utf8');
const SLEUTELS = [
  'zelfanalyse',
  'transformatiescan',
  'uitvoerdersenquete',
  'bakenmeetlat',
  'kenmerken-bondgenootschap',
];

describe('what comes with the product', () => {
  test('is five instruments, each through the normal door, with a source, rights and own choices', () => {
    expect(listMeegeleverd().map(({ sleutel }) => sleutel)).toEqual(SLEUTELS);
    for (const sleutel of SLEUTELS) {
      expect(parseInstrument(textOf(sleutel))).toMatchObject({ definitie: { sleutel, versie: 1 } });
    }
    for (const { bron, licentie, eigenKeuzes } of listMeegeleverd()) {
      expect([bron.naam, bron.plaats, licentie, ...eigenKeuzes].every((text) => text !== '')).toBe(true);
      expect(eigenKeuzes.length).toBeGreaterThan(2);
    }
  });

  test('fits the published JSON Schema, and every les in it exists', () => {
    const validate = new Ajv2020({ strict: false }).compile(renderJsonSchema('https://voorbeeld.nl/schema.json'));
    for (const definitie of [...listMeegeleverd(), getVoorbeeld()]) {
      expect([validate(definitie), validate.errors]).toEqual([true, null]);
    }
    expect(validate({ ...getMeegeleverd('zelfanalyse'), versie: 0 })).toBe(false);
    expect(validate({ ...getMeegeleverd('zelfanalyse'), extra: 1 })).toBe(false);
    const lessen = listMeegeleverd().flatMap((one) => listKenmerken(one).flatMap(({ lessen: own }) => own ?? []));
    expect(lessen.length).toBeGreaterThan(40);
    expect(lessen.filter((les) => !isLes(les))).toEqual([]);
  });

  test('asks in sentences of at most fifteen words', () => {
    const listTexts = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : Object.entries(value ?? {}).flatMap(([key, one]) => (key === 'bron' ? [] : listTexts(one)));
    const sentences = [...listMeegeleverd(), getVoorbeeld()]
      .flatMap(listTexts)
      .flatMap((text) => text.split(/(?<=[.?:;])\s+/));
    expect(sentences.length).toBeGreaterThan(700);
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 15)).toEqual([]);
  });
});

const TIEN = [
  'Elkaar kennen en dezelfde taal spreken',
  'Gelijkwaardig, spelregels samen',
  'Gedeelde urgentie',
  'Gedeelde opgaven en doelen',
  'Visie meteen uitgewerkt',
  'Proces en inhoud in balans',
  'Werken met de drie agenda’s',
  'Per vraagstuk de slimste samenwerking',
  'Uitvoeren vanuit eigen positie',
  'Transparant, elkaar de maat nemen',
];

test.each([
  ['bakenmeetlat', BAKENS.map((baken) => BAKENNAMEN[baken] as string), true],
  ['kenmerken-bondgenootschap', TIEN, undefined],
])('%s has its kenmerken in order, each on 0 to 4', (sleutel, namen, omschrijven) => {
  const definitie = getMeegeleverd(sleutel);
  expect(listKenmerken(definitie).map(({ naam }) => naam)).toEqual(namen);
  expect(listKenmerken(definitie).map(({ nummer }) => nummer)).toEqual(namen.map((_, i) => i + 1));
  expect(definitie.omschrijven).toBe(omschrijven);
  expect(definitie.schaal.niveaus.map(({ waarde }) => waarde)).toEqual([0, 1, 2, 3, 4]);
});

/** §8. */
const DOMEINEN = [
  'Inkomen',
  'Werk en dagbesteding',
  'Wonen',
  'Gezin en opvoeding',
  'Gezondheid',
  'Geestelijke gezondheid',
  'Verslaving',
  'Dagelijks leven',
  'Netwerk',
  'Meedoen',
  'Veiligheid en justitie',
];

test('the example of life domains loads through the normal door, with eleven domains of five described levels', () => {
  const gelezen = parseInstrument(textOf('zelfredzaamheid-voorbeeld'));
  if (gelezen.fouten) throw new Error(JSON.stringify(gelezen.fouten));
  const { definitie } = gelezen;
  expect(listKenmerken(definitie).map(({ naam }) => naam)).toEqual(DOMEINEN);
  for (const item of listItems(definitie)) {
    const niveaus = listNiveaus(definitie, item);
    expect(niveaus.map(({ waarde }) => waarde)).toEqual([1, 2, 3, 4, 5]);
    expect(niveaus.map(({ tekst }) => tekst)).toEqual(item.niveaus?.map(({ tekst }) => tekst));
  }
  expect(listMeegeleverd().some(({ sleutel }) => sleutel === definitie.sleutel)).toBe(false);
});

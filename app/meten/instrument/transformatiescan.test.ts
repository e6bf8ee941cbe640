import { describe, expect, test } from 'vitest';

import { findItem, listItems, listKenmerken } from './instrument.ts';
import { getMeegeleverd } from './queries.ts';

type Aandeel = number | '–' | '~50';
/** §2 and §3: key, doel, name, the shares of level 2, 1 and 0 in percent, and of how many gemeenten. */
const SCAN: [string, string, string, Aandeel, Aandeel, Aandeel, number][] = [
  ['interventie-1', 'integraliteit', 'Nieuwe structuur voor het sociaal domein', 64, 29, '–', 14],
  ['interventie-2', 'integraliteit', 'Herinrichting van voorzieningen stuurt op integraal werken', 64, 14, 22, 14],
  ['interventie-3', 'integraliteit', 'Eén digitaal dossier over leefdomeinen heen', '–', 21, 79, 14],
  ['interventie-4', 'integraliteit', 'Ontschotting van middelen', '–', 21, 79, 14],
  ['interventie-5', 'integraliteit', 'Werkwijze is integraal', '~50', 36, '–', 14],
  ['interventie-6', 'integraliteit', 'Hulp dicht bij de inwoner (gebiedsgericht)', 64, 36, '–', 14],
  ['interventie-7', 'maatwerk', 'Mandaat bij de uitvoerder', 78, 22, '–', 9],
  ['interventie-8', 'maatwerk', 'Gemeente selecteert uitvoerders op integraal werken en eigen kracht', 36, '–', 21, 14],
  ['interventie-9', 'maatwerk', 'Leertijd voor uitvoerders', 50, 50, '–', 14],
  ['interventie-10', 'maatwerk', 'Ander werkproces en andere methodiek', 64, '–', '–', 14],
  ['interventie-11', 'resultaat', 'Financiële resultaatafspraken', 43, '–', '–', 14],
  ['interventie-12', 'resultaat', 'Kostenbewustzijn bij uitvoerders', 36, '–', '–', 14],
  ['interventie-13', 'slagvaardigheid', 'Afscheid van de oude inrichting', 43, 50, '–', 14],
  ['interventie-14', 'slagvaardigheid', 'Verbinding tussen uitvoering en beleid', 29, '–', '–', 14],
  ['interventie-15', 'slagvaardigheid', 'Reorganisatie van de eigen organisatie', 29, '–', '–', 14],
  ['interventie-16', 'slagvaardigheid', 'Investering in cultuur', 21, '–', '–', 14],
  ['interventie-17', 'preventie', 'Handelingsruimte voor uitvoerders', 43, '–', '–', 14],
  ['interventie-18', 'preventie', 'Werkwijze gericht op preventie op alle lijnen', 57, 43, '–', 14],
  ['interventie-19', 'preventie', 'Minder regeldruk', 29, '–', '–', 14],
  ['factor-1', 'veranderkracht', 'Veranderstrategie', 36, 64, '–', 14],
  ['factor-2', 'veranderkracht', 'Perspectief', 57, 43, '–', 14],
  ['factor-3', 'veranderkracht', 'Participatief proces', 43, 36, 21, 14],
  ['factor-4', 'veranderkracht', 'Communicatie', 36, '–', '–', 14],
  ['factor-5', 'veranderkracht', 'Leren', 36, 43, 21, 14],
  ['factor-6', 'veranderkracht', 'Trekkers', 26, '–', '–', 14],
  ['factor-7', 'veranderkracht', 'Durf', 36, 50, 14, 14],
];
/** Shares that fit no number of gemeenten. */
const LOS = new Set(['interventie-5 2', 'factor-6 2']);

/** A share as it has to stand in the definition: `percentage` of `noemer` gemeenten, as far as it can be traced. */
function createAandeel(sleutel: string, waarde: number, wil: Aandeel, noemer: number) {
  if (wil === '–') return { waarde, tekst: 'niet gepubliceerd', herleidbaar: false };
  if (wil === '~50') return { waarde, tekst: 'bijna 50%', percentage: 50, herleidbaar: false };
  const gezien = { waarde, tekst: `${wil}%`, percentage: wil };
  if (LOS.has(`${sleutel} ${waarde}`)) return { ...gezien, herleidbaar: false };
  // The 22% of item 2 is 3 of 14, which is 21.4%: the report makes the row 100.
  const teller = wil === 22 && noemer === 14 ? 3 : Math.round((wil * noemer) / 100);
  return { ...gezien, teller, noemer, herleidbaar: true };
}

test('every share is a whole number of gemeenten, but for the two that are not', () => {
  const delen = SCAN.flatMap(([sleutel, , , ...rest]) => {
    const noemer = rest[3];
    return [rest[0], rest[1], rest[2]].map((wil, i) => ({ plek: `${sleutel} ${2 - i}`, wil, noemer }));
  });
  const los = delen.filter(({ wil, noemer }) => {
    if (typeof wil !== 'number') return wil !== '–';
    return Math.round((100 * Math.round((wil * noemer) / 100)) / noemer) !== wil;
  });
  expect(los.map(({ plek }) => plek)).toEqual(['interventie-2 0', ...LOS]);
});

describe('the transformatiescan', () => {
  const definitie = getMeegeleverd('transformatiescan');

  test.each(SCAN)('%s (%s): %s', (sleutel, doel, naam, twee, een, nul, noemer) => {
    const gebied = definitie.gebieden.find((one) => one.sleutel === doel);
    const kenmerk = gebied?.kenmerken.find((one) => one.sleutel === sleutel);
    expect(kenmerk).toMatchObject({ naam, nummer: Number(sleutel.split('-')[1]) });
    const item = kenmerk?.items[0];
    expect(item?.niveaus?.map(({ waarde }) => waarde)).toEqual([0, 1, 2]);
    expect(item?.referentie?.n).toBe(noemer);
    // How the source was read is asked of all of them below.
    const aandelen = item?.referentie?.aandelen?.map((aandeel) => ({ ...aandeel, lezing: undefined }));
    expect(aandelen).toEqual([
      createAandeel(sleutel, 2, twee, noemer),
      createAandeel(sleutel, 1, een, noemer),
      createAandeel(sleutel, 0, nul, noemer),
    ]);
  });

  test('says of every published share how the source was read', () => {
    const gepubliceerd = listItems(definitie)
      .flatMap(({ referentie }) => referentie?.aandelen ?? [])
      .filter(({ percentage }) => percentage !== undefined);
    expect(gepubliceerd).toHaveLength(46);
    const zonder = gepubliceerd.filter(({ waarde, lezing }) => !lezing?.includes(`als ${waarde}.`));
    expect(zonder).toEqual([]);
    const los = gepubliceerd.filter(({ herleidbaar }) => !herleidbaar);
    expect(los.map(({ lezing }) => lezing?.includes('niet te herleiden'))).toEqual([true, true]);
  });

  test('has nineteen interventies in five doelen, and seven factoren beside them', () => {
    expect(definitie.gebieden.map(({ kenmerken }) => kenmerken.length)).toEqual([6, 4, 2, 4, 3, 7]);
    expect(definitie.schaal.niveaus.map(({ waarde, naam }) => `${waarde} ${naam}`)).toEqual([
      '0 afwezig',
      '1 in beperkte mate',
      '2 sterk aanwezig',
    ]);
    expect(definitie.naamloos).toBe('nooit');
    expect(listKenmerken(definitie).map(({ sleutel }) => sleutel)).toEqual(SCAN.map(([sleutel]) => sleutel));
  });

  test('says that the 43% of financial agreements is experimental, and that 74% is no share of gemeenten', () => {
    expect(findItem(definitie, 'interventie-11')?.referentie?.noot).toContain('experimentele fase');
    expect(findItem(definitie, 'factor-6')?.referentie?.noot).toContain('geen deel van de gemeenten');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { listMeegeleverd, listNiveaus } from '../instrument/index.ts';
import {
  formatAntwoordveld,
  type Blad,
  computeMerk,
  computeSamen,
  isGelijk,
  leegBlad,
  MAX_TEKENS,
  parseBlad,
  parseVelden,
  readConcept,
  renderConcept,
  renderVelden,
  formatToelichtingveld,
  type Velden,
} from './blad.ts';
import { computeMinuten, computeSchermen, type Vraag } from './scherm.ts';

const lijsten = listMeegeleverd().map((definitie) => {
  const schermen = computeSchermen(definitie, (item) => listNiveaus(definitie, item));
  return { definitie, schermen, vragen: schermen.flatMap((scherm) => scherm.vragen) };
});

describe.each(lijsten)('the screens of $definitie.sleutel', ({ definitie, schermen, vragen }) => {
  test('hold every item once, in order, at most eight at a time', () => {
    const items = definitie.gebieden.flatMap(({ kenmerken }) => kenmerken.flatMap((one) => one.items));
    expect(vragen.map(({ item }) => item.sleutel)).toEqual(items.map(({ sleutel }) => sleutel));
    expect(vragen.map(({ nummer }) => nummer)).toEqual(items.map((_, i) => i + 1));
    for (const scherm of schermen) expect(scherm.vragen.length).toBeLessThanOrEqual(8);
    expect(schermen.map(({ nummer }) => nummer)).toEqual(schermen.map((_, i) => i + 1));
  });

  test('take less time the more is done, and none at the end', () => {
    const left = vragen.map((_, i) => computeMinuten(vragen.slice(i), 1));
    expect(left).toEqual(left.toSorted((one, two) => two - one));
    expect(computeMinuten([], 1)).toBe(0);
  });
});

test('a long kenmerk is cut, and no screen is left with a single question', () => {
  const items = Array.from({ length: 17 }, (_, i) => ({ sleutel: `q-${i}`, soort: 'stelling' as const, tekst: 'Ja.' }));
  const gebied = { sleutel: 'g', naam: 'G', kenmerken: [{ sleutel: 'k', nummer: 1, naam: 'K', items }] };
  const schermen = computeSchermen({ gebieden: [gebied] }, () => []);
  expect(schermen.map(({ vragen }) => vragen.length)).toEqual([6, 6, 5]);
  expect(schermen.map(({ deel, delen }) => [deel, delen])).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

/** Any sheet that fits these questions. */
const anyBlad = (vragen: readonly Vraag[]) =>
  fc.tuple(...vragen.map((vraag) => fc.tuple(anyAnswer(vraag), anyWords))).map((all): Blad => {
    const of = <T>(place: 0 | 1) =>
      Object.fromEntries(
        all.flatMap((pair, i) =>
          pair[place] === undefined ? [] : [[vragen[i]?.item.sleutel ?? '', pair[place] as T]],
        ),
      );
    return { antwoorden: of(0), toelichtingen: of(1) };
  });
const anyWords = fc.option(fc.constantFrom('Zo is het.', 'Nee: "dat" <b>niet</b>', 'twee\nregels', '0'), {
  nil: undefined,
});
function anyAnswer({ item, niveaus }: Vraag) {
  if (item.soort === 'open') return fc.constant(undefined);
  if (item.soort === 'stelling') return fc.constantFrom(undefined, null, ...niveaus.map(({ waarde }) => waarde));
  const keys = item.keuzes?.map(({ sleutel }) => sleutel) ?? [];
  return fc.option(fc.oneof(fc.constant(null), fc.subarray(keys, { minLength: 1 })), { nil: undefined });
}

const asVelden = (vragen: readonly Vraag[], blad: Blad): Velden =>
  new Map(Object.entries(renderVelden(vragen, blad)).map(([name, value]) => [name, [value].flat()]));

test('what stands in a form is read back as it was, for any sheet of any instrument', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...lijsten).chain(({ vragen }) => fc.tuple(fc.constant(vragen), anyBlad(vragen))),
      ([vragen, blad]) => {
        const { blad: read, fouten } = parseVelden(vragen, asVelden(vragen, blad));
        expect(fouten).toEqual([]);
        expect(read).toEqual(blad);
        expect(parseBlad(vragen, blad)).toEqual({ blad, fouten: [] });
        expect(readConcept(JSON.parse(JSON.stringify(parseColumns(blad))))).toEqual({ blad, bladzijden: { 3: 'x' } });
      },
    ),
    { numRuns: 200 },
  );
});

const parseColumns = (blad: Blad) => {
  const { antwoorden, toelichtingen } = renderConcept({ blad, bladzijden: { 3: 'x' } });
  return { antwoorden: JSON.parse(antwoorden) as unknown, toelichtingen: JSON.parse(toelichtingen) as unknown };
};

test('the mark differs exactly when something at these questions differs', () => {
  const vragen = lijsten[0]?.schermen[0]?.vragen ?? [];
  fc.assert(
    fc.property(anyBlad(vragen), anyBlad(vragen), (one, other) => {
      const same = vragen.every(({ item }) => isGelijk(one, other, item.sleutel));
      expect(computeMerk(vragen, one) === computeMerk(vragen, other)).toBe(same);
      expect(same).toBe(JSON.stringify(sort(one)) === JSON.stringify(sort(other)));
    }),
  );
  const sleutel = vragen[0]?.item.sleutel ?? '';
  const weetNiet = { antwoorden: { [sleutel]: null }, toelichtingen: {} };
  expect(isGelijk(weetNiet, leegBlad, sleutel)).toBe(false);
  expect(isGelijk(weetNiet, { ...leegBlad, antwoorden: { [sleutel]: 0 } }, sleutel)).toBe(false);
});

const sort = ({ antwoorden, toelichtingen }: Blad) =>
  [antwoorden, toelichtingen].map((one) => Object.entries(one).toSorted(([a], [b]) => a.localeCompare(b)));

test('putting in one screen leaves every other as it was', () => {
  const { schermen, vragen } = lijsten[0] ?? { schermen: [], vragen: [] };
  const [scherm] = schermen;
  fc.assert(
    fc.property(anyBlad(vragen), anyBlad(scherm?.vragen ?? []), (stood, put) => {
      const samen = computeSamen(scherm?.vragen ?? [], stood, put);
      for (const { item } of vragen) {
        const from = scherm?.vragen.some((one) => one.item === item) ? put : stood;
        expect(isGelijk(samen, from, item.sleutel)).toBe(true);
      }
    }),
  );
});

test('nothing that does not fit is read as an answer', () => {
  const { vragen } = lijsten[0] ?? { vragen: [] };
  const [vraag] = vragen;
  const { sleutel } = vraag?.item ?? { sleutel: '' };
  const odd = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('-0', '00', '1e0', ' 1', '1 ', '٣', 'null', '__proto__', '101'),
  );
  fc.assert(
    fc.property(odd, (value) => {
      const { blad } = parseVelden(vragen, new Map([[formatAntwoordveld(sleutel), [value]]]));
      const answer = blad.antwoorden[sleutel];
      expect(answer === undefined || vraag?.niveaus.some(({ waarde }) => waarde === answer)).toBe(true);
    }),
  );
  for (const value of [1.5, -1, 99, '1', [1], ['x'], {}, true, Number.NaN]) {
    expect(parseBlad(vragen, { antwoorden: { [sleutel]: value }, toelichtingen: {} }).fouten).toHaveLength(1);
  }
  const evil = JSON.parse('{"__proto__": 1, "constructor": 2}') as Record<string, unknown>;
  expect(parseBlad(vragen, { antwoorden: evil, toelichtingen: {} }).fouten).toHaveLength(2);
});

test('words are counted as they are kept', () => {
  const { vragen } = lijsten[0] ?? { vragen: [] };
  const veld = formatToelichtingveld(vragen[0]?.item.sleutel ?? '');
  const read = (text: string) => parseVelden(vragen, new Map([[veld, [text]]]));
  expect(read('x'.repeat(MAX_TEKENS)).fouten).toEqual([]);
  expect(read('x'.repeat(MAX_TEKENS + 1)).fouten).toEqual([{ veld, soort: 'te-lang', tekens: MAX_TEKENS + 1 }]);
  expect(read('a\0b').blad.toelichtingen[vragen[0]?.item.sleutel ?? '']).toBe('a b');
  expect(read(' \u200B\n').blad.toelichtingen).toEqual({});
});

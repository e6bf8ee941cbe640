import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { formatPad, parseJson } from './json.ts';

function readValue(tekst: string): unknown {
  const gelezen = parseJson(tekst);
  if ('fout' in gelezen) throw new Error(gelezen.fout.melding);
  return gelezen.waarde;
}

const isJson = (tekst: string): boolean => {
  try {
    JSON.parse(tekst);
    return true;
  } catch {
    return false;
  }
};

describe('reading JSON with lines', () => {
  test('gives what JSON.parse gives, however it is laid out', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 2, '\t'), (waarde, indent) => {
        const tekst = JSON.stringify(waarde, null, indent);
        expect(readValue(tekst)).toEqual(JSON.parse(tekst));
      }),
    );
  });

  test('takes and refuses the same texts as JSON.parse', () => {
    const broken = fc
      .tuple(
        fc.json({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', '{', '\\', '0', ' ', '\n', '.'),
      )
      .map(([tekst, at, sign]) => {
        const place = at % (tekst.length + 1);
        return tekst.slice(0, place) + sign + tekst.slice(place + (at % 2));
      });
    fc.assert(
      fc.property(broken, (tekst) => {
        expect('fout' in parseJson(tekst)).toBe(!isJson(tekst));
      }),
      { numRuns: 2000 },
    );
  });

  test('knows the line of every part: what JSON.stringify puts on one line each', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ a: fc.integer(), b: fc.string() }), { minLength: 1 }), (waarde) => {
        const tekst = JSON.stringify(waarde, null, 2);
        const gelezen = parseJson(tekst);
        if ('fout' in gelezen) throw new Error(gelezen.fout.melding);
        // One line for the list, then for each record its bracket, its two fields and its end.
        for (const i of waarde.keys()) {
          const regels = [[i], [i, 'a'], [i, 'b']].map((pad) => gelezen.findRegel(pad));
          expect(regels).toEqual([4 * i + 2, 4 * i + 3, 4 * i + 4]);
        }
      }),
    );
    expect.hasAssertions();
  });

  test('a part that is not there has the line of what it belongs in', () => {
    const gelezen = parseJson('{\n  "a": {\n    "b": 1\n  }\n}');
    if ('fout' in gelezen) throw new Error(gelezen.fout.melding);
    expect(gelezen.findRegel(['a', 'weg', 3])).toBe(2);
    expect(gelezen.findRegel(['weg'])).toBe(1);
  });

  test('a field that stands there twice is told, with its own line', () => {
    const gelezen = parseJson('{ "a": 1,\r\n "b": [ { "c": 1,\r\n "c": 2 } ],\r\n "a": 3 }');
    expect('dubbel' in gelezen && gelezen.dubbel).toEqual([
      { regel: 3, pad: ['b', 0, 'c'], melding: 'Dit veld staat er al.' },
      { regel: 4, pad: ['a'], melding: 'Dit veld staat er al.' },
    ]);
  });

  test('a field named __proto__ is a field, and changes nothing else', () => {
    const waarde = readValue('{"__proto__": {"versie": 1}}') as object;
    expect(Object.keys(waarde)).toEqual(['__proto__']);
    expect('versie' in waarde).toBe(false);
  });

  test.each([
    ['', 1, 'Hier hoort een waarde.'],
    ['{\n"a" 1}', 2, 'Hier hoort een dubbele punt.'],
    ['{\n"a": 1\n"b": 2}', 3, 'Hier hoort een komma, of een } om af te sluiten.'],
    ['[1\n2]', 2, 'Hier hoort een komma, of een ] om af te sluiten.'],
    ['{"a": 1,\n}', 2, 'Haal de komma hiervoor weg.'],
    ['{"a": 1,\n b: 2}', 2, 'Hier hoort een naam tussen dubbele aanhalingstekens.'],
    ['{"a":\n"niet af', 2, 'Deze tekst klopt niet. Kijk naar de aanhalingstekens en de schuine strepen.'],
    ['{}\n\n{}', 3, 'Na het einde van het instrument staat nog iets.'],
    [`${'['.repeat(30)}`, 1, 'Hier staat te veel in elkaar.'],
  ])('%j is refused on line %i: %s', (tekst, regel, melding) => {
    expect(parseJson(tekst)).toEqual({ fout: { regel, pad: [], melding } });
  });

  test('a path reads as people write it', () => {
    expect(formatPad(['gebieden', 0, 'kenmerken', 2, 'naam'])).toBe('gebieden[0].kenmerken[2].naam');
    expect(formatPad([])).toBe('');
  });
});

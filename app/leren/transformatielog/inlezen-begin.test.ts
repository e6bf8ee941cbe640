import fc from 'fast-check';
import { expect, it } from 'vitest';

import { parseBegin } from './inlezen.ts';

it.each([
  ['2016', '2016-01-01'],
  [' 2016 ', '2016-01-01'],
  ['begin 2017', '2017-01-01'],
  ['Begin 2017', '2017-01-01'],
  ['begin van 2017', '2017-01-01'],
  ['medio 2017', '2017-07-01'],
  ['eind 2017', '2017-12-01'],
  ['einde 2017', '2017-12-01'],
  ['voorjaar 2017', '2017-03-01'],
  ['zomer 2017', '2017-06-01'],
  ['najaar 2017', '2017-09-01'],
  ['herfst 2017', '2017-09-01'],
  ['winter 2017', '2017-12-01'],
  ['Q3 2016', '2016-07-01'],
  ['q1-2016', '2016-01-01'],
  ['2016 Q4', '2016-10-01'],
  ['3e kwartaal 2016', '2016-07-01'],
  ['tweede kwartaal van 2016', '2016-04-01'],
  ['1e helft 2017', '2017-01-01'],
  ['tweede helft van 2017', '2017-07-01'],
  ['maart 2016', '2016-03-01'],
  ['mrt. 2016', '2016-03-01'],
  ['mrt-16', '2016-03-01'],
  ["maart '16", '2016-03-01'],
  ['sept 2016', '2016-09-01'],
  ['03-2016', '2016-03-01'],
  ['2016-03', '2016-03-01'],
  ['3 maart 2016', '2016-03-03'],
  ['3 MRT 2016', '2016-03-03'],
  ['3-mrt-16', '2016-03-03'],
  ['3-3-2016', '2016-03-03'],
  ['03/04/2016', '2016-04-03'],
  ['3.3.2016', '2016-03-03'],
  ['3-3-16', '2016-03-03'],
  ['3-3-2016 00:00', '2016-03-03'],
  ['2016-03-03', '2016-03-03'],
  ['2016-03-03T00:00:00.000Z', '2016-03-03'],
  ['29-2-2016', '2016-02-29'],
  ['2016-2018', '2016-01-01'],
  ['2016 – 2018', '2016-01-01'],
  ['2016 t/m 2018', '2016-01-01'],
  ['vanaf 2016', '2016-01-01'],
  ['per 1 januari 2016', '2016-01-01'],
  ['２０１６', '2016-01-01'],
])('%j is about %s', (text, datum) => {
  expect(parseBegin(text)).toEqual({ tekst: text.trim(), datum });
});

it.each([
  '',
  'n.n.b.',
  'na de zomer',
  'na 2017',
  'voor 2018',
  'maart',
  'maart 16',
  '16 maart',
  'begin maart 2017',
  'winter 2016/2017',
  '31-2-2016',
  '29-2-2017',
  '3/16/2016',
  '13-2016',
  '2016-13',
  'Q5 2016',
  '0-0-2016',
  '16',
  '20166',
  '1066',
  '9999',
  '2016?',
  '42430',
  '3-3/2016',
  '2016 en 2017',
])('%j stays text without a day', (text) => {
  expect(parseBegin(text)).toEqual({ tekst: text });
});

it('puts spaces right and keeps the words', () => {
  expect(parseBegin('  begin\u00A0  2017\n')).toEqual({ tekst: 'begin 2017', datum: '2017-01-01' });
});

it('refuses nothing, and gives only days that exist', () => {
  const piece = fc.constantFrom(
    'begin',
    'Q',
    '3',
    '31',
    '2',
    '2016',
    '-',
    '/',
    ' ',
    'maart',
    "'",
    'e',
    'kwartaal',
    'van',
    '16',
    'T',
    '12:00',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, (input) => {
      const { datum = '2000-01-01' } = parseBegin(input);
      expect(new Date(`${datum}T00:00:00Z`).toISOString().slice(0, 10)).toBe(datum);
    }),
    { numRuns: 3000 },
  );
});

it('gives back any day that a Dutch sheet writes', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.constantFrom('-', '/', '.'), (date, join) => {
      const written = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()].join(join);
      expect(parseBegin(written).datum).toBe(date.toISOString().slice(0, 10));
    }),
  );
});

import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { formatIssue } from './input-errors.ts';

const tell = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { error: formatIssue }).error?.issues.map(({ message }) => message);

describe('what is wrong with input that the schema has no words for', () => {
  test.each([
    ['nothing filled in', z.string(), undefined, 'Vul dit in.'],
    ['a number for a text', z.string(), 3, 'Geef hier tekst.'],
    ['a text for a number', z.number(), 'x', 'Geef hier een getal.'],
    ['no number at all', z.coerce.number(), 'x', 'Geef hier een getal.'],
    ['half a number', z.int(), 1.5, 'Geef hier een heel getal.'],
    ['a text for a list', z.array(z.string()), 'x', 'Geef hier een lijst.'],
    ['a list for an object', z.strictObject({}), [], 'Geef hier een JSON-object met de velden.'],
    ['a text for yes or no', z.boolean(), 'x', 'Geef hier iets anders: dit past niet.'],
    ['a word that is not on the list', z.enum(['wet', 'geld']), 'x', 'Kies uit: wet, geld.'],
    ['a text that is too short', z.string().min(3), 'x', 'Gebruik minstens 3 tekens.'],
    ['a text that is too long', z.string().max(3), 'abcd', 'Gebruik hoogstens 3 tekens.'],
    ['too few of a list', z.array(z.string()).min(1), [], 'Noem er minstens 1.'],
    ['too many of a list', z.array(z.string()).max(1), ['a', 'b'], 'Noem er hoogstens 1.'],
    ['a number that is too low', z.number().min(1), 0, 'Geef een getal van 1 of hoger.'],
    ['a number that is too high', z.number().max(9), 10, 'Geef een getal van 9 of lager.'],
    ['another form', z.uuid(), 'x', 'Dit klopt niet. Kijk het nog eens na.'],
    ['a field we do not know', z.strictObject({}), { a: 1 }, 'Dit veld kennen we niet.'],
  ])('%s', (_, schema, value, message) => {
    expect(tell(schema, value)).toEqual([message]);
  });

  test('never goes before the words of the schema itself', () => {
    expect(tell(z.string({ error: 'Vul een titel in.' }), 3)).toEqual(['Vul een titel in.']);
  });
});

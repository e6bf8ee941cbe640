import { expect, test } from 'vitest';

import { BesluitSchema, ProeftuinFormSchema, ProeftuinInputSchema } from './schema.ts';

const GOED = {
  vraag: 'Helpt bellen?',
  verwachting: 'Gezinnen voelen zich gezien.',
  start: '2026-03-02',
  eind: '2026-05-31',
};

const errorsOf = (input: object, schema: typeof ProeftuinInputSchema | typeof BesluitSchema = ProeftuinInputSchema) =>
  (schema.safeParse(input).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

test('what is asked at least is enough', () => {
  expect(ProeftuinInputSchema.parse(GOED)).toEqual(GOED);
});

test('every field that is missing is named in plain words', () => {
  expect(errorsOf({})).toEqual([
    'vraag: Vul de vraag in.',
    'verwachting: Vul in wat je verwacht.',
    'start: Kies de eerste dag.',
    'eind: Kies de laatste dag.',
  ]);
});

test.each([
  [{ vraag: '   ' }, 'vraag: Vul de vraag in.'],
  [{ vraag: 'a'.repeat(201) }, 'vraag: Houd de vraag korter dan 200 tekens.'],
  [{ verwachting: 'a'.repeat(1001) }, 'verwachting: Houd de verwachting korter dan 1.000 tekens.'],
  [{ kleineStart: 'a'.repeat(1001) }, 'kleineStart: Houd de kleine start korter dan 1.000 tekens.'],
  [{ start: '2026-02-30' }, 'start: Vul een dag in die bestaat, vanaf het jaar 2000.'],
  [{ start: '0000-01-01' }, 'start: Vul een dag in die bestaat, vanaf het jaar 2000.'],
  [{ eind: 'morgen' }, 'eind: Vul een dag in die bestaat, vanaf het jaar 2000.'],
  [{ eind: '2026-03-01' }, 'eind: Kies een laatste dag die niet voor de eerste dag ligt.'],
  [{ eind: '2029-03-03' }, 'eind: Houd de proeftuin korter dan 3 jaar. Begin kleiner als dat niet lukt.'],
])('%o is refused: %s', (change, error) => {
  expect(errorsOf({ ...GOED, ...change })).toEqual([error]);
});

test('days that do not fit are told together with what is wrong elsewhere', () => {
  expect(errorsOf({ ...GOED, vraag: '', eind: '2026-03-01' })).toEqual([
    'vraag: Vul de vraag in.',
    'eind: Kies een laatste dag die niet voor de eerste dag ligt.',
  ]);
});

test('the API refuses a field it does not know, the form drops it', () => {
  expect(ProeftuinInputSchema.safeParse({ ...GOED, eigenaar: 'x' }).success).toBe(false);
  expect(ProeftuinFormSchema.parse({ ...GOED, eigenaar: 'x' })).toEqual(GOED);
});

test.each(['vraag', 'verwachting', 'kleineStart'])(
  '%s with a phone number in it is refused without repeating it',
  (field) => {
    const [error, ...more] = errorsOf({ ...GOED, [field]: 'Bel met de moeder op 06 12345678' });
    expect(more).toEqual([]);
    expect(error).toBe(
      `${field}: Hier staat iets dat lijkt op een telefoonnummer. Haal dat weg: veel mensen lezen dit.`,
    );
  },
);

test('a decision needs one of three words and a reason that others may read', () => {
  expect(errorsOf({}, BesluitSchema)).toEqual([
    'besluit: Kies stoppen, aanpassen of opschalen.',
    'reden: Vul de reden in.',
  ]);
  expect(errorsOf({ besluit: 'verlengen', reden: 'a'.repeat(451) }, BesluitSchema)).toEqual([
    'besluit: Kies stoppen, aanpassen of opschalen.',
    'reden: Houd de reden korter dan 450 tekens.',
  ]);
  expect(errorsOf({ besluit: 'stoppen', reden: 'Mail naam@voorbeeld.nl' }, BesluitSchema)).toHaveLength(1);
  expect(BesluitSchema.parse({ besluit: 'stoppen', reden: ' Klaar. ', versie: '2' })).toEqual({
    besluit: 'stoppen',
    reden: 'Klaar.',
    versie: 2,
  });
});

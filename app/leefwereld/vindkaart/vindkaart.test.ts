import { describe, expect, test } from 'vitest';

import { GELIJKEND } from '../huishouden/index.ts';
import { ZoekSchema } from './schema.ts';
import { computeDubbel, computeZekerheid, formatHuisnummer, formatPostcode, listDichtbij } from './vindkaart.ts';

const compute = (given: Partial<Parameters<typeof computeDubbel>[0]>) =>
  computeDubbel({ naam: 0, geboortedatum: 'anders', zelfdeAdres: false, zelfdeBsn: false, ...given }, GELIJKEND);

describe('how sure it is that two are one', () => {
  test('a BSN is certain, whatever else differs', () => {
    expect(compute({ zelfdeBsn: true })).toEqual({ score: 1, redenen: ['zelfde-bsn'] });
  });

  test('a name with a birth date or an address is worth a look, a name alone is not', () => {
    expect(compute({ naam: 1 })).toBeUndefined();
    expect(compute({ naam: 1, geboortedatum: 'zelfde' })?.redenen).toEqual(['zelfde-naam', 'zelfde-geboortedatum']);
    expect(compute({ naam: 0.9, geboortedatum: 'dichtbij' })?.redenen).toEqual(['naam-lijkt', 'geboortedatum-lijkt']);
    expect(compute({ naam: 0.9, zelfdeAdres: true })?.redenen).toEqual(['naam-lijkt', 'zelfde-adres']);
    expect(compute({ naam: 0.82, geboortedatum: 'zelfde' })?.redenen).toEqual(['naam-lijkt', 'zelfde-geboortedatum']);
  });

  test('people of one house and strangers of one day are not one for that', () => {
    expect(compute({ naam: 0.5, zelfdeAdres: true })).toBeUndefined();
    expect(compute({ naam: 0.7, geboortedatum: 'zelfde' })).toBeUndefined();
    expect(compute({ naam: 0.82, geboortedatum: 'dichtbij' })).toBeUndefined();
  });

  test('more facts are surer, and without a BSN it is never certain', () => {
    const scores = [
      compute({ naam: 0.9, zelfdeAdres: true }),
      compute({ naam: 0.9, geboortedatum: 'dichtbij' }),
      compute({ naam: 0.9, geboortedatum: 'zelfde' }),
      compute({ naam: 1, geboortedatum: 'zelfde', zelfdeAdres: true }),
    ].map((one) => one?.score ?? 0);
    expect(scores).toEqual(scores.toSorted());
    expect(scores.map(computeZekerheid)).toEqual(['misschien', 'misschien', 'waarschijnlijk', 'waarschijnlijk']);
  });
});

test('days that are easily written for another exist, and are not that day itself', () => {
  const near = listDichtbij('1984-02-03');
  expect(near).toEqual(expect.arrayContaining(['1984-03-02', '1984-02-04', '1974-02-03', '1985-02-03', '1984-02-13']));
  expect(near).not.toContain('1984-02-03');
  expect(listDichtbij('1984-01-31')).not.toContain('1984-02-31');
});

test('a postcode and a house number are read as people type them', () => {
  expect(formatPostcode(' 1234 ab ')).toBe('1234AB');
  expect(formatHuisnummer('12-bis')).toBe('12');
  expect(formatHuisnummer('bis')).toBe('');
});

describe('what a search needs', () => {
  const errors = (given: Record<string, string>) =>
    ZoekSchema.safeParse(given).error?.issues.map(({ path }) => path[0]) ?? [];

  test('a surname and one more fact, or a BSN', () => {
    expect(errors({})).toEqual(['achternaam']);
    expect(errors({ achternaam: 'Jansen' })).toEqual(['geboortedatum']);
    expect(errors({ achternaam: 'Jansen', voornaam: 'Nora' })).toEqual(['geboortedatum']);
    expect(errors({ achternaam: 'Jansen', postcode: '1234AB' })).toEqual(['huisnummer']);
    expect(errors({ achternaam: 'Jansen', huisnummer: '12' })).toEqual(['postcode']);
    expect(errors({ geboortedatum: '1984-02-03' })).toEqual(['achternaam']);
    expect(errors({ achternaam: 'Jansen', geboortedatum: '1984-02-03' })).toEqual([]);
    expect(errors({ achternaam: 'Jansen', postcode: '1234 ab', huisnummer: '12a' })).toEqual([]);
    expect(errors({ bsn: '123 456 782' })).toEqual([]);
  });

  test('LAW-W20: a number that fails the elfproef is no BSN', () => {
    expect(errors({ bsn: '123456789' })).toEqual(['bsn']);
    expect(errors({ achternaam: 'Jansen', geboortedatum: '1984-02-31' })).toEqual(['geboortedatum']);
  });
});

import { expect, test } from 'vitest';

import { formatFout, parseAdressen } from './adressen.ts';

test('addresses come one per line, each once, in lower case', () => {
  const tekst = '\n Anna@Voorbeeld.nl \r\nBert B. <bert@voorbeeld.nl>\n\nanna@voorbeeld.nl\n';
  expect(parseAdressen(tekst)).toEqual({ adressen: ['anna@voorbeeld.nl', 'bert@voorbeeld.nl'], fout: [], dubbel: 1 });
  expect(parseAdressen('  \n ')).toEqual({ adressen: [], fout: [], dubbel: 0 });
});

test.each([
  'anna',
  'anna@',
  '@voorbeeld.nl',
  'anna@voorbeeld',
  'a b@voorbeeld.nl',
  'a@b.nl, c@d.nl',
  `${'a'.repeat(250)}@b.nl`,
])('what is no address is named by its line: %s', (regel) => {
  expect(parseAdressen(`goed@voorbeeld.nl\n\n${regel}`)).toMatchObject({ adressen: ['goed@voorbeeld.nl'], fout: [3] });
});

test('every faulty line is named', () => {
  expect(formatFout([3])).toBe('Regel 3 is geen e-mailadres.');
  expect(formatFout([3, 7, 12])).toBe('Regels 3, 7 en 12 zijn geen e-mailadres.');
});

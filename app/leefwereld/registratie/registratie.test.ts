import { expect, test } from 'vitest';
import { z } from 'zod';

import { computeSeconden, listVelden, VAN_DE_PAGINA } from './registratie.ts';

test('a step tells of each field what it is for, without what the page carries along', () => {
  const schema = z.object({
    woontHier: z.boolean().meta({ gebruik: 'Wie er in huis is' }),
    versie: z.number().meta({ gebruik: VAN_DE_PAGINA }),
  });
  expect(listVelden({ stap: 'lid', naam: 'Lid', schema })).toEqual([
    { veld: 'woont hier', gebruik: 'Wie er in huis is' },
  ]);
});

test.each([z.object({ x: z.string() }), z.object({ x: z.string().meta({ gebruik: ' ' }) })])(
  'a field that does not say what it is for is refused',
  (schema) => {
    expect(() => listVelden({ stap: 'lid', naam: 'Lid', schema })).toThrow('lid.x does not say');
  },
);

test.each([
  [0, 61_000, 60],
  [0, 0, 1],
  [0, 2_000, 1],
  [10_000, 0, undefined],
  [0, 5 * 3_600_000, undefined],
  [Number.NaN, 5, undefined],
])('from %s to %s is %s seconds', (begonnen, nu, seconden) => {
  expect(computeSeconden(begonnen, nu)).toBe(seconden);
});

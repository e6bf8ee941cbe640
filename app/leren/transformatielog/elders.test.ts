import { expect, test } from 'vitest';

import { renderAandacht, renderFollowUp, renderPublicStop, renderStop } from './elders.ts';
import { createHeld } from './held.ts';

const regel = {
  id: '1',
  soort: 'actie' as const,
  titel: 'Eén loket',
  tekst: '',
  thema: '',
  label: '',
  begin: '',
  datum: '2026-11-22',
  versie: 1,
  gepubliceerdeVersie: null,
  stand: 'concept' as const,
};

test('a draft is an open stop, and a public line is a closed one', () => {
  expect(renderStop(regel)).toMatchObject({ meta: 'concept', open: true, href: '/logregels/1' });
  expect(renderStop({ ...regel, stand: 'gepubliceerd' })).toMatchObject({ meta: 'openbaar', open: false });
});

test('for everyone else a line leads to its public page, when the gemeente publishes', () => {
  const line = { id: '1', titel: 'Eén loket', slug: 'voorbeeldstad', publiceert: true };
  expect(renderPublicStop(line).href).toBe('/transformatielog/voorbeeldstad/regels/1');
  expect(renderPublicStop({ ...line, publiceert: false })).not.toHaveProperty('href');
});

test('a knelpunt leads to the form for a line about it', () => {
  expect(renderFollowUp({ soort: 'knelpunt', id: '9' }).href).toBe('/logregels/nieuw?van=knelpunt&id=9');
});

test('one waiting line is named, more are counted', () => {
  expect(renderAandacht(1, regel)).toMatchObject({ title: 'Eén loket', href: '/logregels/1' });
  expect(renderAandacht(3, regel)).toMatchObject({ title: '3 logregels wachten op publicatie', href: '/logregels' });
});

test('an answer is held for a while and then looked up again; a failure is not held', async () => {
  let asked = 0;
  const held = createHeld(async (fail: boolean) => {
    asked += 1;
    if (fail) throw new Error('no');
    return asked;
  }, 30);
  await expect(held(true)).rejects.toThrow('no');
  expect(await held(false)).toBe(2);
  expect(await held(false)).toBe(2);
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(await held(false)).toBe(3);
});

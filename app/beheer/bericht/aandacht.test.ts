import { expect, test } from 'vitest';

import { renderAandacht, renderZonderMail } from './aandacht.ts';

test.each([
  [0, 'Uitnodigingen komen nog nergens aan.'],
  [1, 'Eén mail wacht daarop.'],
  [3, 'Drie mails wachten daarop.'],
])('without a mail server the beheerder reads that %i mails wait', (wacht, sentence) => {
  expect(renderZonderMail(wacht)).toMatchObject({ href: '/beheer/post', text: expect.stringContaining(sentence) });
});

test('refused mail comes before mail that stays, and nothing is no row', () => {
  expect(renderAandacht({ mislukt: 0, blijft: 0 })).toEqual([]);
  expect(renderAandacht({ mislukt: 2, blijft: 5 })).toMatchObject([{ href: '/beheer/post?status=mislukt' }]);
  expect(renderAandacht({ mislukt: 0, blijft: 5 })).toMatchObject([{ href: '/beheer/post?status=wacht' }]);
});

import { expect, test } from 'vitest';

import { renderAandacht } from './aandacht.ts';
import { computeNadering } from './verbeteractie.ts';

test.each([
  ['2026-11-30', 'later', 15],
  ['2026-11-29', 'bijna', 14],
  ['2026-11-15', 'bijna', 0],
  ['2026-11-14', 'te-laat', 1],
  ['2026-01-01', 'te-laat', 318],
] as const)('on 15 November an actie for %s is %s, by %d days', (klaarOp, soort, dagen) => {
  expect(computeNadering(klaarOp, '2026-11-15')).toEqual({ soort, dagen });
});

test.each([
  ['2026-11-14', 12, 'warning', '1 dag voorbij'],
  ['2026-11-10', 12, 'warning', '5 dagen voorbij'],
  ['2026-11-15', 32, 'info', 'vandaag'],
  ['2026-11-16', 32, 'info', 'nog 1 dag'],
  ['2027-01-15', 62, 'info', 'nog 61 dagen'],
] as const)('an own actie for %s stands at place %d of Vandaag', (klaarOp, order, tone, badge) => {
  const actie = { id: 'x', titel: 'Spreek af hoe we meten', klaarOp };
  expect(renderAandacht(actie, '2026-11-15')).toMatchObject({ order, tone, badge, href: '/verbeteracties/x' });
});

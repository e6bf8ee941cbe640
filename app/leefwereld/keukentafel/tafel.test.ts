import { expect, test } from 'vitest';

import { ONDERWERPSLEUTELS } from '../gesprek/index.ts';
import { findTafeldeel, TAFEL } from './tafel.ts';

test('LAW-W4: every subject of the investigation stands at exactly one part of the table', () => {
  expect(TAFEL.flatMap(({ onderwerpen }) => onderwerpen).toSorted()).toEqual(ONDERWERPSLEUTELS.toSorted());
});

test('a part knows what comes before and after it', () => {
  expect(findTafeldeel('wat-u-wilt')).toMatchObject({ nummer: 0, vorige: undefined, volgende: { sleutel: 'uw-huis' } });
  expect(findTafeldeel('afspraken')).toMatchObject({ nummer: 5, vorige: { sleutel: 'uw-dag' }, volgende: undefined });
  expect(findTafeldeel('toString')).toBeUndefined();
});

import { expect, test } from 'vitest';

import { findNumerator } from './share.ts';

test.each([
  [51.6, 215, 111],
  [7.7, 221, 17],
  [0, 40, 0],
  [100, 40, 40],
  [50, 3, undefined],
  [26, 14, undefined],
])('a published share of %d%% of %d is %s of them', (percentage, n, count) => {
  expect(findNumerator(percentage, n)).toBe(count);
});

import { expect, test } from 'vitest';

import { renderBegin } from './app-begin.ts';

test.each([
  [0, 1, ['/teams/inlezen', '/medewerkers/nieuw']],
  [0, 2, ['/teams/inlezen']],
  [3, 1, ['/medewerkers/nieuw']],
  [3, 2, []],
])('with %i teams and %i people the first steps are %j', (teams, mensen, steps) => {
  expect(renderBegin(teams, mensen).map(({ href }) => href)).toEqual(steps);
});

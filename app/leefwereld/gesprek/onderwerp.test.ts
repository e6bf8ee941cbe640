import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  computeBewaard,
  getLeefdomein,
  isOnderwerp,
  isResultaatsoort,
  listOpenOnderwerpen,
  ONDERWERPEN,
  ONDERWERPSLEUTELS,
  RESULTAATSOORTEN,
} from './onderwerp.ts';

describe('the seven subjects', () => {
  test('LAW-W4: are those of Wmo 2.3.2 lid 4, a to g', () => {
    expect(Object.values(ONDERWERPEN)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  test('LAW-W4: a subject is open until a line or a reason stands there', () => {
    expect(listOpenOnderwerpen([], false)).toEqual(ONDERWERPSLEUTELS);
    fc.assert(
      fc.property(fc.subarray([...ONDERWERPSLEUTELS]), (besproken) => {
        const regels = besproken.flatMap((onderwerp) => [{ onderwerp }, { onderwerp }]);
        expect(listOpenOnderwerpen(regels, false)).toEqual(ONDERWERPSLEUTELS.filter((one) => !besproken.includes(one)));
      }),
    );
  });

  test('LAW-W4: the circle tells about the network, and about nothing else', () => {
    expect(listOpenOnderwerpen([], true)).toEqual(ONDERWERPSLEUTELS.filter((one) => one !== 'netwerk'));
  });

  test('each has a part of life; other texts are no subject', () => {
    for (const onderwerp of ONDERWERPSLEUTELS) expect(getLeefdomein(onderwerp)).toMatch(/^[a-z-]+$/);
    expect(isOnderwerp('wensen')).toBe(true);
    expect(isOnderwerp('toString')).toBe(false);
    expect(isResultaatsoort('jeugd')).toBe(true);
    expect(isResultaatsoort('constructor')).toBe(false);
  });

  test('the checklist holds the eight results of the source and the three that came later', () => {
    expect(RESULTAATSOORTEN).toHaveLength(11);
    expect(RESULTAATSOORTEN.slice(8)).toEqual(['beschermd-wonen-en-opvang', 'jeugd', 'werk-en-inkomen']);
  });
});

test('what was saved last is the newest of the conversation and its lines', () => {
  const [eerst, later] = [new Date('2026-03-02T10:00:00Z'), new Date('2026-03-02T10:42:00Z')];
  expect(computeBewaard(eerst, [{ op: later }, { op: eerst }])).toBe(later);
  expect(computeBewaard(later, [{ op: eerst }])).toBe(later);
});

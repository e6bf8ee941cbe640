import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { LAGERE_TREDEN, listLagereTreden, listNodigeRedenen, listOntbrekendeRedenen, TREDEN } from './ladder.ts';

const trede = fc.constantFrom(...TREDEN);
const redenen = fc.record(
  Object.fromEntries(LAGERE_TREDEN.map((one) => [one, fc.constantFrom('', '   ', 'Te zwaar.')])),
  {
    requiredKeys: [],
  },
);

describe('the ladder', () => {
  test('LAW-J1: eigen kracht needs no reason, maatwerk needs one of each rung below it', () => {
    expect(listOntbrekendeRedenen('eigen-kracht', {})).toEqual([]);
    expect(listOntbrekendeRedenen('maatwerk', {})).toEqual(['eigen-kracht', 'netwerk', 'algemeen', 'vrij-inzetbaar']);
  });

  test('LAW-J1 LAW-W9: a rung may be taken exactly when every rung below it has a reason', () => {
    fc.assert(
      fc.property(trede, redenen, (op, gegeven) => {
        const lager = TREDEN.slice(0, TREDEN.indexOf(op));
        const alles = lager.every((one) => ((gegeven as Record<string, string>)[one] ?? '').trim() !== '');
        expect(listOntbrekendeRedenen(op, gegeven).length === 0).toBe(alles);
      }),
    );
  });

  test('LAW-W9: what a lower rung needs, a higher one needs too', () => {
    fc.assert(
      fc.property(trede, trede, redenen, (one, two, gegeven) => {
        const [laag, hoog] = [one, two].toSorted((a, b) => TREDEN.indexOf(a) - TREDEN.indexOf(b));
        const missing = listOntbrekendeRedenen(hoog ?? 'maatwerk', gegeven);
        expect(missing).toEqual(expect.arrayContaining(listOntbrekendeRedenen(laag ?? 'maatwerk', gegeven)));
      }),
    );
  });

  test('LAW-W9: no reason below a solution may go', () => {
    fc.assert(
      fc.property(fc.array(trede), (treden) => {
        const nodig = new Set(treden.flatMap(listLagereTreden));
        expect(listNodigeRedenen(treden)).toEqual(LAGERE_TREDEN.filter((one) => nodig.has(one)));
      }),
    );
  });
});

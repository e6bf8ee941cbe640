import { describe, expect, test } from 'vitest';

import {
  type Beslisser,
  computeStand,
  computeVraagstand,
  computeVragen,
  listOordelen,
  type Oordeel,
  type Vraag,
  type Vraaglid,
} from './instemming.ts';
import { computeAandeel } from './plan.ts';

const lid = (id: string, beslisser: Beslisser, rest: Partial<Vraaglid> = {}): Vraaglid => ({
  id,
  beslisser,
  woontHier: true,
  loopt: true,
  kind: beslisser === 'ouders' || beslisser === 'samen',
  ...rest,
});
const GEZIN = [
  lid('moeder', 'zelf'),
  lid('vader', 'zelf', { woontHier: false }),
  lid('daan', 'zelf'),
  lid('amir', 'samen'),
  lid('sami', 'ouders'),
];
const GEZAG = ['daan', 'amir', 'sami'].flatMap((kind) => [
  { lid: kind, door: 'moeder' },
  { lid: kind, door: 'vader' },
]);
const vragen = (...voor: string[][]) =>
  Object.fromEntries(
    computeVragen(
      'h',
      GEZIN,
      GEZAG,
      voor.map((one) => ({ voor: one })),
    ).map(({ lid: id, beslist }) => [id, beslist]),
  );

describe('who is asked', () => {
  test('everyone at home about a goal for everyone; a child under 12 is heard', () => {
    expect(vragen(['h'])).toEqual({ moeder: true, daan: true, amir: true, sami: false });
  });

  test('who reads nothing of it is not asked: a goal of a 16-year-old asks nobody else', () => {
    expect(vragen(['daan'])).toEqual({ daan: true });
  });

  test('a parent elsewhere is asked about a goal for a child under 16, as is the parent at home', () => {
    expect(vragen(['amir', 'sami'])).toEqual({ moeder: true, vader: true, amir: true, sami: false });
  });

  test('without a parent who has gezag, whoever has it answers for the child', () => {
    const kind = [lid('sami', 'ouders')];
    for (const gezag of [[], [{ lid: 'sami', door: null }]]) {
      expect(computeVragen('h', kind, gezag, [{ voor: ['h'] }])).toEqual([{ lid: 'sami', beslist: true }]);
    }
  });

  test('who left is not asked, and who cannot judge is answered for', () => {
    expect(computeVragen('h', [lid('a', 'zelf', { loopt: false })], [], [{ voor: ['h'] }])).toEqual([]);
    expect(computeVragen('h', [lid('a', 'vertegenwoordiger')], [], [{ voor: ['h'] }])).toEqual([
      { lid: 'a', beslist: true },
    ]);
  });
});

/** Numbers from 0 up to 1 that are the same on every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('agreed or not, over 5,000 made up rounds of answers', () => {
  const random = createRandom(20_261_122);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

  test('agreed exactly when everyone who decides answered and each partij said yes last; order and dissent do not matter', () => {
    for (let round = 0; round < 5_000; round += 1) {
      const vraagt: Vraag[] = Array.from({ length: 1 + Math.floor(random() * 6) }, () => {
        const soort = pick(['lid', 'partij'] as const);
        return { soort, beslist: soort === 'partij' || random() < 0.8, stand: 'open' };
      });
      const laatste = new Map<number, Oordeel>();
      for (let step = 0; step < 10; step += 1) {
        const i = Math.floor(random() * vraagt.length);
        const vraag = vraagt[i] as Vraag;
        const oordeel = pick(listOordelen(vraag.beslist));
        laatste.set(i, oordeel);
        vraagt[i] = { ...vraag, stand: computeVraagstand(vraag.soort, oordeel) };
        const klaar = vraagt.every(({ soort, beslist }, n) => {
          const zei = laatste.get(n);
          return !beslist || (zei !== undefined && (soort === 'lid' || zei === 'akkoord'));
        });
        expect(computeStand(false, true, vraagt)).toBe(klaar ? 'afgesproken' : 'voorgesteld');
        expect(computeStand(false, true, vraagt.toReversed())).toBe(klaar ? 'afgesproken' : 'voorgesteld');
        expect(computeStand(true, true, vraagt)).toBe('afgesloten');
      }
    }
  });

  test('a lid who disagrees has answered; a partij that says no has not done so yet', () => {
    expect(computeVraagstand('lid', 'niet-akkoord')).toBe('beantwoord');
    expect(computeVraagstand('partij', 'niet-akkoord')).toBe('geweigerd');
    expect(computeStand(false, false, [])).toBe('concept');
  });
});

test('the share counts who does what, without what was stopped', () => {
  const actie = (soort: string, voortgang = 'loopt') => ({ wie: { soort }, voortgang });
  const acties = [actie('lid'), actie('netwerk'), actie('partij'), actie('team'), actie('lid', 'gestopt')];
  expect(computeAandeel(acties)).toEqual({ familie: 1, netwerk: 1, organisaties: 2, totaal: 4 });
});

import { describe, expect, test } from 'vitest';

import { computeDuur, computeInvultijd, renderDuurmerk } from './duur.ts';
import { computeMinuten, computeTempo, type Vraag } from './scherm.ts';

const toen = new Date('2026-11-02T10:00:00Z');
const na = (seconden: number) => new Date(toen.getTime() + seconden * 1000);

describe('how long filling in took', () => {
  test('counts on from what was measured before', () => {
    expect(computeDuur(renderDuurmerk(0, toen), na(90))).toBe(90);
    expect(computeDuur(renderDuurmerk(200, toen), na(600))).toBe(800);
  });

  test('a pause does not count, nor a clock that went back', () => {
    expect(computeDuur(renderDuurmerk(200, toen), na(601))).toBe(200);
    expect(computeDuur(renderDuurmerk(200, toen), na(-5))).toBe(200);
  });

  test.each([undefined, '', 'x', '1', '1 2 3', '-1 4', '1,5 2'])('%s was not measured', (merk) => {
    expect(computeDuur(merk, toen)).toBeUndefined();
    expect(computeInvultijd(merk, toen)).toBeNull();
  });

  test('what cannot have been someone at work is not kept', () => {
    expect(computeInvultijd(renderDuurmerk(0, toen), toen)).toBeNull();
    expect(computeInvultijd(renderDuurmerk(14_400, toen), toen)).toBe(14_400);
    expect(computeInvultijd(renderDuurmerk(14_400, toen), na(1))).toBeNull();
  });
});

describe('minutes', () => {
  const vraag = (nummer: number): Vraag => ({
    nummer,
    kenmerk: 'k',
    item: { sleutel: String(nummer), soort: 'stelling', tekst: 'We doen dit altijd samen.', kant: 'proces' },
    niveaus: [],
  });
  const vragen = Array.from({ length: 30 }, (_, i) => vraag(i + 1));

  test('as the rule has it when nothing was measured', () => {
    expect(computeTempo(vragen, null)).toBe(1);
    expect(computeMinuten(vragen, 1)).toBe(4);
  });

  test('as it was measured: all questions take that long together, and half of them half', () => {
    const tempo = computeTempo(vragen, { seconden: 720, n: 8 });
    expect(computeMinuten(vragen, tempo)).toBe(12);
    expect(computeMinuten(vragen.slice(15), tempo)).toBe(6);
    expect(computeTempo([], { seconden: 720, n: 8 })).toBe(1);
  });
});

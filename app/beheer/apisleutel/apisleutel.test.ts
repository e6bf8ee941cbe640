import { describe, expect, test } from 'vitest';

import { ROLLEN } from '../medewerker/index.ts';
import {
  computeSleutelhash,
  computeStaat,
  createSleutel,
  findRol,
  isGeldig,
  parseSleutel,
  SCOPES,
} from './apisleutel.ts';
import { scopeNamen } from './messages.ts';

describe('a key', () => {
  test('begins so that scanners know it, holds the gemeentecode and 256 bits, and comes back as its hash', () => {
    const { sleutel, kenmerk, hash } = createSleutel('9901');
    expect(sleutel).toMatch(/^bgk_9901[a-z0-9]{6}_[\w-]{43}$/);
    expect(sleutel).toContain(`bgk_${kenmerk}_`);
    expect(Buffer.from(sleutel.slice(-43), 'base64url')).toHaveLength(32);
    expect(hash).toBe(computeSleutelhash(sleutel));
    expect(parseSleutel(sleutel)).toEqual({ gemeentecode: '9901', hash });
    expect(createSleutel('9901').sleutel).not.toBe(sleutel);
  });

  const { sleutel } = createSleutel('9901');
  test.each([
    '',
    'bgk_',
    sleutel.slice(0, -1),
    `${sleutel}x`,
    sleutel.replace('bgk', 'xyz'),
    sleutel.toUpperCase(),
    `${sleutel} `,
    `x${sleutel}`,
    sleutel.replace('9901', 'abcd'),
  ])('is not read from "%s"', (text) => expect(parseSleutel(text)).toBeUndefined());
});

describe('whether it works', () => {
  const at = (time: string) => new Date(time);
  test.each([
    ['2026-11-30', '2026-11-01T12:00:00Z', 'geldig'],
    ['2026-11-30', '2026-11-16T12:00:00Z', 'bijna'],
    // Midnight in Amsterdam is 23:00 UTC in winter and 22:00 in summer.
    ['2026-11-30', '2026-11-30T22:59:59Z', 'bijna'],
    ['2026-11-30', '2026-11-30T23:00:00Z', 'verlopen'],
    ['2026-06-30', '2026-06-30T21:59:59Z', 'bijna'],
    ['2026-06-30', '2026-06-30T22:00:00Z', 'verlopen'],
  ])('until %s at %s: %s', (tot, nu, staat) => {
    expect(computeStaat({ tot, ingetrokkenOp: null }, at(nu))).toBe(staat);
    expect(isGeldig({ tot, ingetrokkenOp: null }, at(nu))).toBe(staat !== 'verlopen');
    expect(isGeldig({ tot, ingetrokkenOp: at(nu) }, at(nu))).toBe(false);
  });
});

test('each scope has words and one role with few rights; what is no scope has none', () => {
  expect(Object.keys(scopeNamen).toSorted()).toEqual([...SCOPES].toSorted());
  for (const scope of SCOPES) {
    expect([...ROLLEN, 'publiek']).toContain(findRol(scope));
    expect(['beheerder', 'fg', 'privacy-officer', 'taak', 'aanmelden', 'transformatiemanager']).not.toContain(
      findRol(scope),
    );
  }
  for (const other of ['', 'alles', 'constructor', '__proto__']) expect(findRol(other)).toBeUndefined();
});

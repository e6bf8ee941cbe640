import { describe, expect, test } from 'vitest';

import { computeEnd, computeInitials, isOpen, parseReturnPath } from './sessie.ts';

const at = (time: string) => new Date(`2026-11-20T${time}:00Z`);

describe('the end of a sessie', () => {
  test.each([
    ['an hour after the last use', at('10:00'), at('20:00'), at('11:00')],
    ['never after twelve hours, however busy', at('19:30'), at('20:00'), at('20:00')],
  ])('is %s', (_, seen, limit, end) => expect(computeEnd(seen, limit)).toEqual(end));

  test.each([
    [at('10:59'), true],
    [at('11:00'), false],
    [at('23:00'), false],
  ])('at %s a sessie last used at ten is open: %s', (now, open) =>
    expect(isOpen({ laatstGezien: at('10:00'), verloopt: at('20:00') }, now)).toBe(open),
  );
});

test.each([
  ['Samira B.', 'SB'],
  ['Noor', 'N'],
  ['Élise van den Berg', 'ÉB'],
  ['', ''],
])('the initials of "%s" are "%s"', (naam, initials) => expect(computeInitials(naam)).toBe(initials));

test.each([
  ['/knelpunten', '/knelpunten'],
  ['/knelpunten?pagina=2', '/knelpunten?pagina=2'],
  [undefined, '/'],
  ['', '/'],
  ['https://elders.example', '/'],
  ['//elders.example', '/'],
  ['/\\elders.example', '/'],
  ['/a\\b', '/'],
  ['/a b', '/'],
  ['javascript:alert(1)', '/'],
  [`/${'a'.repeat(400)}`, '/'],
])('after signing in, "%s" leads to "%s"', (given, path) => expect(parseReturnPath(given)).toBe(path));

import { describe, expect, test } from 'vitest';

import { isKnown, parseEncoding } from './kept.ts';

describe('how an answer is packed', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;q=0.5, br;q=0', 'gzip'],
    ['br;q=0.001', 'br'],
    ['br;q=0.000, gzip;q=0', 'identity'],
    ['', 'identity'],
    ['deflate', 'identity'],
    ['x-br, notgzip', 'identity'],
  ])('%j gets %s', (accepts, encoding) => {
    expect(parseEncoding(accepts)).toBe(encoding);
  });
});

describe('what the asker already has', () => {
  test.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['*', true],
    ['', false],
    ['"ab"', false],
    ['a', false],
  ])('%j is known: %s', (header, known) => {
    expect(isKnown('"a"', header)).toBe(known);
  });
});

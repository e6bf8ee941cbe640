import { describe, expect, test } from 'vitest';

import { parseSealed, renderSealed } from './index.ts';

const [key, other] = [Buffer.alloc(32, 1).toString('base64url'), Buffer.alloc(32, 2).toString('base64url')];

describe('a secret that stands in the database', () => {
  const sealed = renderSealed(key, 'factoren/1', 'JBSWY3DPEHPK3PXP');

  test('comes back with its key, in its place', () => {
    expect(parseSealed(key, 'factoren/1', sealed)).toBe('JBSWY3DPEHPK3PXP');
  });

  test('never looks the same twice', () => {
    expect(renderSealed(key, 'factoren/1', 'JBSWY3DPEHPK3PXP')).not.toBe(sealed);
  });

  test.each([
    ['another key', () => parseSealed(other, 'factoren/1', sealed)],
    ['another place', () => parseSealed(key, 'factoren/2', sealed)],
    ['a changed text', () => parseSealed(key, 'factoren/1', `${sealed.slice(0, -2)}AA`)],
    ['half a tag', () => parseSealed(key, 'a', renderSealed(key, 'a', '').slice(0, 2 + 22))],
    ['no text', () => parseSealed(key, 'factoren/1', '')],
  ])('does not open with %s', (_, open) => {
    expect(open).toThrow(Error);
  });
});

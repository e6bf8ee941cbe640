import { describe, expect, test } from 'vitest';

import { parseDatabaseError } from './index.ts';

describe('an error of the database', () => {
  test.each([
    ['what exists already', { code: '23505' }, 'verkeerde-staat'],
    ['what does not fit', { code: '23503' }, 'ongeldige-invoer'],
    ['a character that cannot be kept', { code: '22021' }, 'ongeldige-invoer'],
    ['two changes at once', { code: '40001' }, 'verouderde-versie'],
    ['a disk that is full', { code: '53100' }, 'even-niet'],
    ['a disk that is broken', { code: '58030' }, 'even-niet'],
    ['a database that only reads', { code: '25006' }, 'even-niet'],
    ['too many connections', { code: '53300' }, 'even-niet'],
    ['a database that stops', { code: '57P01' }, 'even-niet'],
    ['a question that took too long', { code: '57014' }, 'even-niet'],
    ['no database', { code: 'ECONNREFUSED' }, 'even-niet'],
    ['a connection that broke', { message: 'Connection terminated unexpectedly' }, 'even-niet'],
    ['a mistake of ours', { code: '42703' }, undefined],
    ['something else altogether', new Error('x'), undefined],
    ['nothing', undefined, undefined],
  ])('%s', (_, error, kind) => {
    expect(parseDatabaseError(error)?.kind).toBe(kind);
  });

  test('never repeats what the database said', () => {
    const error = { code: '53100', message: 'could not extend file "base/1": bsn 999990019' };
    expect(JSON.stringify(parseDatabaseError(error)?.toJson())).not.toMatch(/999990019|base/);
  });
});

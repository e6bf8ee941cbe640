import fc from 'fast-check';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';

import { startWork } from '../../../tests/support/work.ts';
import { readOds } from './read-ods.ts';
import { readSheets } from './read-sheets.ts';
import { readXlsx } from './read-xlsx.ts';
import { SheetRefused } from './refusal.ts';
import { createSheetTable } from './workbook.ts';
import { readDirectory, readEntry, writeStoredZip } from './zip.ts';

const LIMIT_MS = 2000;
/** A thread has to start too, on a machine that is busy with other tests. */
const THREAD_LIMIT_MS = 8000;
const rows = [
  ['Titel', 'Thema', 'Start', 'Aantal'],
  ...Array.from({ length: 30 }, (_, i) => [
    `Titel ${i} & meer`,
    `Thema ${i % 3}`,
    new Date(Date.UTC(2016, i, 1)),
    i * 1.5,
  ]),
];
const book = {
  sheets: [
    { name: 'Eén', rows, merges: [{ startRow: 1, startCol: 1, endRow: 3, endCol: 1 }] },
    { name: 'Twee', rows },
  ],
};

type Kind = 'xlsx' | 'ods';
const whole: Record<Kind, Uint8Array> = { xlsx: new Uint8Array(), ods: new Uint8Array() };
beforeAll(async () => {
  whole.xlsx = await writeXlsx(book);
  whole.ods = await writeOds(book);
});

/** What is done to a file: bytes that change, an end that is lost, parts that change place, text of a part that changes. */
const mutation = fc.oneof(
  fc.record({
    what: fc.constant('flip' as const),
    places: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { minLength: 1, maxLength: 8 }),
  }),
  fc.record({
    what: fc.constant('cut' as const),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  fc.record({ what: fc.constant('swap' as const), one: fc.nat(20), other: fc.nat(20) }),
  fc.record({
    what: fc.constant('text' as const),
    part: fc.nat(20),
    edits: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        remove: fc.nat(40),
        insert: fc.constantFrom(
          '',
          '<',
          '>',
          '"',
          '</',
          '<row r="9999999">',
          '<c r="A1048577">',
          '&#x110000;',
          '&amp;',
          '<f>1</f>',
          ' r="ZZZ1"',
          't="s"',
          '\u0000',
          'table:number-columns-repeated="999999" ',
          '<table:table-row table:number-rows-repeated="-1">',
        ),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

const partsOf = (bytes: Uint8Array) =>
  [...readDirectory(bytes)].map(([name, entry]): [string, Uint8Array] => [name, readEntry(bytes, entry)]);

function mutate(bytes: Uint8Array, how: Mutation): Uint8Array {
  if (how.what === 'flip') {
    const copy = Uint8Array.from(bytes);
    for (const [place, value] of how.places) copy[Math.floor(place * (copy.length - 1))] = value;
    return copy;
  }
  if (how.what === 'cut') {
    const [from, to] = [how.from, how.to].map((place) => Math.floor(place * bytes.length)).toSorted((a, b) => a - b);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  }
  const parts = partsOf(bytes);
  if (how.what === 'swap') {
    const [one, other] = [parts[how.one % parts.length], parts[how.other % parts.length]];
    if (one && other) [one[1], other[1]] = [other[1], one[1]];
    return writeStoredZip(new Map(parts));
  }
  const part = parts[how.part % parts.length];
  if (part) {
    let text = new TextDecoder().decode(part[1]);
    for (const { at, remove, insert } of how.edits) {
      const place = Math.floor(at * text.length);
      text = text.slice(0, place) + insert + text.slice(place + remove);
    }
    part[1] = new TextEncoder().encode(text);
  }
  return writeStoredZip(new Map(parts));
}

const readers = { xlsx: readXlsx, ods: readOds };

describe.each(['xlsx', 'ods'] as const)('a mutant of a workbook in %s', (kind) => {
  it('is never read for long, whatever was changed in it', async () => {
    let good = 0;
    await fc.assert(
      fc.asyncProperty(mutation, async (how) => {
        const bytes = mutate(whole[kind], how);
        const work = startWork();
        good += await readers[kind](bytes)
          .then(
            (sheets) => sheets.filter(({ grid }) => !(grid instanceof SheetRefused) && createSheetTable(grid)).length,
          )
          .catch(() => 0);
        expect(work()).toBeLessThan(LIMIT_MS);
      }),
      { numRuns: 1000 },
    );
    expect(good).toBeGreaterThan(100);
  }, 120_000);

  it('is refused in words or read, through the door that people use', async () => {
    await fc.assert(
      fc.asyncProperty(mutation, async (how) => {
        const work = startWork();
        const answer = await readSheets({ bytes: mutate(whole[kind], how) }).catch((error: unknown) => error);
        const isRead = Array.isArray(answer) && answer.some((sheet: object) => 'table' in sheet);
        expect(isRead || answer instanceof SheetRefused).toBe(true);
        expect(work()).toBeLessThan(THREAD_LIMIT_MS);
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { type CalendarEvent, renderCalendar } from './index.ts';

const event: CalendarEvent = {
  id: '01a',
  day: '2026-12-31',
  title: 'Besluit, uiterlijk vandaag',
  text: 'Regel 1\nRegel 2; met \\ erin',
  url: 'https://voorbeeld.nl/termijnen',
  updated: new Date('2026-11-21T09:00:00.123Z'),
};

test('a calendar is as RFC 5545 writes it', () => {
  expect(renderCalendar({ name: 'Termijnen', events: [event] })).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Bondgenoot//Bondgenoot//NL',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:Termijnen',
      'BEGIN:VEVENT',
      'UID:01a@bondgenoot',
      'DTSTAMP:20261121T090000Z',
      'LAST-MODIFIED:20261121T090000Z',
      'DTSTART;VALUE=DATE:20261231',
      String.raw`SUMMARY:Besluit\, uiterlijk vandaag`,
      String.raw`DESCRIPTION:Regel 1\nRegel 2\; met \\ erin`,
      'URL:https://voorbeeld.nl/termijnen',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('an empty text and no address leave their lines out', () => {
  const calendar = renderCalendar({ name: 'x', events: [{ ...event, text: '', url: undefined }] });
  expect(calendar).not.toMatch(/DESCRIPTION|URL|METHOD/);
});

test('a long line folds after 75 octets, never inside a character', () => {
  const lines = renderCalendar({ name: 'é'.repeat(60), events: [] }).split('\r\n');
  expect(lines.slice(4, 6)).toEqual([`X-WR-CALNAME:${'é'.repeat(31)}`, ` ${'é'.repeat(29)}`]);
  const emoji = renderCalendar({ name: '👨‍👩‍👧'.repeat(20), events: [] });
  expect(emoji.isWellFormed()).toBe(true);
  expect(emoji.replaceAll('\r\n ', '')).toContain('👨‍👩‍👧'.repeat(20));
});

test.each(['2026-02-29', '20260201', ''])('"%s" is no day for an event', (day) => {
  expect(() => renderCalendar({ name: 'x', events: [{ ...event, day }] })).toThrow(RangeError);
});

test.each(['/termijnen', 'zomaar'])('"%s" is no whole address', (url) => {
  expect(() => renderCalendar({ name: 'x', events: [{ ...event, url }] })).toThrow(TypeError);
});

/** Reads a calendar back as a program would: unfold, split at the first colon, unescape. */
function parseCalendar(calendar: string) {
  const lines = calendar.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  const pairs = lines.filter(Boolean).map((line) => {
    const at = line.indexOf(':');
    return [line.slice(0, at), line.slice(at + 1).replaceAll(/\\(.)/g, (_, c) => (c === 'n' ? '\n' : c))] as const;
  });
  const starts = pairs.flatMap(([key, value], i) => (key === 'BEGIN' && value === 'VEVENT' ? [i] : []));
  const events = starts.map((start) =>
    Object.fromEntries(
      pairs.slice(
        start + 1,
        pairs.findIndex(([k], i) => i > start && k === 'END'),
      ),
    ),
  );
  return { head: Object.fromEntries(pairs.slice(0, starts[0] ?? -1)), events };
}

/** What of a text can be in a calendar at all: one kind of line end, nothing that does not print. */
const readable = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, ' ');

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('\\', ';', ',', '\n', '\r', 'n', 'N', ':', '"', ' ', '\t', 'é', '漢', '👨‍👩‍👧') }),
);
const instant = fc.date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
const any = fc.record({
  id: fc.uuid(),
  day: instant.map((date) => date.toISOString().slice(0, 10)),
  title: text,
  text,
  updated: instant,
});

test('whatever stands in it is read back the same, on lines of at most 75 octets', () => {
  fc.assert(
    fc.property(text, fc.array(any, { maxLength: 4 }), (name, events) => {
      const calendar = renderCalendar({ name, events });
      expect(calendar.endsWith('\r\n')).toBe(true);
      expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const read = parseCalendar(calendar);
      expect(read.head['X-WR-CALNAME']).toBe(readable(name));
      expect(read.events).toHaveLength(events.length);
      for (const [i, { id, day, title, text: words }] of events.entries()) {
        const found = read.events[i] ?? {};
        expect(found['UID']).toBe(`${id}@bondgenoot`);
        expect(found['DTSTART;VALUE=DATE']).toBe(day.replaceAll('-', ''));
        expect(found['SUMMARY']).toBe(readable(title));
        expect(found['DESCRIPTION'] ?? '').toBe(readable(words));
      }
    }),
  );
});

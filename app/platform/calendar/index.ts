import { isDay } from '../time/index.ts';

export type CalendarEvent = {
  /** Stays the same for the life of the event: a calendar program knows it by this. */
  id: string;
  /** The whole day it is on, YYYY-MM-DD. */
  day: string;
  title: string;
  text: string;
  url?: string | undefined;
  /** When it last changed. */
  updated: Date;
};

export type Calendar = { name: string; events: readonly CalendarEvent[] };

/** A line holds at most this many octets, the line end not counted (RFC 5545, 3.1). */
const LINE = 75;
const bytes = new TextEncoder();

/** Breaks a line before the first character that does not fit; what follows begins with a space. */
function foldLine(line: string): string {
  let size = 0;
  let folded = '';
  for (const character of line) {
    const width = bytes.encode(character).length;
    if (size + width > LINE) {
      folded += '\r\n ';
      size = 1;
    }
    folded += character;
    size += width;
  }
  return folded;
}

/** A value of type TEXT (3.3.11): line ends, commas, semicolons and backslashes escaped; a space for what does not print. */
const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, ' ')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);

/** A moment in UTC: 20261121T090000Z. */
const stamp = (moment: Date): string => moment.toISOString().replaceAll(/[-:]|\.\d+/g, '');

function listEventLines({ id, day, title, text, url, updated }: CalendarEvent): string[] {
  if (!isDay(day)) throw new RangeError('This is not a day.');
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(id)}@bondgenoot`,
    `DTSTAMP:${stamp(updated)}`,
    `LAST-MODIFIED:${stamp(updated)}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${escapeText(title)}`,
    ...(text === '' ? [] : [`DESCRIPTION:${escapeText(text)}`]),
    ...(url === undefined ? [] : [`URL:${new URL(url).href}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/**
 * A calendar to subscribe to (RFC 5545): events of a whole day, that leave the day free. No METHOD: it is no invitation.
 * It lies in programs of others, so what goes in names no person.
 * Throws RangeError on a day that does not exist, TypeError on an address that is not whole.
 */
export function renderCalendar({ name, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bondgenoot//Bondgenoot//NL',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap(listEventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

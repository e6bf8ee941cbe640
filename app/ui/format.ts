const TIME_ZONE = 'Europe/Amsterdam';
const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T/;

const day = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: TIME_ZONE });
const dayShort = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short', timeZone: TIME_ZONE });
const weekday = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: TIME_ZONE,
});
const time = new Intl.DateTimeFormat('nl-NL', { hour: 'numeric', minute: '2-digit', timeZone: TIME_ZONE });
const count = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });

/** A moment, or a day of law as `YYYY-MM-DD`: noon keeps such a day the same day in Amsterdam. Loose dates are refused. */
function toDate(value: Date | string) {
  const date = typeof value === 'string' ? parseDate(value) : value;
  if (Number.isNaN(date.getTime())) throw new RangeError('This is not a date.');
  return date;
}

function parseDate(value: string) {
  if (MOMENT.test(value)) return new Date(value);
  const noon = new Date(DAY_ONLY.test(value) ? `${value}T12:00:00Z` : Number.NaN);
  // A day that does not exist, such as 31 February, would roll on to the next month.
  return Number.isNaN(noon.getTime()) || noon.toISOString().startsWith(value) ? noon : new Date(Number.NaN);
}

/** "21 november 2026". Takes a moment or a day (`YYYY-MM-DD`); throws RangeError when it is neither. */
export function formatDay(value: Date | string): string {
  return day.format(toDate(value));
}

/** "21 nov", for columns of tables. Takes a moment or a day; throws RangeError when it is neither. */
export function formatDayShort(value: Date | string): string {
  return dayShort.format(toDate(value)).replace('.', '');
}

/** "zaterdag 21 november", for the top of a day. Takes a moment or a day; throws RangeError when it is neither. */
export function formatWeekday(value: Date | string): string {
  return weekday.format(toDate(value));
}

/** "9.12 uur". Takes a moment; throws RangeError when it is none. */
export function formatTime(value: Date | string): string {
  return `${time.format(toDate(value)).replace(':', '.')} uur`;
}

/** "3.120". Takes a whole number. */
export function formatCount(value: number): string {
  return count.format(value);
}

const WORDS = (
  'geen één twee drie vier vijf zes zeven acht negen tien ' +
  'elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig'
).split(' ');

/** A count in a sentence: in words up to twenty ("geen", "dertien"), in figures beyond ("43"). Takes a whole number. */
export function formatNumber(value: number): string {
  return WORDS[value] ?? formatCount(value);
}

/** The same words with a capital, for where a sentence begins: "één" becomes "Eén", a Dutch capital takes no accent. */
export function formatSentence(text: string): string {
  return text.charAt(0).normalize('NFD').charAt(0).toUpperCase() + text.slice(1);
}

/** Whole days from now, in words: "nog 9 dagen" (9), "vandaag" (0), "al 155 dagen" (-155). */
export function formatDays(days: number): string {
  if (days === 0) return 'vandaag';
  const size = Math.abs(days);
  return `${days > 0 ? 'nog' : 'al'} ${formatCount(size)} ${size === 1 ? 'dag' : 'dagen'}`;
}

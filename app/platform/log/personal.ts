/** What stands where something was taken out. */
const REMOVED = '[weg]';

/**
 * Text that looks like a person: e-mail address, IBAN, postcode, and any number of eight digits or more (BSN, telephone,
 * date of birth). A uuid is named first so that it stays whole.
 */
const PERSONAL = new RegExp(
  [
    String.raw`(?<uuid>\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b)`,
    String.raw`[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}`,
    String.raw`\b[a-z]{2}\d{2} ?[a-z]{4}(?: ?\d){10}\b`,
    String.raw`(?<!\w)\+?\d(?:[ ./-]?\d){7,}(?!\w)`,
    String.raw`\b[1-9]\d{3} ?[a-z]{2}\b`,
  ].join('|'),
  'giu',
);

/** The same text without what looks like a person. */
export function removePersonal(text: string): string {
  return text.replaceAll(PERSONAL, (match, uuid: string | undefined) => uuid ?? REMOVED);
}

type CleanError = {
  type: string;
  code?: string;
  constraint?: string;
  table?: string;
  message: string;
  stack: string[];
  cause?: CleanError;
};

const textOf = (thing: object, key: string) => {
  const value: unknown = Reflect.get(thing, key);
  return typeof value === 'string' ? { [key]: removePersonal(value) } : {};
};

/**
 * An error as it may be kept: its kind, code and place. What it quotes goes out, for parsers and the database quote input;
 * the details of a database error, which repeat whole rows, are never read.
 */
export function formatError(error: unknown, depth = 0): CleanError {
  if (!(error instanceof Error)) return { type: typeof error, message: REMOVED, stack: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...textOf(error, 'code'),
    ...textOf(error, 'constraint'),
    ...textOf(error, 'table'),
    message: removePersonal(error.message.replaceAll(/"[^"]*"?/g, `"${REMOVED}"`)),
    stack: frames.map((line) => line.trim()),
    ...(error.cause !== undefined && depth < 3 ? { cause: formatError(error.cause, depth + 1) } : {}),
  };
}

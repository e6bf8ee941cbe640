import pino from 'pino';

import { formatError, removePersonal } from './personal.ts';
import { formatLine } from './terminal.ts';

/** Everything a log line may hold beside its message. A field that is not here does not compile, and is left out when it comes anyway. */
export type LogFields = {
  readonly requestId?: string;
  readonly method?: string;
  /** Pattern of the route, never the path: a path holds ids and codes. */
  readonly route?: string;
  readonly status?: number;
  readonly ms?: number;
  /** Any thrown thing; only its kind, code and place are kept. */
  readonly err?: unknown;
  /** Kind of a job. */
  readonly taak?: string;
  readonly attempt?: number;
  readonly count?: number;
  /** Our own address. */
  readonly publicUrl?: string;
};

type Level = 'debug' | 'info' | 'warn' | 'error';

/** `message` is a fixed English sentence; values go into fields. */
export type Logger = Readonly<Record<Level, (fields: LogFields, message: string) => void>> & {
  /** A logger whose every line also holds `fields`. */
  child: (fields: LogFields) => Logger;
};

export type LoggerOptions = {
  readonly level: Level | 'silent';
  /** One line a person reads in the place of JSON. */
  readonly terminal: boolean;
  readonly write: (line: string) => void;
};

const KNOWN: Readonly<Record<keyof LogFields, 'text' | 'own' | 'number' | 'error'>> = {
  requestId: 'text',
  method: 'text',
  route: 'text',
  status: 'number',
  ms: 'number',
  err: 'error',
  taak: 'text',
  attempt: 'number',
  count: 'number',
  publicUrl: 'own',
};

/** Only known fields of the right kind pass; the names of the others are told, their values are not. */
function cleanFields(fields: LogFields): object {
  const clean: Record<string, unknown> = {};
  const unknown: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const kind = Object.hasOwn(KNOWN, name) ? KNOWN[name as keyof LogFields] : undefined;
    if (value === undefined) continue;
    if (kind === 'error') clean[name] = formatError(value);
    else if (kind === 'number' && typeof value === 'number') clean[name] = value;
    else if (kind === 'own') clean[name] = value;
    else if (kind === 'text' && typeof value === 'string') clean[name] = removePersonal(value);
    else unknown.push(removePersonal(name));
  }
  return unknown.length > 0 ? { ...clean, removed: unknown } : clean;
}

/** A logger that keeps personal data out: JSON lines, or short lines on a terminal. */
export function createLogger({ level, terminal, write }: LoggerOptions): Logger {
  const base = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (value: unknown) => value },
    },
    { write: terminal ? (line) => write(formatLine(line)) : write },
  );
  return wrap(base);
}

function wrap(base: pino.Logger): Logger {
  const at = (level: Level) => (fields: LogFields, message: string) =>
    base[level](cleanFields(fields), removePersonal(message));
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: (fields) => wrap(base.child(cleanFields(fields))),
  };
}

/** What is known of one answered request: no path, no query, no address, no person. */
export type RequestFields = Required<Pick<LogFields, 'requestId' | 'method' | 'route' | 'status' | 'ms'>>;

/** Writes one line for an answered request; as a warning when the fault is ours (status 500 and up). */
export function recordRequest(log: Logger, { requestId, method, route, status, ms }: RequestFields): void {
  log[status >= 500 ? 'warn' : 'info']({ requestId, method, route, status, ms: Math.round(ms) }, 'request');
}

/** Writes what went wrong inside, to be found by the request id that the person was shown. */
export function recordError(log: Logger, error: unknown, requestId?: string): void {
  log.error({ err: error, ...(requestId === undefined ? {} : { requestId }) }, 'failed');
}

import { lookup as lookUp } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';

import { checkHost, isWithinReach, type Reach } from './address.ts';

/** Why there is no answer: an address we may not go to, nobody there, too slow, or too much. */
export type OutsideReason = 'adres' | 'onbereikbaar' | 'te-traag' | 'te-groot';

/** There is no answer from outside. Holds no address and no text of the other side. */
export class OutsideError extends Error {
  readonly reason: OutsideReason;

  constructor(reason: OutsideReason) {
    super(`no answer from outside: ${reason}`);
    this.name = 'OutsideError';
    this.reason = reason;
  }
}

type Options = { method: string; headers: Record<string, string>; body?: unknown };

/** Sends one request and gives its whole answer. Throws an OutsideError. */
export type OutsideRequest = (url: string, options: Options) => Promise<Response>;

const LIMIT_MS = 5_000;
const MAX_BYTES = 500_000;
/** Answers that have no body. */
const EMPTY = new Set([204, 205, 304]);

/** Looks a name up and keeps only what is within reach, so that the connection goes to an address that was checked. */
const createLookup =
  (reach: Reach): LookupFunction =>
  (hostname, options, done) =>
    lookUp(hostname, { ...options, all: true }, (error, found) => {
      const [first] = error ? [] : found;
      const allowed = error ? [] : found.filter(({ address }) => isWithinReach(address, reach));
      const [use] = allowed;
      if (error) done(error, '');
      else if (first !== undefined && use === undefined) done(new OutsideError('adres'), '');
      else if (options.all === true) done(null, allowed);
      else done(null, use?.address ?? '', use?.family);
    });

/** Reads all of an answer, or gives up on one without end. */
async function readAnswer(answer: http.IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const parts: Buffer[] = [];
  let count = 0;
  for await (const part of answer) {
    const bytes = Buffer.from(part as Uint8Array);
    count += bytes.length;
    if (count > MAX_BYTES) throw new OutsideError('te-groot');
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/** An own error says what it is; anything of the network is "nobody there", and the limit is "too slow". */
function parseReason(error: unknown, signal: AbortSignal): OutsideError {
  if (error instanceof OutsideError) return error;
  return new OutsideError(signal.aborted ? 'te-traag' : 'onbereikbaar');
}

/**
 * A way to send requests elsewhere that an address set by a person cannot turn against the own network: https, only
 * addresses within `reach` (also after the name is looked up), no redirects, five seconds (`limitMs`) and 500 kB for all of it.
 */
export function createRequest(reach: Reach, { limitMs = LIMIT_MS } = {}): OutsideRequest {
  const lookup = createLookup(reach);
  return async (address, { method, headers, body }) => {
    const url = new URL(address);
    if (!checkHost(url, reach)) throw new OutsideError('adres');
    const signal = AbortSignal.timeout(limitMs);
    const send = url.protocol === 'https:' ? https.request : http.request;
    try {
      const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
        const request = send(url, { method, headers, lookup, signal, agent: false }, resolve).on('error', reject);
        request.end(body === undefined || body === null ? undefined : String(body as string | URLSearchParams));
      });
      const bytes = await readAnswer(answer);
      const status = answer.statusCode ?? 500;
      const type = answer.headers['content-type'];
      return new Response(EMPTY.has(status) ? null : bytes, { status, headers: type ? { 'content-type': type } : {} });
    } catch (error) {
      throw parseReason(error, signal);
    }
  };
}

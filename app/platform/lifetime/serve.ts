import http from 'node:http';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { StartError } from '../config/index.ts';
import type { Lifetime } from './lifetime.ts';

/** Where to listen, and the names of the settings that say so. */
export type Address = { readonly host: string; readonly port: number; readonly settings?: readonly [string, string] };

/** How long a caller may take, in ms. */
export type Limits = {
  /** To send the headers of a request. */
  readonly headers: number;
  /** To send a whole request. */
  readonly request: number;
  /** Without one byte in or out while a request runs; a stream says something more often than this. */
  readonly silent: number;
  /** To take in a whole answer; a stream may take as long as it likes. */
  readonly answer: number;
  /** Between two requests on one connection: longer than proxies keep one. */
  readonly idle: number;
};

export type ServeOptions = { readonly limits?: Limits; /** In seconds. */ readonly drain?: number };

/** Generous for a telephone in a train: 5 MB within two minutes is 350 kbit/s. */
const LIMITS: Limits = { headers: 10_000, request: 120_000, silent: 60_000, answer: 180_000, idle: 75_000 };
/** More than a gemeente has open at once; what comes on top of it is refused at the door. */
const MAX_CONNECTIONS = 10_000;
const MAX_REQUESTS = 100_000;
const MAX_HEADER_BYTES = 16_384;
/** Time that running requests get to finish, in ms. */
const LAST_REQUESTS = 5_000;

/** Why an address cannot be opened, as a sentence; another error comes back as it was. */
function parseListenError(error: Error & { code?: string }, address: Address): Error {
  const { host, port, settings: [hostName, portName] = ['HOST', 'PORT'] } = address;
  if (error.code === 'EADDRINUSE')
    return new StartError(`Poort ${port} op ${host} is al bezet. Kies met ${portName} een andere poort.`);
  if (error.code === 'EACCES')
    return new StartError(`Deze gebruiker mag poort ${port} niet openen. Kies met ${portName} een poort vanaf 1024.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartError(`${hostName} moet een adres van deze machine zijn. ${host} is dat niet.`);
  }
  return error;
}

const open = (server: net.Server, address: Address) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(parseListenError(error, address)));
    server.listen(address.port, address.host, resolve);
  });

/** Tries the address before anything else is begun. Throws a StartError with the setting to change. */
export async function checkAddress(address: Address): Promise<void> {
  const server = net.createServer();
  await open(server, address);
  await new Promise((resolve) => server.close(resolve));
}

const isStream = (response: http.ServerResponse) =>
  String(response.getHeader('content-type')).startsWith('text/event-stream');

/** Drops who does not take in an answer: it holds memory for as long as it stands there. */
function limitAnswer(response: http.ServerResponse, ms: number): void {
  const late = setTimeout(() => {
    if (!isStream(response)) response.destroy();
  }, ms);
  late.unref();
  response.on('close', () => clearTimeout(late));
}

/** The state of a server that is asked to stop but goes on for a while. */
function sayStopping(request: http.IncomingMessage, response: http.ServerResponse): boolean {
  // What keeps connections must bring its next request elsewhere.
  response.setHeader('connection', 'close');
  if (request.url !== '/gezond') return false;
  response.writeHead(503, { 'content-type': 'application/json' }).end('{"status":"stopt"}');
  return true;
}

/**
 * Answers requests at `address`. Who is slower than the limits is dropped. At the end it first goes on for `drain` seconds
 * while /gezond says 503, so that a proxy looks elsewhere; then it takes nobody in, ends the streams and waits for
 * requests that run.
 */
export async function serve(
  listener: http.RequestListener,
  address: Address,
  lifetime: Pick<Lifetime, 'add' | 'signal'>,
  { limits = LIMITS, drain = 0 }: ServeOptions = {},
): Promise<void> {
  const running = new Set<http.ServerResponse>();
  const options = {
    headersTimeout: limits.headers,
    requestTimeout: limits.request,
    keepAliveTimeout: limits.idle,
    connectionsCheckingInterval: Math.min(2_000, limits.headers / 2),
    maxHeaderSize: MAX_HEADER_BYTES,
  };
  const server = http.createServer(options, (request, response) => {
    running.add(response);
    response.on('close', () => running.delete(response));
    // Every answer has it; and only when one header is set this way does Node let us read those that follow.
    response.setHeader('x-content-type-options', 'nosniff');
    limitAnswer(response, limits.answer);
    if (lifetime.signal.aborted && sayStopping(request, response)) return;
    listener(request, response);
  });
  server.setTimeout(limits.silent);
  server.maxConnections = MAX_CONNECTIONS;
  server.maxRequestsPerSocket = MAX_REQUESTS;
  await open(server, address);
  const stop = async () => {
    await sleep(drain * 1000);
    await close(server, running);
  };
  lifetime.add({ stop, limit: drain * 1000 + LAST_REQUESTS + 1_000 });
}

async function close(server: http.Server, running: ReadonlySet<http.ServerResponse>): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // A stream never finishes by itself; the browser comes back when we are there again.
  for (const response of running) if (isStream(response)) response.destroy();
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  const late = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}

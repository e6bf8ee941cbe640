import http from 'node:http';
import net from 'node:net';

import { StartError } from '../config/index.ts';
import type { Lifetime } from './lifetime.ts';

type Address = { readonly host: string; readonly port: number };

/** Time that running requests get to finish, in ms. */
const LAST_REQUESTS = 5_000;

/** Why an address cannot be opened, as a sentence; another error comes back as it was. */
function parseListenError(error: Error & { code?: string }, { host, port }: Address): Error {
  if (error.code === 'EADDRINUSE')
    return new StartError(`Poort ${port} op ${host} is al bezet. Kies met PORT een andere poort.`);
  if (error.code === 'EACCES')
    return new StartError(`Deze gebruiker mag poort ${port} niet openen. Kies met PORT een poort vanaf 1024.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartError(`HOST moet een adres van deze machine zijn. ${host} is dat niet.`);
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

/** Answers requests at `address`. At the end it takes nobody in, ends the streams and waits for requests that run. */
export async function serve(listener: http.RequestListener, address: Address, lifetime: Lifetime): Promise<void> {
  const running = new Set<http.ServerResponse>();
  const server = http.createServer((request, response) => {
    running.add(response);
    response.on('close', () => running.delete(response));
    listener(request, response);
  });
  await open(server, address);
  lifetime.add({ stop: () => close(server, running) });
}

async function close(server: http.Server, running: ReadonlySet<http.ServerResponse>): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  for (const response of running) {
    // A stream never finishes by itself; the browser comes back when we are there again.
    if (String(response.getHeader('content-type')).startsWith('text/event-stream')) response.destroy();
  }
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  const late = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}

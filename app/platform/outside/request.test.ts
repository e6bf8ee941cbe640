import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

import { describe, expect, test } from 'vitest';

import { createRequest } from './index.ts';

const HERE = { loopback: true, own: false };
const INTERNET = { loopback: false, own: false };

/** Asks a server on this machine, by number or by name. */
async function ask(
  handle: RequestListener,
  { reach = HERE, host = '127.0.0.1', method = 'GET', body = '', limitMs = 5000 } = {},
) {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const headers = { accept: 'application/json' };
    return await createRequest(reach, { limitMs })(`http://${host}:${port}/a?b=c`, {
      method,
      headers,
      body: body || undefined,
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('a request brings method, path, headers and body over, and status, type and text back', async () => {
  const answer = await ask(
    (request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        response.writeHead(201, { 'content-type': 'application/json', 'set-cookie': 'a=b' });
        response.end(JSON.stringify([request.method, request.url, request.headers.accept, body]));
      });
    },
    { method: 'POST', body: 'x=1' },
  );
  expect(answer.status).toBe(201);
  expect([...answer.headers.keys()]).toEqual(['content-type']);
  expect(await answer.json()).toEqual(['POST', '/a?b=c', 'application/json', 'x=1']);
});

test('a redirect is an answer and is not followed', async () => {
  let count = 0;
  const answer = await ask((_, response) => {
    count += 1;
    response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
  });
  expect([answer.status, count]).toEqual([302, 1]);
});

describe('there is no answer', () => {
  test('from this machine when only the internet may be asked, also by name', async () => {
    for (const host of ['127.0.0.1', 'localhost']) {
      await expect(ask((_, response) => response.end(), { reach: INTERNET, host })).rejects.toMatchObject({
        reason: 'adres',
      });
    }
  });

  test('by a name that leads to this machine', async () => {
    const send = createRequest(INTERNET);
    await expect(send('https://localhost:1/', { method: 'GET', headers: {} })).rejects.toMatchObject({
      reason: 'adres',
    });
  });

  test('without end', async () => {
    const endless: RequestListener = (_, response) => {
      const write = () => {
        while (response.write(Buffer.alloc(64_000)));
      };
      response.on('drain', write).on('error', () => {});
      write();
    };
    await expect(ask(endless)).rejects.toMatchObject({ reason: 'te-groot' });
  });

  test('when nobody listens', async () => {
    const send = createRequest(HERE);
    await expect(send('http://127.0.0.1:1/', { method: 'GET', headers: {} })).rejects.toMatchObject({
      reason: 'onbereikbaar',
    });
  });

  test('in time', async () => {
    await expect(ask(() => {}, { limitMs: 100 })).rejects.toMatchObject({ reason: 'te-traag' });
  });
});

import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

import { signIn } from './own-server.ts';
import { expect, findPort, test } from './product.ts';

type Span = { name: string; traceId: string; attributes: { key: string; value: Record<string, unknown> }[] };
type Body = { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };

/** Where traces are sent to. */
async function openReceiver() {
  const bodies: string[] = [];
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    bodies.push(Buffer.concat(chunks).toString('utf8'));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const list = () =>
    bodies.flatMap((body) =>
      (JSON.parse(body) as Body).resourceSpans.flatMap((r) => r.scopeSpans.flatMap((s) => s.spans)),
    );
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/traces`;
  return { url, list, text: () => bodies.join('\n'), close: () => server.closeAllConnections() ?? server.close() };
}

const TRACE = 'ab'.repeat(16);

test('figures and traces tell routes, purposes and times, and nothing of a person', async ({ folder, start }) => {
  const receiver = await openReceiver();
  const port = await findPort();
  const env = { DEMO: 'klein', METRICS_PORT: String(port), TRACE_URL: receiver.url };
  const product = await (await start(`${folder}/data`, { env })).ready();
  const cookie = await signIn(product.url, 'beleid');
  const traceparent = `00-${TRACE}-${'cd'.repeat(8)}-01`;
  const list = await fetch(`${product.url}/api/v1/knelpunten`, { headers: { cookie, traceparent } });
  const { resultaten } = (await list.json()) as { resultaten: { id: string; titel: string }[] };
  const [first] = resultaten;
  await fetch(`${product.url}/knelpunten/${first?.id}?zoek=geheim`, { headers: { cookie } });
  await fetch(`${product.url}/verzonnen/${first?.id}`, { headers: { cookie } });

  const figures = await fetch(`http://127.0.0.1:${port}/metriek`);
  expect(figures.headers.get('content-type')).toContain('version=0.0.4');
  const text = await figures.text();
  expect(text).toContain('count{method="GET",route="/knelpunten/:id",status="200"} 1');
  expect(text).toMatch(/\nbondgenoot_database_connections_max 10\n/);
  expect(text).toMatch(/\nnodejs_eventloop_lag_seconds /);
  expect(text).toMatch(/\nprocess_resident_memory_bytes /);
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
  expect((await fetch(`${product.url}/metriek`)).status).toBe(404);

  product.send('SIGTERM');
  expect(await product.ended).toBe(0);
  const names = receiver.list().map(({ name }) => name);
  expect(names).toContain('GET /knelpunten/:id');
  expect(names).toContain('POST /aanmelden/demo');
  expect(names.length).toBeGreaterThan(8);
  // Without a proxy that we trust, what a caller says of its trace is not taken over.
  expect(receiver.list().filter(({ traceId }) => traceId === TRACE)).toEqual([]);
  for (const secret of [first?.id, first?.titel, 'geheim', cookie.split('=')[1], 'select ']) {
    expect(secret).toBeTruthy();
    expect(receiver.text()).not.toContain(secret);
    expect(text).not.toContain(secret);
  }
  receiver.close();
});

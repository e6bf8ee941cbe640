import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect, test } from 'vitest';

import { noTrace, openTrace } from './index.ts';

type Sent = {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  kind: number;
  status: { code?: number; message?: string };
  attributes: { key: string; value: object }[];
  events?: unknown[];
};
type Body = { resourceSpans: { scopeSpans: { spans: Sent[] }[] }[] };

/** What a receiver of OTLP/JSON is sent until the trace closes. */
async function receive(act: (url: string) => Promise<void>): Promise<Sent[]> {
  const spans: Sent[] = [];
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Body;
    spans.push(...body.resourceSpans.flatMap((one) => one.scopeSpans.flatMap((scope) => scope.spans)));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  await act(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/traces`);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return spans;
}

const PARENT = `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01`;

test('a request, the transaction in it and a job are sent with route and purpose and nothing else', async () => {
  const spans = await receive(async (url) => {
    const trace = await openTrace(url);
    const inRequest = async (mark: (fields: { method: string; route: string; status: number }) => void) => {
      await trace.run('transaction', 'knelpunt lezen', async () => 1);
      mark({ method: 'GET', route: '/knelpunten/:id', status: 200 });
    };
    await trace.run('request', 'request', inRequest, PARENT);
    await trace
      .run('job', 'dagelijkse-taak', () => Promise.reject(new Error('jan@voorbeeld.nl')))
      .catch(() => undefined);
    await trace.run('request', 'request', async () => 1, 'verzonnen');
    await trace.close();
  });
  const find = (name: string) => spans.find((span) => span.name === name);
  const request = find('GET /knelpunten/:id');
  expect(request).toMatchObject({ traceId: 'ab'.repeat(16), parentSpanId: 'cd'.repeat(8), kind: 2 });
  expect(request?.attributes).toEqual([
    { key: 'http.request.method', value: { stringValue: 'GET' } },
    { key: 'http.route', value: { stringValue: '/knelpunten/:id' } },
    { key: 'http.response.status_code', value: { intValue: 200 } },
  ]);
  expect(find('knelpunt lezen')).toMatchObject({ traceId: 'ab'.repeat(16), parentSpanId: request?.spanId });
  expect(find('dagelijkse-taak')).toMatchObject({ kind: 5, status: { code: 2 }, attributes: [] });
  expect(find('request')?.parentSpanId ?? '').toBe('');
  expect(JSON.stringify(spans)).not.toContain('jan@');
});

test('what receives may be away: nothing fails and nothing waits', async () => {
  const trace = await openTrace('http://127.0.0.1:9/v1/traces');
  expect(await trace.run('job', 'taak', async () => 7)).toBe(7);
  await trace.close();
  expect(await noTrace.run('job', 'taak', async () => 7)).toBe(7);
});

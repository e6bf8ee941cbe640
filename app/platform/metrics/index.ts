import type http from 'node:http';

/** What is known of one answered request. `route` is the pattern, never the path. */
type RequestFields = {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
};
type JobFields = { readonly taak: string; readonly outcome: 'done' | 'failed'; readonly ms: number };

/** Figures for who runs the product. No label ever holds something a person or a caller made up. */
export type Metrics = {
  countRequest: (fields: RequestFields) => void;
  countJob: (fields: JobFields) => void;
  /** A figure that is asked for when it is read. `name` in snake_case; the prefix bondgenoot_ is put before it. */
  addGauge: (name: string, help: string, read: () => number | Promise<number>) => void;
};

/** Counts nothing: where nobody asked for figures, and in tests. */
export const noMetrics: Metrics = { countRequest: () => {}, countJob: () => {}, addGauge: () => {} };

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Figures that are kept, and the text Prometheus reads: with those of the process itself (memory, event loop, garbage). */
export async function openMetrics(): Promise<{ metrics: Metrics; render: () => Promise<string> }> {
  const { collectDefaultMetrics, Gauge, Histogram, Registry } = await import('prom-client');
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'bondgenoot_http_request_duration_seconds',
    help: 'Answered requests by pattern of the route',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [registry],
  });
  const jobs = new Histogram({
    name: 'bondgenoot_job_duration_seconds',
    help: 'Jobs by kind and outcome; a failed one is tried again',
    labelNames: ['taak', 'outcome'],
    buckets: SECONDS,
    registers: [registry],
  });
  const metrics: Metrics = {
    countRequest: ({ method, route, status, ms }) =>
      requests.observe({ method: METHODS.has(method) ? method : 'other', route, status: String(status) }, ms / 1000),
    countJob: ({ taak, outcome, ms }) => jobs.observe({ taak, outcome }, ms / 1000),
    addGauge: (name, help, read) => {
      const gauge: InstanceType<typeof Gauge> = new Gauge({
        name: `bondgenoot_${name}`,
        help,
        registers: [registry],
        collect: async () => gauge.set(await read()),
      });
    },
  };
  return { metrics, render: () => registry.metrics() };
}

/** Tells the figures at /metriek and nothing else anywhere else. */
export const createMetricsListener =
  (render: () => Promise<string>): http.RequestListener =>
  (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metriek') return void response.writeHead(404).end();
    render().then(
      (text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
      () => response.writeHead(500).end(),
    );
    return undefined;
  };

import { type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace as api } from '@opentelemetry/api';

/** What a span says of a request: the pattern of the route, never the path. */
type Fields = { readonly method: string; readonly route: string; readonly status: number };
type Mark = (fields: Fields) => void;
type Kind = 'request' | 'transaction' | 'job';

/** How long things took and inside what, for who runs the product: names and times, no values and no persons. */
export type Trace = {
  /** Runs something as a span within the span that runs now. `parent` is a W3C traceparent of a proxy that we trust. */
  run: <T>(kind: Kind, name: string, run: (mark: Mark) => Promise<T>, parent?: string) => Promise<T>;
  close: () => Promise<void>;
};

/** Follows nothing: where nobody asked for it, and in tests. */
export const noTrace: Trace = { run: (_kind, _name, run) => run(() => {}), close: async () => {} };

const KINDS: Readonly<Record<Kind, SpanKind>> = {
  request: SpanKind.SERVER,
  transaction: SpanKind.CLIENT,
  job: SpanKind.CONSUMER,
};
const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;

function parseParent(text: string | undefined): Context | undefined {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(text ?? '') ?? [];
  if (traceId === undefined || spanId === undefined) return undefined;
  const traceFlags = Number.parseInt(flags ?? '0', 16) & 1;
  return api.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}

/** Follows requests, transactions and jobs, and sends what it saw to `url` (OTLP over HTTP) every few seconds. */
export async function openTrace(url: string): Promise<Trace> {
  const [{ AsyncLocalStorageContextManager }, { OTLPTraceExporter }, { resourceFromAttributes }, sdk] =
    await Promise.all([
      import('@opentelemetry/context-async-hooks'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/sdk-trace'),
    ]);
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: 3_000 });
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'bondgenoot' }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.AlwaysOnSampler() }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter, scheduledDelayMillis: 2_000 })],
  });
  const tracer = provider.getTracer('bondgenoot');
  const contexts = new AsyncLocalStorageContextManager().enable();
  return {
    run: (kind, name, run, parent) => {
      const within = parseParent(parent) ?? contexts.active();
      const span = tracer.startSpan(name, { kind: KINDS[kind] }, within);
      const mark: Mark = ({ method, route, status }) => {
        span.updateName(`${method} ${route}`);
        span.setAttributes({
          'http.request.method': method,
          'http.route': route,
          'http.response.status_code': status,
        });
        if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      };
      return contexts.with(api.setSpan(within, span), async () => {
        try {
          return await run(mark);
        } catch (error) {
          // That it failed, not what it said: an error can quote what somebody typed.
          span.setStatus({ code: SpanStatusCode.ERROR });
          throw error;
        } finally {
          span.end();
        }
      });
    },
    close: () => provider.shutdown().catch(() => {}),
  };
}

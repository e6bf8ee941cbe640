import { expect, test } from 'vitest';

import { openMetrics } from './index.ts';

test('requests by route, jobs by outcome and gauges stand in the text, with those of the process', async () => {
  const { metrics, render } = await openMetrics();
  metrics.countRequest({ method: 'GET', route: '/knelpunten/:id', status: 200, ms: 20 });
  metrics.countRequest({ method: 'VERZONNEN', route: '/', status: 405, ms: 1 });
  metrics.countJob({ taak: 'dagelijkse-taak', outcome: 'failed', ms: 1500 });
  let listeners = 3;
  metrics.addGauge('listeners', 'People that follow a page', () => listeners);
  listeners = 4;
  const text = await render();
  expect(text).toContain(
    'bondgenoot_http_request_duration_seconds_count{method="GET",route="/knelpunten/:id",status="200"} 1',
  );
  expect(text).toContain('{le="0.025",method="GET",route="/knelpunten/:id",status="200"} 1');
  expect(text).toContain('{method="other",route="/",status="405"} 1');
  expect(text).toContain('bondgenoot_job_duration_seconds_count{taak="dagelijkse-taak",outcome="failed"} 1');
  expect(text).toContain('\nbondgenoot_listeners 4\n');
  expect(text).toMatch(/nodejs_eventloop_lag_seconds \d/);
});

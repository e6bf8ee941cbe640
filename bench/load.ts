import http from 'node:http';

/** What one case sends, and for how long. `cookies` and `bodies` are taken in turn. */
export type Load = {
  url: string;
  path: string;
  /** Instead of one path: taken in turn, together with the cookies. */
  paths?: readonly string[];
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  cookies: readonly string[];
  bodies: readonly string[];
  concurrency: number;
  seconds: number;
  /** A form answers with a redirect: that is no refusal. */
  redirects?: boolean;
  /** Each asker asks once. */
  once?: boolean;
};
/** Milliseconds of every answer, in no order; answers that were neither 2xx nor 304; seconds it took. */
export type Measured = { times: number[]; refused: number; seconds: number; bytes: number };

/** One request on a connection that stays open; resolves when the last byte is in. */
function sendOne(load: Load, agent: http.Agent, number: number): Promise<{ status: number; bytes: number }> {
  const { url, method, headers, cookies, bodies, paths = [] } = load;
  const path = paths[number % Math.max(1, paths.length)] ?? load.path;
  const cookie = cookies[number % Math.max(1, cookies.length)];
  const body = bodies[number % Math.max(1, bodies.length)];
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const request = http.request(
      `${url}${path}`,
      { agent, method, headers: { ...headers, ...length, ...(cookie === undefined ? {} : { cookie }) } },
      (answer) => {
        let bytes = 0;
        answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, bytes }));
        answer.on('error', reject);
      },
    );
    request.on('error', reject).end(body);
  });
}

/** So many askers, each beginning again as soon as it is answered. */
async function runLoad(load: Load): Promise<Measured> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: load.concurrency });
  const times: number[] = [];
  let [number, refused, bytes] = [0, 0, 0];
  const start = performance.now();
  const end = start + load.seconds * 1000;
  const ask = async () => {
    while (performance.now() < end) {
      const begin = performance.now();
      const answer = await sendOne(load, agent, number++);
      times.push(performance.now() - begin);
      bytes += answer.bytes;
      const isSent = load.redirects === true && answer.status === 303;
      if (!isSent && answer.status !== 304 && (answer.status < 200 || answer.status > 299)) refused++;
      if (load.once === true) return;
    }
  };
  await Promise.all(Array.from({ length: load.concurrency }, ask));
  agent.destroy();
  return { times, refused, seconds: (performance.now() - start) / 1000, bytes };
}

// A process of its own, so that what asks costs the one that answers nothing.
process.on('message', (load: Load) => {
  void runLoad(load).then((measured) => process.send?.(measured));
});

import path from 'node:path';

import { openServer, signIn } from './own-server.ts';
import { expect, findPort, type Product, test } from './product.ts';

/** Two processes that were started at the same moment on an empty server, with one file of secrets. */
const pairTest = test.extend<{
  pair: {
    a: Product;
    b: Product;
    env: Record<string, string>;
    /** Where each tells its figures. */
    ports: Record<'a' | 'b', string>;
    query: Awaited<ReturnType<typeof openServer>>['query'];
  };
}>({
  pair: async ({ folder, start }, use) => {
    const server = await openServer(folder);
    const env = { ...server.env, DEMO: 'klein', SECRETS_FILE: path.join(folder, 'secrets.json') };
    const ports = { a: String(await findPort()), b: String(await findPort()) };
    const open = (name: 'a' | 'b') =>
      start(path.join(folder, name), { env: { ...env, METRICS_PORT: ports[name] } }).then((product) => product.ready());
    const [a, b] = await Promise.all([open('a'), open('b')]);
    await use({ a, b, env, ports, query: server.query });
    for (const product of [a, b]) product.send('SIGTERM');
    await Promise.all([a.ended, b.ended]);
    await server.stop();
  },
});

const post = (url: string, cookie: string, body: Record<string, string>) =>
  fetch(url, { method: 'POST', headers: { cookie }, body: new URLSearchParams(body), redirect: 'manual' });

/** How many jobs of a kind a process did, from its own figures. */
async function countJobs(port: string): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metriek`)).text();
  const found = /bondgenoot_job_duration_seconds_count\{taak="dagelijkse-taak",outcome="done"\} (\d+)/.exec(text);
  return Number(found?.[1] ?? 0);
}

pairTest(
  'two processes on one database are one product',
  async ({ pair: { a, b, env, ports, query }, folder, start }) => {
    // The data was made once, though both began on an empty server.
    expect([a, b].filter((product) => product.said().includes('Voorbeeldgegevens laden…'))).toHaveLength(1);
    const [people] = await query<{ count: number; distinct: number }>(
      'select count(*)::int, count(distinct (gemeente_id, id))::int as distinct from medewerkers',
    );
    expect(people?.count).toBe(people?.distinct);

    // Signed in on one, at work on the other, signed out on the first: out on both.
    const cookie = await signIn(a.url, 'beleid');
    const account = (url: string) => fetch(`${url}/account`, { headers: { cookie }, redirect: 'manual' });
    expect([(await account(a.url)).status, (await account(b.url)).status]).toEqual([200, 200]);

    // A double click of which each click comes to another process makes one knelpunt.
    const list = await fetch(`${a.url}/api/v1/signalen`, { headers: { cookie } });
    const { resultaten } = (await list.json()) as { resultaten: { id: string; knelpuntId?: string | null }[] };
    const signaal = resultaten.find(({ knelpuntId }) => !knelpuntId)?.id ?? '';
    const form = { titel: 'Twee klikken op twee processen', oorzaak: 'werkproces', signalen: signaal };
    const answers = await Promise.all([a, b].map(({ url }) => post(`${url}/knelpunten`, cookie, form)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    const made = await query("select from knelpunten where titel = 'Twee klikken op twee processen'");
    expect(made).toHaveLength(1);
    expect((await fetch(b.url + answers[0]?.headers.get('location'), { headers: { cookie } })).status).toBe(200);

    await post(`${b.url}/afmelden`, cookie, {});
    expect([(await account(a.url)).status, (await account(b.url)).status]).toEqual([303, 303]);

    // Jobs: each is done by one of the two.
    const before = (await countJobs(ports.a)) + (await countJobs(ports.b));
    await query("select graphile_worker.add_job('dagelijkse-taak', '{}'::json) from generate_series(1, 6)");
    const left = () => query("select from graphile_worker.jobs where task_identifier = 'dagelijkse-taak'");
    await expect.poll(left, { timeout: 30_000 }).toEqual([]);
    expect((await countJobs(ports.a)) + (await countJobs(ports.b)) - before).toBe(6);

    // A third with other secrets is refused, and says which file.
    const other = path.join(folder, 'c');
    const { SECRETS_FILE: _, ...without } = env;
    const third = await start(other, { env: without });
    expect(await third.ended).toBe(1);
    expect(third.said()).toContain(
      `De geheimen in ${other}/secrets.json zijn niet die van deze database. Zet het goede secrets.json daar neer, of wijs het aan met SECRETS_FILE.\n`,
    );
  },
);

import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { openSmtpServer } from '../support/smtp.ts';
import { openServer, signIn } from './own-server.ts';
import { expect, type Product, test as base } from './product.ts';

type Server = Awaited<ReturnType<typeof openServer>>;

const test = base.extend<{
  server: Server;
  /** Starts a process on that server; ends with the test. */
  open: (name: string, env: Record<string, string>) => Promise<Product>;
}>({
  server: async ({ folder }, use) => {
    const server = await openServer(folder);
    await use(server);
    await server.stop();
  },
  open: async ({ folder, server, start }, use) => {
    const products: Product[] = [];
    await use(async (name, env) => {
      const settings = { ...server.env, DEMO: 'klein', SECRETS_FILE: path.join(folder, 'secrets.json'), ...env };
      const product = await start(path.join(folder, name), { env: settings });
      products.push(product);
      return product;
    });
    for (const product of products) product.send('SIGTERM');
    await Promise.all(products.map(({ ended }) => ended));
  },
});

const KIND = 'dagelijkse-taak';
const add = `select graphile_worker.add_job('${KIND}', '{}'::json)`;
const left = ({ query }: Server) => query(`select from graphile_worker.jobs where task_identifier = '${KIND}'`);

const waitFor = (product: Product, text: string) =>
  expect.poll(() => product.said() + product.logged(), { timeout: 60_000 }).toContain(text);

test('a process without jobs leaves them to one that does nothing else, which answers no requests', async ({
  server,
  open,
}) => {
  const web = await (await open('web', { JOBS: '0' })).ready();
  await server.query(add);
  await sleep(3000);
  expect(await left(server)).toHaveLength(1);
  const jobs = await open('jobs', { JOBS: 'only' });
  await waitFor(jobs, 'Bondgenoot doet de taken.');
  await expect.poll(() => left(server), { timeout: 30_000 }).toEqual([]);
  await expect(fetch(jobs.url)).rejects.toThrow();
  expect((await fetch(`${web.url}/gezond`)).status).toBe(200);
});

test('a daily job that several processes missed is done once', async ({ server, open }) => {
  await (await open('first', { JOBS: '1' })).ready();
  const seen = () =>
    server.query<{ count: number }>(
      `select count(*)::int as count from gebeurtenissen where soort = 'sessies-opgeruimd' and tijd > now() - interval '1 hour'`,
    );
  await expect.poll(() => left(server), { timeout: 30_000 }).toEqual([]);
  const before = (await seen())[0]?.count ?? 0;
  await server.query(`update sessies set verloopt = now() - interval '1 day'`);
  await server.query(
    `update graphile_worker._private_known_crontabs set last_execution = now() - interval '25 hours' where identifier = '${KIND}'`,
  );
  const old = `insert into sessies select md5('oud'), gemeente_id, id, id, naam, functie, rollen, teams, id, now() - interval '2 days',
    now() - interval '2 days', now() - interval '1 day', 'demo' from medewerkers where demo_persoon = 'beleid'`;
  await server.query(old);
  const [two, three] = [await open('two', { JOBS: 'only' }), await open('three', { JOBS: 'only' })];
  await Promise.all([waitFor(two, 'doet de taken'), waitFor(three, 'doet de taken')]);
  await expect.poll(async () => ((await seen())[0]?.count ?? 0) - before, { timeout: 30_000 }).toBe(1);
  await expect.poll(() => left(server), { timeout: 30_000 }).toEqual([]);
  expect(((await seen())[0]?.count ?? 0) - before).toBe(1);
});

test('a page of one process hears what changed in another', async ({ open }) => {
  const [a, b] = await Promise.all(['a', 'b'].map(async (name) => (await open(name, { JOBS: '0' })).ready()));
  const cookie = await signIn(a?.url ?? '', 'beleid');
  const stream = await fetch(`${a?.url}/live?onderwerp=knelpunt`, { headers: { cookie } });
  expect(stream.status).toBe(200);
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  const signalen = await fetch(`${b?.url}/api/v1/signalen`, { headers: { cookie } });
  const free = ((await signalen.json()) as { resultaten: { id: string; knelpuntId?: string | null }[] }).resultaten;
  const form = { titel: 'Elders gemaakt', oorzaak: 'werkproces', signalen: free.find((s) => !s.knelpuntId)?.id ?? '' };
  await fetch(`${b?.url}/knelpunten`, {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams(form),
    redirect: 'manual',
  });
  let heard = '';
  while (!heard.includes('action="refresh"')) heard += (await reader?.read())?.value ?? '';
  expect(heard).toMatch(/^retry: \d+\nid: 1\n\n/);
  await reader?.cancel();
});

test('mail that waited for a mail server goes when there is one', async ({ server, open }) => {
  const without = await (await open('without', { DEMO: '0' })).ready();
  expect(without.said()).not.toContain('MAIL_URL');
  await server.query(
    `insert into gemeenten (gemeente_id, code, slug, naam) values (gen_random_uuid(), '9999', 'proef', 'Proef')`,
  );
  await server.query(
    `insert into berichten (gemeente_id, id, soort, adres, onderwerp, tekst, dag, gemaakt)
     select gemeente_id, gen_random_uuid(), 'herstel', 'iemand@b.example', 'Hallo', 'Tekst', current_date, now() from gemeenten`,
  );
  await server.query(
    `select graphile_worker.add_job('bericht-versturen', json_build_object('gemeente', gemeente_id, 'bericht', id)) from berichten`,
  );
  await sleep(3000);
  expect(await server.query(`select from berichten where status = 'wacht' and pogingen = 0`)).toHaveLength(1);
  const smtp = await openSmtpServer();
  await (await open('with', { DEMO: '0', MAIL_URL: smtp.url, MAIL_FROM: 'post@b.example' })).ready();
  await expect.poll(() => smtp.got.map(({ to }) => to), { timeout: 30_000 }).toEqual([['iemand@b.example']]);
  await smtp.close();
  const gone = await open('gone', { DEMO: '0', MAIL_URL: smtp.url, MAIL_FROM: 'post@b.example' });
  await waitFor(gone, 'MAIL_URL: de mailserver neemt niets aan (ESOCKET). Mail wacht tot dat wel zo is.');
});

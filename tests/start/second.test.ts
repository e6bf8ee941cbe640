import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { expect, type Product, readDatabase, test } from './product.ts';

const refusal = (dataDir: string, pid: number) =>
  `Bondgenoot draait al met de map ${fs.realpathSync(dataDir)} (proces ${pid}). Stop dat proces eerst, of kies met DATA_DIR een andere map.\n`;

test('a second start on the same folder is refused within a second and does not disturb the first', async ({
  folder,
  start,
}) => {
  const first = await (await start(folder)).ready();
  const database = readDatabase(folder);
  const times: number[] = [];
  // Once is enough: other work on the machine is not ours.
  for (let turn = 0; turn < 6 && Math.min(...times) >= 1_000; turn++) {
    const begin = performance.now();
    const second = await start(folder, { env: { PORT: new URL(first.url).port } });
    expect(await second.ended).toBe(1);
    times.push(performance.now() - begin);
    expect(second.said()).toBe(refusal(folder, first.pid));
  }
  expect(Math.min(...times)).toBeLessThan(1_000);
  expect(readDatabase(folder)).toEqual(database);
  expect((await fetch(`${first.url}/gezond`)).status).toBe(200);
});

test('a first start that hangs halfway keeps the folder', async ({ folder, start }) => {
  const dataDir = path.join(folder, 'data');
  const first = await start(dataDir);
  await expect
    .poll(() => fs.existsSync(path.join(dataDir, 'postgres.log')), { timeout: 30_000, interval: 5 })
    .toBe(true);
  first.send('SIGSTOP');
  const second = await start(dataDir);
  expect(await second.ended).toBe(1);
  expect(second.said()).toBe(refusal(dataDir, first.pid));
  first.send('SIGCONT');
  await first.ready();
});

test('of three starts at the same moment on an empty folder exactly one goes on', async ({ folder, start }) => {
  const dataDir = path.join(folder, 'data');
  const products = await Promise.all([start(dataDir), start(dataDir), start(dataDir)]);
  const outcomes = await Promise.all(
    products.map(async (product): Promise<'ready' | Product> =>
      product.ready().then(
        () => 'ready' as const,
        () => product,
      ),
    ),
  );
  const winner = products[outcomes.indexOf('ready')];
  const refused = outcomes.filter((outcome) => outcome !== 'ready');
  expect(refused.map((product) => product.said())).toEqual([
    refusal(dataDir, Number(winner?.pid)),
    refusal(dataDir, Number(winner?.pid)),
  ]);
  await sleep(300);
  expect((await fetch(`${winner?.url}/gezond`)).status).toBe(200);
});

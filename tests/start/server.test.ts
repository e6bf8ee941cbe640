import fs from 'node:fs';
import path from 'node:path';

import { startEmbedded } from '../../app/platform/database/embedded.ts';
import { createDatabase, migrate } from '../../app/platform/database/migrate.ts';
import { expect, test } from './product.ts';

test('with DATABASE_URL the product works on that server, makes no database of its own and leaves the server running', async ({
  folder,
  start,
}) => {
  const server = await startEmbedded(path.join(folder, 'server'));
  await createDatabase(server.socket, 'bondgenoot');
  const urlOf = (user: string) => `postgres://${user}@/bondgenoot?host=${server.socket}`;
  const env = { DATABASE_URL: urlOf('app_login'), DATABASE_OWNER_URL: urlOf('eigenaar') };
  const dataDir = path.join(folder, 'data');

  const product = await (await start(dataDir, { env })).ready();
  expect(product.said()).toMatch(/^(Schermen bouwen…\n)?Database bijwerken: \d+ stap(pen)?\nBondgenoot is klaar op /);
  product.send('SIGTERM');
  expect(await product.ended).toBe(0);
  expect(fs.readdirSync(dataDir).toSorted()).toEqual(['bondgenoot.lock', 'secrets.json', 'zegelsleutel.pem']);
  expect(await migrate({ host: server.socket, user: 'eigenaar', database: 'bondgenoot' })).toEqual([]);

  const demo = await (await start(dataDir, { env: { ...env, DEMO: 'klein' } })).ready();
  expect(demo.said()).toMatch(
    /\nLet op: de demo staat aan\. Iedereen die deze server bereikt, kan zich aanmelden\.\nOpen /,
  );
  demo.send('SIGTERM');
  expect(await demo.ended).toBe(0);
  await server.stop();
});

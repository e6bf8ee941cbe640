import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

import { assignToOrdinaryUser, expect, test } from './product.ts';

test.for([
  [{ PORT: 'drieduizend' }, 'PORT moet een heel getal zijn van 1 tot en met 65535.\n'],
  [{ DEMO: 'ja' }, 'DEMO moet 0 (uit), 1 (aan) of klein (zonder huishoudens) zijn.\n'],
  [
    { PUBLIC_URL: 'voorbeeldstad' },
    'PUBLIC_URL moet een webadres zijn zonder pad, zoals https://bondgenoot.voorbeeldstad.nl.\n',
  ],
  [{ HOST: '192.0.2.1' }, 'HOST moet een adres van deze machine zijn. 192.0.2.1 is dat niet.\n'],
  [
    { POSTGRES_BIN: '/nergens' },
    'Database start…\nPOSTGRES_BIN moet een map zijn met initdb en postgres. Die staan niet in /nergens.\n',
  ],
  [
    {
      DATABASE_URL: 'postgres://app:geheim@127.0.0.1:1/x',
      DATABASE_OWNER_URL: 'postgres://eigenaar:geheim@127.0.0.1:1/x',
    },
    'DATABASE_URL: de database antwoordt niet (ECONNREFUSED). Controleer adres, naam en wachtwoord.\n',
  ],
] as const)(
  '%o ends the start with a sentence that names it, and nothing else',
  async ([env, sentence], { folder, start }) => {
    const product = await start(path.join(folder, 'data'), { env });
    expect(await product.ended).toBe(1);
    expect(product.said().replace('Schermen bouwen…\n', '')).toBe(sentence);
    expect(product.logged()).toBe('');
  },
);

test('a port that is taken is told before anything else is begun', async ({ folder, start }) => {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  const product = await start(path.join(folder, 'data'), { env: { PORT: String(port) } });
  expect(await product.ended).toBe(1);
  expect(product.said()).toBe(`Poort ${port} op 127.0.0.1 is al bezet. Kies met PORT een andere poort.\n`);
  expect(fs.existsSync(path.join(folder, 'data/postgres'))).toBe(false);
  const figures = await start(path.join(folder, 'data'), { env: { METRICS_PORT: String(port) } });
  expect(await figures.ended).toBe(1);
  expect(figures.said()).toBe(`Poort ${port} op 127.0.0.1 is al bezet. Kies met METRICS_PORT een andere poort.\n`);
  server.close();
});

test('a file in the place of DATA_DIR is told', async ({ folder, start }) => {
  const file = path.join(folder, 'bestand');
  fs.writeFileSync(file, '');
  const product = await start(file);
  expect(await product.ended).toBe(1);
  expect(product.said()).toBe(`DATA_DIR moet een map zijn. ${file} is een bestand, of ligt in een bestand.\n`);
});

test('a DATA_DIR that may not be written is told', async ({ folder, start }) => {
  const closed = path.join(folder, 'dicht');
  fs.mkdirSync(closed, { mode: 0o555 });
  fs.chmodSync(folder, 0o755);
  assignToOrdinaryUser(closed);
  const product = await start(closed, { asOrdinaryUser: true });
  expect(await product.ended).toBe(1);
  expect(product.said()).toBe(
    `Deze gebruiker mag niet schrijven in de map ${closed}. Geef schrijfrechten, of kies met DATA_DIR een andere map.\n`,
  );
});

test('data of another PostgreSQL is not touched', async ({ folder, start }) => {
  fs.mkdirSync(path.join(folder, 'postgres'), { mode: 0o700 });
  fs.writeFileSync(path.join(folder, 'postgres/PG_VERSION'), '14\n');
  const product = await start(folder);
  expect(await product.ended).toBe(1);
  expect(product.said()).toMatch(
    /zijn van PostgreSQL 14, maar hier draait PostgreSQL 18\. Wijs met POSTGRES_BIN PostgreSQL 14 aan, of zet de gegevens eerst over\.\n$/,
  );
  expect(fs.readdirSync(path.join(folder, 'postgres'))).toEqual(['PG_VERSION']);
});

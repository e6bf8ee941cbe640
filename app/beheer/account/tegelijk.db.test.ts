import { afterAll, beforeAll, expect, test } from 'vitest';

import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { loadGemeenten, loadPeople } from '../../../database/demo/people.ts';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { SECRETS } from '../../../tests/support/deps.ts';
import { type Database, openDatabase, type Tx } from '../../platform/database/index.ts';
import { addFactor } from './commands/add-factor.ts';
import { createHerstelcodes } from './commands/create-herstelcodes.ts';
import { recordHerstelcode } from './commands/record-herstelcode.ts';
import { removeFactor } from './commands/remove-factor.ts';
import { updateWachtwoord } from './commands/update-wachtwoord.ts';
import { createZelf, listFactoren } from './queries.ts';

const HASH = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
const { id, pseudoniem } = CAST.uitvoerder;
const zelf = createZelf(GEMEENTEN.voorbeeldstad.gemeente_id, { medewerkerId: id, pseudoniem });
const app = { soort: 'totp', geheim: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', stap: 0 } as const;

let cluster: TestDatabase;
let database: Database;
const run = <T>(act: (tx: Tx) => Promise<T>) => database.withActor(zelf, 'test', act);

beforeAll(async () => {
  cluster = await openTestDatabase();
  database = openDatabase({ ...cluster.owner, user: 'app_login' });
  await loadGemeenten(database);
  await loadPeople(database);
  await run((tx) => updateWachtwoord(tx, zelf, HASH));
}, 60_000);
afterAll(async () => {
  await database.close();
  await cluster.close();
});

/** Does both in transactions that are open at the same time: the second begins when the first did its work. */
async function runBoth(first: (tx: Tx) => Promise<unknown>, second: (tx: Tx) => Promise<unknown>) {
  const [worked, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const one = run(async (tx) => {
    const result = await first(tx);
    worked.resolve();
    await go.promise;
    return result;
  });
  await worked.promise;
  const other = run(second);
  setTimeout(() => go.resolve(), 200);
  return Promise.allSettled([one, other]);
}

test('of two factors that are taken away at once one stays', async () => {
  for (const naam of ['Een', 'Twee']) await run((tx) => addFactor(tx, zelf, { ...app, naam }, SECRETS.dataKey));
  const [first, second] = await run((tx) => listFactoren(tx, zelf));
  const results = await runBoth(
    (tx) => removeFactor(tx, zelf, first?.id ?? ''),
    (tx) => removeFactor(tx, zelf, second?.id ?? ''),
  );
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect((await run((tx) => listFactoren(tx, zelf))).map(({ naam }) => naam)).toEqual(['Twee']);
});

test('a recovery code that is given twice at once counts once', async () => {
  const [code = ''] = await run((tx) => createHerstelcodes(tx, zelf, SECRETS.codeSecret));
  const use = (tx: Tx) => recordHerstelcode(tx, zelf, code, SECRETS.codeSecret);
  expect(await runBoth(use, use)).toEqual([
    { status: 'fulfilled', value: true },
    { status: 'fulfilled', value: false },
  ]);
});

import { expect, test, type Wie } from '../../../tests/support/test.ts';
import { createChain } from '../../platform/chain/index.ts';
import type { Actor, Tx } from '../../platform/database/index.ts';
import { createLogregel } from './commands/create-logregel.ts';
import { createPublicatie } from './commands/create-publicatie.ts';
import { listNieuws, logregelChain } from './queries.ts';

type As = <T>(wie: Wie | Actor, run: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>;

const chain = createChain([logregelChain]);

/** A line in the log of Voorbeeldstad, published unless it stays a draft. */
const write = (as: As, titel: string, draft = false) =>
  as('transformatiemanager', async (tx, actor) => {
    const input = { soort: 'actie', titel, tekst: 'Dit gebeurde.', thema: '' } as const;
    const { id } = await createLogregel(tx, actor, input, chain);
    if (!draft) await createPublicatie(tx, actor, id, { naam: 'Ilse T., Transformatiemanager' }, chain);
    return id;
  });
const titels = (as: As, wie: Wie) =>
  as(wie, async (tx, actor) => (await listNieuws(tx, actor, 2)).map(({ titel }) => titel));

test('news is the newest public lines of the own gemeente, never a draft', async ({ as }) => {
  for (const titel of ['Eén', 'Twee', 'Drie']) await write(as, titel);
  await write(as, 'Concept', true);
  for (const wie of ['raadslid', 'inwoner', 'fg'] as const) expect(await titels(as, wie)).toEqual(['Drie', 'Twee']);
  expect(await titels(as, 'uitvoerder-andere-gemeente')).toEqual([]);
});

test('news leads to its line on the public page', async ({ as }) => {
  const id = await write(as, 'Eén');
  const [line] = await as('raadslid', (tx, actor) => listNieuws(tx, actor, 1));
  expect(line?.href).toBe(`/transformatielog/voorbeeldstad#regel-${id}`);
});

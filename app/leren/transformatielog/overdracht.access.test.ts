import { CAST } from '../../../database/demo/cast.ts';
import { actorFor, type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import { createChain } from '../../platform/chain/index.ts';
import type { Actor } from '../../platform/database/index.ts';
import { assignLogregel, logregelHandover } from './commands/assign-logregel.ts';
import { createLogregel } from './commands/create-logregel.ts';
import { createPublicatie } from './commands/create-publicatie.ts';

const { beleid, transformatiemanager, teamleider } = CAST;
const UNKNOWN = '00000000-0000-7000-8400-000000000077';
const chain = createChain([]);

/** As platform/handover makes it: the beheerder with the right of that moment. */
const within = (wie: Wie): Actor => ({ ...actorFor(wie), rollen: [...actorFor(wie).rollen, 'overdracht'] });

const addConcept = async (as: As): Promise<string> => {
  const input = { soort: 'geleerd', titel: 'Bellen helpt', tekst: 'Wie belt, hoort meer.' } as const;
  return (await as('beleid', (tx, actor) => createLogregel(tx, actor, input, chain))).id;
};

test('within a hand-over a beheerder gives a draft to who writes the log', async ({ as }) => {
  const id = await addConcept(as);
  const beheerder = within('beheerder');
  const of = (wie: string) => as(beheerder, (tx) => logregelHandover.list(tx, beheerder, [wie]));
  expect(await of(beleid.id)).toMatchObject([{ soort: 'logregel', id, holder: beleid.id, name: 'Bellen helpt' }]);
  await as(beheerder, (tx) => assignLogregel(tx, beheerder, id, transformatiemanager.id));
  expect([(await of(beleid.id)).length, (await of(transformatiemanager.id)).length]).toEqual([0, 1]);
  for (const wie of [teamleider.id, UNKNOWN, 'x']) {
    const given = as(beheerder, (tx) => assignLogregel(tx, beheerder, id, wie));
    await expect(given).rejects.toMatchObject({ errors: [{ field: 'schrijver' }] });
  }
});

test('what is public waits for nobody', async ({ as }) => {
  const id = await addConcept(as);
  await as('transformatiemanager', (tx, actor) => createPublicatie(tx, actor, id, { naam: 'Ilse T.' }, chain));
  const beheerder = within('beheerder');
  expect(await as(beheerder, (tx) => logregelHandover.list(tx, beheerder, [beleid.id]))).toEqual([]);
  const given = as(beheerder, (tx) => assignLogregel(tx, beheerder, id, transformatiemanager.id));
  await expect(given).rejects.toMatchObject({ kind: 'niet-gevonden' });
});

test('outside it nobody does, and what is not there or of another gemeente is not found', async ({ as }) => {
  const id = await addConcept(as);
  for (const wie of ['beleid', 'transformatiemanager', 'wethouder'] as const) {
    const given = as(wie, (tx, actor) => assignLogregel(tx, actor, id, transformatiemanager.id));
    await expect(given).rejects.toMatchObject({ kind: 'mag-niet' });
  }
  for (const wie of ['niemand', 'beheerder', 'beleid-andere-gemeente', within('beleid-andere-gemeente')] as const) {
    const given = as(wie, (tx, actor) => assignLogregel(tx, actor, id, transformatiemanager.id));
    await expect(given).rejects.toMatchObject({ kind: 'niet-gevonden' });
  }
  for (const wrong of [UNKNOWN, 'x']) {
    const given = as(within('beheerder'), (tx, actor) => assignLogregel(tx, actor, wrong, transformatiemanager.id));
    await expect(given).rejects.toMatchObject({ kind: 'niet-gevonden' });
  }
});

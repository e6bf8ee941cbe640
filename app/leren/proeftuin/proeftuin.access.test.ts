import { describe } from 'vitest';

import { expect, test, type Wie } from '../../../tests/support/test.ts';
import { createChain } from '../../platform/chain/index.ts';
import type { Actor, Tx } from '../../platform/database/index.ts';
import { createProeftuinBesluit } from './commands/create-proeftuin-besluit.ts';
import { createProeftuin } from './commands/create-proeftuin.ts';
import { updateProeftuin } from './commands/update-proeftuin.ts';
import { canReadProeftuinen } from './policy.ts';
import { findProeftuin, listProeftuinen, proeftuinChain } from './queries.ts';

type As = <T>(wie: Wie, run: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>;

const INPUT = { vraag: 'Helpt bellen?', verwachting: 'Minder zorgen.', start: '2026-03-02', eind: '2026-05-31' };
const BESLUIT = { besluit: 'stoppen', reden: 'Klaar.' } as const;
const UNKNOWN = '0197a000-0000-7000-8000-000000000000';

const READERS = [
  ...(['uitvoerder', 'uitvoerder-ander-team', 'teamleider', 'aanbieder', 'beleid', 'transformatiemanager'] as const),
  ...(['categoriemanager', 'wethouder', 'raadslid', 'burgemeester'] as const),
];
const STRANGERS = ['niemand', 'inwoner', 'privacy-officer', 'fg', 'beheerder', 'uitvoerder-andere-gemeente'] as const;

const make = async (as: As) => (await as('transformatiemanager', (tx, actor) => createProeftuin(tx, actor, INPUT))).id;

const create = (as: As, wie: Wie) => as(wie, (tx, actor) => createProeftuin(tx, actor, INPUT));
const update = (as: As, wie: Wie, id: string) =>
  as(wie, (tx, actor) => updateProeftuin(tx, actor, id, { ...INPUT, versie: 1 }));
const decide = (as: As, wie: Wie, id: string) => as(wie, (tx, actor) => createProeftuinBesluit(tx, actor, id, BESLUIT));

describe('reading', () => {
  for (const wie of READERS) {
    test(`${wie} reads a proeftuin`, async ({ as }) => {
      const id = await make(as);
      expect(await as(wie, (tx, actor) => findProeftuin(tx, actor, id))).toMatchObject({ id });
    });
  }

  for (const wie of STRANGERS) {
    test(`${wie} sees no proeftuin, in no way`, async ({ as }) => {
      const id = await make(as);
      const seen = await as(wie, async (tx, actor) => ({
        one: await findProeftuin(tx, actor, id),
        list: await listProeftuinen(tx, actor, { toon: 'alles', vandaag: '2026-04-01', pagina: 1, aantal: 25 }),
        stops: await createChain([proeftuinChain]).load(tx, actor, [{ soort: 'proeftuin', id }]),
        rows: await tx.selectFrom('proeftuinen').selectAll().execute(),
      }));
      expect(seen).toEqual({ one: undefined, list: { resultaten: [], pagina: 1, totaal: 0 }, stops: [], rows: [] });
    });
  }

  test('the policy says the same as the database', async ({ as }) => {
    for (const wie of [...READERS, ...STRANGERS]) {
      const allowed = await as(wie, (_, actor) => Promise.resolve(canReadProeftuinen(actor) === true));
      expect({ wie, allowed }).toEqual({
        wie,
        allowed: wie === 'uitvoerder-andere-gemeente' || READERS.some((reader) => reader === wie),
      });
    }
  });
});

describe('create-proeftuin', () => {
  for (const wie of ['beleid', 'transformatiemanager', 'beleid-andere-gemeente'] as const) {
    test(`${wie} starts one in the own gemeente`, async ({ as }) => {
      const { id } = await create(as, wie);
      const home = await as(wie, (tx, actor) => findProeftuin(tx, actor, id));
      expect(home).toMatchObject({ id });
      const away = wie === 'beleid-andere-gemeente' ? 'beleid' : 'beleid-andere-gemeente';
      expect(await as(away, (tx, actor) => findProeftuin(tx, actor, id))).toBeUndefined();
    });
  }

  for (const wie of [...STRANGERS, ...READERS.filter((one) => one !== 'beleid' && one !== 'transformatiemanager')]) {
    test(`${wie} starts none`, async ({ as }) => {
      await expect(create(as, wie)).rejects.toMatchObject({ kind: 'mag-niet' });
    });
  }
});

describe.each([
  ['update-proeftuin', update],
  ['create-proeftuin-besluit', decide],
] as const)('%s', (_, act) => {
  test('the transformatiemanager may', async ({ as }) => {
    await expect(act(as, 'transformatiemanager', await make(as))).resolves.toBeUndefined();
  });

  for (const wie of READERS.filter((one) => one !== 'transformatiemanager')) {
    test(`${wie} sees it and may not`, async ({ as }) => {
      await expect(act(as, wie, await make(as))).rejects.toMatchObject({ kind: 'mag-niet' });
    });
  }

  for (const wie of [...STRANGERS, 'beleid-andere-gemeente'] as const) {
    test(`${wie} does not find it`, async ({ as }) => {
      await expect(act(as, wie, await make(as))).rejects.toMatchObject({ kind: 'niet-gevonden' });
    });
  }

  test('an unknown, a malformed and a foreign id give the same problem', async ({ as }) => {
    const foreign = (await create(as, 'beleid-andere-gemeente')).id;
    const problems = [];
    for (const id of [UNKNOWN, 'geen-id', '', foreign]) {
      const caught = await act(as, 'transformatiemanager', id).catch((error: { toJson: () => object }) =>
        error.toJson(),
      );
      problems.push(caught);
    }
    expect(new Set(problems.map((problem) => JSON.stringify(problem))).size).toBe(1);
    expect(problems[0]).toMatchObject({ status: 404 });
  });
});

test('the database refuses what the policy refuses, also to raw SQL', async ({ as }) => {
  const id = await make(as);
  const changed = await as('beleid', (tx) =>
    tx.updateTable('proeftuinen').set({ vraag: 'anders' }).where('id', '=', id).executeTakeFirst(),
  );
  expect(changed.numUpdatedRows).toBe(0n);
  const row = { id: UNKNOWN, vraag: 'x', verwachting: 'x', start: '2026-01-01', eind: '2026-01-02' };
  await expect(
    as('wethouder', (tx, actor) => {
      const values = { ...row, gemeente_id: actor.gemeente, ambassadeur_id: actor.persoon ?? '' };
      return tx.insertInto('proeftuinen').values(values).execute();
    }),
  ).rejects.toThrow(/row-level security/);
});

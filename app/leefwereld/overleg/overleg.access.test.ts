import { describe } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { createGezin, type Gezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { type As, expect, test as base, type Wie } from '../../../tests/support/test.ts';
import { createId } from '../../platform/id/index.ts';
import { addDays, computeDay, runAt } from '../../platform/time/index.ts';
import { addNetwerklid, closeBetrokkenheid, listBetrokkenen } from '../huishouden/index.ts';
import type { Opening } from '../inzage/index.ts';
import { addDeling } from './commands/add-deling.ts';
import { createOverleg } from './commands/create-overleg.ts';
import { updateOverleg } from './commands/update-overleg.ts';
import { findOverleg, listDelingen, listMensen, listNamen, listOverleggen } from './queries.ts';
import type { DelingInput, OverlegInput } from './schema.ts';

const OVERLEG: Opening = { doel: 'overleg', onderdelen: ['kern', 'overleg'] };
const EIGEN: Opening = { doel: 'eigen-dossier', onderdelen: ['kern', 'overleg'] };
const openingOf = (wie: Wie) => (wie.startsWith('inwoner') ? EIGEN : OVERLEG);

/** Who has nothing to do with this dossier, and who has but not with its overleg. */
const STRANGERS: readonly Wie[] = [
  'niemand',
  'uitvoerder-andere-gemeente',
  'uitvoerder-ander-team',
  'uitvoerder-collega',
  'teamleider',
  'aanbieder-wonen',
  'inwoner',
  'beleid',
  'wethouder',
  'beheerder',
];

const status = (code: number) => expect.objectContaining({ status: code });
const at = (field: string) => expect.objectContaining({ status: 400, errors: [expect.objectContaining({ field })] });

type Partijen = Record<'school' | 'jeugdhulp' | 'geldkring' | 'wijkverpleging', string>;
type Fixtures = { gezin: Gezin; partijen: Partijen };

const test = base.extend<Fixtures>({
  gezin: async ({ as }, use) => use(await createGezin(as)),
  partijen: async ({ as, gezin }, use) => {
    const alle = await runInDossier(as, 'uitvoerder', gezin.id, (tx, d) => listBetrokkenen(tx, d), OVERLEG);
    const of = (wie: 'aanbieder' | 'aanbieder-school' | 'aanbieder-jeugdhulp' | 'aanbieder-geldkring') =>
      alle.find(({ medewerker }) => medewerker === CAST[wie].id)?.id ?? '';
    await use({
      wijkverpleging: of('aanbieder'),
      school: of('aanbieder-school'),
      jeugdhulp: of('aanbieder-jeugdhulp'),
      geldkring: of('aanbieder-geldkring'),
    });
  },
});

const run = <T>(as: As, wie: Wie, id: string, act: Parameters<typeof runInDossier<T>>[3]) =>
  runInDossier(as, wie, id, act, openingOf(wie));

const inputOf = (gezin: Gezin, partijen: Partijen, more: Partial<OverlegInput> = {}): OverlegInput => ({
  op: computeDay(),
  waar: 'Op school',
  aanwezig: [gezin.leden.moeder, partijen.school, partijen.jeugdhulp, CAST.uitvoerder.id],
  inwoner: 'ja',
  reden: '',
  afgesproken: 'De school belt elke vrijdag',
  voor: '',
  ...more,
});

const create = (as: As, wie: Wie, gezin: Gezin, partijen: Partijen, more: Partial<OverlegInput> = {}) =>
  run(as, wie, gezin.id, (tx, d) => createOverleg(tx, d, inputOf(gezin, partijen, more)));

const share = (as: As, wie: Wie, gezin: Gezin, overleg: string, more: Partial<DelingInput>) =>
  run(as, wie, gezin.id, (tx, d) =>
    addDeling(tx, d, overleg, {
      wat: 'Lina slaapt slecht',
      met: [],
      over: '',
      leefdomein: 'gezin-en-opvoeding',
      wet: 'algemeen',
      grond: 'uitvoering-plan',
      grondTekst: '',
      toestemmingOp: '',
      ...more,
    }),
  );

describe('create-overleg', () => {
  test('the regisseur writes it down, and residents read all of theirs', async ({ as, gezin, partijen }) => {
    const { id } = await create(as, 'uitvoerder', gezin, partijen);
    for (const wie of ['uitvoerder', 'inwoner-moeder', 'inwoner-12'] as const) {
      const [een] = await run(as, wie, gezin.id, (tx, d) => listOverleggen(tx, d));
      expect(een, wie).toMatchObject({ id, inwoner: 'ja', afgesproken: 'De school belt elke vrijdag' });
    }
    expect(await run(as, 'inwoner-vader', gezin.id, (tx, d) => listOverleggen(tx, d))).toEqual([]);
  });

  test('nobody else does', async ({ as, gezin, partijen }) => {
    for (const wie of STRANGERS) await expect(create(as, wie, gezin, partijen), wie).rejects.toEqual(status(404));
    for (const wie of ['aanbieder-school', 'inwoner-moeder'] as const) {
      await expect(create(as, wie, gezin, partijen), wie).rejects.toEqual(status(403));
    }
  });

  test('LAW-W15: only who has to do with this household is there', async ({ as, gezin, partijen }) => {
    const vreemd = [createId(), CAST['aanbieder-wonen'].id, CAST['uitvoerder-ander-team'].id, 'x'];
    for (const id of vreemd) {
      const aanwezig = [gezin.leden.moeder, id];
      await expect(create(as, 'uitvoerder', gezin, partijen, { aanwezig })).rejects.toEqual(at('aanwezig'));
    }
    const buur = await runInDossier(as, 'uitvoerder', gezin.id, (tx, d) =>
      addNetwerklid(tx, d, { naam: 'Ans', soort: 'buur', band: 'buurvrouw', ring: 2 }),
    );
    const aanwezig = [gezin.leden.moeder, buur.id];
    await expect(create(as, 'uitvoerder', gezin, partijen, { aanwezig })).resolves.toHaveProperty('id');
  });

  test('whether residents were there fits with who was, and a no has its reason', async ({ as, gezin, partijen }) => {
    const zonder = { aanwezig: [partijen.school], inwoner: 'nee' as const };
    const refuse = (more: Partial<OverlegInput>, field: string) =>
      expect(create(as, 'uitvoerder', gezin, partijen, more)).rejects.toEqual(at(field));
    await refuse(zonder, 'reden');
    await refuse({ inwoner: 'nee', reden: 'Te druk' }, 'inwoner');
    await refuse({ aanwezig: [partijen.school] }, 'aanwezig');
    await refuse({ voor: partijen.school }, 'voor');
    await create(as, 'uitvoerder', gezin, partijen, { ...zonder, reden: 'Er was direct gevaar' });
    await create(as, 'uitvoerder', gezin, partijen, { ...zonder, inwoner: 'uitgenodigd' });
  });

  test('a partij reads what it attended alone', async ({ as, gezin, partijen }) => {
    const { id } = await create(as, 'uitvoerder', gezin, partijen);
    const read = (wie: Wie) => run(as, wie, gezin.id, (tx, d) => listOverleggen(tx, d));
    expect(await read('aanbieder-school')).toMatchObject([{ id }]);
    expect(await read('aanbieder-geldkring')).toEqual([]);
    expect(await run(as, 'aanbieder-geldkring', gezin.id, (tx, d) => findOverleg(tx, d, id))).toBeUndefined();
  });

  test('who is meant alone reads it, with who represents a child', async ({ as, gezin, partijen }) => {
    await create(as, 'uitvoerder', gezin, partijen, { voor: gezin.leden.lina });
    const count = async (wie: Wie) => (await run(as, wie, gezin.id, (tx, d) => listOverleggen(tx, d))).length;
    expect(await count('inwoner-12')).toBe(1);
    expect(await count('inwoner-vader')).toBe(1);
    expect(await count('inwoner-16')).toBe(0);
  });

  test('who left since is still named', async ({ as, gezin, partijen }) => {
    const { id } = await create(as, 'uitvoerder', gezin, partijen);
    await runInDossier(as, 'uitvoerder', gezin.id, (tx, d) => closeBetrokkenheid(tx, d, partijen.school));
    const namen = await run(as, 'inwoner-moeder', gezin.id, async (tx, d) =>
      listNamen(tx, d, (await findOverleg(tx, d, id))?.aanwezig ?? []),
    );
    expect(namen.map(({ soort }) => soort)).toEqual(['lid', 'partij', 'partij', 'regisseur']);
    expect((await run(as, 'uitvoerder', gezin.id, listMensen)).map(({ id: mens }) => mens)).toContain(
      partijen.jeugdhulp,
    );
  });
});

describe('update-overleg', () => {
  const change = (as: As, wie: Wie, gezin: Gezin, partijen: Partijen, id: string, more = {}) =>
    run(as, wie, gezin.id, (tx, d) => updateOverleg(tx, d, id, { ...inputOf(gezin, partijen), versie: 1, ...more }));

  test('the regisseur changes it; an older version is told', async ({ as, gezin, partijen }) => {
    const { id } = await create(as, 'uitvoerder', gezin, partijen);
    await change(as, 'uitvoerder', gezin, partijen, id, { waar: 'Thuis' });
    expect(await run(as, 'uitvoerder', gezin.id, (tx, d) => findOverleg(tx, d, id))).toMatchObject({
      waar: 'Thuis',
      versie: 2,
    });
    await expect(change(as, 'uitvoerder', gezin, partijen, id)).rejects.toMatchObject({ kind: 'verouderde-versie' });
  });

  test('nobody else does', async ({ as, gezin, partijen }) => {
    const { id } = await create(as, 'uitvoerder', gezin, partijen);
    for (const wie of STRANGERS) await expect(change(as, wie, gezin, partijen, id), wie).rejects.toEqual(status(404));
    await expect(change(as, 'aanbieder-school', gezin, partijen, id)).rejects.toEqual(status(403));
    await expect(change(as, 'inwoner-moeder', gezin, partijen, id)).rejects.toEqual(status(403));
    await expect(change(as, 'aanbieder-geldkring', gezin, partijen, id)).rejects.toEqual(status(404));
    await expect(change(as, 'uitvoerder', gezin, partijen, createId())).rejects.toEqual(status(404));
  });

  test('a partij with which something was shared stays', async ({ as, gezin, partijen }) => {
    const { id } = await create(as, 'uitvoerder', gezin, partijen);
    await share(as, 'uitvoerder', gezin, id, { met: [partijen.school] });
    const aanwezig = [gezin.leden.moeder];
    await expect(change(as, 'uitvoerder', gezin, partijen, id, { aanwezig })).rejects.toEqual(at('aanwezig'));
  });

  test('who left since stays among who was there', async ({ as, gezin, partijen }) => {
    const { id } = await create(as, 'uitvoerder', gezin, partijen);
    await runInDossier(as, 'uitvoerder', gezin.id, (tx, d) => closeBetrokkenheid(tx, d, partijen.school));
    // The last day still counts.
    await runAt(new Date(`${addDays(computeDay(), 2)}T12:00:00Z`), () =>
      change(as, 'uitvoerder', gezin, partijen, id, { aanwezig: [gezin.leden.moeder] }),
    );
    const overleg = await run(as, 'uitvoerder', gezin.id, (tx, d) => findOverleg(tx, d, id));
    expect(overleg?.aanwezig).toEqual([gezin.leden.moeder, partijen.school]);
  });
});

describe('add-deling', () => {
  const read = (as: As, wie: Wie, gezin: Gezin, id: string) =>
    run(as, wie, gezin.id, (tx, d) => listDelingen(tx, d, id));

  test('a partij reads what was shared with it, and residents read all', async ({ as, gezin, partijen }) => {
    const { id } = await create(as, 'uitvoerder', gezin, partijen);
    await share(as, 'uitvoerder', gezin, id, { met: [partijen.school] });
    await share(as, 'uitvoerder', gezin, id, { met: [partijen.jeugdhulp], wet: 'jeugdwet', wat: 'Hulp begint' });
    const wat = async (wie: Wie) => (await read(as, wie, gezin, id)).map((deling) => deling.wat);
    expect(await wat('aanbieder-school')).toEqual(['Lina slaapt slecht']);
    expect(await wat('aanbieder-jeugdhulp')).toEqual(['Hulp begint']);
    expect(await wat('inwoner-moeder')).toEqual(['Lina slaapt slecht', 'Hulp begint']);
    expect(await wat('aanbieder-geldkring')).toEqual([]);
  });

  test('what is about one lid is read by that lid', async ({ as, gezin, partijen }) => {
    const { id } = await create(as, 'uitvoerder', gezin, partijen);
    await share(as, 'uitvoerder', gezin, id, { met: [partijen.school], over: gezin.leden.daan });
    expect(await read(as, 'inwoner-16', gezin, id)).toHaveLength(1);
    expect(await read(as, 'inwoner-moeder', gezin, id)).toEqual([]);
  });

  test('nobody else writes it down', async ({ as, gezin, partijen }) => {
    const { id } = await create(as, 'uitvoerder', gezin, partijen);
    const met = [partijen.school];
    for (const wie of STRANGERS) await expect(share(as, wie, gezin, id, { met }), wie).rejects.toEqual(status(404));
    await expect(share(as, 'aanbieder-school', gezin, id, { met })).rejects.toEqual(status(403));
    await expect(share(as, 'inwoner-moeder', gezin, id, { met })).rejects.toEqual(status(403));
    await expect(share(as, 'uitvoerder', gezin, createId(), { met })).rejects.toEqual(status(404));
  });

  test('a ground of the task reaches no further than what a partij works on', async ({ as, gezin, partijen }) => {
    const { id } = await create(as, 'uitvoerder', gezin, partijen);
    const refuse = (more: Partial<DelingInput>, field: string) =>
      expect(share(as, 'uitvoerder', gezin, id, { met: [partijen.school], ...more })).rejects.toEqual(at(field));
    await refuse({ leefdomein: 'inkomen' }, 'met');
    await refuse({ wet: 'jeugdwet', grond: 'taak' }, 'met');
    await refuse({ met: [partijen.geldkring] }, 'met');
    await refuse({ met: [gezin.leden.moeder] }, 'met');
    await refuse({ met: [partijen.school, partijen.school, createId()] }, 'met');
    await refuse({ over: partijen.school }, 'over');
  });

  test('every other ground says what it rests on', async ({ as, gezin, partijen }) => {
    const { id } = await create(as, 'uitvoerder', gezin, partijen);
    const send = (more: Partial<DelingInput>) =>
      share(as, 'uitvoerder', gezin, id, { met: [partijen.school], leefdomein: 'inkomen', ...more });
    for (const grond of ['toestemming', 'wettelijke-plicht', 'vitaal-belang'] as const) {
      await expect(send({ grond }), grond).rejects.toEqual(at('grondTekst'));
    }
    await expect(send({ grond: 'toestemming', grondTekst: 'Schulden' })).rejects.toEqual(at('toestemmingOp'));
    await send({ grond: 'toestemming', grondTekst: 'Schulden', toestemmingOp: computeDay() });
    await send({ grond: 'wettelijke-plicht', grondTekst: 'artikel 7.1.4.1 Jeugdwet' });
    const delingen = await read(as, 'inwoner-moeder', gezin, id);
    expect(delingen.map(({ grond, toestemmingOp }) => [grond, toestemmingOp])).toEqual([
      ['toestemming', computeDay()],
      ['wettelijke-plicht', null],
    ]);
  });
});

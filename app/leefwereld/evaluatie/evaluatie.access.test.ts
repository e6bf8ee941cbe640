import { describe } from 'vitest';

import { createGezin, type Gezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { type As, expect, test as base, type Wie } from '../../../tests/support/test.ts';
import type { Tx } from '../../platform/database/index.ts';
import { createId } from '../../platform/id/index.ts';
import { addDays, computeDay } from '../../platform/time/index.ts';
import type { Dossier, Opening } from '../inzage/index.ts';
import { listTermijnen } from '../termijn/index.ts';
import { createEvaluatie } from './commands/create-evaluatie.ts';
import { createScores, type ScoresInput } from './commands/create-scores.ts';
import { recordVerslag } from './commands/record-verslag.ts';
import { updateEvaluatie } from './commands/update-evaluatie.ts';
import { findEvaluatie, listEvaluaties, listMetingen, listStemmen } from './queries.ts';

const PLANNEN: Opening = { doel: 'plan-maken', onderdelen: ['kern', 'plan', 'route'] };
const LEZEN: Opening = { doel: 'plan-bespreken', onderdelen: ['kern', 'plan', 'stem'] };
const EIGEN: Opening = { doel: 'eigen-dossier', onderdelen: ['kern', 'plan', 'stem'] };
const openingOf = (wie: Wie) => (wie.startsWith('inwoner') ? EIGEN : LEZEN);
const readMetingen = async (tx: Tx, d: Dossier) => listMetingen(tx, d, await listEvaluaties(tx, d));

/** Who has nothing to do with this dossier. */
const STRANGERS: readonly Wie[] = [
  'niemand',
  'uitvoerder-andere-gemeente',
  'uitvoerder-ander-team',
  'aanbieder-wonen',
  'inwoner',
  'beleid',
  'wethouder',
  'beheerder',
];

const vandaag = computeDay();
const op = addDays(vandaag, 40);
const MOMENT = { op, waar: 'Thuis', deelnemers: [] as string[], voor: '' };
const status = (code: number) => expect.objectContaining({ status: code });

type Fixtures = { gezin: Gezin; moment: string };

const test = base.extend<Fixtures>({
  gezin: async ({ as }, use) => use(await createGezin(as)),
  moment: async ({ as, gezin }, use) => {
    const { id } = await runInDossier(as, 'uitvoerder', gezin.id, (tx, d) => createEvaluatie(tx, d, MOMENT), PLANNEN);
    await use(id);
  },
});

type Fill = Partial<ScoresInput> & Pick<ScoresInput, 'evaluatie' | 'stem'>;

const fill = (as: As, wie: Wie, huishouden: string, input: Fill) =>
  runInDossier(
    as,
    wie,
    huishouden,
    (tx, dossier) =>
      createScores(tx, dossier, {
        lid: null,
        versie: 0,
        antwoorden: [
          { leefdomein: 'gezin-en-opvoeding', waarde: input.stem === 'inwoner' ? 2 : 5, toelichting: 'Het is druk' },
          { leefdomein: 'inkomen', waarde: 3 },
        ],
        ...input,
      }),
    openingOf(wie),
  );

const read = (as: As, wie: Wie, huishouden: string, toon = false) =>
  runInDossier(as, wie, huishouden, (tx, dossier) => listStemmen(tx, dossier, { toon }), openingOf(wie));

describe('create-evaluatie', () => {
  test('the regisseur plans a moment with its term', async ({ as, gezin, moment }) => {
    const seen = await runInDossier(
      as,
      'uitvoerder',
      gezin.id,
      async (tx, d) => ({ een: await findEvaluatie(tx, d, moment), termijnen: await listTermijnen(tx, d) }),
      PLANNEN,
    );
    expect(seen.een).toMatchObject({ op, stand: 'gepland', voor: [gezin.id] });
    expect(seen.termijnen).toMatchObject([{ soort: 'evaluatie', uiterlijk: op, stand: 'loopt' }]);
  });

  test('nobody else does', async ({ as, gezin }) => {
    const plan = (wie: Wie, opening = PLANNEN) =>
      runInDossier(as, wie, gezin.id, (tx, d) => createEvaluatie(tx, d, MOMENT), opening);
    for (const wie of STRANGERS) await expect(plan(wie), wie).rejects.toEqual(status(404));
    for (const wie of ['aanbieder', 'uitvoerder-collega', 'inwoner-moeder'] as const) {
      await expect(plan(wie, { ...openingOf(wie), onderdelen: ['kern', 'plan', 'route'] }), wie).rejects.toEqual(
        status(403),
      );
    }
  });

  test('LAW-W15: who has nothing to do with this household is not asked', async ({ as, gezin }) => {
    const plan = (deelnemers: string[]) =>
      runInDossier(as, 'uitvoerder', gezin.id, (tx, d) => createEvaluatie(tx, d, { ...MOMENT, deelnemers }), PLANNEN);
    await expect(plan([gezin.leden.moeder, createId()])).rejects.toMatchObject({ errors: [{ field: 'deelnemers' }] });
    await expect(plan(['x'])).rejects.toMatchObject({ errors: [{ field: 'deelnemers' }] });
  });

  test('what is meant for one lid is read by that lid and who represents a child', async ({ as, gezin }) => {
    await runInDossier(
      as,
      'uitvoerder',
      gezin.id,
      (tx, d) => createEvaluatie(tx, d, { ...MOMENT, voor: gezin.leden.lina }),
      PLANNEN,
    );
    const count = async (wie: Wie) =>
      (await runInDossier(as, wie, gezin.id, (tx, d) => listEvaluaties(tx, d), EIGEN)).length;
    expect(await count('inwoner-12')).toBe(1);
    expect(await count('inwoner-vader')).toBe(1);
    expect(await count('inwoner-16')).toBe(0);
  });
});

describe('update-evaluatie', () => {
  const move = (as: As, wie: Wie, gezin: Gezin, id: string, versie = 1, opening = PLANNEN) =>
    runInDossier(
      as,
      wie,
      gezin.id,
      (tx, d) => updateEvaluatie(tx, d, id, { op: addDays(op, 7), waar: 'School', deelnemers: [], versie }),
      opening,
    );

  test('the regisseur moves it, and its term goes along', async ({ as, gezin, moment }) => {
    await move(as, 'uitvoerder', gezin, moment);
    const termijnen = await runInDossier(as, 'uitvoerder', gezin.id, (tx, d) => listTermijnen(tx, d), PLANNEN);
    expect(termijnen.map(({ stand, uiterlijk }) => [stand, uiterlijk])).toEqual([
      ['loopt', addDays(op, 7)],
      ['vervallen', op],
    ]);
  });

  test('nobody else does, and an older version is told', async ({ as, gezin, moment }) => {
    for (const wie of STRANGERS) await expect(move(as, wie, gezin, moment), wie).rejects.toEqual(status(404));
    await expect(move(as, 'aanbieder', gezin, moment, 1, LEZEN)).rejects.toEqual(status(403));
    await expect(move(as, 'uitvoerder', gezin, moment, 2)).rejects.toMatchObject({ kind: 'verouderde-versie' });
    await expect(move(as, 'uitvoerder', gezin, createId())).rejects.toEqual(status(404));
    await expect(move(as, 'uitvoerder', gezin, 'x')).rejects.toEqual(status(404));
  });
});

describe('record-verslag', () => {
  const VERSLAG = {
    gehoudenOp: vandaag,
    goed: 'We praten weer',
    anders: 'Elke week bellen',
    volgende: addDays(op, 90),
    versie: 1,
  };
  const hold = (as: As, wie: Wie, gezin: Gezin, id: string, more = {}, opening = PLANNEN) =>
    runInDossier(as, wie, gezin.id, (tx, d) => recordVerslag(tx, d, id, { ...VERSLAG, ...more }), opening);

  test('the regisseur writes it down: its term ends, the next moment stands', async ({ as, gezin, moment }) => {
    const { volgende } = await hold(as, 'uitvoerder', gezin, moment);
    const alle = await runInDossier(as, 'uitvoerder', gezin.id, (tx, d) => listEvaluaties(tx, d), PLANNEN);
    expect(alle.map(({ id, stand }) => [id, stand])).toEqual([
      [volgende, 'gepland'],
      [moment, 'gehouden'],
    ]);
    const termijnen = await runInDossier(as, 'uitvoerder', gezin.id, (tx, d) => listTermijnen(tx, d), PLANNEN);
    expect(termijnen.map(({ stand }) => stand)).toEqual(['loopt', 'gehaald']);
    await expect(hold(as, 'uitvoerder', gezin, moment, { versie: 2 })).rejects.toMatchObject({
      kind: 'verkeerde-staat',
    });
  });

  test('nobody else does, and without a next day none is planned', async ({ as, gezin, moment }) => {
    for (const wie of STRANGERS) await expect(hold(as, wie, gezin, moment), wie).rejects.toEqual(status(404));
    await expect(hold(as, 'uitvoerder-collega', gezin, moment, {}, LEZEN)).rejects.toEqual(status(403));
    await expect(hold(as, 'inwoner-moeder', gezin, moment, {}, EIGEN)).rejects.toEqual(status(403));
    expect(await hold(as, 'uitvoerder', gezin, moment, { volgende: '' })).toEqual({ volgende: undefined });
  });
});

describe('create-scores', () => {
  test('each voice is filled in apart, and both show when both are in', async ({ as, gezin, moment }) => {
    await fill(as, 'inwoner-moeder', gezin.id, { evaluatie: moment, stem: 'inwoner' });
    expect(await read(as, 'uitvoerder', gezin.id)).toMatchObject([
      { ingevuld: { inwoner: true, professional: false }, inwoner: undefined, professional: undefined },
    ]);
    await fill(as, 'uitvoerder', gezin.id, { evaluatie: moment, stem: 'professional' });
    for (const wie of ['uitvoerder', 'inwoner-moeder', 'inwoner-16'] as const) {
      const [stemmen] = await read(as, wie, gezin.id);
      expect(stemmen?.inwoner?.antwoorden).toHaveLength(2);
      expect(stemmen?.professional?.antwoorden).toHaveLength(2);
    }
    const metingen = await runInDossier(as, 'uitvoerder', gezin.id, readMetingen, LEZEN);
    const paren = metingen[0]?.paren;
    expect(paren).toHaveLength(11);
    expect(paren).toContainEqual({ leefdomein: 'gezin-en-opvoeding', inwoner: 2, professional: 5 });
    expect(paren).toContainEqual({ leefdomein: 'wonen', inwoner: null, professional: null });
  });

  test('residents show theirs at once when they say so, and may ask for the other voice', async ({
    as,
    gezin,
    moment,
  }) => {
    await fill(as, 'inwoner-moeder', gezin.id, { evaluatie: moment, stem: 'inwoner', getoond: true });
    expect((await read(as, 'uitvoerder', gezin.id))[0]?.inwoner?.getoond).toBe(true);
    const lid = gezin.leden.daan;
    await fill(as, 'uitvoerder', gezin.id, { evaluatie: moment, stem: 'professional', lid });
    const own = async (toon: boolean) => (await read(as, 'inwoner-16', gezin.id, toon)).find((one) => one.lid === lid);
    expect((await own(false))?.professional).toBeUndefined();
    expect((await own(true))?.professional?.antwoorden).toHaveLength(2);
  });

  test('what is asked about one lid is read by that lid, not by who lives with them', async ({ as, gezin, moment }) => {
    const lid = gezin.leden.daan;
    await fill(as, 'inwoner-16', gezin.id, { evaluatie: moment, stem: 'inwoner', lid, getoond: true });
    expect(await read(as, 'inwoner-16', gezin.id)).toMatchObject([{ lid }]);
    expect(await read(as, 'uitvoerder', gezin.id)).toMatchObject([{ lid }]);
    for (const wie of ['inwoner-moeder', 'inwoner-vader', 'inwoner-15'] as const) {
      expect(await read(as, wie, gezin.id), wie).toEqual([]);
    }
  });

  test('a partij reads its own parts of life alone, and a colleague no voice of residents', async ({
    as,
    gezin,
    moment,
  }) => {
    await fill(as, 'inwoner-moeder', gezin.id, { evaluatie: moment, stem: 'inwoner' });
    await fill(as, 'uitvoerder', gezin.id, { evaluatie: moment, stem: 'professional' });
    const [school] = await read(as, 'aanbieder-school', gezin.id);
    expect(school?.inwoner?.antwoorden.map(({ leefdomein }) => leefdomein)).toEqual(['gezin-en-opvoeding']);
    expect(school?.professional?.antwoorden.map(({ leefdomein }) => leefdomein)).toEqual(['gezin-en-opvoeding']);
    const [collega] = await read(as, 'uitvoerder-collega', gezin.id);
    expect(collega).toMatchObject({ inwoner: undefined, professional: undefined });
  });

  test('once both are in, neither changes; before that the own voice does', async ({ as, gezin, moment }) => {
    await fill(as, 'inwoner-moeder', gezin.id, { evaluatie: moment, stem: 'inwoner' });
    const again = { evaluatie: moment, stem: 'inwoner' as const, versie: 1 };
    await fill(as, 'inwoner-moeder', gezin.id, { ...again, antwoorden: [{ leefdomein: 'wonen', waarde: 1 }] });
    const [stemmen] = await read(as, 'inwoner-moeder', gezin.id);
    expect(stemmen?.inwoner).toMatchObject({ versie: 2, antwoorden: [{ leefdomein: 'wonen', waarde: 1 }] });
    await fill(as, 'uitvoerder', gezin.id, { evaluatie: moment, stem: 'professional' });
    const late = fill(as, 'inwoner-moeder', gezin.id, { ...again, versie: 2 });
    await expect(late).rejects.toMatchObject({ kind: 'verkeerde-staat' });
  });

  test('who was second at the same voice is told, and writes over nobody', async ({ as, gezin, moment }) => {
    await fill(as, 'inwoner-moeder', gezin.id, { evaluatie: moment, stem: 'inwoner' });
    const second = fill(as, 'inwoner-15', gezin.id, { evaluatie: moment, stem: 'inwoner' });
    await expect(second).rejects.toMatchObject({ kind: 'verouderde-versie' });
  });

  test('the regisseur writes down what residents say after the own voice, and never over theirs', async ({
    as,
    gezin,
    moment,
  }) => {
    const table = { evaluatie: moment, stem: 'inwoner' as const };
    await expect(fill(as, 'uitvoerder', gezin.id, table)).rejects.toMatchObject({ kind: 'verkeerde-staat' });
    await fill(as, 'uitvoerder', gezin.id, { evaluatie: moment, stem: 'professional' });
    await fill(as, 'uitvoerder', gezin.id, table);
    expect((await read(as, 'inwoner-moeder', gezin.id))[0]?.inwoner).toMatchObject({ wijze: 'tafel' });
    const lid = gezin.leden.amir;
    await fill(as, 'inwoner-15', gezin.id, { ...table, lid });
    const over = fill(as, 'uitvoerder', gezin.id, { ...table, lid, versie: 1 });
    await expect(over).rejects.toMatchObject({ kind: 'verkeerde-staat' });
  });

  test('nobody fills in for another', async ({ as, gezin, moment }) => {
    const { leden, id } = gezin;
    for (const stem of ['inwoner', 'professional'] as const) {
      for (const wie of STRANGERS) {
        await expect(fill(as, wie, id, { evaluatie: moment, stem }), wie).rejects.toEqual(status(404));
      }
      for (const wie of ['aanbieder', 'uitvoerder-collega'] as const) {
        await expect(fill(as, wie, id, { evaluatie: moment, stem }), wie).rejects.toEqual(status(403));
      }
    }
    const asLid = (wie: Wie, lid: string | null, stem: 'inwoner' | 'professional' = 'inwoner') =>
      fill(as, wie, id, { evaluatie: moment, stem, lid });
    await expect(asLid('inwoner-moeder', null, 'professional')).rejects.toEqual(status(403));
    await expect(asLid('inwoner-16', leden.moeder)).rejects.toEqual(status(403));
    await expect(asLid('inwoner-moeder', leden.daan)).rejects.toEqual(status(403));
    // A father who lives elsewhere does not read this moment at all.
    await expect(asLid('inwoner-vader', leden.lina)).rejects.toEqual(status(404));
    await expect(asLid('inwoner-moeder', leden.sami)).resolves.toEqual({ versie: 1 });
  });

  test('no answers, a lid of elsewhere and a moment of elsewhere are refused', async ({ as, gezin, moment }) => {
    const own = { evaluatie: moment, stem: 'professional' as const };
    await expect(fill(as, 'uitvoerder', gezin.id, { ...own, antwoorden: [] })).rejects.toEqual(status(400));
    await expect(fill(as, 'uitvoerder', gezin.id, { ...own, lid: createId() })).rejects.toEqual(status(404));
    await expect(fill(as, 'uitvoerder', gezin.id, { ...own, evaluatie: createId() })).rejects.toEqual(status(404));
  });

  test('moments through time stay apart', async ({ as, gezin, moment }) => {
    await fill(as, 'uitvoerder', gezin.id, { evaluatie: moment, stem: 'professional' });
    const later = await runInDossier(
      as,
      'uitvoerder',
      gezin.id,
      (tx, d) => createEvaluatie(tx, d, { ...MOMENT, op: addDays(op, 30) }),
      PLANNEN,
    );
    await fill(as, 'uitvoerder', gezin.id, {
      evaluatie: later.id,
      stem: 'professional',
      antwoorden: [{ leefdomein: 'wonen', waarde: 4 }],
    });
    const metingen = await runInDossier(as, 'uitvoerder', gezin.id, readMetingen, LEZEN);
    expect(metingen.map(({ evaluatie }) => evaluatie.id)).toEqual([later.id, moment]);
  });
});

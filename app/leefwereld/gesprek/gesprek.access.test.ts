import { describe } from 'vitest';

import { createGezin, type Gezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { type As, expect, test as base, type Wie } from '../../../tests/support/test.ts';
import { createId } from '../../platform/id/index.ts';
import { addDays, computeDay, runAt } from '../../platform/time/index.ts';
import { closeLidmaatschap } from '../huishouden/index.ts';
import { createInhoud, type Opening } from '../inzage/index.ts';
import { createMelding } from '../melding/index.ts';
import { addDeelnemer } from './commands/add-deelnemer.ts';
import { addNiets } from './commands/add-niets.ts';
import { addRegel } from './commands/add-regel.ts';
import { createGesprek } from './commands/create-gesprek.ts';
import { removeDeelnemer } from './commands/remove-deelnemer.ts';
import { removeRegel } from './commands/remove-regel.ts';
import { updateGesprek } from './commands/update-gesprek.ts';
import { updateRegel } from './commands/update-regel.ts';
import { findGesprek, listDeelnemers, listEerdereWoorden, listGesprekken, listRegels } from './queries.ts';
import { GesprekFormSchema, type RegelInput, RegelSchema } from './schema.ts';

const GESPREK: Opening = { doel: 'gesprek-voeren', onderdelen: ['kern', 'route', 'gesprek'] };
const EIGEN: Opening = { doel: 'eigen-dossier', onderdelen: ['kern', 'gesprek'] };
const openingOf = (wie: Wie) => (wie.startsWith('inwoner') ? EIGEN : GESPREK);

/** Nobody, another gemeente, another team, a colleague without the regie, the teamleider, a partij of the plan, other residents. */
const STRANGERS: readonly Wie[] = [
  'niemand',
  'uitvoerder-andere-gemeente',
  'uitvoerder-ander-team',
  'uitvoerder-collega',
  'teamleider',
  'aanbieder-school',
  'aanbieder-wonen',
  'inwoner',
  'beleid',
  'beheerder',
];

const status = (code: number) => expect.objectContaining({ status: code });
const at = (field: string) => expect.objectContaining({ status: 400, errors: [expect.objectContaining({ field })] });

const run = <T>(as: As, wie: Wie, id: string, act: Parameters<typeof runInDossier<T>>[3]) =>
  runInDossier(as, wie, id, act, openingOf(wie));

const begin = (as: As, wie: Wie, gezin: Gezin, more: Record<string, unknown> = {}) =>
  run(as, wie, gezin.id, (tx, dossier) =>
    createGesprek(tx, dossier, GesprekFormSchema.parse({ op: computeDay(), plek: 'Thuis', ...more })),
  );

const regelOf = (gezin: Gezin, more: Record<string, unknown> = {}): RegelInput =>
  RegelSchema.parse({ onderwerp: 'wensen', wie: `lid:${gezin.leden.moeder}`, tekst: 'Ik wil rust.', ...more });

const say = (as: As, wie: Wie, gezin: Gezin, gesprek: string, more: Record<string, unknown> = {}) =>
  run(as, wie, gezin.id, (tx, dossier) => addRegel(tx, dossier, gesprek, regelOf(gezin, more)));

const read = (as: As, wie: Wie, gezin: Gezin, gesprek: string) =>
  run(as, wie, gezin.id, (tx, dossier) => listRegels(tx, dossier, gesprek));

const test = base.extend<{ gezin: Gezin; gesprek: string }>({
  gezin: async ({ as }, use) => use(await createGezin(as)),
  gesprek: async ({ as, gezin }, use) => {
    const { id } = await begin(as, 'uitvoerder', gezin, { aanwezig: [`lid:${gezin.leden.moeder}`] });
    await use(id);
  },
});

describe('a conversation', () => {
  test('is for the regisseur to begin, and stays shut for everyone else', async ({ as, gezin }) => {
    for (const wie of STRANGERS) await expect(begin(as, wie, gezin)).rejects.toEqual(status(404));
    await expect(begin(as, 'inwoner-moeder', gezin)).rejects.toEqual(status(403));
    const { id } = await begin(as, 'uitvoerder', gezin, { clientondersteuner: 'Bo de Wit' });
    expect((await run(as, 'uitvoerder', gezin.id, (tx, d) => listGesprekken(tx, d)))[0]).toMatchObject({
      id,
      plek: 'Thuis',
    });
    expect(await run(as, 'uitvoerder', gezin.id, (tx, d) => listDeelnemers(tx, d, id))).toMatchObject([
      { soort: 'professional' },
      { soort: 'clientondersteuner', naam: 'Bo de Wit' },
    ]);
  });

  test('refuses a day too far ahead, a lid from elsewhere, and opens for no other id', async ({
    as,
    gezin,
    gesprek,
  }) => {
    await expect(begin(as, 'uitvoerder', gezin, { op: addDays(computeDay(), 400) })).rejects.toEqual(at('op'));
    await expect(begin(as, 'uitvoerder', gezin, { voor: createId() })).rejects.toEqual(at('voor'));
    for (const id of ['geen-id', createId()]) {
      expect(await run(as, 'uitvoerder', gezin.id, (tx, d) => findGesprek(tx, d, id))).toBeUndefined();
    }
    const ander = await createGezin(as);
    expect(await run(as, 'uitvoerder', ander.id, (tx, d) => findGesprek(tx, d, gesprek))).toBeUndefined();
    await expect(say(as, 'uitvoerder', ander, gesprek)).rejects.toEqual(status(404));
  });

  test('is changed by the regisseur, and a stale change is told', async ({ as, gezin, gesprek }) => {
    const change = (wie: Wie, versie: number) =>
      run(as, wie, gezin.id, (tx, d) =>
        updateGesprek(tx, d, gesprek, { op: computeDay(), plek: 'Op school', vraag: 'Wie helpt ’s ochtends?', versie }),
      );
    for (const wie of STRANGERS) await expect(change(wie, 1)).rejects.toEqual(status(404));
    await expect(change('inwoner-moeder', 1)).rejects.toEqual(status(403));
    await change('uitvoerder', 1);
    await expect(change('uitvoerder', 1)).rejects.toMatchObject({ kind: 'verouderde-versie' });
    expect(await run(as, 'uitvoerder', gezin.id, (tx, d) => findGesprek(tx, d, gesprek))).toMatchObject({
      vraag: 'Wie helpt ’s ochtends?',
      versie: 2,
    });
  });

  test('for one lid is read by that lid and the regisseur alone', async ({ as, gezin }) => {
    const { id } = await begin(as, 'uitvoerder', gezin, { voor: gezin.leden.daan });
    await say(as, 'uitvoerder', gezin, id, { wie: `lid:${gezin.leden.daan}` });
    for (const wie of ['inwoner-moeder', 'inwoner-vader', 'inwoner-15'] as const) {
      expect(await run(as, wie, gezin.id, (tx, d) => listGesprekken(tx, d))).toEqual([]);
      expect(await read(as, wie, gezin, id)).toEqual([]);
    }
    expect(await read(as, 'inwoner-16', gezin, id)).toHaveLength(1);
    await expect(say(as, 'uitvoerder', gezin, id, { voor: gezin.leden.moeder })).rejects.toEqual(at('voor'));
  });
});

describe('the investigation of a melding', () => {
  const meld = (as: As, gezin: Gezin, wieLeest: 'huishouden' | 'lid' = 'huishouden') =>
    run(as, 'uitvoerder', gezin.id, (tx, dossier) =>
      createMelding(tx, dossier, {
        lid: gezin.leden.moeder,
        vraag: 'Ik red het niet.',
        wet: 'wmo',
        leefdomein: 'algemeen',
        bron: 'zelf',
        kanaal: 'telefoon',
        gemeldOp: computeDay(),
        wieLeest,
        spoed: 'nee',
      }),
    );
  const tell = (as: As, gezin: Gezin, melding: string) =>
    run(as, 'uitvoerder', gezin.id, async (tx, dossier) => {
      for (const soort of ['clientondersteuning', 'geen-mantelzorger']) {
        await tx
          .insertInto('mededelingen')
          .values({
            id: createId(),
            ...createInhoud(dossier, 'route'),
            melding_id: melding,
            soort,
            op: computeDay(),
            hoe: 'gesprek',
            door_id: dossier.actor.persoon ?? '',
          })
          .execute();
      }
    });

  test('LAW-W3: waits until the client and mantelzorgers were told of cliëntondersteuning', async ({ as, gezin }) => {
    const { id: melding } = await meld(as, gezin);
    await expect(begin(as, 'uitvoerder', gezin, { melding })).rejects.toMatchObject({ kind: 'verkeerde-staat' });
    await tell(as, gezin, melding);
    await begin(as, 'uitvoerder', gezin, { melding });
    await expect(begin(as, 'uitvoerder', gezin, { melding })).rejects.toMatchObject({ kind: 'verkeerde-staat' });
    await expect(begin(as, 'uitvoerder', gezin, { melding: createId() })).rejects.toEqual(status(404));
  });

  test('of a melding that is for one lid is for that lid', async ({ as, gezin }) => {
    const { id: melding } = await meld(as, gezin, 'lid');
    await tell(as, gezin, melding);
    await begin(as, 'uitvoerder', gezin, { melding });
    expect(await run(as, 'inwoner-16', gezin.id, (tx, d) => listGesprekken(tx, d))).toEqual([]);
    expect(await run(as, 'inwoner-moeder', gezin.id, (tx, d) => listGesprekken(tx, d))).toHaveLength(1);
  });
});

describe('a line', () => {
  test('is written by the regisseur alone, with who said it', async ({ as, gezin, gesprek }) => {
    for (const wie of STRANGERS) await expect(say(as, wie, gezin, gesprek)).rejects.toEqual(status(404));
    await expect(say(as, 'inwoner-moeder', gezin, gesprek)).rejects.toEqual(status(403));
    await say(as, 'uitvoerder', gezin, gesprek, { wie: 'ik', tekst: 'Zij redt veel zelf.' });
    await say(as, 'uitvoerder', gezin, gesprek);
    expect(await read(as, 'inwoner-moeder', gezin, gesprek)).toMatchObject([
      { spreker: 'inwoner', door: 'Nora', tekst: 'Ik wil rust.' },
      { spreker: 'professional', tekst: 'Zij redt veel zelf.' },
    ]);
  });

  test('for one lid is read by nobody else at home', async ({ as, gezin, gesprek }) => {
    await say(as, 'uitvoerder', gezin, gesprek, { wie: `lid:${gezin.leden.daan}`, voor: gezin.leden.daan });
    expect(await read(as, 'inwoner-moeder', gezin, gesprek)).toEqual([]);
    expect(await read(as, 'inwoner-16', gezin, gesprek)).toHaveLength(1);
    expect(await read(as, 'uitvoerder', gezin, gesprek)).toHaveLength(1);
  });

  test('of two people who write at once both stay', async ({ as, gezin, gesprek }) => {
    await say(as, 'uitvoerder', gezin, gesprek, { tekst: 'Van de een.' });
    await say(as, 'uitvoerder', gezin, gesprek, { tekst: 'Van de ander.' });
    expect((await read(as, 'uitvoerder', gezin, gesprek)).map(({ tekst }) => tekst)).toEqual([
      'Van de een.',
      'Van de ander.',
    ]);
  });

  test('is refused of or for somebody who left, and of nobody we know', async ({ as, gezin, gesprek }) => {
    const { moeder, vader } = gezin.leden;
    await runInDossier(as, 'uitvoerder', gezin.id, (tx, d) =>
      closeLidmaatschap(tx, d, vader, { eindigtOp: computeDay(), versie: 1 }),
    );
    await runAt(new Date(Date.now() + 36 * 3_600_000), async () => {
      await expect(say(as, 'uitvoerder', gezin, gesprek, { wie: `lid:${vader}` })).rejects.toEqual(at('wie'));
      await expect(say(as, 'uitvoerder', gezin, gesprek, { voor: vader })).rejects.toEqual(at('voor'));
    });
    for (const wie of ['', 'iemand', `netwerk:${moeder}`, `lid:${createId()}`]) {
      await expect(say(as, 'uitvoerder', gezin, gesprek, { wie })).rejects.toEqual(at('wie'));
    }
  });

  test('changes with its version, and goes for good', async ({ as, gezin, gesprek }) => {
    const { id } = await say(as, 'uitvoerder', gezin, gesprek);
    const change = (wie: Wie, versie: number) =>
      run(as, wie, gezin.id, (tx, d) => updateRegel(tx, d, gesprek, id, { tekst: 'Ik wil slapen.', versie }));
    const remove = (wie: Wie, welke = id) => run(as, wie, gezin.id, (tx, d) => removeRegel(tx, d, gesprek, welke));
    for (const wie of STRANGERS) {
      await expect(change(wie, 1)).rejects.toEqual(status(404));
      await expect(remove(wie)).rejects.toEqual(status(404));
    }
    await expect(change('inwoner-moeder', 1)).rejects.toEqual(status(403));
    await expect(remove('inwoner-moeder')).rejects.toEqual(status(403));
    await change('uitvoerder', 1);
    await expect(change('uitvoerder', 1)).rejects.toMatchObject({ kind: 'verouderde-versie' });
    await expect(remove('uitvoerder', 'geen-id')).rejects.toEqual(status(404));
    await remove('uitvoerder');
    await expect(remove('uitvoerder')).rejects.toEqual(status(404));
    expect(await read(as, 'uitvoerder', gezin, gesprek)).toEqual([]);
    const log = await as('fg', (tx) =>
      tx.selectFrom('gebeurtenissen').selectAll().where('soort', '=', 'gespreksregel-weggelaten').execute(),
    );
    expect(log).toHaveLength(1);
    expect(JSON.stringify(log)).not.toContain('slapen');
  });

  test('of an earlier conversation is shown in the next as what they said before', async ({ as, gezin, gesprek }) => {
    await say(as, 'uitvoerder', gezin, gesprek);
    const { id } = await begin(as, 'uitvoerder', gezin);
    expect(await run(as, 'uitvoerder', gezin.id, (tx, d) => listEerdereWoorden(tx, d, id))).toMatchObject([
      { tekst: 'Ik wil rust.' },
    ]);
    expect(await run(as, 'uitvoerder', gezin.id, (tx, d) => listEerdereWoorden(tx, d, gesprek))).toEqual([]);
  });
});

describe('why nothing is said', () => {
  test('LAW-W4: is written by the regisseur, where nothing stands yet', async ({ as, gezin, gesprek }) => {
    const skip = (wie: Wie) =>
      run(as, wie, gezin.id, (tx, d) => addNiets(tx, d, gesprek, { onderwerp: 'bijdrage', reden: 'Het kost niets.' }));
    for (const wie of STRANGERS) await expect(skip(wie)).rejects.toEqual(status(404));
    await expect(skip('inwoner-moeder')).rejects.toEqual(status(403));
    await skip('uitvoerder');
    await expect(skip('uitvoerder')).rejects.toMatchObject({ kind: 'verkeerde-staat' });
    expect(await read(as, 'inwoner-moeder', gezin, gesprek)).toMatchObject([
      { soort: 'niets', tekst: 'Het kost niets.' },
    ]);
  });
});

describe('who was there', () => {
  test('is kept by the regisseur', async ({ as, gezin, gesprek }) => {
    const add = (wie: Wie, input: Parameters<typeof addDeelnemer>[3]) =>
      run(as, wie, gezin.id, (tx, d) => addDeelnemer(tx, d, gesprek, input));
    const leeg = { wie: '', soort: undefined, naam: '', functie: '' };
    const bo = { ...leeg, naam: 'Bo', soort: 'clientondersteuner' as const };
    for (const wie of STRANGERS) await expect(add(wie, bo)).rejects.toEqual(status(404));
    await expect(add('inwoner-moeder', bo)).rejects.toEqual(status(403));
    await expect(add('uitvoerder', leeg)).rejects.toEqual(at('naam'));
    await expect(add('uitvoerder', { ...leeg, wie: `lid:${createId()}` })).rejects.toEqual(at('wie'));
    await add('uitvoerder', bo);
    // Twice the same lid is once.
    for (const _ of [1, 2]) await add('uitvoerder', { ...leeg, wie: `lid:${gezin.leden.daan}` });
    const daar = await run(as, 'uitvoerder', gezin.id, (tx, d) => listDeelnemers(tx, d, gesprek));
    expect(daar.map(({ naam }) => naam)).toEqual(['Nora', expect.any(String), 'Bo', 'Daan']);
    const remove = (wie: Wie, id: string) => run(as, wie, gezin.id, (tx, d) => removeDeelnemer(tx, d, gesprek, id));
    const weg = daar[2]?.id ?? '';
    for (const wie of STRANGERS) await expect(remove(wie, weg)).rejects.toEqual(status(404));
    await expect(remove('inwoner-moeder', weg)).rejects.toEqual(status(403));
    await remove('uitvoerder', weg);
    for (const id of [weg, 'geen-id']) await expect(remove('uitvoerder', id)).rejects.toEqual(status(404));
  });
});

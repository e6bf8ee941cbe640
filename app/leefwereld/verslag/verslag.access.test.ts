import { describe } from 'vitest';

import { createGezin, type Gezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { type As, expect, test as base, type Wie } from '../../../tests/support/test.ts';
import { createId } from '../../platform/id/index.ts';
import { computeDay } from '../../platform/time/index.ts';
import { addRegel, createGesprek, findGesprek, listRegels, ONDERWERPSLEUTELS, RegelSchema } from '../gesprek/index.ts';
import { addNetwerklid } from '../huishouden/index.ts';
import { createInhoud, type Opening } from '../inzage/index.ts';
import { createMelding, findMelding } from '../melding/index.ts';
import { sendVerslag } from './commands/send-verslag.ts';

const GESPREK: Opening = { doel: 'gesprek-voeren', onderdelen: ['kern', 'route', 'gesprek'] };
const EIGEN: Opening = { doel: 'eigen-dossier', onderdelen: ['kern', 'route', 'gesprek'] };

const STRANGERS: readonly Wie[] = [
  'niemand',
  'uitvoerder-andere-gemeente',
  'uitvoerder-ander-team',
  'uitvoerder-collega',
  'teamleider',
  'aanbieder-school',
  'inwoner',
  'beleid',
];

const run = <T>(as: As, wie: Wie, id: string, act: Parameters<typeof runInDossier<T>>[3]) =>
  runInDossier(as, wie, id, act, wie.startsWith('inwoner') ? EIGEN : GESPREK);

type Waar = { gezin: Gezin; gesprek: string; melding: string };

const send = (as: As, wie: Wie, { gezin, gesprek }: Waar) =>
  run(as, wie, gezin.id, (tx, d) => sendVerslag(tx, d, gesprek));

const say = (as: As, { gezin, gesprek }: Waar, onderwerp: string) =>
  run(as, 'uitvoerder', gezin.id, (tx, d) =>
    addRegel(tx, d, gesprek, RegelSchema.parse({ onderwerp, wie: `lid:${gezin.leden.moeder}`, tekst: 'Dit is het.' })),
  );

/** A melding under the Wmo of which everything was told, with a conversation in which nothing was said yet. */
const test = base.extend<{ waar: Waar }>({
  waar: async ({ as }, use) => {
    const gezin = await createGezin(as);
    const melding = await run(as, 'uitvoerder', gezin.id, async (tx, dossier) => {
      const { id } = await createMelding(tx, dossier, {
        lid: gezin.leden.moeder,
        vraag: 'Ik red het niet.',
        wet: 'wmo',
        leefdomein: 'algemeen',
        bron: 'zelf',
        kanaal: 'telefoon',
        gemeldOp: computeDay(),
        wieLeest: 'huishouden',
        spoed: 'nee',
      });
      for (const soort of ['clientondersteuning', 'geen-mantelzorger']) {
        const wat = { melding_id: id, soort, op: computeDay(), hoe: 'gesprek', door_id: dossier.actor.persoon ?? '' };
        await tx
          .insertInto('mededelingen')
          .values({ id: createId(), ...createInhoud(dossier, 'route'), ...wat })
          .execute();
      }
      return id;
    });
    const leeg = { plek: 'Thuis', voor: '', aanwezig: [], clientondersteuner: '' };
    const { id } = await run(as, 'uitvoerder', gezin.id, (tx, d) =>
      createGesprek(tx, d, { op: computeDay(), ...leeg, melding }),
    );
    await use({ gezin, gesprek: id, melding });
  },
});

const explainPgb = (as: As, { gezin, melding }: Waar) =>
  run(as, 'uitvoerder', gezin.id, async (tx, dossier) => {
    const wat = {
      melding_id: melding,
      soort: 'pgb',
      op: computeDay(),
      hoe: 'gesprek',
      door_id: dossier.actor.persoon ?? '',
    };
    await tx
      .insertInto('mededelingen')
      .values({ id: createId(), ...createInhoud(dossier, 'route'), ...wat })
      .execute();
  });

const missing = async (as: As, waar: Waar): Promise<string[]> => {
  try {
    await send(as, 'uitvoerder', waar);
  } catch (error) {
    const { errors } = error as { errors?: { field: string }[] };
    if (errors) return errors.map(({ field }) => field);
    throw error;
  }
  return [];
};

describe('sending the verslag', () => {
  test('LAW-W4 LAW-W5: waits until nothing is blank and the pgb was explained', async ({ as, waar }) => {
    expect(await missing(as, waar)).toEqual([...ONDERWERPSLEUTELS, 'pgb']);
    for (const onderwerp of ONDERWERPSLEUTELS.slice(1)) await say(as, waar, onderwerp);
    expect(await missing(as, waar)).toEqual(['wensen', 'pgb']);
    await say(as, waar, 'wensen');
    await explainPgb(as, waar);
    expect(await missing(as, waar)).toEqual([]);
  });

  test('LAW-W6: is an event before any decision, ends the melding’s investigation and freezes what was said', async ({
    as,
    waar,
  }) => {
    for (const onderwerp of ONDERWERPSLEUTELS.filter((one) => one !== 'netwerk')) await say(as, waar, onderwerp);
    await explainPgb(as, waar);
    await run(as, 'uitvoerder', waar.gezin.id, (tx, d) =>
      addNetwerklid(tx, d, { naam: 'Ria', soort: 'familie', ring: 1 }),
    );
    for (const wie of STRANGERS) await expect(send(as, wie, waar)).rejects.toMatchObject({ status: 404 });
    await expect(send(as, 'inwoner-moeder', waar)).rejects.toMatchObject({ status: 403 });
    await send(as, 'uitvoerder', waar);
    const { gezin, gesprek, melding } = waar;
    expect(await run(as, 'uitvoerder', gezin.id, (tx, d) => findMelding(tx, d, melding))).toMatchObject({
      verslagOp: computeDay(),
    });
    expect(await run(as, 'inwoner-moeder', gezin.id, (tx, d) => findGesprek(tx, d, gesprek))).toMatchObject({
      verstuurdOp: expect.any(Date),
    });
    // Who stood around them is kept as it was then.
    await run(as, 'uitvoerder', gezin.id, (tx, d) => addNetwerklid(tx, d, { naam: 'Later', soort: 'buur', ring: 2 }));
    const regels = await run(as, 'uitvoerder', gezin.id, (tx, d) => listRegels(tx, d, gesprek));
    expect(regels.filter(({ soort }) => soort === 'kring').map(({ tekst }) => tekst)).toEqual(['Dichtbij: Ria.']);
    await expect(say(as, waar, 'wensen')).rejects.toMatchObject({ kind: 'verkeerde-staat' });
    await expect(send(as, 'uitvoerder', waar)).rejects.toMatchObject({ kind: 'verkeerde-staat' });
    const log = await as('fg', (tx) =>
      tx.selectFrom('gebeurtenissen').selectAll().where('soort', '=', 'gespreksverslag-verstuurd').execute(),
    );
    expect(log).toMatchObject([{ onderwerp_id: gesprek }]);
  });

  test('of another conversation, or of none, is not found', async ({ as, waar }) => {
    for (const gesprek of [createId(), 'geen-id']) {
      await expect(send(as, 'uitvoerder', { ...waar, gesprek })).rejects.toMatchObject({ status: 404 });
    }
  });
});

import { describe } from 'vitest';

import { CAST, GEMEENTEN, TEAMS } from '../../../database/demo/cast.ts';
import { createGezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { actorFor, type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import { type Actor, createSystemActor, type Tx } from '../../platform/database/index.ts';
import { createHandover } from '../../platform/handover/index.ts';
import { openDossier } from '../inzage/index.ts';
import { assignAanvoerder } from './commands/assign-aanvoerder.ts';
import { assignRegie, regieHandover } from './commands/assign-regie.ts';
import { createRegieverzoek } from './commands/create-regieverzoek.ts';
import { recordAanvaarding } from './commands/record-aanvaarding.ts';
import { recordAfwijzing } from './commands/record-afwijzing.ts';
import { recordOvername } from './commands/record-overname.ts';
import { removeAanvoerder } from './commands/remove-aanvoerder.ts';
import { removeRegieverzoek } from './commands/remove-regieverzoek.ts';
import { findRegie, findVerzoek } from './queries.ts';

const OPENING = { doel: 'regie-overdragen', onderdelen: ['kern'] } as const;
const KIJKEN = { doel: 'regie-bekijken', onderdelen: ['kern'] } as const;
const [NOORD, ZUID] = TEAMS;
const FATIMA = CAST['uitvoerder-collega'].id;
const JORIS = CAST['uitvoerder-ander-team'].id;
const reden = 'Ik ga ergens anders werken.';
const gemeente_id = GEMEENTEN.voorbeeldstad.gemeente_id;

/** Everyone who may do nothing with the regie of Samira's household. */
const OTHERS: readonly Wie[] = [
  'uitvoerder-collega',
  'uitvoerder-ander-team',
  'aanbieder',
  'inwoner-moeder',
  'inwoner-vader',
  'beleid',
  'beheerder',
  'privacy-officer',
  'uitvoerder-andere-gemeente',
  'niemand',
];

const ask = (as: As, id: string, opvolger = FATIMA, wie: Wie = 'uitvoerder') =>
  runInDossier(as, wie, id, (tx, dossier) => createRegieverzoek(tx, dossier, { opvolger, reden }), OPENING);
const accept = (as: As, id: string, wie: Wie = 'uitvoerder-collega', keuze = {}) =>
  as(wie, (tx, actor) => recordAanvaarding(tx, actor, id, keuze));

/** The regie as the tables say it, seen above the rules of a dossier. */
async function readRegie(as: As, id: string) {
  return as(createSystemActor('overdracht', gemeente_id), async (tx) => ({
    huishouden: await tx
      .selectFrom('huishoudens')
      .select(['regisseur_id', 'opvolger_id', 'team_id', 'aanvoerder_id'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
    lopend: await tx
      .selectFrom('regies')
      .select('medewerker_id')
      .where('huishouden_id', '=', id)
      .where('eindigt_op', 'is', null)
      .execute(),
    kaarten: await tx
      .selectFrom('vindkaarten')
      .select(['regisseur_id', 'team_id'])
      .distinct()
      .where('huishouden_id', '=', id)
      .execute(),
  }));
}

/** Samira leaves service, as the beheerder records it. */
const leave = (as: As) =>
  as('beheerder', (tx) =>
    tx.updateTable('medewerkers').set({ status: 'uit-dienst' }).where('id', '=', CAST.uitvoerder.id).execute(),
  );

const status = (code: number) => expect.objectContaining({ status: code });

describe('create-regieverzoek', () => {
  test('the regisseur asks a colleague and keeps the regie until the answer', async ({ as }) => {
    const { id } = await createGezin(as);
    await ask(as, id);
    const { huishouden } = await readRegie(as, id);
    expect(huishouden).toMatchObject({ regisseur_id: CAST.uitvoerder.id, opvolger_id: FATIMA });
  });

  test('nobody else asks, and the teamleider only while the regisseur is away', async ({ as }) => {
    const { id } = await createGezin(as);
    for (const wie of OTHERS) await expect(ask(as, id, JORIS, wie)).rejects.toEqual(status(404));
    await expect(ask(as, id, FATIMA, 'teamleider')).rejects.toEqual(status(403));
    await leave(as);
    await ask(as, id, FATIMA, 'teamleider');
    expect((await readRegie(as, id)).huishouden.opvolger_id).toBe(FATIMA);
  });

  test('not twice, not the one who has it, not who cannot have it', async ({ as }) => {
    const { id } = await createGezin(as);
    for (const wrong of [CAST.uitvoerder.id, CAST.beleid.id, CAST['uitvoerder-andere-gemeente'].id, 'geen-id']) {
      await expect(ask(as, id, wrong)).rejects.toEqual(status(400));
    }
    await ask(as, id);
    await expect(ask(as, id, JORIS)).rejects.toEqual(status(409));
  });

  test('a colleague of the team who opens the page reads who has it and cannot ask', async ({ as }) => {
    const { id } = await createGezin(as);
    const asked = runInDossier(
      as,
      'uitvoerder-collega',
      id,
      (tx, dossier) => createRegieverzoek(tx, dossier, { opvolger: JORIS, reden }),
      KIJKEN,
    );
    await expect(asked).rejects.toEqual(status(404));
  });
});

describe('record-aanvaarding', () => {
  test('moves the regie, the team and the copies at once', async ({ as }) => {
    const { id } = await createGezin(as);
    await ask(as, id, JORIS);
    await accept(as, id, 'uitvoerder-ander-team');
    expect(await readRegie(as, id)).toEqual({
      huishouden: { regisseur_id: JORIS, opvolger_id: null, team_id: ZUID.id, aanvoerder_id: null },
      lopend: [{ medewerker_id: JORIS }],
      kaarten: [{ regisseur_id: JORIS, team_id: ZUID.id }],
    });
    expect(await as('uitvoerder', (tx, actor) => openDossier(tx, actor, id, KIJKEN))).toBeUndefined();
    const regie = await runInDossier(as, 'uitvoerder-ander-team', id, findRegie, KIJKEN);
    expect(regie?.eerder).toMatchObject([{ id: CAST.uitvoerder.id, reden }]);
  });

  test('in the same team the huishouden stays there', async ({ as }) => {
    const { id } = await createGezin(as);
    await ask(as, id);
    await accept(as, id);
    expect((await readRegie(as, id)).huishouden).toMatchObject({ regisseur_id: FATIMA, team_id: NOORD.id });
  });

  test('only who was asked accepts, once, and with a team of their own', async ({ as }) => {
    const { id } = await createGezin(as);
    for (const wie of [...OTHERS, 'teamleider', 'uitvoerder'] as const) {
      await expect(accept(as, id, wie)).rejects.toEqual(status(404));
    }
    await ask(as, id);
    for (const wie of [...OTHERS, 'teamleider', 'uitvoerder'] as const) {
      if (wie !== 'uitvoerder-collega') await expect(accept(as, id, wie)).rejects.toEqual(status(404));
    }
    await expect(accept(as, id, 'uitvoerder-collega', { team: ZUID.id })).rejects.toEqual(status(400));
    const zonder: Actor = { ...actorFor('uitvoerder-collega'), rollen: ['beleid'] };
    await expect(as(zonder, (tx, actor) => recordAanvaarding(tx, actor, id))).rejects.toEqual(status(403));
    await accept(as, id);
    await expect(accept(as, id)).rejects.toEqual(status(404));
    await expect(accept(as, 'geen-id')).rejects.toEqual(status(404));
  });

  test('before the answer who was asked reads the name and who asks, no content and no reason', async ({ as }) => {
    const { id } = await createGezin(as);
    await ask(as, id, JORIS);
    const seen = await as('uitvoerder-ander-team', async (tx, actor) => ({
      verzoek: await findVerzoek(tx, actor, id),
      dossier: await openDossier(tx, actor, id, KIJKEN),
      stappen: await tx.selectFrom('regiestappen').select('reden').execute(),
      leden: await tx.selectFrom('leden').select('id').execute(),
    }));
    expect(seen).toMatchObject({
      verzoek: { door: { naam: 'Samira B.' } },
      dossier: undefined,
      stappen: [],
      leden: [],
    });
  });
});

describe('record-afwijzing', () => {
  test('takes the question away, tells why to who asked, and the way in is shut again', async ({ as }) => {
    const { id } = await createGezin(as);
    await ask(as, id, JORIS);
    await as('uitvoerder-ander-team', (tx, actor) => recordAfwijzing(tx, actor, id, { reden: 'Mijn agenda is vol.' }));
    expect((await readRegie(as, id)).huishouden).toMatchObject({ opvolger_id: null, regisseur_id: CAST.uitvoerder.id });
    const regie = await runInDossier(as, 'uitvoerder', id, findRegie, KIJKEN);
    expect(regie?.stappen[0]).toMatchObject({ soort: 'afgewezen', wie: 'Joris K.', reden: 'Mijn agenda is vol.' });
    const found = await as('uitvoerder-ander-team', (tx) => tx.selectFrom('huishoudens').select('id').execute());
    expect(found).toEqual([]);
  });

  test('only who was asked says no', async ({ as }) => {
    const { id } = await createGezin(as);
    await ask(as, id, JORIS);
    for (const wie of [...OTHERS, 'teamleider', 'uitvoerder'] as const) {
      if (wie === 'uitvoerder-ander-team') continue;
      await expect(as(wie, (tx, actor) => recordAfwijzing(tx, actor, id, { reden }))).rejects.toEqual(status(404));
    }
  });
});

describe('remove-regieverzoek', () => {
  const remove = (as: As, id: string, wie: Wie) =>
    runInDossier(as, wie, id, (tx, dossier) => removeRegieverzoek(tx, dossier), OPENING);

  test('the regisseur and the teamleider take it back, nobody else', async ({ as }) => {
    const { id } = await createGezin(as);
    await expect(remove(as, id, 'uitvoerder')).rejects.toEqual(status(409));
    for (const wie of ['uitvoerder', 'teamleider'] as const) {
      await ask(as, id);
      for (const other of OTHERS) await expect(remove(as, id, other)).rejects.toEqual(status(404));
      await remove(as, id, wie);
      expect((await readRegie(as, id)).huishouden.opvolger_id).toBeNull();
    }
  });
});

describe('record-overname', () => {
  const take = (as: As, id: string, wie: Wie) =>
    runInDossier(as, wie, id, (tx, dossier) => recordOvername(tx, dossier, { reden }), OPENING);

  test('the teamleider takes the regie while the regisseur is away, not before', async ({ as }) => {
    const { id } = await createGezin(as);
    for (const wie of OTHERS) await expect(take(as, id, wie)).rejects.toEqual(status(404));
    await expect(take(as, id, 'uitvoerder')).rejects.toEqual(status(403));
    await expect(take(as, id, 'teamleider')).rejects.toEqual(status(403));
    await ask(as, id);
    await leave(as);
    await take(as, id, 'teamleider');
    const noor = CAST.teamleider.id;
    expect(await readRegie(as, id)).toMatchObject({
      huishouden: { regisseur_id: noor, opvolger_id: null },
      lopend: [{ medewerker_id: noor }],
    });
    await expect(accept(as, id)).rejects.toEqual(status(404));
  });
});

describe('assign-aanvoerder and remove-aanvoerder', () => {
  const lead = (as: As, id: string, wie: Wie, aanvoerder = FATIMA) =>
    runInDossier(as, wie, id, (tx, dossier) => assignAanvoerder(tx, dossier, { aanvoerder, reden }), OPENING);
  const stop = (as: As, id: string, wie: Wie) =>
    runInDossier(as, wie, id, (tx, dossier) => removeAanvoerder(tx, dossier, { reden }), OPENING);

  test('the regisseur and the teamleider choose and stop one; the family reads who it is and why', async ({ as }) => {
    const { id } = await createGezin(as);
    await expect(stop(as, id, 'uitvoerder')).rejects.toEqual(status(409));
    for (const wie of ['uitvoerder', 'teamleider'] as const) {
      await lead(as, id, wie);
      const eigen = { doel: 'eigen-dossier', onderdelen: ['kern'] } as const;
      const regie = await runInDossier(as, 'inwoner-moeder', id, findRegie, eigen);
      expect(regie?.aanvoerder).toMatchObject({ naam: 'Fatima Z.', reden });
      for (const other of OTHERS) {
        await expect(lead(as, id, other, JORIS)).rejects.toEqual(status(404));
        await expect(stop(as, id, other)).rejects.toEqual(status(404));
      }
      await stop(as, id, wie);
    }
    await expect(lead(as, id, 'uitvoerder', CAST.uitvoerder.id)).rejects.toEqual(status(400));
    await expect(lead(as, id, 'uitvoerder', CAST.beleid.id)).rejects.toEqual(status(400));
  });

  test('a teamleider who may not read the conversation does not become aanvoerder by choosing themselves', async ({
    as,
  }) => {
    const { id } = await createGezin(as);
    await expect(lead(as, id, 'teamleider', CAST.teamleider.id)).rejects.toEqual(status(400));
    await lead(as, id, 'uitvoerder', CAST.teamleider.id);
    expect((await readRegie(as, id)).huishouden).toMatchObject({ aanvoerder_id: CAST.teamleider.id });
  });

  test('an aanvoerder who accepts the regie is aanvoerder no more', async ({ as }) => {
    const { id } = await createGezin(as);
    await lead(as, id, 'uitvoerder');
    await ask(as, id);
    await accept(as, id);
    expect((await readRegie(as, id)).huishouden).toMatchObject({ regisseur_id: FATIMA, aanvoerder_id: null });
  });
});

describe('assign-regie', () => {
  const handover = createHandover([regieHandover]);
  const list = (tx: Tx, actor: Actor) => handover.list(tx, actor, [CAST.uitvoerder.id]);

  test('who leaves hands over: usually to the teamleider, without a name of the family', async ({ as }) => {
    const { id } = await createGezin(as);
    await ask(as, id);
    const [item, ...more] = await as('beheerder', list);
    expect(more).toEqual([]);
    expect(item).toMatchObject({ name: 'één huishouden van Wijkteam Noord', usual: CAST.teamleider.id });
    await as('beheerder', (tx, actor) =>
      handover.assign(tx, actor, [{ soort: 'regie', id: item?.id ?? '', to: JORIS }]),
    );
    expect(await readRegie(as, id)).toEqual({
      huishouden: { regisseur_id: JORIS, opvolger_id: null, team_id: ZUID.id, aanvoerder_id: null },
      lopend: [{ medewerker_id: JORIS }],
      kaarten: [{ regisseur_id: JORIS, team_id: ZUID.id }],
    });
    expect(await as('beheerder', (tx) => tx.selectFrom('leden').select('id').execute())).toEqual([]);
  });

  test('outside a hand-over nobody does', async ({ as }) => {
    const { id } = await createGezin(as);
    const [item] = await as('beheerder', list);
    for (const wie of [...OTHERS, 'teamleider', 'uitvoerder'] as const) {
      const act = as(wie, (tx, actor) => assignRegie(tx, actor, item?.id ?? '', JORIS));
      await expect(act).rejects.toEqual(status(403));
    }
    for (const wrong of [CAST.beleid.id, CAST['uitvoerder-andere-gemeente'].id, 'geen-id']) {
      const act = as('beheerder', (tx, actor) =>
        handover.assign(tx, actor, [{ soort: 'regie', id: item?.id ?? '', to: wrong }]),
      );
      await expect(act).rejects.toEqual(status(404));
    }
    expect((await readRegie(as, id)).huishouden.regisseur_id).toBe(CAST.uitvoerder.id);
  });

  test('a beheerder of another gemeente sees nothing to hand over', async ({ as }) => {
    await createGezin(as);
    const elders: Actor = { ...actorFor('beleid-andere-gemeente'), rollen: ['beheerder'] };
    expect(await as(elders, list)).toEqual([]);
  });
});

import { describe } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { createGezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import { addDays, computeDay, runAt } from '../../platform/time/index.ts';
import { assignInwonervragen } from './commands/assign-inwonervragen.ts';
import { createInwonervraag } from './commands/create-inwonervraag.ts';
import { createWaarom } from './commands/create-waarom.ts';
import { openDossier } from './commands/open-dossier.ts';
import { recordAntwoord } from './commands/record-antwoord.ts';
import { findInwonervraag, listInwonervraagAttention, listTeLaat } from './queries.ts';

const EIGEN = { doel: 'eigen-dossier', onderdelen: ['kern', 'stem', 'inzage'] } as const;
const WOORDEN = '00000000-0000-7000-8400-000000000092';

/** A family in which Petra of the thuiszorg looked once; gives the inzageregel. */
async function createBezoek(as: As) {
  const { id, leden } = await createGezin(as);
  await as('aanbieder', (tx, actor) =>
    openDossier(tx, actor, id, { doel: 'afspraken-uitvoeren', onderdelen: ['plan'] }),
  );
  const regel = await as('privacy-officer', (tx) =>
    tx.selectFrom('inzageregels').select('id').where('wie_id', '=', CAST.aanbieder.id).executeTakeFirstOrThrow(),
  );
  return { id, leden, regel: regel.id };
}

const ask = (as: As, wie: Wie, id: string, regel: string) =>
  runInDossier(as, wie, id, (tx, dossier) => createWaarom(tx, dossier, regel), EIGEN);
const askRegie = (as: As, wie: Wie, id: string) =>
  runInDossier(
    as,
    wie,
    id,
    (tx, dossier) => createInwonervraag(tx, dossier, { soort: 'klopt-niet', onderwerp: WOORDEN, overOp: new Date() }),
    EIGEN,
  );
const answer = (as: As, wie: Wie, vraag: string) =>
  as(wie, (tx, actor) => recordAntwoord(tx, actor, vraag, { antwoord: 'Ik wilde weten of er hulp was.' }));

describe('create-inwonervraag', () => {
  test('a resident asks who looked why; the looker answers, and only those two read it', async ({ as }) => {
    const { id, regel } = await createBezoek(as);
    const { id: vraag } = await ask(as, 'inwoner-moeder', id, regel);
    await expect(ask(as, 'inwoner-moeder', id, regel)).rejects.toThrow('U vroeg dit al');
    const rows = await as('aanbieder', (tx, actor) => listInwonervraagAttention(tx, actor, computeDay()));
    expect(rows).toMatchObject([{ href: `/inwonervragen/${vraag}`, badge: 'nog 14 dagen' }]);
    await answer(as, 'aanbieder', vraag);
    const read = (wie: Wie) => as(wie, (tx, actor) => findInwonervraag(tx, actor, vraag));
    for (const wie of ['inwoner-moeder', 'aanbieder'] as const) {
      expect(await read(wie), wie).toMatchObject({ antwoord: 'Ik wilde weten of er hulp was.' });
    }
    for (const wie of ['uitvoerder', 'inwoner-16', 'privacy-officer', 'aanbieder-school', 'niemand'] as const) {
      expect(await read(wie), wie).toBeUndefined();
    }
  });

  test('about a refused look, and one of somebody at home, nobody asks', async ({ as }) => {
    const { id } = await createGezin(as);
    await as('uitvoerder-ander-team', (tx, actor) =>
      openDossier(tx, actor, id, { doel: 'plan-bespreken', onderdelen: ['plan'] }),
    );
    const [geweigerd] = await as('privacy-officer', (tx) =>
      tx.selectFrom('inzageregels').select('id').where('gelukt', '=', false).execute(),
    );
    await expect(ask(as, 'inwoner-moeder', id, geweigerd?.id ?? '')).rejects.toThrow('kunt u geen vraag stellen');
    await expect(ask(as, 'inwoner-moeder', id, 'geen-id')).rejects.toThrow('Deze pagina is er niet');
  });

  test('what another lid looked at of their own stays theirs', async ({ as }) => {
    const { id } = await createGezin(as);
    await as('inwoner-16', (tx, actor) => openDossier(tx, actor, id, EIGEN));
    const [eigen] = await as('privacy-officer', (tx) =>
      tx.selectFrom('inzageregels').select('id').where('wie_id', '=', CAST['inwoner-16'].id).execute(),
    );
    await expect(ask(as, 'inwoner-moeder', id, eigen?.id ?? '')).rejects.toThrow('Deze pagina is er niet');
  });

  for (const wie of [
    'niemand',
    'inwoner',
    'uitvoerder',
    'uitvoerder-ander-team',
    'uitvoerder-andere-gemeente',
  ] as const) {
    test(`${wie} asks nothing here`, async ({ as }) => {
      const { id, regel } = await createBezoek(as);
      await expect(ask(as, wie, id, regel)).rejects.toThrow('Deze pagina is er niet');
    });
  }
});

describe('record-antwoord', () => {
  test('only who was asked answers, once', async ({ as }) => {
    const { id } = await createGezin(as);
    const { id: vraag } = await askRegie(as, 'inwoner-15', id);
    for (const wie of [
      'niemand',
      'uitvoerder-collega',
      'inwoner-moeder',
      'uitvoerder-andere-gemeente',
      'aanbieder',
    ] as const) {
      await expect(answer(as, wie, vraag), wie).rejects.toThrow('Deze pagina is er niet');
    }
    await expect(answer(as, 'inwoner-15', vraag)).rejects.toThrow('aan een ander gesteld');
    await expect(answer(as, 'privacy-officer', vraag)).rejects.toThrow('aan een ander gesteld');
    await answer(as, 'uitvoerder', vraag);
    await expect(answer(as, 'uitvoerder', vraag)).rejects.toThrow('staat al een antwoord');
  });

  test('after 14 days without an answer who guards privacy sees that, and not whose dossier it is', async ({ as }) => {
    const { id } = await createGezin(as);
    await askRegie(as, 'inwoner-moeder', id);
    const at = (dagen: number) => new Date(`${addDays(computeDay(), dagen)}T12:00:00Z`);
    const late = (dagen: number) =>
      runAt(at(dagen), () => as('privacy-officer', (tx, actor) => listTeLaat(tx, actor, computeDay())));
    expect(await late(14)).toEqual([]);
    expect(await late(15)).toMatchObject([{ gevraagde: { naam: 'Samira B.' }, huishouden: { naam: '' } }]);
  });
});

describe('assign-inwonervragen', () => {
  test('what waits goes to the new regisseur; why someone looked stays with them', async ({ as }) => {
    const { id, regel } = await createBezoek(as);
    const { id: vraag } = await askRegie(as, 'inwoner-moeder', id);
    const { id: waarom } = await ask(as, 'inwoner-moeder', id, regel);
    const naar = { huishouden: id, medewerker: CAST['uitvoerder-collega'].id };
    for (const wie of ['niemand', 'uitvoerder-collega', 'inwoner-moeder', 'uitvoerder-andere-gemeente'] as const) {
      await as(wie, (tx, actor) => assignInwonervragen(tx, actor, naar));
    }
    const gevraagde = async (van: string) =>
      (await as('inwoner-moeder', (tx, actor) => findInwonervraag(tx, actor, van)))?.gevraagde.id;
    expect(await gevraagde(vraag)).toBe(CAST.uitvoerder.id);
    await runInDossier(as, 'uitvoerder', id, (tx, dossier) => assignInwonervragen(tx, dossier.actor, naar));
    expect(await gevraagde(vraag)).toBe(naar.medewerker);
    expect(await gevraagde(waarom)).toBe(CAST.aanbieder.id);
  });
});

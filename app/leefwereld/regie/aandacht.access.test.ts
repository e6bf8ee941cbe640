import { describe } from 'vitest';

import { CAST, GEMEENTEN, TEAMS } from '../../../database/demo/cast.ts';
import { createGezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import { createSystemActor } from '../../platform/database/index.ts';
import { addRegiestap } from './commands/add-regiestap.ts';
import { closeRegieverzoek } from './commands/close-regieverzoek.ts';
import { createRegieverzoek } from './commands/create-regieverzoek.ts';
import { openRegie } from './commands/open-regie.ts';
import { recordAanvaarding } from './commands/record-aanvaarding.ts';
import { recordAfwijzing } from './commands/record-afwijzing.ts';
import { updateRegie } from './commands/update-regie.ts';
import { listRegieAttention, openHuishouden } from './queries.ts';

const OPENING = { doel: 'regie-overdragen', onderdelen: ['kern'] } as const;
const FATIMA = CAST['uitvoerder-collega'].id;
const JORIS = CAST['uitvoerder-ander-team'].id;
const reden = 'Ik ga ergens anders werken.';
const [NOORD] = TEAMS;
const overdracht = createSystemActor('overdracht', GEMEENTEN.voorbeeldstad.gemeente_id);

const ask = (as: As, id: string, opvolger = FATIMA) =>
  runInDossier(as, 'uitvoerder', id, (tx, dossier) => createRegieverzoek(tx, dossier, { opvolger, reden }), OPENING);
const accept = (as: As, id: string) => as('uitvoerder-collega', (tx, actor) => recordAanvaarding(tx, actor, id));
const leave = (as: As) =>
  as('beheerder', (tx) =>
    tx.updateTable('medewerkers').set({ status: 'uit-dienst' }).where('id', '=', CAST.uitvoerder.id).execute(),
  );

describe('Vandaag', () => {
  const titles = (as: As, wie: Wie) =>
    as(wie, async (tx, actor) => (await listRegieAttention(tx, actor, '2026-11-22')).map(({ title }) => title));

  test('who was asked, who asked and who got an answer each see their row', async ({ as }) => {
    const { id } = await createGezin(as);
    await ask(as, id, JORIS);
    expect(await titles(as, 'uitvoerder-ander-team')).toEqual(['Neem jij de regie over voor Jansen en El Amrani?']);
    expect(await titles(as, 'uitvoerder')).toEqual(['Joris K. moet nog antwoorden over Jansen en El Amrani']);
    expect(await titles(as, 'uitvoerder-collega')).toEqual([]);
    await as('uitvoerder-ander-team', (tx, actor) => recordAfwijzing(tx, actor, id, { reden }));
    expect(await titles(as, 'uitvoerder')).toEqual(['Joris K. neemt de regie niet over']);
    await ask(as, id);
    await accept(as, id);
    expect(await titles(as, 'uitvoerder')).toContain('Fatima Z. nam de regie van je over');
    for (const wie of ['inwoner-moeder', 'aanbieder', 'beheerder'] as const) expect(await titles(as, wie)).toEqual([]);
  });

  test('a huishouden whose regisseur left stands with the teamleider', async ({ as }) => {
    await createGezin(as);
    await leave(as);
    expect(await titles(as, 'teamleider')).toEqual(['Jansen en El Amrani heeft geen regisseur die er is']);
    expect(await titles(as, 'uitvoerder-collega')).toEqual([]);
  });
});

/** Parts that ask nobody: the guards of the tables themselves keep out who may not. */
describe('what the guards refuse by themselves', () => {
  const NOBODY: readonly Wie[] = ['aanbieder', 'inwoner-moeder', 'beleid', 'uitvoerder-andere-gemeente', 'niemand'];
  const regisseurOf = (as: As, id: string) =>
    as(overdracht, (tx) =>
      tx.selectFrom('huishoudens').select(['regisseur_id', 'opvolger_id']).where('id', '=', id).executeTakeFirst(),
    );

  test("add-regiestap: only in one's own name, by who helps residents", async ({ as }) => {
    const { id } = await createGezin(as);
    for (const wie of NOBODY) {
      const step = as(wie, (tx, actor) => addRegiestap(tx, actor, id, { soort: 'gevraagd', aan: FATIMA }));
      await expect(step).rejects.toThrow();
    }
    await as('uitvoerder', (tx, actor) => addRegiestap(tx, actor, id, { soort: 'gevraagd', aan: FATIMA, reden }));
    const forged = as('uitvoerder-collega', (tx, actor) =>
      addRegiestap(tx, { ...actor, persoon: CAST.uitvoerder.id }, id, { soort: 'aanvaard', aan: FATIMA }),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });

  test('close-regieverzoek and open-regie: nothing moves for who was not asked', async ({ as }) => {
    const { id } = await createGezin(as);
    await ask(as, id);
    const huishouden = await runInDossier(
      as,
      'uitvoerder',
      id,
      (tx, { actor }) => openHuishouden(tx, actor, id),
      OPENING,
    );
    if (!huishouden) throw new Error('the huishouden of this test is gone');
    for (const wie of [...NOBODY, 'uitvoerder-ander-team', 'beheerder'] as const) {
      const close = as(wie, (tx, actor) => closeRegieverzoek(tx, actor, id, { soort: 'ingetrokken', aan: FATIMA }));
      await close.catch(() => undefined);
      const open = as(wie, (tx, actor) => openRegie(tx, actor, huishouden, { team: NOORD.id }));
      await expect(open).rejects.toThrow();
      expect(await regisseurOf(as, id)).toEqual({ regisseur_id: CAST.uitvoerder.id, opvolger_id: FATIMA });
    }
  });

  test('update-regie: no row of the history without the keys', async ({ as }) => {
    const { id } = await createGezin(as);
    for (const wie of [...NOBODY, 'uitvoerder-ander-team', 'uitvoerder-collega', 'teamleider', 'beheerder'] as const) {
      const next = { regisseur: JORIS, team: NOORD.id, reden };
      await expect(as(wie, (tx, actor) => updateRegie(tx, actor, [id], next))).rejects.toThrow();
    }
    const rows = await as(overdracht, (tx) =>
      tx.selectFrom('regies').select(['medewerker_id', 'eindigt_op']).where('huishouden_id', '=', id).execute(),
    );
    expect(rows).toEqual([{ medewerker_id: CAST.uitvoerder.id, eindigt_op: null }]);
  });
});

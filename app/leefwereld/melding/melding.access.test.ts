import { describe } from 'vitest';

import type { Tx } from '#platform/database/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { createGezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { meldingOf } from '../../../tests/support/melding.ts';
import { expect, test, type Wie } from '../../../tests/support/test.ts';
import type { Dossier } from '../inzage/index.ts';
import { addMantelzorgmededelingen } from './commands/add-mantelzorgmededelingen.ts';
import { addMededeling } from './commands/add-mededeling.ts';
import { addMededelingen } from './commands/add-mededelingen.ts';
import { closeMelding } from './commands/close-melding.ts';
import { createFamiliegroepsplan } from './commands/create-familiegroepsplan.ts';
import { createMelding } from './commands/create-melding.ts';
import { recordFamilieantwoord } from './commands/record-familieantwoord.ts';
import { recordJeugdplanOpSchrift } from './commands/record-jeugdplan-op-schrift.ts';
import { recordJeugdplan } from './commands/record-jeugdplan.ts';
import { recordPersoonlijkPlan } from './commands/record-persoonlijk-plan.ts';
import { recordSpoedbesluit } from './commands/record-spoedbesluit.ts';
import { recordVerslagVerstuurd } from './commands/record-verslag-verstuurd.ts';
import { updateFamiliegroepsplan } from './commands/update-familiegroepsplan.ts';
import { updateMelding } from './commands/update-melding.ts';
import { findMelding, getOpenMelding } from './queries.ts';

const OPENING = { doel: 'melding-behandelen', onderdelen: ['kern', 'route'] } as const;

/** Who finds no dossier at all, for this purpose. */
const NIEMAND: readonly Wie[] = [
  'niemand',
  'uitvoerder-andere-gemeente',
  'uitvoerder-ander-team',
  'aanbieder',
  'inwoner-moeder',
  'beleid',
  'beheerder',
];
/** Who may read it and not write it. */
const LEZERS: readonly Wie[] = ['uitvoerder-collega', 'teamleider'];

type Act = (tx: Tx, dossier: Dossier, ids: { wmo: string; jeugd: string; moeder: string }) => Promise<unknown>;
const op = computeDay();
const ACTS: Record<string, Act> = {
  'create-melding': (tx, dossier, { moeder }) => createMelding(tx, dossier, meldingOf(moeder, { wet: 'wgs' })),
  'update-melding': (tx, dossier, { wmo }) =>
    updateMelding(tx, dossier, { id: wmo, versie: 1 }, { spoed: true }, { soort: 'melding-bijgewerkt' }),
  'add-mededelingen': (tx, dossier, { wmo }) =>
    addMededelingen(tx, dossier, wmo, { soorten: ['ontvangst'], hoe: 'brief', op }),
  'add-mededeling': async (tx, dossier, { jeugd }) =>
    addMededeling(tx, dossier, await getOpenMelding(tx, dossier, jeugd), { hoe: 'brief', op }, [
      { soort: 'ontvangst', netwerklid: null },
    ]),
  'add-mantelzorgmededelingen': (tx, dossier, { wmo }) =>
    addMantelzorgmededelingen(tx, dossier, wmo, { wie: ['geen'], hoe: 'brief', op }),
  'record-persoonlijk-plan': (tx, dossier, { wmo }) =>
    recordPersoonlijkPlan(tx, dossier, wmo, { vorm: 'papier', tekst: '', op }),
  'record-spoedbesluit': (tx, dossier, { wmo }) =>
    recordSpoedbesluit(tx, dossier, wmo, { reden: 'Nu.', hulp: 'Zorg.' }),
  'record-verslag-verstuurd': (tx, dossier, { wmo }) => recordVerslagVerstuurd(tx, dossier, wmo, { noemtPlan: true }),
  'record-familiegroepsplan': (tx, dossier, { jeugd }) => createFamiliegroepsplan(tx, dossier, jeugd, { op }),
  'close-melding': (tx, dossier, { wmo }) => closeMelding(tx, dossier, wmo, { reden: 'niet-nodig' }),
};
/** What needs a plan that was offered, in this order. */
const LATER: Record<string, Act> = {
  'update-familiegroepsplan': (tx, dossier, { jeugd }) =>
    updateFamiliegroepsplan(tx, dossier, jeugd, { antwoord: null }, 'familiegroepsplan-bijgewerkt'),
  'record-familieantwoord': (tx, dossier, { jeugd }) =>
    recordFamilieantwoord(tx, dossier, jeugd, { antwoord: 'geen', reden: 'wil-niet', op }),
  'record-jeugdplan': (tx, dossier, { jeugd }) => recordJeugdplan(tx, dossier, jeugd, { op }),
  'record-jeugdplan-op-schrift': (tx, dossier, { jeugd }) => recordJeugdplanOpSchrift(tx, dossier, jeugd, { op }),
};

async function begin(as: Parameters<typeof createGezin>[0]) {
  const gezin = await createGezin(as);
  const make = (lid: string, given: Parameters<typeof meldingOf>[1]) =>
    runInDossier(as, 'uitvoerder', gezin.id, (tx, dossier) => createMelding(tx, dossier, meldingOf(lid, given)));
  const { id: wmo } = await make(gezin.leden.moeder, {});
  const { id: jeugd } = await make(gezin.leden.amir, { wet: 'jeugdwet' });
  const ids = { wmo, jeugd, moeder: gezin.leden.moeder };
  const act = (wie: Wie, run: Act) => runInDossier(as, wie, gezin.id, (tx, dossier) => run(tx, dossier, ids), OPENING);
  return { gezin, ids, act };
}

describe('every command', () => {
  test('nobody, another gemeente, another team, a partij or a resident finds the dossier for this', async ({ as }) => {
    const { act } = await begin(as);
    for (const wie of NIEMAND) {
      for (const run of Object.values(ACTS)) await expect(act(wie, run)).rejects.toMatchObject({ status: 404 });
    }
  });

  test('a colleague and the teamleider read, and may not write', async ({ as }) => {
    const { act, ids } = await begin(as);
    await act('uitvoerder', ACTS['record-familiegroepsplan'] as Act);
    for (const wie of LEZERS) {
      expect(await act(wie, (tx, dossier) => findMelding(tx, dossier, ids.wmo))).toMatchObject({ id: ids.wmo });
      for (const [name, run] of Object.entries({ ...ACTS, ...LATER })) {
        const refused = expect(act(wie, run), `${wie} ${name}`).rejects;
        await refused.toMatchObject({ status: 403 });
      }
    }
  });

  test('the regisseur writes, and an unknown, malformed or foreign melding is 404', async ({ as }) => {
    const { act } = await begin(as);
    for (const [name, run] of Object.entries(ACTS))
      await expect(act('uitvoerder', run), name).resolves.toSatisfy(() => true);
    for (const run of Object.values(LATER)) await act('uitvoerder', run);
    const ander = await begin(as);
    for (const wrong of ['geen-id', '00000000-0000-7000-8400-000000000099', ander.ids.wmo]) {
      const find = act('uitvoerder', (tx, dossier) => closeMelding(tx, dossier, wrong, { reden: 'niet-nodig' }));
      await expect(find).rejects.toMatchObject({ status: 404 });
    }
  });

  test('who was second is told, and the first stands', async ({ as }) => {
    const { act, ids } = await begin(as);
    const stale: Act = (tx, dossier) =>
      updateMelding(tx, dossier, { id: ids.wmo, versie: 1 }, { spoed: true }, { soort: 'melding-bijgewerkt' });
    await act('uitvoerder', stale);
    await expect(act('uitvoerder', stale)).rejects.toMatchObject({ kind: 'verouderde-versie' });
  });

  test('a familiegroepsplan belongs to no other law', async ({ as }) => {
    const { act, ids } = await begin(as);
    const offer = act('uitvoerder', (tx, dossier) => createFamiliegroepsplan(tx, dossier, ids.wmo, { op }));
    await expect(offer).rejects.toMatchObject({ status: 409 });
  });
});

import { describe } from 'vitest';

import type { Tx } from '#platform/database/index.ts';
import { createSystemActor } from '#platform/database/index.ts';
import { computeHash } from '#platform/id/index.ts';
import { getFound } from '#platform/problems/index.ts';
import { addDays, computeDay } from '#platform/time/index.ts';

import { CAST, GEMEENTEN, TEAMS } from '../../../database/demo/cast.ts';
import { createGezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { actOn, onDay } from '../../../tests/support/melding.ts';
import { type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import type { Dossier } from '../inzage/index.ts';
import { computeAgenda } from './agenda.ts';
import { addOpschorting } from './commands/add-opschorting.ts';
import { addVerlenging } from './commands/add-verlenging.ts';
import { addWijziging } from './commands/add-wijziging.ts';
import { closeOpschorting } from './commands/close-opschorting.ts';
import { closeTermijn } from './commands/close-termijn.ts';
import { createAgendalink } from './commands/create-agendalink.ts';
import { createTermijn } from './commands/create-termijn.ts';
import { removeAgendalink } from './commands/remove-agendalink.ts';
import { updateTermijn } from './commands/update-termijn.ts';
import { updateTermijnhouder } from './commands/update-termijnhouder.ts';
import {
  countWachtend,
  findAgendahouder,
  findAgendalink,
  findTermijn,
  listTermijnAttention,
  listTermijnen,
  listWachtend,
  type Termijnrij,
} from './queries.ts';

const ROUTE = { doel: 'melding-behandelen', onderdelen: ['kern', 'route'] } as const;
const MELDING = { soort: 'melding', id: '00000000-0000-7000-8500-000000000001' };
const NOORD = TEAMS[0].id;
const ik = { limit: 50 };
const COLLEGA = CAST['uitvoerder-collega'].id;
const REDEN = { reden: 'De arts antwoordt later.' };

/** A gezin with one term of six weeks that begins on a day. */
async function begin(as: As, day = computeDay(), onderwerp = MELDING) {
  const { id } = await onDay(day, () => createGezin(as));
  const on = <T>(when: string, run: (tx: Tx, dossier: Dossier) => Promise<T>) => actOn(as, when, id, run);
  const make = { soort: 'onderzoek', begint: day, onderwerp, plek: { wet: 'wmo' } } as const;
  const termijn = await on(day, (tx, dossier) => createTermijn(tx, dossier, make));
  const find = (when: string) => on(when, (tx, dossier) => findTermijn(tx, dossier, termijn.id));
  return { id, on, termijn, find, make };
}

describe('create-termijn, close-termijn, update-termijn and update-termijnhouder', () => {
  const change = (id: string, run: (tx: Tx, dossier: Dossier, termijn: Termijnrij) => Promise<unknown>) => {
    return async (tx: Tx, dossier: Dossier) => run(tx, dossier, getFound(await findTermijn(tx, dossier, id)));
  };
  const acts = (id: string): Record<string, (tx: Tx, dossier: Dossier) => Promise<unknown>> => ({
    change: change(id, (tx, dossier, termijn) =>
      addWijziging(tx, dossier, termijn, { soort: 'verlenging', van: computeDay(), dagen: 1, ...REDEN }),
    ),
    update: change(id, (tx, dossier, termijn) => updateTermijn(tx, dossier, termijn, 'termijn-bijgewerkt')),
    create: (tx, dossier) => createTermijn(tx, dossier, { soort: 'spoed', begint: computeDay(), onderwerp: MELDING }),
    stop: (tx, dossier) => addOpschorting(tx, dossier, id, REDEN),
    go: (tx, dossier) => closeOpschorting(tx, dossier, id),
    more: (tx, dossier) => addVerlenging(tx, dossier, id, { dagen: 7, ...REDEN }),
    holder: (tx, dossier) => updateTermijnhouder(tx, dossier, { medewerker: COLLEGA, team: NOORD }),
    close: (tx, dossier) => closeTermijn(tx, dossier, { onderwerp: MELDING }),
  });

  test('are for the regisseur; a colleague reads; everyone else finds nothing', async ({ as }) => {
    const { id, termijn } = await begin(as);
    const all = acts(termijn.id);
    const run = (wie: Wie, act: (tx: Tx, dossier: Dossier) => Promise<unknown>) =>
      runInDossier(as, wie, id, act, ROUTE);
    const NIEMAND = [
      'niemand',
      'uitvoerder-andere-gemeente',
      'uitvoerder-ander-team',
      'aanbieder',
      'inwoner-vader',
    ] as const;
    for (const act of Object.values(all)) {
      for (const wie of NIEMAND) await expect(run(wie, act)).rejects.toMatchObject({ status: 404 });
      for (const wie of ['uitvoerder-collega', 'teamleider'] as const)
        await expect(run(wie, act)).rejects.toMatchObject({ status: 403 });
    }
    expect(await run('uitvoerder-collega', (tx, dossier) => listTermijnen(tx, dossier))).toHaveLength(1);
    for (const act of Object.values(all)) await run('uitvoerder', act);
    for (const wrong of ['geen-id', id]) {
      const act = run('uitvoerder', (tx, dossier) => addVerlenging(tx, dossier, wrong, { dagen: 1, ...REDEN }));
      await expect(act).rejects.toMatchObject({ status: 404 });
    }
  });

  test('another household of the same regisseur is another dossier', async ({ as }) => {
    const een = await begin(as);
    const twee = await begin(as, computeDay(), { soort: 'melding', id: '00000000-0000-7000-8500-000000000002' });
    const act = runInDossier(as, 'uitvoerder', twee.id, (tx, dossier) =>
      addOpschorting(tx, dossier, een.termijn.id, REDEN),
    );
    await expect(act).rejects.toMatchObject({ status: 404 });
  });
});

describe('the clock', () => {
  const DAG = '2026-03-02';
  const na = (dagen: number) => addDays(DAG, dagen);
  /** Five days later is Saturday 18 April. */
  const LATER = '2026-04-20';

  test('stands still with a reason and runs on; the days come on top, and then the end moves on from a Saturday', async ({
    as,
  }) => {
    const { on, termijn, find } = await begin(as, DAG);
    expect(await find(DAG)).toMatchObject({ uiterlijk: na(42), stand: 'loopt' });
    const stop = () => on(na(10), (tx, dossier) => addOpschorting(tx, dossier, termijn.id, REDEN));
    await stop();
    await expect(stop()).rejects.toMatchObject({ status: 409 });
    expect(await find(na(12))).toMatchObject({ stand: 'opgeschort' });
    expect(await on(na(15), (tx, dossier) => closeOpschorting(tx, dossier, termijn.id))).toMatchObject({
      uiterlijk: LATER,
    });
    const [own] = await on(na(15), (tx, dossier) => listTermijnen(tx, dossier));
    expect(own).toMatchObject({ stand: 'loopt', opgeschort: 5, uiterlijk: LATER });
    expect(own?.wijzigingen).toMatchObject([
      { soort: 'opschorting', van: na(10), tot: na(15), ...REDEN, wie: 'Samira B.' },
    ]);
    await expect(on(na(16), (tx, dossier) => closeOpschorting(tx, dossier, termijn.id))).rejects.toMatchObject({
      status: 409,
    });
  });

  test('gets more days with a reason, and what ended changes no more', async ({ as }) => {
    const { on, termijn, find } = await begin(as, DAG);
    const more = () => on(na(1), (tx, dossier) => addVerlenging(tx, dossier, termijn.id, { dagen: 7, ...REDEN }));
    expect(await more()).toEqual({ uiterlijk: na(49) });
    expect(await on(na(2), (tx, dossier) => closeTermijn(tx, dossier, { onderwerp: MELDING }))).toBe(1);
    expect(await on(na(2), (tx, dossier) => closeTermijn(tx, dossier, { onderwerp: MELDING }))).toBe(0);
    expect(await find(na(2))).toMatchObject({ stand: 'gehaald', klaarOp: na(2) });
    await expect(more()).rejects.toMatchObject({ status: 409 });
  });

  test('of a term that lies fast cannot be touched, and one kind runs once for a record', async ({ as }) => {
    const { on, make } = await begin(as, DAG);
    await expect(on(DAG, (tx, dossier) => createTermijn(tx, dossier, make))).rejects.toMatchObject({ code: '23505' });
    const { id } = await on(DAG, (tx, dossier) => createTermijn(tx, dossier, { ...make, soort: 'spoed' }));
    const stop = on(DAG, (tx, dossier) => addOpschorting(tx, dossier, id, REDEN));
    await expect(stop).rejects.toMatchObject({ status: 409 });
  });
});

describe('what waits', () => {
  const DAG = '2026-03-02';
  const at = (wie: Wie, dagen: number, as: As) =>
    onDay(addDays(DAG, dagen), () => as(wie, (tx, actor) => listTermijnAttention(tx, actor, addDays(DAG, dagen))));

  test('is for the regisseur from two weeks before, cannot wait when late, and then the teamleider hears', async ({
    as,
  }) => {
    const { id } = await begin(as, DAG);
    expect(await at('uitvoerder', 10, as)).toEqual([]);
    expect(await at('uitvoerder', 40, as)).toMatchObject([
      {
        title: 'Onderzoek na de melding',
        badge: 'uiterlijk 13 april, nog 2 dagen',
        href: `/huishoudens/${id}/meldingen/${MELDING.id}`,
      },
    ]);
    expect(await at('teamleider', 40, as)).toEqual([]);
    const [late] = await at('uitvoerder', 44, as);
    expect(late).toMatchObject({ tone: 'negative', badge: 'was 13 april, 2 dagen te laat' });
    expect(late?.order).toBeLessThan(10);
    expect(await at('teamleider', 44, as)).toMatchObject([
      { title: 'Eén termijn is te laat', href: '/termijnen?van=team' },
    ]);
    for (const wie of ['uitvoerder-collega', 'uitvoerder-ander-team', 'beleid', 'inwoner-moeder'] as const)
      expect(await at(wie, 44, as)).toEqual([]);
  });

  test('of the team is seen by the team, of another gemeente or team by nobody', async ({ as }) => {
    await begin(as);
    const count = (wie: Wie, van: 'ik' | 'team') => as(wie, (tx, actor) => countWachtend(tx, actor, van));
    expect([await count('uitvoerder', 'ik'), await count('uitvoerder-collega', 'ik')]).toEqual([1, 0]);
    expect([await count('uitvoerder-collega', 'team'), await count('teamleider', 'team')]).toEqual([1, 1]);
    for (const wie of ['uitvoerder-ander-team', 'uitvoerder-andere-gemeente', 'niemand'] as const)
      expect(await count(wie, 'team')).toBe(0);
    const [row] = await as('uitvoerder-collega', (tx, actor) => listWachtend(tx, actor, 'team', ik));
    expect(row).toMatchObject({ naam: 'Jansen en El Amrani', medewerker: { naam: 'Samira B.' } });
  });
});

describe('update-termijnhouder without a dossier', () => {
  test('a teamleider gives them to someone of the own team, a hand-over to anyone; nobody else does', async ({
    as,
  }) => {
    const { id } = await begin(as);
    const give = (wie: Wie, medewerker = COLLEGA, team: string = NOORD) =>
      as(wie, (tx, actor) => updateTermijnhouder(tx, { actor, huishouden: id }, { medewerker, team }));
    for (const wie of ['niemand', 'uitvoerder', 'uitvoerder-collega', 'beleid', 'uitvoerder-andere-gemeente'] as const)
      await expect(give(wie)).rejects.toMatchObject({ status: 403 });
    expect(await give('teamleider')).toBe(1);
    expect(await as('uitvoerder-collega', (tx, actor) => countWachtend(tx, actor, 'ik'))).toBe(1);
    const overdracht = createSystemActor('overdracht', GEMEENTEN.voorbeeldstad.gemeente_id);
    const houder = { medewerker: CAST['uitvoerder-ander-team'].id, team: TEAMS[1].id };
    const moved = as(overdracht, (tx, actor) => updateTermijnhouder(tx, { actor, huishouden: id }, houder));
    expect(await moved).toBe(1);
    expect(await as('uitvoerder-ander-team', (tx, actor) => countWachtend(tx, actor, 'ik'))).toBe(1);
  });
});

describe('create-agendalink and remove-agendalink', () => {
  const lezer = createSystemActor('agenda', GEMEENTEN.voorbeeldstad.gemeente_id);
  const find = (as: As, token: string, code = computeHash(token)) =>
    as(lezer, (tx, actor) => findAgendahouder(tx, actor, computeHash(token)), { code });

  test('only the newest address opens, until it is taken away; who works in no team has none', async ({ as }) => {
    const make = (wie: Wie) => as(wie, (tx, actor) => createAgendalink(tx, actor));
    for (const wie of ['niemand', 'beleid', 'inwoner-moeder', 'aanbieder'] as const) {
      await expect(make(wie)).rejects.toMatchObject({ status: 403 });
      await expect(as(wie, (tx, actor) => removeAgendalink(tx, actor))).rejects.toMatchObject({ status: 403 });
    }
    const [oud, { token }] = [await make('uitvoerder'), await make('uitvoerder')];
    expect(await find(as, oud.token)).toBeUndefined();
    expect(await find(as, token)).toBe(CAST.uitvoerder.id);
    // Without the hash in the context not one link is seen, whoever asks.
    expect(await find(as, token, '')).toBeUndefined();
    expect(await as('uitvoerder-collega', (tx, actor) => findAgendalink(tx, actor))).toBeUndefined();
    await as('uitvoerder-collega', (tx, actor) => removeAgendalink(tx, actor));
    expect(await find(as, token)).toBe(CAST.uitvoerder.id);
    await as('uitvoerder', (tx, actor) => removeAgendalink(tx, actor));
    expect(await find(as, token)).toBeUndefined();
  });

  test('the calendar names no person and no huishouden, and leaves out what stands still', async ({ as }) => {
    const { on, termijn } = await begin(as);
    const list = () =>
      as('uitvoerder', async (tx, actor) =>
        computeAgenda(await listWachtend(tx, actor, 'ik', ik), 'https://b.example'),
      );
    const agenda = await list();
    expect(agenda).toMatchObject([{ title: 'Onderzoek na de melding (artikel 2.3.2, eerste lid, Wmo 2015)' }]);
    expect(agenda[0]?.url).toContain(`/meldingen/${MELDING.id}`);
    expect(JSON.stringify(agenda)).not.toMatch(/Jansen|Amrani|Nora|Samira/);
    await on(computeDay(), (tx, dossier) => addOpschorting(tx, dossier, termijn.id, REDEN));
    expect(await list()).toEqual([]);
  });
});

import { describe } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { expect, test } from '../../../tests/support/test.ts';
import type { Actor, Tx } from '../../platform/database/index.ts';
import { addDays, computeDay, runAt } from '../../platform/time/index.ts';
import { createSignaal } from '../signaal/index.ts';
import { createKnelpunt } from './commands/create-knelpunt.ts';
import { recordNee } from './commands/record-nee.ts';
import { recordStap } from './commands/record-stap.ts';
import type { Macht, Oorzaak } from './knelpunt.ts';
import type { Overzicht } from './overzicht.ts';
import { listBord, listFacetten, listKnelpuntAttention, listKnelpunten, listOverzicht } from './queries.ts';

type As = <T>(wie: keyof typeof CAST, run: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>;

const vandaag = computeDay();
const context = { codeSecret: 'geheim', gemeentecode: '9901', vandaag };
const signaal = { soort: 'regel', tekst: 'De aanvraag bleef liggen.', leefdomein: 'inkomen' } as const;

type Wish = { titel?: string; days?: number; oorzaak?: Oorzaak; macht?: Macht; signalen?: number; eigenaar?: string };

/** A knelpunt of beleid, made so many days ago from so many signals. */
async function make(as: As, { titel = 'Dubbele vraag', days = 0, oorzaak = 'wet', signalen = 1, ...rest }: Wish = {}) {
  const ids = await as('uitvoerder', async (tx, actor) => {
    const given = [];
    for (let i = 0; i < signalen; i += 1) given.push((await createSignaal(tx, actor, signaal, context)).id);
    return given;
  });
  const moment = new Date(`${addDays(vandaag, -days)}T12:00:00Z`);
  return runAt(moment, () =>
    as('beleid', (tx, actor) => createKnelpunt(tx, actor, { titel, oorzaak, signalen: ids, ...rest })),
  );
}

describe('the overview', () => {
  const usual: Overzicht = { open: 'alles', sorteer: 'dagen', bord: false };

  async function fill(as: As) {
    const wishes: Wish[] = [
      { titel: 'Oud', days: 200, macht: 'raad', oorzaak: 'geld', signalen: 1 },
      { titel: 'Midden', days: 50, macht: 'team', signalen: 3 },
      { titel: 'Op de grens', days: 100, macht: 'rijk', signalen: 1 },
      { titel: 'Jong', days: 30, macht: 'college', signalen: 2 },
    ];
    const ids = new Map<string, string>();
    for (const wish of wishes) ids.set(wish.titel ?? '', (await make(as, wish)).id);
    const done = await make(as, { titel: 'Klaar', days: 300 });
    await as('beleid', (tx, actor) => recordNee(tx, actor, done.id, { reden: 'Nee.' }));
    return ids;
  }
  const titles = (as: As, change: Partial<Overzicht>, page?: { limit: number; offset: number }) =>
    as('wethouder', async (tx, actor) => {
      const rows = await listOverzicht(tx, actor, { ...usual, ...change }, vandaag, page);
      return rows.map(({ titel }) => titel);
    });

  test('shows what is open, longest first; in parts of a page', async ({ as }) => {
    await fill(as);
    expect(await titles(as, {})).toEqual(['Oud', 'Op de grens', 'Midden', 'Jong']);
    expect(await titles(as, {}, { limit: 2, offset: 1 })).toEqual(['Op de grens', 'Midden']);
    expect(await titles(as, { richting: 'op' })).toEqual(['Jong', 'Midden', 'Op de grens', 'Oud']);
  });

  test('orders by signals, name, power and last change', async ({ as }) => {
    const ids = await fill(as);
    expect(await titles(as, { sorteer: 'signalen' })).toEqual(['Midden', 'Jong', 'Oud', 'Op de grens']);
    expect(await titles(as, { sorteer: 'titel' })).toEqual(['Jong', 'Midden', 'Op de grens', 'Oud']);
    expect(await titles(as, { sorteer: 'macht' })).toEqual(['Midden', 'Jong', 'Oud', 'Op de grens']);
    const step = { status: 'bericht', tekst: 'Het loopt.' } as const;
    await as('beleid', (tx, actor) => recordStap(tx, actor, ids.get('Oud') ?? '', step));
    expect(await titles(as, { sorteer: 'veranderd' })).toEqual(['Oud', 'Jong', 'Midden', 'Op de grens']);
  });

  test('list, facets and board count the same at the edges of 30 and 100 days', async ({ as }) => {
    await fill(as);
    expect(await titles(as, { open: 'tot-30' })).toEqual(['Jong']);
    expect(await titles(as, { open: 'langer-30' })).toEqual(['Oud', 'Op de grens', 'Midden']);
    expect(await titles(as, { open: 'langer-100' })).toEqual(['Oud']);
    expect(await titles(as, { open: 'afgerond' })).toEqual(['Klaar']);
    expect(await titles(as, { oorzaak: 'geld' })).toEqual(['Oud']);
    expect(await titles(as, { macht: 'rijk' })).toEqual(['Op de grens']);
    const facetten = await as('wethouder', (tx, actor) => listFacetten(tx, actor, vandaag));
    const klassen = facetten.map(({ klasse, macht, aantal }) => `${klasse} ${macht} ${aantal}`).toSorted();
    expect(klassen).toEqual(['afgerond onbekend 1', 'kort college 1', 'lang raad 1', 'middel rijk 1', 'middel team 1']);
  });

  test('the board holds the longest open per power, and one power in full when asked', async ({ as }) => {
    for (const days of [10, 20, 40, 5]) await make(as, { titel: `team ${days}`, days, macht: 'team' });
    await make(as, { titel: 'raad', days: 3, macht: 'raad' });
    const show = (all: Macht[]) =>
      as('wethouder', async (tx, actor) => {
        const rows = await listBord(tx, actor, { open: 'alles' }, vandaag, { most: 2, all });
        return rows.map(({ titel }) => titel);
      });
    expect(await show([])).toEqual(['team 40', 'team 20', 'raad']);
    expect(await show(['team'])).toEqual(['team 40', 'team 20', 'team 10', 'team 5', 'raad']);
  });

  test('the API lists newest first and filters by status and power', async ({ as }) => {
    await fill(as);
    const list = (filter: Parameters<typeof listKnelpunten>[2], aantal = 25) =>
      as('burgemeester', (tx, actor) => listKnelpunten(tx, actor, filter, 1, aantal));
    expect(await list({}, 2)).toMatchObject({ resultaten: [{ titel: 'Jong' }, { titel: 'Midden' }], totaal: 5 });
    expect((await list({ status: 'terugverteld' })).resultaten.map(({ titel }) => titel)).toEqual(['Klaar']);
    expect((await list({ macht: 'rijk' })).totaal).toBe(1);
  });
});

describe('Vandaag', () => {
  const attention = (as: As, wie: keyof typeof CAST) =>
    as(wie, async (tx, actor) => (await listKnelpuntAttention(tx, actor, vandaag)).map(({ href }) => href));

  test('each role sees what waits for it', async ({ as }) => {
    const { id } = await make(as, { days: 120, eigenaar: CAST.categoriemanager.id });
    expect(await attention(as, 'categoriemanager')).toEqual([`/knelpunten/${id}`]);
    expect(await attention(as, 'wethouder')).toEqual([]);
    expect(await attention(as, 'beleid')).toEqual(['/knelpunten?open=langer-100&sorteer=veranderd&richting=op']);
    expect(await attention(as, 'transformatiemanager')).toEqual(['/knelpunten?sorteer=veranderd&richting=op']);
    expect(await attention(as, 'uitvoerder')).toEqual([]);
    expect(await attention(as, 'inwoner')).toEqual([]);
  });

  test('a step of today quiets the owner, to whom it is told once', async ({ as }) => {
    const { id } = await make(as, { days: 120 });
    expect(await attention(as, 'beleid')).toEqual([`/knelpunten/${id}`]);
    await as('beleid', (tx, actor) => recordStap(tx, actor, id, { status: 'onderzoek', tekst: 'We zoeken het uit.' }));
    expect(await attention(as, 'beleid')).toEqual([]);
    expect(await attention(as, 'teamleider')).toEqual([]);
  });
});

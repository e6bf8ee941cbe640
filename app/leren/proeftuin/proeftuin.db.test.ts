import { describe } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { expect, test, type Wie } from '../../../tests/support/test.ts';
import { createKnelpunt, findKnelpunt, listStappenOfKnelpunten } from '../../maatwerkplaats/knelpunt/index.ts';
import { createSignaal } from '../../maatwerkplaats/signaal/index.ts';
import { createChain } from '../../platform/chain/index.ts';
import type { Actor, Tx } from '../../platform/database/index.ts';
import { addDays, computeDay, runAt } from '../../platform/time/index.ts';
import { createProeftuinBesluit } from './commands/create-proeftuin-besluit.ts';
import { createProeftuin } from './commands/create-proeftuin.ts';
import { updateProeftuin } from './commands/update-proeftuin.ts';
import { countProeftuinen, findProeftuin, listProeftuinAttention, listProeftuinen, proeftuinChain } from './queries.ts';

type As = <T>(wie: Wie, run: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>;

const vandaag = computeDay();
const from = (days: number) => addDays(vandaag, days);
const INPUT = { vraag: 'Helpt bellen?', verwachting: 'Gezinnen voelen zich gezien.', start: from(-42), eind: from(42) };

const make = (as: As, input: Partial<Parameters<typeof createProeftuin>[2]> = {}, wie: Wie = 'transformatiemanager') =>
  as(wie, (tx, actor) => createProeftuin(tx, actor, { ...INPUT, ...input }));

const get = (as: As, id: string) => as('transformatiemanager', (tx, actor) => findProeftuin(tx, actor, id));

async function makeKnelpunt(as: As) {
  const context = { codeSecret: 'geheim', gemeentecode: '9901', vandaag };
  const signaal = { soort: 'wachttijd', tekst: 'Niemand belde.', leefdomein: 'gezin-en-opvoeding' } as const;
  const { id } = await as('uitvoerder', (tx, actor) => createSignaal(tx, actor, signaal, context));
  const input = { titel: 'Wachten zonder bericht', oorzaak: 'werkproces', signalen: [id] } as const;
  return as('beleid', (tx, actor) => createKnelpunt(tx, actor, { ...input, signalen: [id] }));
}

const listStappen = (as: As, id: string) =>
  as('beleid', (tx, actor) => listStappenOfKnelpunten(tx, actor.gemeente, [id]));

const listEvents = (as: As, id: string) =>
  as('beheerder', async (tx, actor) => {
    const query = tx.selectFrom('gebeurtenissen').select(['soort', 'actor', 'gegevens']);
    return query.where('gemeente_id', '=', actor.gemeente).where('onderwerp_id', '=', id).orderBy('id').execute();
  });

describe('create-proeftuin', () => {
  test('a proeftuin keeps what was asked, and its maker is the ambassadeur', async ({ as }) => {
    const { id } = await make(as, { kleineStart: 'Tien gezinnen in Zuid.' });
    expect(await get(as, id)).toEqual({
      ...INPUT,
      id,
      kleineStart: 'Tien gezinnen in Zuid.',
      ambassadeur: { id: CAST.transformatiemanager.id, naam: 'Ilse T.', functie: 'Transformatiemanager' },
      besluit: null,
      besluitReden: '',
      beslotenOp: null,
      beslotenDoor: null,
      versie: 1,
    });
    expect(await listEvents(as, id)).toEqual([
      { soort: 'proeftuin-aangemaakt', actor: CAST.transformatiemanager.pseudoniem, gegevens: {} },
    ]);
  });

  test('someone else can be ambassadeur, if their role allows', async ({ as }) => {
    const { id } = await make(as, { ambassadeur: CAST.wethouder.id });
    expect((await get(as, id))?.ambassadeur.naam).toBe('Eva L.');
    for (const ambassadeur of [CAST.uitvoerder.id, CAST['beleid-andere-gemeente'].id, 'geen-id']) {
      await expect(make(as, { ambassadeur })).rejects.toMatchObject({
        kind: 'ongeldige-invoer',
        errors: [{ field: 'ambassadeur' }],
      });
    }
  });

  test('from a knelpunt it becomes part of the chain, and the melders hear of it', async ({ as }) => {
    const knelpunt = await makeKnelpunt(as);
    const { id } = await make(as, { knelpunt: knelpunt.id }, 'beleid');
    const chain = createChain([proeftuinChain]);
    const stops = await as('beleid', (tx, actor) => chain.show(tx, actor, { soort: 'knelpunt', id: knelpunt.id }));
    expect(stops.after).toMatchObject([{ soort: 'proeftuin', id, name: 'Helpt bellen?', meta: 'week 7 van 12' }]);
    const found = await as('beleid', (tx, actor) => findKnelpunt(tx, actor, knelpunt.id));
    expect(found).toMatchObject({ status: 'proeftuin', afloop: 'proeftuin' });
    const stappen = await listStappen(as, knelpunt.id);
    expect(stappen.at(-1)).toMatchObject({ soort: 'proeftuin' });
    expect(stappen.at(-1)?.tekst).toContain('Helpt bellen?');
  });

  test('nothing stays behind when the knelpunt does not exist', async ({ as }) => {
    for (const knelpunt of [CAST.beleid.id, 'geen-id']) {
      await expect(make(as, { knelpunt })).rejects.toMatchObject({ kind: 'niet-gevonden' });
    }
    const telling = await as('beleid', (tx, actor) => countProeftuinen(tx, actor, vandaag));
    expect(telling.alles).toBe(0);
  });
});

describe('update-proeftuin', () => {
  test('a change raises the version, and the ambassadeur stays when none is named', async ({ as }) => {
    const { id } = await make(as, { ambassadeur: CAST.wethouder.id });
    const change = { ...INPUT, vraag: 'Helpt vaker bellen?', versie: 1 };
    await as('transformatiemanager', (tx, actor) => updateProeftuin(tx, actor, id, change));
    const found = await get(as, id);
    expect(found).toMatchObject({ vraag: 'Helpt vaker bellen?', versie: 2 });
    expect(found?.ambassadeur.id).toBe(CAST.wethouder.id);
    expect((await listEvents(as, id)).at(-1)).toMatchObject({ soort: 'proeftuin-bijgewerkt', gegevens: { versie: 2 } });
  });

  test('who comes second changes nothing', async ({ as }) => {
    const { id } = await make(as);
    const change = (vraag: string) =>
      as('transformatiemanager', (tx, actor) => updateProeftuin(tx, actor, id, { ...INPUT, vraag, versie: 1 }));
    await change('De eerste?');
    await expect(change('De tweede?')).rejects.toMatchObject({ kind: 'verouderde-versie' });
    expect(await get(as, id)).toMatchObject({ vraag: 'De eerste?', versie: 2 });
  });
});

describe('create-proeftuin-besluit', () => {
  const BESLUIT = { besluit: 'aanpassen', reden: 'Bellen hielp, maar elke week was te vaak' } as const;
  const decide = (as: As, id: string, input: Parameters<typeof createProeftuinBesluit>[3] = BESLUIT) =>
    as('transformatiemanager', (tx, actor) => createProeftuinBesluit(tx, actor, id, input));

  test('a decision stands with its reason, its day and a name', async ({ as }) => {
    const { id } = await make(as);
    await decide(as, id, { ...BESLUIT, versie: 1 });
    expect(await get(as, id)).toMatchObject({
      besluit: 'aanpassen',
      besluitReden: BESLUIT.reden,
      beslotenOp: vandaag,
      beslotenDoor: { naam: 'Ilse T.' },
    });
    expect((await listEvents(as, id)).at(-1)).toMatchObject({
      soort: 'proeftuin-besloten',
      gegevens: { besluit: 'aanpassen' },
    });
  });

  test('every knelpunt it came from tells it on, without a name', async ({ as }) => {
    const knelpunt = await makeKnelpunt(as);
    const { id } = await make(as, { knelpunt: knelpunt.id });
    await decide(as, id);
    const stap = (await listStappen(as, knelpunt.id)).at(-1);
    expect(stap).toMatchObject({
      soort: 'besluit',
      tekst:
        'De proef is klaar. We passen de aanpak aan en gaan verder. Dit is de reden: Bellen hielp, maar elke week was te vaak.',
    });
    expect(stap?.tekst).not.toContain('Ilse');
  });

  test('a second decision, and one on an older version, are refused', async ({ as }) => {
    const { id } = await make(as);
    await expect(decide(as, id, { ...BESLUIT, versie: 7 })).rejects.toMatchObject({ kind: 'verouderde-versie' });
    await decide(as, id);
    await expect(decide(as, id)).rejects.toMatchObject({ kind: 'verkeerde-staat' });
    const late = as('transformatiemanager', (tx, actor) => updateProeftuin(tx, actor, id, { ...INPUT, versie: 2 }));
    await expect(late).rejects.toMatchObject({ kind: 'verkeerde-staat' });
  });
});

describe('lists', () => {
  test('the overview begins with what waits, then what ends first, then the newest decision', async ({ as }) => {
    await make(as, { vraag: 'laat', eind: from(90) });
    await make(as, { vraag: 'wacht', eind: from(-1) });
    await make(as, { vraag: 'vroeg', eind: from(3) });
    for (const [vraag, days] of [
      ['oud besluit', -30],
      ['nieuw besluit', -3],
    ] as const) {
      const { id } = await make(as, { vraag });
      const input = { besluit: 'stoppen', reden: 'Klaar.' } as const;
      await runAt(new Date(`${from(days)}T12:00:00Z`), () =>
        as('transformatiemanager', (tx, actor) => createProeftuinBesluit(tx, actor, id, input)),
      );
    }
    const list = (toon: 'alles' | 'loopt' | 'wacht' | 'besloten', pagina = 1, aantal = 25) =>
      as('raadslid', async (tx, actor) => {
        const { resultaten, totaal } = await listProeftuinen(tx, actor, { toon, vandaag, pagina, aantal });
        return { vragen: resultaten.map(({ vraag }) => vraag), totaal };
      });
    expect(await list('alles')).toEqual({
      vragen: ['wacht', 'vroeg', 'laat', 'nieuw besluit', 'oud besluit'],
      totaal: 5,
    });
    expect(await list('loopt')).toEqual({ vragen: ['vroeg', 'laat'], totaal: 2 });
    expect(await list('wacht')).toEqual({ vragen: ['wacht'], totaal: 1 });
    expect(await list('besloten')).toEqual({ vragen: ['nieuw besluit', 'oud besluit'], totaal: 2 });
    expect(await list('alles', 2, 2)).toEqual({ vragen: ['laat', 'nieuw besluit'], totaal: 5 });
    const telling = await as('raadslid', (tx, actor) => countProeftuinen(tx, actor, vandaag));
    expect(telling).toEqual({ alles: 5, loopt: 2, wacht: 1, besloten: 2 });
  });

  test('Vandaag shows the transformatiemanager what waits and what ends, and the ambassadeur their own', async ({
    as,
  }) => {
    const ambassadeur = CAST.wethouder.id;
    await make(as, { vraag: 'voorbij', eind: from(-6), ambassadeur });
    await make(as, { vraag: 'bijna', eind: from(14), ambassadeur: CAST.teamleider.id });
    await make(as, { vraag: 'later', eind: from(15), ambassadeur });
    const list = (wie: Wie) =>
      as(wie, async (tx, actor) => {
        const rows = await listProeftuinAttention(tx, actor, vandaag);
        return rows.map(({ title, order }) => [title, order]);
      });
    expect(await list('transformatiemanager')).toEqual([
      ['voorbij', 5],
      ['bijna', 30],
    ]);
    expect(await list('wethouder')).toEqual([
      ['voorbij', 25],
      ['later', 60],
    ]);
    expect(await list('teamleider')).toEqual([['bijna', 60]]);
    for (const wie of ['beleid', 'raadslid', 'inwoner', 'niemand'] as const) expect(await list(wie)).toEqual([]);
  });
});

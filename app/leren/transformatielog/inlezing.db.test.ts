import { readFileSync } from 'node:fs';

import { renderToStaticMarkup } from 'react-dom/server';
import { describe } from 'vitest';

import { expect, test, type Wie } from '../../../tests/support/test.ts';
import {
  closeInlezing,
  createInlezing,
  getControle,
  getInlezing,
  getRijen,
  listEersteRijen,
  openInlezing,
  updateInlezing,
} from '../../beheer/inlezing/index.ts';
import { createChain } from '../../platform/chain/index.ts';
import type { Actor, Tx } from '../../platform/database/index.ts';
import { readSheets } from '../../platform/sheets/index.ts';
import { runAt } from '../../platform/time/index.ts';
import { createLogregel } from './commands/create-logregel.ts';
import { createPublicatie } from './commands/create-publicatie.ts';
import { updateLogregel } from './commands/update-logregel.ts';
import { getLogregel, listLogregels, listPubliek, listVersies, logregelChain } from './queries.ts';
import { agendaSoort } from './routes.tsx';

type As = <T>(wie: Wie | Actor, run: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>;

const AGENDA = new URL('../../../database/demo/bronnen/agenda-2016.csv', import.meta.url);
const chain = createChain([logregelChain]);
const naam = 'Ilse T., Transformatiemanager';
const manager = 'transformatiemanager';

const upload = async (as: As, csv: string | Uint8Array, bestand = 'agenda.csv') => {
  const sheets = await readSheets({ bytes: typeof csv === 'string' ? new TextEncoder().encode(csv) : csv });
  return as(manager, (tx, actor) => createInlezing(tx, actor, agendaSoort, { bestand, sheets }));
};
const find = (as: As, id: string) => as(manager, (tx, actor) => getInlezing(tx, actor, id));
const close = (as: As, id: string, progress?: (verwerkt: number) => Promise<void>) =>
  as(manager, (tx, actor) => closeInlezing(tx, actor, agendaSoort, id, { naam, ...(progress ? { progress } : {}) }));

/** Reads a sheet in, and gives what was counted. */
async function read(as: As, csv: string | Uint8Array, bestand?: string) {
  const { id } = await upload(as, csv, bestand);
  await close(as, id);
  const { status, nieuw, gewijzigd, gelijk } = await find(as, id);
  expect(status).toBe('klaar');
  return { nieuw, gewijzigd, gelijk };
}

const publiek = (as: As) => as('niemand', (tx, actor) => listPubliek(tx, actor, { pagina: 1 }));
const byTitle = async (as: As, titel: string) => {
  const regel = (await publiek(as)).regels.find((one) => one.titel === titel);
  if (regel === undefined) throw new Error(`${titel} is not public`);
  return regel;
};
const versies = async (as: As, titel: string) => {
  const { id } = await byTitle(as, titel);
  return as('niemand', (tx, actor) => listVersies(tx, actor, id));
};

const KLEIN = 'Thema;Titel;Toelichting;Start\nWonen;Woningruil;een proef;2016\nLeren;Festival;;begin 2017\n';

describe('the agenda of 2016', () => {
  test('becomes 31 public lines of kind actie, with its own words kept', async ({ as }) => {
    expect(await read(as, readFileSync(AGENDA))).toEqual({ nieuw: 31, gewijzigd: 0, gelijk: 0 });
    const { regels, totaal } = await publiek(as);
    expect(totaal).toBe(31);
    expect(new Set(regels.map(({ soort }) => soort))).toEqual(new Set(['actie']));
    expect(await byTitle(as, 'Transformatie Festival')).toMatchObject({
      label: 'leersessie',
      thema: 'Leerinfrastructuur',
      tekst: '3 à 4 dagdelen met de raad',
      begin: 'begin 2017',
      datum: '2017-01-01',
      gepubliceerdDoor: naam,
      versie: 1,
    });
    const of2016 = regels.filter(({ datum }) => datum === '2016-01-01').map(({ titel }) => titel);
    expect(of2016.slice(0, 2)).toEqual(['Wijkgericht werken', 'Laagdrempelige dienstverlening in de wijk']);
  });

  test('read again changes nothing: no line, no version, one gebeurtenis with the counts', async ({ as }) => {
    await read(as, readFileSync(AGENDA));
    const count = () =>
      as('beheerder', async (tx, actor) => {
        const rows = await tx
          .selectFrom('gebeurtenissen')
          .select(['soort', 'gegevens'])
          .where('gemeente_id', '=', actor.gemeente)
          .execute();
        return rows.filter(({ soort }) => soort !== 'inlezing-aangemaakt');
      });
    const before = await count();
    expect(await read(as, readFileSync(AGENDA))).toEqual({ nieuw: 0, gewijzigd: 0, gelijk: 31 });
    const after = await count();
    expect(after).toHaveLength(before.length + 1);
    expect(after).toContainEqual({
      soort: 'agenda-ingelezen',
      gegevens: { nieuw: 0, gewijzigd: 0, gelijk: 31, overgeslagen: 0 },
    });
    expect((await publiek(as)).totaal).toBe(31);
    expect(await versies(as, 'Zoete Kruimels')).toHaveLength(1);
  });
});

describe('a sheet that changed', () => {
  test('gives a changed row a new version with the file as its reason, and leaves the rest', async ({ as }) => {
    await read(as, KLEIN);
    expect(await read(as, KLEIN.replace('een proef', 'de proef lukte'), 'agenda-2.csv')).toEqual({
      nieuw: 0,
      gewijzigd: 1,
      gelijk: 1,
    });
    const [now, then] = await versies(as, 'Woningruil');
    expect(now).toMatchObject({ versie: 2, tekst: 'de proef lukte', reden: 'Opnieuw ingelezen uit agenda-2.csv' });
    expect(then).toMatchObject({ versie: 1, tekst: 'een proef', vervangenOp: now?.gepubliceerdOp });
    expect(await versies(as, 'Festival')).toHaveLength(1);
  });

  test('keeps lines that it does not name any more', async ({ as }) => {
    await read(as, KLEIN);
    expect(await read(as, 'Thema;Titel\nWonen;Nieuw\n')).toEqual({ nieuw: 1, gewijzigd: 0, gelijk: 0 });
    expect((await publiek(as)).totaal).toBe(3);
  });

  test('never touches a line made by hand, also when theme and title are the same', async ({ as }) => {
    const input = { soort: 'uitkomst', titel: 'Woningruil', tekst: 'Met de hand.', thema: 'Wonen' } as const;
    const { id } = await as(manager, (tx, actor) => createLogregel(tx, actor, input, chain));
    await as(manager, (tx, actor) => createPublicatie(tx, actor, id, { naam }, chain));
    expect(await read(as, KLEIN)).toEqual({ nieuw: 2, gewijzigd: 0, gelijk: 0 });
    expect(await as(manager, (tx, actor) => getLogregel(tx, actor, id))).toMatchObject({
      ...input,
      stand: 'gepubliceerd',
    });
    expect(await as('niemand', (tx, actor) => listVersies(tx, actor, id))).toHaveLength(1);
  });

  test('read again leaves a correction by hand, until the row itself changes', async ({ as }) => {
    await read(as, KLEIN);
    const { id } = await byTitle(as, 'Woningruil');
    await as(manager, async (tx, actor) => {
      const { versie } = await getLogregel(tx, actor, id);
      const input = { soort: 'actie', titel: 'Woningruil', tekst: 'Verbeterd.', thema: 'Wonen', versie } as const;
      await updateLogregel(tx, actor, id, input);
      await createPublicatie(tx, actor, id, { naam, reden: 'Er stond een fout.' }, chain);
    });
    expect(await read(as, KLEIN)).toEqual({ nieuw: 0, gewijzigd: 0, gelijk: 2 });
    expect((await byTitle(as, 'Woningruil')).tekst).toBe('Verbeterd.');
    expect(await read(as, KLEIN.replace('een proef', 'weer anders'))).toMatchObject({ gewijzigd: 1 });
    expect((await versies(as, 'Woningruil')).map(({ versie, tekst }) => [versie, tekst])).toEqual([
      [3, 'weer anders'],
      [2, 'Verbeterd.'],
      [1, 'een proef'],
    ]);
  });

  test('shows its lines to who writes as public ones', async ({ as }) => {
    await read(as, KLEIN);
    const { resultaten } = await as('beleid', (tx, actor) => listLogregels(tx, actor, {}, 1, 25));
    expect(resultaten.map(({ stand }) => stand)).toEqual(['gepubliceerd', 'gepubliceerd']);
  });
});

describe('a sheet on its way in', () => {
  const FOUT = 'Thema;Titel\nWonen;Een\nWonen;\nWonen;Een\n';

  test('is checked before anything is public: counts, errors with their line, examples', async ({ as }) => {
    await read(as, KLEIN);
    const { id } = await upload(as, `${KLEIN}Wonen;Nieuw;;\n`);
    const { plan } = await as(manager, (tx, actor) => getControle(tx, actor, agendaSoort, id));
    expect(plan).toMatchObject({ rijen: 3, fouten: [], tellingen: { nieuw: 1, gewijzigd: 0, gelijk: 2 }, vragen: [] });
    expect(renderToStaticMarkup(plan.voorbeeld())).toContain('Nieuw');
    expect((await publiek(as)).totaal).toBe(2);
  });

  test('with one error is read in not at all', async ({ as }) => {
    const { id } = await upload(as, FOUT);
    const { plan } = await as(manager, (tx, actor) => getControle(tx, actor, agendaSoort, id));
    expect(plan.fouten.map(({ regel }) => regel)).toEqual([3, 4]);
    const open = as(manager, (tx, actor) => openInlezing(tx, actor, agendaSoort, id));
    await expect(open).rejects.toMatchObject({ kind: 'verkeerde-staat' });
    await expect(close(as, id)).rejects.toMatchObject({ kind: 'verkeerde-staat' });
    expect((await publiek(as)).totaal).toBe(0);
  });

  test('that breaks off halfway leaves nothing behind', async ({ as }) => {
    const rows = Array.from({ length: 1200 }, (_, i) => `Wonen;Titel ${i}`).join('\n');
    const { id } = await upload(as, `Thema;Titel\n${rows}\n`);
    const broken = close(as, id, async (verwerkt) => {
      if (verwerkt === 1000) throw new Error('cut off');
    });
    await expect(broken).rejects.toThrow('cut off');
    expect((await publiek(as)).totaal).toBe(0);
    expect(await find(as, id)).toMatchObject({ status: 'kolommen', nieuw: 0 });
  });

  test('tells how far it is, from nothing to all', async ({ as }) => {
    const rows = Array.from({ length: 1200 }, (_, i) => `Wonen;Titel ${i}`).join('\n');
    const { id } = await upload(as, `Thema;Titel\n${rows}\n`);
    const told: number[] = [];
    await close(as, id, async (verwerkt) => void told.push(verwerkt));
    expect(told).toEqual([0, 500, 1000, 1200]);
  });

  test('forgets its rows when it is done', async ({ as }) => {
    const { id } = await upload(as, KLEIN);
    expect((await as(manager, (tx, actor) => getRijen(tx, actor, id))).rows).toHaveLength(2);
    expect(await as(manager, (tx, actor) => listEersteRijen(tx, actor, id))).toHaveLength(2);
    await close(as, id);
    expect(await as(manager, (tx, actor) => getRijen(tx, actor, id))).toEqual({ rows: [], lines: [] });
    expect(await find(as, id)).toMatchObject({ status: 'klaar', verwerkt: 2, totaal: 2 });
  });

  test('forgets its rows after a week when nobody came back for it', async ({ as }) => {
    const week = new Date(Date.now() - 8 * 86_400_000);
    const { id } = await runAt(week, () => upload(as, KLEIN));
    await upload(as, KLEIN);
    expect((await as(manager, (tx, actor) => getRijen(tx, actor, id))).rows).toEqual([]);
    const open = as(manager, (tx, actor) => openInlezing(tx, actor, agendaSoort, id));
    await expect(open).rejects.toThrow('zijn er niet meer');
  });

  test('done once is not done again', async ({ as }) => {
    const { id } = await upload(as, KLEIN);
    await close(as, id);
    await close(as, id);
    expect((await publiek(as)).totaal).toBe(2);
    const open = as(manager, (tx, actor) => openInlezing(tx, actor, agendaSoort, id));
    await expect(open).rejects.toMatchObject({ kind: 'verkeerde-staat' });
    const kolommen = { titel: 0, thema: null, label: null, tekst: null, begin: null, nummer: null };
    const update = as(manager, (tx, actor) => updateInlezing(tx, actor, agendaSoort, id, kolommen));
    await expect(update).rejects.toMatchObject({ kind: 'verkeerde-staat' });
  });

  test('is begun once, however often it is asked', async ({ as }) => {
    const { id } = await upload(as, KLEIN);
    await as(manager, (tx, actor) => openInlezing(tx, actor, agendaSoort, id));
    await as(manager, (tx, actor) => openInlezing(tx, actor, agendaSoort, id));
    expect(await find(as, id)).toMatchObject({ status: 'bezig', verwerkt: 0, totaal: 2 });
    const begun = await as('beheerder', (tx) =>
      tx
        .selectFrom('gebeurtenissen')
        .select('id')
        .where('soort', '=', 'inlezing-begonnen')
        .where('onderwerp_id', '=', id)
        .execute(),
    );
    expect(begun).toHaveLength(1);
  });
});

describe('the columns of a sheet', () => {
  const none = { titel: null, thema: null, label: null, tekst: null, begin: null, nummer: null };
  const change = (as: As, id: string, kolommen: object) =>
    as(manager, (tx, actor) => updateInlezing(tx, actor, agendaSoort, id, { ...none, ...kolommen }));

  test('are guessed, and can be corrected', async ({ as }) => {
    const { id } = await upload(as, KLEIN);
    expect((await find(as, id)).kolommen).toMatchObject({ thema: 0, titel: 1, tekst: 2, begin: 3 });
    await change(as, id, { titel: 0, thema: 1 });
    await close(as, id);
    expect(await byTitle(as, 'Wonen')).toMatchObject({ thema: 'Woningruil', tekst: '' });
  });

  test.for([
    ['no title', {}, 'titel'],
    ['a column that is not there', { titel: 0, thema: 9 }, 'thema'],
    ['one column twice', { titel: 0, thema: 0 }, 'titel'],
  ] as const)('with %s are refused at that field', async ([, kolommen, field], { as }) => {
    const { id } = await upload(as, KLEIN);
    const refused = await change(as, id, kolommen).catch((error: unknown) => error);
    expect(refused).toMatchObject({ kind: 'ongeldige-invoer' });
    expect((refused as { errors: { field: string }[] }).errors.map((error) => error.field)).toContain(field);
  });
});

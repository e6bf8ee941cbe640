import { sql } from 'kysely';
import { describe } from 'vitest';

import { createSystemActor } from '#platform/database/index.ts';
import { readCsv } from '#platform/sheets/index.ts';

import { expect, formOf, test } from '../../../tests/support/app.ts';
import { createOpenMeting, createTestMeting } from '../../../tests/support/meting.ts';
import { actorFor, type As } from '../../../tests/support/test.ts';
import { closeMeting } from '../meting/index.ts';
import { openResultaten } from './commands/open-resultaten.ts';

const at = (id: string, ending = '') => `/metingen/${id}/uitkomst${ending}`;
const { gemeente } = actorFor('beleid');
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

type Blad = { groep: string; antwoorden: object; uitnodiging?: string; woorden?: Record<string, string> };
const fill = (as: As, id: string, bladen: Blad[]) =>
  as(createSystemActor('invuller', gemeente), async (tx) => {
    const rows = JSON.stringify(bladen.map(({ uitnodiging = null, ...blad }) => ({ ...blad, uitnodiging })));
    await sql`
      insert into antwoorden (gemeente_id, id, meting_id, groep_id, uitnodiging_id, antwoorden)
      select ${gemeente}, gen_random_uuid(), ${id}, r.groep, r.uitnodiging, r.antwoorden
      from json_to_recordset(${rows}) as r(groep uuid, uitnodiging uuid, antwoorden jsonb)`.execute(tx);
    const words = bladen.flatMap(({ groep, woorden = {} }) =>
      Object.entries(woorden).map(([item, tekst]) => ({ groep, item, tekst })),
    );
    await sql`
      insert into antwoordtoelichtingen (gemeente_id, id, meting_id, groep_id, item, tekst)
      select ${gemeente}, gen_random_uuid(), ${id}, r.groep, r.item, r.tekst
      from json_to_recordset(${JSON.stringify(words)}) as r(groep uuid, item text, tekst text)`.execute(tx);
  });

describe('a web', () => {
  const BLADEN = [
    times(6, { '1-p': 3, '1-i': 1, '2-p': 1, '2-i': 1, '3-p': 4 }),
    times(5, { '1-p': 0, '1-i': 1, '2-p': 1, '2-i': 1, '3-p': 4 }),
  ];

  test('shows words, web, white spots with the way to an action, differences, figures and source', async ({
    as,
    visitAs,
  }) => {
    const { id } = await createOpenMeting(as, BLADEN);
    const { status, text } = await (await visitAs('beleid'))(at(id));
    expect(status).toBe(200);
    for (const words of [
      '“Horizontale verbinding” is voor iedereen een witte vlek.',
      'Over “Doen wat je zegt” denken Gemeente Voorbeeldstad en Thuiszorg Voorbeeld heel anders.',
      'Het sterkste punt van iedereen samen is “Verticale verbinding”.',
      `/metingen/${id}/acties/nieuw?kenmerk=kenmerk-2`,
      'verschil 38',
      'te weinig antwoorden',
      'Hiervoor zijn minstens drie partijen nodig',
      'Groepen kleiner dan 5 tonen we niet.',
      'Bondgenoten in de decentralisaties',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('of one kant is about that kant in all its parts', async ({ as, visitAs }) => {
    const { id } = await createOpenMeting(as, BLADEN);
    const beleid = await visitAs('beleid');
    const csv = readCsv(Buffer.from((await beleid(`${at(id, '.csv')}?kant=proces`)).text));
    const column = (name: string) => csv.headings.indexOf(name);
    const first = csv.rows.filter((row) => row[column('Nummer')] === '1');
    expect(first.map((row) => [row[column('n')], row[column('Mediaan')]])).toEqual([
      ['6', '75'],
      ['5', '0'],
    ]);
    expect((await beleid(`${at(id)}?kant=proces`)).text).toContain('Je ziet alleen deze helft van de vragen.');
  });

  test('is a drawing, a picture and sheets, with source, n and the smallest group in each', async ({ as, visitAs }) => {
    const { id } = await createOpenMeting(as, BLADEN);
    const beleid = await visitAs('beleid');
    const svg = await beleid(at(id, '.svg'));
    expect(svg.headers.get('content-type')).toContain('image/svg+xml');
    expect(svg.headers.get('content-disposition')).toContain('uitkomst-golf-1.svg');
    const words = svg.text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    for (const part of ['n = 6', 'Groepen kleiner dan 5', 'Bron:']) expect(words).toContain(part);
    const png = await beleid(at(id, '.png'));
    expect([png.headers.get('content-type'), png.text.slice(1, 4)]).toEqual(['image/png', 'PNG']);
    const csv = await beleid(at(id, '.csv'));
    for (const part of ['Bron;', 'Weging;', 'n = 6', 'Groepen kleiner dan 5', 'Eigen keuze;']) {
      expect(csv.text).toContain(part);
    }
    const xlsx = await beleid(at(id, '.xlsx'));
    expect(xlsx.text.slice(0, 2)).toBe('PK');
  });
});

describe('a survey', () => {
  const antwoorden = { voorwaarden: ['tijd', 'geld'], 'stelling-1': 5, 'stelling-2': null };
  const later = { voorwaarden: ['geld'], 'stelling-1': 2, 'stelling-2': 0 };

  const createEnquete = async (as: As) => {
    const { id, groepen } = await createTestMeting(as, {
      instrument: 'uitvoerdersenquete',
      naam: 'naamloos',
      toegang: 'link',
      open: true,
    });
    const [groep = ''] = groepen;
    const woorden = { 'stelling-1': 'Er is meer tijd <b>nodig</b>.' };
    await fill(as, id, [...times(5, { groep, antwoorden, woorden }), ...times(3, { groep, antwoorden: later })]);
    await as('beleid', async (tx, actor) => {
      await closeMeting(tx, actor, id);
      await openResultaten(tx, actor, id);
    });
    return id;
  };

  test('has means with n and interval, shares with numerator and denominator, what was found in 2015, and words', async ({
    as,
    visitAs,
  }) => {
    const id = await createEnquete(as);
    const beleid = await visitAs('beleid');
    const { text } = await beleid(at(id));
    // (5 × 100 + 3 × 40) / 8, t = 2,365, s = 31,05.
    for (const words of [
      '77,5',
      '(51,5 tot 100,0)',
      '5 van 8 (62,5%)',
      '8 van 8 (100,0%)',
      '62,0',
      'Ongewogen: iedere deelnemer telt één keer.',
      'Niet iedereen gaf op elke stelling antwoord.',
      'Er is meer tijd &lt;b&gt;nodig&lt;/b&gt;.',
    ]) {
      expect(text).toContain(words);
    }
    // Five said weet niet to the second, and three are too few to show.
    const api = JSON.parse((await beleid(`/api/v1${at(id)}`)).text) as {
      enquete: { gebieden: { vragen: { sleutel: string; cijfers?: { n: number; weetNiet: number }[] }[] }[] };
    };
    const vragen = api.enquete.gebieden.flatMap((gebied) => gebied.vragen);
    expect(vragen.find(({ sleutel }) => sleutel === 'stelling-1')?.cijfers?.[0]).toMatchObject({ n: 8, weetNiet: 0 });
    expect(vragen.find(({ sleutel }) => sleutel === 'stelling-2')?.cijfers?.[0]).toMatchObject({ n: 0, weetNiet: 0 });
  });

  test('has no drawing, and a sheet with every count', async ({ as, visitAs }) => {
    const id = await createEnquete(as);
    const beleid = await visitAs('beleid');
    expect((await beleid(at(id, '.svg'))).status).toBe(404);
    const csv = readCsv(Buffer.from((await beleid(at(id, '.csv'))).text));
    const column = (name: string) => csv.headings.indexOf(name);
    const geld = csv.rows.find((row) => row[column('Antwoord')] === 'Geld');
    expect(['Teller', 'Noemer', 'Procent'].map((name) => geld?.[column(name)])).toEqual(['8', '8', '100']);
    const mean = csv.rows.find((row) => row[column('Antwoord')] === 'gemiddelde');
    expect([mean?.[column('Noemer')], mean?.[column('Gemiddelde')]]).toEqual(['8', '77,5']);
    expect(mean?.[column('Eerder onderzoek')]).toBe('62,02');
  });
});

describe('opening the results', () => {
  test('begins with what will be seen, and says so when there is too little', async ({ as, visitAs }) => {
    const { id } = await createTestMeting(as, { open: true });
    await as('beleid', (tx, actor) => closeMeting(tx, actor, id));
    const beleid = await visitAs('beleid');
    expect((await beleid(at(id))).text).toContain(`${at(id)}/openen`);
    const before = await beleid(at(id, '/openen'));
    expect(before.status).toBe(200);
    expect(before.text).toContain('Er zijn te weinig antwoorden om iets te laten zien.');
    const refused = await beleid(at(id, '/openen'), formOf({}));
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Te weinig mensen vulden in');
  });

  test('then shows them; once', async ({ as, visitAs }) => {
    const { id, groepen } = await createTestMeting(as, { naam: 'naamloos', toegang: 'link', open: true });
    await fill(as, id, times(6, { groep: groepen[0] ?? '', antwoorden: { '1-p': 2 } }));
    await as('beleid', (tx, actor) => closeMeting(tx, actor, id));
    const beleid = await visitAs('beleid');
    const opened = await beleid(at(id, '/openen'), formOf({}));
    expect([opened.status, opened.headers.get('location')]).toEqual([303, `${at(id)}?melding=geopend`]);
    const page = await beleid(`${at(id)}?melding=geopend`);
    expect(page.text).toContain('De resultaten zijn open.');
    expect(page.text).toContain('1 groep had te weinig antwoorden.');
    expect((await beleid(at(id, '/openen'))).status).toBe(409);
    const again = await beleid(at(id, '/openen'), formOf({ begonnen: '1' }));
    expect(again.status).toBe(409);
    expect(again.text).toContain('Sluit de meting eerst.');
  });
});

test('one’s own answers of a named meting can be read by oneself, and by nobody else, before the results are open', async ({
  as,
  visitAs,
}) => {
  const { id, groepen } = await createTestMeting(as, { mensen: ['uitvoerder'], open: true });
  const [uitnodiging] = await as('beleid', (tx) =>
    tx.selectFrom('uitnodigingen').select('id').where('meting_id', '=', id).execute(),
  );
  await fill(as, id, [
    { groep: groepen[0] ?? '', uitnodiging: uitnodiging?.id ?? '', antwoorden: { '1-p': 3, '1-i': null } },
  ]);
  const { text } = await (await visitAs('uitvoerder'))(at(id));
  for (const words of ['Wat jij invulde', 'grotendeels', 'weet niet']) expect(text).toContain(words);
  for (const wie of ['beleid', 'uitvoerder-collega', 'aanbieder'] as const) {
    expect((await (await visitAs(wie))(at(id))).text).not.toContain('grotendeels');
  }
});

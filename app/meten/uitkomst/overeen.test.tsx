import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { readCsv, writeCsv } from '#platform/sheets/index.ts';

import { listMeegeleverd } from '../instrument/index.ts';
import type { GeopendeMeting, Metinggroep } from '../meting/index.ts';
import { formatCijfer } from './cijfers.ts';
import { renderWeb } from './components/webdeel.tsx';
import { computeSamenhang } from './eens.ts';
import { formatCel, renderWebblad } from './export.ts';
import { formatZin, messages } from './messages.ts';
import { WebPage } from './pages/web.tsx';
import { listPerspectieven, type Webuitkomst } from './queries.ts';
import { type Antwoorden, computeTellingen } from './tellen.ts';
import { computeWeb, KANTEN, listWebKenmerken, type Kant } from './web.ts';
import { listZinnen } from './zinnen.ts';

const DEFINITIES = listMeegeleverd().filter(({ uitslag }) => uitslag === 'web');
const SOORTEN = ['gemeente', 'instelling', 'inwoners'] as const;
const LAGEN = [null, 'bestuur', 'management', 'uitvoering'] as const;
/** Texts that stand for no figure. */
const GEEN = new Set([messages.geenNaamloos, messages.geenOpNaam]);

type Vorm = {
  definitie: number;
  naamloos: boolean;
  kant: Kant;
  /** Per groep: its partij, its laag, and the answers of its people as numbers, of which -1 is weet niet and -2 none. */
  groepen: { partij: number; laag: number; mensen: number[][] }[];
  /** Which perspectieven are shown, as places in the list. */
  gekozen: number[];
};

const vormen: fc.Arbitrary<Vorm> = fc.record({
  definitie: fc.nat(DEFINITIES.length - 1),
  naamloos: fc.boolean(),
  kant: fc.constantFrom(...KANTEN),
  groepen: fc.array(
    fc.record({
      partij: fc.nat(4),
      laag: fc.nat(LAGEN.length - 1),
      mensen: fc.array(fc.array(fc.integer({ min: -2, max: 4 }), { minLength: 1, maxLength: 9 }), {
        minLength: 1,
        maxLength: 7,
      }),
    }),
    { minLength: 1, maxLength: 7 },
  ),
  gekozen: fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 5 }),
});

const createMeting = (naamloos: boolean, instrument: string): GeopendeMeting['meting'] => ({
  id: '00000000-0000-4000-8000-000000000000',
  instrument: { versieId: 'v', sleutel: instrument, versie: 1, naam: instrument },
  reeks: 'r',
  golf: 1,
  titel: 'Proef',
  onderwerp: null,
  periode: 'najaar',
  naamloos,
  groepsminimum: 1,
  toegang: 'link',
  begeleider: { id: 'b', naam: 'Bo' },
  stand: 'geopend',
  opengesteld: true,
  invullenTot: null,
  geopendOp: null,
  geslotenOp: null,
  resultatenOp: '2026-11-12',
  heropendReden: null,
  herinnerenOp: null,
  versie: 1,
});

/** The results of a random alliance, by the way of the product: answers are counted, and nothing but the counts is read. */
function createUitkomst({ definitie: place, naamloos, kant, groepen: vormGroepen, gekozen }: Vorm): Webuitkomst {
  const definitie = DEFINITIES[place];
  if (!definitie) throw new Error('no instrument');
  const items = definitie.gebieden.flatMap(({ kenmerken }) => kenmerken.flatMap((kenmerk) => kenmerk.items));
  const groepen = vormGroepen.map(({ partij, laag, mensen }, i): Metinggroep => ({
    id: `g${i}`,
    naam: `Groep ${'ABCDEFG'[i] ?? ''}`,
    partij: { id: `p${partij}`, naam: `Partij ${'VWXYZ'[partij] ?? ''}`, soort: SOORTEN[partij % 3] ?? 'gemeente' },
    laag: LAGEN[laag] ?? null,
    teamId: null,
    volgorde: i,
    heeftLink: false,
    gedaan: mensen.length,
    gedaanOp: null,
    samengevoegdIn: null,
    aantal: mensen.length,
  }));
  const bladen = vormGroepen.flatMap(({ mensen }, i) =>
    mensen.map((values) => ({
      groep: `g${i}`,
      antwoorden: Object.fromEntries(
        items.flatMap(({ sleutel }, j) => {
          const value = values[j % values.length] ?? -2;
          return value === -2 ? [] : [[sleutel, value === -1 ? null : value]];
        }),
      ) satisfies Antwoorden,
    })),
  );
  const tellingen = computeTellingen(definitie, bladen, 1);
  const meting = createMeting(naamloos, definitie.naam);
  const geopend = {
    id: meting.id,
    meting,
    definitie,
    groepen,
    beheert: false,
    partij: null,
    doetMee: false,
    sleutels: [],
  };
  const perspectieven = listPerspectieven(geopend, tellingen);
  const shown = perspectieven.filter((_, i) => gekozen.includes(i));
  const own = shown.length > 0 ? shown : perspectieven.slice(0, 1);
  return {
    soort: 'web',
    geopend,
    golven: [],
    perspectieven,
    gekozen: own,
    tellingen,
    groepering: { samen: [], weggelaten: 0 },
    omvang: { antwoorden: bladen.length, partijen: 1 },
    heel: true,
    web: computeWeb(definitie, tellingen, own, kant),
    samenhang: computeSamenhang(definitie, tellingen, perspectieven),
    binnen: [],
  };
}

/** The figures of the table on the page: per kenmerk, in the order of the perspectieven, as text. */
function readTable(html: string, caption: string): string[][] {
  const table = html.split('<table').find((part) => part.includes(`>${caption}<`)) ?? '';
  return table
    .split('<tr')
    .filter((row) => /<th scope="row"[^>]*>\d+\. /.test(row))
    .map((row) =>
      [...row.matchAll(/<td[^>]*><div>(.*?)<\/div><\/td>/g)].map(([, cell = '']) => cell.replaceAll(/<[^>]+>/g, '')),
    );
}

const numbersIn = (text: string) => [...text.matchAll(/\d+(?:,\d+)?/g)].map(([number]) => number);

test('the web, the table, the words and the file tell the same figures', () => {
  fc.assert(
    fc.property(vormen, (vorm) => {
      const uitkomst = createUitkomst(vorm);
      const { web } = uitkomst;
      const kenmerken = listWebKenmerken(web);
      const woorden = { toelichtingen: [], totaal: 0 };
      const keuze = { p: [], kant: web.kant, golf: [] };
      const html = renderToStaticMarkup(<WebPage {...{ uitkomst, keuze, woorden }} vraagsoort="gemeente" />);

      // Table and drawing.
      const table = readTable(html, messages.cijfersTabel);
      const { series } = renderWeb(uitkomst, messages);
      expect(table).toHaveLength(kenmerken.length);
      const drawn = kenmerken.map((_, k) => series.map(({ values }) => values[k] ?? null));
      const shown = table.map((cells) => cells.slice(0, series.length));
      expect(shown.map((row) => row.map((cell) => (GEEN.has(cell) ? null : cell)))).toEqual(
        drawn.map((row) => row.map((value) => (value === null ? null : formatCijfer(value)))),
      );

      // File.
      const blad = renderWebblad(web, messages.geenOpNaam, [['Bron', 'x']]);
      const headings = blad.kolommen.map(({ heading }) => heading);
      const csv = readCsv(
        writeCsv(
          headings,
          blad.rijen.map((rij) => rij.map(formatCel)),
        ),
      );
      const column = (name: string) => headings.indexOf(name);
      const figures = csv.rows.filter((row) => /^\d+$/.test(row[column('Nummer')] ?? ''));
      expect(figures).toHaveLength(kenmerken.length * series.length);
      const inFile = figures.map((row) => {
        const text = row[column('Mediaan')] ?? '';
        return GEEN.has(text) ? null : formatCijfer(Number(text.replace(',', '.')));
      });
      expect(inFile).toEqual(shown.flat().map((cell) => (GEEN.has(cell) ? null : cell)));
      const wit = figures.map((row) => row[column('Witte vlek')]);
      const bold = drawn.flat().map((value) => (value !== null && value < web.grenzen.witteVlek - 1e-6 ? 'ja' : 'nee'));
      expect(wit).toEqual(bold);

      // Words: every figure in a sentence stands in the table, in the row of that kenmerk.
      for (const zin of listZinnen(web)) {
        const { words, figures: proof } = formatZin(zin);
        const row = table[kenmerken.findIndex(({ sleutel }) => sleutel === zin.kenmerk.sleutel)] ?? [];
        const known = new Set([...row.flatMap(numbersIn), String(zin.kenmerk.nummer)]);
        for (const number of [...numbersIn(words), ...numbersIn(proof)])
          expect(known, `${words} ${proof}`).toContain(number);
        expect(html).toContain(words);
      }
    }),
    { numRuns: 50 },
  );
});

test('no view holds a figure of partijen together, or an order of partijen by their figures', () => {
  fc.assert(
    fc.property(vormen, (vorm) => {
      const { perspectieven, web, geopend } = createUitkomst(vorm);
      const countPartijen = (groepen: readonly string[]) =>
        new Set(geopend.groepen.filter(({ id }) => groepen.includes(id)).map(({ partij }) => partij?.id)).size;
      expect(perspectieven.filter(({ soort }) => soort === 'alle')).toEqual([]);
      // A soort or a laag may hold more than one partij; nothing else does.
      const los = perspectieven.filter(({ soort }) => soort !== 'soort' && soort !== 'laag');
      expect(los.filter(({ groepen }) => countPartijen(groepen) !== 1)).toEqual([]);
      const order = perspectieven.map(({ sleutel }) => sleutel);
      const chosen = web.perspectieven.map(({ sleutel }) => order.indexOf(sleutel));
      expect(chosen).toEqual(chosen.toSorted((one, two) => one - two));
    }),
    { numRuns: 100 },
  );
});

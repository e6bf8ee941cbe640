import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { createEnquetebron, createGrondstof, createScanbron, createWebbron } from '../../../tests/support/grondstof.ts';
import { readPdf } from '../../../tests/support/pdf.ts';
import { formatCijfer } from '../uitkomst/index.ts';
import type { Bron, Grondstof } from './bron.ts';
import { Inhoud as Pagina } from './components/inhoud.tsx';
import { formatDocument, listTekeningen } from './document.ts';
import { createInhoud } from './inhoud.ts';
import { inhoudMessages, messages } from './messages.ts';
import { renderRapportPdf } from './routes.tsx';
import { type Blok, type Inhoud, InhoudSchema } from './schema.ts';

const WOORDEN = { m: inhoudMessages, cijfer: formatCijfer };
const make = (grondstof: Grondstof): Inhoud => InhoudSchema.parse(createInhoud(grondstof, WOORDEN));
const makeOf = (bron: Bron, soort: 'raad' | 'bondgenootschap' = 'raad') =>
  make({ ...createGrondstof(soort), bronnen: [bron] });
const findDeel = (inhoud: Inhoud, sleutel: string) => inhoud.delen.find((deel) => deel.sleutel === sleutel);
const listWaarden = ({ tegels }: Inhoud) => tegels.map(({ naam, waarde }) => [naam, waarde]);

/** Letters and figures alone: where a line breaks, and how, is no part of what is said. */
const bare = (text: string) => text.normalize('NFC').replaceAll(/[\s\u00ad‐-]/g, '');

/** Every text that was frozen, of these tables alone when asked. */
function listTexts({ woord, tegels, delen }: Inhoud, withTable: (soort: string) => boolean): string[] {
  const tafel = (tabel: { naam: string; kolommen: { naam: string }[]; rijen: string[][] }) => [
    tabel.naam,
    ...tabel.kolommen.map(({ naam }) => naam),
    ...tabel.rijen.flat(),
  ];
  return [
    woord,
    ...tegels.flatMap(({ naam, waarde, uitleg }) => [naam, waarde, uitleg]),
    ...delen.flatMap(({ kop, blokken }) => [
      kop,
      ...blokken.flatMap((blok) => {
        if (blok.soort === 'alinea' || blok.soort === 'noot') return [blok.tekst];
        if (blok.soort === 'lijst') return blok.items;
        if (blok.soort === 'zinnen') return blok.zinnen.flatMap(({ zin, cijfers }) => [zin, cijfers]);
        if (blok.soort === 'tabel') return tafel(blok.tabel);
        return [blok.titel, blok.bijschrift, ...(withTable(blok.soort) ? tafel(blok.tabel) : [])];
      }),
    ]),
  ];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};
const readPage = (inhoud: Inhoud) =>
  renderToStaticMarkup(<Pagina inhoud={inhoud} />)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&[^;]+;/g, (entity) => ENTITIES[entity] ?? ' ');

/** A string of a PDF from its first bracket: brackets within it come in pairs, or after a backslash. */
function readLiteral(text: string, start: number): string {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return text.slice(start + 1, at);
  }
  return '';
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const readEscapes = (literal: string) =>
  literal.replaceAll(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal?: string, other = '') =>
    octal === undefined ? (ESCAPES[other] ?? other) : String.fromCodePoint(Number.parseInt(octal, 8)),
  );

/** The alternative texts of a document, in the order in which they are written. */
function listAlt(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf).toString('latin1');
  return [...text.matchAll(/\/Alt (?:\(|<([\dA-Fa-f]+)>)/g)].map(({ 0: found, 1: hex, index }) => {
    const literal = () => readEscapes(readLiteral(text, index + found.length - 1));
    const bytes = hex === undefined ? Buffer.from(literal(), 'latin1') : Buffer.from(hex, 'hex');
    return bytes[0] === 0xfe ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1');
  });
}

/** The figures of a row of a table. */
const rij = (blok: Blok | undefined, i: number) =>
  blok?.soort === 'tabel' ? blok.tabel.rijen[i]?.slice(1) : undefined;

describe('what a rapport tells', () => {
  it('for the raad: five to ten figures of how many, three drawings, and what to talk about', () => {
    const inhoud = make(createGrondstof('raad'));
    expect(listWaarden(inhoud)).toEqual([
      ['Antwoorden', '61'],
      ['Witte vlek bij elke partij', '2 van 17'],
      ['Verschil in beleving', '12 van 17'],
      ['Op weg bij elke partij', '0 van 17'],
      ['Wat de gemeente doet', '50%'],
      ['Veranderkracht', '50%'],
      ['Hoogste stelling', '76,0 van 100'],
      ['Laagste stelling', '44,0 van 100'],
      ['Verbeteracties', '2 lopen'],
    ]);
    expect(listTekeningen(inhoud).map(({ soort }) => soort)).toEqual(['web', 'punten', 'punten']);
    expect(inhoud.delen.map(({ kop }) => kop)).toEqual([
      'Wat het meest opvalt',
      'Om over te praten',
      'Hoe partijen het zelf zien',
      'Wat de gemeente doet',
      'Wat uitvoerders merken',
      'Wat er nu gebeurt',
      'Hoe dit gemeten is',
    ]);
  });

  it('says with every share of how many it is and how each counts', () => {
    const tegels = (['raad', 'bondgenootschap'] as const).flatMap((soort) =>
      [createWebbron(), createScanbron(), createEnquetebron()].flatMap((bron) => makeOf(bron, soort).tegels),
    );
    const delen = tegels.filter(({ waarde }) => /%|van/.test(waarde));
    expect(delen.length).toBeGreaterThan(10);
    expect(delen.filter(({ noemer }) => noemer === null || noemer <= 0)).toEqual([]);
    expect(delen.filter(({ uitleg }) => !/telt (?:even zwaar|één keer)/.test(uitleg))).toEqual([]);
    const tabel = findDeel(makeOf(createScanbron()), 'meting-1-scan')?.blokken.find(({ soort }) => soort === 'punten');
    expect(tabel).toMatchObject({ rijen: [{ naam: 'Integraliteit', noot: '50% (5 van 10)' }, {}, {}, {}, {}, {}] });
  });

  it('never puts partijen in an order or adds them up', () => {
    const order = createWebbron().partijen.perspectieven.map(({ naam }) => naam);
    const inhoud = makeOf(createWebbron(), 'bondgenootschap');
    const text = JSON.stringify(inhoud);
    expect(text).not.toMatch(/totaal|ranglijst:|beste partij|hoogste partij scoort|gemiddelde van alle/i);
    const perPartij = findDeel(inhoud, 'meting-1-per-partij')?.blokken ?? [];
    const namen = perPartij.flatMap((blok) => (blok.soort === 'tabel' ? [blok.tabel.naam.split(',')[0]] : []));
    expect(namen).toEqual(order);
    const alfa = findDeel(inhoud, 'meting-1-eens')?.blokken.find(({ soort }) => soort === 'tabel');
    expect(alfa).toMatchObject({
      tabel: { rijen: order.map((naam) => [naam, expect.any(String), expect.any(String)]) },
    });
  });

  it('calls a difference the beginning of a conversation, and asks about it', () => {
    const inhoud = makeOf(createWebbron());
    expect(JSON.stringify(findDeel(inhoud, 'meting-1-web'))).toContain('begin van een gesprek');
    expect(findDeel(inhoud, 'praten')?.blokken).toEqual([
      {
        soort: 'lijst',
        items: [
          'Doen wat je zegt: waarom kijken Gemeente Voorbeeldstad en Jeugdhulp Voorbeeld hier anders naar?',
          'Concreetheid: waarom kijken Gemeente Voorbeeldstad en Inwoners van Voorbeeldstad hier anders naar?',
          'Ontrafelen van opgaven: wat is er nodig om hier een stap te zetten?',
          'Implementatie: wat is er nodig om hier een stap te zetten?',
          expect.stringMatching(/\?$/),
        ],
      },
    ]);
  });

  it('for the bondgenootschap: every web, every partij, agreement, consensus, source and own choices', () => {
    const inhoud = make(createGrondstof('bondgenootschap'));
    expect(listTekeningen(inhoud).filter(({ soort }) => soort === 'web')).toHaveLength(2);
    const text = JSON.stringify(inhoud);
    for (const words of ['Kendalls W is 0,38', 'Wij spreken elkaar aan', 'In de uitvoering merken wij', 'Licentie']) {
      expect(text).toContain(words);
    }
    for (const keuze of createWebbron().definitie.eigenKeuzes)
      expect(text).toContain(JSON.stringify(keuze).slice(1, -1));
    expect(text).toContain('Bij Thuiszorg Voorbeeld, Welzijn Voorbeeldstad en Jeugdhulp Voorbeeld antwoordden weinig');
  });

  it('tells of all statements and every answer to tick when there is a survey alone, of the ends among others', () => {
    const rijen = (inhoud: Inhoud) =>
      listTekeningen(inhoud).map((tekening) => (tekening.soort === 'web' ? 0 : tekening.rijen.length));
    expect(rijen(makeOf(createEnquetebron()))).toEqual([14, 5, 6]);
    expect(rijen(makeOf(createEnquetebron(), 'bondgenootschap'))).toEqual([14, 5, 6, 14]);
    expect(rijen(make(createGrondstof('raad'))).at(-1)).toBe(6);
  });

  it('puts the wave before beside this one, of who filled in both times and with n', () => {
    const tabelOf = (bron: Bron) =>
      makeOf(bron, 'bondgenootschap')
        .delen.flatMap(({ blokken }) => blokken)
        .find((blok) => blok.soort === 'tabel' && blok.tabel.naam === 'Van voorjaar 2026 naar najaar 2026');
    const web = tabelOf(createWebbron(0.2));
    expect(web).toMatchObject({ tabel: { kolommen: [{}, { naam: 'Thuiszorg Voorbeeld' }, {}, {}, {}] } });
    expect(rij(web, 4)).toEqual(['56 → 75', '50 → 75', '56 → 75', '13 → 38']);
    expect(rij(tabelOf(createEnquetebron()), 0)).toEqual(['64,0 (n\u00a0=\u00a030)', '76,0 (n\u00a0=\u00a040)']);
  });

  it('says so when there is too little to show', () => {
    const leeg = createWebbron();
    const web = { ...leeg, partijen: { ...leeg.partijen, perspectieven: [] }, webben: [], zinnen: [], groepen: [] };
    const survey = createEnquetebron();
    const enquete = { ...survey, enquete: { perspectieven: [], gebieden: [] }, zinnen: [] };
    for (const bron of [web, enquete]) {
      const inhoud = makeOf(bron);
      expect(JSON.stringify(inhoud)).toContain('Er is te weinig ingevuld om iets te laten zien.');
      expect(listTekeningen(inhoud)).toEqual([]);
    }
  });
});

describe('the document', () => {
  it.each([
    ['raad', 4],
    ['bondgenootschap', 14],
  ] as const)(
    'for the %s is PDF/UA-1, in Dutch, tagged, in reading order, in at most %i pages',
    async (soort, most) => {
      const inhoud = make(createGrondstof(soort));
      const bytes = await renderRapportPdf(inhoud);
      const { source, metadata, tags, pages } = readPdf(bytes);
      expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
      expect(metadata).toContain('Waar staat ons bondgenootschap?');
      expect(source).toMatch(/\/MarkInfo <<\s+\/Marked true/);
      expect(source).toMatch(/\/Type \/Catalog[\s\S]*\/Lang \(nl-NL\)/);
      const names = tags.map((tag) => tag.trim());
      expect(names.filter((name) => name === 'H1')).toHaveLength(1);
      expect(names.filter((name) => name === 'H2')).toHaveLength(inhoud.delen.length + 1);
      const { delen } = formatDocument(inhoud, { ...inhoudMessages, woordVan: messages.woordVan });
      const kolommen = delen
        .flatMap(({ blokken }) => blokken)
        .flatMap((blok) => ('tabel' in blok && !('metTabel' in blok && !blok.metTabel) ? blok.tabel.kolommen : []));
      expect(names.filter((name) => name === 'TH')).toHaveLength(kolommen.length);
      expect(source.match(/\/Scope \/Column/g)).toHaveLength(kolommen.length);
      expect(names.filter((name) => name === 'Figure')).toHaveLength(listTekeningen(inhoud).length);
      const alt = listAlt(bytes);
      const zonder = listTekeningen(inhoud).filter(({ tekst }) => !alt.some((one) => one.startsWith(tekst)));
      expect(zonder).toEqual([]);
      for (const [i, page] of pages.entries()) expect(page).toContain(`bladzijde ${i + 1} van ${pages.length}`);
      expect(pages.length).toBeLessThanOrEqual(most);
      let rest = bare(pages.join(' '));
      for (const { kop } of inhoud.delen) {
        const at = rest.indexOf(bare(kop));
        expect(at).toBeGreaterThan(0);
        rest = rest.slice(at + 1);
      }
    },
    30_000,
  );

  it('is made in well under five seconds', async () => {
    const start = performance.now();
    await renderRapportPdf(make(createGrondstof('bondgenootschap')));
    expect(performance.now() - start).toBeLessThan(5000);
  }, 30_000);
});

it('the page and the document tell the same figures, whatever these are, and lose no word', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.double({ min: -0.4, max: 0.4, noNaN: true }),
      fc.constantFrom('raad' as const, 'bondgenootschap' as const),
      fc.constantFrom(0, 1, 2),
      async (shift, soort, alleen) => {
        const grondstof = createGrondstof(soort, shift);
        const bronnen = [createWebbron(shift), createScanbron(shift), createEnquetebron(shift)];
        const inhoud = make(
          alleen === 0 ? grondstof : { ...grondstof, bronnen: [bronnen[alleen] ?? bronnen[0]] as [Bron] },
        );
        const page = bare(readPage(inhoud));
        const bytes = await renderRapportPdf(inhoud);
        const document = bare([...readPdf(bytes).pages, ...listAlt(bytes)].join(' '));
        for (const text of listTexts(inhoud, () => true)) expect(page).toContain(bare(text));
        const onPaper = (blok: string) => soort === 'bondgenootschap' || blok !== 'punten';
        for (const text of listTexts(inhoud, onPaper)) expect(document).toContain(bare(text));
        for (const tekening of listTekeningen(inhoud)) {
          if (tekening.soort !== 'punten' || soort !== 'raad') continue;
          for (const { naam, noot } of tekening.rijen) expect(document).toContain(bare(`${naam}: ${noot}`));
        }
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);

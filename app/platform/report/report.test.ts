import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { type Pdf, readPdf } from '../../../tests/support/pdf.ts';
import { Problem } from '../problems/index.ts';
import { runAt } from '../time/index.ts';
import { renderReport } from './index.ts';

const folder = path.join(import.meta.dirname, 'sample');
const scratch = mkdtempSync(path.join(tmpdir(), 'report-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const sample = {
  title: 'Het plan van Jansen–El Amrani',
  gemeente: 'Gemeente Voorbeeldstad',
  subtitle: 'Versie 3, gemaakt aan de keukentafel',
  day: '17 november 2026',
  facts: [
    ['Regisseur', 'Samira B., Wijkteam Noord'],
    ['Netwerk', 'Opa Jansen, buurvrouw Ans'],
  ],
  words: [{ text: 'Ik wil ’s ochtends rustig de deur uit, zonder dat iemand huilt.', by: 'Noor' }],
  rows: Array.from({ length: 40 }, (_, i) => [`Stap ${i + 1}: de post op orde brengen`, 'Karim', 'elke maandag']),
  alt: 'Thuis en wonen: bewoner 4, professional 3. Geld: bewoner 2, professional nog niets.',
  bars: [
    ['Thuis en wonen', 4, 3],
    ['Geld', 2, null],
  ],
};
const svgs = {
  weg:
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60"><path d="M5 50 C60 50 60 10 120 10 L195 10" ' +
    'stroke="#f2a62b" stroke-width="6" fill="none"/><text x="5" y="30" font-family="Source Sans 3">tafel</text></svg>',
};

const render = async (data: object = {}) =>
  readPdf(await renderReport({ folder, template: 'sample.typ', data: { ...sample, ...data }, svgs }));

const say = (...texts: string[]) => render({ words: texts.map((text) => ({ text, by: 'Noor' })) });

const HEAD = '#import "/report.typ": *\n#show: report.with(title: "Proef", gemeente: "Gemeente Voorbeeldstad")\n';
let count = 0;

/** What the reason is when a template of one's own does not work. */
async function findReason(body: string, limits?: { milliseconds: number; megabytes: number }): Promise<string> {
  const template = `proef-${(count += 1)}.typ`;
  const own = mkdtempSync(path.join(scratch, 'own-'));
  writeFileSync(path.join(own, template), HEAD + body);
  symlinkSync('/etc/hostname', path.join(own, 'link.txt'));
  const problem = await renderReport({ folder: own, template, data: { woord: 'geheim' } }, limits).catch(
    (error: unknown) => error,
  );
  if (!(problem instanceof Problem) || !(problem.cause instanceof Error)) throw new Error('this should be refused');
  expect(problem).toMatchObject({ kind: 'even-niet', status: 503 });
  expect(problem.message).toMatch(/^[A-Z][^"`]*\.$/);
  return `${problem.message} | ${problem.cause.message}`;
}

describe('a report', () => {
  it('is PDF/UA-1, in Dutch, with a title that shows, and tagged', async () => {
    const { source, metadata } = await render();
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(metadata).toContain('<rdf:li xml:lang="x-default">Het plan van Jansen–El Amrani</rdf:li>');
    expect(source).toMatch(/\/MarkInfo <<\s+\/Marked true/);
    expect(source).toMatch(/\/DisplayDocTitle true/);
    expect(source).toMatch(/\/Type \/Catalog[\s\S]*\/Lang \(nl-NL\)/);
    expect(source).toContain('/Type /StructTreeRoot');
  });

  it('has headings, quotes, a list of facts, a table with heads on every page and figures in reading order', async () => {
    const { tags, source, pages } = await render();
    expect(tags.filter((tag) => /^ (?:H\d|BlockQuote|L|Table|Figure|Div)$/.test(tag)).map((tag) => tag.trim())).toEqual(
      ['H1', 'L', 'H2', 'BlockQuote', 'H3', 'Table', 'H2', 'Div', 'Figure'],
    );
    expect(tags.filter((tag) => tag.trim() === 'TH')).toHaveLength(3);
    expect(tags.filter((tag) => tag.trim() === 'TD')).toHaveLength(120);
    expect(source.match(/\/Scope \/Column/g)).toHaveLength(3);
    expect(source).toContain(
      '/Alt (Thuis en wonen: bewoner 4, professional 3. Geld: bewoner 2, professional nog niets.)',
    );
    expect(pages.filter((page) => page.includes('Wat Wie Wanneer'))).toHaveLength(2);
  });

  it('holds every word, the gemeente and the number of the page', async () => {
    const { pages } = await render();
    expect(pages).toHaveLength(2);
    for (const [i, page] of pages.entries()) {
      expect(page).toMatch(/^Gemeente Voorbeeldstad Bondgenoot /);
      expect(page).toContain(`17 november 2026 bladzijde ${i + 1} van 2`);
    }
    const text = pages.join(' ');
    for (const row of sample.rows) expect(text).toContain(row.join(' '));
    for (const fact of sample.facts) expect(text).toContain(fact.join(' '));
    expect(text).toContain('Ik wil ’s ochtends rustig de deur uit, zonder dat iemand huilt. Noor');
    expect(text).toContain('Bewoner Professional Thuis en wonen 4 3 Geld 2 –');
    expect(text).not.toContain('□');
  });

  it('carries our fonts alone, whatever the machine has', async () => {
    const { fonts } = await say('مرحبا 😀 Ελληνικά Привет Wałęsa');
    expect(fonts.toSorted()).toEqual([
      'NotoEmoji-Regular',
      'NotoSansArabic-Regular',
      'SourceSans3-Regular',
      'SourceSans3-Semibold',
      'SourceSerif4-Regular',
    ]);
  });

  it('is the same file for the same data at the same moment', async () => {
    const moment = new Date('2026-11-17T09:00:00Z');
    const make = () => runAt(moment, () => renderReport({ folder, template: 'sample.typ', data: sample, svgs }));
    const [first, second] = [await make(), await make()];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(readPdf(first).metadata).toContain('<xmp:CreateDate>2026-11-17T09:00:00+00:00</xmp:CreateDate>');
  });
});

describe('what a person wrote', () => {
  it.each([
    '#read("/etc/passwd")',
    '*vet* _schuin_ `code` $x^2$ @label <label>',
    '= Kop - lijst + nummer / term: uitleg // stil /* ook stil */',
    '#import "@preview/cetz:0.3.0" #panic("stop") #eval("1+1")',
    '\\u{41} \\ ~ -- --- ... "a" \'b\' #emph[x] ] } ) ${data}',
    '{"data": "x"} </xml> %PDF-1.7 (a) endobj',
  ])('comes out as it is: %s', async (text) => {
    const { pages, tags } = await say(text);
    expect(pages[0]).toContain(`${text} Noor`);
    expect(tags.filter((tag) => tag === ' H1')).toHaveLength(1);
  });

  it('is text in a title, a fact, a cell and the alternative of a picture too', async () => {
    const text = '#panic() *x* $y$ @z';
    const { pages, metadata, source } = await render({
      title: text,
      gemeente: text,
      facts: [[text, text]],
      rows: [[text, text, text]],
      alt: text,
      bars: [[text, 1, 2]],
    });
    expect(pages[0]?.split(text).length).toBeGreaterThanOrEqual(7);
    expect(metadata).toContain(`>${text}<`);
    expect(source).toMatch(/\/Alt \(#panic\\?\(\\?\) \*x\* \$y\$ @z\)/);
  });

  it('keeps its lines', async () => {
    const [flowing, lines] = [await say('rust '.repeat(100)), await say('rust\r\n'.repeat(100))];
    expect(lines.pages.length).toBeGreaterThan(flowing.pages.length);
    expect(lines.pages.join(' ').split('rust').length).toBeGreaterThanOrEqual(101);
  });

  it('breaks where it has no spaces, and loses no letter', async () => {
    const long = `https://voorbeeld.nl/${'heellangzonderspaties'.repeat(12)}`;
    const { pages } = await render({ words: [{ text: long, by: 'Noor' }], rows: [[long, 'x'.repeat(60), 'elke dag']] });
    expect(pages.join('').replaceAll(' ', '').split(long)).toHaveLength(3);
    expect(pages.join('').replaceAll(' ', '')).toContain('x'.repeat(60));
  });

  it('in Arabic or with an emoji is printed, and what no font has is told', async () => {
    const { pages } = await say('😀 👨‍👩‍👧 ❤️', 'a漢b', 'bel\u0007 \ud800 \ue000');
    expect(pages[0]).toContain('a □ b Noor');
    expect(pages[0]).toContain('bel □ □ Noor');
    expect(pages[0]).toContain('😀');
    expect(pages.at(-1)).toContain('Waar □ staat, kunnen wij een teken niet afdrukken.');
  });

  it.each(['', ' ', 'a'])(
    'may be any character there is, with %j between them',
    async (between) => {
      const codes = Array.from({ length: 0x2_00_00 }, (_, code) => code).filter(
        (code) => code < 0xd8_00 || code > 0xdf_ff,
      );
      const texts = Array.from({ length: 32 }, (_, i) =>
        codes
          .filter((code) => code >> 12 === i)
          .map((code) => String.fromCodePoint(code))
          .join(between),
      );
      const { pages } = await render({
        words: texts.map((text) => ({ text, by: 'Noor' })),
        facts: texts.map((text) => [text.slice(0, 9000), 'x']),
      });
      expect(pages.length).toBeGreaterThan(10);
    },
    20_000,
  );

  it('may steer the direction of writing as deep as it likes', async () => {
    expect((await say('\u202e\u2067ب1A'.repeat(200))).fonts).toContain('NotoSansArabic-Regular');
  });

  it('may be 100,000 characters', async () => {
    const { pages } = await say('Wij willen rust. '.repeat(6000));
    expect(pages.join(' ').split('Wij willen rust.').length).toBeGreaterThan(5900);
  });
});

describe('a template is refused', () => {
  it.each([
    ['a picture without alternative text', '#figure(rect())', 'missing alt text'],
    ['an empty alternative text', '#bar(" ", (("a", 1),))', 'a picture needs alternative text'],
    ['a skipped heading', '=== Te diep', 'skipped from heading level 1 to 3'],
    ['a table without heads', '#sheet((), ((1,),))', 'a table needs heads'],
    ['a file of the machine', '#read("/etc/passwd")', 'file not found'],
    ['a file above it', '#read("../../../../etc/passwd")', 'access denied'],
    ['a file beside it', '#read("link.txt")', 'file not found'],
    ['a package', '#import "@preview/cetz:0.3.0": canvas', 'a template imports no packages'],
    [
      'a package by way of a name',
      '#let from = str.from-unicode(64) + "preview/cetz:0.3.0"\n#import from: canvas',
      'failed to download package',
    ],
    ['a mistake', '#data.nergens', 'dictionary does not contain key'],
  ])('for %s', async (_, body, reason) => {
    expect(await findReason(body)).toContain(reason);
  });

  it('without telling what someone wrote', async () => {
    expect(await findReason('#panic(data.woord)')).not.toContain('geheim');
    expect(await findReason('#set text(font: "Noto Emoji")\n#data.woord')).not.toContain('geheim');
  });
});

describe('a document that is too much', () => {
  const endless = '#for i in range(100000) { for j in range(100000) { let x = (i, j) } }';

  it('is stopped in time, while others go on', async () => {
    let ticks = 0;
    const clock = setInterval(() => (ticks += 1), 10);
    const start = performance.now();
    expect(await findReason(endless, { milliseconds: 1500, megabytes: 512 })).toMatch(/te groot/);
    clearInterval(clock);
    expect(performance.now() - start).toBeLessThan(8000);
    expect(ticks).toBeGreaterThan(50);
    expect((await render()).pages).toHaveLength(2);
  }, 30_000);

  it('is stopped before it takes the memory of the machine', async () => {
    const start = performance.now();
    const greedy = '#let a = range(30000000).map(i => (i, str(i)))\n#a.len()';
    expect(await findReason(greedy, { milliseconds: 20_000, megabytes: 200 })).toMatch(/te groot/);
    expect(performance.now() - start).toBeLessThan(15_000);
  }, 30_000);

  it('is stopped when it falls over by itself', async () => {
    expect(await findReason('#let f(n) = f(n + 1)\n#f(0)')).toContain('maximum');
  });
});

it('makes 20 documents that are asked for at once, and tells the others to come back', async () => {
  const asked = Array.from({ length: 22 }, (_, i) => render({ title: `Plan ${i}` }));
  const answers = await Promise.all(asked.map((made) => made.catch((error: unknown) => error)));
  const titles = answers.map((answer) =>
    answer instanceof Problem ? answer.message : /Plan \d+/.exec((answer as Pdf).metadata)?.[0],
  );
  const busy = 'Er worden nu te veel documenten gemaakt. Probeer het over een minuut nog een keer.';
  expect(titles).toEqual([...Array.from({ length: 20 }, (_, i) => `Plan ${i}`), busy, busy]);
}, 60_000);

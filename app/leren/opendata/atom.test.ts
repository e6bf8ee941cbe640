import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openBrowser } from '../../../tests/support/browser.ts';
import type { Versie } from '../transformatielog/index.ts';
import { formatXml, renderAtom } from './atom.ts';

const PAGE = 'https://bondgenoot.example/transformatielog/voorbeeldstad';

/** Titles as nobody means them: each with what a reader of feeds must see. */
const TITLES: [string, string][] = [
  ['Zorg & welzijn', 'Zorg & welzijn'],
  ['a < b > c "d" \'e\'', 'a < b > c "d" \'e\''],
  [']]> <![CDATA[ x ]]>', ']]> <![CDATA[ x ]]>'],
  ['&amp; &lt; &#x41; &nbsp;', '&amp; &lt; &#x41; &nbsp;'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['<!-- --> <?xml version="1.0"?> <!DOCTYPE x>', '<!-- --> <?xml version="1.0"?> <!DOCTYPE x>'],
  ['a\u0000b\u0001c\u0008d\u000Be\u001Ff', 'abcdef'],
  ['half \uD83D teken', 'half \uFFFD teken'],
  ['geen \uFFFE\uFFFF teken', 'geen  teken'],
  ['👩‍👧 één ⠿ 中文', '👩‍👧 één ⠿ 中文'],
  ['regel\neinde\ttab', 'regel\neinde\ttab'],
];

const regel = (titel: string, i: number): Versie & { eerst: Date } => ({
  id: `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`,
  versie: i % 2 === 0 ? 1 : 2,
  soort: 'actie',
  titel,
  tekst: titel,
  thema: titel,
  label: '',
  begin: '',
  datum: '2026-03-02',
  herkomst: [],
  reden: i % 2 === 0 ? '' : titel,
  gepubliceerdOp: new Date(Date.UTC(2026, 2, 20 - i)),
  gepubliceerdDoor: 'Naam, functie',
  vervangenOp: null,
  eerst: new Date(Date.UTC(2026, 0, 1)),
});

const render = (regels: (Versie & { eerst: Date })[]) =>
  renderAtom({
    page: PAGE,
    title: 'Log & zo',
    subtitle: 'Wat <we> proberen',
    author: 'Gemeente "Voorbeeldstad"',
    soort: () => 'actie & meer',
    correctie: 'Verbeterd',
    licentie: 'https://example.org/?a=1&b=2',
    regels,
  });

/** What the XML parser of a browser makes of a feed; `error` when it is no XML. */
type Parsed = {
  error: string | undefined;
  title: string;
  ids: string[];
  titles: string[];
  contents: string[];
  links: Record<string, string>;
  updated: string[];
  namespace: string | null;
};

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function parse(xml: string): Promise<Parsed> {
  const page = await browser.newPage();
  const parsed = await page.evaluate((text): Parsed => {
    const doc = new DOMParser().parseFromString(text, 'application/xml');
    const all = (name: string) => [...doc.querySelectorAll(name)].map((one) => one.textContent ?? '');
    return {
      error: doc.querySelector('parsererror')?.textContent ?? undefined,
      title: all('feed > title')[0] ?? '',
      ids: all('id'),
      titles: all('entry > title'),
      contents: all('entry > content'),
      links: Object.fromEntries(
        [...doc.querySelectorAll('feed > link')].map((one) => [
          `${one.getAttribute('rel')} ${one.getAttribute('type') ?? ''}`.trim(),
          one.getAttribute('href') ?? '',
        ]),
      ),
      updated: all('updated'),
      namespace: doc.documentElement.namespaceURI,
    };
  }, xml);
  await page.close();
  return parsed;
}

describe('a feed', () => {
  test('is XML whatever people write, and says what they wrote', async () => {
    const parsed = await parse(render(TITLES.map(([title], i) => regel(title, i))));
    expect(parsed.error).toBeUndefined();
    expect(parsed.namespace).toBe('http://www.w3.org/2005/Atom');
    expect(parsed.titles).toEqual(TITLES.map(([, seen]) => seen));
    expect(parsed.contents.filter((_, i) => i % 2 === 0)).toEqual(
      TITLES.flatMap(([, seen], i) => (i % 2 === 0 ? [seen] : [])),
    );
  });

  test('has what Atom asks: ids of its own, moments, a link to itself and to what people read', async () => {
    const parsed = await parse(render([regel('Een', 0), regel('Twee', 1)]));
    expect(new Set(parsed.ids).size).toBe(3);
    expect(parsed.ids[0]).toBe(PAGE);
    expect(parsed.updated).toEqual([
      '2026-03-20T00:00:00.000Z',
      '2026-03-20T00:00:00.000Z',
      '2026-03-19T00:00:00.000Z',
    ]);
    expect(parsed.links).toEqual({
      'self application/atom+xml': `${PAGE}/atom.xml`,
      'alternate text/html': PAGE,
      'alternate application/json': `${PAGE}/data.json`,
      license: 'https://example.org/?a=1&b=2',
    });
    expect(parsed.contents[1]).toBe('Twee\n\nVerbeterd: Twee');
  });

  test('without any line is a feed too', async () => {
    const parsed = await parse(render([]));
    expect(parsed.error).toBeUndefined();
    expect(parsed.updated).toHaveLength(1);
  });

  test('the parser that judges here refuses what is no XML', async () => {
    expect((await parse('<feed><title>a & b</title></feed>')).error).toBeDefined();
    expect((await parse(`<feed>${formatXml('a & b')}</feed>`)).error).toBeUndefined();
  });
});

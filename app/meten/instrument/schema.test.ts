import { expect, test } from 'vitest';

// The words for what is wrong, as the product says them.
import '#platform/http/index.tsx';

import { MAX_ITEMS } from './samenhang.ts';
import { parseInstrument } from './schema.ts';

const item = (more: object = {}) => ({ sleutel: 'a', soort: 'stelling', tekst: 'Klopt het?', ...more });
const kenmerk = (more: object = {}) => ({ sleutel: 'k', nummer: 1, naam: 'Kenmerk', items: [item()], ...more });
const gebied = (...kenmerken: object[]) => ({ sleutel: 'g', naam: 'Gebied', kenmerken });

/** A small instrument that is right, with other parts than these when they are given. */
const make = (more: object = {}) => ({
  sleutel: 'proef',
  versie: 1,
  naam: 'Proef',
  naamKort: 'Proef',
  uitleg: 'Een proef.',
  bron: { naam: 'Wij', plaats: 'Hier' },
  licentie: 'Vrij.',
  eigenKeuzes: [],
  voor: ['uitvoering'],
  uitslag: 'web',
  naamloos: 'kan',
  schaal: {
    niveaus: [
      { waarde: 0, naam: 'nee' },
      { waarde: 1, naam: 'ja' },
    ],
    factor: 100,
  },
  gebieden: [gebied(kenmerk())],
  ...more,
});

/** The faults of an instrument, with their line and path. */
const listFouten = (waarde: object): [number, string, string][] => {
  const { fouten = [] } = parseInstrument(JSON.stringify(waarde, null, 2));
  return fouten.map(({ regel, pad, melding }) => [regel, pad.join('.'), melding]);
};
/** The same without the lines. */
const listMeldingen = (waarde: object) => listFouten(waarde).map(([, ...rest]) => rest);
/** An instrument of one item that is like this. */
const withItem = (more: object) => make({ gebieden: [gebied(kenmerk({ items: [item(more)] }))] });

test('a small instrument is right, also with the address of the schema in it, which is left out', () => {
  const gelezen = parseInstrument(JSON.stringify({ $schema: 'https://voorbeeld.nl/schema.json', ...make() }));
  expect(gelezen).toMatchObject({ definitie: make() });
  expect(gelezen).not.toHaveProperty('definitie.$schema');
});

test('a word that every object has by itself is no key: a question with it would seem answered by all', () => {
  const melding = 'Kies een ander woord: dit gebruikt het systeem zelf.';
  expect(listMeldingen(withItem({ sleutel: 'constructor' }))).toEqual([
    ['gebieden.0.kenmerken.0.items.0.sleutel', melding],
  ]);
});

test('every fault is told at once, each on its own line, in the order of the file', () => {
  const fout = { ...make({ sleutel: 'Mijn set', versie: 0, extra: true, naam: '' }), uitslag: 'taart' };
  const lines = JSON.stringify(fout, null, 2).split('\n');
  const regel = (veld: string) => lines.findIndex((line) => line.startsWith(`  "${veld}":`)) + 1;
  expect(listFouten(fout)).toEqual([
    [2, 'sleutel', 'Gebruik kleine letters, cijfers en losse streepjes.'],
    [3, 'versie', 'Geef een heel getal van 1 tot en met 1000000.'],
    [4, 'naam', 'Vul dit in.'],
    [regel('uitslag'), 'uitslag', 'Kies uit: web, enquete, scan.'],
    [regel('extra'), 'extra', 'Dit veld kennen we niet.'],
  ]);
  expect(regel('extra')).toBe(lines.length - 1);
});

test('what hangs together is looked at even when the form is not right', () => {
  const dubbel = make({ versie: 'een', gebieden: [gebied(kenmerk({ items: [item(), item()] }))] });
  expect(listMeldingen(dubbel)).toEqual([
    ['versie', 'Geef een heel getal van 1 tot en met 1000000.'],
    ['gebieden.0.kenmerken.0.items.1.sleutel', 'Deze sleutel is al van een ander item.'],
  ]);
});

const ITEM = 'gebieden.0.kenmerken.0.items.0';

test.each<[string, object, string, string]>([
  [
    'a level outside the scale',
    withItem({ niveaus: [{ waarde: 5, tekst: 'vijf' }] }),
    `${ITEM}.niveaus.0.waarde`,
    'Deze waarde staat niet in de schaal.',
  ],
  [
    'a level twice',
    withItem({
      niveaus: [
        { waarde: 1, tekst: 'a' },
        { waarde: 1, tekst: 'b' },
      ],
    }),
    `${ITEM}.niveaus.1.waarde`,
    'Dit niveau staat er al.',
  ],
  ['choices without any', withItem({ soort: 'keuzes' }), ITEM, 'Een item met soort keuzes heeft keuzes nodig.'],
  [
    'choices where there are none',
    withItem({
      keuzes: [
        { sleutel: 'a', tekst: 'a' },
        { sleutel: 'b', tekst: 'b' },
      ],
    }),
    `${ITEM}.keuzes`,
    'Alleen een item met soort keuzes heeft keuzes.',
  ],
  [
    'levels of an open question',
    withItem({ soort: 'open', niveaus: [] }),
    `${ITEM}.niveaus`,
    'Een open item heeft geen niveaus.',
  ],
  [
    'levels of choices',
    withItem({
      soort: 'keuzes',
      niveaus: [],
      keuzes: [
        { sleutel: 'a', tekst: 'a' },
        { sleutel: 'b', tekst: 'b' },
      ],
    }),
    `${ITEM}.niveaus`,
    'Een item met soort keuzes heeft geen niveaus.',
  ],
  [
    'a choice twice',
    withItem({
      soort: 'keuzes',
      keuzes: [
        { sleutel: 'a', tekst: 'a' },
        { sleutel: 'a', tekst: 'b' },
      ],
    }),
    `${ITEM}.keuzes.1.sleutel`,
    'Deze sleutel is al gebruikt bij dit item.',
  ],
  [
    'a share outside the scale',
    withItem({ referentie: { bron: 'Wij', aandelen: [{ waarde: 9, tekst: '1%', herleidbaar: false }] } }),
    `${ITEM}.referentie.aandelen.0.waarde`,
    'Deze waarde staat niet in de schaal.',
  ],
  [
    'a share above the whole',
    withItem({
      referentie: { bron: 'Wij', aandelen: [{ waarde: 1, tekst: '200%', teller: 4, noemer: 2, herleidbaar: true }] },
    }),
    `${ITEM}.referentie.aandelen.0.teller`,
    'De teller is hoger dan de noemer.',
  ],
  [
    'half a share',
    withItem({ referentie: { bron: 'Wij', aandelen: [{ waarde: 1, tekst: '2', teller: 2, herleidbaar: true }] } }),
    `${ITEM}.referentie.aandelen.0`,
    'Geef teller en noemer samen, of geen van beide.',
  ],
  [
    'a key with a dot, which divides item and choice in what is counted',
    withItem({ sleutel: 'a.b' }),
    `${ITEM}.sleutel`,
    'Gebruik kleine letters, cijfers en losse streepjes.',
  ],
  [
    'a value of the scale twice',
    make({
      schaal: {
        factor: 1,
        niveaus: [
          { waarde: 0, naam: 'nee' },
          { waarde: 0, naam: 'ja' },
        ],
      },
    }),
    'schaal.niveaus.1.waarde',
    'Deze waarde staat al in de schaal.',
  ],
  [
    'a score above 100',
    make({
      schaal: {
        factor: 60,
        niveaus: [
          { waarde: 0, naam: 'nee' },
          { waarde: 2, naam: 'ja' },
        ],
      },
    }),
    'schaal.niveaus.1.waarde',
    'Waarde maal factor komt boven de 100 uit.',
  ],
  ['a layer twice', make({ voor: ['bestuur', 'bestuur'] }), 'voor.1', 'Deze laag staat er al.'],
  [
    'a kenmerk twice',
    make({ gebieden: [gebied(kenmerk(), kenmerk({ nummer: 2, items: [item({ sleutel: 'b' })] }))] }),
    'gebieden.0.kenmerken.1.sleutel',
    'Deze sleutel is al van een ander kenmerk.',
  ],
  [
    'a number twice',
    make({ gebieden: [gebied(kenmerk(), kenmerk({ sleutel: 'l', items: [item({ sleutel: 'b' })] }))] }),
    'gebieden.0.kenmerken.1.nummer',
    'Dit nummer is al van een ander kenmerk.',
  ],
  [
    'a gebied twice',
    make({ gebieden: [gebied(kenmerk()), gebied(kenmerk({ sleutel: 'l', items: [item({ sleutel: 'b' })] }))] }),
    'gebieden.1.sleutel',
    'Deze sleutel is al van een ander gebied.',
  ],
  [
    'a les that is not there',
    make({ gebieden: [gebied(kenmerk({ lessen: [18] }))] }),
    'gebieden.0.kenmerken.0.lessen.0',
    'Geef een heel getal van 1 tot en met 17.',
  ],
])('%s is refused', (_, waarde, pad, melding) => {
  expect(listMeldingen(waarde)).toEqual([[pad, melding]]);
});

test('more items than one can answer are refused', () => {
  const many = (count: number) =>
    make({
      gebieden: [
        gebied(
          ...Array.from({ length: Math.ceil(count / 20) }, (_, k) =>
            kenmerk({
              sleutel: `k${k}`,
              nummer: k + 1,
              items: Array.from({ length: Math.min(20, count - k * 20) }, (__, i) => item({ sleutel: `i${k}-${i}` })),
            }),
          ),
        ),
      ],
    });
  expect(listMeldingen(many(MAX_ITEMS))).toEqual([]);
  expect(listMeldingen(many(MAX_ITEMS + 1))).toEqual([['gebieden', 'Er zijn 201 items. Het maximum is 200.']]);
});

test.each(['null', '[]', '"tekst"', '{}', '{"gebieden": 4, "schaal": []}', '{"gebieden": [null, {"kenmerken": [3]}]}'])(
  '%s is refused and breaks nothing',
  (tekst) => {
    expect(parseInstrument(tekst).fouten?.length).toBeGreaterThan(0);
  },
);

import { type Definitie, listItems, listKenmerken, listMeegeleverd } from '../../app/meten/instrument/index.ts';
import type { Gebiedstand, Itemstand, Telling as Punten } from '../../app/meten/scan/index.ts';
import {
  computeBinnen,
  computeEnquete,
  computeSamenhang,
  computeWeb,
  listEnquetezinnen,
  listZinnen,
  type Perspectief,
  type Telling,
} from '../../app/meten/uitkomst/index.ts';

const definitieOf = (sleutel: string): Definitie => {
  const found = listMeegeleverd().find((one) => one.sleutel === sleutel);
  if (!found) throw new Error(`there is no instrument ${sleutel}`);
  return found;
};

/** A group that answered: how many, and where its answers lie (0 to 1) at each kenmerk. */
type Groep = { id: string; naam: string; partij: string; soort: string; n: number; view: (nummer: number) => number };

const clip = (level: number, most: number) => Math.min(most, Math.max(0, Math.round(level)));

/** The levels of everyone of a group at one item: around its view, spread the same way each time. */
const listLevels = ({ n, view }: Groep, nummer: number, most: number): number[] =>
  Array.from({ length: n }, (_, i) => clip(view(nummer) * most + ((i * 7 + nummer * 3) % 5) / 2 - 1, most));

function countValues(values: readonly number[]): { waarde: number; aantal: number }[] {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].map(([waarde, same]) => ({ waarde, aantal: same.length }));
}

/** Counts as they are made when results are opened, of made-up answers. */
function createTellingen(definitie: Definitie, groepen: readonly Groep[]): Telling[] {
  const { factor, niveaus } = definitie.schaal;
  const most = Math.max(...niveaus.map(({ waarde }) => waarde));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return groepen.flatMap((groep) => {
    const scores = listKenmerken(definitie).map(({ sleutel, nummer, items }) => {
      const own = items
        .filter(({ soort }) => soort === 'stelling')
        .map((item, i) => ({ item, levels: listLevels(groep, nummer + i, most) }));
      const people = Array.from({ length: groep.n }, (_, i) => mean(own.map(({ levels }) => levels[i] ?? 0)) * factor);
      return { sleutel, own, people };
    });
    const rows = scores.flatMap(({ sleutel, own, people }) => [
      ...countValues(people).map((one) => ({ soort: 'kenmerk' as const, sleutel, ...one })),
      ...own.flatMap(({ item, levels }) => [
        ...countValues(levels).map((one) => ({ soort: 'item' as const, sleutel: item.sleutel, ...one })),
        ...(item.kant === undefined
          ? []
          : countValues(levels.map((level) => level * factor)).map((one) => ({
              soort: item.kant ?? ('proces' as const),
              sleutel,
              ...one,
            }))),
      ]),
    ]);
    const ticked = listItems(definitie).flatMap(({ sleutel, soort, keuzes = [] }) =>
      soort === 'keuzes'
        ? [
            { soort: 'item' as const, sleutel, waarde: 1, aantal: groep.n },
            ...keuzes.map((keuze, i) => ({
              soort: 'item' as const,
              sleutel: `${sleutel}.${keuze.sleutel}`,
              waarde: 1,
              aantal: Math.max(1, groep.n - i * 2),
            })),
          ]
        : [],
    );
    return [...rows, ...ticked].map((row) => ({ ...row, groep: groep.id }));
  });
}

const base = { golf: 1, periode: 'najaar 2026', nu: true };
const sum = (groepen: readonly Groep[]) => groepen.reduce((total, { n }) => total + n, 0);

const lijnOf = (groepen: readonly Groep[], soort: 'partij' | 'soort', naam: string): Perspectief => ({
  ...base,
  sleutel: `${soort}:${naam}`,
  soort,
  naam,
  n: sum(groepen),
  groepen: groepen.map(({ id }) => id),
  partij: soort === 'partij' ? (groepen[0]?.partij ?? null) : null,
});

const GROEPEN: readonly Groep[] = [
  ['Gemeente Voorbeeldstad', 'gemeente', 24, (i: number) => 0.5 + 0.3 * Math.sin(i)],
  ['Thuiszorg Voorbeeld', 'instelling', 8, (i: number) => 0.45 + 0.25 * Math.cos(i)],
  ['Welzijn Voorbeeldstad', 'instelling', 7, (i: number) => 0.5 + 0.2 * Math.sin(i + 1)],
  ['Jeugdhulp Voorbeeld', 'instelling', 6, (i: number) => 0.4 + 0.2 * Math.sin(i + 2)],
  ['Inwoners van Voorbeeldstad', 'inwoners', 16, (i: number) => 0.25 + 0.2 * Math.cos(i / 2)],
].map(([naam, soort, n, view], i) => ({ id: `groep-${i}`, partij: `partij-${i}`, naam, soort, n, view }) as Groep);

const kopOf = (titel: string, definitie: Definitie, groepen: readonly Groep[]) => ({
  titel,
  periode: 'najaar 2026',
  naamloos: definitie.naamloos === 'altijd',
  groepsminimum: definitie.naamloos === 'altijd' ? 5 : 1,
  resultatenOp: '2026-11-12',
  definitie,
  groepen: groepen.map(({ naam, n }) => ({ naam, n })),
});

/** The web of five partijen, out of made-up counts of 61 people; `shift` moves every view. */
export function createWebbron(shift = 0) {
  const definitie = definitieOf('zelfanalyse');
  const groepen = GROEPEN.map((groep) => ({ ...groep, view: (i: number) => groep.view(i) + shift }));
  const tellingen = createTellingen(definitie, groepen);
  const partijen = groepen.map((groep) => lijnOf([groep], 'partij', groep.naam));
  const soorten = [
    ['gemeente', 'Gemeente'],
    ['instelling', 'Instellingen'],
    ['inwoners', 'Inwoners'],
  ].map(([soort, naam = '']) =>
    lijnOf(
      groepen.filter((groep) => groep.soort === soort),
      'soort',
      naam,
    ),
  );
  const web = computeWeb(definitie, tellingen, soorten);
  return {
    ...kopOf('Zelfanalyse', definitie, groepen),
    uitslag: 'web' as const,
    partijen: computeWeb(definitie, tellingen, partijen),
    gemeente: 0,
    webben: [web, computeWeb(definitie, tellingen, partijen)],
    zinnen: listZinnen(web),
    samenhang: {
      ...computeSamenhang(definitie, tellingen, partijen),
      sterkte: 'enige' as const,
      weinig: false,
    },
    binnen: partijen.map((partij) => ({
      naam: partij.naam,
      alfa: computeBinnen(definitie, tellingen, partij),
      weinig: partij.n < 10,
    })),
    eerder: {
      periode: 'voorjaar 2026',
      web: computeWeb(definitie, createTellingen(definitie, GROEPEN), partijen.slice(1)),
    },
    afspraken: [
      {
        wie: 'Gemeente Voorbeeldstad',
        item: listItems(definitie)[0]?.sleutel ?? '',
        niveau: 3,
        reden: 'Wij spreken elkaar aan, al lukt het niet altijd.',
        minderheid: 'In de uitvoering merken wij dit nog te weinig.',
      },
    ],
  };
}

/** A survey of 40 people, and how far their views are moved. */
export function createEnquetebron(shift = 0) {
  const definitie = definitieOf('uitvoerdersenquete');
  const groep = { ...(GROEPEN[0] as Groep), n: 40, view: (i: number) => 0.6 + 0.2 * Math.sin(i) + shift };
  const iedereen: Perspectief = { ...lijnOf([groep], 'soort', 'Iedereen die invulde'), sleutel: 'alle', soort: 'alle' };
  const enquete = computeEnquete(definitie, createTellingen(definitie, [groep]), [iedereen]);
  const kop = kopOf('Enquête onder uitvoerders', definitie, [groep]);
  const toen = { ...groep, n: 30, view: (i: number) => groep.view(i) - 0.1 };
  const eerder = {
    periode: 'voorjaar 2026',
    enquete: computeEnquete(definitie, createTellingen(definitie, [toen]), [iedereen]),
  };
  return { ...kop, uitslag: 'enquete' as const, enquete, zinnen: listEnquetezinnen(enquete), eerder };
}

const countPunten = (items: readonly Itemstand[], counts: (item: Itemstand) => boolean): Punten => {
  const counted = items.filter(counts);
  const teller = counted.reduce((total, { score }) => total + (score ?? 0), 0);
  return { teller, noemer: 2 * counted.length, items: counted.length, van: items.length };
};
const countItems = (items: readonly Itemstand[]) => ({
  bewezen: countPunten(items, ({ score, bewijzen }) => score !== null && bewijzen > 0),
  gescoord: countPunten(items, ({ score }) => score !== null),
});

/** A scan in which every fifth onderdeel has no evidence. */
export function createScanbron(shift = 0) {
  const definitie = definitieOf('transformatiescan');
  const extra = Math.round(Math.abs(shift) * 10);
  const gebieden = definitie.gebieden.map(({ sleutel, naam, uitleg = '', kenmerken }): Gebiedstand => {
    const items = kenmerken.flatMap(({ nummer, naam: kenmerk, items: own }) =>
      own.map((item): Itemstand => {
        const score = (nummer + extra) % 3;
        const bewijzen = nummer % 5 === 4 ? 0 : 1 + (nummer % 2);
        const niveau = item.niveaus?.find(({ waarde }) => waarde === score)?.tekst ?? null;
        return { nummer, naam: kenmerk, item, score, niveau, bewijzen, concept: bewijzen === 0 };
      }),
    );
    return { sleutel, naam, uitleg, items, ...countItems(items) };
  });
  const doelen = gebieden.filter(({ sleutel }) => sleutel !== 'veranderkracht');
  const totaal = countItems(doelen.flatMap(({ items }) => items));
  const typologie = {
    type: 'voorzichtige-veranderaar' as const,
    telling: totaal.bewezen,
    doelen: 5,
    vanDoelen: 5,
    grenzen: { laag: 40, hoog: 65 },
  };
  const veranderkracht = gebieden.find(({ sleutel }) => sleutel === 'veranderkracht') ?? null;
  const kop = kopOf('Transformatiescan', definitie, []);
  return { ...kop, uitslag: 'scan' as const, stand: { doelen, totaal, veranderkracht, typologie } };
}

const ACTIES = [
  ['Afspreken hoe wij het effect meten', 'Concreetheid', 'Beleid sociaal domein', '2027-02-01', 'open'],
  ['Elke maand aan tafel met inwoners', 'Betrokkenheid van inwoners', 'Wijkteam Noord', '2027-03-15', 'open'],
  ['Eén overleg minder, één inloopuur meer', 'Horizontale verbinding', 'Teamleider Noord', '2026-10-01', 'gedaan'],
].map(([wat = '', waarom = '', wie = '', klaarOp = '', stand]) => ({
  wat,
  waarom,
  wie,
  klaarOp,
  stand: stand as 'open' | 'gedaan',
}));

/** What a rapport is made of: for the raad of all three instruments, for the bondgenootschap of the zelfanalyse. */
export function createGrondstof(soort: 'raad' | 'bondgenootschap', shift = 0) {
  const web = createWebbron(shift);
  type Bron = typeof web | ReturnType<typeof createScanbron> | ReturnType<typeof createEnquetebron>;
  const bronnen: [Bron, ...Bron[]] = soort === 'raad' ? [web, createScanbron(shift), createEnquetebron(shift)] : [web];
  return {
    soort,
    titel: 'Waar staat ons bondgenootschap?',
    woord: 'In dit stuk leest u waar wij staan na een jaar samenwerken.',
    gemeente: 'Gemeente Voorbeeldstad',
    dag: '2026-11-22',
    bronnen,
    acties: ACTIES,
  };
}

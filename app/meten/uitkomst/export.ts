import { computeBestandscijfer, formatCijfer } from './cijfers.ts';
import type { Enquete, Keuzevraag, Stellingvraag } from './enquete.ts';
import type { Perspectief } from './perspectief.ts';
import type { Cijfer, Web } from './web.ts';

export type Cel = string | number;
/** A sheet: the figures, and below them what one has to know to read them. */
export type Blad = { kolommen: { heading: string; width: number }[]; rijen: Cel[][] };
/** What stands below the figures: a term and what it says. */
export type Noot = readonly [term: string, tekst: string];

const col = (heading: string, width: number) => ({ heading, width });

const WEB_KOLOMMEN = [
  col('Gebied', 24),
  col('Nummer', 8),
  col('Kenmerk', 32),
  col('Wie', 28),
  col('Golf', 6),
  col('Periode', 18),
  col('n', 6),
  col('Mediaan', 9),
  col('P25', 9),
  col('P75', 9),
  col('Proces', 9),
  col('Inhoud', 9),
  col('Witte vlek', 10),
];
const ENQUETE_KOLOMMEN = [
  col('Gebied', 24),
  col('Vraag', 60),
  col('Wie', 28),
  col('Golf', 6),
  col('Periode', 18),
  col('Antwoord', 30),
  col('Teller', 8),
  col('Noemer', 8),
  col('Procent', 9),
  col('Gemiddelde', 11),
  col('95% laag', 9),
  col('95% hoog', 9),
  col('Eerder onderzoek', 16),
];
const HEEL_GEBIED = '(heel gebied)';

const who = ({ naam, golf, periode }: Perspectief): Cel[] => [naam, golf, periode];

function addNoten(kolommen: Blad['kolommen'], rijen: Cel[][], noten: readonly Noot[]): Blad {
  const fill = (cells: Cel[]) => [...cells, ...Array.from({ length: kolommen.length - cells.length }, () => '')];
  return { kolommen, rijen: [...rijen, fill([]), ...noten.map((noot) => fill([...noot]))] };
}

/**
 * The figures of a web as it is shown: a row per kenmerk (and gebied) and perspectief, unrounded to four decimals. `geen`: what stands where
 * there is no figure, never 0 or nothing.
 */
export function renderWebblad(web: Web, geen: string, noten: readonly Noot[]): Blad {
  const cell = (figure: number | null): Cel => computeBestandscijfer(figure) ?? geen;
  const row = (over: Cel[], i: number, cijfer: Cijfer | undefined, wit: string): Cel[][] => {
    const one = web.perspectieven[i];
    if (!one || !cijfer) return [];
    const { n, mediaan, p25, p75, proces, inhoud } = cijfer;
    return [[...over, ...who(one), n, ...[mediaan, p25, p75, proces, inhoud].map(cell), wit]];
  };
  const rijen = web.gebieden.flatMap(({ naam: gebied, cijfers: heel, kenmerken }) => [
    ...kenmerken.flatMap(({ nummer, naam, cijfers, wit }) =>
      cijfers.flatMap((cijfer, i) => row([gebied, nummer, naam], i, cijfer, wit.includes(i) ? 'ja' : 'nee')),
    ),
    ...(web.kant === 'beide' ? heel.flatMap((cijfer, i) => row([gebied, '', HEEL_GEBIED], i, cijfer, '')) : []),
  ]);
  return addNoten(WEB_KOLOMMEN, rijen, noten);
}

type Deel = { gebied: string; perspectieven: readonly Perspectief[]; geen: string };

function listStellingrijen(
  { tekst, cijfers, referentie }: Stellingvraag,
  { gebied, perspectieven, geen }: Deel,
): Cel[][] {
  const cell = (figure: number | null | undefined): Cel => computeBestandscijfer(figure ?? null) ?? geen;
  return perspectieven.flatMap((one, i) => {
    const cijfer = cijfers[i];
    if (!cijfer) return [];
    const { n, weetNiet, gemiddelde, interval, verdeling } = cijfer;
    const row = (antwoord: string, rest: Cel[]) => [gebied, tekst, ...who(one), antwoord, ...rest];
    const share = (teller: number, of: number): Cel[] => [teller, of, cell(of === 0 ? null : (100 * teller) / of)];
    return [
      ...(n === 0 ? [] : verdeling.map((stap) => row(stap.tekst, [...share(stap.teller, n), '', '', '', '']))),
      row('weet niet', [...share(weetNiet, n + weetNiet), '', '', '', '']),
      row('gemiddelde', [
        '',
        n,
        '',
        cell(gemiddelde),
        ...(interval ? [cell(interval.laag), cell(interval.hoog)] : ['', '']),
        referentie?.gemiddelde ?? '',
      ]),
    ];
  });
}

function listKeuzerijen({ tekst, keuzes }: Keuzevraag, { gebied, perspectieven, geen }: Deel): Cel[][] {
  return perspectieven.flatMap((one, i) =>
    keuzes.flatMap(({ tekst: antwoord, cijfers, referentie }) => {
      const cijfer = cijfers[i];
      if (!cijfer) return [];
      const { teller, noemer, aandeel, interval } = cijfer;
      const [laag, hoog] = [interval?.laag ?? null, interval?.hoog ?? null].map(
        (figure): Cel => computeBestandscijfer(figure) ?? '',
      );
      const share = computeBestandscijfer(aandeel) ?? geen;
      return [
        [gebied, tekst, ...who(one), antwoord, teller, noemer, share, '', laag ?? '', hoog ?? '', referentie ?? ''],
      ];
    }),
  );
}

/** The figures of a survey as it is shown: a row per answer with numerator and denominator, and per statement its mean. */
export function renderEnqueteblad({ gebieden, perspectieven }: Enquete, geen: string, noten: readonly Noot[]): Blad {
  const rijen = gebieden.flatMap(({ naam: gebied, vragen }) =>
    vragen.flatMap((vraag) => {
      const deel = { gebied, perspectieven, geen };
      if (vraag.soort === 'stelling') return listStellingrijen(vraag, deel);
      return vraag.soort === 'keuzes' ? listKeuzerijen(vraag, deel) : [];
    }),
  );
  return addNoten(ENQUETE_KOLOMMEN, rijen, noten);
}

/** A cell as text: figures with a comma, and no more decimals than they have. */
export const formatCel = (cel: Cel): string =>
  typeof cel === 'string' ? cel : formatCijfer(cel, Number.isInteger(cel) ? 0 : 4).replace(/(,\d*?)0+$/, '$1');

import type { Enquetebron, Enquetevraag, Keuzevraag, Opdracht, Stellingvraag, Stuk, Woorden } from './bron.ts';
import { listEnquetegolf } from './deel-golf.ts';
import type { Blok, Deel, Punten, Tegel, Verdeling } from './schema.ts';

const getal = (naam: string) => ({ naam, getal: true });
const woord = (naam: string) => ({ naam, getal: false });

const listVragen = ({ enquete }: Enquetebron): Enquetevraag[] => enquete.gebieden.flatMap(({ vragen }) => vragen);
const isStelling = (vraag: Enquetevraag): vraag is Stellingvraag => vraag.soort === 'stelling';
const isKeuze = (vraag: Enquetevraag): vraag is Keuzevraag => vraag.soort === 'keuzes';
const naamOf = ({ nummer, tekst }: Enquetevraag) => `${nummer}. ${tekst}`;
const meanOf = ({ cijfers }: Stellingvraag) => cijfers[0]?.gemiddelde ?? null;

/** Statements that have a mean. */
const listGemeten = (bron: Enquetebron) =>
  listVragen(bron)
    .filter(isStelling)
    .filter((vraag) => meanOf(vraag) !== null);

function listTegels(bron: Enquetebron, alleen: boolean, { m, cijfer }: Woorden): Tegel[] {
  const n = bron.enquete.perspectieven[0]?.n ?? 0;
  const sorted = listGemeten(bron).toSorted((one, two) => (meanOf(two) ?? 0) - (meanOf(one) ?? 0));
  const of = (naam: string, vraag: Stellingvraag | undefined): Tegel[] =>
    vraag
      ? [
          {
            naam,
            waarde: m.van(cijfer(meanOf(vraag), 1), 100),
            teller: null,
            noemer: vraag.cijfers[0]?.n ?? null,
            uitleg: m.tegelStelling(vraag.tekst, vraag.cijfers[0]?.n ?? 0),
          },
        ]
      : [];
  return [
    ...(alleen
      ? [{ naam: m.tegelEnquete, waarde: cijfer(n), teller: n, noemer: null, uitleg: m.tegelEnqueteUitleg }]
      : []),
    ...of(m.tegelHoogst, sorted[0]),
    ...(sorted.length > 1 ? of(m.tegelLaagst, sorted.at(-1)) : []),
  ];
}

/** So many of the highest and of the lowest statements, where there is no room for all. */
const UITERSTEN = 3;

/** The highest and lowest statements, in the order of the survey; all of them when these are few. */
function listUitersten(vragen: readonly Stellingvraag[]): readonly Stellingvraag[] {
  if (vragen.length <= 2 * UITERSTEN) return vragen;
  const sorted = vragen.toSorted((one, two) => (meanOf(two) ?? 0) - (meanOf(one) ?? 0));
  const uiterst = [...sorted.slice(0, UITERSTEN), ...sorted.slice(-UITERSTEN)];
  return vragen.filter((vraag) => uiterst.includes(vraag));
}

/** Means with their margin, and what was published in 2015 where it was. */
function createStellingen(
  vragen: readonly Stellingvraag[],
  sleutel: string,
  { m, cijfer }: Woorden,
): Punten | undefined {
  if (vragen.length === 0) return undefined;
  const rijen = vragen.map((vraag) => {
    const { gemiddelde = null, interval = null, n = 0 } = vraag.cijfers[0] ?? {};
    const referentie = vraag.referentie?.gemiddelde ?? null;
    const marge = interval ? m.tot(cijfer(interval.laag, 1), cijfer(interval.hoog, 1)) : '–';
    return {
      punt: {
        naam: naamOf(vraag),
        noot: m.naast2015(m.deel(cijfer(gemiddelde, 1), m.n(n)), referentie === null ? null : cijfer(referentie, 1)),
        waarde: gemiddelde,
        laag: interval?.laag ?? null,
        hoog: interval?.hoog ?? null,
        referentie,
      },
      cellen: [naamOf(vraag), cijfer(gemiddelde, 1), marge, cijfer(n), cijfer(referentie, 1)],
    };
  });
  const sorted = vragen.toSorted((one, two) => (meanOf(two) ?? 0) - (meanOf(one) ?? 0));
  const vergeleken = rijen.some(({ punt }) => punt.referentie !== null);
  return {
    soort: 'punten',
    sleutel,
    titel: m.enqueteTitel,
    tekst: m.enqueteTekst(sorted[0]?.tekst ?? '', sorted.at(-1)?.tekst ?? ''),
    bijschrift: vergeleken ? m.enqueteBijschrift : m.enqueteBijschriftZonder,
    legenda: { waarde: m.enqueteStip, interval: m.enqueteBalk, referentie: vergeleken ? m.enqueteStreep : null },
    rijen: rijen.map(({ punt }) => punt),
    tabel: {
      naam: m.enqueteTabel,
      kolommen: [woord(m.kolomStelling), ...[m.kolomGemiddelde, m.kolomMarge, m.kolomN, m.kolomReferentie].map(getal)],
      rijen: rijen.map(({ cellen }) => cellen),
    },
  };
}

/** The share that ticked each answer of a question. */
function createKeuzes(vraag: Keuzevraag, sleutel: string, { m, cijfer }: Woorden): Punten[] {
  const noemer = vraag.noemers[0] ?? 0;
  if (noemer === 0) return [];
  const vergeleken = vraag.keuzes.some(({ referentie }) => referentie !== undefined);
  const rijen = vraag.keuzes.map(({ tekst, referentie = null, cijfers: [eigen] }) => {
    const { teller = 0, aandeel = null, interval = null } = eigen ?? {};
    const deel = m.van(cijfer(teller), cijfer(noemer));
    return {
      punt: {
        naam: tekst,
        noot: m.naast2015(
          m.deel(`${cijfer(aandeel)}%`, deel),
          referentie === null ? null : `${cijfer(referentie, 1)}%`,
        ),
        waarde: aandeel,
        laag: interval?.laag ?? null,
        hoog: interval?.hoog ?? null,
        referentie,
      },
      cellen: [tekst, deel, `${cijfer(aandeel)}%`, referentie === null ? '–' : `${cijfer(referentie, 1)}%`],
    };
  });
  return [
    {
      soort: 'punten',
      sleutel,
      titel: vraag.tekst,
      tekst: m.keuzeTekst(vraag.tekst),
      bijschrift: m.keuzeBijschrift(noemer),
      legenda: { waarde: m.keuzeStip, interval: m.enqueteBalk, referentie: vergeleken ? m.enqueteStreep : null },
      rijen: rijen.map(({ punt }) => punt),
      tabel: {
        naam: m.keuzeTabel(vraag.tekst),
        kolommen: [woord(m.kolomAntwoord), ...[m.kolomAantal, m.kolomAandeel, m.kolomReferentie].map(getal)],
        rijen: rijen.map(({ cellen }) => cellen),
      },
    },
  ];
}

/** How answers are spread over the levels; weet niet stands apart. */
function createSpreiding(bron: Enquetebron, sleutel: string, { m, cijfer }: Woorden): Verdeling | undefined {
  const vragen = listGemeten(bron);
  const niveaus = vragen[0]?.cijfers[0]?.verdeling ?? [];
  if (vragen.length === 0 || niveaus.length < 2) return undefined;
  const schaal = bron.definitie.schaal.niveaus.toSorted((one, two) => one.waarde - two.waarde);
  const rijen = vragen.map((vraag) => {
    const { n = 0, weetNiet = 0, verdeling = [] } = vraag.cijfers[0] ?? {};
    return { naam: naamOf(vraag), noot: m.n(n), aantallen: [...verdeling.map(({ teller }) => teller), weetNiet] };
  });
  return {
    soort: 'verdeling',
    sleutel,
    titel: m.spreidingTitel,
    tekst: m.spreidingTekst,
    bijschrift: m.spreidingBijschrift,
    niveaus: [
      ...schaal.map(({ waarde, naam }) => ({ naam, merk: String(waarde), los: false })),
      { naam: m.weetNiet, merk: '?', los: true },
    ],
    rijen,
    tabel: {
      naam: m.spreidingTabel,
      kolommen: [woord(m.kolomStelling), ...schaal.map(({ naam }) => getal(naam)), getal(m.weetNiet)],
      rijen: rijen.map(({ naam, aantallen }) => [naam, ...aantallen.map((aantal) => cijfer(aantal))]),
    },
  };
}

/** What a survey tells: means with their margin beside 2015; for the bondgenootschap every answer to tick and the whole spread. */
export function renderEnquetestuk(bron: Enquetebron, { soort, merk, alleen }: Opdracht, woorden: Woorden): Stuk {
  const { m, cijfer } = woorden;
  const n = bron.enquete.perspectieven[0]?.n ?? 0;
  const gemeten = listGemeten(bron);
  const gekozen = soort === 'raad' && !alleen ? listUitersten(gemeten) : gemeten;
  const stellingen = createStellingen(gekozen, `${merk}-stellingen`, woorden);
  const keuzes = listVragen(bron)
    .filter(isKeuze)
    .flatMap((vraag, i) => createKeuzes(vraag, `${merk}-keuze-${i + 1}`, woorden));
  const spreiding = createSpreiding(bron, `${merk}-spreiding`, woorden);
  const uitleg = bron.naamloos ? m.enqueteUitleg(n, bron.groepsminimum) : m.enqueteUitlegNaam(n);
  const blokken: Blok[] = stellingen
    ? [
        {
          soort: 'alinea',
          tekst: gekozen.length < gemeten.length ? `${uitleg} ${m.enqueteKeuze(UITERSTEN, gemeten.length)}` : uitleg,
        },
        stellingen,
        ...(soort === 'raad' && !alleen ? [] : keuzes),
        ...(soort === 'raad' || !spreiding ? [] : [spreiding]),
        ...(soort === 'raad' ? [] : listEnquetegolf(bron, woorden)),
      ]
    : [{ soort: 'alinea', tekst: m.teWeinig }];
  const deel: Deel = { sleutel: `${merk}-enquete`, kop: m.enqueteKop, blokken };
  const zinnen = bron.zinnen
    .filter(({ soort: welke }) => welke === 'minst-eens')
    .map((zin) => ({ zin: m.zinEnquete(zin.tekst), cijfers: m.zinEnqueteCijfers(cijfer(zin.gemiddelde, 1), zin.n) }));
  return { tegels: stellingen ? listTegels(bron, alleen, woorden) : [], zinnen, delen: [deel], vragen: [] };
}

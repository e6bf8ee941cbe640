import type { Web as Webcijfers, WebKenmerk, Zin } from '../uitkomst/index.ts';
import type { Opdracht, Stuk, Webbron, Woorden } from './bron.ts';
import { listWebgolf } from './deel-golf.ts';
import type { Blok, Deel, Tabel, Tegel } from './schema.ts';

const listKenmerken = ({ gebieden }: Pick<Webcijfers, 'gebieden'>): WebKenmerk[] =>
  gebieden.flatMap(({ kenmerken }) => kenmerken);
/** Fewer make no web: then the table tells it all. */
const MINSTE_ASSEN = 3;
/** Differences that are drawn, and questions that come of them. */
const MEESTE = 5;

const getal = (naam: string) => ({ naam, getal: true });
const woord = (naam: string) => ({ naam, getal: false });

/** Partijen that stand together because each was too small. */
const isSamen = ({ soort }: { soort: string }) => soort === 'samen';

/** Medians of those who have one. */
const listMedianen = ({ cijfers }: WebKenmerk): number[] =>
  cijfers.map(({ mediaan }) => mediaan).filter((mediaan) => mediaan !== null);

/** Whether everyone with a median is at the limit or above it. */
const isOpWeg = (kenmerk: WebKenmerk) => kenmerk.wit.length === 0 && listMedianen(kenmerk).length > 0;

function listTegels({ partijen, groepen }: Webbron, { m, cijfer }: Woorden): Tegel[] {
  const kenmerken = listKenmerken(partijen).filter((one) => listMedianen(one).length > 0);
  const { witteVlek, verschil } = partijen.grenzen;
  const n = groepen.reduce((sum, groep) => sum + groep.n, 0);
  const noemer = kenmerken.length;
  const of = (naam: string, uitleg: string, is: (kenmerk: WebKenmerk) => boolean): Tegel => {
    const teller = kenmerken.filter(is).length;
    return { naam, waarde: m.van(teller, noemer), teller, noemer, uitleg };
  };
  return [
    {
      naam: m.tegelMee,
      waarde: cijfer(n),
      teller: n,
      noemer: null,
      uitleg: m.tegelMeeUitleg(partijen.perspectieven.length, partijen.perspectieven.some(isSamen)),
    },
    of(m.tegelWit, m.tegelWitUitleg(cijfer(witteVlek)), ({ gedeeld }) => gedeeld),
    of(m.tegelVerschil, m.tegelVerschilUitleg(cijfer(verschil)), ({ verschillen }) => verschillen.length > 0),
    of(m.tegelGoed, m.tegelGoedUitleg(cijfer(witteVlek)), isOpWeg),
  ];
}

/** A name that stands by itself: with its gebied where two kenmerken share it. */
const formatKenmerk = ({ naam, gebied, dubbel }: Zin['kenmerk']) => (dubbel ? `${naam} (${gebied})` : naam);

function formatWoorden(zin: Zin, { m }: Woorden): string {
  const naam = formatKenmerk(zin.kenmerk);
  switch (zin.soort) {
    case 'gedeelde-vlek':
      return m.zinWit(naam);
    case 'vlek':
      return m.zinVlek(naam, zin.wie);
    case 'geen-vlek':
      return m.zinGeenVlek(naam);
    case 'verschil':
      return m.zinVerschil(naam, zin.hoog, zin.laag);
    case 'klein-verschil':
      return m.zinKleinVerschil(naam, zin.hoog, zin.laag);
    case 'sterk':
      return m.zinSterk(naam);
    case 'verandering':
      return m.zinVerandering(naam, zin.wie, zin.omhoog);
  }
}

/** A white spot of some is said once: where it is the largest difference too, that sentence tells it. */
const listEigen = (zinnen: readonly Zin[]) =>
  zinnen.filter(
    ({ soort, kenmerk }) =>
      soort !== 'vlek' || !zinnen.some((one) => one.soort === 'verschil' && one.kenmerk.sleutel === kenmerk.sleutel),
  );

const formatZin = (zin: Zin, woorden: Woorden) => ({
  zin: formatWoorden(zin, woorden),
  cijfers: woorden.m.zinCijfers(
    zin.kenmerk.nummer,
    zin.cijfers.map(({ naam, waarde }) => woorden.m.zinDeel(naam, woorden.cijfer(waarde))),
  ),
});

/** Its table: a row per kenmerk, a column per line of the web. */
function createWebtabel(web: Webcijfers, { m, cijfer }: Woorden): Tabel {
  const namen = web.perspectieven.map(({ naam }) => naam);
  return {
    naam: m.webTabel(namen),
    kolommen: [
      woord(m.kolomKenmerk),
      ...web.perspectieven.map(({ naam, n }) => getal(m.webKolom(naam, n))),
      ...(namen.length > 1 ? [getal(m.kolomVerschil)] : []),
    ],
    rijen: listKenmerken(web).map(({ nummer, naam, cijfers, grootste }) => [
      `${nummer}. ${naam}`,
      ...cijfers.map(({ mediaan }) => cijfer(mediaan)),
      ...(namen.length > 1 ? [cijfer(grootste?.waarde ?? null)] : []),
    ]),
  };
}

function createWeb(web: Webcijfers, sleutel: string, woorden: Woorden): Blok {
  const { m, cijfer } = woorden;
  const kenmerken = listKenmerken(web);
  if (kenmerken.length < MINSTE_ASSEN) return { soort: 'tabel', tabel: createWebtabel(web, woorden) };
  const namen = web.perspectieven.map(({ naam }) => naam);
  return {
    soort: 'web',
    sleutel,
    titel: m.webTitel(namen),
    tekst: m.webTekst(namen, kenmerken.length),
    bijschrift: m.webBijschrift(cijfer(web.grenzen.witteVlek)),
    tabel: createWebtabel(web, woorden),
    groepen: web.gebieden.map((gebied) => ({
      naam: gebied.naam,
      assen: gebied.kenmerken.map(({ nummer, naam }) => ({ nummer, naam })),
    })),
    reeksen: web.perspectieven.map(({ naam, n }, i) => ({
      naam,
      n,
      waarden: kenmerken.map(({ cijfers }) => cijfers[i]?.mediaan ?? null),
    })),
    grens: web.grenzen.witteVlek,
  };
}

/** Kenmerken on which two partijen differ at least the limit, the largest difference first. */
const listVerschillend = ({ partijen }: Webbron): WebKenmerk[] =>
  listKenmerken(partijen)
    .filter(({ verschillen }) => verschillen.length > 0)
    .toSorted((one, two) => (two.grootste?.waarde ?? 0) - (one.grootste?.waarde ?? 0));

/** From the lowest to the highest partij, with the gemeente in between: what to talk about, and no order of partijen. */
function createVerschillen(bron: Webbron, { soort, merk, alleen }: Opdracht, { m, cijfer }: Woorden): Blok {
  const { perspectieven, grenzen } = bron.partijen;
  const kenmerken = listVerschillend(bron).slice(0, MEESTE);
  if (kenmerken.length === 0) return { soort: 'alinea', tekst: m.geenVerschil(cijfer(grenzen.verschil)) };
  const gemeente = bron.gemeente ?? -1;
  const nameOf = (i: number | undefined) => perspectieven[i ?? -1]?.naam ?? '';
  const rijen = kenmerken.map((kenmerk) => {
    const { nummer, naam, grootste, cijfers } = kenmerk;
    const [hoog, laag] = [
      cijfers[grootste?.hoog ?? -1]?.mediaan ?? null,
      cijfers[grootste?.laag ?? -1]?.mediaan ?? null,
    ];
    const paar = m.verschilPaar(nameOf(grootste?.hoog), cijfer(hoog), nameOf(grootste?.laag), cijfer(laag));
    const titel = `${nummer}. ${naam}`;
    const waarde = cijfers[gemeente]?.mediaan ?? null;
    return {
      punt: { naam: titel, noot: m.tot(cijfer(laag), cijfer(hoog)), waarde, laag, hoog, referentie: null },
      cellen: [titel, paar, cijfer(grootste?.waarde ?? null)],
    };
  });
  const tabel = {
    naam: m.verschilTabel,
    kolommen: [woord(m.kolomKenmerk), woord(m.verschilKolom), getal(m.kolomVerschil)],
    rijen: rijen.map(({ cellen }) => cellen),
  };
  if (bron.gemeente === null || (soort === 'raad' && !alleen)) return { soort: 'tabel', tabel };
  return {
    soort: 'punten',
    sleutel: `${merk}-verschillen`,
    titel: m.verschilTitel,
    tekst: m.verschilTekst,
    bijschrift: m.verschilBijschrift(cijfer(grenzen.verschil)),
    legenda: { waarde: m.verschilStip, interval: m.verschilBalk, referentie: null },
    rijen: rijen.map(({ punt }) => punt),
    tabel,
  };
}

/** What to talk about: the differences first, then what nobody sees going well, then a question of the source. */
function listVragen(bron: Webbron, { m }: Woorden): string[] {
  const { perspectieven, gebieden } = bron.partijen;
  const nameOf = (i: number) => perspectieven[i]?.naam ?? '';
  const verschillend = listVerschillend(bron);
  const over = verschillend.flatMap(({ naam, grootste }) =>
    grootste ? [m.praatVerschil(naam, nameOf(grootste.hoog), nameOf(grootste.laag))] : [],
  );
  const wit = listKenmerken(bron.partijen)
    .filter(({ gedeeld }) => gedeeld)
    .map(({ naam }) => m.praatWit(naam));
  const [eerste] = verschillend;
  const gebied = gebieden.find(({ kenmerken }) => eerste !== undefined && kenmerken.includes(eerste));
  const bronvraag = gebied?.reflectie?.gemeente?.slice(0, 1) ?? [];
  return [...over.slice(0, 2), ...wit.slice(0, 2), ...bronvraag];
}

/** A table per partij with everything that is known of it. */
function listPartijtabellen({ partijen }: Webbron, { m, cijfer }: Woorden): Blok[] {
  const kenmerken = listKenmerken(partijen);
  const kanten = kenmerken.some(({ cijfers }) => cijfers.some(({ proces, inhoud }) => (proces ?? inhoud) !== null));
  return partijen.perspectieven.map(({ naam, n }, i) => ({
    soort: 'tabel',
    tabel: {
      naam: m.perPartijTabel(naam, n),
      kolommen: [
        woord(m.kolomKenmerk),
        getal(m.kolomMediaan),
        getal(m.kolomMidden),
        getal(m.kolomN),
        ...(kanten ? [getal(m.kolomProces), getal(m.kolomInhoud)] : []),
      ],
      rijen: kenmerken.map((kenmerk) => {
        const one = kenmerk.cijfers[i];
        const midden = one?.p25 === null || one === undefined ? '–' : m.tot(cijfer(one.p25), cijfer(one.p75));
        return [
          `${kenmerk.nummer}. ${kenmerk.naam}`,
          cijfer(one?.mediaan ?? null),
          midden,
          cijfer(one?.n ?? 0),
          ...(kanten ? [cijfer(one?.proces ?? null), cijfer(one?.inhoud ?? null)] : []),
        ];
      }),
    },
  }));
}

function createWitdeel({ partijen }: Webbron, merk: string, { m, cijfer }: Woorden): Deel {
  const wit = listKenmerken(partijen).filter((kenmerk) => kenmerk.wit.length > 0);
  const namen = (kenmerk: WebKenmerk) => kenmerk.wit.map((i) => partijen.perspectieven[i]?.naam ?? '');
  const tabel: Tabel = {
    naam: m.witTabel,
    kolommen: [woord(m.kolomKenmerk), woord(m.witKolom)],
    rijen: wit.map((kenmerk) => [`${kenmerk.nummer}. ${kenmerk.naam}`, m.lijst(namen(kenmerk))]),
  };
  const uitleg: Blok = { soort: 'alinea', tekst: m.witUitleg(cijfer(partijen.grenzen.witteVlek)) };
  const blokken: Blok[] =
    wit.length > 0 ? [uitleg, { soort: 'tabel', tabel }] : [{ soort: 'alinea', tekst: m.geenWit }];
  return { sleutel: `${merk}-witte-vlekken`, kop: m.witKop, blokken };
}

function createEensdeel({ samenhang, binnen }: Webbron, merk: string, { m, cijfer }: Woorden): Deel {
  const { w, geen, kenmerken, partijen, gelijk, verschillen, sterkte, weinig } = samenhang;
  const zinnen =
    w === null || sterkte === null
      ? [geen === 'te-weinig-partijen' ? m.eensGeenPartijen : m.eensGeenKenmerken]
      : [`${m.eensSterkte(sterkte)} ${m.eensW(cijfer(w, 2), kenmerken, partijen)}`, m.eensUitleg];
  const klein = binnen.filter((one) => one.weinig).map(({ naam }) => naam);
  const alinea = (tekst: string): Blok => ({ soort: 'alinea', tekst });
  const tabel: Tabel = {
    naam: m.alfaTabel,
    kolommen: [woord(m.kolomPartij), getal(m.alfaKolom), getal(m.kolomN)],
    rijen: binnen.map(({ naam, alfa }) =>
      'geen' in alfa ? [naam, m.alfaGeen, '–'] : [naam, cijfer(alfa.alfa, 2), cijfer(alfa.n)],
    ),
  };
  const blokken = [
    ...zinnen.map(alinea),
    ...(w !== null && weinig ? [alinea(m.eensWeinig(partijen.length))] : []),
    alinea(m.eensVerschil(verschillen.teller, verschillen.noemer)),
    ...(gelijk.length > 0 ? [alinea(m.eensGelijk(gelijk))] : []),
    { soort: 'tabel' as const, tabel },
    alinea(m.alfaUitleg),
    ...(klein.length > 0 ? [alinea(m.alfaWeinig(klein))] : []),
  ];
  return { sleutel: `${merk}-eens`, kop: m.eensKop, blokken };
}

function listAfspraakdelen({ afspraken, definitie }: Webbron, merk: string, { m }: Woorden): Deel[] {
  if (afspraken.length === 0) return [];
  const items = definitie.gebieden.flatMap(({ kenmerken }) => kenmerken).flatMap((kenmerk) => kenmerk.items);
  const niveauOf = (waarde: number) =>
    `${waarde}: ${definitie.schaal.niveaus.find((niveau) => niveau.waarde === waarde)?.naam ?? ''}`;
  const tabel: Tabel = {
    naam: m.afspraakTabel,
    kolommen: [m.kolomStelling, m.kolomGroep, m.kolomNiveau, m.kolomReden, m.kolomMinderheid].map(woord),
    rijen: afspraken.map(({ wie, item, niveau, reden, minderheid }) => [
      items.find(({ sleutel }) => sleutel === item)?.tekst ?? item,
      wie,
      niveauOf(niveau),
      reden,
      minderheid === '' ? '–' : minderheid,
    ]),
  };
  const uitleg: Blok = { soort: 'alinea', tekst: m.afspraakUitleg };
  return [{ sleutel: `${merk}-afspraken`, kop: m.afspraakKop, blokken: [uitleg, { soort: 'tabel', tabel }] }];
}

function listAllesdelen(bron: Webbron, merk: string, woorden: Woorden): Deel[] {
  const { m } = woorden;
  const perPartij: Blok[] = [{ soort: 'alinea', tekst: m.perPartijUitleg }, ...listPartijtabellen(bron, woorden)];
  return [
    createWitdeel(bron, merk, woorden),
    { sleutel: `${merk}-per-partij`, kop: m.perPartijKop, blokken: perPartij },
    ...listWebgolf(bron, merk, woorden),
    createEensdeel(bron, merk, woorden),
    ...listAfspraakdelen(bron, merk, woorden),
  ];
}

/** What a web tells: what stands out, the webs, where partijen differ; and for the bondgenootschap all tables. [2 §9] */
export function renderWebstuk(bron: Webbron, opdracht: Opdracht, woorden: Woorden): Stuk {
  const { soort, merk } = opdracht;
  const { m } = woorden;
  const webben = soort === 'raad' ? bron.webben.slice(0, 1) : bron.webben;
  if (bron.partijen.perspectieven.length === 0) {
    const deel: Deel = { sleutel: `${merk}-web`, kop: m.webKop, blokken: [{ soort: 'alinea', tekst: m.teWeinig }] };
    return { tegels: [], zinnen: [], delen: [deel], vragen: [] };
  }
  const n = bron.groepen.reduce((sum, groep) => sum + groep.n, 0);
  const blokken: Blok[] = [
    { soort: 'alinea', tekst: `${m.webUitleg(n)} ${m.webLezen}` },
    { soort: 'noot', tekst: m.webGeenRang },
    ...webben.map((web, i) => createWeb(web, `${merk}-web-${i + 1}`, woorden)),
    createVerschillen(bron, opdracht, woorden),
  ];
  return {
    tegels: listTegels(bron, woorden),
    zinnen: listEigen(bron.zinnen).map((zin) => formatZin(zin, woorden)),
    delen: [
      { sleutel: `${merk}-web`, kop: m.webKop, blokken },
      ...(soort === 'raad' ? [] : listAllesdelen(bron, merk, woorden)),
    ],
    vragen: listVragen(bron, woorden),
  };
}

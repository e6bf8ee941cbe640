import type { Gebiedstand, Itemstand, Opdracht, Punttelling, Scanbron, Stuk, Woorden } from './bron.ts';
import type { Blok, Deel, Punten, Tegel, Verdeling } from './schema.ts';

const getal = (naam: string) => ({ naam, getal: true });
const woord = (naam: string) => ({ naam, getal: false });
const PROCENT = 100;

/** Teller of noemer in percent, unrounded; null when nothing was counted. */
const computeDeel = ({ teller, noemer }: Punttelling): number | null =>
  noemer === 0 ? null : (teller * PROCENT) / noemer;

const formatPercentage = (deel: number | null, { cijfer }: Woorden) => (deel === null ? '–' : `${cijfer(deel)}%`);

function createTegel(naam: string, telling: Punttelling, woorden: Woorden): Tegel {
  const { teller, noemer, items, van } = telling;
  const waarde = formatPercentage(computeDeel(telling), woorden);
  return { naam, waarde, teller, noemer, uitleg: woorden.m.tegelScanUitleg(teller, noemer, items, van) };
}

const listGebieden = ({ stand: { doelen, veranderkracht } }: Scanbron): Gebiedstand[] => [
  ...doelen,
  ...(veranderkracht ? [veranderkracht] : []),
];

/** Per doel how many points of how many, over what has evidence. */
function createPunten(bron: Scanbron, sleutel: string, woorden: Woorden): Punten {
  const { m, cijfer } = woorden;
  const gebieden = listGebieden(bron).map(({ naam, bewezen }) => ({ naam, bewezen, deel: computeDeel(bewezen) }));
  return {
    soort: 'punten',
    sleutel,
    titel: m.scanTitel,
    tekst: m.scanTekst,
    bijschrift: m.scanBijschrift,
    legenda: { waarde: m.scanStip, interval: null, referentie: null },
    rijen: gebieden.map(({ naam, bewezen: { teller, noemer }, deel }) => ({
      naam,
      noot: m.deel(formatPercentage(deel, woorden), m.van(cijfer(teller), cijfer(noemer))),
      waarde: deel,
      laag: null,
      hoog: null,
      referentie: null,
    })),
    tabel: {
      naam: m.scanTabel,
      kolommen: [woord(m.kolomDoel), getal(m.kolomPunten), getal(m.kolomPercentage), getal(m.kolomOnderdelen)],
      rijen: gebieden.map(({ naam, bewezen, deel }) => [
        naam,
        m.van(cijfer(bewezen.teller), cijfer(bewezen.noemer)),
        formatPercentage(deel, woorden),
        m.van(cijfer(bewezen.items), cijfer(bewezen.van)),
      ]),
    },
  };
}

/** How many onderdelen have each score with evidence, and apart from these how many have none. */
function createVerdeling(bron: Scanbron, sleutel: string, { m, cijfer }: Woorden): Verdeling {
  const waarden = bron.definitie.schaal.niveaus.toSorted((one, two) => one.waarde - two.waarde);
  const rijen = listGebieden(bron).map(({ naam, items }) => {
    const bewezen = items.filter(({ score, concept }) => score !== null && !concept);
    const aantallen = waarden.map(({ waarde }) => bewezen.filter(({ score }) => score === waarde).length);
    return { naam, noot: m.n(items.length), aantallen: [...aantallen, items.length - bewezen.length] };
  });
  return {
    soort: 'verdeling',
    sleutel,
    titel: m.verdelingTitel,
    tekst: m.verdelingTekst,
    bijschrift: m.verdelingBijschrift,
    niveaus: [
      ...waarden.map(({ waarde, naam }) => ({ naam, merk: String(waarde), los: false })),
      { naam: m.zonderScore, merk: '–', los: true },
    ],
    rijen,
    tabel: {
      naam: m.verdelingTabel,
      kolommen: [
        woord(m.kolomDoel),
        ...waarden.map(({ waarde, naam }) => getal(`${waarde}: ${naam}`)),
        getal(m.zonderScore),
      ],
      rijen: rijen.map(({ naam, aantallen }) => [naam, ...aantallen.map((aantal) => cijfer(aantal))]),
    },
  };
}

function formatReferentie({ item }: Itemstand, { m }: Woorden): string {
  const aandeel = item.referentie?.aandelen?.find(({ waarde }) => waarde === 2);
  if (!aandeel) return m.nietGepubliceerd;
  if (!aandeel.herleidbaar) return `${aandeel.tekst} (${m.nietHerleidbaar})`;
  const { teller, noemer, tekst } = aandeel;
  return teller === undefined || noemer === undefined ? tekst : `${tekst} (${m.van(teller, noemer)})`;
}

/** Every onderdeel with its score, what that means, its evidence, and the published share beside it. */
function createAlletabel({ naam, items }: Gebiedstand, woorden: Woorden): Blok {
  const { m } = woorden;
  return {
    soort: 'tabel',
    tabel: {
      naam: m.scanAlleTabel(naam),
      kolommen: [
        woord(m.kolomOnderdeel),
        getal(m.kolomScore),
        woord(m.kolomWatZien),
        getal(m.kolomBewijs),
        woord(m.kolom2015),
      ],
      rijen: items.map((one) => [
        `${one.nummer}. ${one.naam}`,
        one.score === null ? m.geenScore : one.concept ? `${one.score} (${m.concept})` : String(one.score),
        one.niveau ?? '–',
        String(one.bewijzen),
        formatReferentie(one, woorden),
      ]),
    },
  };
}

function listTypeblokken({ stand: { typologie } }: Scanbron, { m, cijfer }: Woorden): Blok[] {
  if (!typologie) return [];
  const { type, telling, doelen, vanDoelen, grenzen } = typologie;
  if (type === null) return [{ soort: 'alinea', tekst: m.typeGeen }];
  const namen = {
    voorzichtig: m.typeVoorzichtig,
    'voorzichtige-veranderaar': m.typeVoorzichtigeVeranderaar,
    veranderaar: m.typeVeranderaar,
  };
  const punten = m.van(cijfer(telling.teller), cijfer(telling.noemer));
  return [
    { soort: 'alinea', tekst: m.typeZin(namen[type]) },
    { soort: 'alinea', tekst: m.typeRegel(punten, grenzen.laag, grenzen.hoog, doelen, vanDoelen) },
  ];
}

/** What a transformatiescan tells: points per doel with evidence, the type with its rule; for the bondgenootschap every onderdeel. [4 §3] */
export function renderScanstuk(bron: Scanbron, { soort, merk }: Opdracht, woorden: Woorden): Stuk {
  const { m } = woorden;
  const { totaal, veranderkracht } = bron.stand;
  const gebieden = listGebieden(bron);
  const concepten = gebieden.flatMap(({ items }) => items).filter(({ concept }) => concept).length;
  const alles: Deel = {
    sleutel: `${merk}-onderdelen`,
    kop: m.scanAlleKop,
    blokken: gebieden.map((gebied) => createAlletabel(gebied, woorden)),
  };
  const blokken: Blok[] = [
    { soort: 'alinea', tekst: `${m.scanUitleg} ${m.scanBewijs(concepten)}` },
    createPunten(bron, `${merk}-doelen`, woorden),
    ...listTypeblokken(bron, woorden),
    ...(soort === 'raad' ? [] : [createVerdeling(bron, `${merk}-verdeling`, woorden)]),
  ];
  return {
    tegels: [
      createTegel(m.tegelScan, totaal.bewezen, woorden),
      ...(veranderkracht ? [createTegel(m.tegelKracht, veranderkracht.bewezen, woorden)] : []),
    ],
    zinnen: [],
    delen: [{ sleutel: `${merk}-scan`, kop: m.scanKop, blokken }, ...(soort === 'raad' ? [] : [alles])],
    vragen: [],
  };
}

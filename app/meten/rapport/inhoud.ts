import { formatDay } from '../../ui/format.ts';
import type { Bron, Grondstof, Opdracht, Stuk, Woorden } from './bron.ts';
import { renderEnquetestuk } from './deel-enquete.ts';
import { renderHoedeel } from './deel-hoe.ts';
import { renderScanstuk } from './deel-scan.ts';
import { renderWebstuk } from './deel-web.ts';
import { MAX_TEGELS } from './rapport.ts';
import type { Blok, Deel, Inhoud, Tabel, Tegel } from './schema.ts';

const woord = (naam: string) => ({ naam, getal: false });
/** Questions to talk about: more is a list that nobody gets through. */
const MAX_VRAGEN = 5;
const MAX_ZINNEN = 4;

function renderStuk(bron: Bron, opdracht: Opdracht, woorden: Woorden): Stuk {
  if (bron.uitslag === 'web') return renderWebstuk(bron, opdracht, woorden);
  return bron.uitslag === 'scan' ? renderScanstuk(bron, opdracht, woorden) : renderEnquetestuk(bron, opdracht, woorden);
}

function createActietegel({ acties }: Grondstof, { m }: Woorden): Tegel[] {
  if (acties.length === 0) return [];
  const count = (stand: string) => acties.filter((actie) => actie.stand === stand).length;
  const gedaan = count('gedaan');
  return [
    {
      naam: m.tegelActies,
      waarde: m.tegelActiesWaarde(count('open')),
      teller: count('open'),
      noemer: acties.length,
      uitleg: m.tegelActiesUitleg(gedaan, acties.length),
    },
  ];
}

/** What is done about it: each with a function and a day, never a name. */
function createActiedeel({ acties }: Grondstof, { m }: Woorden): Deel {
  const standen = { open: m.actieOpen, gedaan: m.actieGedaan, gestopt: m.actieGestopt };
  const tabel: Tabel = {
    naam: m.actieTabel,
    kolommen: [m.kolomWat, m.kolomWaarom, m.kolomWie, m.kolomKlaar, m.kolomStand].map(woord),
    rijen: acties.map(({ wat, waarom, wie, klaarOp, stand }) => [wat, waarom, wie, formatDay(klaarOp), standen[stand]]),
  };
  const blok: Blok = acties.length === 0 ? { soort: 'alinea', tekst: m.actieGeen } : { soort: 'tabel', tabel };
  return { sleutel: 'acties', kop: m.actieKop, blokken: [blok] };
}

/** To talk about: the whole of a rapport is the beginning of a conversation. */
function listPraatdelen(vragen: readonly string[], { m }: Woorden): Deel[] {
  if (vragen.length === 0) return [];
  const items = vragen.slice(0, MAX_VRAGEN);
  return [{ sleutel: 'praten', kop: m.praatKop, blokken: [{ soort: 'lijst', items }] }];
}

/**
 * What a rapport tells, out of figures that were counted before: the same figures always give the same rapport. It holds words, tables and
 * what drawings need; page, PDF and API show it as it is. `grondstof` was read with the rights of the job alone (docs/besluiten/0035).
 */
export function createInhoud(grondstof: Grondstof, woorden: Woorden): Inhoud {
  const { soort, titel, woord: vooraf, gemeente, dag, bronnen } = grondstof;
  const { m } = woorden;
  const stukken = bronnen.map((bron, i) =>
    renderStuk(bron, { soort, merk: `meting-${i + 1}`, alleen: bronnen.length === 1 }, woorden),
  );
  const zinnen = stukken.flatMap((stuk) => stuk.zinnen).slice(0, MAX_ZINNEN);
  const opval: Deel = { sleutel: 'opvallend', kop: m.opvalKop, blokken: [{ soort: 'zinnen', zinnen }] };
  const vragen = stukken.flatMap((stuk) => stuk.vragen);
  const [{ periode }] = bronnen;
  return {
    soort,
    titel,
    ondertitel: soort === 'raad' ? m.ondertitelRaad(periode) : m.ondertitelAlle(periode),
    gemeente,
    dag,
    woord: vooraf,
    tegels: [...stukken.flatMap(({ tegels }) => tegels), ...createActietegel(grondstof, woorden)].slice(0, MAX_TEGELS),
    delen: [
      ...(zinnen.length > 0 ? [opval] : []),
      ...listPraatdelen(vragen, woorden),
      ...stukken.flatMap(({ delen }) => delen),
      createActiedeel(grondstof, woorden),
      renderHoedeel(grondstof, woorden),
    ],
  };
}

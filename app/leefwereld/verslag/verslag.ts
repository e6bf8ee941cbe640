import type { Redenen, Trede, TREDENAMEN } from '../../kennis/ladder/index.ts';
import type {
  DEELNEMERNAMEN,
  Deelnemersoort,
  Onderwerp,
  ONDERWERPNAMEN,
  RESULTAATNAMEN,
  Spreker,
  WAAROM_NIET,
} from '../gesprek/index.ts';
import type { verslag } from './messages.ts';

type Melding = {
  wet: string;
  gemeldOp: string;
  vraag: string;
  persoonlijkPlan: { op: string } | null;
  mededelingen: readonly { soort: string; op: string }[];
};
type Regel = {
  id: string;
  onderwerp: Onderwerp;
  soort: 'gezegd' | 'niets' | 'kring';
  spreker: Spreker;
  door: string;
  tekst: string;
};
type Resultaat = {
  id: string;
  resultaat: string;
  lid: string | null;
  wens: string;
  redenen: Redenen;
  oplossingen: readonly { id: string; trede: Trede; tekst: string; wie: string }[];
};
type Gesprek = { op: string; plek: string; vraag: string; verstuurdOp: Date | null; houder: { naam: string } };

export type Woorden = {
  verslag: typeof verslag;
  onderwerpen: typeof ONDERWERPNAMEN;
  resultaten: typeof RESULTAATNAMEN;
  treden: typeof TREDENAMEN;
  waarom: typeof WAAROM_NIET;
  deelnemers: typeof DEELNEMERNAMEN;
};

type Stand = { open: readonly Onderwerp[]; regels: number; melding: Melding | undefined };

/** What can lack: a subject, that the PGB was explained, or anything at all. */
export type Tekort = Onderwerp | 'pgb' | 'leeg';

/**
 * What lacks before the verslag may go; nothing when it may. Of a melding each of the seven subjects holds something or the reason
 * why not (Wmo 2015 2.3.2 lid 4, LAW-W4), and the PGB has been explained (lid 6, LAW-W5).
 */
export function listTekort({ open, regels, melding }: Stand): Tekort[] {
  if (melding === undefined) return regels === 0 ? ['leeg'] : [];
  const pgb = melding.wet !== 'wmo' || melding.mededelingen.some(({ soort }) => soort === 'pgb');
  return [...open, ...(pgb ? [] : ['pgb' as const])];
}

/** A verslag as people read it, on a page and on paper: words only. */
export type Verslagtekst = {
  feiten: [naam: string, waarde: string][];
  delen: { sleutel: string; titel: string; stem: string; bron: string; tekst: string }[];
  besproken: string;
  secties: {
    sleutel: string;
    titel: string;
    regels: { sleutel: string; tekst: string; door: string; stem: boolean }[];
    leeg: string;
  }[];
  bereiken: string;
  resultaten: {
    sleutel: string;
    titel: string;
    wens: string;
    van: string;
    oplossingen: { sleutel: string; trede: string; tekst: string; wie: string }[];
    leeg: string;
    redenen: { sleutel: string; titel: string; tekst: string }[];
  }[];
  geenResultaten: string;
  slot: { titel: string; tekst: string };
};

type Invoer = {
  gesprek: Gesprek;
  deelnemers: readonly { soort: Deelnemersoort; naam: string; functie: string }[];
  regels: readonly Regel[];
  resultaten: readonly Resultaat[];
  melding: Melding | undefined;
  /** Name of each lid by id. */
  leden: ReadonlyMap<string, string>;
};

const LEEG = { stem: '', bron: '', tekst: '' };

/** What came before the talk: the words of the melding, the question behind it, the own plan (Wmo 2015 2.3.2 lid 5), the PGB. */
function listDelen({ gesprek, melding }: Invoer, { verslag: w }: Woorden): Verslagtekst['delen'] {
  const pgb = melding?.mededelingen.find(({ soort }) => soort === 'pgb');
  const plan = melding?.persoonlijkPlan;
  return [
    ...(melding
      ? [{ ...LEEG, sleutel: 'melding', titel: w.melding, stem: melding.vraag, bron: w.meldingBron(melding.gemeldOp) }]
      : []),
    ...(gesprek.vraag === '' ? [] : [{ ...LEEG, sleutel: 'vraag', titel: w.vraag, tekst: gesprek.vraag }]),
    ...(melding
      ? [{ ...LEEG, sleutel: 'plan', titel: w.plan, tekst: plan ? w.planGebruikt(plan.op) : w.planGeen }]
      : []),
    ...(pgb ? [{ ...LEEG, sleutel: 'pgb', titel: w.pgb, tekst: `${w.pgbVerteld(pgb.op)} ${w.pgbUitleg}` }] : []),
  ];
}

/** One result with its solutions, and the reasons of the rungs that were passed over. */
function formatResultaat(
  resultaat: Resultaat,
  leden: Invoer['leden'],
  woorden: Woorden,
): Verslagtekst['resultaten'][number] {
  const { verslag: w, resultaten, treden, waarom } = woorden;
  const { resultaat: soort, lid } = resultaat;
  const naam = lid === null ? undefined : leden.get(lid);
  return {
    sleutel: resultaat.id,
    titel: Object.hasOwn(resultaten, soort) ? resultaten[soort as keyof typeof resultaten] : soort,
    wens: resultaat.wens,
    van: naam === undefined ? w.wensSamen : w.wensVan(naam),
    oplossingen: resultaat.oplossingen.map(({ id, trede, tekst, wie }) => ({
      sleutel: id,
      trede: treden[trede],
      tekst,
      wie,
    })),
    leeg: resultaat.oplossingen.length === 0 ? w.geenAfspraken : '',
    redenen: (Object.keys(waarom) as (keyof Redenen)[]).flatMap((trede) => {
      const tekst = resultaat.redenen[trede];
      return tekst === '' ? [] : [{ sleutel: trede, titel: waarom[trede], tekst }];
    }),
  };
}

/**
 * The written account of a conversation (Wmo 2015 2.3.2 lid 8, LAW-W6), made from what was said there: the seven subjects of lid 4
 * in their order, the results and what was agreed, the own plan when it was handed in, and that the PGB was explained. Nothing is
 * typed twice.
 */
export function formatVerslag(invoer: Invoer, woorden: Woorden): Verslagtekst {
  const { gesprek, deelnemers, regels, melding, leden } = invoer;
  const { verslag: w, onderwerpen, deelnemers: soorten } = woorden;
  const wie = deelnemers.map(({ naam, functie, soort }) => {
    const wat = functie || (soort === 'clientondersteuner' ? soorten[soort] : '');
    return wat === '' ? naam : `${naam} (${wat})`;
  });
  return {
    feiten: [
      [w.waar, gesprek.plek],
      [w.wie, wie.join(', ')],
      [w.van, gesprek.houder.naam],
    ],
    delen: listDelen(invoer, woorden),
    besproken: w.besproken,
    // The names stand in the order of the law.
    secties: (Object.keys(onderwerpen) as Onderwerp[]).map((onderwerp) => {
      const hier = regels.filter((regel) => regel.onderwerp === onderwerp);
      return {
        sleutel: onderwerp,
        titel: onderwerpen[onderwerp],
        regels: hier.map(({ id, soort, spreker, door, tekst }) => ({
          sleutel: id,
          tekst: soort === 'niets' ? `${w.niets}${tekst}` : tekst,
          door: soort === 'gezegd' ? door : '',
          stem: soort === 'gezegd' && spreker !== 'professional',
        })),
        leeg: hier.length === 0 ? w.geenRegels : '',
      };
    }),
    bereiken: w.resultaten,
    resultaten: invoer.resultaten.map((resultaat) => formatResultaat(resultaat, leden, woorden)),
    geenResultaten: invoer.resultaten.length === 0 ? w.geenResultaten : '',
    slot: { titel: w.verder, tekst: melding ? w.verderTekst : w.verderLos },
  };
}

type Plaats = { voor: readonly string[] };

/**
 * The rows of a verslag that one reader may have: what is for everyone at home when they live there, and what is for them. A printed
 * verslag goes from hand to hand, so the regisseur makes one for each.
 * @param lezer undefined for everyone at home, or a lid
 */
export const listVoor = <T extends Plaats>(
  rijen: readonly T[],
  iedereen: readonly string[],
  lezer: { id: string; woontHier: boolean } | undefined,
): T[] =>
  rijen.filter(({ voor }) => {
    const samen = voor.some((id) => iedereen.includes(id));
    return lezer === undefined ? samen : voor.includes(lezer.id) || (samen && lezer.woontHier);
  });

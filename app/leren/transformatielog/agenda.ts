import { computeHash } from '#platform/id/index.ts';

import type { Antwoorden, Tellingen, Vraag } from '../../beheer/inlezing/index.ts';
import { computeSleutel, formatRegeltekst, type Regeltekst, type Rij } from './inlezen.ts';
import type { Logsoort, Regelstand } from './transformatielog.ts';

/** A line that is there, as it is worked on and as everyone reads it. */
export type Bekend = {
  id: string;
  /** Theme and title of the sheet it came in from; null for a line made by hand. */
  sleutel: string | null;
  /** Hash of the row as last read in. */
  ingelezen: string | null;
  datum: string;
  versie: number | null;
  stand: Regelstand;
  tekst: Regeltekst;
  publiek: Regeltekst | null;
};

/** What a line from a sheet says. `volgorde` is its place in the sheet, from 0. */
type Inhoud = Regeltekst & { soort: Logsoort; datum: string; volgorde: number };

/** A row that has to be written: a new line, or a new version of the line it was before. */
export type Wijziging = { eerder: Bekend | undefined; sleutel: string; ingelezen: string; inhoud: Inhoud };

/**
 * What a row says, as one hash. The order of the sheet is no part of it: a row that is put in between changes no other line.
 * It is compared with the row as it was last read, so that a correction by hand stays.
 */
export const computeIngelezen = ({ titel, thema, label, tekst, begin }: Regeltekst): string =>
  computeHash(JSON.stringify([titel, thema, label, tekst, begin]));

/** Everything that is there, to compare rows with. */
export type Vergelijking = {
  /** What everyone reads already, word for word: an export that is read in again changes nothing. */
  publiek: ReadonlySet<string>;
  uitBestand: ReadonlyMap<string, Bekend>;
  /** Drafts by hand that were never public, by theme and title. */
  concepten: ReadonlyMap<string, Bekend>;
};

/** What the lines that are there come to. */
export function computeVergelijking(bekend: readonly Bekend[]): Vergelijking {
  const keyOf = ({ thema, titel }: Regeltekst) => computeSleutel(thema, titel);
  return {
    publiek: new Set(bekend.flatMap(({ publiek }) => (publiek ? [computeIngelezen(formatRegeltekst(publiek))] : []))),
    uitBestand: new Map(bekend.flatMap((regel) => (regel.sleutel === null ? [] : [[regel.sleutel, regel] as const]))),
    concepten: new Map(
      bekend.flatMap((regel) =>
        regel.sleutel === null && regel.versie === null ? [[keyOf(regel.tekst), regel] as const] : [],
      ),
    ),
  };
}

/** Questions that are asked one by one; what is more is asked as one. */
const MAX_VRAGEN = 50;
const REST = 'rest';
const OPTIES = { bestand: 'Neem de rij uit het bestand', concept: 'Laat het concept staan en sla de rij over' };

const formatRegel = ({ titel, thema, label, begin, tekst }: Regeltekst) =>
  [titel, thema, label, begin, tekst].filter((text) => text !== '').join(' · ');

function createVraag(sleutel: string, regel: number, rij: Regeltekst, concept: Regeltekst): Vraag {
  return {
    sleutel,
    tekst: `Regel ${regel}: van ‘${rij.titel}’ wacht een concept dat met de hand is geschreven. Wat geldt?`,
    opties: [
      { waarde: 'bestand', naam: OPTIES.bestand, uitleg: formatRegel(rij) },
      { waarde: 'concept', naam: OPTIES.concept, uitleg: formatRegel(concept) },
    ],
  };
}

const createRestvraag = (aantal: number): Vraag => ({
  sleutel: REST,
  tekst: `Nog ${aantal} rijen hebben een concept dat met de hand is geschreven. Wat geldt voor die rijen?`,
  opties: [
    { waarde: 'bestand', naam: 'Neem de rijen uit het bestand' },
    { waarde: 'concept', naam: 'Laat de concepten staan en sla de rijen over' },
  ],
});

type Oordeel = { wijziging: Wijziging; concept?: { regel: number; tekst: Regeltekst } } | undefined;

/** What has to be written for a row; nothing when it is there already. A draft by hand that it would overwrite comes along. */
function judgeRij({ regel, waarden }: Rij, volgorde: number, there: Vergelijking, vandaag: string): Oordeel {
  const { titel, tekst, thema, label, begin } = waarden;
  const says = { titel, tekst, thema, label, begin: begin.tekst };
  const [sleutel, ingelezen] = [computeSleutel(thema, titel), computeIngelezen(says)];
  const was = there.uitBestand.get(sleutel);
  if (was?.ingelezen === ingelezen || there.publiek.has(ingelezen)) return undefined;
  const eerder = was ?? there.concepten.get(sleutel);
  const datum = begin.datum ?? eerder?.datum ?? vandaag;
  const wijziging = { eerder, sleutel, ingelezen, inhoud: { ...says, soort: 'actie' as const, datum, volgorde } };
  const isDraft = eerder !== undefined && eerder.stand !== 'gepubliceerd';
  if (!isDraft || computeIngelezen(formatRegeltekst(eerder.tekst)) === ingelezen) return { wijziging };
  return { wijziging, concept: { regel, tekst: eerder.tekst } };
}

/**
 * Compares the rows of a sheet with the lines that are there, by theme and title. A start without a day counts as `vandaag`
 * (YYYY-MM-DD) for a new line; a line that was there keeps its day. Where a row would overwrite what someone wrote by hand and
 * did not publish, the reader chooses; without an answer such a row is not written.
 */
export function compareRijen(
  rows: readonly Rij[],
  there: Vergelijking,
  vandaag: string,
  antwoorden: Antwoorden = {},
): { wijzigingen: Wijziging[]; tellingen: Tellingen; vragen: Vraag[] } {
  const vragen: Vraag[] = [];
  const wijzigingen: Wijziging[] = [];
  let [overgeslagen, gelijk, rest] = [0, 0, 0];
  rows.forEach((rij, volgorde) => {
    const oordeel = judgeRij(rij, volgorde, there, vandaag);
    if (!oordeel) {
      gelijk += 1;
      return;
    }
    const { wijziging, concept } = oordeel;
    let antwoord: string | undefined = 'bestand';
    if (concept) {
      const own = computeHash(`${wijziging.sleutel}${wijziging.ingelezen}`).slice(0, 16);
      const isOwn = vragen.length < MAX_VRAGEN;
      if (isOwn) vragen.push(createVraag(own, concept.regel, wijziging.inhoud, concept.tekst));
      else rest += 1;
      antwoord = antwoorden[isOwn ? own : REST];
    }
    if (antwoord === 'bestand') wijzigingen.push(wijziging);
    else if (antwoord === 'concept') overgeslagen += 1;
  });
  if (rest > 0) vragen.push(createRestvraag(rest));
  const nieuw = wijzigingen.filter(({ eerder }) => (eerder?.versie ?? null) === null).length;
  const tellingen = { nieuw, gewijzigd: wijzigingen.length - nieuw, gelijk, overgeslagen };
  return { wijzigingen, tellingen, vragen };
}

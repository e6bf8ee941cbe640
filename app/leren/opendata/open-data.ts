import type { Stand, Versie } from '../transformatielog/index.ts';
import type { OpenData } from './schema.ts';

type From = {
  gemeente: OpenData['gemeente'];
  /** Address of the public page, without a fragment. */
  page: string;
  /** Address of a licence; '' when the gemeente gives none. */
  licentie: string;
  standen: readonly Stand[];
  /** Every version that was ever public, by line in the order of the log, the newest version first. */
  versies: readonly Versie[];
};

/** When something was published last; null when nothing ever was. */
const findLast = (moments: readonly Date[]) =>
  moments.length === 0 ? null : new Date(Math.max(...moments.map(Number))).toISOString();

const renderVersie = (versie: Versie): OpenData['regels'][number]['versies'][number] => ({
  versie: versie.versie,
  soort: versie.soort,
  titel: versie.titel,
  tekst: versie.tekst,
  thema: versie.thema,
  label: versie.label,
  begin: versie.begin,
  datum: versie.datum,
  herkomst: versie.herkomst,
  reden: versie.reden,
  gepubliceerdOp: versie.gepubliceerdOp.toISOString(),
  gepubliceerdDoor: versie.gepubliceerdDoor,
  vervangenOp: versie.vervangenOp?.toISOString() ?? null,
});

/** The log as open data: every line with all its versions, and everything that was ever adopted as where we stand. */
export function renderOpenData({ gemeente, page, licentie, standen, versies }: From): OpenData {
  const lines = Map.groupBy(versies, ({ id }) => id);
  return {
    $schema: new URL('/transformatielog/schema.json', page).href,
    gemeente,
    pagina: page,
    ...(licentie === '' ? {} : { licentie }),
    bijgewerktOp: findLast([
      ...versies.map(({ gepubliceerdOp }) => gepubliceerdOp),
      ...standen.map(({ vastgesteldOp }) => vastgesteldOp),
    ]),
    standen: standen.map(({ tekst, vastgesteldOp, vastgesteldDoor }) => ({
      tekst,
      vastgesteldOp: vastgesteldOp.toISOString(),
      vastgesteldDoor,
    })),
    regels: [...lines].map(([id, all]) => ({
      id,
      pagina: `${page}/regels/${id}`,
      versies: all.map(renderVersie),
    })),
  };
}

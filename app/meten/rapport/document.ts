import type { Soort } from './rapport.ts';
import type { Blok, Inhoud, Tekening } from './schema.ts';

/** Width of a drawing on paper, in percent of the column: the letters in it stay large enough to read. */
const BREEDTES = { web: 86, punten: 94, verdeling: 94 } as const;

export const isTekening = (blok: Blok): blok is Tekening =>
  blok.soort === 'web' || blok.soort === 'punten' || blok.soort === 'verdeling';

/** The drawings of a rapport, in the order in which they are read. */
export const listTekeningen = ({ delen }: Inhoud): Tekening[] =>
  delen.flatMap(({ blokken }) => blokken).filter(isTekening);

/** Everything that stands in a row of dots, in words. */
const formatRijen = (tekening: Tekening): string =>
  tekening.soort === 'punten' ? tekening.rijen.map(({ naam, noot }) => `${naam}: ${noot}`).join('; ') : '';

/** On paper for the raad the rows of dots carry their figures themselves: a table would say the same again. */
function formatTekening(tekening: Tekening, soort: Soort) {
  const metTabel = soort === 'bondgenootschap' || tekening.soort !== 'punten';
  const alt = metTabel ? tekening.tekst : `${tekening.tekst} ${formatRijen(tekening)}.`;
  return { ...tekening, alt, metTabel, breedte: BREEDTES[tekening.soort] };
}

/** Words that stand around what was frozen. */
type Woorden = { gemaakt: (dag: string) => string; woordVan: string; kort: string };

/** What the template shows: what was frozen, with the words around it. */
export const formatDocument = (inhoud: Inhoud, { gemaakt, woordVan, kort }: Woorden) => ({
  ...inhoud,
  dag: gemaakt(inhoud.dag),
  woordVan,
  tegelkop: kort,
  delen: inhoud.delen.map((deel) => ({
    ...deel,
    blokken: deel.blokken.map((blok) => (isTekening(blok) ? formatTekening(blok, inhoud.soort) : blok)),
  })),
});

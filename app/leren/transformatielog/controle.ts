import { compareRijen, type Eerder } from './agenda.ts';
import type { Rij } from './inlezen.ts';

/** How much of a large sheet is shown: enough to see what it will be, and to mend what is wrong. */
const MAX_FOUTEN = 50;
const MAX_VOORBEELD = 5;
const MAX_GEVONDEN = 10;

type Find = (tekst: string) => readonly { soort: string }[];

/**
 * What reading these rows in would do: counts, the first rows with an error, the first lines as everyone will read them, and the
 * rows in which something looks like personal data (`find` looks through one text): a person decides about those.
 */
export function computeControle(
  rows: readonly Rij[],
  eerder: ReadonlyMap<string, Eerder>,
  vandaag: string,
  find: Find,
) {
  const wrong = rows.filter((rij) => rij.fouten.length > 0);
  const good = rows.filter((rij) => rij.fouten.length === 0);
  const { wijzigingen, tellingen } = compareRijen(good, eerder, vandaag);
  const gevonden = good.flatMap(({ regel, waarden: { titel, tekst } }) => {
    const [first] = find(`${titel}\n${tekst}`);
    return first ? [{ regel, soort: first.soort }] : [];
  });
  const voorbeeld = wijzigingen
    .slice(0, MAX_VOORBEELD)
    .map(({ inhoud }) => ({ ...inhoud, id: `voorbeeld-${inhoud.volgorde}`, herkomst: [] }));
  return {
    rijen: rows.length,
    tellingen,
    voorbeeld,
    fouten: wrong.slice(0, MAX_FOUTEN),
    aantalFout: wrong.length,
    gevonden: gevonden.slice(0, MAX_GEVONDEN),
    aantalGevonden: gevonden.length,
  };
}

import type { Metinggroep } from '../meting/index.ts';
import { mergeGroepen } from './groepen.ts';

/** What opening the results would show, by the counts that are known now. */
export type Vooruitblik = {
  /** Groups that keep or get a result of their own, and of which groups each is made. */
  getoond: { id: string; naam: string; aantal: number; samen: boolean }[];
  /** Names of groups that are too small to be in anything. */
  weggelaten: string[];
};

/** Puts groups together as opening the results will, with the counts that were released. Nothing is written. */
export function computeVooruitblik(groepen: readonly Metinggroep[], minimum: number): Vooruitblik {
  const gevraagd = groepen.map(({ id, naam, partij, laag, teamId, gedaan }) => ({
    id,
    naam,
    partij: partij?.id ?? null,
    partijNaam: partij?.naam ?? naam,
    partijSoort: partij?.soort ?? '',
    laag,
    team: teamId,
    aantal: gedaan,
  }));
  const { groepen: getoond, weggelaten } = mergeGroepen(gevraagd, minimum);
  return {
    getoond: getoond.map(({ id, naam, aantal, van }) => ({ id, naam, aantal, samen: van.length > 1 })),
    weggelaten: gevraagd.filter(({ id }) => weggelaten.includes(id)).map(({ naam }) => naam),
  };
}

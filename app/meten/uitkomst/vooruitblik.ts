import type { Metinggroep } from '../meting/index.ts';
import { computeGroepen } from './groepen.ts';

type Gesloten = { naamloos: boolean; groepsminimum: number; geslotenOp: string | null };

/** What opening the results would show, by the counts that are known now. */
export type Vooruitblik = {
  /** Groups that keep or get a result of their own, and of which groups each is made. */
  getoond: { id: string; naam: string; aantal: number; samen: boolean }[];
  /** Names of groups that are too small to be in anything. */
  weggelaten: string[];
};

/**
 * Puts groups together as opening the results will, with the counts that were released. Undefined as long as these do not hold every
 * answer: of an anonymous meting until the night after it was closed. Nothing is written.
 */
export function computeVooruitblik(
  groepen: readonly Metinggroep[],
  { naamloos, groepsminimum, geslotenOp }: Gesloten,
): Vooruitblik | undefined {
  if (naamloos && groepen.some(({ gedaanOp }) => (gedaanOp ?? '') <= (geslotenOp ?? ''))) return undefined;
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
  const { groepen: getoond, weggelaten } = computeGroepen(gevraagd, groepsminimum);
  return {
    getoond: getoond.map(({ id, naam, aantal, van }) => ({ id, naam, aantal, samen: van.length > 1 })),
    weggelaten: gevraagd.filter(({ id }) => weggelaten.includes(id)).map(({ naam }) => naam),
  };
}

import type { Laag } from '../instrument/index.ts';

export type NieuweGroep = { naam: string; partijId: string; laag: Laag | null; teamId: string | null };

type Partij = { id: string; naam: string; soort: string };
type Team = { id: string; naam: string };

/** Layers that a partij of this kind has, out of those that were chosen: residents are one layer of their own. */
const computeLagen = (soort: string, lagen: readonly Laag[]): (Laag | null)[] => {
  if (soort === 'inwoners') return ['inwoner'];
  const eigen = lagen.filter((laag) => laag !== 'inwoner');
  return eigen.length === 0 ? [null] : [...eigen];
};

/**
 * The groepen that a choice stands for: each partij with each chosen layer (without layers as a whole), and each team as professionals of the
 * gemeente. `namen` are the words for layers.
 */
export function listNieuweGroepen(
  { partijen, lagen, teams }: { partijen: readonly Partij[]; lagen: readonly Laag[]; teams: readonly Team[] },
  gemeentePartij: string | undefined,
  namen: Readonly<Record<Laag, string>>,
): NieuweGroep[] {
  const perPartij = partijen.flatMap(({ id, naam, soort }) =>
    computeLagen(soort, lagen).map((laag) => ({
      naam: laag === null || laag === 'inwoner' ? naam : `${naam}: ${namen[laag].toLowerCase()}`,
      partijId: id,
      laag,
      teamId: null,
    })),
  );
  if (gemeentePartij === undefined) return perPartij;
  const perTeam = teams.map(({ id, naam }) => ({
    naam,
    partijId: gemeentePartij,
    laag: 'uitvoering' as const,
    teamId: id,
  }));
  return [...perPartij, ...perTeam];
}

/** Something that waits for someone who goes, with the roles of who can take it. */
export type Onderdeel = {
  soort: string;
  id: string;
  kind: string;
  name: string;
  rollen: readonly string[];
  /** Who takes it when nobody is chosen. */
  usual?: string | undefined;
};
/** Someone who may take something over. */
export type Kandidaat = { id: string; naam: string; functie: string; rollen: readonly string[] };
/** Who takes what: one person for all, or per id; '' is nobody. */
export type Keuze = { opvolger: string; opvolgers: Readonly<Record<string, string>> };

/** Whether someone has a rol with which they can take this. */
export const canTake = ({ rollen }: Pick<Kandidaat, 'rollen'>, onderdeel: Pick<Onderdeel, 'rollen'>): boolean =>
  onderdeel.rollen.some((rol) => rollen.includes(rol));

/** Who can take every one of these. */
export const listForAll = (kandidaten: readonly Kandidaat[], onderdelen: readonly Onderdeel[]): Kandidaat[] =>
  kandidaten.filter((wie) => onderdelen.every((onderdeel) => canTake(wie, onderdeel)));

/** The name of the field in which the opvolger of one thing is chosen. */
export const formatVeld = (id: string): string => `opvolgers.${id}`;

type Verdeling = {
  /** What goes to whom. */
  gaat: { soort: string; id: string; to: string }[];
  /** What nobody was chosen for. */
  blijft: Onderdeel[];
  /** Fields in which someone was chosen who cannot take it. */
  fouten: { field: string; detail: string }[];
};

/** Divides what waits over who was chosen: the choice per thing goes before the choice for all, and that before who is usual. */
export function computeVerdeling(
  onderdelen: readonly Onderdeel[],
  kandidaten: readonly Kandidaat[],
  { opvolger, opvolgers }: Keuze,
): Verdeling {
  const verdeling: Verdeling = { gaat: [], blijft: [], fouten: [] };
  for (const onderdeel of onderdelen) {
    const { soort, id, usual = '' } = onderdeel;
    const to = [opvolgers[id], opvolger, usual].find((one) => one !== undefined && one !== '') ?? '';
    const wie = kandidaten.find((one) => one.id === to);
    if (to === '') verdeling.blijft.push(onderdeel);
    else if (wie && canTake(wie, onderdeel)) verdeling.gaat.push({ soort, id, to });
    else verdeling.fouten.push({ field: formatVeld(id), detail: 'Kies iemand uit de lijst.' });
  }
  return verdeling;
}

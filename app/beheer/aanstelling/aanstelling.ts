import { Problem } from '#platform/problems/index.ts';
import { addDays, isWithin } from '#platform/time/index.ts';

/** From when until when (days YYYY-MM-DD, first and last day count) someone has one rol, is in one team, or stands in for one other. */
export type Aanstelling = {
  medewerkerId: string;
  rol: string | null;
  teamId: string | null;
  waarnemingVoor: string | null;
  begintOp: string;
  eindigtOp: string | null;
  /** Stopped at once, before its last day was over or before it began. */
  gestopt: boolean;
};

export type Periode = Pick<Aanstelling, 'begintOp' | 'eindigtOp' | 'gestopt'>;
export type Fase = 'nu' | 'later' | 'eerder';

/** Whether an aanstelling counts on a day. */
export const isLopend = ({ begintOp, eindigtOp, gestopt }: Periode, dag: string): boolean =>
  !gestopt && isWithin(dag, { from: begintOp, to: eindigtOp });

/** Where an aanstelling stands on a day: what stopped at once is of before, also when it never began. */
export function computeFase(periode: Periode, dag: string): Fase {
  if (isLopend(periode, dag)) return 'nu';
  return !periode.gestopt && periode.begintOp > dag ? 'later' : 'eerder';
}

type Dagen = { begintOp: string; eindigtOp: string | null };

/** Whether two periods share a day. */
export const hasOverlap = (a: Dagen, b: Dagen): boolean =>
  (b.eindigtOp === null || a.begintOp <= b.eindigtOp) && (a.eindigtOp === null || b.begintOp <= a.eindigtOp);

/** What is wrong with a first and a last day that someone fills in on `vandaag`, by field; empty when they fit. */
export function findPeriodeFouten(
  { begintOp, eindigtOp }: Dagen,
  vandaag: string,
): Partial<Record<'begintOp' | 'eindigtOp', string>> {
  if (begintOp < vandaag) return { begintOp: 'Kies vandaag of een latere dag.' };
  if (eindigtOp !== null && eindigtOp < begintOp) {
    return { eindigtOp: 'Kies een laatste dag die niet voor de eerste dag ligt.' };
  }
  return {};
}

/** The problem of fields that are wrong: 400 with a sentence at each of them. */
export function createFieldProblem(fouten: Readonly<Record<string, string>>): Problem {
  const errors = Object.entries(fouten).map(([field, detail]) => ({ field, detail }));
  return new Problem('ongeldige-invoer', errors[0]?.detail, errors);
}

export type Rechten = { rollen: string[]; teams: string[] };

/**
 * What each of these people may on a day: their own running rollen and teams, and those of whom they stand in for then.
 * What someone has by standing in does not pass on to a third. `laatsteDagen` holds the last day of who leaves.
 */
export function computeRechten(
  wie: readonly string[],
  aanstellingen: readonly Aanstelling[],
  laatsteDagen: ReadonlyMap<string, string>,
  dag: string,
): Map<string, Rechten> {
  const isHere = (id: string) => dag <= (laatsteDagen.get(id) ?? dag);
  const running = aanstellingen.filter((one) => isHere(one.medewerkerId) && isLopend(one, dag));
  return new Map(
    wie.map((id) => {
      const own = running.filter((one) => one.medewerkerId === id);
      const others = new Set(own.flatMap(({ waarnemingVoor }) => waarnemingVoor ?? []));
      const all = running.filter(({ medewerkerId }) => medewerkerId === id || others.has(medewerkerId));
      const pick = (values: (string | null)[]) => [...new Set(values)].filter((one) => one !== null).toSorted();
      return [id, { rollen: pick(all.map(({ rol }) => rol)), teams: pick(all.map(({ teamId }) => teamId)) }];
    }),
  );
}

/** Whether two lists hold the same, in whatever order. */
export const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** The last day of an aanstelling when its medewerker leaves: whichever comes first; null while neither has an end. */
export function computeLaatsteDag(eindigtOp: string | null, uitDienstOp: string | null): string | null {
  if (eindigtOp === null || uitDienstOp === null) return eindigtOp ?? uitDienstOp;
  return eindigtOp < uitDienstOp ? eindigtOp : uitDienstOp;
}

/** Whether on every day from `vandaag` on at least one of these periods counts. */
export function isCovered(perioden: readonly Dagen[], vandaag: string): boolean {
  let day = vandaag;
  for (const { begintOp, eindigtOp } of perioden.toSorted((a, b) => (a.begintOp < b.begintOp ? -1 : 1))) {
    if (begintOp > day) return false;
    if (eindigtOp === null) return true;
    if (eindigtOp >= day) day = addDays(eindigtOp, 1);
  }
  return false;
}

/** One line of what someone does, with its words: the name of the rol or team, or of the other person. */
export type Rij = Periode & {
  id: string;
  soort: 'rol' | 'team' | 'waarnemend' | 'waargenomen';
  wat: string;
  fase: Fase;
};

type Named = Aanstelling & { id: string; naam: string; team: string | null; voor: string | null };

/** An aanstelling as a line on the page of `wie`, on a day; `rolnamen` are the words of each rol. */
export function computeRij(regel: Named, wie: string, rolnamen: Readonly<Record<string, string>>, dag: string): Rij {
  const { id, rol, team, voor, naam, begintOp, eindigtOp, gestopt } = regel;
  const period = { id, begintOp, eindigtOp, gestopt, fase: computeFase(regel, dag) };
  if (rol !== null) return { ...period, soort: 'rol', wat: rolnamen[rol] ?? rol };
  if (team !== null) return { ...period, soort: 'team', wat: team };
  return regel.medewerkerId === wie
    ? { ...period, soort: 'waarnemend', wat: voor ?? '' }
    : { ...period, soort: 'waargenomen', wat: naam };
}

/** Longest reason that someone gives. */
export const MAX_REDEN = 500;

/** Who can have the regie or be aanvoerder: people who help residents from a lokaal team. */
export const REGIE_ROLLEN = ['uitvoerder', 'teamleider'] as const;

/** Days that the answer to a request stands on Vandaag. */
export const ANTWOORD_DAGEN = 7;

/** What a medewerker is, as far as it decides about the regie. */
export type Aanwezigheid = {
  status: string;
  rollen: readonly string[];
  /** Who stands in for them today. */
  waarnemer: string | null;
};

/** Why someone cannot do their part today; undefined when they can. */
export type Afwezig = 'uit-dienst' | 'geen-rol' | 'verlof';

export const hasRegierol = (rollen: readonly string[]): boolean => REGIE_ROLLEN.some((rol) => rollen.includes(rol));

/** Whether someone is away: left, without a rol to help residents with, or on leave with a colleague who stands in. */
export function computeAfwezig({ status, rollen, waarnemer }: Aanwezigheid): Afwezig | undefined {
  if (status === 'uit-dienst') return 'uit-dienst';
  if (!hasRegierol(rollen)) return 'geen-rol';
  return waarnemer === null ? undefined : 'verlof';
}

/**
 * The team a huishouden belongs to when someone takes the regie: it stays where it is when that is a team of theirs, else the
 * one they chose, else their first. Undefined when they have no team, or chose one that is not theirs.
 */
export function computeTeam(huidig: string, eigen: readonly string[], keuze: string | undefined): string | undefined {
  if (keuze !== undefined && keuze !== '') return eigen.includes(keuze) ? keuze : undefined;
  return eigen.includes(huidig) ? huidig : eigen[0];
}

export type Huishouden = {
  id: string;
  naam: string;
  stand: string;
  regisseur: string;
  opvolger: string | null;
  gevraagdDoor: string | null;
  aanvoerder: string | null;
  team: string;
  samengevoegdMet: string | null;
};

export type Wie = Aanwezigheid & { id: string; naam: string; functie: string; teams: string[] };

export type Persoon = { id: string; naam: string; functie: string };
export type Stap = { id: string; soort: string; wie: string; aan: string | null; reden: string; op: Date };
export type Regie = {
  huishouden: string;
  regisseur: Persoon & { sinds: Date | null; afwezig: Afwezig | undefined; waarnemer: string | null };
  team: { id: string; naam: string };
  aanvoerder: (Persoon & { sinds: Date | null; reden: string; weg: boolean }) | null;
  verzoek: { aan: Persoon; door: string; reden: string; weg: boolean } | null;
  /** Who had it before, newest first. */
  eerder: (Persoon & { van: Date; tot: Date; reden: string })[];
  /** Every step, newest first. */
  stappen: Stap[];
};

type Gelezen = {
  huishouden: Huishouden;
  stappen: readonly { id: string; soort: string; wie: string; aan: string | null; reden: string; op: Date }[];
  regies: readonly { wie: string; van: Date; tot: Date | null; reden: string }[];
  mensen: ReadonlyMap<string, Wie>;
  teamnaam: string;
};

/** Who has the regie, with names: `stappen` and `regies` newest first. */
export function computeRegie({ huishouden, stappen, regies, mensen, teamnaam }: Gelezen): Regie {
  const { id, regisseur, opvolger, gevraagdDoor, aanvoerder, team } = huishouden;
  const getWie = (wie: string): Persoon => {
    const { naam = '', functie = '' } = mensen.get(wie) ?? {};
    return { id: wie, naam, functie };
  };
  const getAfwezig = (wie: string) => {
    const found = mensen.get(wie);
    return found && computeAfwezig(found);
  };
  const isWeg = (wie: string) => getAfwezig(wie) !== undefined && getAfwezig(wie) !== 'verlof';
  const findStap = (soort: string, aan: string) => stappen.find((one) => one.soort === soort && one.aan === aan);
  const lopend = regies.find(({ tot }) => tot === null);
  const leidt = aanvoerder === null ? undefined : findStap('aanvoerder-begonnen', aanvoerder);
  const vraag = opvolger === null ? undefined : findStap('gevraagd', opvolger);
  return {
    huishouden: id,
    regisseur: {
      ...getWie(regisseur),
      sinds: lopend?.van ?? null,
      afwezig: getAfwezig(regisseur),
      waarnemer: mensen.get(regisseur)?.waarnemer ?? null,
    },
    team: { id: team, naam: teamnaam },
    aanvoerder:
      aanvoerder === null
        ? null
        : {
            ...getWie(aanvoerder),
            sinds: leidt?.op ?? null,
            reden: leidt?.reden ?? '',
            weg: isWeg(aanvoerder),
          },
    verzoek:
      opvolger === null
        ? null
        : {
            aan: getWie(opvolger),
            door: getWie(gevraagdDoor ?? regisseur).naam,
            reden: vraag?.reden ?? '',
            weg: isWeg(opvolger),
          },
    eerder: regies.flatMap(({ wie, van, tot, reden }) => (tot === null ? [] : [{ ...getWie(wie), van, tot, reden }])),
    stappen: stappen.map(({ wie, aan, ...stap }) => ({
      ...stap,
      wie: getWie(wie).naam,
      aan: aan === null ? null : getWie(aan).naam,
    })),
  };
}

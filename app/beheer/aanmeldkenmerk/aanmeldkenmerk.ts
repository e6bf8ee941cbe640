import { formatLine } from '#platform/text/index.ts';

/** What a value of the claim of a provider means here. */
export type Regel = { readonly waarde: string; readonly rol: string | null; readonly teamId: string | null };

/** Who a provider says someone is. */
export type Profiel = {
  naam: string;
  /** In lower case; undefined when the provider did not check it itself. */
  email: string | undefined;
};

export type Claims = Readonly<Record<string, unknown>>;

/** How long the way to the provider and back may take, in minutes. */
export const MINUTEN = 10;

/** The value behind a claim: by its name, or by a path of names with dots ("realm_access.roles"). */
function findClaim(claims: Claims, claim: string): unknown {
  if (Object.hasOwn(claims, claim)) return claims[claim];
  return claim
    .split('.')
    .reduce<unknown>(
      (at, name) => (typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? at[name as never] : undefined),
      claims,
    );
}

/** The values of a claim that holds one text, several, or several with spaces between. Anything else is none. */
export function listWaarden(claims: Claims, claim: string): string[] {
  const value = findClaim(claims, claim);
  if (typeof value === 'string') return [...new Set([value, ...value.split(/\s+/)])].filter(Boolean);
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** The roles and teams that the values of a claim give, in the order of the rules. What no rule names gives nothing. */
export function computeRechten(
  claims: Claims,
  claim: string,
  regels: readonly Regel[],
): { rollen: string[]; teams: string[] } {
  const waarden = new Set(listWaarden(claims, claim));
  const valid = regels.filter(({ waarde }) => waarden.has(waarde));
  const rollen = new Set(valid.flatMap(({ rol }) => rol ?? []));
  const teams = new Set(valid.flatMap(({ teamId }) => teamId ?? []));
  return { rollen: [...rollen], teams: [...teams] };
}

/**
 * What someone has after signing in; undefined for what no rule is about: that stays as it was. Rules that give roles or
 * teams take the place of what there was. Where no rule gives beheerder, who is beheerder by hand stays so.
 */
export function computeNieuweRechten(
  eigenRollen: readonly string[],
  regels: readonly Regel[],
  gegeven: { rollen: readonly string[]; teams: readonly string[] },
): { rollen: string[] | undefined; teams: string[] | undefined } {
  const isRuled = regels.some(({ rol }) => rol === 'beheerder');
  const kept = eigenRollen.filter((rol) => rol === 'beheerder' && !isRuled);
  return {
    rollen: regels.some(({ rol }) => rol !== null) ? [...new Set([...gegeven.rollen, ...kept])] : undefined,
    teams: regels.some(({ teamId }) => teamId !== null) ? [...gegeven.teams] : undefined,
  };
}

/** Name and address as a provider gives them; an address only when it was checked (email_verified). */
export function parseProfiel(claims: Claims): Profiel {
  const { email, email_verified: checked, name, given_name: first, family_name: last } = claims;
  const whole = [first, last].filter((part) => typeof part === 'string' && part.trim() !== '').join(' ');
  const naam = formatLine(typeof name === 'string' && name.trim() !== '' ? name : whole).slice(0, 120);
  const isEmail = typeof email === 'string' && email.length <= 254 && /^[^\s@]+@[^\s@]+$/.test(email);
  return { naam, email: isEmail && checked === true ? email.toLowerCase() : undefined };
}

/** The mail to who can sign in through a provider from now on, by the name on its button. */
export const renderGebonden = (koppeling: string): { onderwerp: string; tekst: string } => ({
  onderwerp: 'Je kunt je op een nieuwe manier aanmelden',
  tekst: `Iemand meldde zich als jij aan in Bondgenoot via ${koppeling}. Dat kan nu steeds.\n\nDeed je dit niet zelf? Vertel het dan meteen aan de privacy officer van je gemeente.`,
});

/** What the browser that began keeps until it comes back from the provider. */
export type Reis = {
  readonly flow: { readonly state: string; readonly nonce: string; readonly verifier: string };
  readonly terug: string;
  /** Milliseconds since 1970. */
  readonly tot: number;
};

/** A journey that still counts; undefined for what is none or took too long. */
export function parseReis(text: string | undefined, nu: Date): Reis | undefined {
  const reis = text === undefined ? undefined : (JSON.parse(text) as Reis);
  return reis !== undefined && reis.tot > nu.getTime() ? reis : undefined;
}

/** What the person is told for what went wrong with the provider. Our own settings are one sentence to them. */
export const REDENEN = {
  adres: 'instelling',
  onbereikbaar: 'onbereikbaar',
  'geen-provider': 'onbereikbaar',
  'andere-uitgever': 'instelling',
  afgebroken: 'afgebroken',
  tijdelijk: 'tijdelijk',
  niveau: 'niveau',
  client: 'instelling',
  klok: 'klok',
  antwoord: 'antwoord',
} as const;

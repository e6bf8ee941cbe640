/** Every kind of problem the product knows: HTTP status and Dutch title. docs/fouten.md explains them. */
const CATALOGUE = {
  'ongeldige-invoer': { status: 400, title: 'Dit klopt nog niet' },
  'niet-aangemeld': { status: 401, title: 'Meld u eerst aan' },
  'mag-niet': { status: 403, title: 'Dit mag u niet doen' },
  'niet-gevonden': { status: 404, title: 'Deze pagina is er niet' },
  'verkeerde-manier': { status: 405, title: 'Dit kan hier niet' },
  'verouderde-versie': { status: 409, title: 'Iemand anders was u voor' },
  'verkeerde-staat': { status: 409, title: 'Dit kan nu niet meer' },
  'te-groot': { status: 413, title: 'U stuurde te veel' },
  'verkeerd-soort': { status: 415, title: 'Dit soort inhoud kan hier niet' },
  'te-vaak': { status: 429, title: 'Dit ging te vaak achter elkaar' },
  fout: { status: 500, title: 'Er ging bij ons iets mis' },
  'even-niet': { status: 503, title: 'Dit lukt nu even niet' },
} as const;

export type ProblemKind = keyof typeof CATALOGUE;
export type FieldError = { field: string; detail: string };

/** A problem that is told to the user as it is: once as a page, once as RFC 9457 problem+json. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly errors: readonly FieldError[];

  constructor(kind: ProblemKind, detail?: string, errors: readonly FieldError[] = []) {
    super(detail ?? CATALOGUE[kind].title);
    this.name = 'Problem';
    this.kind = kind;
    this.errors = errors;
  }

  get status() {
    return CATALOGUE[this.kind].status;
  }

  get title() {
    return CATALOGUE[this.kind].title;
  }

  /** The problem as RFC 9457 wants it; `errors` only when there are fields to name. */
  toJson() {
    return {
      type: `urn:bondgenoot:probleem:${this.kind}`,
      status: this.status,
      title: this.title,
      detail: this.message,
      ...(this.errors.length > 0 ? { errors: this.errors } : {}),
    };
  }
}

/** The kinds with status and title, for the docs and their test. */
export const listProblems = () =>
  Object.entries(CATALOGUE).map(([kind, { status, title }]) => ({ kind, status, title }));

/** Throws 404: for what is not there and for what may not be seen alike, so that nobody can tell the two apart. */
export function getFound<T>(thing: T | undefined | null): T {
  if (thing === undefined || thing === null) throw new Problem('niet-gevonden');
  return thing;
}

/** What a policy answers: yes, or the reason why not. */
export type Verdict = true | { reden: string };

/** Whether someone has one of these rollen. */
export const hasRol = (actor: { readonly rollen: readonly string[] }, rollen: readonly string[]): boolean =>
  actor.rollen.some((rol) => rollen.includes(rol));

/** Throws 403 with the reason when a policy says no. */
export function checkAllowed(verdict: Verdict): void {
  if (verdict !== true) throw new Problem('mag-niet', verdict.reden);
}

type DatabaseError = { code?: string; message?: string };

/** No room on the disk, or only reading; told apart, because a person has to mend it. */
const FULL = new Set(['53100', '25006', '58030']);
/** The database starts, stops, is too busy or cannot be reached: it passes. */
const PASSING = new Set(['53200', '53300', '53400', '57P01', '57P02', '57P03', '57014', '55P03', 'ECONNREFUSED']);
const BROKEN = /^(?:Connection terminated|timeout exceeded when trying to connect|read ECONNRESET|write EPIPE)/;

/** What is wrong with the database itself, not with what was asked; undefined when that is not so. */
function parseOutage({ code = '', message = '' }: DatabaseError): Problem | undefined {
  if (FULL.has(code)) {
    return new Problem(
      'even-niet',
      'De server heeft geen ruimte meer. Er is niets bewaard. De beheerder moet dit oplossen.',
    );
  }
  if (PASSING.has(code) || code.startsWith('08') || BROKEN.test(message)) {
    return new Problem(
      'even-niet',
      'De server is even te druk of start opnieuw. Probeer het over een minuut nog een keer.',
    );
  }
  return undefined;
}

/**
 * Translates an error of the database into a problem: a broken constraint is the user's to mend (400 or 409), a database that
 * is full or away is told as such (503), anything else is a mistake of ours: undefined.
 */
export function parseDatabaseError(error: unknown): Problem | undefined {
  const { code } = (error ?? {}) as DatabaseError;
  if (code === '23505') return new Problem('verkeerde-staat', 'Dit bestaat al.');
  if (code === '23503' || code === '23514' || code === '22001') {
    return new Problem('ongeldige-invoer', 'Deze gegevens passen niet bij wat er al staat.');
  }
  // What no column can hold: a character that is none, a number or a day out of reach.
  if (code === '22021' || code === '22P05' || code === '22003' || code === '22008') {
    return new Problem('ongeldige-invoer', 'Hier staat iets wat we niet kunnen bewaren. Schrijf het anders op.');
  }
  if (code === '40001' || code === '40P01') {
    return new Problem(
      'verouderde-versie',
      'Iemand anders veranderde dit op hetzelfde moment. Probeer het nog een keer.',
    );
  }
  return parseOutage((error ?? {}) as DatabaseError);
}

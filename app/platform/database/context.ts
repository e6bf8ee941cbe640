import pg from 'pg';

/** Who acts. `persoon` and `pseudoniem` are empty for the public and for the system. */
export type Actor = {
  readonly gemeente: string;
  readonly persoon: string | null;
  readonly pseudoniem: string | null;
  readonly rollen: readonly string[];
  readonly teams: readonly string[];
};

/** What this one transaction may open beside the actor's own rights. */
export type ContextKeys = {
  /** Hash of the session token, to find a session before anyone is known. */
  readonly sessie?: string;
  /** Hash of a terugmeldcode. */
  readonly code?: string;
  /** Ids that were computed to be open for this transaction. */
  readonly sleutels?: readonly string[];
  /** Of these what may be written too. */
  readonly schrijfsleutels?: readonly string[];
  /** Whose rows are meant for this person: ids of people, or of the group they belong to. */
  readonly leden?: readonly string[];
};

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** An actor without a person: the public, a job, the sign-in page. Without a gemeente it sees no row of any gemeente. */
export function createSystemActor(rol: string, gemeente: string = NOBODY): Actor {
  return { gemeente, persoon: null, pseudoniem: null, rollen: [rol], teams: [] };
}

const setting = (name: string, value: string) => `set local app.${name} = ${pg.escapeLiteral(value)}`;

/** The statements that open rows by keys that were just computed, and close those of before. */
export const renderKeys = ({ sleutels = [], schrijfsleutels = [], leden = [] }: ContextKeys = {}): string[] => [
  setting('sleutels', sleutels.join(',')),
  setting('schrijfsleutels', schrijfsleutels.join(',')),
  setting('leden', leden.join(',')),
];

/**
 * The statements that put actor, purpose and keys into a transaction; all of it ends with the transaction.
 * Every value is quoted as a literal. Every setting is set each time, so nothing of another context stays behind.
 */
export function renderContext(actor: Actor, doel: string, keys: ContextKeys = {}): string[] {
  return [
    'set local role app_gebruiker',
    setting('gemeente', actor.gemeente),
    setting('persoon', actor.persoon ?? ''),
    setting('pseudoniem', actor.pseudoniem ?? ''),
    setting('rollen', actor.rollen.join(',')),
    setting('teams', actor.teams.join(',')),
    setting('doel', doel),
    setting('sessie', keys.sessie ?? ''),
    setting('code', keys.code ?? ''),
    ...renderKeys(keys),
  ];
}

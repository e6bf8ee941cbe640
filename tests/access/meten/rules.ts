/**
 * What someone reaches of metingen, from the words of the decisions (0030, 0032, 0034), of the tables and of the READMEs of the wing, and from
 * nothing in the product.
 */
import type { Actor } from '../../../app/platform/database/index.ts';
import { listOf, type Row, type World } from '../rules.ts';

/**
 * By which way someone comes to metingen: to one of them, to a scan, to what they filled in themselves, to the rapporten; with
 * an invitation in their hands; or by none.
 */
export type Weg = 'meting' | 'scan' | 'eigen' | 'rapporten' | 'invullen' | 'geen';
/** `code` is the hash of an invitation, `concept` that of the key of a draft. */
export type Vraag = { actor: Actor; weg: Weg; meting: string; code?: string; concept?: string };

/** What that gives: ids of metingen, of invitations, and the hash of a draft. */
export type Bereik = {
  /** Of whoever asks. */
  partij: string | null;
  leidt: ReadonlySet<string>;
  /** Metingen that were opened to all who take part, and they do; scans that they read along with. */
  deelt: ReadonlySet<string>;
  /** Metingen of which the rapport is for them too. */
  rapporten: ReadonlySet<string>;
  eigen: ReadonlySet<string>;
  concept: string | undefined;
};

/** Who works with people, or buys what helps them: they read along with a scan that was opened. */
const PROFESSIONALS = ['uitvoerder', 'teamleider', 'aanbieder', 'categoriemanager'];
const MAKERS = ['beleid', 'transformatiemanager'];
/** For whom rapporten are: who makes metingen, works with people, governs or watches; residents are not among them. */
const LEZERS = [...MAKERS, ...PROFESSIONALS, 'wethouder', 'burgemeester', 'raadslid'];
const is = (actor: Actor, rollen: readonly string[]) => rollen.some((rol) => actor.rollen.includes(rol));

const own = (world: World, table: string, { gemeente }: Actor): readonly Row[] =>
  (world.rows[table] ?? []).filter((row) => row['gemeente_id'] === gemeente);

/** Who asks or watches over what a partij does: they are of it, and do not speak for it. */
const TOEZICHT = ['raadslid', 'beheerder', 'privacy-officer', 'fg'];

/** The partij that someone speaks for, by what they do there. */
function findPartij(world: World, actor: Actor): string | null {
  if (actor.persoon === null || !actor.rollen.some((rol) => !TOEZICHT.includes(rol))) return null;
  const partij = own(world, 'medewerkers', actor).find(({ id }) => id === actor.persoon)?.['partij_id'];
  return typeof partij === 'string' ? partij : null;
}

/** Whether the partij of someone is asked in a meting. */
export function doetMee(world: World, actor: Actor, meting: string): boolean {
  const partij = findPartij(world, actor);
  const groepen = own(world, 'metinggroepen', actor).filter((row) => row['meting_id'] === meting);
  return partij !== null && groepen.some((row) => row['partij_id'] === partij);
}

export const leidt = ({ persoon }: Actor, meting: Row): boolean =>
  persoon !== null && meting['begeleider_id'] === persoon;
export const beheert = (actor: Actor, meting: Row): boolean => is(actor, MAKERS) || leidt(actor, meting);

/** A scan is read by who makes metingen, who guides it and its rapport; once it was opened by whoever works with people. */
export const leestScan = (actor: Actor, meting: Row): boolean =>
  meting['toegang'] === 'scan' &&
  (beheert(actor, meting) || is(actor, ['rapport']) || (meting['opengesteld'] === true && is(actor, PROFESSIONALS)));

const NIETS: Bereik = {
  partij: null,
  leidt: new Set(),
  deelt: new Set(),
  rapporten: new Set(),
  eigen: new Set(),
  concept: undefined,
};
const setOf = (...found: (string | false)[]) => new Set(found.filter((one) => one !== false));

function openRapporten(world: World, actor: Actor): Bereik {
  if (actor.persoon === null) return NIETS;
  const metingen = own(world, 'metingen', actor);
  const idsOf = (rows: readonly Row[]) => new Set(rows.map(({ id }) => String(id)));
  const shared = metingen.filter(
    (meting) =>
      is(actor, LEZERS) &&
      meting['opengesteld'] === true &&
      (doetMee(world, actor, String(meting['id'])) || (meting['toegang'] === 'scan' && is(actor, PROFESSIONALS))),
  );
  return { ...NIETS, leidt: idsOf(metingen.filter((meting) => leidt(actor, meting))), rapporten: idsOf(shared) };
}

/** An invitation opens what was sent in with it, in a meting by name: of an anonymous one nobody can find that back. */
function listEigen(world: World, actor: Actor, isOwn: (uitnodiging: Row) => boolean): Set<string> {
  const metingen = own(world, 'metingen', actor);
  const named = new Set(metingen.flatMap((row) => (row['naamloos'] === false ? [row['id']] : [])));
  const found = own(world, 'uitnodigingen', actor).filter((row) => isOwn(row) && named.has(row['meting_id'] ?? null));
  return new Set(found.map(({ id }) => String(id)));
}

/** What someone reaches by what they asked for. */
export function openBereik(world: World, { actor, weg, meting: id, code, concept }: Vraag): Bereik {
  const held = { ...NIETS, concept };
  if (weg === 'rapporten') return openRapporten(world, actor);
  if (weg === 'invullen') return { ...held, eigen: listEigen(world, actor, ({ hash }) => hash === code) };
  const meting = own(world, 'metingen', actor).find((row) => row['id'] === id);
  if (weg === 'geen' || !meting || actor.rollen.includes('publiek')) return held;
  if (weg === 'scan' && !leestScan(actor, meting)) return held;
  const isOpen = meting['opengesteld'] === true && doetMee(world, actor, id);
  return {
    ...NIETS,
    partij: findPartij(world, actor),
    leidt: setOf(leidt(actor, meting) && id),
    deelt: setOf((isOpen || weg === 'scan') && id),
    eigen:
      weg === 'eigen' && actor.persoon !== null
        ? listEigen(world, actor, (row) => row['meting_id'] === id && row['medewerker_id'] === actor.persoon)
        : new Set(),
  };
}

/** Whether one of those that a row names as its readers is this person. */
export const isLezer = (bereik: Bereik | undefined, row: Row): boolean =>
  listOf(row['lezers']).some((lezer) => {
    const [soort = '', id = ''] = lezer.split(':');
    if (!bereik) return false;
    if (soort === 'partij') return bereik.partij === id;
    const sets = { meting: bereik.deelt, begeleider: bereik.leidt, deelnemers: bereik.rapporten };
    return sets[soort as keyof typeof sets].has(id);
  });

import { sql } from 'kysely';

import { type Actor, openKeys, type Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';

import { type Definitie, getDefinitie, listNiveaus } from '../instrument/index.ts';
import { listItemafspraken } from '../itemafspraak/index.ts';
import { checkInvulbaar, type Stand } from '../meting/index.ts';
import { type Blad, type Concept, readConcept } from './blad.ts';
import { computeSchermen, type Gemeten, type Scherm, type Vraag } from './scherm.ts';
import type { Ingang } from './sleutels.ts';

/** Who fills in which meting, as far as the database may know it. Days are YYYY-MM-DD. */
export type Invulling = {
  gemeente: string;
  metingId: string;
  titel: string;
  onderwerp: string | null;
  naamloos: boolean;
  groepsminimum: number;
  stand: Stand;
  invullenTot: string | null;
  versieId: string;
  groepId: string;
  groep: string;
  /** Someone who answers as a resident: addressed with u. */
  isInwoner: boolean;
  /** How long others took, in the newest meting of this version where it was measured. */
  gemeten: Gemeten | null;
  /** Null for who came with the link of a groep. */
  uitnodiging: { id: string; hash: string; klaar: boolean } | null;
};

const columns = sql`m.gemeente_id as gemeente, m.id as "metingId", m.titel, m.onderwerp, m.naamloos, m.groepsminimum, m.stand,
  m.invullen_tot as "invullenTot", m.instrumentversie_id as "versieId", g.id as "groepId", g.naam as groep, coalesce(g.laag = 'inwoner', false) as "isInwoner",
  (select json_build_object('seconden', e.invultijd, 'n', e.invultijd_n) from metingen e
    where e.gemeente_id = m.gemeente_id and e.instrumentversie_id = m.instrumentversie_id and e.invultijd is not null
    order by e.resultaten_op desc, e.id desc limit 1) as gemeten`;

type Row = Omit<Invulling, 'uitnodiging'> & { uitnodiging: string | null; klaar: boolean | null };

/**
 * The meting and the groep behind a key (its SHA-256), in a transaction that carries it as `code`; undefined for a key that opens
 * nothing here. One question to the database: this stands before everything someone does.
 */
export async function findInvulling(tx: Tx, ingang: Ingang, hash: string): Promise<Invulling | undefined> {
  const { rows } =
    ingang === 'uitnodiging'
      ? await sql<Row>`
          select ${columns}, u.id as uitnodiging, u.klaar from uitnodigingen u
          join metingen m on m.gemeente_id = u.gemeente_id and m.id = u.meting_id
          join metinggroepen g on g.gemeente_id = u.gemeente_id and g.id = u.groep_id
          where u.hash = ${hash} and m.toegang <> 'scan'`.execute(tx)
      : await sql<Row>`
          select ${columns}, null as uitnodiging, null as klaar from metinggroepen g
          join metingen m on m.gemeente_id = g.gemeente_id and m.id = g.meting_id
          where g.link_hash = ${hash} and m.toegang = 'link'`.execute(tx);
  const [row] = rows;
  if (!row) return undefined;
  const { uitnodiging, klaar, ...rest } = row;
  return { ...rest, uitnodiging: uitnodiging === null ? null : { id: uitnodiging, hash, klaar: klaar ?? false } };
}

/** Why a meting cannot be filled in today, in words; undefined when it can. */
export function findMelding(invulling: Parameters<typeof checkInvulbaar>[0]): string | undefined {
  try {
    checkInvulbaar(invulling);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
}

/** Where a meting stands now: asked again after an answer was written, see create-antwoord.ts. */
export async function findStand(tx: Tx, { gemeente, metingId }: Pick<Invulling, 'gemeente' | 'metingId'>) {
  return tx
    .selectFrom('metingen')
    .select(['stand', 'invullen_tot as invullenTot'])
    .where('gemeente_id', '=', gemeente)
    .where('id', '=', metingId)
    .$narrowType<{ stand: Stand }>()
    .executeTakeFirstOrThrow();
}

/** An instrument with its screens, and what was agreed beforehand to see when an item goes well. */
export type Vragenlijst = {
  definitie: Definitie;
  schermen: Scherm[];
  vragen: Vraag[];
  afspraken: ReadonlyMap<string, string>;
};
type Vast = Omit<Vragenlijst, 'afspraken'>;

/** Versions of instruments never change: what was read once is held, the newest hundred. */
const lijsten = new Map<string, Vast>();
const MAX_LIJSTEN = 100;

async function getVast(tx: Tx, actor: Actor, { versieId }: Pick<Invulling, 'versieId'>): Promise<Vast> {
  const held = lijsten.get(versieId);
  if (held) return held;
  const definitie = await getDefinitie(tx, actor, versieId);
  const schermen = computeSchermen(definitie, (item) => listNiveaus(definitie, item));
  const lijst = { definitie, schermen, vragen: schermen.flatMap(({ vragen }) => vragen) };
  for (const oldest of lijsten.keys()) if (lijsten.size >= MAX_LIJSTEN) lijsten.delete(oldest);
  lijsten.set(versieId, lijst);
  return lijst;
}

/** The instrument of a meting with its screens. `actor` is of the gemeente of the meting. */
export async function getVragenlijst(tx: Tx, actor: Actor, invulling: Invulling): Promise<Vragenlijst> {
  const vast = await getVast(tx, actor, invulling);
  return { ...vast, afspraken: await listAfspraken(tx, actor, invulling, vast.definitie) };
}

/**
 * The draft with this key (its SHA-256) for this meting and groep; undefined when there is none, as after sending it. With `lock`
 * others wait until the transaction ends.
 */
export async function findConcept(
  tx: Tx,
  { gemeente, metingId, groepId }: Invulling,
  hash: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<Concept | undefined> {
  const row = await tx
    .selectFrom('antwoordconcepten')
    .select(['antwoorden', 'toelichtingen'])
    .where('gemeente_id', '=', gemeente)
    .where('hash', '=', hash)
    .where('meting_id', '=', metingId)
    .where('groep_id', '=', groepId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && readConcept(row);
}

/**
 * What someone sent in before, in a named meting; undefined when nothing was. Opens the rows of the own invitation, with the draft
 * (`conceptHash`) that was open.
 */
export async function findEerder(tx: Tx, invulling: Invulling, conceptHash: string): Promise<Blad | undefined> {
  const { uitnodiging, naamloos, gemeente } = invulling;
  if (!uitnodiging || naamloos) return undefined;
  await openKeys(tx, { sleutels: [conceptHash, `uitnodiging:${uitnodiging.id}`] });
  const row = await tx
    .selectFrom('antwoorden')
    .select('antwoorden')
    .where('gemeente_id', '=', gemeente)
    .where('uitnodiging_id', '=', uitnodiging.id)
    .executeTakeFirst();
  if (!row) return undefined;
  const words = await tx
    .selectFrom('antwoordtoelichtingen')
    .select(['item', 'tekst'])
    .where('gemeente_id', '=', gemeente)
    .where('uitnodiging_id', '=', uitnodiging.id)
    .execute();
  return {
    antwoorden: row.antwoorden as Blad['antwoorden'],
    toelichtingen: Object.fromEntries(words.map(({ item, tekst }) => [item, tekst])),
  };
}

/** What the partijen agreed to see when a kenmerk goes well, by the items of that kenmerk; nothing where an instrument does not ask for it. */
async function listAfspraken(
  tx: Tx,
  actor: Actor,
  { metingId }: Pick<Invulling, 'metingId'>,
  { omschrijven, gebieden }: Definitie,
): Promise<ReadonlyMap<string, string>> {
  if (omschrijven !== true) return new Map();
  const afspraken = new Map(
    (await listItemafspraken(tx, actor, metingId)).map(({ sleutel, tekst }) => [sleutel, tekst]),
  );
  const kenmerken = gebieden.flatMap((gebied) => gebied.kenmerken);
  return new Map(
    kenmerken.flatMap(({ sleutel, items }) => {
      const tekst = afspraken.get(sleutel);
      return tekst === undefined ? [] : items.map((item) => [item.sleutel, tekst] as const);
    }),
  );
}

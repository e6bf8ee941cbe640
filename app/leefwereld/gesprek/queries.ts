import { sql } from 'kysely';

import type { Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { findMedewerker } from '../../beheer/medewerker/index.ts';
import { type Redenen, type Trede } from '../../kennis/ladder/index.ts';
import type { LeefdomeinOfAlgemeen, Wet } from '../../kennis/leefdomein/index.ts';
import { type Lid, listLeden, listNetwerk } from '../huishouden/index.ts';
import type { Dossier } from '../inzage/index.ts';
import type { Onderwerp } from './onderwerp.ts';
import { canUpdateGesprek } from './policy.ts';
import { type Deelnemersoort, isLidOp, type Kandidaat, listKandidaten, type Spreker } from './wie.ts';

const VERSTUURD = 'Het verslag is al verstuurd. Zet een aanvulling bij het verslag, of begin een nieuw gesprek.';
const NIET_RUIMER = 'Dit gesprek is alleen voor één van hen. Kies die.';

/** Where content falls and for whom it is: ids of leden, or of the huishouden for everyone at home. */
type Plaats = { leefdomein: LeefdomeinOfAlgemeen; wet: Wet; voor: string[] };

export type Gesprek = {
  id: string;
  melding: string | null;
  /** YYYY-MM-DD. */
  op: string;
  plek: string;
  vraag: string;
  houder: { id: string; naam: string };
  voor: string[];
  bewaardOp: Date;
  verstuurdOp: Date | null;
  versie: number;
};

export type Deelnemer = {
  id: string;
  soort: Deelnemersoort;
  lid: string | null;
  netwerklid: string | null;
  naam: string;
  functie: string;
};

export type Regel = Plaats & {
  id: string;
  onderwerp: Onderwerp;
  /** gezegd; niets = why there is nothing to say; kring = who stood around them when the verslag was sent. */
  soort: 'gezegd' | 'niets' | 'kring';
  spreker: Spreker;
  lid: string | null;
  netwerklid: string | null;
  /** The name of who said it. */
  door: string;
  tekst: string;
  op: Date;
  versie: number;
};

export type Oplossing = { id: string; trede: Trede; tekst: string; wie: string };

/** A result to reach, in the words of who wants it, with what was agreed on the ladder and why lower rungs are not enough. */
export type Resultaat = Plaats & {
  id: string;
  gesprek: string;
  /** Day of the conversation, YYYY-MM-DD. */
  op: string;
  /** Key of the checklist (onderwerp.ts). */
  resultaat: string;
  /** Who wants it; null for all of them. */
  lid: string | null;
  wens: string;
  redenen: Redenen;
  oplossingen: Oplossing[];
  versie: number;
};

const selectGesprekken = (tx: Tx, dossier: Dossier) =>
  tx
    .selectFrom('gesprekken')
    .select(['id', 'melding_id as melding', 'op', 'plek', 'vraag', 'zichtbaar_voor as voor', 'versie'])
    .select(['gehouden_door', 'gehouden_door_naam'])
    .select(['bewaard_op as bewaardOp', 'verstuurd_op as verstuurdOp'])
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden);

type Row = Awaited<ReturnType<ReturnType<typeof selectGesprekken>['executeTakeFirstOrThrow']>>;

const asGesprek = ({ gehouden_door, gehouden_door_naam, ...row }: Row): Gesprek => ({
  ...row,
  houder: { id: gehouden_door, naam: gehouden_door_naam },
});

/** The conversations of this dossier that the reader may see, the newest first. Needs onderdeel gesprek. */
export async function listGesprekken(tx: Tx, dossier: Dossier): Promise<Gesprek[]> {
  const rows = await selectGesprekken(tx, dossier).orderBy('op', 'desc').orderBy('id', 'desc').execute();
  return rows.map(asGesprek);
}

/** One conversation; undefined when there is none that may be read, also for an id that is none. */
export async function findGesprek(tx: Tx, dossier: Dossier, id: string): Promise<Gesprek | undefined> {
  if (!isId(id)) return undefined;
  const row = await selectGesprekken(tx, dossier).where('id', '=', id).executeTakeFirst();
  return row && asGesprek(row);
}

/** Who was there, in the order in which they were added. */
export async function listDeelnemers(tx: Tx, dossier: Dossier, gesprek: string): Promise<Deelnemer[]> {
  return tx
    .selectFrom('gespreksdeelnemers')
    .select(['id', 'soort', 'lid_id as lid', 'netwerklid_id as netwerklid', 'naam', 'functie'])
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('gesprek_id', '=', gesprek)
    .orderBy('id')
    .$narrowType<{ soort: Deelnemersoort }>()
    .execute();
}

const selectRegels = (tx: Tx, dossier: Dossier) =>
  tx
    .selectFrom('gespreksregels')
    .select(['id', 'onderwerp', 'soort', 'spreker', 'lid_id as lid', 'netwerklid_id as netwerklid', 'door', 'tekst'])
    .select(['op', 'versie', 'leefdomein', 'wet', 'zichtbaar_voor as voor'])
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .$narrowType<Pick<Regel, 'onderwerp' | 'soort' | 'spreker' | 'leefdomein' | 'wet'>>();

/** What was said in a conversation: the words of residents first, then of who stands around them, then of professionals. */
export async function listRegels(tx: Tx, dossier: Dossier, gesprek: string): Promise<Regel[]> {
  return selectRegels(tx, dossier)
    .where('gesprek_id', '=', gesprek)
    .orderBy(sql`array_position(array['inwoner', 'netwerk', 'professional'], spreker)`)
    .orderBy('id')
    .execute();
}

/** What residents said in earlier conversations than this one, the newest first. */
export async function listEerdereWoorden(tx: Tx, dossier: Dossier, gesprek: string): Promise<Regel[]> {
  return selectRegels(tx, dossier)
    .where('spreker', '=', 'inwoner')
    .where('soort', '=', 'gezegd')
    .where('gesprek_id', '<', gesprek)
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
}

type ResultaatFilter = { gesprek?: string; id?: string };

async function selectResultaten(tx: Tx, dossier: Dossier, { gesprek, id }: ResultaatFilter): Promise<Resultaat[]> {
  let query = tx
    .selectFrom('resultaten as r')
    .innerJoin('gesprekken as g', (join) =>
      join.onRef('g.gemeente_id', '=', 'r.gemeente_id').onRef('g.id', '=', 'r.gesprek_id'),
    )
    .select(['r.id', 'r.gesprek_id as gesprek', 'g.op', 'r.resultaat', 'r.lid_id as lid', 'r.wens', 'r.versie'])
    .select(['r.niet_eigen_kracht', 'r.niet_netwerk', 'r.niet_algemeen', 'r.niet_vrij'])
    .select(['r.leefdomein', 'r.wet', 'r.zichtbaar_voor as voor'])
    .where('r.gemeente_id', '=', dossier.actor.gemeente)
    .where('r.huishouden_id', '=', dossier.huishouden)
    .orderBy('g.op', 'desc')
    .orderBy('g.id', 'desc')
    .orderBy('r.id')
    .$narrowType<Pick<Resultaat, 'leefdomein' | 'wet'>>();
  if (gesprek !== undefined) query = query.where('r.gesprek_id', '=', gesprek);
  if (id !== undefined) query = query.where('r.id', '=', id);
  const rows = await query.execute();
  if (rows.length === 0) return [];
  const oplossingen = await tx
    .selectFrom('oplossingen')
    .select(['id', 'resultaat_id', 'trede', 'tekst', 'wie'])
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where(sql<boolean>`resultaat_id = any (${rows.map((row) => row.id)}::uuid[])`)
    .orderBy(sql`array_position(array['eigen-kracht', 'netwerk', 'algemeen', 'vrij-inzetbaar', 'maatwerk'], trede)`)
    .orderBy('id')
    .$narrowType<{ trede: Trede }>()
    .execute();
  return rows.map(({ niet_eigen_kracht, niet_netwerk, niet_algemeen, niet_vrij, ...row }) => ({
    ...row,
    redenen: {
      'eigen-kracht': niet_eigen_kracht,
      netwerk: niet_netwerk,
      algemeen: niet_algemeen,
      'vrij-inzetbaar': niet_vrij,
    },
    oplossingen: oplossingen
      .filter(({ resultaat_id }) => resultaat_id === row.id)
      .map((one) => ({ id: one.id, trede: one.trede, tekst: one.tekst, wie: one.wie })),
  }));
}

/**
 * The results to reach that the reader may see, with their solutions on the ladder, of one conversation or of all, the newest
 * conversation first. Needs onderdeel gesprek.
 */
export const listResultaten = (tx: Tx, dossier: Dossier, gesprek?: string): Promise<Resultaat[]> =>
  selectResultaten(tx, dossier, gesprek === undefined ? {} : { gesprek });

/** One result of a conversation; undefined when there is none that may be read, also for an id that is none. */
export async function findResultaat(
  tx: Tx,
  dossier: Dossier,
  gesprek: string,
  id: string,
): Promise<Resultaat | undefined> {
  if (!isId(id)) return undefined;
  return (await selectResultaten(tx, dossier, { gesprek, id }))[0];
}

/** One line of a conversation; undefined when there is none that may be read, also for an id that is none. */
export async function findRegel(tx: Tx, dossier: Dossier, gesprek: string, id: string): Promise<Regel | undefined> {
  if (!isId(id)) return undefined;
  return selectRegels(tx, dossier).where('gesprek_id', '=', gesprek).where('id', '=', id).executeTakeFirst();
}

/**
 * A conversation whose verslag was not sent, held until the end of the transaction: `lines` when only lines change, so that two
 * people can write at once; `whole` when the conversation itself changes or is sent. Throws 404, 403, and 409 once it was sent.
 */
export async function getOpenGesprek(tx: Tx, dossier: Dossier, id: string, hold: 'lines' | 'whole'): Promise<Gesprek> {
  getFound(await findGesprek(tx, dossier, id));
  checkAllowed(canUpdateGesprek(dossier));
  const query = selectGesprekken(tx, dossier).where('id', '=', id);
  const row = await (hold === 'whole' ? query.forUpdate() : query.forShare()).executeTakeFirstOrThrow();
  if (row.verstuurdOp !== null) throw new Problem('verkeerde-staat', VERSTUURD);
  return asGesprek(row);
}

/** For whom content of a conversation is: whoever the conversation is for, or one lid of today. Throws 400 at `voor`. */
export async function getVoor(
  tx: Tx,
  dossier: Dossier,
  gesprek: Pick<Gesprek, 'voor'>,
  voor: string,
): Promise<string[]> {
  if (voor === '') return gesprek.voor;
  const thuis = gesprek.voor.includes(dossier.huishouden);
  if (thuis || gesprek.voor.includes(voor)) {
    await getLid(tx, dossier, voor, 'voor');
    return [voor];
  }
  throw new Problem('ongeldige-invoer', undefined, [{ field: 'voor', detail: NIET_RUIMER }]);
}

/** A lid of today. Throws 400 at `field` for someone who left, or for anyone else. */
export async function getLid(tx: Tx, dossier: Dossier, id: string, field: string): Promise<Lid> {
  const lid = (await listLeden(tx, dossier)).find((one) => one.id === id);
  if (lid && isLidOp(lid, computeDay())) return lid;
  const detail = lid
    ? `${lid.roepnaam} hoort niet meer bij dit huishouden. Kies iemand anders.`
    : 'Kies iemand uit de lijst.';
  throw new Problem('ongeldige-invoer', undefined, [{ field, detail }]);
}

/** Everyone whose words can be written down in this conversation now. */
export async function listSprekers(tx: Tx, dossier: Dossier, gesprek: string): Promise<Kandidaat[]> {
  const [leden, netwerk, deelnemers, ik] = [
    await listLeden(tx, dossier),
    await listNetwerk(tx, dossier),
    await listDeelnemers(tx, dossier, gesprek),
    getFound(await findMedewerker(tx, dossier.actor, dossier.actor.persoon ?? '')),
  ];
  return listKandidaten(ik, { leden, netwerk, deelnemers }, computeDay());
}

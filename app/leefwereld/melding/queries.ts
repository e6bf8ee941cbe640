import type { Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import type { LeefdomeinOfAlgemeen, Wet } from '../../kennis/leefdomein/index.ts';
import type { Kanaal } from '../contact/index.ts';
import { listNetwerk } from '../huishouden/index.ts';
import type { Dossier, Plek } from '../inzage/index.ts';
import {
  type Afzienreden,
  type Bron,
  listOntbrekend,
  type Mededelingsoort,
  type Sluitreden,
  type Wijze,
} from './melding.ts';
import { canUpdateMelding } from './policy.ts';
import { WEIGERING as words } from './weigeringen.ts';

export type Mededeling = {
  soort: Mededelingsoort;
  netwerklid: string | null;
  op: string;
  hoe: Wijze;
};

/** What a family did with the chance to make the plan first. Days are YYYY-MM-DD. */
export type Familiegroepsplan = {
  aangebodenOp: string;
  antwoord: 'familie' | 'geen' | null;
  antwoordOp: string | null;
  reden: Afzienreden | null;
  klaarOp: string | null;
  jeugdplanOp: string | null;
  gewenstOp: string | null;
  papierOp: string | null;
};

/** A melding as the open dossier shows it. Days are YYYY-MM-DD. */
export type Melding = {
  id: string;
  lid: string;
  wet: Wet;
  leefdomein: LeefdomeinOfAlgemeen;
  /** Ids of leden, or of the huishouden for everyone who lives there. */
  zichtbaarVoor: string[];
  gemeldOp: string;
  kanaal: Kanaal;
  bron: Bron;
  /** In the words of the resident. */
  vraag: string;
  contact: string | null;
  spoed: boolean;
  spoedOp: string | null;
  spoedReden: string;
  spoedHulp: string;
  /** The persoonlijk plan that the resident handed in; the verslag has to speak of it (LAW-W2). */
  persoonlijkPlan: { op: string; vorm: 'tekst' | 'papier'; tekst: string } | null;
  verslagOp: string | null;
  geslotenOp: string | null;
  sluitreden: Sluitreden | null;
  versie: number;
  mededelingen: Mededeling[];
  familiegroepsplan: Familiegroepsplan | null;
};

const select = (tx: Tx, dossier: Dossier) =>
  tx
    .selectFrom('meldingen')
    .select(['id', 'lid_id as lid', 'wet', 'leefdomein', 'zichtbaar_voor as zichtbaarVoor', 'gemeld_op as gemeldOp'])
    .select(['kanaal', 'bron', 'vraag', 'contact_id as contact', 'spoed', 'spoed_op as spoedOp'])
    .select(['spoed_reden as spoedReden', 'spoed_hulp as spoedHulp', 'plan_op', 'plan_vorm', 'plan_tekst'])
    .select(['verslag_op as verslagOp', 'gesloten_op as geslotenOp', 'sluitreden', 'versie'])
    .$narrowType<{
      wet: Wet;
      leefdomein: LeefdomeinOfAlgemeen;
      kanaal: Kanaal;
      bron: Bron;
      sluitreden: Sluitreden | null;
      plan_vorm: 'tekst' | 'papier' | null;
    }>()
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

/** What was told and what the family answered, with each melding. */
async function readMeldingen(tx: Tx, dossier: Dossier, rows: readonly Row[]): Promise<Melding[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const mededelingen = await tx
    .selectFrom('mededelingen')
    .select(['melding_id', 'soort', 'netwerklid_id as netwerklid', 'op', 'hoe'])
    .$narrowType<{ soort: Mededelingsoort; hoe: Wijze }>()
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('melding_id', 'in', ids)
    .orderBy('op')
    .orderBy('id')
    .execute();
  const plannen = await tx
    .selectFrom('familiegroepsplannen')
    .select(['melding_id', 'aangeboden_op as aangebodenOp', 'antwoord', 'antwoord_op as antwoordOp', 'reden'])
    .select(['klaar_op as klaarOp', 'jeugdplan_op as jeugdplanOp', 'gewenst_op as gewenstOp', 'papier_op as papierOp'])
    .$narrowType<{ antwoord: 'familie' | 'geen' | null; reden: Afzienreden | null }>()
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('melding_id', 'in', ids)
    .execute();
  return rows.map(({ plan_op: op, plan_vorm: vorm, plan_tekst: tekst, ...row }) => {
    const { melding_id: _, ...plan } = plannen.find(({ melding_id }) => melding_id === row.id) ?? {};
    return {
      ...row,
      persoonlijkPlan: op !== null && vorm !== null ? { op, vorm, tekst } : null,
      mededelingen: mededelingen
        .filter(({ melding_id }) => melding_id === row.id)
        .map(({ melding_id: __, ...one }) => one),
      familiegroepsplan: 'aangebodenOp' in plan ? (plan as Familiegroepsplan) : null,
    };
  });
}

/** The meldingen of an open dossier, open ones first, the newest of each first. Needs the onderdeel `route`. */
export async function listMeldingen(tx: Tx, dossier: Dossier): Promise<Melding[]> {
  const rows = await select(tx, dossier)
    .orderBy((row) => row('gesloten_op', 'is not', null))
    .orderBy('gemeld_op', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return readMeldingen(tx, dossier, rows);
}

/** One melding of an open dossier; undefined when it is not there, is malformed, or may not be seen. */
export async function findMelding(tx: Tx, dossier: Dossier, id: string): Promise<Melding | undefined> {
  if (!isId(id)) return undefined;
  const rows = await select(tx, dossier).where('id', '=', id).execute();
  return (await readMeldingen(tx, dossier, rows))[0];
}

/** Who gives care to a lid. Needs the onderdeel `kern` too: without it nobody would be found, and that would read as "nobody". */
export async function listMantelzorgers(
  tx: Tx,
  dossier: Dossier,
  lid: string,
): Promise<{ id: string; naam: string }[]> {
  if (!dossier.onderdelen.includes('kern')) throw new Error('Mantelzorgers can only be seen with the onderdeel kern.');
  return (await listNetwerk(tx, dossier)).filter((one) => one.mantelzorger && (one.lid === null || one.lid === lid));
}

/** A melding that goes on. Throws 404, and 409 for one that was closed. */
export async function getOpenMelding(tx: Tx, dossier: Dossier, id: string): Promise<Melding> {
  const melding = getFound(await findMelding(tx, dossier, id));
  if (melding.geslotenOp !== null) throw new Problem('verkeerde-staat', words.gesloten);
  return melding;
}

/**
 * Whether the onderzoek of a melding may begin. Needs the onderdelen `kern` and `route`. Throws 404, and 409 with the reason in
 * words: it was closed, or the client or a mantelzorger was not yet told of free onafhankelijke cliëntondersteuning. Wmo 2015
 * 2.3.2, third paragraph (LAW-W3).
 */
export async function checkOnderzoek(tx: Tx, dossier: Dossier, id: string): Promise<void> {
  const melding = await getOpenMelding(tx, dossier, id);
  const mantelzorgers = await listMantelzorgers(tx, dossier, melding.lid);
  const lack = listOntbrekend(melding.wet, melding.mededelingen, mantelzorgers);
  if (lack.client) throw new Problem('verkeerde-staat', words.clientNietVerteld);
  if (lack.antwoord) throw new Problem('verkeerde-staat', words.mantelzorgOnbekend);
  if (lack.mantelzorgers.length > 0) throw new Problem('verkeerde-staat', words.mantelzorgerNietVerteld);
}

/** A melding under the Jeugdwet that goes on, for who may work on it. Throws 404, 403, and 409 for another law. */
export async function getJeugdmelding(tx: Tx, dossier: Dossier, id: string): Promise<Melding> {
  const melding = await getOpenMelding(tx, dossier, id);
  checkAllowed(canUpdateMelding(dossier));
  if (melding.wet !== 'jeugdwet') throw new Problem('verkeerde-staat', words.alleenJeugd);
  return melding;
}

/** The same, with the offer that was made. Throws 409 without one. */
export async function getAanbod(tx: Tx, dossier: Dossier, id: string): Promise<[Melding, Familiegroepsplan]> {
  const melding = await getJeugdmelding(tx, dossier, id);
  if (melding.familiegroepsplan === null) throw new Problem('verkeerde-staat', words.eerstAanbieden);
  return [melding, melding.familiegroepsplan];
}

/** Where what belongs to a melding stands: as the melding itself. */
export const getPlek = ({ leefdomein, wet, zichtbaarVoor }: Melding): Plek => ({
  leefdomein,
  wet,
  voor: zichtbaarVoor,
});

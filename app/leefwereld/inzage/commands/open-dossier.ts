import { sql } from 'kysely';

import { type Actor, openKeys, type Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { computeDay } from '#platform/time/index.ts';

import type { Dossier, Opening } from '../dossier.ts';
import { getGrond } from '../grond.ts';
import { findKring } from '../queries.ts';
import { computeToegang } from '../toegang.ts';
import { addInzageregel } from './add-inzageregel.ts';

/** An attempt on a huishouden that exists leaves a trace; on one that does not there is nobody to tell it to. */
async function recordRefusal(tx: Tx, actor: Actor, huishouden: string, opening: Opening): Promise<void> {
  const regel = {
    relatie: 'geen',
    grond: 'geen',
    onderdelen: opening.onderdelen,
    leden: [huishouden],
    gelukt: false,
  } as const;
  await sql`savepoint weigering`.execute(tx);
  try {
    await addInzageregel(tx, actor, huishouden, opening, regel);
    await sql`release savepoint weigering`.execute(tx);
  } catch (error) {
    const unknown = error instanceof Error && 'code' in error && error.code === '23503';
    if (!unknown) throw error;
    await sql`rollback to savepoint weigering`.execute(tx);
  }
}

/**
 * Opens a dossier for the person who acts, for the rest of this transaction: computes what they may open, writes the inzageregel
 * (who, when, which part, on which ground, what for), and only then lets the rows through. Undefined when they may not: the
 * inzageregel of the refusal stays when the transaction commits. Throws when the trace cannot be written: then nothing is read.
 * Wmo 2015 5.1.1 and 5.3.2, Jeugdwet 7.3.10, 7.3.11 and 7.4.0, AVG 5(2).
 */
export async function openDossier(tx: Tx, actor: Actor, id: string, opening: Opening): Promise<Dossier | undefined> {
  await openKeys(tx, {});
  if (!isId(id) || actor.persoon === null) return undefined;
  const wie = { persoon: actor.persoon, rollen: actor.rollen, teams: actor.teams };
  const found = await findKring(tx, actor, id);
  const toegang = found && computeToegang(wie, found.kring, found.betrokkenheden, opening, computeDay());
  if (!toegang) {
    await recordRefusal(tx, actor, id, opening);
    return undefined;
  }
  const { relatie, onderdelen, schrijft, huishoudens, sleutels, schrijfsleutels, leden, zelf } = toegang;
  // What a resident reads of their own is told to nobody else who lives there.
  const gezien = zelf.length > 0 ? zelf : leden;
  const grond = getGrond(relatie);
  for (const huishouden of huishoudens) {
    await addInzageregel(tx, actor, huishouden, opening, { relatie, grond, onderdelen, leden: gezien, gelukt: true });
  }
  await openKeys(tx, { sleutels, schrijfsleutels: opening.alleenLezen === true ? [] : schrijfsleutels, leden });
  const { naam, versie } = found;
  const dossier = { huishouden: id, naam, stand: found.kring.stand, versie, actor, relatie, doel: opening.doel };
  return { ...dossier, onderdelen, schrijft, leden, zelf } as unknown as Dossier;
}

import { sql } from 'kysely';

import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { checkGeboortedatum, createFout } from '../invoer.ts';
import type { Relatie } from '../lid.ts';
import { canUpdateHuishouden, checkOpen } from '../policy.ts';
import { listLeden } from '../queries.ts';
import { updateVindkaarten } from './update-vindkaarten.ts';

export type NewLid = {
  roepnaam: string;
  voornamen?: string;
  tussenvoegsel?: string;
  achternaam: string;
  /** YYYY-MM-DD, from 1900, not after today. */
  geboortedatum: string;
  relatie: Relatie;
  woontHier?: boolean;
  client?: boolean;
  oordeelsbekwaam?: boolean;
  /** The same person in another huishouden; a new person when it is left out. */
  persoon?: string;
};

/** Throws 400 at `roepnaam` when this person is a lid already. */
async function checkNieuw(tx: Tx, dossier: Dossier, lid: NewLid): Promise<void> {
  const plain = (text: string) => text.trim().toLowerCase();
  const zelfde = (await listLeden(tx, dossier)).some(
    (one) =>
      one.eindigtOp === null &&
      (one.persoon === lid.persoon ||
        (one.geboortedatum === lid.geboortedatum &&
          plain(one.roepnaam) === plain(lid.roepnaam) &&
          plain(one.achternaam) === plain(lid.achternaam))),
  );
  if (zelfde) throw createFout('roepnaam', 'Deze persoon hoort al bij dit huishouden.');
}

/**
 * Adds a lid with a vindkaart. Throws 403, 409 when it is closed, and 400 at the field for a birth date that cannot be and for who
 * is a lid already. Wmo 2015 5.2.9 (fallback identity).
 */
export async function addLid(tx: Tx, dossier: Dossier, lid: NewLid): Promise<{ id: string; persoon: string }> {
  checkOpen(dossier, canUpdateHuishouden(dossier));
  const vandaag = computeDay();
  checkGeboortedatum(lid.geboortedatum, vandaag);
  await checkNieuw(tx, dossier, lid);
  const { roepnaam, voornamen = '', tussenvoegsel = '', achternaam, geboortedatum, relatie } = lid;
  const { woontHier = true, client = true, oordeelsbekwaam = true } = lid;
  const [id, persoon] = [createId(), lid.persoon ?? createId()];
  const naam = { roepnaam, voornamen, tussenvoegsel, achternaam };
  const wie = { persoon_id: persoon, ...naam, geboortedatum, relatie, woont_hier: woontHier, client, oordeelsbekwaam };
  // The list of leden first: whose rows may be written follows from it.
  await tx
    .updateTable('huishoudens')
    .set({ leden: sql<string[]>`leden || ${id}::uuid` })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('id', '=', dossier.huishouden)
    .execute();
  // For who lives there, and for this lid wherever they live.
  const inhoud = createInhoud(dossier, 'kern', { voor: [dossier.huishouden, id] });
  await tx
    .insertInto('leden')
    .values({ id, ...inhoud, ...wie, begint_op: vandaag })
    .execute();
  await updateVindkaarten(tx, dossier);
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'lid-toegevoegd', onderwerp });
  return { id, persoon };
}

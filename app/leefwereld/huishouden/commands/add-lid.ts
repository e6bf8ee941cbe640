import { sql } from 'kysely';

import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { computeNaamsleutels } from '../naam.ts';
import { canUpdateHuishouden } from '../policy.ts';

export type NewLid = {
  roepnaam: string;
  voornamen?: string;
  tussenvoegsel?: string;
  achternaam: string;
  /** YYYY-MM-DD, not after today. */
  geboortedatum: string;
  relatie: 'zelf' | 'partner' | 'ouder' | 'kind' | 'grootouder' | 'ander';
  woontHier?: boolean;
  client?: boolean;
  oordeelsbekwaam?: boolean;
  /** The same person in another huishouden; a new person when it is left out. */
  persoon?: string;
};

/**
 * Adds a lid with a vindkaart. Throws 403, and 400 at `geboortedatum` for a day after today. Wmo 2015 5.2.9 (fallback identity).
 */
export async function addLid(tx: Tx, dossier: Dossier, lid: NewLid): Promise<{ id: string; persoon: string }> {
  checkAllowed(canUpdateHuishouden(dossier));
  const vandaag = computeDay();
  if (lid.geboortedatum > vandaag) {
    const detail = 'Deze dag moet nog komen. Vul de dag van geboorte in.';
    throw new Problem('ongeldige-invoer', undefined, [{ field: 'geboortedatum', detail }]);
  }
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
  await tx
    .insertInto('leden')
    .values({ id, ...createInhoud(dossier, 'kern'), ...wie, begint_op: vandaag })
    .execute();
  await addVindkaart(tx, dossier, { id, persoon, ...naam, geboortedatum });
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'lid-toegevoegd', onderwerp });
  return { id, persoon };
}

type Kaart = Pick<NewLid, 'roepnaam' | 'geboortedatum' | 'achternaam'> & {
  id: string;
  persoon: string;
  tussenvoegsel: string;
  voornamen: string;
};

/** That someone is known here and whom to call; the address follows with the address. */
async function addVindkaart(tx: Tx, dossier: Dossier, lid: Kaart): Promise<void> {
  const { gemeente } = dossier.actor;
  const naam = [lid.roepnaam, lid.tussenvoegsel, lid.achternaam].filter(Boolean).join(' ');
  const huishouden = await tx
    .selectFrom('huishoudens')
    .select(['regisseur_id', 'team_id'])
    .where('gemeente_id', '=', gemeente)
    .where('id', '=', dossier.huishouden)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('vindkaarten')
    .values({
      gemeente_id: gemeente,
      lid_id: lid.id,
      huishouden_id: dossier.huishouden,
      persoon_id: lid.persoon,
      naam,
      naamsleutels: computeNaamsleutels(`${naam} ${lid.voornamen}`),
      geboortedatum: lid.geboortedatum,
      ...huishouden,
    })
    .execute();
}

import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import {
  addBewoner,
  addBsn,
  addLid,
  addVertegenwoordiging,
  closeLidmaatschap,
  createHuishouden,
  findHuishouden,
  type Lid,
  listBetrokkenen,
  listLeden,
  listVertegenwoordigingen,
  openBsn,
} from '../../huishouden/index.ts';
import { type Dossier, openDossier, type Opening } from '../../inzage/index.ts';
import { canRecordVerhuizing } from '../policy.ts';

/** The keys outside the database: one to seal a BSN with, one to recognise it by. */
type Sleutels = { dataKey: string; codeSecret: string };

export type Verhuizing = {
  lid: string;
  /** A huishouden of which the actor has the regie, or the name of a new one. */
  naar: { huishouden: string } | { naam: string };
  /** What they are in it. */
  relatie: Lid['relatie'];
};

const OPENING: Opening = { doel: 'gegevens-bijhouden', onderdelen: ['kern', 'bsn'] };

/** What goes along with someone: who represents them, their accounts, and a BSN that is kept. */
async function listBagage(tx: Tx, dossier: Dossier, lid: Lid, { dataKey }: Sleutels) {
  const leden = await listLeden(tx, dossier);
  const vertegenwoordigd = (await listVertegenwoordigingen(tx, dossier)).filter(
    (one) => one.lid === lid.id && one.eindigtOp === null,
  );
  const accounts = (await listBetrokkenen(tx, dossier)).filter((one) => one.lid === lid.id && one.eindigtOp === null);
  const kaart = await tx
    .selectFrom('burgerservicenummers')
    .select('id')
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('lid_id', '=', lid.id)
    .executeTakeFirst();
  return {
    accounts,
    bsn: kaart && (await openBsn(tx, dossier, lid.id, dataKey)),
    vertegenwoordigd: vertegenwoordigd.map((one) => ({
      ...one,
      persoon: leden.find(({ id }) => id === one.doorLid)?.persoon,
    })),
  };
}

type Bagage = Awaited<ReturnType<typeof listBagage>>;

/** Puts someone and what goes along in the huishouden they moved to. Returns the id of the new lid. */
async function addMetBagage(
  tx: Tx,
  dossier: Dossier,
  lid: Lid,
  relatie: Lid['relatie'],
  bagage: Bagage,
  sleutels: Sleutels,
) {
  const { roepnaam, voornamen, tussenvoegsel, achternaam, geboortedatum, client, oordeelsbekwaam, persoon } = lid;
  const wie = { roepnaam, voornamen, tussenvoegsel, achternaam, geboortedatum, client, oordeelsbekwaam, persoon };
  const { id } = await addLid(tx, dossier, { ...wie, relatie });
  const leden = await listLeden(tx, dossier);
  for (const { soort, door, geschil, persoon: wieDoor } of bagage.vertegenwoordigd) {
    const hier = leden.find((one) => one.persoon === wieDoor && one.eindigtOp === null);
    await addVertegenwoordiging(tx, dossier, {
      lid: id,
      soort,
      geschil,
      door: hier ? { lid: hier.id } : { naam: door },
    });
  }
  for (const { medewerker, vertegenwoordiging } of bagage.accounts) {
    const er = (await listBetrokkenen(tx, dossier)).some(
      (one) => one.lid === id && one.medewerker === medewerker && one.vertegenwoordiging === vertegenwoordiging,
    );
    if (er || medewerker === null) continue;
    await addBewoner(tx, dossier, {
      medewerker,
      lid: id,
      ...(vertegenwoordiging === null ? {} : { vertegenwoordiging }),
    });
  }
  if (bagage.bsn === undefined || !client) return id;
  // The keys of before know nothing of this lid yet.
  const again = getFound(await openDossier(tx, dossier.actor, dossier.huishouden, OPENING));
  await addBsn(tx, again, { lid: id, bsn: bagage.bsn }, sleutels);
  return id;
}

/** Before anything is written: whether the other huishouden opens. When it does not, that attempt leaves its trace. Throws 403. */
async function findDicht(tx: Tx, { actor }: Dossier, id: string): Promise<Problem | undefined> {
  const found = await findHuishouden(tx, actor, id);
  if (found?.regisseur.id === actor.persoon) return undefined;
  const dossier = await openDossier(tx, actor, id, OPENING);
  if (!dossier) return new Problem('niet-gevonden');
  checkAllowed(canRecordVerhuizing(dossier));
  return undefined;
}

/**
 * Lets a lid move: they leave the open huishouden after today and begin in the other, as the same person, with who represents them,
 * their account and their BSN. All that was written stays where it is. The dossier is shut when this is done. Throws 404 for a lid, 403
 * for who has not the regie of both, 400 at a field and 409 when one of them is closed; 404 as a value for one that does not open.
 */
export async function recordVerhuizing(
  tx: Tx,
  dossier: Dossier,
  { lid: lidId, naar, relatie }: Verhuizing,
  sleutels: Sleutels,
): Promise<{ huishouden: string; lid: string } | Problem> {
  const { actor, huishouden } = dossier;
  checkAllowed(canRecordVerhuizing(dossier));
  const lid = getFound((await listLeden(tx, dossier)).find((one) => one.id === lidId));
  if ('huishouden' in naar && naar.huishouden === huishouden) {
    const detail = 'Kies een ander huishouden.';
    throw new Problem('ongeldige-invoer', detail, [{ field: 'naar', detail }]);
  }
  const dicht = 'huishouden' in naar ? await findDicht(tx, dossier, naar.huishouden) : undefined;
  if (dicht) return dicht;
  const bagage = await listBagage(tx, dossier, lid, sleutels);
  const doel = 'huishouden' in naar ? naar.huishouden : (await createHuishouden(tx, actor, { naam: naar.naam })).id;
  const oud = getFound(await openDossier(tx, actor, huishouden, OPENING));
  await closeLidmaatschap(tx, oud, lid.id, { eindigtOp: computeDay(), versie: lid.versie, verhuisdNaar: doel });
  const nieuw = getFound(await openDossier(tx, actor, doel, OPENING));
  checkAllowed(canRecordVerhuizing(nieuw));
  const id = await addMetBagage(tx, nieuw, lid, relatie, bagage, sleutels);
  await recordGebeurtenis(tx, actor, { soort: 'lid-verhuisd', onderwerp: { soort: 'huishouden', id: huishouden } });
  return { huishouden: doel, lid: id };
}

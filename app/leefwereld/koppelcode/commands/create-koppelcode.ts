import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { listBetrokkenen, listLeden, listVertegenwoordigingen } from '../../huishouden/index.ts';
import type { Dossier, Vertegenwoordiging } from '../../inzage/index.ts';
import { computeKoppelhash, computeVerloopt, createCode } from '../koppelcode.ts';
import { canCreateKoppelcode } from '../policy.ts';

export type NewKoppelcode = {
  lid: string;
  /** On what ground someone outside the huishouden represents the lid; left out for the lid. */
  vertegenwoordiging?: Exclude<Vertegenwoordiging, 'ouder-zonder-gezag'> | undefined;
};

const refuse = (detail: string) => new Problem('ongeldige-invoer', undefined, [{ field: 'wie', detail }]);

/** Who is under 12, or cannot judge, does not inspect by themselves, so gets no account. Wmo 2015 5.3.2 lid 2 (LAW-W21). */
async function checkLid(tx: Tx, dossier: Dossier, { lid, vertegenwoordiging }: NewKoppelcode): Promise<void> {
  const found = getFound((await listLeden(tx, dossier)).find(({ id, eindigtOp }) => id === lid && eindigtOp === null));
  if (vertegenwoordiging === undefined) {
    if (found.leeftijd < 12) throw refuse('Wie jonger is dan 12, krijgt geen eigen account.');
    if (!found.oordeelsbekwaam) throw refuse('Deze persoon kan dit niet zelf. Geef de code aan wie vertegenwoordigt.');
    const alle = await listBetrokkenen(tx, dossier);
    const heeft = alle.some(
      (one) => one.soort === 'lid' && one.lid === lid && one.medewerker !== null && !one.eindigtOp,
    );
    if (heeft) throw refuse('Deze persoon heeft al een account bij dit dossier.');
    return;
  }
  const vertegenwoordigingen = await listVertegenwoordigingen(tx, dossier);
  const buiten = vertegenwoordigingen.some(
    (one) =>
      one.lid === lid && one.soort === vertegenwoordiging && one.doorLid === null && !one.eindigtOp && !one.geschil,
  );
  if (!buiten) throw refuse('Leg eerst vast wie deze persoon vertegenwoordigt.');
}

/**
 * Makes a code with which one resident links their account to a lid, or as who represents that lid from outside. It works once,
 * fourteen days, and takes the place of one that was made before. The code is given back once and stands nowhere. Throws 403, 404
 * for a lid that is not in this huishouden, 409 when it is closed, and 400 at `wie` for who may have no account. ADR 0027.
 */
export async function createKoppelcode(
  tx: Tx,
  dossier: Dossier,
  input: NewKoppelcode,
  secret: string,
): Promise<{ id: string; code: string; verlooptOp: Date }> {
  checkAllowed(canCreateKoppelcode(dossier));
  if (dossier.stand !== 'open') throw new Problem('verkeerde-staat', 'Dit dossier is afgesloten.');
  await checkLid(tx, dossier, input);
  const { gemeente, persoon } = dossier.actor;
  const { lid, vertegenwoordiging = null } = input;
  await tx
    .deleteFrom('koppelcodes')
    .where('gemeente_id', '=', gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('lid_id', '=', lid)
    .where('vertegenwoordiging', 'is not distinct from', vertegenwoordiging)
    .where('gebruikt_op', 'is', null)
    .execute();
  const [id, code, nu] = [createId(), createCode(), computeNow()];
  const verlooptOp = computeVerloopt(nu);
  await tx
    .insertInto('koppelcodes')
    .values({
      gemeente_id: gemeente,
      id,
      huishouden_id: dossier.huishouden,
      code_hash: computeKoppelhash(secret, gemeente, code),
      lid_id: lid,
      vertegenwoordiging,
      gemaakt_door: persoon ?? '',
      gemaakt_op: nu,
      verloopt_op: verlooptOp,
    })
    .execute();
  await recordGebeurtenis(tx, dossier.actor, { soort: 'koppelcode-gemaakt', onderwerp: { soort: 'koppelcode', id } });
  return { id, code, verlooptOp };
}

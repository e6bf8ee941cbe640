import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { type Dossier, withDossier } from '../../inzage/index.ts';
import { canAddSamenvoeging } from '../policy.ts';

const selectRij = (tx: Tx, { actor, huishouden }: Dossier) =>
  tx
    .selectFrom('huishoudens')
    .select(['stand', 'opvolger_id', 'samengevoegd_met', 'team_id'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', huishouden)
    .forUpdate()
    .executeTakeFirst();

type Rij = NonNullable<Awaited<ReturnType<typeof selectRij>>>;

/** Throws 409 for a huishouden that cannot be put together with another now. */
function checkRij({ stand, opvolger_id, samengevoegd_met }: Rij): void {
  if (stand !== 'open') throw new Problem('verkeerde-staat', 'Een van de twee is afgesloten. Open die eerst weer.');
  if (opvolger_id !== null) {
    throw new Problem(
      'verkeerde-staat',
      'Er wacht nog een verzoek over de regie. Wacht op het antwoord of trek het in.',
    );
  }
  if (samengevoegd_met !== null)
    throw new Problem('verkeerde-staat', 'Een van de twee hoort al bij een ander huishouden.');
}

/**
 * Says that another huishouden turned out to be this one: the regisseur of both opens them together from now. Nothing that stands
 * in either moves or changes, so nobody else reads more than before, and it can be undone. Throws 403 for who has not the regie of
 * both, 409 when one is closed, waits for an answer or is together with another, 404 as a value for one that does not open.
 */
export async function addSamenvoeging(tx: Tx, dossier: Dossier, ander: string): Promise<Problem | undefined> {
  const { actor, huishouden } = dossier;
  checkAllowed(canAddSamenvoeging(dossier));
  if (ander === huishouden) throw new Problem('verkeerde-staat', 'Dit is hetzelfde huishouden.');
  const own = getFound(await selectRij(tx, dossier));
  checkRij(own);
  const opening = { doel: 'gegevens-bijhouden', onderdelen: ['kern'] } as const;
  return withDossier(tx, actor, ander, opening, async (other): Promise<undefined> => {
    checkAllowed(canAddSamenvoeging(other));
    const rij = getFound(await selectRij(tx, other));
    checkRij(rij);
    if (rij.team_id !== own.team_id) {
      throw new Problem('verkeerde-staat', 'De twee horen bij verschillende teams. Laat ze eerst naar één team gaan.');
    }
    const more = await tx
      .selectFrom('huishoudens')
      .select('id')
      .where('gemeente_id', '=', actor.gemeente)
      .where('samengevoegd_met', '=', ander)
      .executeTakeFirst();
    if (more) throw new Problem('verkeerde-staat', 'Bij dat huishouden hoort al een ander. Voeg dit daarmee samen.');
    await tx
      .updateTable('huishoudens')
      .set({ samengevoegd_met: huishouden })
      .where('gemeente_id', '=', actor.gemeente)
      .where('id', '=', ander)
      .execute();
    for (const id of [huishouden, ander]) {
      await recordGebeurtenis(tx, actor, { soort: 'huishouden-samengevoegd', onderwerp: { soort: 'huishouden', id } });
    }
    return undefined;
  });
}

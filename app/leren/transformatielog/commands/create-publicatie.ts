import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Chain, Ref } from '#platform/chain/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeDay, computeNow } from '#platform/time/index.ts';

import { addKnelpuntstap } from '../../../maatwerkplaats/knelpunt/index.ts';
import { findPersoonsgegevens } from '../../../maatwerkplaats/signaal/index.ts';
import { canCreatePublicatie } from '../policy.ts';
import { getLogregel, listKeten } from '../queries.ts';
import type { PublicatieInput } from '../schema.ts';
import { checkTeksten, type Logregel, renderKnelpuntstap } from '../transformatielog.ts';

/** `naam` is the name and function under the publication, `versie` the version of the draft that was read. */
type Input = PublicatieInput & { naam: string };

/** Takes the line for this transaction, so that two people who publish at once make one version. */
async function getForPublication(tx: Tx, actor: Actor, id: string, versie: number | undefined): Promise<Logregel> {
  await getLogregel(tx, actor, id);
  checkAllowed(canCreatePublicatie(actor));
  const mine = tx.selectFrom('logregels').select('id').where('gemeente_id', '=', actor.gemeente).where('id', '=', id);
  await mine.forUpdate().execute();
  const regel = await getLogregel(tx, actor, id);
  if (versie !== undefined && versie !== regel.versie) {
    throw new Problem(
      'verouderde-versie',
      'Iemand anders veranderde deze regel intussen. Lees hem nog een keer voor je publiceert.',
    );
  }
  if (regel.stand === 'gepubliceerd')
    throw new Problem('verkeerde-staat', 'Deze regel staat al zo in het transformatielog.');
  return regel;
}

function checkReden(regel: Logregel, reden: string): void {
  if (regel.stand === 'gewijzigd' && reden === '') {
    const detail = 'Vertel waarom je deze regel verbetert. Iedereen kan dat lezen.';
    throw new Problem('ongeldige-invoer', detail, [{ field: 'reden', detail }]);
  }
  const { titel, tekst, thema } = regel;
  checkTeksten({ titel, tekst, thema, reden }, (text) => findPersoonsgegevens(text, computeNow()));
}

/** Writes the next version, word for word; it takes the place of the one before it. */
async function insertVersie(
  tx: Tx,
  actor: Actor,
  regel: Logregel,
  rest: { herkomst: string; reden: string; gepubliceerd_door: string },
) {
  const { id, soort, titel, tekst, thema, label, begin, gepubliceerdeVersie } = regel;
  const [nu, versie] = [computeNow(), (gepubliceerdeVersie ?? 0) + 1];
  const datum = versie === 1 ? computeDay() : regel.datum;
  const key = { gemeente_id: actor.gemeente, logregel_id: id };
  const { volgorde } = await tx
    .updateTable('logregels')
    .set({ gepubliceerde_versie: versie, datum, versie: regel.versie + 1 })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .returning('volgorde')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('logregelversies')
    .values({ ...key, versie, soort, titel, tekst, thema, label, begin, datum, volgorde, gepubliceerd_op: nu, ...rest })
    .execute();
  return versie;
}

/**
 * Makes a line public as it stands, with a name under it and with where it came from as it is now. A line that was public gets
 * a new version with the reason; the earlier one stays readable. Everyone with a terugmeldcode of a knelpunt it came from reads it.
 * @throws Problem 404, 403, 409 verkeerde-staat when it stands there so already, 409 verouderde-versie, 400 at `reden` or at a text
 */
export async function createPublicatie(
  tx: Tx,
  actor: Actor,
  id: string,
  { versie, reden = '', naam }: Input,
  chain: Chain,
): Promise<{ id: string; versie: number }> {
  const regel = await getForPublication(tx, actor, id, versie);
  const correctie = regel.stand === 'gewijzigd' ? reden : '';
  checkReden(regel, correctie);
  const ref: Ref = { soort: 'logregel', id };
  const { before, herkomst } = await listKeten(tx, actor, id, chain);
  const rest = { herkomst: JSON.stringify(herkomst), reden: correctie, gepubliceerd_door: naam };
  const gepubliceerd = await insertVersie(tx, actor, regel, rest);
  await recordGebeurtenis(tx, actor, {
    soort: 'logregel-gepubliceerd',
    onderwerp: ref,
    gegevens: { versie: gepubliceerd },
  });
  for (const knelpunt of before.filter(({ soort }) => soort === 'knelpunt')) {
    const tekst = renderKnelpuntstap(regel.titel, gepubliceerd);
    await addKnelpuntstap(tx, actor, { knelpuntId: knelpunt.id, soort: 'log', tekst });
  }
  return { id, versie: gepubliceerd };
}

import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { addJob } from '#platform/jobs/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import type { Inleessoort } from '../inleessoort.ts';
import { type Antwoorden, formatVraagveld, listOpen, type Plan } from '../inlezing.ts';
import { getInlezingOf, getPlan } from '../queries.ts';
import { INLEESTAAK } from '../taak.ts';

function checkPlan({ rijen, fouten, vragen }: Plan, antwoorden: Antwoorden): void {
  if (fouten.length > 0)
    throw new Problem('verkeerde-staat', 'Er staan nog fouten in het bestand. Verbeter die eerst.');
  if (rijen === 0)
    throw new Problem('verkeerde-staat', 'De rijen van dit bestand zijn er niet meer. Kies het bestand opnieuw.');
  const errors = listOpen(vragen, antwoorden).map(({ sleutel }) => ({
    field: formatVraagveld(sleutel),
    detail: 'Kies wat er moet gebeuren.',
  }));
  if (errors.length > 0) throw new Problem('ongeldige-invoer', 'Niet elke vraag heeft een antwoord.', errors);
}

/**
 * Begins to read a sheet in: a job does it, so that nobody has to wait for it. Only when every row is right and every question has
 * an answer; asking twice begins once.
 * @throws Problem 404, 403, 409 verkeerde-staat when it is done, or holds errors or no rows, 400 at a question without an answer
 */
export async function openInlezing(
  tx: Tx,
  actor: Actor,
  soort: Inleessoort,
  id: string,
  antwoorden: Antwoorden = {},
): Promise<void> {
  const inlezing = await getInlezingOf(tx, actor, soort, id);
  checkAllowed(soort.can(actor));
  if (inlezing.status === 'bezig') return;
  if (inlezing.status === 'klaar') throw new Problem('verkeerde-staat', 'Dit bestand is al ingelezen.');
  const all = { ...inlezing.antwoorden, ...antwoorden };
  const plan = await getPlan(tx, actor, soort, inlezing, all);
  checkPlan(plan, all);
  const known = plan.vragen.map(({ sleutel }) => [sleutel, all[sleutel]]);
  const { numUpdatedRows } = await tx
    .updateTable('inlezingen')
    .set({ status: 'bezig', verwerkt: 0, totaal: plan.rijen, antwoorden: JSON.stringify(Object.fromEntries(known)) })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .where('status', 'in', ['kolommen', 'mislukt'])
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  await addJob(tx, INLEESTAAK, { gemeente: actor.gemeente, inlezing: id });
  await recordGebeurtenis(tx, actor, { soort: 'inlezing-begonnen', onderwerp: { soort: 'inlezing', id } });
}

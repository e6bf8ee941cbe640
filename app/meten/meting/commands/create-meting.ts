import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { type Definitie, findInstrument, recordVersie } from '../../instrument/index.ts';
import { canCreateMeting } from '../policy.ts';
import { getBegeleider } from '../queries.ts';
import type { MetingInput } from '../schema.ts';

const refuse = (field: string, detail: string) => new Problem('ongeldige-invoer', detail, [{ field, detail }]);

/** How a meting of this instrument is filled in: a scan is scored by professionals by name, a link knows no name. */
function computeWijze({ uitslag, naamloos }: Definitie, { naam, toegang }: MetingInput) {
  if (uitslag === 'scan') return { naamloos: false, toegang: 'scan' as const };
  if (toegang === 'scan') throw refuse('toegang', 'Dit instrument is geen scan. Kies een uitnodiging of een link.');
  const isNaamloos = naamloos === 'altijd' || (naamloos === 'kan' && naam === 'naamloos');
  if (toegang === 'link' && !isNaamloos) {
    throw refuse(
      'toegang',
      'Met een link weten we niet wie invult. Kies een eigen uitnodiging, of vul zonder naam in.',
    );
  }
  return { naamloos: isNaamloos, toegang };
}

/**
 * Sets a meting up, as the first wave of a series of its own. It keeps the newest version of its instrument. Throws 403, and 400
 * with the field for an instrument that is not here, a begeleider who is none, and a way in that does not fit.
 */
export async function createMeting(tx: Tx, actor: Actor, input: MetingInput): Promise<{ id: string }> {
  checkAllowed(canCreateMeting(actor));
  const found = await findInstrument(tx, actor, input.instrument);
  if (found === undefined) throw refuse('instrument', 'Kies een instrument uit de lijst.');
  const { definitie } = found;
  const { naamloos, toegang } = computeWijze(definitie, input);
  const begeleider = await getBegeleider(tx, actor, input.begeleider || (actor.persoon ?? ''));
  const id = createId();
  await tx
    .insertInto('metingen')
    .values({
      gemeente_id: actor.gemeente,
      id,
      instrumentversie_id: await recordVersie(tx, actor, definitie.sleutel, definitie.versie),
      reeks_id: id,
      titel: input.titel,
      onderwerp: input.onderwerp || null,
      periode: input.periode,
      naamloos,
      groepsminimum: naamloos ? input.groepsminimum : 1,
      toegang,
      begeleider_id: begeleider,
      invullen_tot: input.invullenTot || null,
      gemaakt_door: actor.pseudoniem,
      gemaakt_op: computeNow(),
    })
    .execute();
  await recordGebeurtenis(tx, actor, {
    soort: 'meting-gemaakt',
    onderwerp: { soort: 'meting', id },
    gegevens: { instrument: definitie.sleutel, versie: definitie.versie, naamloos, toegang },
  });
  return { id };
}

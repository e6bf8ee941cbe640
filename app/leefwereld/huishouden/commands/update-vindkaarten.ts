import type { Tx } from '#platform/database/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { computeNaamsleutels } from '../naam.ts';
import { type Adres, listAdressen, listLeden } from '../queries.ts';

const PLEK = ({ postcode, huisnummer, straat }: Adres) => ({ postcode, huisnummer, straat });
const NERGENS = { postcode: null, huisnummer: null, straat: null };

/**
 * Makes the vindkaarten of a huishouden say what its leden and addresses say: one for each lid of today while it is open, without
 * a protected address. A hash that stands on one stays. Part of the command that changed them, in its transaction.
 */
export async function updateVindkaarten(tx: Tx, dossier: Dossier): Promise<void> {
  const { gemeente: gemeente_id } = dossier.actor;
  const own = { gemeente_id, huishouden_id: dossier.huishouden };
  const huishouden = await tx
    .selectFrom('huishoudens')
    .select(['regisseur_id', 'team_id', 'stand'])
    .where('gemeente_id', '=', gemeente_id)
    .where('id', '=', dossier.huishouden)
    .executeTakeFirstOrThrow();
  const { regisseur_id, team_id } = huishouden;
  const leden = huishouden.stand === 'open' ? await listLeden(tx, dossier) : [];
  const blijven = leden.filter(({ eindigtOp }) => eindigtOp === null);
  const adressen = (await listAdressen(tx, dossier)).filter(({ geheim }) => !geheim);
  await tx
    .deleteFrom('vindkaarten')
    .where('gemeente_id', '=', gemeente_id)
    .where('huishouden_id', '=', dossier.huishouden)
    .$if(blijven.length > 0, (query) =>
      query.where(
        'lid_id',
        'not in',
        blijven.map(({ id }) => id),
      ),
    )
    .execute();
  for (const lid of blijven) {
    const eigen = adressen.find((adres) => adres.lid === lid.id);
    const thuis = lid.woontHier && !lid.adresGeheim ? adressen.find((adres) => adres.lid === null) : undefined;
    const adres = eigen ?? thuis;
    const kaart = {
      persoon_id: lid.persoon,
      naam: lid.naam,
      naamsleutels: computeNaamsleutels(`${lid.naam} ${lid.voornamen}`),
      geboortedatum: lid.geboortedatum,
      ...(adres ? PLEK(adres) : NERGENS),
      regisseur_id,
      team_id,
    };
    await tx
      .insertInto('vindkaarten')
      .values({ ...own, lid_id: lid.id, ...kaart })
      .onConflict((conflict) => conflict.columns(['gemeente_id', 'lid_id']).doUpdateSet(kaart))
      .execute();
  }
}

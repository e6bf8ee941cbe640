import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';

/** Clears away the one-time links of a gemeente that are over at `nu`. For the daily job (`taak`). Returns how many went. */
export async function removeAccountlinks(tx: Tx, taak: Actor, nu: Date): Promise<number> {
  const gone = await tx
    .deleteFrom('accountlinks')
    .where('gemeente_id', '=', taak.gemeente)
    .where('verloopt', '<=', nu)
    .returning('soort')
    .execute();
  if (gone.length === 0) return 0;
  const onderwerp = { soort: 'accountlink', id: null };
  await recordGebeurtenis(tx, taak, { soort: 'accountlinks-opgeruimd', onderwerp, gegevens: { aantal: gone.length } });
  return gone.length;
}

import { sql } from 'kysely';

import { addLid, createHuishouden } from '../../app/leefwereld/huishouden/index.ts';
import { runInDossier } from './huishouden.ts';
import type { As, Wie } from './test.ts';

/** A huishouden of one person, whose regisseur is `wie`. */
export async function createEen(as: As, wie: Wie, roepnaam: string, achternaam: string, geboortedatum: string) {
  const { id } = await as(wie, (tx, actor) => createHuishouden(tx, actor, { naam: achternaam }));
  const lid = await runInDossier(as, wie, id, (tx, dossier) =>
    addLid(tx, dossier, { roepnaam, achternaam, geboortedatum, relatie: 'zelf' }),
  );
  return { persoon: lid.persoon, lid: lid.id, huishouden: id };
}

/** Everything that the regisseur reads of two huishoudens, by table: what must be the same again after an undo. */
export async function readDossiers(as: As, ids: readonly string[]) {
  const all: Record<string, unknown[]> = {};
  for (const id of ids) {
    await runInDossier(as, 'uitvoerder', id, async (tx) => {
      const { rows } = await sql<{ name: string }>`
        select table_name as name from information_schema.columns where column_name = 'huishouden_id'
          and table_name <> 'inzageregels' order by 1`.execute(tx);
      for (const { name } of rows) {
        const { rows: read } = await sql<{ row: Record<string, unknown> }>`
          select to_jsonb(t) - 'versie' as row from ${sql.table(name)} t where huishouden_id = ${id} order by t::text`.execute(
          tx,
        );
        all[`${name} ${id}`] = read.map(({ row }) => row);
      }
      const { rows: own } = await sql<{ row: unknown }>`
        select to_jsonb(t) as row from huishoudens t where id = ${id}`.execute(tx);
      all[`huishoudens ${id}`] = own;
    });
  }
  return all;
}

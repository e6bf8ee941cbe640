import type { Tx } from '#platform/database/index.ts';

/** A gemeente that works with this installation. */
export type Gemeente = {
  id: string;
  code: string;
  slug: string;
  naam: string;
  thema: string | null;
  publiceert: boolean;
  verzonnen: boolean;
  termen: Readonly<Record<string, string>>;
};

/** All gemeenten of this installation, by name. */
export async function listGemeenten(tx: Tx): Promise<Gemeente[]> {
  const rows = await tx.selectFrom('gemeenten').selectAll().orderBy('naam').execute();
  return rows.map(({ gemeente_id, termen, ...rest }) => ({
    ...rest,
    id: gemeente_id,
    termen: termen as Record<string, string>,
  }));
}

/** One page of the 342 gemeenten of the Netherlands, by name; `deelnemer` says which work with this installation. */
export async function listGemeentelijst(tx: Tx, pagina: number, aantal: number) {
  const resultaten = await tx
    .selectFrom('gemeentelijst as l')
    .leftJoin('gemeenten as g', 'g.code', 'l.code')
    .select(['l.code as id', 'l.naam', 'l.provincie', 'l.jeugdregio', 'g.slug'])
    .orderBy('l.naam')
    .limit(aantal)
    .offset((pagina - 1) * aantal)
    .execute();
  const { totaal } = await tx
    .selectFrom('gemeentelijst')
    .select(({ fn }) => fn.countAll<number>().as('totaal'))
    .executeTakeFirstOrThrow();
  return { resultaten, pagina, totaal };
}

/** One gemeente of the Netherlands by its CBS code; undefined when there is none. */
export async function findGemeenteInLijst(tx: Tx, code: string) {
  return tx
    .selectFrom('gemeentelijst as l')
    .leftJoin('gemeenten as g', 'g.code', 'l.code')
    .select(['l.code as id', 'l.naam', 'l.provincie', 'l.jeugdregio', 'g.slug'])
    .where('l.code', '=', code)
    .executeTakeFirst();
}

import type { Attention } from '#platform/attention/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';

import { renderAandacht, renderZonderMail } from './aandacht.ts';
import type { Berichtsoort, Berichtstatus } from './bericht.ts';
import { canReadBerichten } from './policy.ts';

/** A mail on its way out. */
export type Uitgaand = {
  id: string;
  medewerkerId: string | null;
  adres: string | null;
  onderwerp: string | null;
  tekst: string | null;
  /** Encrypted. */
  link: string | null;
};

/** A mail as the beheerder sees it: nothing of what it says and not to whom. */
export type Bericht = {
  id: string;
  soort: Berichtsoort;
  status: Berichtstatus;
  pogingen: number;
  antwoord: string | null;
  gemaakt: Date;
  klaar: Date | null;
};

/** The name, gemeente and address of whom a mail is for; no address when there is none. */
export async function findOntvanger(tx: Tx, actor: Actor, { medewerkerId, adres }: Uitgaand) {
  const { naam: gemeente } = await tx
    .selectFrom('gemeenten')
    .select('naam')
    .where('gemeente_id', '=', actor.gemeente)
    .executeTakeFirstOrThrow();
  if (medewerkerId === null) return { naam: undefined, gemeente, adres };
  const { naam, email } = await tx
    .selectFrom('medewerkers')
    .select(['naam', 'email'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', medewerkerId)
    .executeTakeFirstOrThrow();
  return { naam, gemeente, adres: email };
}

/** Where a mail stands; undefined when it is not there. */
export async function findBerichtstatus(tx: Tx, actor: Actor, id: string): Promise<Berichtstatus | undefined> {
  const row = await tx
    .selectFrom('berichten')
    .select('status')
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.status as Berichtstatus | undefined;
}

/** One page of the outbox, newest first. */
export async function listBerichten(
  tx: Tx,
  actor: Actor,
  status: Berichtstatus | undefined,
  pagina: number,
  aantal: number,
): Promise<Bericht[]> {
  let query = tx
    .selectFrom('berichten')
    .select(['id', 'soort', 'status', 'pogingen', 'antwoord', 'gemaakt', 'klaar'])
    .where('gemeente_id', '=', actor.gemeente);
  if (status !== undefined) query = query.where('status', '=', status);
  const rows = await query
    .orderBy('gemaakt', 'desc')
    .orderBy('id', 'desc')
    .limit(aantal)
    .offset((pagina - 1) * aantal)
    .execute();
  return rows.map((row) => ({ ...row, soort: row.soort as Berichtsoort, status: row.status as Berichtstatus }));
}

/** What these mails say and to whom: for the demo alone, where nobody is real. The link is still encrypted. */
export async function listBrieven(tx: Tx, actor: Actor, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .selectFrom('berichten as b')
    .leftJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'b.gemeente_id').onRef('m.id', '=', 'b.medewerker_id'),
    )
    .select(['b.id', 'b.adres', 'b.onderwerp', 'b.tekst', 'b.link', 'm.naam'])
    .where('b.gemeente_id', '=', actor.gemeente)
    .where('b.id', 'in', ids)
    .execute();
}

/** How many mails there are of each status. */
export async function countBerichten(tx: Tx, actor: Actor): Promise<Record<Berichtstatus, number>> {
  const rows = await tx
    .selectFrom('berichten')
    .select(({ fn }) => ['status', fn.countAll<number>().as('aantal')])
    .where('gemeente_id', '=', actor.gemeente)
    .groupBy('status')
    .execute();
  const counts = { wacht: 0, verstuurd: 0, mislukt: 0, getoond: 0 };
  return { ...counts, ...Object.fromEntries(rows.map(({ status, aantal }) => [status, aantal])) };
}

/** Whether someone wants notices, and the hashes of what the last one was about. */
export async function findVoorkeur(tx: Tx, actor: Actor, medewerkerId: string) {
  const row = await tx
    .selectFrom('berichtvoorkeuren')
    .select(['meldingen', 'gemeld'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('medewerker_id', '=', medewerkerId)
    .executeTakeFirst();
  return row ?? { meldingen: true, gemeld: [] };
}

/** Whether someone already got a notice on a day (YYYY-MM-DD). */
export async function hasMelding(tx: Tx, actor: Actor, medewerkerId: string, dag: string): Promise<boolean> {
  const row = await tx
    .selectFrom('berichten')
    .select('id')
    .where('gemeente_id', '=', actor.gemeente)
    .where('medewerker_id', '=', medewerkerId)
    .where('dag', '=', dag)
    .where('soort', '=', 'melding')
    .executeTakeFirst();
  return row !== undefined;
}

/** Who can get a notice, as a job: everyone at work with an address; in the demo, where nobody has one, everyone. */
export async function listMeldbaren(tx: Tx, taak: Actor, demo: boolean): Promise<string[]> {
  let query = tx
    .selectFrom('medewerkers')
    .select('id')
    .where('gemeente_id', '=', taak.gemeente)
    .where('status', '=', 'actief');
  if (!demo) query = query.where('email', 'is not', null);
  return (await query.orderBy('id').execute()).map(({ id }) => id);
}

/** Someone with the rights they have now, asked for in a transaction of their own (`self` has `persoon` alone). */
export async function findActor(tx: Tx, self: Actor): Promise<Actor | undefined> {
  const row = await tx
    .selectFrom('medewerkers as m')
    .innerJoin('pseudoniemen as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'm.gemeente_id').onRef('p.medewerker_id', '=', 'm.id'),
    )
    .select(['m.rollen', 'm.teams', 'p.pseudoniem'])
    .where('m.gemeente_id', '=', self.gemeente)
    .where('m.id', '=', self.persoon)
    .executeTakeFirst();
  return row && { ...self, ...row };
}

/** Which of these records the actor did something with: about those there is nothing new to tell. */
export async function listAangeraakt(tx: Tx, actor: Actor, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('gebeurtenissen')
    .select('onderwerp_id as id')
    .distinct()
    .where('gemeente_id', '=', actor.gemeente)
    .where('actor', '=', actor.pseudoniem)
    .where('onderwerp_id', 'in', ids)
    .execute();
  return rows.flatMap(({ id }) => id ?? []);
}

/** For the beheerder where no mail server is set: how much waits for it. */
export async function listZonderMailAttention(tx: Tx, actor: Actor): Promise<Attention[]> {
  if (canReadBerichten(actor) !== true) return [];
  return [renderZonderMail((await countBerichten(tx, actor)).wacht)];
}

/** For the beheerder: mail that was refused, and mail that still waits the day after it was made. */
export async function listBerichtAttention(tx: Tx, actor: Actor, vandaag: string): Promise<Attention[]> {
  if (canReadBerichten(actor) !== true) return [];
  const { mislukt } = await countBerichten(tx, actor);
  const { blijft } = await tx
    .selectFrom('berichten')
    .select(({ fn }) => fn.countAll<number>().as('blijft'))
    .where('gemeente_id', '=', actor.gemeente)
    .where('status', '=', 'wacht')
    .where('dag', '<', vandaag)
    .executeTakeFirstOrThrow();
  return renderAandacht({ mislukt, blijft });
}

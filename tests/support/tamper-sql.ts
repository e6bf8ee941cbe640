import { type RawBuilder, sql } from 'kysely';

import type { Tx } from '../../app/platform/database/index.ts';
import type { Outcome } from './tamper.ts';

type Run = (tx: Tx, at: { gemeente: string; elders: string; n: number; zegels: number }) => Promise<Outcome>;
type Lid = { id: string; zegel: number; plaats: number };

/** The n-th sealed record, counted round. */
async function findLid(tx: Tx, gemeente: string, n: number): Promise<Lid> {
  const { rows } = await sql<Lid>`select gebeurtenis_id as id, zegel, plaats from zegelleden
    where gemeente_id = ${gemeente} order by zegel, plaats`.execute(tx);
  const lid = rows[n % rows.length];
  if (lid === undefined) throw new Error('Nothing is sealed.');
  return lid;
}

const UNKNOWN = '0197ffff-ffff-7fff-8fff-ffffffffffff';

/** Sets a column of a record. */
const edit =
  (assignment: RawBuilder<unknown>): Run =>
  async (tx, { gemeente, n }) => {
    const { id } = await findLid(tx, gemeente, n);
    await sql`update gebeurtenissen set ${assignment} where gemeente_id = ${gemeente} and id = ${id}`.execute(tx);
    return { record: id };
  };

/** Sets a column of a seal. */
const editSeal =
  (assignment: RawBuilder<unknown>): Run =>
  async (tx, { gemeente, n, zegels }) => {
    const seal = 1 + (n % zegels);
    await sql`update zegels set ${assignment} where gemeente_id = ${gemeente} and volgnummer = ${seal}`.execute(tx);
    return { seal };
  };

const editMember =
  (assignment: RawBuilder<unknown>): Run =>
  async (tx, { gemeente, n }) => {
    const { id, zegel } = await findLid(tx, gemeente, n);
    await sql`update zegelleden set ${assignment} where gemeente_id = ${gemeente} and gebeurtenis_id = ${id}`.execute(
      tx,
    );
    return { seal: zegel };
  };

/** Takes away everything from a seal on, or that seal alone. */
const cut =
  ({ alone, records, outcome }: { alone: boolean; records: boolean; outcome: (seal: number) => Outcome }): Run =>
  async (tx, { gemeente, n, zegels }) => {
    const seal = alone ? 1 + (n % (zegels - 1)) : 2 + (n % (zegels - 1));
    const which = alone ? sql`= ${seal}` : sql`>= ${seal}`;
    if (records)
      await sql`delete from gebeurtenissen g using zegelleden l where g.gemeente_id = ${gemeente}
        and l.gemeente_id = g.gemeente_id and l.gebeurtenis_id = g.id and l.zegel ${which}`.execute(tx);
    await sql`delete from zegelleden where gemeente_id = ${gemeente} and zegel ${which}`.execute(tx);
    await sql`delete from zegels where gemeente_id = ${gemeente} and volgnummer ${which}`.execute(tx);
    return outcome(seal);
  };

/** What a superuser does with SQL, each with what must come of it. */
export const SQL_TAMPERS: Record<string, Run> = {
  'a microsecond later': edit(sql`tijd = tijd + interval '1 microsecond'`),
  'at no time': edit(sql`tijd = 'infinity'`),
  'on the same day before our era': edit(
    sql`tijd = make_timestamptz(-extract(year from tijd)::int, 3, 1, 9, 0, 0, 'UTC')`,
  ),
  'another soort': edit(sql`soort = soort || '-x'`),
  'another kind of subject': edit(sql`onderwerp_soort = onderwerp_soort || ' '`),
  'another subject': edit(sql`onderwerp_id = ${UNKNOWN}`),
  'another actor': edit(sql`actor = ${UNKNOWN}`),
  'no actor': edit(sql`actor = null`),
  'another purpose': edit(sql`doel = doel || chr(8233)`),
  'one more fact': edit(sql`gegevens = gegevens || '{"extra": null}'`),
  'a number in another form': edit(sql`gegevens = '{"aantal": 1.0}'`),
  'another id': edit(sql`id = gen_random_uuid()`),
  'another gemeente': async (tx, at) => edit(sql`gemeente_id = ${at.elders}`)(tx, at),
  'deletes a record': async (tx, { gemeente, n }) => {
    const { id } = await findLid(tx, gemeente, n);
    await sql`delete from gebeurtenissen where gemeente_id = ${gemeente} and id = ${id}`.execute(tx);
    return { record: id };
  },
  'deletes a record and its place': async (tx, { gemeente, n }) => {
    const { id, zegel } = await findLid(tx, gemeente, n);
    await sql`delete from gebeurtenissen where gemeente_id = ${gemeente} and id = ${id}`.execute(tx);
    await sql`delete from zegelleden where gemeente_id = ${gemeente} and gebeurtenis_id = ${id}`.execute(tx);
    return { seal: zegel };
  },
  'takes a record out from under its seal': async (tx, { gemeente, n }) => {
    const { id, zegel } = await findLid(tx, gemeente, n);
    await sql`delete from zegelleden where gemeente_id = ${gemeente} and gebeurtenis_id = ${id}`.execute(tx);
    return { seal: zegel, tail: 1 };
  },
  'adds a record': async (tx, { gemeente, n }) => {
    const { id } = await findLid(tx, gemeente, n);
    await sql`insert into gebeurtenissen select gemeente_id, ${UNKNOWN}, tijd, soort, onderwerp_soort, onderwerp_id, actor, doel, gegevens
      from gebeurtenissen where gemeente_id = ${gemeente} and id = ${id}`.execute(tx);
    return { tail: 1 };
  },
  'swaps what two records say': async (tx, { gemeente, n }) => {
    const [a, b] = [await findLid(tx, gemeente, n), await findLid(tx, gemeente, n + 1)];
    await sql`update gebeurtenissen g set tijd = o.tijd, gegevens = o.gegevens from gebeurtenissen o
      where g.gemeente_id = ${gemeente} and o.gemeente_id = g.gemeente_id
        and (g.id, o.id) in ((${a.id}::uuid, ${b.id}::uuid), (${b.id}::uuid, ${a.id}::uuid))`.execute(tx);
    return { record: b.id };
  },
  'edits a leaf hash': editMember(sql`bladhash = sha256(bladhash)`),
  'moves a place': editMember(sql`plaats = plaats + 100`),
  'moves a record to another seal': async (tx, at) =>
    editMember(sql`zegel = zegel % ${at.zegels} + 1, plaats = 900`)(tx, at),
  'another time on a seal': editSeal(sql`tijd = tijd - interval '1 microsecond'`),
  'another count': editSeal(sql`aantal = aantal + 1`),
  'another root': editSeal(sql`wortel = encode(sha256(wortel::bytea), 'hex')`),
  'another seal before it': editSeal(sql`vorige = encode(sha256(vorige::bytea), 'hex')`),
  'announces a key': editSeal(sql`volgende_sleutel = sleutel`),
  'another signature': editSeal(sql`handtekening = translate(handtekening, 'abcABC', 'bcaBCA')`),
  'another form of the same signature': editSeal(sql`handtekening = rtrim(handtekening, '=')`),
  'removes a batch': cut({ alone: true, records: true, outcome: (seal) => ({ seal }) }),
  'cuts off the end': cut({ alone: false, records: true, outcome: () => ({ old: true }) }),
  'unseals the end': cut({ alone: false, records: false, outcome: () => ({ old: true }) }),
  'brings in a seal of another gemeente': async (tx, { gemeente, elders, zegels }) => {
    await sql`insert into zegels select ${gemeente}::uuid, ${zegels + 1}, tijd, aantal, wortel, vorige, sleutel, volgende_sleutel, handtekening
      from zegels where gemeente_id = ${elders} and volgnummer = 1`.execute(tx);
    return { seal: zegels + 1 };
  },
};

import fc from 'fast-check';
import { sql } from 'kysely';

import { CAST, GEMEENTEN, TEAMS } from '../../../database/demo/cast.ts';
import { expect, test } from '../../../tests/support/test.ts';
import { type Actor, createSystemActor, type Tx } from '../../platform/database/index.ts';
import { createHandover } from '../../platform/handover/index.ts';
import { Problem } from '../../platform/problems/index.ts';
import { addDays, computeDay, runAt } from '../../platform/time/index.ts';
import { createSessie } from '../sessie/index.ts';
import { addAanstelling } from './commands/add-aanstelling.ts';
import { addWaarneming } from './commands/add-waarneming.ts';
import { closeAanstelling } from './commands/close-aanstelling.ts';
import { recordUitDienst } from './commands/record-uit-dienst.ts';
import { removeUitDienst } from './commands/remove-uit-dienst.ts';
import { updateAanstellingen } from './commands/update-aanstellingen.ts';
import { updateRollen } from './commands/update-rollen.ts';
import { listAanstellingen } from './queries.ts';

const { gemeente_id } = GEMEENTEN.voorbeeldstad;
const taak = createSystemActor('taak', gemeente_id);
const aanmelden = createSystemActor('aanmelden', gemeente_id);
const START = new Date('2026-11-22T10:00:00Z');
const daysOn = (days: number) => new Date(START.getTime() + days * 86_400_000);
const geen = { opvolger: '', opvolgers: {} };
const nobody = createHandover([]);

const signIn = (tx: Tx, id: string) => createSessie(tx, aanmelden, id, START, 'demo');

type Act = { who: number; other: number; what: number; from: number; to: number | null; days: number };
const act = fc.record({
  who: fc.nat(3),
  other: fc.nat(3),
  what: fc.nat(7),
  from: fc.constantFrom(0, 0, 0, 1, 2, 4),
  to: fc.option(fc.nat(6)),
  days: fc.nat(2),
});

const people = [CAST.uitvoerder.id, CAST.teamleider.id, CAST.beleid.id, CAST.wethouder.id];

/** One act of a beheerder or a job; what the rules refuse changes nothing. */
async function run(tx: Tx, actor: Actor, { who, other, what, from, to }: Act): Promise<void> {
  const [id, second] = [people[who] ?? '', people[other] ?? ''];
  const day = computeDay();
  const [begintOp, eindigtOp] = [addDays(day, from), to === null ? null : addDays(day, from + to)];
  const rows = await listAanstellingen(tx, actor, id);
  const one = rows[from % Math.max(1, rows.length)]?.id ?? '';
  const acts = [
    () => addAanstelling(tx, actor, id, { rol: ['beleid', 'fg'][other % 2] ?? '', begintOp, eindigtOp }),
    () => addAanstelling(tx, actor, id, { team: TEAMS[other % 3]?.id ?? '', begintOp, eindigtOp }),
    () => addWaarneming(tx, actor, id, { waarnemer: second, begintOp, eindigtOp: eindigtOp ?? begintOp }),
    () => closeAanstelling(tx, actor, one, 'nu'),
    () => closeAanstelling(tx, actor, one, begintOp),
    () => recordUitDienst(tx, actor, id, { laatsteDag: to === null ? 'nu' : begintOp, ...geen }, nobody),
    () => removeUitDienst(tx, actor, id),
    () => updateRollen(tx, taak, id, ['raadslid', 'beleid'].slice(other % 3)),
  ];
  await acts[what]?.();
}

const readAll = async (tx: Tx) => ({
  aanstellingen: await tx.selectFrom('aanstellingen').selectAll().execute(),
  medewerkers: await tx.selectFrom('medewerkers').selectAll().execute(),
  sessies: await tx.selectFrom('sessies').selectAll().execute(),
});

/** Said again in other words than the code's: own rows and one step of standing in, of who is still there. */
async function check(tx: Tx): Promise<void> {
  const { aanstellingen, medewerkers, sessies } = await readAll(tx);
  const [day, gone] = [computeDay(), new Map(medewerkers.map((wie) => [wie.id, wie.uit_dienst_op]))];
  const running = aanstellingen.filter(
    (row) =>
      row.gestopt_op === null &&
      row.begint_op <= day &&
      (row.eindigt_op ?? day) >= day &&
      (gone.get(row.medewerker_id) ?? day) >= day,
  );
  for (const wie of medewerkers) {
    const own = running.filter((row) => row.medewerker_id === wie.id);
    const from = new Set([wie.id, ...own.map((row) => row.waarneming_voor)]);
    const all = running.filter((row) => from.has(row.medewerker_id));
    const rollen = [...new Set(all.flatMap((row) => row.rol ?? []))].toSorted();
    const teams = [...new Set(all.flatMap((row) => row.team_id ?? []))].toSorted();
    expect({ wie: wie.naam, rollen: wie.rollen.toSorted(), teams: wie.teams.toSorted() }).toEqual({
      wie: wie.naam,
      rollen,
      teams,
    });
    const open = sessies.filter((sessie) => sessie.medewerker_id === wie.id);
    for (const sessie of open) expect([sessie.rollen.toSorted(), sessie.teams.toSorted()]).toEqual([rollen, teams]);
    if (wie.status === 'uit-dienst') expect([rollen, teams, open]).toEqual([[], [], []]);
  }
}

test(
  'the copy of rights is what the source says, after any order of acts and days',
  { timeout: 60_000 },
  async ({ as, tx: whole }) => {
    let done = 0;
    const live = async (acts: readonly Act[]) => {
      let day = 0;
      for (const wie of people) await as(aanmelden, (tx) => signIn(tx, wie));
      for (const one of acts) {
        day += one.days;
        await runAt(daysOn(day), async () => {
          await as(taak, (tx) => updateAanstellingen(tx, taak));
          await as(taak, (tx) => run(tx, taak, one)).then(
            () => (done += 1),
            (error: unknown) => {
              if (!(error instanceof Problem)) throw error;
            },
          );
          await as(taak, check);
        });
      }
    };
    // A run ends where it began: with the cast as it was.
    const runs = fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
      await sql`savepoint ronde`.execute(whole);
      await live(acts).finally(() => sql`rollback to savepoint ronde`.execute(whole));
    });
    await fc.assert(runs, { numRuns: 60 });
    expect(done).toBeGreaterThan(60);
  },
);

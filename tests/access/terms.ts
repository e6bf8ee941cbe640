/** The words in which the rules of every wing are said. */
import type { Actor } from '../../app/platform/database/index.ts';
import type { Bereik } from './meten/rules.ts';
import { listOf, type Opened, type Row, type World } from './rules.ts';

/** Someone, what they opened, the secret code that they hold, and everything that there is. */
export type Who = {
  world: World;
  actor: Actor;
  opened: Opened | undefined;
  /** What they reach of metingen. */
  bereik?: Bereik | undefined;
  code?: string | undefined;
};
export type Test = (who: Who, row: Row) => boolean;
/** What nobody may do is absent. `leave` says how a row may be left by a change; without it as it may be found. */
export type Guard = { read?: Test; add?: Test; change?: Test; leave?: Test; remove?: Test };

export const me: (column: string) => Test =
  (column) =>
  ({ actor }, row) =>
    actor.persoon !== null && row[column] === actor.persoon;
export const among: (column: string) => Test =
  (column) =>
  ({ actor }, row) =>
    actor.persoon !== null && listOf(row[column]).includes(actor.persoon);
export const ofTeam: Test = ({ actor }, { team_id }) => typeof team_id === 'string' && actor.teams.includes(team_id);
export const rol: (...rollen: string[]) => Test =
  (...rollen) =>
  ({ actor }) =>
    rollen.some((one) => actor.rollen.includes(one));
export const all: (...tests: Test[]) => Test =
  (...tests) =>
  (who, row) =>
    tests.every((test) => test(who, row));
export const any: (...tests: Test[]) => Test =
  (...tests) =>
  (who, row) =>
    tests.some((test) => test(who, row));

export const holds: (column: string) => Test =
  (column) =>
  ({ code }, row) =>
    code !== undefined && row[column] === code;

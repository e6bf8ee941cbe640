import { beginMessages as m } from './app-messages.ts';
import { createBegin, hasBeheerder } from './beheer/account/index.ts';
import { createGemeenten } from './beheer/gemeente/index.ts';
import { countMedewerkers } from './beheer/medewerker/index.ts';
import { countTeams } from './beheer/team/index.ts';
import type { Attention } from './platform/attention/index.ts';
import { type Actor, createSystemActor, type Database, type Tx } from './platform/database/index.ts';

/**
 * The path with which the first beheerder begins, as long as no gemeente of this installation has one with an account (those of the
 * demo do not count); undefined when there is one. A new link at each start; that of before stops working.
 */
export async function createBeginPath(database: Database): Promise<string | undefined> {
  for (const { id } of (await createGemeenten(database).list()).filter(({ verzonnen }) => !verzonnen)) {
    const aanmelder = createSystemActor('aanmelden', id);
    if (await database.withActor(aanmelder, 'begin', (tx) => hasBeheerder(tx, aanmelder))) return undefined;
  }
  const inrichten = createSystemActor('inrichten');
  const { token } = await database.withActor(inrichten, 'begin', (tx) => createBegin(tx, inrichten));
  return `/begin/${token}`;
}

/** What comes first in a gemeente with so many teams and so many people with an account. */
export function renderBegin(teams: number, mensen: number): Attention[] {
  const begin = { icon: 'plus', tone: 'info' } as const;
  const rows: Attention[] = [];
  if (teams === 0) {
    rows.push({ ...begin, order: 60, title: m.teams, href: '/teams/inlezen', text: m.teamsTekst, action: m.teamsKnop });
  }
  if (mensen === 1) {
    const href = '/medewerkers/nieuw';
    rows.push({ ...begin, order: 61, title: m.mensen, href, text: m.mensenTekst, action: m.mensenKnop });
  }
  return rows;
}

/** For the beheerder of a gemeente that has only just begun: first the teams, then the people. */
export async function listBeginAttention(tx: Tx, actor: Actor): Promise<Attention[]> {
  if (!actor.rollen.includes('beheerder')) return [];
  return renderBegin(await countTeams(tx, actor), await countMedewerkers(tx, actor, { bereik: 'alle' }));
}

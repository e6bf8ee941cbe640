import type { Actor, Tx } from '#platform/database/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { listOfPeople } from '../aanstelling/index.ts';
import { computePlan, type Keuze, type Wijzigingsplan } from '../inlezing/index.ts';
import { listPartijnamen, listTeamnamen, ROLLEN, rolNamen } from '../medewerker/index.ts';
import { type Bekende, computeNaamsleutel, listOordelen, type Persoonwijziging } from './personenlijst.ts';

export type Personenplan = Wijzigingsplan<Persoonwijziging> & { uitnodigen: boolean };

/** Everyone with an address, with the rollen and teams they have or will have. */
async function listBekenden(tx: Tx, actor: Actor, vandaag: string): Promise<Bekende[]> {
  const people = await tx
    .selectFrom('medewerkers')
    .select(['id', 'naam', 'functie', 'email', 'status'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('email', 'is not', null)
    .execute();
  const all = await listOfPeople(
    tx,
    actor,
    people.map(({ id }) => id),
  );
  const counting = all.filter(({ gestopt, eindigtOp }) => !gestopt && (eindigtOp === null || eindigtOp >= vandaag));
  const byPerson = Map.groupBy(counting, ({ medewerkerId }) => medewerkerId);
  return people.map(({ status, ...person }) => {
    const own = byPerson.get(person.id) ?? [];
    return {
      ...person,
      isWeg: status === 'uit-dienst',
      rollen: own.flatMap(({ rol }) => rol ?? []),
      teams: own.flatMap(({ teamId }) => teamId ?? []),
    };
  });
}

/** What reading a list of people in would do now. */
export async function getPersonenplan(
  tx: Tx,
  actor: Actor,
  { table, kolommen, antwoorden }: Keuze,
): Promise<Personenplan> {
  const vandaag = computeDay();
  const { oordelen, vragen, uitnodigen } = listOordelen(table, kolommen, antwoorden, {
    bekenden: await listBekenden(tx, actor, vandaag),
    rollen: new Map(
      ROLLEN.flatMap((rol) => [rol, rolNamen[rol]].map((naam) => [computeNaamsleutel(naam), rol] as const)),
    ),
    teams: await listTeamnamen(tx, actor),
    partijen: await listPartijnamen(tx, actor),
    vandaag,
    zelf: actor.persoon,
  });
  return { ...computePlan(oordelen, vragen), uitnodigen };
}

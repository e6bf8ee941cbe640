import { Breadcrumbs, ButtonLink, Card, Empty, PageTitle, Soft, Table, useMessages } from '#ui';

import { messages } from '../messages.ts';
import type { Team } from '../queries.ts';

type Props = { teams: Team[]; eigen: boolean; magInlezen: boolean };

/** Teams with their area and their people. */
export function TeamsPage({ teams, eigen, magInlezen }: Props) {
  const m = useMessages(messages);
  const title = teams.length === 0 ? m.titel : eigen ? m.eigen(teams.length) : m.aantal(teams.length);
  const people = ({ leden }: Team) =>
    leden.length === 0
      ? m.niemand
      : leden.map(({ id, naam, functie }) => (
          <div key={id}>
            {naam} <Soft>{functie}</Soft>
          </div>
        ));
  const actions = magInlezen ? (
    <ButtonLink href="/teams/inlezen" icon="upload">
      {m.leesIn}
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <Breadcrumbs items={[{ name: m.beheer, href: '/beheer' }, { name: m.titel }]} />
      <PageTitle title={title} lead={m.lead} actions={actions} />
      {teams.length === 0 ? (
        <Empty title={eigen ? m.leegEigenTitel : m.leegTitel} text={eigen ? m.leegEigen : m.leeg} />
      ) : (
        <Card flush>
          <Table
            caption={m.lijst}
            columns={[{ name: m.naam }, { name: m.gebied }, { name: m.mensen, width: 'wide' }]}
            rows={teams.map((team) => ({
              key: team.id,
              cells: [team.naam, team.gebied ?? m.heleGemeente, people(team)],
            }))}
          />
        </Card>
      )}
    </>
  );
}

import {
  Badge,
  Breadcrumbs,
  ButtonGroup,
  ButtonLink,
  Card,
  Empty,
  FilterBar,
  formatDay,
  Pages,
  PageTitle,
  SelectField,
  Soft,
  Stack,
  Table,
  TableLink,
  useMessages,
} from '#ui';

import { ROLLEN, type Rol, type Status, STATUSSEN } from '../medewerker.ts';
import { messages, rolNamen, statusNamen } from '../messages.ts';
import type { Medewerker } from '../queries.ts';

type Filter = { rol?: Rol | undefined; team?: string | undefined; status?: Status | undefined };
type Props = {
  lijst: { resultaten: Medewerker[]; pagina: number; totaal: number };
  perPagina: number;
  filter: Filter;
  teams: { id: string; naam: string }[];
  /** A teamleider sees the own team alone, without filter and without the page of each. */
  eigenTeam: boolean;
  canCreate: boolean;
};

const isRol = (rol: string): rol is Rol => ROLLEN.some((known) => known === rol);

const hrefOf = ({ rol, team, status }: Filter, pagina: number) => {
  const query = [rol && `rol=${rol}`, team && `team=${team}`, status && `status=${status}`];
  const all = [...query, pagina > 1 && `pagina=${pagina}`].filter(Boolean).join('&');
  return all ? `/medewerkers?${all}` : '/medewerkers';
};

const TONES = { actief: 'positive', uitgenodigd: 'info', 'uit-dienst': 'neutral' } as const;

/** Where someone stands; a leave that is coming is told with its day. */
function Account({ status, uitDienstOp }: Medewerker) {
  const namen = useMessages(statusNamen);
  const m = useMessages(messages);
  const leaves = status !== 'uit-dienst' && uitDienstOp !== null;
  return leaves ? (
    <Badge tone="warning">{m.gaat(formatDay(uitDienstOp))}</Badge>
  ) : (
    <Badge tone={TONES[status]}>{namen[status]}</Badge>
  );
}

const Naam = ({ id, naam }: Medewerker) => <TableLink href={`/medewerkers/${id}`}>{naam}</TableLink>;

/** What someone does, and for whom when that is not said already. */
function Functie({ functie, partij }: Medewerker) {
  if (partij === null || partij === functie) return functie;
  return (
    <>
      {functie}
      <br />
      <Soft>{partij}</Soft>
    </>
  );
}

function Lijst({ lijst, perPagina, filter, eigenTeam, canCreate }: Props) {
  const m = useMessages(messages);
  const namen = useMessages(rolNamen);
  const { resultaten, pagina, totaal } = lijst;
  const from = (pagina - 1) * perPagina;
  const columns = [{ name: m.naam }, { name: m.functie }, { name: m.rollen }, { name: m.teams }, { name: m.status }];
  return (
    <>
      <Card flush>
        <Table
          caption={m.lijst}
          columns={canCreate ? [...columns, { name: m.email }] : columns}
          rows={resultaten.map((wie) => ({
            key: wie.id,
            cells: [
              eigenTeam ? wie.naam : <Naam key="naam" {...wie} />,
              <Functie key="functie" {...wie} />,
              wie.rollen.map((een) => (isRol(een) ? namen[een] : een)).join(', ') || (
                <Soft key="rollen">{m.geenRol}</Soft>
              ),
              wie.teams.join(', ') || <Soft key="teams">{m.geenTeam}</Soft>,
              <Account key="account" {...wie} />,
              ...(canCreate ? [wie.email ?? <Soft key="email">{m.geenEmail}</Soft>] : []),
            ],
          }))}
        />
      </Card>
      <Pages
        from={from + 1}
        to={from + resultaten.length}
        total={totaal}
        page={pagina}
        pageCount={Math.ceil(totaal / perPagina)}
        href={(next) => hrefOf(filter, next)}
      />
    </>
  );
}

function Filteren({ filter, teams }: Pick<Props, 'filter' | 'teams'>) {
  const m = useMessages(messages);
  const [namen, statussen] = [useMessages(rolNamen), useMessages(statusNamen)];
  const { rol = '', team = '', status = '' } = filter;
  const state = { values: { rol, team, status }, errors: {} };
  return (
    <FilterBar action="/medewerkers" label={m.filter} submit={m.toon}>
      <SelectField
        name="rol"
        label={m.rol}
        state={state}
        empty={m.alleRollen}
        options={ROLLEN.map((value) => ({ value, name: namen[value] }))}
      />
      <SelectField
        name="team"
        label={m.teams}
        state={state}
        empty={m.alleTeams}
        options={teams.map(({ id, naam }) => ({ value: id, name: naam }))}
      />
      <SelectField
        name="status"
        label={m.status}
        state={state}
        empty={m.inDienst}
        options={STATUSSEN.map((value) => ({ value, name: statussen[value] }))}
      />
    </FilterBar>
  );
}

/** Who has an account, what they do, which roles they have, and whether they come or go. */
export function MedewerkersPage(props: Props) {
  const m = useMessages(messages);
  const namen = useMessages(rolNamen);
  const { lijst, filter, eigenTeam, canCreate } = props;
  const { rol, team, status } = filter;
  const { totaal } = lijst;
  const narrow = team !== undefined || status !== undefined;
  const all = narrow
    ? m.aantalGevonden(totaal)
    : rol
      ? m.aantalRol(totaal, namen[rol].toLowerCase())
      : m.aantal(totaal);
  const add = canCreate ? (
    <ButtonGroup>
      <ButtonLink href="/medewerkers/nieuw" kind="primary" icon="plus">
        {m.nieuw}
      </ButtonLink>
      <ButtonLink href="/medewerkers/inlezen" icon="upload">
        {m.leesIn}
      </ButtonLink>
    </ButtonGroup>
  ) : undefined;
  return (
    <>
      <Breadcrumbs items={[{ name: m.beheer, href: '/beheer' }, { name: m.titel }]} />
      <PageTitle title={eigenTeam ? m.aantalTeam(totaal) : all} lead={m.lead} actions={add} />
      <Stack>
        {!eigenTeam && <Filteren {...props} />}
        {lijst.resultaten.length > 0 ? (
          <Lijst {...props} />
        ) : eigenTeam ? (
          <Empty title={m.leegTeam} text={m.leegTeamTekst} />
        ) : (
          <Empty title={m.leegTitel} text={m.leeg} action={<ButtonLink href="/medewerkers">{m.iedereen}</ButtonLink>} />
        )}
      </Stack>
    </>
  );
}

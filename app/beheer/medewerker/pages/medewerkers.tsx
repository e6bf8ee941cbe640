import {
  Breadcrumbs,
  ButtonLink,
  Card,
  Empty,
  FilterBar,
  Pages,
  PageTitle,
  SelectField,
  Stack,
  Table,
  useMessages,
} from '#ui';

import { ROLLEN, type Rol } from '../medewerker.ts';
import { messages, rolNamen } from '../messages.ts';
import type { Medewerker } from '../queries.ts';

type Props = {
  lijst: { resultaten: Medewerker[]; pagina: number; totaal: number };
  perPagina: number;
  rol: Rol | undefined;
  /** A teamleider sees the own team alone, without filter. */
  eigenTeam: boolean;
};

const isRol = (rol: string): rol is Rol => ROLLEN.some((known) => known === rol);

const hrefOf = (rol: Rol | undefined, pagina: number) => {
  const query = [rol && `rol=${rol}`, pagina > 1 && `pagina=${pagina}`].filter(Boolean).join('&');
  return query ? `/medewerkers?${query}` : '/medewerkers';
};

function Lijst({ lijst, perPagina, rol }: Props) {
  const m = useMessages(messages);
  const namen = useMessages(rolNamen);
  const { resultaten, pagina, totaal } = lijst;
  const from = (pagina - 1) * perPagina;
  return (
    <>
      <Card flush>
        <Table
          caption={m.lijst}
          columns={[{ name: m.naam }, { name: m.functie }, { name: m.rollen }, { name: m.teams }, { name: m.partij }]}
          rows={resultaten.map((wie) => ({
            key: wie.id,
            cells: [
              wie.naam,
              wie.functie,
              wie.rollen.map((een) => (isRol(een) ? namen[een] : een)).join(', '),
              wie.teams.join(', ') || m.geenTeam,
              wie.partij ?? m.geenPartij,
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
        href={(next) => hrefOf(rol, next)}
      />
    </>
  );
}

/** Who has an account, what they do, and which roles they have. */
export function MedewerkersPage(props: Props) {
  const m = useMessages(messages);
  const namen = useMessages(rolNamen);
  const { lijst, rol, eigenTeam } = props;
  const { totaal } = lijst;
  const all = rol ? m.aantalRol(totaal, namen[rol].toLowerCase()) : m.aantal(totaal);
  const state = { values: { rol: rol ?? '' }, errors: {} };
  return (
    <>
      <Breadcrumbs items={[{ name: m.beheer, href: '/beheer' }, { name: m.titel }]} />
      <PageTitle title={eigenTeam ? m.aantalTeam(totaal) : all} lead={m.lead} />
      <Stack>
        {!eigenTeam && (
          <FilterBar action="/medewerkers" label={m.filter} submit={m.toon}>
            <SelectField
              name="rol"
              label={m.rol}
              state={state}
              empty={m.alleRollen}
              options={ROLLEN.map((value) => ({ value, name: namen[value] }))}
            />
          </FilterBar>
        )}
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

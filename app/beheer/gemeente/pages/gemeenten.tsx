import {
  Breadcrumbs,
  ButtonLink,
  Card,
  Chips,
  Empty,
  FilterBar,
  Link,
  ListHead,
  Pages,
  PageTitle,
  SelectField,
  Stack,
  Table,
  TextField,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';
import type { GemeenteInLijst } from '../queries.ts';

type Filter = { zoek: string; provincie: string };
type Props = {
  lijst: { resultaten: GemeenteInLijst[]; pagina: number; totaal: number };
  perPagina: number;
  filter: Filter;
  provincies: { naam: string; aantal: number }[];
};

const hrefOf = ({ zoek, provincie }: Filter, pagina = 1) => {
  const query = new URLSearchParams();
  if (zoek !== '') query.set('zoek', zoek);
  if (provincie !== '') query.set('provincie', provincie);
  if (pagina > 1) query.set('pagina', String(pagina));
  return `/gemeenten${query.size > 0 ? '?' : ''}${query.toString()}`;
};

function Lijst({ lijst, perPagina, filter }: Props) {
  const m = useMessages(messages);
  const { resultaten, pagina, totaal } = lijst;
  const from = (pagina - 1) * perPagina;
  return (
    <>
      <Card flush>
        <Table
          caption={m.lijst}
          columns={[{ name: m.naam }, { name: m.code }, { name: m.provincie }, { name: m.jeugdregio }, { name: m.log }]}
          rows={resultaten.map(({ id, naam, provincie, jeugdregio, slug }) => ({
            key: id,
            cells: [
              naam,
              id,
              provincie,
              jeugdregio,
              slug ? (
                <Link key="log" href={`/transformatielog/${slug}`} about={naam}>
                  {m.leest}
                </Link>
              ) : (
                m.doetNietMee
              ),
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

/** All gemeenten of the Netherlands, to search by name and provincie. */
export function GemeentenPage(props: Props) {
  const m = useMessages(messages);
  const { lijst, filter, provincies } = props;
  const all = provincies.reduce((count, provincie) => count + provincie.aantal, 0);
  const chips = [
    ...(filter.zoek === '' ? [] : [{ name: `“${filter.zoek}”`, href: hrefOf({ ...filter, zoek: '' }) }]),
    ...(filter.provincie === '' ? [] : [{ name: filter.provincie, href: hrefOf({ ...filter, provincie: '' }) }]),
  ];
  const state = { values: filter, errors: {} };
  return (
    <>
      <Breadcrumbs items={[{ name: m.beheer, href: '/beheer' }, { name: m.titel }]} />
      <PageTitle title={m.aantal(all)} lead={m.lead} />
      <Stack>
        <FilterBar action="/gemeenten" label={m.filter} submit={m.toon}>
          <TextField name="zoek" type="search" label={m.zoek} state={state} />
          <SelectField
            name="provincie"
            label={m.provincie}
            state={state}
            empty={m.alleProvincies}
            options={provincies.map(({ naam, aantal }) => ({ value: naam, name: `${naam} (${aantal})` }))}
          />
        </FilterBar>
        {chips.length > 0 && (
          <ListHead title={m.gevonden(lijst.totaal)} of={m.van(all)}>
            <Chips label={m.aan} items={chips} />
          </ListHead>
        )}
        {lijst.resultaten.length > 0 ? (
          <Lijst {...props} />
        ) : (
          <Empty title={m.leegTitel} text={m.leeg} action={<ButtonLink href="/gemeenten">{m.alle}</ButtonLink>} />
        )}
      </Stack>
    </>
  );
}

import {
  Breadcrumbs,
  ButtonLink,
  Card,
  Details,
  Empty,
  FilterBar,
  formatCount,
  formatDay,
  formatTime,
  Pages,
  PageTitle,
  SelectField,
  Stack,
  Table,
  useMessages,
} from '#ui';

import { formatPseudoniem, formatSoort } from '../gebeurtenis.ts';
import { messages } from '../messages.ts';
import type { Gebeurtenis } from '../queries.ts';

type Props = {
  gebeurtenissen: Gebeurtenis[];
  soorten: { soort: string; aantal: number }[];
  soort: string | undefined;
  pagina: number;
  perPagina: number;
};

const hrefOf = (soort: string | undefined, pagina: number) => {
  const query = [soort && `soort=${soort}`, pagina > 1 && `pagina=${pagina}`].filter(Boolean).join('&');
  return query ? `/gebeurtenissen?${query}` : '/gebeurtenissen';
};

function Lijst({ gebeurtenissen, soorten, soort, pagina, perPagina }: Props) {
  const m = useMessages(messages);
  const chosen = soorten.filter((one) => soort === undefined || one.soort === soort);
  const totaal = chosen.reduce((count, one) => count + one.aantal, 0);
  const from = (pagina - 1) * perPagina;
  const moment = ({ tijd, aantal }: Gebeurtenis) =>
    aantal === null ? `${formatDay(tijd)}, ${formatTime(tijd)}` : formatDay(tijd);
  const wie = ({ pseudoniem, aantal }: Gebeurtenis) =>
    pseudoniem === null ? (aantal === null ? m.systeem : m.niemand) : formatPseudoniem(pseudoniem);
  return (
    <>
      <Card flush>
        <Table
          caption={m.lijst}
          columns={[{ name: m.soort }, { name: m.moment }, { name: m.doel }, { name: m.wie }]}
          rows={gebeurtenissen.map((een) => ({
            key: een.id,
            cells: [
              een.aantal === null ? formatSoort(een.soort) : `${formatSoort(een.soort)}, ${m.keer(een.aantal)}`,
              moment(een),
              een.doel || m.geenDoel,
              wie(een),
            ],
          }))}
        />
      </Card>
      <Pages
        from={from + 1}
        to={from + gebeurtenissen.length}
        total={totaal}
        page={pagina}
        pageCount={Math.ceil(totaal / perPagina)}
        href={(next) => hrefOf(soort, next)}
      />
    </>
  );
}

/** The log of events: moment, what, purpose, pseudonym. */
export function GebeurtenissenPage(props: Props) {
  const m = useMessages(messages);
  const { gebeurtenissen, soorten, soort } = props;
  const all = soorten.reduce((count, one) => count + one.aantal, 0);
  const title = all === 0 ? m.leegTitel : all === 1 ? m.een : m.aantal(formatCount(all));
  const everything = <ButtonLink href="/gebeurtenissen">{m.toonAlles}</ButtonLink>;
  return (
    <>
      <Breadcrumbs items={[{ name: m.beheer, href: '/beheer' }, { name: m.titel }]} />
      <PageTitle title={title} lead={m.lead} />
      <Stack>
        <FilterBar action="/gebeurtenissen" label={m.filter} submit={m.toon}>
          <SelectField
            name="soort"
            label={m.soort}
            state={{ values: { soort: soort ?? '' }, errors: {} }}
            empty={m.alles}
            options={soorten.map((one) => ({
              value: one.soort,
              name: `${formatSoort(one.soort)} (${formatCount(one.aantal)})`,
            }))}
          />
        </FilterBar>
        {gebeurtenissen.length > 0 ? (
          <Lijst {...props} />
        ) : soort === undefined ? (
          <Empty title={m.leegTitel} text={m.leeg} />
        ) : (
          <Empty title={m.leegFilter} text={m.leegFilterTekst} action={everything} />
        )}
        <Details summary={m.uitlegTitel}>
          <p>{m.uitleg}</p>
        </Details>
      </Stack>
    </>
  );
}

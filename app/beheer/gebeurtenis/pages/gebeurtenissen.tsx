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

import { formatPseudoniem, formatSoort, isSessie } from '../gebeurtenis.ts';
import { messages } from '../messages.ts';
import type { Gebeurtenis } from '../queries.ts';

type Props = {
  gebeurtenissen: Gebeurtenis[];
  soorten: { soort: string; aantal: number }[];
  soort: string | undefined;
  /** Signing in and out shows too. */
  sessies: boolean;
  /** Name of each key of the API by its pseudonym: a key is no person. */
  sleutels: ReadonlyMap<string, string>;
  pagina: number;
  perPagina: number;
};

const hrefOf = ({ soort, sessies }: Pick<Props, 'soort' | 'sessies'>, pagina: number) => {
  const query = [soort && `soort=${soort}`, sessies && 'sessies=ja', pagina > 1 && `pagina=${pagina}`]
    .filter(Boolean)
    .join('&');
  return query ? `/gebeurtenissen?${query}` : '/gebeurtenissen';
};

/** How many there are of what is asked for. */
function countShown({ soorten, soort, sessies }: Pick<Props, 'soorten' | 'soort' | 'sessies'>): number {
  const chosen = soorten.filter((one) => (soort === undefined ? sessies || !isSessie(one.soort) : one.soort === soort));
  return chosen.reduce((count, one) => count + one.aantal, 0);
}

function Lijst({ gebeurtenissen, soorten, soort, sessies, sleutels, pagina, perPagina }: Props) {
  const m = useMessages(messages);
  const totaal = countShown({ soorten, soort, sessies });
  const from = (pagina - 1) * perPagina;
  const moment = ({ tijd, aantal }: Gebeurtenis) =>
    aantal === null ? `${formatDay(tijd)}, ${formatTime(tijd)}` : formatDay(tijd);
  const wie = ({ pseudoniem, aantal }: Gebeurtenis) => {
    if (pseudoniem === null) return aantal === null ? m.systeem : m.niemand;
    const sleutel = sleutels.get(pseudoniem);
    return sleutel === undefined ? formatPseudoniem(pseudoniem) : m.sleutel(sleutel);
  };
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
        href={(next) => hrefOf({ soort, sessies }, next)}
      />
    </>
  );
}

/** The log of events: moment, what, purpose, pseudonym. */
export function GebeurtenissenPage(props: Props) {
  const m = useMessages(messages);
  const { gebeurtenissen, soorten, soort, sessies } = props;
  const all = countShown(props);
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
          <SelectField
            name="sessies"
            label={m.sessies}
            state={{ values: { sessies: sessies ? 'ja' : '' }, errors: {} }}
            empty={m.sessiesNiet}
            options={[{ value: 'ja', name: m.sessiesWel }]}
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

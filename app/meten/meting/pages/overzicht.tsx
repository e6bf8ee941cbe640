import type { Attention as Wachtend } from '#platform/attention/index.ts';
import {
  Attention,
  Badge,
  Breadcrumbs,
  ButtonLink,
  Card,
  Empty,
  FilterBar,
  formatDay,
  Pages,
  PageTitle,
  Section,
  SelectField,
  Soft,
  Stack,
  Table,
  TableLink,
  useMessages,
} from '#ui';

import { StandBadge } from '../components/stand-badge.tsx';
import { messages, standNamen } from '../messages.ts';
import { isLopend, STANDEN } from '../meting.ts';
import type { Filter, Meting } from '../queries.ts';

type Props = {
  metingen: Meting[];
  totaal: number;
  pagina: number;
  perPagina: number;
  filter: Filter;
  instrumenten: { sleutel: string; naam: string }[];
  wacht: Wachtend[];
  magMaken: boolean;
  isInwoner: boolean;
};

const hrefOf = ({ stand, instrument }: Filter, pagina: number) => {
  const parts = [stand && `stand=${stand}`, instrument && `instrument=${instrument}`, pagina > 1 && `pagina=${pagina}`];
  const query = parts.filter(Boolean).join('&');
  return query ? `/metingen?${query}` : '/metingen';
};

/** Until when one fills in, or could. */
function formatTot(meting: Meting): string | undefined {
  const dag = isLopend(meting) ? meting.invullenTot : meting.geslotenOp;
  return dag === null ? undefined : formatDay(dag);
}

function Lijst({ metingen }: Pick<Props, 'metingen'>) {
  const m = useMessages(messages);
  return (
    <Card flush>
      <Table
        caption={m.lijst}
        columns={[
          { name: m.kolomTitel, width: 'wide' },
          { name: m.kolomInstrument },
          { name: m.kolomPeriode },
          { name: m.kolomTot },
          { name: m.kolomStand },
        ]}
        rows={metingen.map((meting) => ({
          key: meting.id,
          cells: [
            <>
              <TableLink href={`/metingen/${meting.id}`}>{meting.titel}</TableLink>{' '}
              {meting.golf > 1 && <Soft>{m.golf(meting.golf)}</Soft>}
            </>,
            meting.instrument.naam,
            meting.periode,
            formatTot(meting) ?? m.geenDatum,
            <StandBadge key="stand" stand={meting.stand} />,
          ],
        }))}
      />
    </Card>
  );
}

function Wacht({ wacht, isInwoner }: Pick<Props, 'wacht' | 'isInwoner'>) {
  const m = useMessages(messages);
  if (wacht.length === 0) return null;
  return (
    <Section id="wacht" title={isInwoner ? m.wachtU : m.wacht} look={3}>
      <Card flush>
        <Attention
          items={wacht.map(({ badge, tone, ...row }) => ({
            ...row,
            tone,
            badge: badge === undefined ? undefined : <Badge tone={tone ?? 'neutral'}>{badge}</Badge>,
          }))}
        />
      </Card>
    </Section>
  );
}

function Keuze({ filter, instrumenten }: Pick<Props, 'filter' | 'instrumenten'>) {
  const [m, standen] = [useMessages(messages), useMessages(standNamen)];
  const state = { values: { stand: filter.stand ?? '', instrument: filter.instrument ?? '' }, errors: {} };
  return (
    <FilterBar action="/metingen" label={m.filter} submit={m.toon}>
      <SelectField
        name="stand"
        label={m.filterStand}
        state={state}
        empty={m.alles}
        options={STANDEN.map((value) => ({ value, name: standen[value] }))}
      />
      <SelectField
        name="instrument"
        label={m.filterInstrument}
        state={state}
        empty={m.alles}
        options={instrumenten.map(({ sleutel, naam }) => ({ value: sleutel, name: naam }))}
      />
    </FilterBar>
  );
}

/** All metingen: what waits for this person first, then what runs, then what was. */
export function OverzichtPage(props: Props) {
  const m = useMessages(messages);
  const { metingen, totaal, pagina, perPagina, filter, magMaken } = props;
  const nieuw = magMaken && (
    <ButtonLink href="/metingen/nieuw" kind="primary" icon="plus">
      {m.nieuw}
    </ButtonLink>
  );
  const gefilterd = filter.stand !== undefined || filter.instrument !== undefined;
  const from = (pagina - 1) * perPagina;
  return (
    <>
      <Breadcrumbs items={[{ name: m.meten, href: '/meten' }, { name: m.metingen }]} />
      <PageTitle title={m.metingen} lead={m.lead} actions={nieuw || undefined} />
      {totaal === 0 && !gefilterd ? (
        <Empty title={m.leegTitel} text={m.leeg} action={nieuw} />
      ) : (
        <Stack gap="wide">
          <Wacht {...props} />
          <Keuze {...props} />
          {metingen.length === 0 ? (
            <Empty
              title={m.leegFilter}
              text={m.leegFilterTekst}
              action={<ButtonLink href="/metingen">{m.toonAlles}</ButtonLink>}
            />
          ) : (
            <>
              <Lijst metingen={metingen} />
              <Pages
                from={from + 1}
                to={from + metingen.length}
                total={totaal}
                page={pagina}
                pageCount={Math.ceil(totaal / perPagina)}
                href={(next) => hrefOf(filter, next)}
              />
            </>
          )}
        </Stack>
      )}
    </>
  );
}

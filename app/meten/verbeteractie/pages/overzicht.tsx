import {
  Breadcrumbs,
  ButtonLink,
  Card,
  Empty,
  Filters,
  formatDay,
  Pages,
  PageTitle,
  Stack,
  Table,
  TableLink,
  useMessages,
} from '#ui';

import { StandBadge } from '../components/stand-badge.tsx';
import { messages } from '../messages.ts';
import type { Verbeteractie } from '../queries.ts';

/** The meting the list is of, when it is of one; `naamVan` gives a kenmerk its name. */
type Props = {
  lijst: { resultaten: Verbeteractie[]; pagina: number; totaal: number };
  telling: { open: number; klaar: number };
  toon: 'open' | 'klaar';
  perPagina: number;
  vandaag: string;
  meting?: { id: string; titel: string } | undefined;
  namen: ReadonlyMap<string, string>;
  magMaken: boolean;
};

const hrefOf = (meting: Props['meting'], toon: string, pagina = 1) => {
  const query = [toon === 'open' ? '' : `toon=${toon}`, pagina === 1 ? '' : `pagina=${pagina}`]
    .filter(Boolean)
    .join('&');
  return `${meting ? `/metingen/${meting.id}/acties` : '/verbeteracties'}${query && `?${query}`}`;
};

function Lijst({ lijst, perPagina, toon, vandaag, meting, namen }: Props) {
  const m = useMessages(messages);
  const { resultaten, pagina, totaal } = lijst;
  const from = (pagina - 1) * perPagina;
  return (
    <Stack>
      <Card flush>
        <Table
          caption={m.lijst}
          columns={[
            { name: m.kolomWat, width: 'wide' },
            { name: m.kolomWaarom },
            { name: m.kolomWie },
            { name: m.kolomDag },
            { name: m.kolomStand },
          ]}
          rows={resultaten.map((actie) => ({
            key: actie.id,
            cells: [
              <TableLink key="wat" href={`/verbeteracties/${actie.id}`}>
                {actie.titel}
              </TableLink>,
              namen.get(actie.kenmerk) ?? actie.meting.titel,
              actie.eigenaar.naam,
              formatDay(actie.klaarOp),
              <StandBadge key="stand" {...actie} vandaag={vandaag} />,
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
        href={(next) => hrefOf(meting, toon, next)}
      />
    </Stack>
  );
}

/** What is done about white spots: of all metingen, or of one. */
export function OverzichtPage(props: Props) {
  const m = useMessages(messages);
  const { lijst, telling, toon, meting, magMaken } = props;
  const crumbs = meting
    ? [
        { name: m.metingen, href: '/metingen' },
        { name: meting.titel, href: `/metingen/${meting.id}` },
      ]
    : [{ name: m.meten, href: '/meten' }];
  const maken = meting && magMaken && (
    <ButtonLink href={`/metingen/${meting.id}/acties/nieuw`} kind="primary" icon="plus">
      {m.maken}
    </ButtonLink>
  );
  const items = (['open', 'klaar'] as const).map((deel) => ({
    name: m[deel],
    href: hrefOf(meting, deel),
    current: deel === toon,
    count: telling[deel],
  }));
  const geen = telling.open + telling.klaar === 0;
  return (
    <>
      <Breadcrumbs items={[...crumbs, { name: m.titel }]} />
      <PageTitle title={m.titel} lead={geen ? undefined : m.lead(telling.open)} actions={maken || undefined} />
      {geen ? (
        <Empty
          title={m.leegTitel}
          text={m.leeg}
          action={
            <ButtonLink href={meting ? `/metingen/${meting.id}/uitkomst` : '/metingen'}>
              {meting ? m.naarUitkomst : m.naarMetingen}
            </ButtonLink>
          }
        />
      ) : (
        <Stack>
          <Filters label={m.kies} items={items} />
          {lijst.resultaten.length > 0 ? <Lijst {...props} /> : <Empty title={m.leegFilterTitel} text={m.leegFilter} />}
        </Stack>
      )}
    </>
  );
}

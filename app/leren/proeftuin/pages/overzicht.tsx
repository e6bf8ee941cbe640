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

import { FaseBadge } from '../components/fase-badge.tsx';
import { messages } from '../messages.ts';
import { formatTermijn } from '../proeftuin.ts';
import type { Proeftuin, Telling, Toon } from '../queries.ts';

type Props = {
  lijst: { resultaten: Proeftuin[]; pagina: number; totaal: number };
  perPagina: number;
  telling: Telling;
  toon: Toon;
  vandaag: string;
  magStarten: boolean;
};

const DELEN = ['alles', 'loopt', 'wacht', 'besloten'] as const;

const hrefOf = (toon: Toon, pagina = 1) => {
  const query = [toon === 'alles' ? '' : `toon=${toon}`, pagina === 1 ? '' : `pagina=${pagina}`]
    .filter(Boolean)
    .join('&');
  return query ? `/proeftuinen?${query}` : '/proeftuinen';
};

function Lijst({ lijst, perPagina, toon, vandaag }: Props) {
  const m = useMessages(messages);
  const { resultaten, pagina, totaal } = lijst;
  const from = (pagina - 1) * perPagina;
  const columns = [
    { name: m.kolomVraag, width: 'wide' as const },
    { name: m.kolomWaar },
    { name: m.kolomVoortgang },
    { name: m.kolomEind },
    { name: m.ambassadeur },
  ];
  return (
    <Stack>
      <Card flush>
        <Table
          caption={m.lijst}
          columns={columns}
          rows={resultaten.map((proeftuin) => ({
            key: proeftuin.id,
            cells: [
              <TableLink key="vraag" href={`/proeftuinen/${proeftuin.id}`}>
                {proeftuin.vraag}
              </TableLink>,
              <FaseBadge key="fase" proeftuin={proeftuin} vandaag={vandaag} />,
              formatTermijn(proeftuin, vandaag) ?? m.beslotenOp(formatDay(proeftuin.beslotenOp ?? vandaag)),
              formatDay(proeftuin.eind),
              proeftuin.ambassadeur.naam,
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
        href={(next) => hrefOf(toon, next)}
      />
    </Stack>
  );
}

/** All proeftuinen: what runs, what waits for a decision, what was decided. */
export function OverzichtPage(props: Props) {
  const m = useMessages(messages);
  const { lijst, telling, toon, magStarten } = props;
  const start = magStarten && (
    <ButtonLink href="/proeftuinen/nieuw" kind="primary" icon="plus">
      {m.starten}
    </ButtonLink>
  );
  if (telling.alles === 0) {
    return (
      <>
        <Breadcrumbs items={[{ name: m.leren, href: '/leren' }, { name: m.proeftuinen }]} />
        <PageTitle title={m.aantal(0)} />
        <Empty title={m.leegTitel} text={m.leeg} action={start} />
      </>
    );
  }
  return (
    <>
      <Breadcrumbs items={[{ name: m.leren, href: '/leren' }, { name: m.proeftuinen }]} />
      <PageTitle title={m.aantal(telling.loopt)} lead={m.wachten(telling.wacht)} actions={start || undefined} />
      <Stack>
        <Filters
          label={m.kies}
          items={DELEN.map((deel) => ({
            name: m[deel],
            href: hrefOf(deel),
            current: deel === toon,
            count: telling[deel],
          }))}
        />
        {lijst.resultaten.length > 0 ? (
          <Lijst {...props} />
        ) : (
          <Empty
            title={m.leegFilter}
            text={m.leegFilterTekst(telling.alles)}
            action={<ButtonLink href="/proeftuinen">{m.toonAlles}</ButtonLink>}
          />
        )}
      </Stack>
    </>
  );
}

import {
  Badge,
  Breadcrumbs,
  ButtonLink,
  Card,
  Empty,
  formatDay,
  PageTitle,
  Pages,
  Table,
  TableLink,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';
import type { Rapport } from '../rapport.ts';

type Props = { rapporten: Rapport[]; totaal: number; pagina: number; perPagina: number; maakt: boolean };

function Stand({ rapport: { stand, aanRaad } }: { rapport: Rapport }) {
  const m = useMessages(messages);
  if (aanRaad) return <Badge tone="positive">{m.bijDeRaad}</Badge>;
  const namen = { wacht: m.standWacht, bezig: m.standBezig, klaar: m.standKlaar, mislukt: m.standMislukt };
  return <Badge tone={stand === 'mislukt' ? 'negative' : 'neutral'}>{namen[stand]}</Badge>;
}

/** The rapporten that this person may read, the newest first. */
export function RapportenPage({ rapporten, totaal, pagina, perPagina, maakt }: Props) {
  const m = useMessages(messages);
  const rows = rapporten.map((rapport) => ({
    key: rapport.id,
    cells: [
      <TableLink key="titel" href={`/rapporten/${rapport.id}`}>
        {rapport.titel}
      </TableLink>,
      m.voor(rapport.soort),
      `${rapport.meting.titel}, ${rapport.meting.periode}`,
      formatDay(rapport.gemaaktOp),
      <Stand key="stand" rapport={rapport} />,
    ],
  }));
  const columns = [m.kolomTitel, m.kolomVoor, m.kolomMeting, m.kolomDag, m.kolomStand].map((name) => ({ name }));
  const nieuw = (
    <ButtonLink href="/rapporten/nieuw" kind="primary">
      {m.gaVerder}
    </ButtonLink>
  );
  return (
    <>
      <Breadcrumbs items={[{ name: m.meten, href: '/meten' }, { name: m.rapporten }]} />
      <PageTitle title={m.rapporten} lead={m.lead} actions={maakt && rows.length > 0 ? nieuw : undefined} />
      {rows.length === 0 ? (
        <Empty title={m.leegTitel} text={maakt ? m.leegMaker : m.leeg} action={maakt ? nieuw : undefined} />
      ) : (
        <>
          <Card flush>
            <Table caption={m.lijst} columns={columns} rows={rows} />
          </Card>
          <Pages
            from={(pagina - 1) * perPagina + 1}
            to={(pagina - 1) * perPagina + rapporten.length}
            total={totaal}
            page={pagina}
            pageCount={Math.ceil(totaal / perPagina)}
            href={(nummer) => `/rapporten?pagina=${nummer}`}
          />
        </>
      )}
    </>
  );
}

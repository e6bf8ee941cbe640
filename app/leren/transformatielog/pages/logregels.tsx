import {
  Breadcrumbs,
  ButtonLink,
  Card,
  Empty,
  Filters,
  formatDay,
  Link,
  Notice,
  Pages,
  PageTitle,
  Paragraph,
  Row,
  Table,
  TableLink,
  useMessages,
} from '#ui';

import { Standbadge } from '../components/standbadge.tsx';
import { LOGSOORTEN, logregelMessages, messages, publicatieMessages, REGELSTANDEN } from '../messages.ts';
import { type Logregel, type Regelstand, STANDEN } from '../transformatielog.ts';

export type LogregelsProps = {
  resultaten: Logregel[];
  totaal: number;
  pagina: number;
  perPagina: number;
  stand: Regelstand | undefined;
  /** What this person may do here. */
  mag: { schrijven: boolean; inlezen: boolean; vaststellen: boolean };
  gemeente: { slug: string; publiceert: boolean };
};

const formatHref = (stand: Regelstand | undefined, pagina = 1) => {
  const query = new URLSearchParams({
    ...(stand === undefined ? {} : { stand }),
    ...(pagina === 1 ? {} : { pagina: String(pagina) }),
  });
  return query.size > 0 ? `/logregels?${query}` : '/logregels';
};

function Regellijst({ resultaten: regels, totaal, pagina, perPagina, stand }: LogregelsProps) {
  const m = useMessages(logregelMessages);
  const soorten = useMessages(LOGSOORTEN);
  const columns = [
    { name: m.kolomTitel, width: 'wide' as const },
    { name: m.kolomSoort },
    { name: m.kolomThema },
    { name: m.kolomStand },
    { name: m.kolomDatum },
  ];
  const rows = regels.map((regel) => ({
    key: regel.id,
    cells: [
      <TableLink key="titel" href={`/logregels/${regel.id}`}>
        {regel.titel}
      </TableLink>,
      regel.label === '' ? soorten[regel.soort] : regel.label,
      regel.thema,
      <Standbadge key="stand" stand={regel.stand} />,
      regel.begin === '' ? formatDay(regel.datum) : regel.begin,
    ],
  }));
  const from = (pagina - 1) * perPagina;
  return (
    <>
      <Card flush>
        <Table caption={m.logregels} columns={columns} rows={rows} />
      </Card>
      <Pages
        from={from + 1}
        to={from + regels.length}
        total={totaal}
        page={pagina}
        pageCount={Math.ceil(totaal / perPagina)}
        href={(page) => formatHref(stand, page)}
      />
    </>
  );
}

function Leeg({ stand, mag }: LogregelsProps) {
  const m = useMessages(logregelMessages);
  const words = useMessages(REGELSTANDEN);
  if (stand === undefined) {
    const action = mag.schrijven ? <ButtonLink href="/logregels/nieuw">{m.schrijf}</ButtonLink> : undefined;
    return <Empty title={m.leeg} text={m.leegUitleg} action={action} />;
  }
  const action = <ButtonLink href={formatHref(undefined)}>{m.haalWeg}</ButtonLink>;
  return <Empty title={m.leegFilter(words[stand])} text={m.leegFilterUitleg} action={action} />;
}

const TELLINGEN = {
  concept: 'tellingConcept',
  gewijzigd: 'tellingGewijzigd',
  gepubliceerd: 'tellingOpenbaar',
} as const;

/** How many lines this list holds, by what they are. */
function useTelling({ stand, totaal }: LogregelsProps): string {
  const m = useMessages(logregelMessages);
  if (stand === undefined || totaal === 0) return stand === undefined ? m.telling(totaal) : m.logregels;
  return m[TELLINGEN[stand]](totaal);
}

/** All lines for who writes them, what is not public first. */
export function LogregelsPage(props: LogregelsProps) {
  const m = useMessages(logregelMessages);
  const words = useMessages(REGELSTANDEN);
  const log = useMessages(messages);
  const publicatie = useMessages(publicatieMessages);
  const { mag, gemeente, stand, resultaten } = props;
  const choices = [undefined, ...STANDEN].map((choice) => ({
    name: choice === undefined ? m.alles : words[choice],
    href: formatHref(choice),
    current: choice === stand,
  }));
  const actions = mag.schrijven ? (
    <ButtonLink href="/logregels/nieuw" kind="primary" icon="plus">
      {m.schrijf}
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <Breadcrumbs items={[{ name: m.leren, href: '/leren' }, { name: m.logregels }]} />
      <PageTitle title={useTelling(props)} lead={m.inleiding} actions={actions} />
      <Row>
        {gemeente.publiceert && (
          <Link href={`/transformatielog/${gemeente.slug}`} icon="world" about={log.titel}>
            {m.bekijkLog}
          </Link>
        )}
        {mag.vaststellen && (
          <Link href="/logregels/stand" icon="pencil">
            {publicatie.stand}
          </Link>
        )}
        {mag.inlezen && (
          <Link href="/transformatielog/inlezen" icon="upload">
            {m.leesIn}
          </Link>
        )}
      </Row>
      {!gemeente.publiceert && (
        <Notice tone="warning">
          <Paragraph>{m.nietOpenbaar}</Paragraph>
        </Notice>
      )}
      <Filters label={m.filter} items={choices} />
      {resultaten.length === 0 ? <Leeg {...props} /> : <Regellijst {...props} />}
    </>
  );
}

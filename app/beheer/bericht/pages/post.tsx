import {
  Badge,
  Breadcrumbs,
  Button,
  ButtonLink,
  Card,
  DataList,
  Details,
  Empty,
  FilterBar,
  formatCount,
  formatDay,
  formatTime,
  Heading,
  HiddenField,
  Link,
  Notice,
  Pages,
  PageTitle,
  Paragraph,
  SelectField,
  Stack,
  Table,
  useMessages,
} from '#ui';

import { BERICHTSTATUSSEN, type Berichtstatus } from '../bericht.ts';
import { messages, soortNamen, statusNamen } from '../messages.ts';
import type { Bericht } from '../queries.ts';

/** A whole mail, for the demo. `link` is a whole address. */
type Brief = {
  naam: string | null;
  adres: string | null;
  onderwerp: string;
  alineas: string[];
  link: string | undefined;
};

type Props = {
  berichten: Bericht[];
  aantallen: Record<Berichtstatus, number>;
  status: Berichtstatus | undefined;
  pagina: number;
  perPagina: number;
  demo: boolean;
  /** Whether there is a mail server. */
  server: boolean;
  /** By id; empty outside the demo. */
  brieven: ReadonlyMap<string, Brief>;
};

const TONES = { wacht: 'neutral', verstuurd: 'positive', mislukt: 'negative', getoond: 'info' } as const;

const moment = (tijd: Date) => `${formatDay(tijd)}, ${formatTime(tijd)}`;

const hrefOf = (status: Berichtstatus | undefined, pagina: number) => {
  const query = [status && `status=${status}`, pagina > 1 && `pagina=${pagina}`].filter(Boolean).join('&');
  return query ? `/beheer/post?${query}` : '/beheer/post';
};

function Status({ status, antwoord }: Bericht) {
  const m = useMessages(messages);
  const namen = useMessages(statusNamen);
  return (
    <>
      <Badge tone={TONES[status]}>{namen[status]}</Badge>
      {antwoord !== null && ` ${m.antwoord(antwoord)}`}
    </>
  );
}

function Opnieuw({ id, status, about }: { id: string; status: Berichtstatus; about: string }) {
  const m = useMessages(messages);
  if (status !== 'mislukt') return m.hoeft;
  return (
    <form action="/beheer/post/opnieuw" method="post">
      <HiddenField name="bericht" value={id} />
      <Button small about={about}>
        {m.probeer}
      </Button>
    </form>
  );
}

function Lijst({ berichten }: Pick<Props, 'berichten'>) {
  const m = useMessages(messages);
  const soorten = useMessages(soortNamen);
  return (
    <Card flush>
      <Table
        caption={m.lijst}
        columns={[
          { name: m.soort },
          { name: m.status },
          { name: m.gemaakt },
          { name: m.klaar },
          { name: m.pogingen, numeric: true },
          { name: m.opnieuw },
        ]}
        rows={berichten.map((bericht) => ({
          key: bericht.id,
          cells: [
            soorten[bericht.soort],
            <Status key="status" {...bericht} />,
            moment(bericht.gemaakt),
            bericht.klaar === null ? m.nogNiet : moment(bericht.klaar),
            formatCount(bericht.pogingen),
            <Opnieuw key="opnieuw" {...bericht} about={`${soorten[bericht.soort]}, ${moment(bericht.gemaakt)}`} />,
          ],
        }))}
      />
    </Card>
  );
}

/** The whole mails, one after the other: the demo has no real people. */
function Brieven({ berichten, brieven }: Pick<Props, 'berichten' | 'brieven'>) {
  const m = useMessages(messages);
  const soorten = useMessages(soortNamen);
  return berichten.map((bericht) => {
    const brief = brieven.get(bericht.id);
    if (!brief) return undefined;
    return (
      <Card key={bericht.id}>
        <Heading level={2}>{brief.onderwerp}</Heading>
        <DataList
          items={[
            { term: m.soort, value: soorten[bericht.soort] },
            { term: m.aan, value: brief.naam ?? brief.adres ?? m.anoniem },
            { term: m.gemaakt, value: moment(bericht.gemaakt) },
            { term: m.status, value: <Status {...bericht} /> },
          ]}
        />
        {brief.alineas.map((alinea) => (
          <Paragraph key={alinea}>{alinea}</Paragraph>
        ))}
        {brief.link !== undefined && (
          <Paragraph>
            <Link href={brief.link}>{brief.link}</Link>
          </Paragraph>
        )}
      </Card>
    );
  });
}

function Inhoud(props: Props) {
  const m = useMessages(messages);
  const { berichten, aantallen, status, pagina, perPagina, demo } = props;
  const everything = <ButtonLink href="/beheer/post">{m.toonAlles}</ButtonLink>;
  if (berichten.length === 0) {
    if (status === undefined) return <Empty title={m.leegTitel} text={m.leeg} />;
    return <Empty title={m.leegFilter} text={m.leegFilterTekst} action={everything} />;
  }
  const total = status === undefined ? Object.values(aantallen).reduce((sum, n) => sum + n, 0) : aantallen[status];
  const from = (pagina - 1) * perPagina;
  return (
    <>
      {demo ? <Brieven {...props} /> : <Lijst {...props} />}
      <Pages
        from={from + 1}
        to={from + berichten.length}
        total={total}
        page={pagina}
        pageCount={Math.ceil(total / perPagina)}
        href={(next) => hrefOf(status, next)}
      />
    </>
  );
}

/** The outgoing mail: what waits, went or was refused. In the demo whole mails, elsewhere only where they stand. */
export function PostPage(props: Props) {
  const m = useMessages(messages);
  const namen = useMessages(statusNamen);
  const { aantallen, status, demo, server } = props;
  return (
    <>
      <Breadcrumbs items={[{ name: m.beheer, href: '/beheer' }, { name: m.titel }]} />
      <PageTitle title={m.titel} lead={m.lead} />
      <Stack>
        {demo ? <Notice>{m.demo}</Notice> : !server && <Notice tone="warning">{m.geenServer}</Notice>}
        <FilterBar action="/beheer/post" label={m.filter} submit={m.toon}>
          <SelectField
            name="status"
            label={m.status}
            state={{ values: { status: status ?? '' }, errors: {} }}
            empty={m.alles}
            options={BERICHTSTATUSSEN.filter((value) => demo || value !== 'getoond').map((value) => ({
              value,
              name: `${namen[value]} (${formatCount(aantallen[value])})`,
            }))}
          />
        </FilterBar>
        <Inhoud {...props} />
        {!demo && (
          <Details summary={m.uitlegTitel}>
            <p>{m.uitleg}</p>
          </Details>
        )}
      </Stack>
    </>
  );
}

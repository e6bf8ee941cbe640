import {
  Badge,
  Breadcrumbs,
  Button,
  Card,
  DataList,
  Details,
  Empty,
  formatCount,
  formatDay,
  formatTime,
  HiddenField,
  PageTitle,
  Row,
  Section,
  Stack,
  Table,
  useMessages,
} from '#ui';

import { messages, statusNamen, taakNamen } from '../messages.ts';
import type { Dagelijks, Taak } from '../queries.ts';
import { formatSoort, TAAKSTATUSSEN, type Taakstatus } from '../taak.ts';

type Props = { taken: Taak[]; aantallen: Record<Taakstatus, number>; dagelijks: Dagelijks[]; nu: Date };

const TONES = { mislukt: 'negative', opnieuw: 'warning', bezig: 'info', wacht: 'neutral' } as const;

const moment = (tijd: Date) => `${formatDay(tijd)}, ${formatTime(tijd)}`;

function Doen({ id, status, about }: { id: string; status: Taakstatus; about: string }) {
  const m = useMessages(messages);
  if (status !== 'mislukt' && status !== 'opnieuw') return m.hoeft;
  return (
    <Row>
      <form action="/beheer/taken/opnieuw" method="post">
        <HiddenField name="taak" value={id} />
        <Button small about={about}>
          {m.opnieuw}
        </Button>
      </form>
      <form action="/beheer/taken/weghalen" method="post">
        <HiddenField name="taak" value={id} />
        <Button small kind="negative" about={about}>
          {m.weg}
        </Button>
      </form>
    </Row>
  );
}

function Lijst({ taken, nu }: Pick<Props, 'taken' | 'nu'>) {
  const m = useMessages(messages);
  const namen = useMessages(statusNamen);
  const soorten = useMessages(taakNamen);
  const next = ({ status, vanaf }: Taak) => {
    if (status === 'mislukt') return m.geen;
    return status === 'bezig' || vanaf <= nu ? m.nu : moment(vanaf);
  };
  return (
    <Card flush>
      <Table
        caption={m.lijst}
        columns={[
          { name: m.soort },
          { name: m.status },
          { name: m.sinds },
          { name: m.volgende },
          { name: m.pogingen },
          { name: m.doen },
        ]}
        rows={taken.map((taak) => ({
          key: taak.id,
          cells: [
            formatSoort(taak.soort, soorten),
            <Badge key="status" tone={TONES[taak.status]}>
              {namen[taak.status]}
            </Badge>,
            moment(taak.sinds),
            next(taak),
            m.van(formatCount(taak.pogingen), formatCount(taak.hoogstens)),
            <Doen key="doen" {...taak} about={`${formatSoort(taak.soort, soorten)}, ${moment(taak.sinds)}`} />,
          ],
        }))}
      />
    </Card>
  );
}

/** The queue: how much there is of each status, each job, and the daily ones. */
export function TakenPage({ taken, aantallen, dagelijks, nu }: Props) {
  const m = useMessages(messages);
  const namen = useMessages(statusNamen);
  const soorten = useMessages(taakNamen);
  return (
    <>
      <Breadcrumbs items={[{ name: m.beheer, href: '/beheer' }, { name: m.titel }]} />
      <PageTitle title={m.titel} lead={m.lead} />
      <Stack>
        {taken.length === 0 ? (
          <Empty title={m.leegTitel} text={m.leeg} />
        ) : (
          <>
            <DataList
              items={TAAKSTATUSSEN.map((status) => ({
                term: namen[status],
                value: m.aantal(formatCount(aantallen[status])),
              }))}
            />
            <Lijst taken={taken} nu={nu} />
          </>
        )}
        <Section id="dagelijks" title={m.dagelijks}>
          <Card flush>
            <Table
              caption={m.dagelijksLijst}
              columns={[{ name: m.soort }, { name: m.laatst }]}
              rows={dagelijks.map(({ soort, laatst }) => ({
                key: soort,
                cells: [formatSoort(soort, soorten), laatst === null ? m.nooit : moment(laatst)],
              }))}
            />
          </Card>
        </Section>
        <Details summary={m.uitlegTitel}>
          <p>{m.uitleg}</p>
        </Details>
      </Stack>
    </>
  );
}

import {
  Breadcrumbs,
  ButtonLink,
  Card,
  Empty,
  formatDay,
  PageTitle,
  Paragraph,
  Table,
  TableLink,
  useMessages,
} from '#ui';

import { FUNCTIENAMEN, messages } from '../messages.ts';
import type { Interview } from '../queries.ts';

type Props = { href: string; scan: { titel: string; href: string }; interviews: readonly Interview[]; open: boolean };

/** The interviews of a scan. `open`: one can still be added. */
export function InterviewsPage({ href, scan, interviews, open }: Props) {
  const m = useMessages(messages);
  const functies = useMessages(FUNCTIENAMEN);
  const begin = (
    <ButtonLink href={`${href}/nieuw`} kind="primary" icon="plus">
      {m.begin}
    </ButtonLink>
  );
  const rows = interviews.map(({ id, functie, op, notities, bewijzen }) => ({
    key: id,
    cells: [
      <TableLink key="met" href={`${href}/${id}`}>
        {m.met(functies[functie])}
      </TableLink>,
      formatDay(op),
      String(notities),
      String(bewijzen),
    ],
  }));
  const columns = [
    { name: m.kolomMet },
    { name: m.kolomDag },
    { name: m.kolomNotities, numeric: true },
    { name: m.kolomBewijs, numeric: true },
  ];
  return (
    <>
      <Breadcrumbs items={[{ name: scan.titel, href: scan.href }, { name: m.interviews }]} />
      <PageTitle title={m.interviews} lead={m.lead} actions={open && interviews.length > 0 && begin} />
      {interviews.length === 0 ? (
        <Empty title={m.leegTitel} text={m.leeg} action={open && begin} />
      ) : (
        <Card flush>
          <Table caption={m.interviews} columns={columns} rows={rows} />
        </Card>
      )}
      <Paragraph soft small>
        {m.bron}
      </Paragraph>
    </>
  );
}

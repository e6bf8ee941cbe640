import {
  Button,
  Card,
  FileField,
  Form,
  FormActions,
  formatDay,
  type FormState,
  PageTitle,
  Paragraph,
  Section,
  Table,
  TableLink,
  useMessages,
} from '#ui';

import type { Inlezing } from '../agenda.ts';
import { Inleesstappen } from '../components/inleesstappen.tsx';
import { inlezenMessages } from '../messages.ts';

function Eerdere({ inlezingen }: { inlezingen: Inlezing[] }) {
  const m = useMessages(inlezenMessages);
  const stand = { kolommen: m.standKolommen, bezig: m.standBezig, klaar: m.standKlaar, mislukt: m.standMislukt };
  const rows = inlezingen.map(({ id, bestand, gemaaktOp, status, ...tellingen }) => ({
    key: id,
    cells: [
      <TableLink key="bestand" href={`/transformatielog/inlezen/${id}`}>
        {bestand}
      </TableLink>,
      formatDay(gemaaktOp),
      stand[status],
      status === 'klaar' ? m.klaarTelling(tellingen.nieuw, tellingen.gewijzigd, tellingen.gelijk) : '',
    ],
  }));
  const columns = [{ name: m.kolomBestand }, { name: m.kolomWanneer }, { name: m.kolomStand }, { name: m.aantal }];
  return (
    <Section id="eerder" title={m.eerdere}>
      {rows.length === 0 ? (
        <Paragraph soft>{m.eerdereLeeg}</Paragraph>
      ) : (
        <Card flush>
          <Table caption={m.eerdere} columns={columns} rows={rows} />
        </Card>
      )}
    </Section>
  );
}

/** Step 1: choose the file. */
export function InlezenBestandPage({ state, inlezingen }: { state: FormState; inlezingen: Inlezing[] }) {
  const m = useMessages(inlezenMessages);
  return (
    <>
      <Inleesstappen current={0} />
      <Form
        action="/transformatielog/inlezen/bestand"
        state={state}
        title={<PageTitle title={m.bestandVraag} lead={m.bestandUitleg} />}
        multipart
      >
        <FileField name="bestand" label={m.bestand} hint={m.bestandHint} state={state} accept=".csv,.txt,text/csv" />
        <FormActions>
          <Button kind="primary">{m.naarDeKolommen}</Button>
        </FormActions>
      </Form>
      <Eerdere inlezingen={inlezingen} />
    </>
  );
}

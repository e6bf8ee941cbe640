import {
  Button,
  Card,
  FileField,
  Form,
  FormActions,
  formatDay,
  type FormState,
  Link,
  PageTitle,
  Paragraph,
  Section,
  Table,
  TableLink,
  useMessages,
} from '#ui';

import { Inleesstappen } from '../components/inleesstappen.tsx';
import type { Inleessoort } from '../inleessoort.ts';
import type { Inlezing } from '../inlezing.ts';
import { messages } from '../messages.ts';

const ACCEPT = '.xlsx,.ods,.csv,.txt,text/csv';

type Props = { soort: Inleessoort; state: FormState; inlezingen: Inlezing[] };

function Eerdere({ soort, inlezingen }: Props) {
  const m = useMessages(messages);
  const stand = {
    blad: m.standBlad,
    kolommen: m.standKolommen,
    bezig: m.standBezig,
    klaar: m.standKlaar,
    mislukt: m.standMislukt,
  };
  const rows = inlezingen.map(({ id, bestand, gemaaktOp, status, ...tellingen }) => ({
    key: id,
    cells: [
      <TableLink key="bestand" href={`${soort.pad}/${id}`}>
        {bestand}
      </TableLink>,
      formatDay(gemaaktOp),
      stand[status],
      status === 'klaar' ? m.klaarTelling(tellingen.nieuw, tellingen.gewijzigd, tellingen.gelijk) : '',
    ],
  }));
  const columns = [{ name: m.kolomBestand }, { name: m.kolomWanneer }, { name: m.kolomStand }, { name: m.kolomAantal }];
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
export function BestandPage(props: Props) {
  const m = useMessages(messages);
  const { soort, state } = props;
  const words = useMessages(soort.woorden);
  return (
    <>
      <Inleesstappen soort={soort} current="bestand" />
      <Form
        action={`${soort.pad}/bestand`}
        state={state}
        title={<PageTitle title={words.bestandVraag} lead={words.bestandUitleg} />}
        multipart
      >
        <FileField name="bestand" label={m.bestand} hint={m.bestandHint} state={state} accept={ACCEPT} />
        <FormActions>
          <Button kind="primary">{m.naarDeKolommen}</Button>
          <Link href={`${soort.pad}/voorbeeld.xlsx`} icon="download">
            {m.voorbeeldbestand}
          </Link>
        </FormActions>
      </Form>
      <Eerdere {...props} />
    </>
  );
}

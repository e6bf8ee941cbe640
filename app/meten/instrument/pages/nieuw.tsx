import {
  Breadcrumbs,
  Button,
  Card,
  FileField,
  Form,
  FormActions,
  type FormState,
  Link,
  Notice,
  PageTitle,
  Paragraph,
  Row,
  Section,
  Table,
  useMessages,
} from '#ui';

import { formatPad, type Regelfout } from '../json.ts';
import { messages } from '../messages.ts';

/** How many faults are shown: enough to begin with. */
const MEEST = 100;

/** Every fault with its line, so that it can be mended where it stands. */
function Fouten({ fouten }: { fouten: readonly Regelfout[] }) {
  const m = useMessages(messages);
  const rows = fouten.slice(0, MEEST).map(({ regel, pad, melding }, i) => ({
    key: String(i),
    cells: [m.regel(regel), formatPad(pad) || m.heleBestand, melding],
  }));
  const columns = [{ name: m.kolomRegel }, { name: m.kolomPlek, width: 'wide' as const }, { name: m.kolomFout }];
  return (
    <Section id="fouten" title={m.foutenTitel}>
      <Card flush>
        <Table caption={m.foutenTitel} columns={columns} rows={rows} />
      </Card>
      {fouten.length > MEEST && <Paragraph soft>{m.foutenMeer(fouten.length - MEEST)}</Paragraph>}
    </Section>
  );
}

/** Choosing the file of an own instrument; after a refusal with everything that is wrong in it. */
export function NieuwPage({ state, fouten }: { state: FormState; fouten: readonly Regelfout[] }) {
  const m = useMessages(messages);
  return (
    <>
      <Breadcrumbs
        items={[{ name: m.meten, href: '/meten' }, { name: m.titel, href: '/instrumenten' }, { name: m.toevoegen }]}
      />
      <Form
        action="/instrumenten/nieuw/bestand"
        state={state}
        title={<PageTitle title={m.nieuwTitel} lead={m.nieuwLead} />}
        multipart
        answers
      >
        {fouten.length > 0 && <Fouten fouten={fouten} />}
        <FileField
          name="bestand"
          label={m.bestand}
          hint={m.bestandHint}
          state={state}
          accept=".json,application/json"
        />
        <Notice>{m.rechten}</Notice>
        <Paragraph soft>{m.zelfde}</Paragraph>
        <Row>
          <Link href="/instrumenten/schema.json" icon="download">
            {m.schema}
          </Link>
          <Link href="/instrumenten/zelfredzaamheid-voorbeeld.json" icon="download">
            {m.voorbeeld}
          </Link>
        </Row>
        <FormActions back={{ name: m.titel, href: '/instrumenten' }}>
          <Button kind="primary">{m.controleer}</Button>
        </FormActions>
      </Form>
    </>
  );
}

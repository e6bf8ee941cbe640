import {
  Breadcrumbs,
  Button,
  Card,
  Form,
  FormActions,
  type FormState,
  PageTitle,
  Paragraph,
  Section,
  TextArea,
  useMessages,
} from '#ui';

import { Alineas } from '../components/alineas.tsx';
import { logregelMessages, messages, publicatieMessages } from '../messages.ts';
import { MAX_TEKENS, type Stand } from '../transformatielog.ts';

/** Adopt a new text about where we stand now, beginning with the one that stands; the earlier ones stay to be read. */
export function StandPage({ state, standen, naam }: { state: FormState; standen: Stand[]; naam: string }) {
  const m = useMessages(publicatieMessages);
  const { logregels, deLogregels } = useMessages(logregelMessages);
  const { standDoor } = useMessages(messages);
  const [newest] = standen;
  const fresh = state.values['tekst'] === undefined && newest !== undefined;
  const filled = fresh ? { ...state, values: { tekst: newest.tekst } } : state;
  return (
    <>
      <Breadcrumbs items={[{ name: logregels, href: '/logregels' }, { name: m.stand }]} />
      <Form action="/logregels/stand" state={filled} title={<PageTitle title={m.standTekst} lead={m.standInleiding} />}>
        <TextArea
          name="tekst"
          label={m.stand}
          hint={m.standHint}
          state={filled}
          maxLength={MAX_TEKENS.stand}
          rows={10}
        />
        <Paragraph>{m.standOnder(naam)}</Paragraph>
        <FormActions back={{ name: deLogregels, href: '/logregels' }}>
          <Button kind="primary">{m.standKnop}</Button>
        </FormActions>
      </Form>
      <Section id="eerder" title={m.eerdere}>
        {standen.length === 0 && <Paragraph soft>{m.eerdereLeeg}</Paragraph>}
        {standen.map((stand) => (
          <Card key={stand.id}>
            <Alineas tekst={stand.tekst} />
            <Paragraph soft small>
              {standDoor(stand.vastgesteldOp, stand.vastgesteldDoor)}
            </Paragraph>
          </Card>
        ))}
      </Section>
    </>
  );
}

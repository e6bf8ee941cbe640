import {
  Button,
  DateField,
  Form,
  FormActions,
  type FormState,
  PageTitle,
  Paragraph,
  RadioField,
  Section,
  useMessages,
} from '#ui';

import { Kruimels } from '../components/kruimels.tsx';
import { Opvolgers } from '../components/opvolgers.tsx';
import { messages, overdracht } from '../messages.ts';
import type { Kandidaat, Onderdeel } from '../overdracht.ts';

type Props = {
  wie: { id: string; naam: string };
  onderdelen: readonly Onderdeel[];
  kandidaten: readonly Kandidaat[];
  state: FormState;
  vandaag: string;
};

/** Someone leaves: when, and who takes over what waits for them. */
export function UitDienstPage({ wie: { id, naam }, onderdelen, kandidaten, state, vandaag }: Props) {
  const m = useMessages(overdracht);
  const { weg } = useMessages(messages);
  return (
    <>
      <Kruimels id={id} naam={naam} name={weg} />
      <Form
        action={`/medewerkers/${id}/uit-dienst`}
        state={state}
        title={<PageTitle title={m.titel(naam)} lead={m.uitleg(naam)} />}
      >
        <RadioField
          name="wanneer"
          label={m.wanneer}
          state={state}
          choices={[
            { value: 'dag', name: m.opDag, description: m.opDagUitleg },
            { value: 'nu', name: m.nu, description: m.nuUitleg },
          ]}
        />
        <DateField name="laatsteDag" label={m.laatsteDag} hint={m.laatsteDagUitleg} state={state} min={vandaag} />
        <Section id="overdracht" title={m.lijst}>
          {onderdelen.length === 0 ? (
            <Paragraph soft>{m.niets}</Paragraph>
          ) : (
            <>
              <Paragraph>
                {m.aantal(onderdelen.length)} {m.meteen}
              </Paragraph>
              <Opvolgers
                onderdelen={onderdelen.map((one) => ({ ...one, label: m.naamVan(one.kind, one.name) }))}
                kandidaten={kandidaten}
                state={state}
              />
            </>
          )}
        </Section>
        <FormActions back={{ name: naam, href: `/medewerkers/${id}` }} backFirst>
          <Button kind="negative">{m.leg}</Button>
        </FormActions>
      </Form>
    </>
  );
}

import {
  Button,
  CheckboxField,
  emptyForm,
  Form,
  FormActions,
  HiddenField,
  Paragraph,
  Said,
  Section,
  useMessages,
} from '#ui';

import { formatReden, gelijkMessages, overzichtMessages } from '../messages.ts';
import type { Gelijkend, Signaal } from '../queries.ts';
import { SignaalFeiten, SignaalRijen, type SignaalRijenProps } from './signaal-rijen.tsx';

type Props = { signaal: Signaal; gelijkend: readonly Gelijkend[]; knelpunten: SignaalRijenProps['knelpunten'] };

/** What is like a signaal, each with its reason: to bring together at once, or to read where it already is. */
export function LijktOp({ signaal, gelijkend, knelpunten }: Props) {
  const m = useMessages(gelijkMessages);
  const words = useMessages(overzichtMessages);
  const rows = gelijkend.map((one) => ({ ...one, reden: formatReden(one, m) }));
  const open = signaal.knelpuntId === null ? rows.filter(({ knelpuntId }) => knelpuntId === null) : [];
  const rest = rows.filter((one) => !open.includes(one));
  return (
    <Section id="lijkt-op" title={m.titel}>
      <Paragraph soft>{rows.length === 0 ? m.geen : m.uitleg}</Paragraph>
      {open.length > 0 && (
        <Form action="/knelpunten/nieuw" method="get">
          <HiddenField name="signaal" value={signaal.id} />
          <CheckboxField
            name="signaal"
            label={m.keuze}
            state={emptyForm}
            choices={open.map((one) => ({
              value: one.id,
              name: <Said>{one.tekst}</Said>,
              description: <SignaalFeiten signaal={one} />,
            }))}
          />
          <FormActions>
            <Button>{words.samen}</Button>
          </FormActions>
        </Form>
      )}
      {rest.length > 0 && <SignaalRijen signalen={rest} knelpunten={knelpunten} />}
    </Section>
  );
}

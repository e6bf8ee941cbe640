import {
  Breadcrumbs,
  Button,
  ButtonLink,
  Columns,
  Form,
  FormActions,
  HiddenField,
  Notice,
  PageTitle,
  Paragraph,
  useMessages,
} from '#ui';

import { Gebieden } from '../components/gebieden.tsx';
import { Gegevens } from '../components/gegevens.tsx';
import { messages } from '../messages.ts';
import type { Definitie } from '../schema.ts';

/** What an own instrument holds, before it is stored. */
export function ControlePage({ definitie, isNieuw }: { definitie: Definitie; isNieuw: boolean }) {
  const m = useMessages(messages);
  return (
    <>
      <Breadcrumbs
        items={[
          { name: m.meten, href: '/meten' },
          { name: m.titel, href: '/instrumenten' },
          { name: m.toevoegen, href: '/instrumenten/nieuw' },
          { name: definitie.naamKort },
        ]}
      />
      <PageTitle title={m.controleTitel(definitie.naam)} lead={m.controleLead} />
      <Notice tone="info">{isNieuw ? m.wordtNieuw : m.wordtVersie(definitie.versie)}</Notice>
      <Form action="/instrumenten/bestand">
        <HiddenField name="inhoud" value={JSON.stringify(definitie)} />
        <FormActions>
          <Button kind="primary">{m.bewaar}</Button>
          <ButtonLink href="/instrumenten/nieuw">{m.anderBestandKnop}</ButtonLink>
        </FormActions>
      </Form>
      <Paragraph>{definitie.uitleg}</Paragraph>
      <Columns look="side">
        <Gebieden definitie={definitie} />
        <Gegevens definitie={definitie} />
      </Columns>
    </>
  );
}

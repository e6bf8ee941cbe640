import {
  Breadcrumbs,
  Button,
  Form,
  FormActions,
  Link,
  Notice,
  PageTitle,
  Paragraph,
  ProgressBar,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';
import type { Rapport } from '../rapport.ts';

type Props = { rapport: Rapport; beheert: boolean };

function Bezig({ rapport: { id, stand, titel, voortgang } }: Props) {
  const m = useMessages(messages);
  return (
    <>
      <PageTitle title={stand === 'wacht' ? m.wachtTitel : m.bezigTitel} lead={titel} />
      <ProgressBar label={m.bezigTitel} value={voortgang} max={100} text={m.voortgang(voortgang)} />
      <Paragraph>{m.bezigUitleg}</Paragraph>
      <Paragraph>
        <Link href={`/rapporten/${id}`}>{m.bezigKijk}</Link>
      </Paragraph>
    </>
  );
}

function Mislukt({ rapport: { id }, beheert }: Props) {
  const m = useMessages(messages);
  return (
    <>
      <PageTitle title={m.misluktTitel} />
      <Notice tone="negative">{m.mislukt}</Notice>
      {beheert && (
        <Form action={`/rapporten/${id}/opnieuw`}>
          <FormActions back={{ name: m.rapporten, href: '/rapporten' }}>
            <Button kind="primary">{m.opnieuw}</Button>
          </FormActions>
        </Form>
      )}
    </>
  );
}

/** How far a rapport is, or that it failed and what can be done then. */
export function StandPage(props: Props) {
  const m = useMessages(messages);
  const { titel, stand } = props.rapport;
  return (
    <>
      <Breadcrumbs
        items={[{ name: m.meten, href: '/meten' }, { name: m.rapporten, href: '/rapporten' }, { name: titel }]}
      />
      {stand === 'mislukt' ? <Mislukt {...props} /> : <Bezig {...props} />}
    </>
  );
}

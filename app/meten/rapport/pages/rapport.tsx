import {
  Breadcrumbs,
  Button,
  ButtonLink,
  Form,
  Link,
  PageTitle,
  Paragraph,
  PrintButton,
  Section,
  Stack,
  useMessages,
} from '#ui';

import { Inhoud } from '../components/inhoud.tsx';
import { messages } from '../messages.ts';
import type { Rapport } from '../rapport.ts';
import type { Inhoud as Alles } from '../schema.ts';

type Props = { rapport: Rapport; inhoud: Alles; beheert: boolean };

/** Gives it to the raad, or takes it back: one button, with what follows from it in words. */
function Raad({ rapport: { id, aanRaad, aanRaadOp } }: { rapport: Rapport }) {
  const m = useMessages(messages);
  return (
    <Section id="raad" title={m.raadTitel} card="quiet">
      <Paragraph>{aanRaad && aanRaadOp !== null ? m.raadHeeft(aanRaadOp) : `${m.raadNog} ${m.raadGevolg}`}</Paragraph>
      <Form action={`/rapporten/${id}/raad${aanRaad ? '/terug' : ''}`}>
        <Button kind={aanRaad ? 'secondary' : 'primary'}>{aanRaad ? m.neemTerug : m.geefAanRaad}</Button>
      </Form>
    </Section>
  );
}

/** A rapport that is done: what it tells, and the same as a document. */
export function RapportPage({ rapport, inhoud, beheert }: Props) {
  const m = useMessages(messages);
  const { id, titel, meting, aanRaadOp } = rapport;
  const raad = aanRaadOp === null ? '' : ` ${m.raadHeeft(aanRaadOp)}`;
  return (
    <Stack gap="wide">
      <Stack>
        <Breadcrumbs
          items={[{ name: m.meten, href: '/meten' }, { name: m.rapporten, href: '/rapporten' }, { name: titel }]}
        />
        <PageTitle
          title={inhoud.titel}
          lead={inhoud.ondertitel}
          actions={
            <>
              <ButtonLink href={`/rapporten/${id}.pdf`} kind="primary" icon="download">
                {m.download}
              </ButtonLink>
              <PrintButton>{m.druk}</PrintButton>
            </>
          }
        />
        <Paragraph soft small>
          {inhoud.gemeente}. {m.gemaakt(inhoud.dag)}.{raad} <Link href={`/metingen/${meting.id}`}>{m.naarMeting}</Link>
        </Paragraph>
      </Stack>
      {beheert && <Raad rapport={rapport} />}
      <Inhoud inhoud={inhoud} />
    </Stack>
  );
}

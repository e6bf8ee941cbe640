import { Button, ButtonLink, Form, FormActions, Notice, PageTitle, Paragraph, Stack, useMessages } from '#ui';

import { type Blad, leegBlad } from '../blad.ts';
import { Ingevuld } from '../components/ingevuld.tsx';
import { inwonerMessages, messages } from '../messages.ts';
import type { Invulling } from '../queries.ts';
import type { Vraag } from '../scherm.ts';

/** A link that opens nothing: wrong, withdrawn or of elsewhere, and nobody can tell which. */
export function OnbekendPage() {
  const m = useMessages(messages);
  return (
    <>
      <PageTitle title={m.onbekendTitel} lead={m.onbekend404} />
      <Paragraph>{m.onbekendHulp}</Paragraph>
    </>
  );
}

/** The browser holds no key for this meting, or not any more. What was sent is there to copy. */
export function SleutelPage({ metingId, woorden }: { metingId: string; woorden: string }) {
  const m = useMessages(messages);
  return (
    <>
      <PageTitle title={m.sleutelTitel} lead={m.sleutel} />
      <Stack>
        <Ingevuld vragen={[]} blad={leegBlad} woorden={woorden} inwoner={false} />
        <ButtonLink href={`/aanmelden?terug=${encodeURIComponent(`/invullen/${metingId}`)}`} kind="primary">
          {m.aanmelden}
        </ButtonLink>
      </Stack>
    </>
  );
}

type KlaarProps = {
  invulling: Invulling;
  /** It was in before this was sent. */
  eerder: boolean;
  /** In a named meting that is open one may still change what was sent. */
  aanpassen: boolean;
};

/** Everything is in. */
export function KlaarPage({ invulling, eerder, aanpassen }: KlaarProps) {
  const { metingId, titel, naamloos, isInwoner } = invulling;
  const m = useMessages(isInwoner ? inwonerMessages : messages);
  return (
    <>
      <PageTitle title={m.klaarTitel} lead={eerder ? m.klaarAl : m.klaarLead} overline={titel} />
      <Stack>
        {naamloos && <Notice icon="lock">{m.klaarNaamloos}</Notice>}
        <Paragraph>{m.klaarUitkomst}</Paragraph>
      </Stack>
      {aanpassen && (
        <Form action={`/invullen/${metingId}/begin`} answers>
          <FormActions>
            <Button>{m.aanpassen}</Button>
          </FormActions>
        </Form>
      )}
    </>
  );
}

type GeslotenProps = { invulling: Invulling; melding: string; vragen: readonly Vraag[]; blad: Blad };

/** It cannot be filled in: not yet, or not any more. What someone had so far is there to copy. */
export function GeslotenPage({ invulling: { titel, isInwoner }, melding, vragen, blad }: GeslotenProps) {
  const m = useMessages(isInwoner ? inwonerMessages : messages);
  return (
    <>
      <PageTitle title={m.geslotenTitel} lead={melding} overline={titel} />
      <Ingevuld vragen={vragen} blad={blad} inwoner={isInwoner} />
    </>
  );
}

/** The keys are gone from this device. */
export function VergetenPage() {
  const m = useMessages(messages);
  return <PageTitle title={m.vergetenTitel} lead={m.vergeten} />;
}

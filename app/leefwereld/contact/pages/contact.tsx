import {
  Breadcrumbs,
  Button,
  ButtonLink,
  Form,
  formatDay,
  type FormState,
  Notice,
  PageTitle,
  Paragraph,
  RadioField,
  Section,
  TextArea,
  useMessages,
  Voice,
} from '#ui';

import { BESTEMMINGEN } from '../contact.ts';
import { messages } from '../messages.ts';
import type { Contact } from '../queries.ts';

type Props = { contact: Contact; state: FormState };

/** What came of it, for a contact that is closed. */
function Uitkomst({ contact }: { contact: Contact }) {
  const m = useMessages(messages);
  const { uitkomst, antwoord, naar, afgerondOp } = contact;
  if (uitkomst === null || afgerondOp === null) return null;
  if (uitkomst === 'melding') {
    return (
      <Notice tone="positive" icon="circle-check">
        {m.uitkomstMelding}. {m.afgerondOp(formatDay(afgerondOp))}
      </Notice>
    );
  }
  return (
    <Section id="uitkomst" title={naar === null ? m.uitkomstBeantwoord : m.uitkomstDoorverwezen} card="plain">
      {naar !== null && <Paragraph>{m[naar]}.</Paragraph>}
      <Paragraph>{antwoord}</Paragraph>
      <Paragraph small soft>
        {m.afgerondOp(formatDay(afgerondOp))}
      </Paragraph>
    </Section>
  );
}

function Afronden({ contact, state }: Props) {
  const m = useMessages(messages);
  return (
    <>
      <Section id="melding" title={m.wordtMelding} card="own">
        <Paragraph>{m.wordtMeldingTekst}</Paragraph>
        <ButtonLink href={`/contacten/${contact.id}/melding`} kind="primary">
          {m.naarMelding}
        </ButtonLink>
      </Section>
      <Section id="afronden" title={m.rondAf} card="plain">
        <Form action={`/contacten/${contact.id}/afronden`} state={state}>
          <RadioField
            name="uitkomst"
            label={m.veldUitkomst}
            state={state}
            choices={(['beantwoord', 'doorverwezen'] as const).map((value) => ({ value, name: m[value] }))}
          />
          <RadioField
            name="naar"
            label={m.veldNaar}
            hint={m.veldNaarHint}
            state={state}
            optional
            choices={BESTEMMINGEN.map((value) => ({ value, name: m[value] }))}
          />
          <TextArea
            name="antwoord"
            label={m.veldAntwoord}
            hint={m.veldAntwoordHint}
            state={state}
            rows={3}
            maxLength={2000}
          />
          <Button>{m.knopAf}</Button>
        </Form>
      </Section>
    </>
  );
}

/** One first contact: the words, and what can come of it. */
export function ContactPage({ contact, state }: Props) {
  const m = useMessages(messages);
  const { vraag, naam, bereikbaar, op, kanaal, wie, uitkomst } = contact;
  return (
    <>
      <Breadcrumbs items={[{ name: m.titel, href: '/contacten' }, { name: m.eenContact }]} />
      <PageTitle title={naam || m.geenNaam} lead={m.binnen(formatDay(op), m[kanaal])} />
      {vraag !== '' && <Voice source={bereikbaar && m.bereik(bereikbaar)}>{vraag}</Voice>}
      <Paragraph small soft>
        {m.opgenomenDoor(wie.naam)}
      </Paragraph>
      {uitkomst === null ? <Afronden contact={contact} state={state} /> : <Uitkomst contact={contact} />}
    </>
  );
}

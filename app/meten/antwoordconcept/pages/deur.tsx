import {
  Button,
  Form,
  FormActions,
  HiddenField,
  Notice,
  PageTitle,
  Paragraph,
  Stack,
  formatDay,
  useMessages,
} from '#ui';

import { inwonerMessages, messages } from '../messages.ts';
import type { Invulling, Vragenlijst } from '../queries.ts';
import { computeMinuten, computeTempo } from '../scherm.ts';

type Props = {
  invulling: Invulling;
  lijst: Vragenlijst;
  /** Name of the gemeente that asks. */
  gemeente: string;
  /** The fields that say with what one comes in; none for who comes in with a session. */
  velden: Readonly<Record<string, string>>;
  /** Someone who goes on with a link: begun before, on another device. */
  verder?: boolean | undefined;
};

/** What is asked, by whom, how long it takes and who will see it: nothing happens before one says so. */
export function DeurPage({ invulling, lijst, gemeente, velden, verder = false }: Props) {
  const { metingId, titel, onderwerp, groep, naamloos, groepsminimum, invullenTot, isInwoner } = invulling;
  const { naam, uitleg } = lijst.definitie;
  const { gemeten } = invulling;
  const gedaan = invulling.uitnodiging?.klaar ?? false;
  const m = useMessages(isInwoner ? inwonerMessages : messages);
  return (
    <>
      <PageTitle title={verder ? m.verderTitel : titel} lead={verder ? m.verderLead : uitleg} overline={naam} />
      <Stack>
        <Paragraph>
          {[
            m.vraagt(gemeente),
            onderwerp === null ? '' : m.over(onderwerp),
            verder ? '' : m.duur(computeMinuten(lijst.vragen, computeTempo(lijst.vragen, gemeten))),
            verder ? '' : gemeten === null ? m.duurGeschat : m.duurGemeten(gemeten.n),
          ]
            .filter(Boolean)
            .join(' ')}
        </Paragraph>
        <Paragraph soft>{m.groep(groep)}</Paragraph>
        {gedaan && <Notice tone="positive">{m.gedaan}</Notice>}
        <Notice icon="lock">
          <strong>{naamloos ? m.naamloosTitel : m.opNaamTitel}.</strong>{' '}
          {naamloos ? m.naamloos(groepsminimum) : m.opNaam}
        </Notice>
        <Paragraph>
          {m.bewaart} {invullenTot !== null && m.tot(formatDay(invullenTot))}
        </Paragraph>
      </Stack>
      <Form action={`/invullen/${metingId}/begin`} answers>
        {Object.entries(velden).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <FormActions>
          <Button kind="primary">{gedaan ? m.aanpassen : verder ? m.verder : m.begin}</Button>
        </FormActions>
      </Form>
    </>
  );
}

/** Something was filled in here before, and nobody can tell whether that was the same person. */
export function KeuzePage({ invulling, velden }: Pick<Props, 'invulling' | 'velden'>) {
  const { metingId, titel, isInwoner } = invulling;
  const m = useMessages(isInwoner ? inwonerMessages : messages);
  return (
    <>
      <PageTitle title={m.keuzeTitel} lead={m.keuze} overline={titel} />
      <Form action={`/invullen/${metingId}/begin`} answers>
        {Object.entries(velden).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <Paragraph>{m.keuzeKwijt}</Paragraph>
        <FormActions>
          <Button kind="primary" name="keuze" value="verder">
            {m.keuzeVerder}
          </Button>
          <Button name="keuze" value="opnieuw">
            {m.keuzeOpnieuw}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}

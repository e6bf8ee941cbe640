import {
  Button,
  ButtonLink,
  Form,
  FormActions,
  Link,
  Notice,
  PageTitle,
  Paragraph,
  Rows,
  Section,
  Stack,
  Table,
  useMessages,
} from '#ui';

import { type Blad, isBeantwoord } from '../blad.ts';
import { inwonerMessages, messages } from '../messages.ts';
import type { Invulling, Vragenlijst } from '../queries.ts';
import { useSchermnaam } from './scherm.tsx';

type Props = { invulling: Invulling; lijst: Vragenlijst; blad: Blad };

/** What is still open, per screen. */
function Groepen({ invulling: { metingId, isInwoner }, lijst: { schermen }, blad }: Props) {
  const m = useMessages(isInwoner ? inwonerMessages : messages);
  const nameOf = useSchermnaam(isInwoner);
  const rows = schermen.map((scherm) => {
    const open = scherm.vragen.filter((vraag) => !isBeantwoord(blad, vraag));
    const done = scherm.vragen.length - open.length;
    return {
      key: String(scherm.nummer),
      cells: [
        <Link key="naam" href={`/invullen/${metingId}/${scherm.nummer}`}>
          {nameOf(scherm)}
        </Link>,
        open.length === 0
          ? m.allesBeantwoord
          : `${m.beantwoord(done, scherm.vragen.length)}. ${m.open(open.map(({ nummer }) => nummer).join(', '))}`,
      ],
    };
  });
  return <Table caption={m.groepen} columns={[{ name: m.groepKolom }, { name: m.stand }]} rows={rows} phone="labels" />;
}

/** What is left open, what was said in words, and sending it in. */
export function NakijkenPage(props: Props) {
  const { invulling, lijst, blad } = props;
  const { metingId, titel, naamloos, isInwoner } = invulling;
  const m = useMessages(isInwoner ? inwonerMessages : messages);
  const words = lijst.vragen.flatMap(({ nummer, item: { sleutel, tekst } }) => {
    const text = blad.toelichtingen[sleutel];
    return text === undefined ? [] : [{ key: sleutel, title: `${nummer}. ${tekst}`, text }];
  });
  return (
    <>
      <PageTitle title={m.nakijken} lead={m.nakijkLead} overline={titel} />
      <Groepen {...props} />
      {words.length > 0 && (
        <Section id="opmerkingen" title={m.opmerkingen}>
          <Notice tone="warning">{m.opmerkingenUitleg}</Notice>
          <Rows items={words} />
        </Section>
      )}
      <Form action={`/invullen/${metingId}/versturen`}>
        <Stack>
          <Paragraph>{naamloos ? m.verstuurUitleg : m.verstuurNaam}</Paragraph>
        </Stack>
        <FormActions>
          <Button kind="primary" icon="send">
            {m.verstuur}
          </Button>
          <ButtonLink kind="subtle" href={`/invullen/${metingId}/later`}>
            {m.later}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

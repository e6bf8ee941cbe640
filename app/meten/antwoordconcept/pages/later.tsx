import {
  Button,
  ButtonLink,
  Form,
  FormActions,
  formatDay,
  Notice,
  PageTitle,
  Paragraph,
  Stack,
  TextArea,
  useMessages,
} from '#ui';

import { inwonerMessages, messages } from '../messages.ts';
import type { Invulling } from '../queries.ts';

/** How to go on later: here, or elsewhere with a link that opens the answers for whoever has it. */
export function LaterPage({ invulling, link }: { invulling: Invulling; link: string }) {
  const { metingId, titel, invullenTot, isInwoner } = invulling;
  const m = useMessages(isInwoner ? inwonerMessages : messages);
  return (
    <>
      <PageTitle title={m.laterTitel} lead={m.laterLead} overline={titel} />
      <Stack>
        {invullenTot !== null && <Paragraph>{m.laterTot(formatDay(invullenTot))}</Paragraph>}
        <TextArea name="link" label={m.laterLink} state={{ values: { link }, errors: {} }} rows={4} readOnly />
        <Notice tone="warning" icon="lock">
          {m.laterWaarschuwing}
        </Notice>
        <ButtonLink href={`/invullen/${metingId}`}>{m.verder}</ButtonLink>
        <Paragraph soft>{m.laterGedeeld}</Paragraph>
      </Stack>
      <Form action={`/invullen/${metingId}/vergeten`} answers>
        <FormActions>
          <Button kind="subtle">{m.vergeet}</Button>
        </FormActions>
      </Form>
    </>
  );
}

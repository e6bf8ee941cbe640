import {
  Breadcrumbs,
  Button,
  ButtonLink,
  Form,
  FormActions,
  formatDay,
  type FormState,
  PageTitle,
  Paragraph,
  SelectField,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';
import type { Verzoek } from '../queries.ts';

type Props = { verzoek: Verzoek; teams: readonly { id: string; naam: string }[]; state: FormState };

/** For who was asked: the name of the huishouden, who asks, and yes or no. Nothing of what people told. */
export function VerzoekPage({ verzoek: { id, naam, door, op }, teams, state }: Props) {
  const m = useMessages(messages);
  const href = `/huishoudens/${id}/regie`;
  const lead = m.verzoekWie(door.naam, door.functie, formatDay(op));
  return (
    <>
      <Breadcrumbs items={[{ name: m.vandaag, href: '/' }, { name: m.regie }]} />
      <Form action={`${href}/aanvaarden`} state={state} title={<PageTitle title={m.verzoekTitel(naam)} lead={lead} />}>
        <Paragraph>{m.verzoekUitleg}</Paragraph>
        <Paragraph>{m.verzoekGevolg}</Paragraph>
        {teams.length > 1 && (
          <SelectField
            name="team"
            label={m.verzoekTeam}
            state={state}
            empty={null}
            options={teams.map((team) => ({ value: team.id, name: team.naam }))}
          />
        )}
        <FormActions back={{ name: m.vandaag, href: '/' }}>
          <Button kind="primary">{m.ja}</Button>
          <ButtonLink href={`${href}/afwijzen`}>{m.nee}</ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

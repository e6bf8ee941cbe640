import {
  Breadcrumbs,
  Button,
  Card,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  PageTitle,
  Paragraph,
  SelectField,
  TextField,
  useMessages,
} from '#ui';

import type { Vraagsleutel } from '../leidraad.ts';
import { FUNCTIENAMEN, messages, VRAGEN } from '../messages.ts';
import type { Interview, Notitie } from '../queries.ts';

type Props = {
  href: string;
  scan: { titel: string; href: string };
  interview: Interview;
  vraag: Vraagsleutel;
  notitie: Notitie;
  /** What it can be evidence for, what fits best first. */
  items: readonly { sleutel: string; naam: string }[];
  state: FormState;
};

/** Marking a note as evidence: for which item, and how readers of the scan see it. */
export function BewijsPage({ href, scan, interview, vraag, notitie, items, state }: Props) {
  const m = useMessages(messages);
  const functies = useMessages(FUNCTIENAMEN);
  const vragen = useMessages(VRAGEN);
  return (
    <>
      <Breadcrumbs
        items={[
          { name: scan.titel, href: scan.href },
          { name: m.met(functies[interview.functie]), href },
          { name: m.gebruik },
        ]}
      />
      <Form
        action={`${href}/bewijs/${vraag}`}
        state={state}
        title={<PageTitle title={m.bewijsTitel} lead={vragen[vraag]} />}
      >
        <Card tone="quiet">
          <Paragraph>{notitie.tekst}</Paragraph>
        </Card>
        <HiddenField name="sleutel" value={[state.values['sleutel']].flat()[0] ?? ''} />
        <SelectField
          name="item"
          label={m.bewijsItem}
          hint={m.bewijsItemHint}
          state={state}
          options={items.map(({ sleutel, naam }) => ({ value: sleutel, name: naam }))}
        />
        <TextField name="verwijzing" label={m.verwijzing} hint={m.verwijzingHint} state={state} />
        <FormActions back={{ name: m.terugInterview, href }}>
          <Button kind="primary">{m.knopBewijs}</Button>
        </FormActions>
      </Form>
    </>
  );
}

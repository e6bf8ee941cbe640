import {
  Breadcrumbs,
  Button,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  List,
  PageTitle,
  Paragraph,
  RadioField,
  Section,
  TextArea,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';
import { MAX_REDEN } from '../proeftuin.ts';
import type { Proeftuin } from '../queries.ts';
import { Conflict } from './formulier.tsx';

type Props = {
  proeftuin: Proeftuin;
  state: FormState;
  conflict: boolean;
  /** Name and function under the decision. */
  naam: string;
  /** Whether there are people with a terugmeldcode who will read it. */
  melders: boolean;
};

/** The decision about a proeftuin, on its own page: what it is, who reads it, whose name stands under it. */
export function BesluitPage({ proeftuin, state, conflict, naam, melders }: Props) {
  const m = useMessages(messages);
  const href = `/proeftuinen/${proeftuin.id}`;
  const lezers = [m.wieLeestCollega, ...(melders ? [m.wieLeestMelder] : [])];
  return (
    <>
      <Breadcrumbs
        items={[{ name: m.proeftuinen, href: '/proeftuinen' }, { name: m.proeftuin, href }, { name: m.besluit }]}
      />
      <Form
        action={`${href}/besluit`}
        state={state}
        title={
          <>
            <PageTitle title={m.besluitTitel} lead={proeftuin.vraag} />
            {conflict && <Conflict nu={proeftuin} />}
          </>
        }
      >
        <HiddenField name="versie" value={String(proeftuin.versie)} />
        <RadioField
          name="besluit"
          label={m.veldBesluit}
          state={state}
          choices={[
            { value: 'stoppen', name: m.kiesStoppen, description: m.kiesStoppenUitleg },
            { value: 'aanpassen', name: m.kiesAanpassen, description: m.kiesAanpassenUitleg },
            { value: 'opschalen', name: m.kiesOpschalen, description: m.kiesOpschalenUitleg },
          ]}
        />
        <TextArea
          name="reden"
          label={m.veldReden}
          hint={m.veldRedenHint}
          state={state}
          maxLength={MAX_REDEN}
          rows={5}
        />
        <Section id="lezers" title={m.wieLeest} level={2} look={3}>
          <List items={lezers} />
          <Paragraph>
            {m.naam(naam)} {m.nietTerug}
          </Paragraph>
        </Section>
        <FormActions back={{ name: m.naarProeftuin, href }} backFirst>
          <Button kind="primary">{m.knopBesluit}</Button>
        </FormActions>
      </Form>
    </>
  );
}

import { Breadcrumbs, Button, CheckboxField, Form, FormActions, PageTitle, Paragraph, useMessages } from '#ui';

import { messages } from '../messages.ts';

type Props = { meldingen: boolean; inwoner: boolean };

/** The own choice about notices. */
export function VoorkeurPage({ meldingen, inwoner }: Props) {
  const m = useMessages(messages);
  const state = { values: { meldingen: meldingen ? 'ja' : '' }, errors: {} };
  return (
    <>
      <Breadcrumbs items={[{ name: m.account, href: '/account' }, { name: m.eigenTitel }]} />
      <Form
        action="/account/berichten"
        title={<PageTitle title={m.eigenTitel} lead={inwoner ? m.eigenLeadU : m.eigenLead} />}
      >
        <CheckboxField name="meldingen" label={m.keuze} state={state} choices={[{ value: 'ja', name: m.meldingen }]} />
        <Paragraph soft>{inwoner ? m.altijdU : m.altijd}</Paragraph>
        <FormActions back={{ name: m.account, href: '/account' }}>
          <Button kind="primary">{m.bewaar}</Button>
        </FormActions>
      </Form>
    </>
  );
}

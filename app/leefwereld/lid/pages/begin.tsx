import { Breadcrumbs, Button, Form, FormActions, type FormState, PageTitle, Section, useMessages } from '#ui';

import { Adresvelden } from '../components/adresvelden.tsx';
import { type Dubbel, Dubbelen } from '../components/dubbelen.tsx';
import { Persoonvelden } from '../components/persoonvelden.tsx';
import { messages } from '../messages.ts';

type Props = {
  state: FormState;
  relaties: { value: string; name: string }[];
  vandaag: string;
  dubbelen: readonly Dubbel[];
};

/** Beginning a huishouden with its first person: who it is and where they live, in one go. */
export function BeginPage({ state, relaties, vandaag, dubbelen }: Props) {
  const m = useMessages(messages);
  return (
    <>
      <Breadcrumbs items={[{ name: m.huishoudens, href: '/huishoudens' }, { name: m.beginTitel }]} />
      <Form action="/huishoudens" state={state} title={<PageTitle title={m.beginTitel} lead={m.beginLead} />}>
        <Dubbelen {...{ dubbelen, state }} />
        <Section id="wie" title={m.wieKop} look={3}>
          <Persoonvelden {...{ state, relaties, vandaag }} />
        </Section>
        <Section id="waar" title={m.waarKop} look={3}>
          <Adresvelden state={state} />
        </Section>
        <FormActions back={{ name: m.huishoudens, href: '/huishoudens' }}>
          <Button kind="primary">{m.beginKnop}</Button>
        </FormActions>
      </Form>
    </>
  );
}

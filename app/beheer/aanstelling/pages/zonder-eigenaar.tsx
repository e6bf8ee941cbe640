import { Breadcrumbs, Button, ButtonLink, Empty, Form, FormActions, type FormState, PageTitle, useMessages } from '#ui';

import { Opvolgers } from '../components/opvolgers.tsx';
import { form, messages, overdracht } from '../messages.ts';
import type { Kandidaat, Onderdeel } from '../overdracht.ts';

type Props = {
  onderdelen: readonly (Onderdeel & { vanWie: string })[];
  kandidaten: readonly Kandidaat[];
  state: FormState;
};

/** What waited for people who left at once: it waits for the beheerder until someone has it. */
export function ZonderEigenaarPage({ onderdelen, kandidaten, state }: Props) {
  const m = useMessages(overdracht);
  const { beheer, mensen } = useMessages(messages);
  const { terugNaar } = useMessages(form);
  return (
    <>
      <Breadcrumbs
        items={[{ name: beheer, href: '/beheer' }, { name: mensen, href: '/medewerkers' }, { name: m.zonder }]}
      />
      {onderdelen.length === 0 ? (
        <Empty
          level={1}
          title={m.zonderLeeg}
          text={m.zonderLeegTekst}
          action={<ButtonLink href="/medewerkers">{mensen}</ButtonLink>}
        />
      ) : (
        <Form
          action="/medewerkers/zonder-eigenaar"
          state={state}
          title={<PageTitle title={m.zonderTitel} lead={m.zonderUitleg} />}
        >
          <Opvolgers
            onderdelen={onderdelen.map((one) => ({ ...one, label: m.vanWie(one.kind, one.vanWie, one.name) }))}
            kandidaten={kandidaten}
            state={state}
          />
          <FormActions back={{ name: terugNaar, href: '/medewerkers' }}>
            <Button kind="primary">{m.draagOver}</Button>
          </FormActions>
        </Form>
      )}
    </>
  );
}

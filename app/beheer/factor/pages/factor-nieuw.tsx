import { Breadcrumbs, type FormState, PageTitle, Stack, useMessages } from '#ui';

import { type NieuweFactor, NieuweFactorKeuze } from '../components/nieuwe-factor.tsx';
import { messages } from '../messages.ts';

/** One more second factor. */
export function FactorNieuwPage({ factor, state }: { factor: NieuweFactor; state: FormState }) {
  const m = useMessages(messages);
  return (
    <>
      <Breadcrumbs items={[{ name: m.account, href: '/account' }, { name: m.nieuwTitel }]} />
      <PageTitle title={m.nieuwTitel} lead={m.nieuwLead} />
      <Stack>
        <NieuweFactorKeuze {...factor} action="/account/factoren" state={state} metNaam />
      </Stack>
    </>
  );
}

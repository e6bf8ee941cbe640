import {
  Breadcrumbs,
  Button,
  ButtonLink,
  CheckboxField,
  Empty,
  Form,
  FormActions,
  type FormState,
  PageTitle,
  useMessages,
} from '#ui';

import type { SignaalRegel } from '../components/stemmen.tsx';
import { KnelpuntVelden, type Persoon, useSignaalChoices } from '../components/velden.tsx';
import { form, messages } from '../messages.ts';

type Props = {
  state: FormState;
  /** What was chosen stands first. */
  signalen: readonly SignaalRegel[];
  /** There are more open signals than stand here. */
  more: boolean;
  personen: readonly Persoon[];
};

/** The same form with what is wrong in the order of the page: the signals are asked first. */
const inOrder = ({ values, errors: { signalen, ...rest } }: FormState): FormState => ({
  values,
  errors: signalen ? { signalen, ...rest } : rest,
});

/** Bringing signals together: which ones, and what knelpunt someone sees in them. */
export function NieuwPage({ signalen, more, personen, ...props }: Props) {
  const state = inOrder(props.state);
  const m = useMessages(form);
  const words = useMessages(messages);
  const choices = useSignaalChoices();
  const kruimels = <Breadcrumbs items={[{ name: words.knelpunten, href: '/knelpunten' }, { name: m.nieuw }]} />;
  if (signalen.length === 0) {
    return (
      <>
        {kruimels}
        <PageTitle title={m.nieuw} />
        <Empty
          title={m.leegTitel}
          text={m.leegUitleg}
          action={<ButtonLink href="/knelpunten">{m.naarKnelpunten}</ButtonLink>}
        />
      </>
    );
  }
  return (
    <>
      {kruimels}
      <Form action="/knelpunten" state={state} title={<PageTitle title={m.nieuwTitel} lead={m.nieuwInleiding} />}>
        <CheckboxField
          name="signalen"
          label={m.signalen}
          hint={more ? `${m.signalenHint} ${m.signalenVol}` : m.signalenHint}
          state={state}
          choices={choices(signalen)}
        />
        <KnelpuntVelden state={state} personen={personen} />
        <FormActions back={{ name: m.naarSignalen, href: '/signalen' }}>
          <Button kind="primary">{m.maak}</Button>
        </FormActions>
      </Form>
    </>
  );
}

import {
  Button,
  Card,
  CheckboxField,
  Empty,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  Paragraph,
  Rows,
  Said,
  Section,
  useMessages,
} from '#ui';

import { ActKruimels, ActTitel } from '../components/act.tsx';
import type { SignaalRegel } from '../components/stemmen.tsx';
import { useSignaalChoices } from '../components/velden.tsx';
import { form } from '../messages.ts';
import type { Knelpunt } from '../queries.ts';

type Props = {
  knelpunt: Knelpunt;
  state: FormState;
  /** Signals that are in it, newest first. */
  eigen: readonly SignaalRegel[];
  /** Signals that wait. */
  open: readonly SignaalRegel[];
};

/** Which signals belong to a knelpunt: putting waiting ones in it, and taking out what was put there wrongly. */
export function SignalenPage(props: Props) {
  const { knelpunt, state, open } = props;
  const m = useMessages(form);
  const choices = useSignaalChoices();
  const title = <ActTitel title={m.signalenTitel} knelpunt={knelpunt} lezers={m.signalenLezers} />;
  return (
    <>
      <ActKruimels knelpunt={knelpunt} name={m.naarSignalen} />
      {open.length === 0 ? (
        <>
          {title}
          <Empty title={m.leegTitel} text={m.leegUitleg} />
        </>
      ) : (
        <Form action={`/knelpunten/${knelpunt.id}/signalen`} state={state} title={title}>
          <CheckboxField name="signalen" label={m.erbij} hint={m.signalenHint} state={state} choices={choices(open)} />
          <FormActions back={{ name: knelpunt.nummer, href: `/knelpunten/${knelpunt.id}` }}>
            <Button kind="primary">{m.voegToe}</Button>
          </FormActions>
        </Form>
      )}
      <Hierin {...props} />
    </>
  );
}

function Hierin({ knelpunt, eigen }: Props) {
  const m = useMessages(form);
  const alone = eigen.length === 1;
  return (
    <Section id="hierin" title={m.hierin}>
      <Paragraph soft>{alone ? m.enige : m.haalWegUitleg}</Paragraph>
      <Card flush>
        <Rows
          items={eigen.map(({ id, tekst, soort, leefdomein, dag }) => ({
            key: id,
            title: <Said>{tekst}</Said>,
            text: m.bron(soort, leefdomein, dag),
            action: alone ? undefined : (
              <form action={`/knelpunten/${knelpunt.id}/signalen/weghalen`} method="post">
                <HiddenField name="signaal" value={id} />
                <Button small about={tekst}>
                  {m.haalWeg}
                </Button>
              </form>
            ),
          }))}
        />
      </Card>
    </Section>
  );
}

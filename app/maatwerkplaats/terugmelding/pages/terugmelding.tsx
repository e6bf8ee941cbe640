import {
  Button,
  Columns,
  Form,
  FormActions,
  type FormState,
  formatDay,
  Link,
  PageTitle,
  Paragraph,
  PrintButton,
  Section,
  Side,
  TextField,
  Timeline,
  useMessages,
} from '#ui';

import { messages, statusTeksten, statusTitels } from '../messages.ts';
import type { Terugmelding } from '../terugmelding.ts';

/** The door: one field, for anyone. */
export function TerugmeldingPage({ state }: { state: FormState }) {
  const m = useMessages(messages);
  return (
    <Columns look="side">
      <div>
        <Form action="/terugmelding" state={state} title={<PageTitle title={m.titel} lead={m.inleiding} />}>
          <TextField name="code" label={m.code} hint={m.codeHint} state={state} autoComplete="off" />
          <FormActions>
            <Button kind="primary">{m.bekijk}</Button>
          </FormActions>
        </Form>
      </div>
      <Side label={m.kwijt}>
        <Section id="kwijt" title={m.kwijt} look={3} tight>
          <Paragraph>{m.kwijtUitleg}</Paragraph>
          <Paragraph>
            <Link href="/transformatielog">{m.naarLog}</Link>
          </Paragraph>
        </Section>
      </Side>
    </Columns>
  );
}

type StandProps = Pick<Terugmelding, 'status'> & {
  /** Oldest first, each as a headline with what belongs to it. */
  stappen: readonly { dag: string; kop: string; rest: string }[];
  /** The log of the gemeente, when it publishes one. */
  log: { plaats: string; href: string } | undefined;
};

/** What came of one signaal: where it stands, and all steps, the newest on top. Never its text: a code may be found by another. */
export function TerugmeldingStandPage({ status, stappen, log }: StandProps) {
  const m = useMessages(messages);
  const titels = useMessages(statusTitels);
  const teksten = useMessages(statusTeksten);
  const items = stappen.toReversed().map(({ dag, kop, rest }, i) => ({
    when: formatDay(dag),
    title: kop,
    text: rest,
    state: i === 0 ? ('now' as const) : ('done' as const),
  }));
  return (
    <>
      <PageTitle overline={m.titel} title={titels[status]} lead={teksten[status]} />
      <Columns look="side">
        <Section id="stappen" title={m.stappen}>
          <Timeline items={items} back />
        </Section>
        <Side label={m.vervolg}>
          <Section id="vervolg" title={m.vervolg} look={3} tight>
            <Paragraph>{m.later}</Paragraph>
            <PrintButton />
            <Paragraph>
              <Link href="/terugmelding">{m.andere}</Link>
            </Paragraph>
            <Paragraph>
              {log ? (
                <Link href={log.href}>{m.naarLogVan(log.plaats)}</Link>
              ) : (
                <Link href="/transformatielog">{m.naarLog}</Link>
              )}
            </Paragraph>
          </Section>
        </Side>
      </Columns>
    </>
  );
}

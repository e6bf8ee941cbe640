import {
  Button,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  List,
  PageTitle,
  RadioField,
  Section,
  TextArea,
  useMessages,
} from '#ui';

import { antwoordMessages } from '../messages.ts';
import type { Persoon } from '../mijn.ts';

type Props = {
  huishouden: string;
  lid: Persoon;
  zelf: boolean;
  /** Decides, or is heard (Jeugdwet 7.3.4). */
  beslist: boolean;
  nummer: number;
  doelen: readonly string[];
  state: FormState;
};

/** What someone says about a version of the plan, one person at a time. */
export function AntwoordPage({ huishouden, lid, zelf, beslist, nummer, doelen, state }: Props) {
  const m = useMessages(antwoordMessages);
  const oordelen = beslist
    ? [
        { value: 'akkoord', name: m.akkoord, description: m.akkoordUitleg },
        { value: 'niet-akkoord', name: m.nietAkkoord, description: m.nietAkkoordUitleg },
      ]
    : [{ value: 'gehoord', name: m.gehoord, description: m.gehoordUitleg(lid.naam) }];
  const lezers = [
    { value: 'iedereen', name: m.iedereen },
    { value: 'alleen', name: lid.leeftijd < 16 ? m.alleenJong : m.alleen },
  ];
  const titel = zelf ? m.titelZelf : m.titelVoor(lid.naam, lid.leeftijd);
  return (
    <Form
      action={`/mijn/${huishouden}/plan/antwoord/${lid.id}`}
      state={state}
      title={<PageTitle title={titel} lead={m.lead(nummer)} />}
    >
      <Section id="doelen" title={m.doelen} look={3} card="quiet">
        <List items={[...doelen]} />
      </Section>
      <HiddenField name="versie" value={String(nummer)} />
      <RadioField name="oordeel" label={m.oordeel} state={state} choices={oordelen} />
      <TextArea
        name="woorden"
        label={m.woorden}
        hint={beslist ? m.hint : undefined}
        state={state}
        maxLength={1000}
        rows={4}
        optional
      />
      <RadioField name="lezers" label={m.lezers} state={state} choices={lezers} look="compact" />
      <FormActions back={{ name: m.terug, href: `/mijn/${huishouden}/plan` }}>
        <Button kind="primary">{m.knop}</Button>
      </FormActions>
    </Form>
  );
}

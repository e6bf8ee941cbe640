import { Badge, Card, Link, Notice, Rows, Section, TextArea, useMessages } from '#ui';

import { Formulier, type FormulierProps } from '../components/formulier.tsx';
import { messages } from '../messages.ts';

type Props = FormulierProps & {
  doelen: readonly { id: string; woorden: string; uitkomst: string | undefined; uitkomstWoorden: string }[];
};

/** Closing the plan: first what came of each goal, then a last word. */
export function AfsluitPage({ doelen, ...rest }: Props) {
  const m = useMessages(messages);
  const { huishouden, state } = rest;
  const href = `/huishoudens/${huishouden}/plan`;
  const zonder = doelen.filter(({ uitkomst }) => uitkomst === undefined).length;
  const items = doelen.map(({ id, woorden, uitkomst, uitkomstWoorden }) => ({
    key: id,
    title: <Link href={`${href}/doelen/${id}/uitkomst`}>{woorden}</Link>,
    text: (
      <>
        <Badge>{uitkomst ?? m.geenUitkomst}</Badge> {uitkomstWoorden}
      </>
    ),
  }));
  return (
    <Formulier {...rest} action={`${href}/afsluiten`} title={m.afsluitTitel} lead={m.afsluitLead} button={m.afsluiten}>
      <Section id="uitkomsten" title={m.afsluitDoelen} look={3}>
        {zonder > 0 && <Notice>{m.afsluitNog(zonder)}</Notice>}
        <Card flush>
          <Rows items={items} />
        </Card>
      </Section>
      <TextArea
        name="slotwoord"
        label={m.veldSlotwoord}
        hint={m.veldSlotwoordHint}
        state={state}
        maxLength={2000}
        rows={5}
      />
    </Formulier>
  );
}

import { RadioField, TextArea, useMessages } from '#ui';

import { Formulier, type FormulierProps } from '../components/formulier.tsx';
import { messages, UITKOMSTNAMEN } from '../messages.ts';
import { UITKOMSTEN } from '../voortgang.ts';

type UitkomstProps = FormulierProps & { doel: { id: string; woorden: string } };

/** What came of one goal. */
export function UitkomstPage({ doel, ...rest }: UitkomstProps) {
  const m = useMessages(messages);
  return (
    <Formulier
      {...rest}
      action={`/huishoudens/${rest.huishouden}/plan/doelen/${doel.id}/uitkomst`}
      title={m.uitkomstTitel}
      lead={m.voorDoel(doel.woorden)}
      button={m.bewaar}
    >
      <RadioField
        name="uitkomst"
        label={m.veldUitkomst}
        state={rest.state}
        choices={UITKOMSTEN.map((value) => ({ value, name: UITKOMSTNAMEN[value] }))}
      />
      <TextArea
        name="woorden"
        label={m.veldUitkomstWoorden}
        hint={m.veldUitkomstWoordenHint}
        state={rest.state}
        maxLength={1000}
        rows={4}
      />
    </Formulier>
  );
}

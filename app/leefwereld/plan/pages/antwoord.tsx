import { RadioField, TextArea, useMessages } from '#ui';

import { Formulier, type FormulierProps } from '../components/formulier.tsx';
import { messages } from '../messages.ts';

type Props = FormulierProps & {
  nummer: number;
  vraag: { soort: 'lid' | 'partij'; id: string; naam: string; beslist: boolean };
  /** Whether somebody else's answer is written down: then also how it came. */
  voorAnder: boolean;
};

/** What a lid or a partij says about a version: one page, one answer. */
export function AntwoordPage({ nummer, vraag, voorAnder, ...rest }: Props) {
  const m = useMessages(messages);
  const { state, huishouden } = rest;
  const isLid = vraag.soort === 'lid';
  const lid = vraag.beslist
    ? [
        { value: 'akkoord', name: m.kiesAkkoord },
        { value: 'niet-akkoord', name: m.kiesNiet, description: m.kiesNietUitleg },
      ]
    : [{ value: 'gehoord', name: m.kiesGehoord, description: m.kiesGehoordUitleg }];
  const partij = [
    { value: 'akkoord', name: m.kiesDoetMee },
    { value: 'niet-akkoord', name: m.kiesDoetNiet, description: m.kiesDoetNietUitleg },
  ];
  return (
    <Formulier
      {...rest}
      action={`/huishoudens/${huishouden}/plan/versies/${nummer}/antwoorden/${vraag.soort}/${vraag.id}`}
      title={m.antwoordTitel(vraag.naam || m.iemand)}
      lead={m.antwoordLead(nummer)}
      button={m.bewaar}
    >
      <RadioField name="oordeel" label={m.veldOordeel} state={state} choices={isLid ? lid : partij} />
      <TextArea
        name="woorden"
        label={m.veldEigenWoorden}
        hint={isLid ? m.veldEigenWoordenHint : m.veldPartijWoordenHint}
        state={state}
        maxLength={1000}
        rows={4}
        optional
      />
      {voorAnder && (
        <RadioField
          name="wijze"
          label={m.veldWijze}
          state={state}
          choices={[
            { value: 'tafel', name: m.wijzeTafel },
            { value: 'papier', name: m.wijzePapier },
          ]}
        />
      )}
    </Formulier>
  );
}

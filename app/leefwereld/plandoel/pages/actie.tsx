import { DateField, RadioField, SelectField, TextArea, TextField, useMessages } from '#ui';

import { Formulier, type FormulierProps, Weghalen } from '../components/formulier.tsx';
import { messages, VOORTGANGNAMEN } from '../messages.ts';
import { VOORTGANGEN } from '../voortgang.ts';

type Props = FormulierProps & {
  doel: { id: string; woorden: string };
  /** The action that is changed; a new one when left out. */
  actie?: string | undefined;
  wie: { value: string; name: string }[];
};

/** What is done for a goal, by whom and when. */
export function ActiePage({ doel, actie, wie, ...rest }: Props) {
  const m = useMessages(messages);
  const { huishouden, state, versie } = rest;
  const href = `/huishoudens/${huishouden}/plan`;
  return (
    <>
      <Formulier
        {...rest}
        action={actie === undefined ? `${href}/doelen/${doel.id}/acties` : `${href}/acties/${actie}/bijwerken`}
        title={actie === undefined ? m.actieTitel : m.actieBijwerkTitel}
        lead={m.voorDoel(doel.woorden)}
        button={m.bewaar}
      >
        <TextField name="wat" label={m.veldWat} hint={m.veldWatHint} state={state} />
        <SelectField name="wie" label={m.veldWie} state={state} options={wie} />
        <TextField
          name="wanneer"
          label={m.veldWanneer}
          hint={m.veldWanneerHint}
          state={state}
          width="medium"
          optional
        />
        <DateField name="dag" label={m.veldDag} state={state} optional />
      </Formulier>
      {actie !== undefined && versie !== undefined && (
        <Weghalen action={`${href}/acties/${actie}/weghalen`} versie={versie} />
      )}
    </>
  );
}

type VoortgangProps = FormulierProps & { actie: { id: string; wat: string } };

/** How an action is going. */
export function VoortgangPage({ actie, ...rest }: VoortgangProps) {
  const m = useMessages(messages);
  return (
    <Formulier
      {...rest}
      action={`/huishoudens/${rest.huishouden}/plan/acties/${actie.id}/voortgang`}
      title={m.voortgangTitel}
      lead={actie.wat}
      button={m.bewaar}
    >
      <RadioField
        name="voortgang"
        label={m.veldVoortgang}
        state={rest.state}
        choices={VOORTGANGEN.map((value) => ({ value, name: VOORTGANGNAMEN[value] }))}
      />
      <TextArea
        name="vast"
        label={m.veldVast}
        hint={m.veldVastHint}
        state={rest.state}
        maxLength={500}
        rows={3}
        optional
      />
    </Formulier>
  );
}

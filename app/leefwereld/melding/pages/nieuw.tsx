import type { ReactNode } from 'react';

import {
  Button,
  DateField,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  Notice,
  PageTitle,
  RadioField,
  SelectField,
  TextArea,
  useMessages,
} from '#ui';

import { BRONNAMEN, messages } from '../messages.ts';

type Props = {
  kop: ReactNode;
  huishouden: string;
  state: FormState;
  vandaag: string;
  leden: { id: string; naam: string; leeftijd: number }[];
  /** Words for what other nouns name: value to label. */
  wetten: Readonly<Record<string, string>>;
  leefdomeinen: Readonly<Record<string, string>>;
  kanalen: { value: string; name: string }[];
  contact: boolean;
};

const asOptions = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, name]) => ({ value, name }));

/** Whether it can wait, and who may read it. */
function Keuzes({ state }: { state: FormState }) {
  const m = useMessages(messages);
  return (
    <>
      <RadioField
        name="spoed"
        label={m.veldSpoed}
        state={state}
        choices={[
          { value: 'nee', name: m.spoedNee },
          { value: 'ja', name: m.spoedJa },
        ]}
      />
      <RadioField
        name="wieLeest"
        label={m.veldWieLeest}
        state={state}
        choices={[
          { value: 'huishouden', name: m.leestHuishouden },
          { value: 'lid', name: m.leestLid },
        ]}
      />
    </>
  );
}

/** A new melding: the own words first, then who and under which law. What the contact knew stands there already. */
export function NieuwPage({ kop, huishouden, state, vandaag, leden, wetten, leefdomeinen, kanalen, contact }: Props) {
  const m = useMessages(messages);
  const bronnen = useMessages(BRONNAMEN);
  const href = `/huishoudens/${huishouden}/meldingen`;
  return (
    <>
      {kop}
      <Form
        action={href}
        state={state}
        title={
          <>
            <PageTitle title={m.nieuwTitel} lead={m.nieuwLead} />
            {contact && <Notice icon="message-circle">{m.uitContact}</Notice>}
          </>
        }
      >
        {contact && <HiddenField name="contact" value={String(state.values['contact'] ?? '')} />}
        <TextArea name="vraag" label={m.veldVraag} state={state} maxLength={4000} rows={5} />
        <RadioField
          name="lid"
          label={m.veldLid}
          state={state}
          choices={leden.map(({ id, naam, leeftijd }) => ({ value: id, name: m.lid(naam, leeftijd) }))}
        />
        <RadioField
          name="wet"
          label={m.veldWet}
          hint={m.veldWetHint}
          state={state}
          choices={asOptions(wetten).toSorted(
            (a, b) => Number(a.value === 'algemeen') - Number(b.value === 'algemeen'),
          )}
        />
        <SelectField name="leefdomein" label={m.veldLeefdomein} state={state} options={asOptions(leefdomeinen)} />
        <SelectField name="bron" label={m.veldBron} state={state} options={asOptions(bronnen)} />
        <SelectField name="kanaal" label={m.veldKanaal} state={state} options={kanalen} />
        <DateField name="gemeldOp" label={m.veldGemeldOp} state={state} max={vandaag} />
        <Keuzes state={state} />
        <FormActions back={{ name: m.terug, href }}>
          <Button kind="primary">{m.neemOp}</Button>
        </FormActions>
      </Form>
    </>
  );
}

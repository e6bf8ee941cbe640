import {
  Breadcrumbs,
  Button,
  DateField,
  FileField,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  PageTitle,
  RadioField,
  SelectField,
  TextField,
  useMessages,
} from '#ui';

import { messages, SOORTNAMEN } from '../messages.ts';
import type { Plek } from '../plek.ts';

const ACCEPT = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.odt,.txt';

type Props = {
  plek: Plek;
  state: FormState;
  enquetes: readonly { id: string; titel: string; periode: string }[];
  vandaag: string;
};

/** Adding one piece of evidence under an item. */
export function NieuwPage({ plek, state, enquetes, vandaag }: Props) {
  const m = useMessages(messages);
  const soorten = useMessages(SOORTNAMEN);
  const opnieuw = Object.keys(state.errors).length > 0;
  const choices = [
    { value: 'document', name: soorten.document, description: m.documentUitleg },
    { value: 'interview', name: soorten.interview, description: m.interviewUitleg },
    { value: 'enquete', name: soorten.enquete, description: m.enqueteUitleg },
    { value: 'waarneming', name: soorten.waarneming, description: m.waarnemingUitleg },
  ];
  return (
    <>
      <Breadcrumbs items={[...plek.kruimels, { name: m.titel }]} />
      <Form
        action={`${plek.href}/bewijs/bestand`}
        state={state}
        title={<PageTitle title={m.nieuwTitel} lead={m.voor(plek.nummer, plek.naam)} />}
        multipart
      >
        <HiddenField name="sleutel" value={[state.values['sleutel']].flat()[0] ?? ''} />
        <RadioField name="soort" label={m.soort} state={state} choices={choices} />
        <DateField name="op" label={m.op} state={state} max={vandaag} />
        <TextField name="verwijzing" label={m.verwijzing} hint={m.verwijzingHint} state={state} />
        {enquetes.length > 0 && (
          <SelectField
            name="enquete"
            label={m.enquete}
            hint={m.enqueteHint}
            optional
            empty={m.enqueteLeeg}
            state={state}
            options={enquetes.map(({ id, titel, periode }) => ({ value: id, name: m.enqueteKeuze(titel, periode) }))}
          />
        )}
        <FileField
          name="bestand"
          label={m.bestand}
          hint={opnieuw ? `${m.bestandHint} ${m.bestandOpnieuw}` : m.bestandHint}
          optional
          state={state}
          accept={ACCEPT}
        />
        <FormActions back={{ name: m.terugNaar(plek.nummer), href: plek.href }}>
          <Button kind="primary">{m.knopVoegToe}</Button>
        </FormActions>
      </Form>
    </>
  );
}

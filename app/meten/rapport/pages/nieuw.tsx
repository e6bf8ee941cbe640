import {
  Breadcrumbs,
  Button,
  ButtonLink,
  Card,
  CheckboxField,
  Empty,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  Link,
  PageTitle,
  Paragraph,
  RadioField,
  Rows,
  TextArea,
  TextField,
  useMessages,
} from '#ui';

import type { Meting } from '../../meting/index.ts';
import { messages } from '../messages.ts';
import { MAX_TEKENS } from '../rapport.ts';

type Een = Pick<Meting, 'id' | 'titel' | 'periode' | 'instrument'>;

function Kruimels({ naam }: { naam: string }) {
  const m = useMessages(messages);
  return (
    <Breadcrumbs
      items={[{ name: m.meten, href: '/meten' }, { name: m.rapporten, href: '/rapporten' }, { name: naam }]}
    />
  );
}

/** Which meting a rapport is about: those with open results that this person leads. */
export function KiesPage({ metingen }: { metingen: readonly Een[] }) {
  const m = useMessages(messages);
  const items = metingen.map(({ id, titel, periode, instrument }) => ({
    key: id,
    title: <Link href={`/rapporten/nieuw?meting=${id}`}>{titel}</Link>,
    text: `${instrument.naam}, ${periode}`,
  }));
  return (
    <>
      <Kruimels naam={m.kop} />
      <PageTitle title={m.welkeMeting} lead={items.length > 0 ? m.welkeLead : undefined} />
      {items.length > 0 ? (
        <Card flush>
          <Rows items={items} />
        </Card>
      ) : (
        <Empty
          title={m.geenMeting}
          text={m.leegMaker}
          action={<ButtonLink href="/metingen">{m.naarMetingen}</ButtonLink>}
        />
      )}
    </>
  );
}

type Props = { meting: Een; ook: readonly Een[]; state: FormState };

/** For whom a rapport is, what comes along, and own words before it. */
export function NieuwPage({ meting, ook, state }: Props) {
  const m = useMessages(messages);
  return (
    <>
      <Kruimels naam={m.kop} />
      <Form
        action="/rapporten"
        state={state}
        title={<PageTitle title={m.nieuwTitel} lead={m.nieuwLead(`${meting.titel}, ${meting.periode}`)} />}
      >
        <HiddenField name="meting" value={meting.id} />
        <RadioField
          name="soort"
          label={m.veldSoort}
          state={state}
          choices={[
            { value: 'raad', name: m.raad, description: m.raadUitleg },
            { value: 'bondgenootschap', name: m.bondgenootschap, description: m.bondgenootschapUitleg },
          ]}
        />
        {ook.length > 0 && (
          <CheckboxField
            name="ook"
            label={m.veldOok}
            hint={m.ookUitleg}
            optional
            state={state}
            choices={ook.map(({ id, titel, periode, instrument }) => ({
              value: id,
              name: titel,
              description: `${instrument.naam}, ${periode}`,
            }))}
          />
        )}
        <TextField name="titel" label={m.veldTitel} state={state} />
        <TextArea
          name="woord"
          label={m.veldWoord}
          hint={m.woordUitleg}
          optional
          state={state}
          maxLength={MAX_TEKENS.woord}
        />
        <Paragraph soft>{m.bevroren}</Paragraph>
        <FormActions back={{ name: m.deMeting, href: `/metingen/${meting.id}` }}>
          <Button kind="primary">{m.knopMaak}</Button>
        </FormActions>
      </Form>
    </>
  );
}

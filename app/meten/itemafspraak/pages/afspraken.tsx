import {
  Breadcrumbs,
  Button,
  DataList,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  Notice,
  PageTitle,
  Section,
  TextArea,
  useMessages,
} from '#ui';

import type { Gebied } from '../../instrument/index.ts';
import { messages } from '../messages.ts';
import type { Itemafspraak } from '../queries.ts';

type Props = {
  meting: { id: string; titel: string };
  gebieden: readonly Gebied[];
  afspraken: Itemafspraak[];
  state: FormState;
  mag: boolean;
  conflict: boolean;
};

function Lijst({ gebieden, afspraken }: Pick<Props, 'gebieden' | 'afspraken'>) {
  const m = useMessages(messages);
  return (
    <DataList
      items={gebieden.flatMap(({ kenmerken }) =>
        kenmerken.map(({ sleutel, nummer, naam }) => ({
          term: m.veld(nummer, naam),
          value: afspraken.find((een) => een.sleutel === sleutel)?.tekst || m.leeg,
        })),
      )}
    />
  );
}

function Velden({ gebieden, afspraken, state }: Pick<Props, 'gebieden' | 'afspraken' | 'state'>) {
  const m = useMessages(messages);
  return gebieden.flatMap(({ kenmerken }) =>
    kenmerken.map(({ sleutel, nummer, naam }) => (
      <div key={sleutel}>
        <HiddenField
          name={`versie.${sleutel}`}
          value={String(afspraken.find((een) => een.sleutel === sleutel)?.versie ?? 0)}
        />
        <TextArea
          name={`tekst.${sleutel}`}
          label={m.veld(nummer, naam)}
          hint={m.vraag}
          state={state}
          maxLength={1000}
          rows={3}
        />
      </div>
    )),
  );
}

/** What people see when it goes well, per kenmerk: a form before the meting opens, and to read after. */
export function AfsprakenPage({ meting, gebieden, afspraken, state, mag, conflict }: Props) {
  const m = useMessages(messages);
  const href = `/metingen/${meting.id}`;
  const kruimels = [{ name: m.metingen, href: '/metingen' }, { name: meting.titel, href }, { name: m.titel }];
  if (!mag) {
    return (
      <>
        <Breadcrumbs items={kruimels} />
        <PageTitle title={m.titel} lead={m.vast} />
        <Lijst gebieden={gebieden} afspraken={afspraken} />
      </>
    );
  }
  return (
    <>
      <Breadcrumbs items={kruimels} />
      <Form
        action={`${href}/afspraken`}
        state={state}
        title={
          <>
            <PageTitle title={m.titel} lead={m.lead} />
            {conflict && (
              <>
                <Notice tone="warning" icon="alert-triangle">
                  {m.conflict}
                </Notice>
                <Section id="nu" title={m.conflictNu} look={3} card="quiet">
                  <Lijst gebieden={gebieden} afspraken={afspraken} />
                </Section>
              </>
            )}
          </>
        }
      >
        <Velden gebieden={gebieden} afspraken={afspraken} state={state} />
        <FormActions back={{ name: meting.titel, href }}>
          <Button kind="primary">{m.bewaar}</Button>
        </FormActions>
      </Form>
    </>
  );
}

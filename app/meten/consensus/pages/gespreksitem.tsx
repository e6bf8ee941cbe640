import {
  Breadcrumbs,
  Button,
  Columns,
  DataList,
  Distribution,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  List,
  Notice,
  PageTitle,
  Paragraph,
  RadioField,
  Section,
  Side,
  Stack,
  TextArea,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';
import type { Besluit, Gespreksitem } from '../queries.ts';

type Niveau = { waarde: number; tekst: string };
type Props = {
  meting: { id: string; titel: string };
  van: { sleutel: string; naam: string };
  gesprek: Gespreksitem;
  niveaus: readonly Niveau[];
  namen: readonly { naam: string; waarde: number }[];
  magVastleggen: boolean;
  state: FormState;
  conflict: boolean;
};

const naamOf = (niveaus: readonly Niveau[], waarde: number) =>
  niveaus.find((one) => one.waarde === waarde)?.tekst ?? String(waarde);

/** What was agreed, who moved and what the others say. */
function Vastgelegd({ besluit, niveaus, titel }: { besluit: Besluit; niveaus: readonly Niveau[]; titel: string }) {
  const m = useMessages(messages);
  const { niveau, reden, minderheid, verschoven } = besluit;
  const wie = verschoven.map(({ waarde, aantal }) => m.verschovenRij(aantal, naamOf(niveaus, waarde)));
  return (
    <Section id="nu" title={titel} card="own">
      <DataList
        items={[
          { term: m.besluit, value: <strong>{naamOf(niveaus, niveau)}</strong> },
          { term: m.reden, value: reden },
          { term: m.verschoven, value: wie.length === 0 ? m.verschovenNiemand : wie.join(', ') },
          { term: m.minderheid, value: minderheid || m.geenMinderheid },
        ]}
      />
    </Section>
  );
}

function Formulier({ meting, van, gesprek, niveaus, state }: Props) {
  const m = useMessages(messages);
  const terug = `/metingen/${meting.id}/samen?van=${encodeURIComponent(van.sleutel)}`;
  return (
    <Section id="vastleggen" title={m.besluit} card="plain">
      <Form action={`/metingen/${meting.id}/samen/${gesprek.item.sleutel}`} state={state}>
        <HiddenField name="van" value={van.sleutel} />
        <HiddenField name="versie" value={String(gesprek.besluit?.versie ?? 0)} />
        <RadioField
          name="niveau"
          label={m.veldNiveau}
          state={state}
          choices={niveaus.map(({ waarde, tekst }) => ({ value: String(waarde), name: `${waarde}. ${tekst}` }))}
        />
        <TextArea name="reden" label={m.veldReden} hint={m.veldRedenHulp} state={state} rows={3} maxLength={1000} />
        <TextArea
          name="minderheid"
          label={m.veldMinderheid}
          hint={m.veldMinderheidHulp}
          state={state}
          rows={3}
          maxLength={1000}
          optional
        />
        <FormActions back={{ name: m.terug, href: terug }}>
          <Button kind="primary">{m.knop}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}

/** One statement: what people chose alone, and the form for what they agree. */
export function GespreksitemPage(props: Props) {
  const m = useMessages(messages);
  const { meting, van, gesprek, niveaus, namen, magVastleggen, conflict } = props;
  const samen = `/metingen/${meting.id}/samen?van=${encodeURIComponent(van.sleutel)}`;
  const { n } = gesprek.spreiding;
  const parts = niveaus.map(({ waarde, tekst }) => {
    const count = gesprek.keuzes.find((one) => one.waarde === waarde)?.aantal ?? 0;
    return { name: tekst, mark: String(waarde), count, text: m.mensen(count, n) };
  });
  return (
    <>
      <Breadcrumbs
        items={[
          { name: meting.titel, href: `/metingen/${meting.id}` },
          { name: m.titel, href: samen },
          { name: m.stelling },
        ]}
      />
      <PageTitle title={gesprek.item.tekst} lead={van.naam} />
      {conflict && (
        <Notice tone="warning" icon="alert-triangle">
          {m.conflict}
        </Notice>
      )}
      <Columns look="side">
        <Stack gap="wide">
          {gesprek.besluit && (
            <Vastgelegd besluit={gesprek.besluit} niveaus={niveaus} titel={conflict ? m.conflictNu : m.besluit} />
          )}
          {magVastleggen && <Formulier {...props} />}
        </Stack>
        <Side label={m.hoeAlleen}>
          <Section id="alleen" title={m.hoeAlleen} card="quiet">
            <Distribution label={m.inWoorden(n)} parts={parts} />
            <Paragraph small soft>
              {m.inWoorden(n)}
            </Paragraph>
          </Section>
          {namen.length > 0 && (
            <Section id="namen" title={m.namen} card="quiet">
              <List items={namen.map(({ naam, waarde }) => `${naam}: ${waarde}. ${naamOf(niveaus, waarde)}`)} />
              <Paragraph small soft>
                {m.namenUitleg}
              </Paragraph>
            </Section>
          )}
        </Side>
      </Columns>
    </>
  );
}

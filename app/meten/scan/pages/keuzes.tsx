import {
  Breadcrumbs,
  Button,
  DataList,
  Details,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  PageTitle,
  Paragraph,
  RadioField,
  Section,
  TextArea,
  TextField,
  useMessages,
} from '#ui';

import {
  type Archetype,
  ARCHETYPEN,
  type Keuzesoort,
  STRATEGIEEN,
  STRATEGIEKENMERKEN,
  type Strategie,
  VERANDERVERMOGEN,
} from '../keuzes.ts';
import {
  ARCHETYPENAMEN,
  ARCHETYPETEKSTEN,
  KENMERKNAMEN,
  messages,
  STRATEGIENAMEN,
  STRATEGIETEKSTEN,
  VERMOGENS,
} from '../messages.ts';

/** The choices as a form holds them. */
type Waarden = { archetype: Archetype | ''; strategie: Strategie | ''; laag: string; hoog: string; reden: string };
type Props = {
  soort: Keuzesoort;
  titel: string;
  href: string;
  state: FormState;
  /** What stands there now, when somebody else was first. */
  nu: Waarden | undefined;
};

function Nu({ soort, nu }: { soort: Keuzesoort; nu: Waarden }) {
  const m = useMessages(messages);
  const archetypen = useMessages(ARCHETYPENAMEN);
  const strategieen = useMessages(STRATEGIENAMEN);
  const items = {
    archetype: [{ term: m.archetype, value: nu.archetype === '' ? m.nogNiet : archetypen[nu.archetype] }],
    strategie: [{ term: m.strategie, value: nu.strategie === '' ? m.nogNiet : strategieen[nu.strategie] }],
    grenzen: [
      { term: m.laag, value: nu.laag },
      { term: m.hoog, value: nu.hoog },
      { term: m.reden, value: nu.reden || m.geenUitleg },
    ],
  };
  return (
    <Section id="nu" title={m.zoStaatHetNu} look={3} card="quiet">
      <DataList items={items[soort]} />
    </Section>
  );
}

function Archetypeveld({ state }: Pick<Props, 'state'>) {
  const m = useMessages(messages);
  const namen = useMessages(ARCHETYPENAMEN);
  const teksten = useMessages(ARCHETYPETEKSTEN);
  const choices = ARCHETYPEN.map((value) => ({ value, name: namen[value], description: teksten[value] }));
  return (
    <RadioField
      name="archetype"
      label={m.archetype}
      hint={m.archetypeBron}
      state={state}
      choices={[...choices, { value: '', name: m.geenKeuze, description: '' }]}
    />
  );
}

function Strategieveld({ state }: Pick<Props, 'state'>) {
  const m = useMessages(messages);
  const namen = useMessages(STRATEGIENAMEN);
  const vermogens = useMessages(VERMOGENS);
  const choices = STRATEGIEEN.map((value) => ({
    value,
    name: namen[value],
    description: m.vermogen(vermogens[VERANDERVERMOGEN[value]]),
  }));
  return (
    <RadioField
      name="strategie"
      label={m.strategie}
      hint={m.strategieBron}
      state={state}
      choices={[...choices, { value: '', name: m.geenKeuze, description: '' }]}
    />
  );
}

/** What tells the strategies apart, each to be opened. */
function Strategieen() {
  const m = useMessages(messages);
  const namen = useMessages(STRATEGIENAMEN);
  const kenmerken = useMessages(KENMERKNAMEN);
  const vermogens = useMessages(VERMOGENS);
  return (
    <Section id="strategieen" title={m.strategieKenmerken} look={3}>
      {STRATEGIEEN.map((strategie) => (
        <Details key={strategie} summary={namen[strategie]}>
          <DataList
            items={[
              ...STRATEGIEKENMERKEN.map((kenmerk) => ({
                term: kenmerken[kenmerk],
                value: STRATEGIETEKSTEN[strategie][kenmerk],
              })),
              { term: m.kolomVermogen, value: vermogens[VERANDERVERMOGEN[strategie]] },
            ]}
          />
        </Details>
      ))}
    </Section>
  );
}

function Grenzenvelden({ state }: Pick<Props, 'state'>) {
  const m = useMessages(messages);
  return (
    <>
      <TextField name="laag" label={m.laag} state={state} inputMode="numeric" width="short" />
      <TextField name="hoog" label={m.hoog} state={state} inputMode="numeric" width="short" />
      <TextArea name="reden" label={m.reden} hint={m.redenHint} optional state={state} maxLength={500} rows={3} />
      <Paragraph small soft>
        {m.regelBron}
      </Paragraph>
    </>
  );
}

/** Choosing one of the things that a gemeente says of itself. */
export function KeuzesPage({ soort, titel, href, state, nu }: Props) {
  const m = useMessages(messages);
  const koppen = { archetype: m.archetypeTitel, strategie: m.strategieTitel, grenzen: m.grenzenTitel };
  return (
    <>
      <Breadcrumbs items={[{ name: titel, href }, { name: koppen[soort] }]} />
      <Form
        action={`${href}/keuzes/${soort}`}
        state={state}
        title={
          <>
            <PageTitle title={koppen[soort]} lead={soort === 'grenzen' ? m.grenzenLead : m.eigenUitleg} />
            {nu && <Nu {...{ soort, nu }} />}
          </>
        }
      >
        {soort === 'archetype' && <Archetypeveld state={state} />}
        {soort === 'strategie' && <Strategieveld state={state} />}
        {soort === 'grenzen' && <Grenzenvelden state={state} />}
        <HiddenField name="versie" value={[state.values['versie'] ?? '0'].flat()[0] ?? '0'} />
        {soort === 'strategie' && <Strategieen />}
        <FormActions back={{ name: m.terugScan, href }}>
          <Button kind="primary">{m.knopBewaar}</Button>
        </FormActions>
      </Form>
    </>
  );
}

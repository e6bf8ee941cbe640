import type { Assets } from '../assets.ts';
import {
  Attention,
  Badge,
  Breadcrumbs,
  Button,
  ButtonLink,
  Card,
  CheckboxField,
  Code,
  DateField,
  Details,
  FileField,
  Filters,
  First,
  Form,
  FormActions,
  type FormState,
  Held,
  Hero,
  Layout,
  Link,
  List,
  Log,
  Notice,
  PageTitle,
  Paragraph,
  PrintButton,
  Progress,
  ProgressBar,
  RadioField,
  Rows,
  Section,
  SelectField,
  type Shell,
  Stand,
  TextArea,
  TextField,
  Tiles,
} from '../index.ts';
import { Filling } from './filling.tsx';
import { Home, Visits } from './home.tsx';
import { Lists } from './lists.tsx';
import { Paths } from './paths.tsx';
import { Results } from './results.tsx';
import { AtTheTable } from './table.tsx';

type Props = { assets: Assets };

const shellOf = (assets: Assets): Shell => ({
  assets,
  display: 'systeem',
  organisation: 'Gemeente Voorbeeldstad',
  person: { name: 'Samira B.', role: 'Wijkteam Noord', initials: 'SB', href: '#ik' },
  golden: { name: 'Signaal', href: '#geef' },
  navigation: ['Vandaag', 'Leefwereld', 'Maatwerkplaats'].map((name, i) => ({
    name,
    href: `#${name}`,
    current: i === 0,
  })),
  footer: {
    note: 'Verzonnen.',
    links: [
      { name: 'Toegankelijkheid', href: '#t' },
      { name: 'Privacy', href: '#p' },
    ],
  },
  status: 'Bewaard.',
  idle: { text: 'Aangemeld tot 21.12 uur.' },
  now: new Date('2026-11-24T09:12:00Z'),
});

const long = 'Mantelzorger mag de zorg niet regelen zonder machtiging van de gemeente';
const badge = (
  <Badge tone="info" icon="plant-2">
    loopt
  </Badge>
);

function Today() {
  return (
    <>
      <First
        term="Nog 2 dagen"
        title={long}
        text="Je naam moet er nog onder."
        href="#f"
        action="Naar het besluit"
        level={2}
      />
      <Card flush>
        <Attention
          items={[
            {
              icon: 'help-circle',
              tone: 'warning',
              title: long,
              href: '#v',
              text: 'Eén zin.',
              badge: <Badge tone="warning">nog 3 dagen</Badge>,
            },
          ]}
        />
      </Card>
    </>
  );
}

function Choices() {
  return (
    <>
      <Card flush>
        <Rows
          items={[
            {
              key: 'r',
              title: 'Samira B.',
              text: 'Wijkteam',
              action: (
                <Button small about="Samira B.">
                  Kies
                </Button>
              ),
            },
          ]}
        />
      </Card>
      <Tiles action="#" items={[{ key: 't', title: 'Mark V.', text: 'Beleid', values: { wie: 'mark' } }]} />
    </>
  );
}

/** Every part of the professional pages, with long words. */
export function EveryPart({ assets }: Props) {
  return (
    <Layout shell={shellOf(assets)} title="Alles">
      <Breadcrumbs items={[{ name: 'Maatwerkplaats', href: '#m' }, { name: '2026-014' }]} />
      <PageTitle
        title="Twee keer dezelfde inkomensvraag"
        lead="Kort."
        overline="Dinsdag"
        badges={badge}
        actions={<ButtonLink href="#s">Stap vastleggen</ButtonLink>}
      />
      <Today />
      <Notice icon="eye">Je ziet dit als regisseur.</Notice>
      <Paths />
      <Lists />
      <Section title="Je code" id="code" card="path">
        <Code value="K7QM-2RTX-94HD" label="Je code" />
        <PrintButton />
      </Section>
      <ProgressBar label="Voortgang" value={3120} max={10_000} text="3.120 van 10.000 regels" />
      <Choices />
      <List items={['Een zin.', 'Nog een zin.']} />
    </Layout>
  );
}

const refused: FormState = {
  values: { tekst: 'Te lang' },
  errors: { soort: ['Kies een soort'], tekst: ['Kort hem in'] },
};
const kinds = ['regel', 'proces', 'wachttijd', 'ontbrekend aanbod', 'samenwerking', 'geld', 'iets anders'].map(
  (value) => ({ value, name: value }),
);

/** A form step that was refused, with every field. */
export function RefusedForm({ assets }: Props) {
  return (
    <Layout shell={{ ...shellOf(assets), golden: undefined, status: undefined }} variant="form" title="Wat?" error>
      <Progress
        title="Melden"
        steps={[{ name: 'Waar', href: '#1' }, { name: 'Wat' }, { name: 'Nakijken en versturen' }]}
        current={1}
      />
      <Form action="#" state={refused} multipart title={<PageTitle title="Wat gebeurde er?" />}>
        <RadioField name="soort" label="Soort" look="compact" choices={kinds} state={refused} />
        <TextArea name="tekst" label="Vertel" hint="Laat namen weg." maxLength={20} state={refused}>
          <Held text="Eén ding." finds={[{ text: '06 00 00 00 00', why: 'lijkt op een telefoonnummer' }]} />
        </TextArea>
        <RadioField
          name="bel"
          label="Bellen?"
          why="Soms is een tekst te kort."
          choices={[{ value: 'ja', name: 'Ja', description: 'Over dit' }]}
          state={refused}
        />
        <CheckboxField
          name="kies"
          label="Kies"
          choices={[{ value: 'a', name: long, description: '3 november' }]}
          state={refused}
        />
        <TextField name="naam" label="Naam" optional width="medium" state={refused} />
        <DateField name="dag" label="Dag" state={refused} />
        <SelectField name="oorzaak" label="Oorzaak" options={[]} state={refused} />
        <FileField name="bestand" label="Bestand" hint="Een CSV." accept=".csv" state={refused} />
        <FormActions back={{ name: 'waar', href: '#1' }}>
          <Button kind="primary">Verder</Button>
          <Button kind="negative">Stop deze proeftuin</Button>
          <Button kind="subtle">Later</Button>
        </FormActions>
      </Form>
      <Details summary="Meer">
        <p>Uitleg.</p>
      </Details>
    </Layout>
  );
}

/** A public page with a story, so with all fonts, and as much text as a real one. */
export function PublicPart({ assets }: Props) {
  const shell = {
    ...shellOf(assets),
    person: undefined,
    golden: undefined,
    status: undefined,
    signIn: { name: 'Aanmelden', href: '#in' },
  };
  const lines = Array.from({ length: 30 }, (_, i) => ({
    key: `l${i}`,
    date: `${i + 1} november 2026`,
    badge: <Badge tone={i % 2 === 0 ? 'moss' : 'plum'}>proberen</Badge>,
    title: `Regel ${i + 1}: wijkteam mag zelf tot € 2.500 beslissen`,
    text: `Een fiets om naar het werk te komen: het wijkteam regelt dat nu in ${i + 2} dagen. Elke keuze staat in het register.`,
    trace: [{ name: `${i + 3} signalen` }, { name: 'besluit' }],
  }));
  const story = { text: 'Voor het eerst vroeg iemand wat ík wilde.', source: 'Bewoner van de Molenwijk.' };
  return (
    <Layout
      shell={shell}
      variant="public"
      title="Transformatielog"
      hero={<Hero title="Wat verandert er?" text="In dit log leest u het." />}
    >
      <Stand title="Waar we nu staan" id="stand" story={story}>
        <Paragraph>Twee jaar geleden wachtte een gezin elf weken op een plan.</Paragraph>
      </Stand>
      <Section title="Het log" id="log" look={1} actions={<Link href="#feed">Feed</Link>}>
        <Filters label="Kies een thema" items={[{ name: 'Alles', href: '#f', current: true }]} />
        <Log items={lines} />
      </Section>
    </Layout>
  );
}

/** The pages about one home: a plan, and who looked. */
export function HomePart({ assets }: Props) {
  return (
    <Layout shell={{ ...shellOf(assets), status: undefined }} title="Plan">
      <PageTitle title="Het plan van Jansen–El Amrani" badges={badge} />
      <Notice icon="eye">
        Je opende dit dossier als regisseur, om het plan te bespreken. De familie ziet dat je keek.
      </Notice>
      <Home />
      <Visits />
    </Layout>
  );
}

/** A long list of questions, one group of it. */
export function FillingPart({ assets }: Props) {
  const shell = { ...shellOf(assets), status: undefined };
  return (
    <Layout shell={shell} variant="form" title="Naast de inwoner staan" error>
      <Filling />
    </Layout>
  );
}

/** What came out of a measurement. */
export function ResultsPart({ assets }: Props) {
  return (
    <Layout shell={{ ...shellOf(assets), status: undefined }} title="Waar staat ons bondgenootschap?">
      <PageTitle title="Waar staat ons bondgenootschap?" />
      <Results />
    </Layout>
  );
}

/** Two people at one screen. */
export function TablePart({ assets }: Props) {
  return <AtTheTable shell={{ ...shellOf(assets), status: undefined }} />;
}

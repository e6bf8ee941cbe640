import {
  Badge,
  Card,
  Distribution,
  DistributionBar,
  Dots,
  DotsLegend,
  Hidden,
  Radar,
  type RadarData,
  Says,
  Section,
  Soft,
  Table,
  WaveLine,
} from '../index.ts';

const AREAS: [name: string, axes: string[]][] = [
  [
    'Interne organisatie',
    ['Doen wat je zegt', 'Horizontale verbinding', 'Verticale verbinding', 'Verbinding tussen instellingen'],
  ],
  ['Maatschappelijke agenda', ['Inhoud van de visie', 'Coalitieaanpak', 'Concreetheid', 'Draagvlak']],
  [
    'Veranderagenda',
    [
      'Opgaven volgen de visie',
      'Ontrafelen van opgaven',
      'Toegevoegde waarde',
      'Mate van vernieuwing',
      'Betrokkenheid van inwoners',
    ],
  ],
  ['Uitvoeringsagenda', ['Werkwijze', 'Competenties', 'Implementatie', 'Betrokkenheid van inwoners']],
];
/** The number of the first axis of each area. */
const FIRST = [1, 5, 9, 14];
const NAMES = AREAS.flatMap(([, axes]) => axes);
const GEMEENTE = [62, 50, 56, 62, 81, 69, 50, 62, 62, 56, 44, 50, 62, 69, 62, 44, 56];
const INSTELLINGEN = [44, 38, 56, 75, 69, 56, 38, 50, 50, 62, 50, 44, 44, 75, 69, 38, 50];
const INWONERS = [38, 44, 31, 44, 56, 50, 31, 38, 44, null, 38, 44, 25, 56, 56, 31, 25];

/** The web of the drawn page. */
export const web: RadarData = {
  title: 'Webdiagram van de zelfanalyse, najaar 2026',
  text: 'Zeventien kenmerken in vier gebieden, schaal 0 tot 100. De cijfers staan in de tabel hieronder.',
  groups: AREAS.map(([name, axes], i) => ({
    name,
    axes: axes.map((axis, k) => ({ number: (FIRST[i] ?? 0) + k, name: axis })),
  })),
  series: [
    { name: 'Gemeente', note: 'n = 24', values: GEMEENTE },
    { name: 'Instellingen', note: 'n = 21', values: INSTELLINGEN },
    { name: 'Inwoners', note: 'n = 16', values: INWONERS },
  ],
};

function Figure({ value }: { value: number | null | undefined }) {
  return value === null || value === undefined ? (
    <>
      <span aria-hidden="true">–</span>
      <Hidden>te weinig antwoorden</Hidden>
    </>
  ) : (
    value
  );
}

function Figures() {
  return (
    <Table
      caption="Mediaan per kenmerk en partij"
      columns={[
        { name: 'Kenmerk' },
        { name: 'Gemeente', numeric: true },
        { name: 'Instellingen', numeric: true },
        { name: 'Inwoners', numeric: true },
        { name: 'Valt op' },
      ]}
      rows={NAMES.map((name, i) => {
        const values = [GEMEENTE[i], INSTELLINGEN[i], INWONERS[i]];
        const gap = (GEMEENTE[i] ?? 0) - (INWONERS[i] ?? 50) >= 30;
        return {
          key: `${i}`,
          group: AREAS[FIRST.indexOf(i + 1)]?.[0],
          bold: values.flatMap((value, k) => (typeof value === 'number' && value < 50 ? [k + 1] : [])),
          cells: [
            `${i + 1}. ${name}`,
            ...values.map((value, k) => <Figure key={k} value={value} />),
            gap ? (
              <Badge key="gap" tone="info" icon="arrows-diff">
                verschil
              </Badge>
            ) : (
              <Soft key="gap">niets bijzonders</Soft>
            ),
          ],
        };
      })}
    />
  );
}

const ANSWERS = ['helemaal niet', 'een beetje', 'grotendeels', 'helemaal'].map((name, i) => ({
  name,
  mark: String(i),
  count: [3, 12, 7, 2][i] ?? 0,
  text: `${[3, 12, 7, 2][i]} van 26`,
}));

function Spread() {
  const parts = [...ANSWERS, { name: 'weet niet', mark: '?', count: 2, text: '2 van 26', apart: true }];
  return (
    <Section title="Per stelling" id="stellingen">
      <Distribution label="Van 26 mensen kozen er 12 een beetje." parts={parts} />
      <DotsLegend value="Gemiddelde" interval="95%-interval" reference="Gepubliceerd: 48" />
      <Card flush>
        <Table
          caption="Per stelling"
          columns={[
            { name: 'Stelling' },
            { name: 'Gemiddelde', numeric: true },
            { name: 'Ligging' },
            { name: 'Antwoorden' },
            { name: 'Per meting' },
          ]}
          rows={[41, null].map((value, i) => ({
            key: `${i}`,
            cells: [
              `Stelling ${i + 1}`,
              <Figure key="f" value={value} />,
              <Dots key="d" value={value} low={value ? 33 : undefined} high={value ? 49 : undefined} reference={48} />,
              <DistributionBar key="b" parts={value === null ? [] : parts} />,
              <WaveLine key="w" values={[35, null, 38, value]} look={2} />,
            ],
          }))}
        />
      </Card>
    </Section>
  );
}

/** What came out, in sentences, drawings and tables. */
export function Results() {
  return (
    <>
      <Section title="Wat het meest opvalt" id="zinnen" titleHidden>
        <Says
          items={[
            {
              key: 'a',
              words: 'We hebben een visie, maar spraken niet af hoe we het effect meten.',
              figures: 'Concreetheid (7): gemeente 50, instellingen 38, inwoners 31.',
            },
            {
              key: 'b',
              words: 'De gemeente vindt dat inwoners meedoen. Inwoners merken dat niet.',
              figures: 'Betrokkenheid (17): 56 en 25.',
            },
            { key: 'c', words: 'Knelpunten leiden nog niet tot verandering.', figures: 'Bij alle drie onder 50.' },
          ]}
        />
      </Section>
      <Section title="Het web" id="web" card="plain" look={2}>
        <Radar id="web-figuur" {...web} caption="Mediaan per kenmerk, 0 tot 100. Het grijze midden is onder de 50." />
      </Section>
      <Section title="Vijf metingen" id="web-5" card="plain" look={2}>
        <Radar
          id="web-vijf"
          {...web}
          series={[1, 2, 3, 4, 5].map((n) => ({
            name: `Meting ${n}`,
            note: `n = ${n + 9}`,
            values: GEMEENTE.map((value, i) => (i === 4 && n === 2 ? null : Math.round(value * (0.5 + n / 8)))),
          }))}
        />
      </Section>
      <Section title="Alle cijfers" id="cijfers">
        <Card flush>
          <Figures />
        </Card>
      </Section>
      <Spread />
    </>
  );
}

import {
  Card,
  DateField,
  emptyForm,
  FilterBar,
  formatDay,
  formatTime,
  PageTitle,
  Paragraph,
  Section,
  Stack,
  Table,
  useMessages,
} from '#ui';

import { controleMessages } from '../messages.ts';
import type { Inwonervraag, Kijker, Poging } from '../queries.ts';

type Props = { dag: string; kijkers: readonly Kijker[]; pogingen: readonly Poging[]; vragen: readonly Inwonervraag[] };

function Kijkers({ kijkers }: Pick<Props, 'kijkers'>) {
  const m = useMessages(controleMessages);
  const columns = [
    { name: m.naam },
    { name: m.dossiers, numeric: true },
    { name: m.keer, numeric: true },
    { name: m.tegengehouden, numeric: true },
  ];
  const rows = kijkers.map(({ id, naam, functie, dossiers, keer, geweigerd }) => ({
    key: id,
    cells: [`${naam}, ${functie}`, String(dossiers), String(keer - geweigerd), String(geweigerd)],
  }));
  return (
    <Section id="kijkers" title={m.kijkers}>
      {rows.length === 0 ? (
        <Paragraph soft>{m.geenKijkers}</Paragraph>
      ) : (
        <Card flush>
          <Table caption={m.kijkers} columns={columns} rows={rows} phone="labels" />
        </Card>
      )}
    </Section>
  );
}

function Pogingen({ pogingen }: Pick<Props, 'pogingen'>) {
  const m = useMessages(controleMessages);
  const columns = [{ name: m.wie }, { name: m.tijd }, { name: m.doel }, { name: m.huishouden }];
  const rows = pogingen.map(({ id, op, naam, functie, doel, huishouden }) => ({
    key: id,
    cells: [`${naam}, ${functie}`, formatTime(op), m.doelWoord(doel), huishouden.slice(-12)],
  }));
  return (
    <Section id="pogingen" title={m.pogingen}>
      {rows.length === 0 ? (
        <Paragraph soft>{m.geenPogingen}</Paragraph>
      ) : (
        <Card flush>
          <Table caption={m.pogingen} columns={columns} rows={rows} phone="labels" />
        </Card>
      )}
    </Section>
  );
}

function Vragen({ vragen }: Pick<Props, 'vragen'>) {
  const m = useMessages(controleMessages);
  const columns = [{ name: m.gevraagdAan }, { name: m.soort }, { name: m.sinds }];
  const rows = vragen.map(({ id, gevraagde, soort, gesteldOp }) => ({
    key: id,
    cells: [gevraagde.naam, m[soort], formatDay(gesteldOp)],
  }));
  return (
    <Section id="vragen" title={m.vragen}>
      <Paragraph soft>{rows.length === 0 ? m.geenVragen : m.vragenTekst}</Paragraph>
      {rows.length > 0 && (
        <Card flush>
          <Table caption={m.vragen} columns={columns} rows={rows} phone="labels" />
        </Card>
      )}
    </Section>
  );
}

/** The daily look of who guards privacy: who looked and who was kept out, never what they saw. */
export function ControlePage({ dag, kijkers, pogingen, vragen }: Props) {
  const m = useMessages(controleMessages);
  return (
    <Stack gap="wide">
      <PageTitle title={m.titel} lead={m.inleiding} overline={formatDay(dag)} />
      <FilterBar action="/inzage" label={m.kies} submit={m.toon}>
        <DateField name="tot" label={m.dag} state={{ ...emptyForm, values: { tot: dag } }} />
      </FilterBar>
      <Pogingen pogingen={pogingen} />
      <Kijkers kijkers={kijkers} />
      <Vragen vragen={vragen} />
    </Stack>
  );
}

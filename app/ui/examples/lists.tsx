import {
  Badge,
  Board,
  ButtonLink,
  Card,
  Chips,
  Empty,
  emptyForm,
  FilterBar,
  Filters,
  Link,
  ListHead,
  Pages,
  Section,
  SelectField,
  Steps,
  Table,
  TableLink,
  ViewSwitch,
} from '../index.ts';

const long = 'Mantelzorger mag de zorg niet regelen zonder machtiging van de gemeente';
const badge = (
  <Badge tone="info" icon="plant-2">
    loopt
  </Badge>
);

function Lanes() {
  const item = {
    key: 'i',
    title: long,
    href: '#i',
    lines: ['9 signalen'],
    badge,
    action: { name: 'Zet verder', href: '#z' },
  };
  const column = {
    key: 'team',
    name: 'Het team zelf',
    count: 1,
    countLabel: '1 knelpunt',
    note: 'Morgen',
    items: [item],
  };
  return (
    <Section title="Bord" id="bord">
      <Board columns={[column, { ...column, key: 'rijk', name: 'Het Rijk', open: true }]} />
    </Section>
  );
}

/** A list with its filters, as table and as board, and what is shown when nothing is left. */
export function Lists() {
  const columns = [
    { name: 'Knelpunt', sort: { href: '#n' }, width: 'wide' as const },
    { name: 'Waar', short: 'W' },
    { name: 'Dagen open', numeric: true, unit: 'dagen', sort: { href: '#d', direction: 'descending' as const } },
  ];
  const rows = [
    {
      key: 'a',
      cells: [
        <TableLink key="a" href="#a">
          {long}
        </TableLink>,
        <Steps key="b" step={2} of={5} name="Onderzoek" />,
        341,
      ],
    },
  ];
  return (
    <>
      <FilterBar
        action="#"
        label="Filteren"
        submit="Toon"
        pills={
          <Filters label="Hoe lang" titleVisible items={[{ name: 'Alles', href: '#1', current: true, count: 43 }]} />
        }
      >
        <SelectField name="thema" label="Thema" state={emptyForm} options={[{ value: 'j', name: 'jeugd' }]} />
      </FilterBar>
      <ListHead title="31 knelpunten" of="van de 43">
        <Chips label="Filters die aanstaan" items={[{ name: 'jeugd', href: '#x' }]} />
        <ViewSwitch items={[{ name: 'Tabel', href: '#tabel', icon: 'table', current: true }]} />
      </ListHead>
      <Card flush>
        <Table caption="Knelpunten" phone="facts" columns={columns} rows={rows} />
      </Card>
      <Pages from={1} to={25} total={214} page={3} pageCount={9} href={(n) => `#p${n}`}>
        <Link href="#csv" icon="download">
          Lijst ophalen
        </Link>
      </Pages>
      <Lanes />
      <Empty title="Niets gevonden" text="Kies minder." action={<ButtonLink href="#w">Alle filters weg</ButtonLink>} />
    </>
  );
}

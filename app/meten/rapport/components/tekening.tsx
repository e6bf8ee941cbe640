import type { ReactNode } from 'react';

import {
  Card,
  type Column,
  Details,
  DistributionBar,
  Dots,
  DotsLegend,
  Heading,
  Paragraph,
  Radar,
  Stack,
  Table,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';
import type { Punten, Tabel, Tekening as Getekend, Verdeling, Web } from '../schema.ts';

const columnsOf = (tabel: Tabel): Column[] => tabel.kolommen.map(({ naam, getal }) => ({ name: naam, numeric: getal }));

/** So many columns of figures leave room for a drawing between them and the name of the row. */
const MEEST_NAAST = 4;

/** Columns with room for a drawing after the first one. */
function createColumns(tabel: Tabel, beeld: string): Column[] {
  const [first, ...rest] = columnsOf(tabel);
  const fits = rest.length <= MEEST_NAAST;
  return [
    ...(first ? [{ ...first, ...(fits ? { width: 'wide' as const } : {}) }] : []),
    { name: beeld },
    ...rest.map((column) => (fits ? { ...column, width: 'narrow' as const } : column)),
  ];
}

/** A table of a rapport as it was frozen; with a drawing in every row where there are `beelden`. */
function Cijfertabel({ tabel, beelden }: { tabel: Tabel; beelden?: readonly ReactNode[] }) {
  const m = useMessages(messages);
  const columns = beelden ? createColumns(tabel, m.kolomBeeld) : columnsOf(tabel);
  const rows = tabel.rijen.map(([naam = '', ...cells], i) => ({
    key: String(i),
    cells: [naam, ...(beelden ? [beelden[i]] : []), ...cells],
  }));
  return (
    <Card flush>
      <Table caption={tabel.naam} columns={columns} rows={rows} />
    </Card>
  );
}

/** More rows than this fill a phone several times over. */
const MEEST_OPEN = 10;

/** A table that is folded when it is long: its name stands above it, and on paper it is always open. */
export function Vouwtabel({ tabel }: { tabel: Tabel }) {
  const m = useMessages(messages);
  if (tabel.rijen.length <= MEEST_OPEN) return <Cijfertabel tabel={tabel} />;
  return (
    <Details summary={m.toonTabel(tabel.rijen.length)}>
      <Cijfertabel tabel={tabel} />
    </Details>
  );
}

function Webbeeld({ web }: { web: Web }) {
  const { sleutel, titel, tekst, bijschrift, groepen, reeksen, grens, tabel } = web;
  const m = useMessages(messages);
  return (
    <>
      <Card>
        <Radar
          id={sleutel}
          title={titel}
          text={tekst}
          caption={bijschrift}
          groups={groepen.map(({ naam, assen }) => ({
            name: naam,
            axes: assen.map((as) => ({ number: as.nummer, name: as.naam })),
          }))}
          series={reeksen.map(({ naam, n, waarden }) => ({ name: naam, note: m.n(n), values: waarden }))}
          below={grens}
        />
      </Card>
      <Heading level={4}>{tabel.naam}</Heading>
      <Vouwtabel tabel={tabel} />
    </>
  );
}

function Puntenbeeld({ punten }: { punten: Punten }) {
  const { legenda, rijen, tabel, bijschrift } = punten;
  const beelden = rijen.map(({ waarde, laag, hoog, referentie }, i) => (
    <Dots key={i} value={waarde} low={laag ?? undefined} high={hoog ?? undefined} reference={referentie} />
  ));
  return (
    <>
      <DotsLegend
        value={legenda.waarde}
        interval={legenda.interval ?? undefined}
        reference={legenda.referentie ?? undefined}
      />
      <Cijfertabel tabel={tabel} beelden={beelden} />
      <Paragraph small soft>
        {bijschrift}
      </Paragraph>
    </>
  );
}

function Verdelingbeeld({ verdeling }: { verdeling: Verdeling }) {
  const { niveaus, rijen, tabel, bijschrift } = verdeling;
  const beelden = rijen.map(({ aantallen }, i) => (
    <DistributionBar
      key={i}
      parts={niveaus.map(({ merk, los }, j) => ({ mark: merk, count: aantallen[j] ?? 0, apart: los }))}
    />
  ));
  return (
    <>
      <Cijfertabel tabel={tabel} beelden={beelden} />
      <Paragraph small soft>
        {bijschrift}
      </Paragraph>
    </>
  );
}

/** A drawing with its figures beside or below it: who does not see the one reads the other. */
export function Tekening({ tekening }: { tekening: Getekend }) {
  return (
    <Stack>
      <Heading level={3}>{tekening.titel}</Heading>
      {tekening.soort === 'web' && <Webbeeld web={tekening} />}
      {tekening.soort === 'punten' && <Puntenbeeld punten={tekening} />}
      {tekening.soort === 'verdeling' && <Verdelingbeeld verdeling={tekening} />}
    </Stack>
  );
}

import type { ReactNode } from 'react';

import { Badge, Card, type Column, Details, Hidden, Section, Soft, Table, useMessages } from '#ui';

import { formatCijfer, isOnder } from '../cijfers.ts';
import { messages } from '../messages.ts';
import { listNamen } from '../perspectief.ts';
import type { Webuitkomst } from '../queries.ts';
import { type Cijfer, listWebKenmerken, type Web, type WebKenmerk } from '../web.ts';

/** What stands where there is no figure: never 0, never nothing. */
function useGeen({ geopend }: Webuitkomst): string {
  const m = useMessages(messages);
  return geopend.meting.naamloos ? m.geenNaamloos : m.geenOpNaam;
}

/** What stands out in a row, as words. */
function Merken({ kenmerk, of }: { kenmerk: WebKenmerk; of: number }): ReactNode {
  const m = useMessages(messages);
  const { wit, gedeeld, verschillen } = kenmerk;
  if (wit.length === 0 && verschillen.length === 0) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <Hidden>{m.nietsBijzonders}</Hidden>
      </>
    );
  }
  return (
    <>
      {wit.length > 0 && (
        <Badge tone={gedeeld ? 'warning' : 'neutral'} icon="circle-dashed">
          {gedeeld ? m.witteVlek : m.witteVlekBij(wit.length, of)}
        </Badge>
      )}{' '}
      {verschillen.length > 0 && (
        <Badge tone="info" icon="arrows-diff">
          {m.verschil}
        </Badge>
      )}
    </>
  );
}

const hasPairs = (web: Web) => listWebKenmerken(web).some(({ grootste }) => grootste !== null);
const listBold = (cijfers: readonly Cijfer[], grens: number) =>
  cijfers.flatMap(({ mediaan }, i) => (mediaan !== null && isOnder(mediaan, grens) ? [i + 1] : []));

/** The figures of the web, in the order of the instrument and of the meting: never an order of partijen. */
export function Cijfertabel({ uitkomst }: { uitkomst: Webuitkomst }) {
  const m = useMessages(messages);
  const geen = useGeen(uitkomst);
  const { web } = uitkomst;
  const namen = listNamen(web.perspectieven);
  const metVerschil = hasPairs(web);
  const columns: Column[] = [
    { name: m.kolomKenmerk },
    ...namen.map((name) => ({ name, numeric: true })),
    ...(metVerschil ? [{ name: m.kolomVerschil, numeric: true }] : []),
    { name: m.kolomOpvallend },
  ];
  const read = ({ mediaan }: Cijfer) => (mediaan === null ? <Soft>{geen}</Soft> : formatCijfer(mediaan));
  const rows = web.gebieden.flatMap(({ sleutel: gebied, naam: group, kenmerken, cijfers: heel }) => [
    ...kenmerken.map((kenmerk, i) => ({
      key: kenmerk.sleutel,
      ...(i === 0 ? { group } : {}),
      bold: listBold(kenmerk.cijfers, web.grenzen.witteVlek),
      cells: [
        `${kenmerk.nummer}. ${kenmerk.naam}`,
        ...kenmerk.cijfers.map(read),
        ...(metVerschil ? [formatCijfer(kenmerk.grootste?.waarde ?? null)] : []),
        <Merken
          key="merken"
          kenmerk={kenmerk}
          of={kenmerk.cijfers.filter(({ mediaan }, j) => mediaan !== null && web.perspectieven[j]?.nu).length}
        />,
      ],
    })),
    ...(web.kant === 'beide' && kenmerken.length > 1
      ? [
          {
            key: `${gebied}-samen`,
            cells: [
              <Soft key="naam">{m.gebiedSamen}</Soft>,
              ...heel.map((cijfer, i) => <Soft key={i}>{read(cijfer)}</Soft>),
              ...(metVerschil ? ['–'] : []),
              '–',
            ],
          },
        ]
      : []),
  ]);
  return (
    <Section id="cijfers" title={m.cijfers} actions={<Soft>{m.vet(formatCijfer(web.grenzen.witteVlek))}</Soft>}>
      <Card flush>
        <Table caption={m.cijfersTabel} columns={columns} rows={rows} />
      </Card>
      <Spreiding uitkomst={uitkomst} geen={geen} />
    </Section>
  );
}

/** Per kenmerk and perspectief how many answered, and how far answers lie apart. */
function Spreiding({ uitkomst: { web }, geen }: { uitkomst: Webuitkomst; geen: string }) {
  const m = useMessages(messages);
  const namen = listNamen(web.perspectieven);
  const kenmerken = listWebKenmerken(web);
  const metKanten = kenmerken.some(({ cijfers }) => cijfers.some(({ proces, inhoud }) => (proces ?? inhoud) !== null));
  const figure = (value: number | null) => (value === null ? geen : formatCijfer(value));
  const numeric = (name: string) => ({ name, numeric: true });
  const rows = kenmerken.flatMap(({ sleutel, nummer, naam, cijfers }) =>
    cijfers.map(({ n, mediaan, p25, p75, proces, inhoud }, i) => ({
      key: `${sleutel}-${i}`,
      ...(i === 0 ? { group: `${nummer}. ${naam}` } : {}),
      cells: [
        namen[i] ?? '',
        String(n),
        figure(mediaan),
        p25 === null || p75 === null ? geen : m.midden(formatCijfer(p25), formatCijfer(p75)),
        ...(metKanten ? [figure(proces), figure(inhoud)] : []),
      ],
    })),
  );
  return (
    <Details summary={m.spreiding}>
      <Table
        caption={m.spreidingTabel}
        columns={[
          { name: m.kolomPerspectief },
          ...[m.kolomN, m.kolomMediaan, m.kolomMidden].map(numeric),
          ...(metKanten ? [m.kolomProces, m.kolomInhoud].map(numeric) : []),
        ]}
        rows={rows}
      />
    </Details>
  );
}

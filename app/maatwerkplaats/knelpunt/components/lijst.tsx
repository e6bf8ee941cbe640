import { Card, type Column, Soft, Table, TableLink, useMessages } from '#ui';

import { MACHT, messages, OORZAAK, SORTERING } from '../messages.ts';
import { computeDirection, computeSorted, formatAddress, type Overzicht, type Sortering } from '../overzicht.ts';
import type { Knelpunt } from '../queries.ts';
import { StatusBadge } from './status-badge.tsx';

type Props = { overzicht: Overzicht; knelpunten: readonly Knelpunt[] };

/** Knelpunten as a table of six columns, four of which order the list by a link in their header. */
export function KnelpuntLijst({ overzicht, knelpunten }: Props) {
  const m = useMessages(messages);
  const oorzaken = useMessages(OORZAAK);
  const machten = useMessages(MACHT);
  const sorteringen = useMessages(SORTERING);
  const sort = (sorteer: Sortering): Column['sort'] => ({
    href: formatAddress(computeSorted(overzicht, sorteer)),
    ...(overzicht.sorteer === sorteer
      ? { direction: computeDirection(overzicht) === 'op' ? ('ascending' as const) : ('descending' as const) }
      : {}),
  });
  const columns: Column[] = [
    { name: m.knelpunt, sort: sort('titel') },
    { name: m.oorzaak },
    { name: m.wie, short: m.wieKort, sort: sort('macht') },
    { name: m.signalen, unit: m.signalenEenheid, numeric: true, sort: sort('signalen') },
    { name: m.dagenOpen, unit: m.dagenEenheid, numeric: true, sort: sort('dagen') },
    { name: m.waar },
  ];
  return (
    <Card flush>
      <Table
        caption={m.bijschrift(sorteringen[overzicht.sorteer])}
        columns={columns}
        phone="facts"
        rows={knelpunten.map((knelpunt) => ({
          key: knelpunt.id,
          cells: [
            <>
              <TableLink href={`/knelpunten/${knelpunt.id}`}>{knelpunt.titel}</TableLink> <Soft>{knelpunt.nummer}</Soft>
            </>,
            oorzaken[knelpunt.oorzaak],
            knelpunt.macht === 'onbekend' ? <Soft key="macht">{machten.onbekend}</Soft> : machten[knelpunt.macht],
            knelpunt.aantalSignalen,
            knelpunt.dagenOpen,
            <StatusBadge key="status" status={knelpunt.status} afloop={knelpunt.afloop} />,
          ],
        }))}
      />
    </Card>
  );
}

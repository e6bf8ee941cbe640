import { Board, type BoardColumn, formatCount, formatDays, useMessages } from '#ui';

import { computeMachtgroep, LANG, listMachten, type Machtgroep, MACHTGROEPEN } from '../knelpunt.ts';
import { GROEP, GROEPSNELHEID, messages } from '../messages.ts';
import { countMatching, type Facet, formatAddress, type Overzicht } from '../overzicht.ts';
import type { Knelpunt } from '../queries.ts';
import { StatusBadge } from './status-badge.tsx';

/** How many a column shows before "Alle 8 tonen". */
export const BORD_AANTAL = 2;

type Props = {
  overzicht: Overzicht;
  facetten: readonly Facet[];
  /** The longest open ones per power, longest first. */
  knelpunten: readonly Knelpunt[];
  /** The column that is shown in full. */
  toon: Machtgroep | undefined;
  /** Whether this person may set a knelpunt further. */
  canUpdate: boolean;
};

/** Over a hundred days it is said how long already: "al 155 dagen". */
function useTile(canUpdate: boolean) {
  const m = useMessages(messages);
  return ({
    id,
    titel,
    aantalSignalen,
    dagenOpen,
    eigenaar,
    status,
    afloop,
  }: Knelpunt): BoardColumn['items'][number] => {
    const dagen = dagenOpen > LANG ? formatDays(-dagenOpen) : m.dagen(dagenOpen);
    return {
      key: id,
      title: titel,
      href: `/knelpunten/${id}`,
      lines: [m.tegel(m.aantalSignalen(aantalSignalen), dagen), eigenaar.naam],
      badge: <StatusBadge status={status} afloop={afloop} />,
      ...(canUpdate && status !== 'terugverteld'
        ? { action: { name: m.zetVerder, href: `/knelpunten/${id}/stap` } }
        : {}),
    };
  };
}

/** The same knelpunten by who can change them, from near to far; what nobody has found out yet stands last, dashed. */
export function KnelpuntBord({ overzicht, facetten, knelpunten, toon, canUpdate }: Props) {
  const m = useMessages(messages);
  const groepen = useMessages(GROEP);
  const snelheden = useMessages(GROEPSNELHEID);
  const tile = useTile(canUpdate);
  const columns = MACHTGROEPEN.map((groep): BoardColumn => {
    const machten = listMachten(groep).filter((macht) => overzicht.macht === undefined || overzicht.macht === macht);
    const count = machten.reduce((total, macht) => total + countMatching(facetten, { ...overzicht, macht }), 0);
    const here = knelpunten.filter(({ macht }) => computeMachtgroep(macht) === groep);
    const items = toon === groep ? here : here.slice(0, BORD_AANTAL);
    return {
      key: groep,
      name: groepen[groep],
      note: snelheden[groep],
      open: groep === 'onbekend',
      count,
      countLabel: m.lijst(formatCount(count), count === 1),
      items: items.map(tile),
      empty: m.groepLeeg,
      ...(items.length < count
        ? {
            more: {
              name: m.alleTonen(formatCount(count)),
              href: `${formatAddress(overzicht, { toon: groep })}#${groep}`,
            },
          }
        : {}),
    };
  });
  return <Board columns={columns} />;
}

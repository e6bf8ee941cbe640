import { ButtonLink, Chips, Empty, formatCount, formatNumber, useMessages } from '#ui';

import { messages } from '../messages.ts';
import { type Facet, formatAddress, listActive, listBlocking, type Overzicht, removeFilter } from '../overzicht.ts';
import { useFilterName } from './filters.tsx';

type Props = { overzicht: Overzicht; facetten: readonly Facet[]; canCreate: boolean };

/** Nothing to show: which filter is in the way and how many there are without it, or what will come here. */
export function GeenKnelpunten(props: Props) {
  const active = listActive(props.overzicht);
  if (active.length === 0) return <NothingOpen {...props} />;
  if (active.length === 1 && props.overzicht.open === 'afgerond') return <NothingClosed />;
  return <NothingFits {...props} />;
}

function NothingOpen({ overzicht, facetten, canCreate }: Props) {
  const m = useMessages(messages);
  if (facetten.length > 0) {
    const href = formatAddress({ ...overzicht, open: 'afgerond' });
    const action = <ButtonLink href={href}>{m.leegOpenActie}</ButtonLink>;
    return <Empty title={m.leegOpenTitel} text={m.leegOpenUitleg} action={action} />;
  }
  const action = canCreate && <ButtonLink href="/knelpunten/nieuw">{m.samenbrengen}</ButtonLink>;
  return <Empty title={m.leegTitel} text={m.leegUitleg} action={action} />;
}

function NothingClosed() {
  const m = useMessages(messages);
  return <Empty title={m.leegAfgerond} text={m.leegAfgerondUitleg} />;
}

function NothingFits({ overzicht, facetten }: Props) {
  const m = useMessages(messages);
  const nameOf = useFilterName(overzicht);
  const active = listActive(overzicht);
  const blocking = listBlocking(facetten, overzicht);
  const [first] = blocking;
  const all = formatAddress({ ...overzicht, open: 'alles', oorzaak: undefined, macht: undefined });
  const without = (veld: (typeof active)[number]) => formatAddress(removeFilter(overzicht, veld));
  return (
    <Empty
      title={active.length === 1 ? m.leegFilterEen : m.leegFilterMeer(formatNumber(active.length))}
      text={
        first === undefined
          ? m.zonderNiets
          : blocking.map(({ veld, aantal }) => (
              <span key={veld}>
                {m.zonder} <strong>{nameOf(veld)}</strong>{' '}
                {aantal === 1 ? m.isHetEr : m.zijnHetEr(formatCount(aantal))}{' '}
              </span>
            ))
      }
      action={
        <>
          {first && <ButtonLink href={without(first.veld)}>{m.zoekZonder(nameOf(first.veld))}</ButtonLink>}
          {(active.length > 1 || !first) && (
            <ButtonLink href={all} kind="subtle">
              {m.allesWeg}
            </ButtonLink>
          )}
        </>
      }
    >
      <Chips label={m.filtersAan} items={active.map((veld) => ({ name: nameOf(veld), href: without(veld) }))} />
    </Empty>
  );
}

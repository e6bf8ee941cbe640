import { Breadcrumbs, useMessages } from '#ui';

import { lijst, werk } from '../messages.ts';

/** Which huishouden and which conversation a page belongs to. `op` is YYYY-MM-DD. */
export type Plek = { huishouden: string; naam: string; gesprek?: { id: string; op: string } | undefined };

/** The address of the conversations of a huishouden, or of one of them. */
export const formatPad = ({ huishouden, gesprek }: Plek) =>
  `/huishoudens/${huishouden}/gesprekken${gesprek ? `/${gesprek.id}` : ''}`;

/** The way to a form of a conversation. */
export function Kruimels({ plek, name }: { plek: Plek; name: string }) {
  const m = useMessages(lijst);
  const w = useMessages(werk);
  const { huishouden, naam, gesprek } = plek;
  return (
    <Breadcrumbs
      items={[
        { name: naam, href: `/huishoudens/${huishouden}` },
        { name: m.titel, href: `/huishoudens/${huishouden}/gesprekken` },
        ...(gesprek ? [{ name: w.titel(gesprek.op), href: formatPad(plek) }] : []),
        { name },
      ]}
    />
  );
}

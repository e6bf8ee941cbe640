import { Chain } from '#ui';

type Stop = { soort: string; id: string; kind: string; name: string; href?: string; meta?: string; open?: boolean };

/** Where a record came from and what came of it. `open` says of the record itself whether it is still under way. */
export function Keten({ before, self, after }: { before: Stop[]; self: Stop | undefined; after: Stop[] }) {
  const show = ({ kind, name, href, meta }: Stop, state: 'done' | 'now' | 'next') => ({
    kind,
    name,
    href,
    meta,
    state,
  });
  const stops = [
    ...before.map((stop) => show(stop, 'done')),
    ...(self ? [{ ...show(self, 'now'), href: undefined }] : []),
    ...after.map((stop) => show(stop, stop.open === false ? 'done' : 'next')),
  ];
  return <Chain items={stops} />;
}

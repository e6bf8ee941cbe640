import { Badge, Card, formatDay, Link, Rows, Said, TableLink, useMessages } from '#ui';

import { LEEFDOMEINEN } from '../../../kennis/leefdomein/index.ts';
import { overzichtMessages, SIGNAALSOORTEN } from '../messages.ts';
import type { Signaal } from '../queries.ts';

/** What is known of a signaal beside its words: kind, part of life, day. */
export function SignaalFeiten({ signaal }: { signaal: Signaal & { reden?: string | undefined } }) {
  const { soort, leefdomein, dag, reden } = signaal;
  const soorten = useMessages(SIGNAALSOORTEN);
  const leefdomeinen = useMessages(LEEFDOMEINEN);
  return (
    <>
      {reden && (
        <>
          {reden}
          <br />
        </>
      )}
      {soorten[soort]} · {leefdomeinen[leefdomein]} · {formatDay(dag)}
    </>
  );
}

export type SignaalRijenProps = {
  signalen: readonly (Signaal & { reden?: string | undefined })[];
  /** Name and address of the knelpunten these signalen are in, by id. */
  knelpunten: ReadonlyMap<string, { name: string; href?: string }>;
};

/** Signalen below each other, each in the words of whoever gave it, with the knelpunt it came into. */
export function SignaalRijen({ signalen, knelpunten }: SignaalRijenProps) {
  const m = useMessages(overzichtMessages);
  const rows = signalen.map((signaal) => {
    const knelpunt = signaal.knelpuntId === null ? undefined : knelpunten.get(signaal.knelpuntId);
    return {
      key: signaal.id,
      title: (
        <TableLink href={`/signalen/${signaal.id}`}>
          <Said>{signaal.tekst}</Said>
        </TableLink>
      ),
      text: (
        <>
          <SignaalFeiten signaal={signaal} />
          <br />
          {signaal.knelpuntId === null && <Badge icon="circle-dashed">{m.open}</Badge>}
          {knelpunt && m.inKnelpunt}
          {knelpunt?.href ? <Link href={knelpunt.href}>{knelpunt.name}</Link> : knelpunt?.name}
        </>
      ),
    };
  });
  return (
    <Card flush>
      <Rows items={rows} />
    </Card>
  );
}

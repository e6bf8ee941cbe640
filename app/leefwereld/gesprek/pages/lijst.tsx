import type { ReactNode } from 'react';

import {
  Badge,
  ButtonGroup,
  ButtonLink,
  Card,
  Empty,
  formatDay,
  Section,
  Stack,
  Table,
  TableLink,
  useMessages,
} from '#ui';

import { formatPad, type Plek } from '../components/kruimels.tsx';
import { lijst } from '../messages.ts';
import type { Gesprek } from '../queries.ts';

type Props = {
  hoofd: ReactNode;
  plek: Plek;
  gesprekken: readonly Gesprek[];
  magSchrijven: boolean;
};

/** The conversations of one huishouden, the newest first. */
export function LijstPage({ hoofd, plek, gesprekken, magSchrijven }: Props) {
  const m = useMessages(lijst);
  const knop = magSchrijven ? (
    <ButtonLink href={`${formatPad(plek)}/nieuw`} kind="primary" icon="plus">
      {m.begin}
    </ButtonLink>
  ) : undefined;
  return (
    <Stack>
      {hoofd}
      {gesprekken.length === 0 ? (
        <Empty title={m.leegTitel} text={m.leeg} action={knop} />
      ) : (
        <Section title={m.titel} id="gesprekken" titleHidden>
          {knop && <ButtonGroup>{knop}</ButtonGroup>}
          <Card flush>
            <Table
              caption={m.bijschrift}
              columns={[{ name: m.dag }, { name: m.waarover }, { name: m.plek }, { name: m.stand }]}
              rows={gesprekken.map(({ id, op, melding, plek: waar, verstuurdOp }) => ({
                key: id,
                cells: [
                  <TableLink key="dag" href={`${formatPad(plek)}/${id}`}>
                    {formatDay(op)}
                  </TableLink>,
                  melding === null ? m.los : m.onderzoek,
                  waar,
                  verstuurdOp === null ? (
                    <Badge key="stand" tone="info" icon="circle-dashed">
                      {m.open}
                    </Badge>
                  ) : (
                    <Badge key="stand" tone="positive" icon="check">
                      {m.verstuurd(verstuurdOp)}
                    </Badge>
                  ),
                ],
              }))}
            />
          </Card>
        </Section>
      )}
    </Stack>
  );
}

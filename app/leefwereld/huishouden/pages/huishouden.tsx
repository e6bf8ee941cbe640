import type { ReactNode } from 'react';

import {
  Badge,
  ButtonLink,
  Card,
  Columns,
  Link,
  Notice,
  Paragraph,
  Row,
  Rows,
  Section,
  Side,
  Stack,
  Table,
  TableLink,
  useMessages,
} from '#ui';

import { LEEFDOMEINEN, WETNAMEN } from '../../../kennis/leefdomein/index.ts';
import { Gegevens } from '../components/gegevens.tsx';
import { Vertegenwoordigers } from '../components/vertegenwoordigers.tsx';
import { BANDEN_IN_WOORDEN, BESLISSERS_IN_WOORDEN, messages, RELATIES_IN_WOORDEN } from '../messages.ts';
import type { Adres, Betrokkene, Lid, Netwerklid, Vertegenwoordigd } from '../queries.ts';
import type { Huishouden } from '../zoeken.ts';

export type HuishoudenProps = {
  head: ReactNode;
  huishouden: Huishouden;
  leden: Lid[];
  vertegenwoordigingen: Vertegenwoordigd[];
  adressen: Adres[];
  netwerk: Netwerklid[];
  betrokkenen: Betrokkene[];
  /** The regisseur of an open huishouden keeps it up to date. */
  magBijwerken: boolean;
  /** The account of who reads this for a partij; undefined for anyone else. */
  alsPartij: string | undefined;
  /** The regisseur may ask for a protected address, and open a closed huishouden again. */
  isRegisseur: boolean;
};

function Leden({ leden, huishouden, magBijwerken, isRegisseur }: HuishoudenProps) {
  const m = useMessages(messages);
  const href = `/huishoudens/${huishouden.id}/leden`;
  const stand = (lid: Lid) => [
    ...(lid.woontHier ? [] : [<Badge key="elders">{m.elders}</Badge>]),
    ...(lid.client ? [] : [<Badge key="client">{m.geenClient}</Badge>]),
    ...(lid.verzet
      ? [
          <Badge key="verzet" tone="warning" icon="shield-lock">
            {m.verzet}
          </Badge>,
        ]
      : []),
    ...(lid.eindigtOp === null ? [] : [<Badge key="weg">{m.vertrokken(lid.eindigtOp)}</Badge>]),
  ];
  const rows = leden.map((lid) => ({
    key: lid.id,
    cells: [
      isRegisseur ? (
        <TableLink key="naam" href={`${href}/${lid.id}`}>
          {lid.naam}
        </TableLink>
      ) : (
        lid.naam
      ),
      <Row key="wat">
        {RELATIES_IN_WOORDEN[lid.relatie]}
        {stand(lid)}
      </Row>,
      `${m.jaar(lid.leeftijd)}, ${BESLISSERS_IN_WOORDEN[lid.beslisser]}`,
    ],
  }));
  const nieuw = magBijwerken && (
    <Link href={`${href}/nieuw`} icon="plus" small>
      {m.lidNieuw}
    </Link>
  );
  const columns = [{ name: m.lidKolom }, { name: m.lidWat }, { name: m.lidLeeftijd }];
  return (
    <Section id="leden" title={m.leden} actions={nieuw}>
      <Card flush>
        <Table caption={m.leden} columns={columns} rows={rows} />
      </Card>
    </Section>
  );
}

function Netwerk({ netwerk, leden, huishouden, magBijwerken }: HuishoudenProps) {
  const m = useMessages(messages);
  const href = `/huishoudens/${huishouden.id}/netwerk`;
  const items = netwerk.map((one) => {
    const bij = leden.find(({ id }) => id === one.lid)?.roepnaam;
    const wat = [BANDEN_IN_WOORDEN[one.soort], bij && m.bij(bij), one.band, one.helpt];
    return {
      key: one.id,
      title: one.naam,
      text: wat.filter(Boolean).join(' · '),
      badge: one.mantelzorger ? <Badge icon="heart-handshake">{m.mantelzorger}</Badge> : undefined,
      action: magBijwerken && (
        <Link href={`${href}/${one.id}`} about={one.naam} small>
          {m.wijzig}
        </Link>
      ),
    };
  });
  const nieuw = magBijwerken && (
    <Link href={`${href}/nieuw`} icon="plus" small>
      {m.netwerkNieuw}
    </Link>
  );
  return (
    <Section id="netwerk" title={m.netwerk} actions={nieuw}>
      {items.length > 0 ? (
        <Card flush>
          <Rows items={items} />
        </Card>
      ) : (
        <Paragraph soft>{m.netwerkLeeg}</Paragraph>
      )}
    </Section>
  );
}

function Partijen({ betrokkenen, huishouden, magBijwerken, alsPartij }: HuishoudenProps) {
  const m = useMessages(messages);
  const href = `/huishoudens/${huishouden.id}/partijen`;
  const items = betrokkenen
    .filter(({ soort }) => soort === 'partij')
    .map((one) => {
      const wie = one.medewerker === null ? m.geenMens : one.naam;
      const delen = one.leefdomeinen.map((deel) => LEEFDOMEINEN[deel]);
      const wetten = one.wetten.filter((wet) => wet !== 'algemeen').map((wet) => WETNAMEN[wet]);
      return {
        key: one.id,
        title: one.partij,
        badge: one.eindigtOp === null ? undefined : <Badge>{m.stopt(one.eindigtOp)}</Badge>,
        // What another partij is there for, is not for this one to know.
        text:
          alsPartij === undefined || alsPartij === one.medewerker ? (
            <>
              {`${one.taak} · ${wie}`}
              <br />
              {[...delen, ...wetten].join(', ')}
            </>
          ) : (
            wie
          ),
        action: magBijwerken && one.eindigtOp === null && (
          <Link href={`${href}/${one.id}`} about={one.partij ?? ''} small>
            {m.wijzig}
          </Link>
        ),
      };
    });
  const nieuw = magBijwerken && (
    <Link href={`${href}/nieuw`} icon="plus" small>
      {m.partijNieuw}
    </Link>
  );
  return (
    <Section id="partijen" title={m.partijen} actions={nieuw}>
      {items.length > 0 ? (
        <Card flush>
          <Rows items={items} />
        </Card>
      ) : (
        <Paragraph soft>{m.partijenLeeg}</Paragraph>
      )}
    </Section>
  );
}

/** Residents with an account: who reads along, and as whom. */
function Bewoners({ betrokkenen, leden, huishouden, magBijwerken }: HuishoudenProps) {
  const m = useMessages(messages);
  const alle = betrokkenen.filter(({ soort }) => soort !== 'partij');
  const accounts = [...new Set(alle.map(({ medewerker }) => medewerker))];
  const items = accounts.flatMap((account) => {
    const eigen = alle.filter(({ medewerker }) => medewerker === account);
    const een = eigen.find(({ soort }) => soort === 'lid') ?? eigen[0];
    if (!een) return [];
    const namen = eigen.flatMap(({ soort, lid }) =>
      soort === 'lid' ? [] : (leden.find(({ id }) => id === lid)?.roepnaam ?? []),
    );
    const wat = [een.soort === 'lid' ? m.zichzelf : '', namen.length > 0 ? m.voorLid(namen.join(', ')) : ''];
    const stop = magBijwerken && een.eindigtOp === null && (
      <Link href={`/huishoudens/${huishouden.id}/partijen/${een.id}/einde`} about={een.naam} small>
        {m.stop}
      </Link>
    );
    const badge = een.eindigtOp === null ? undefined : <Badge>{m.stopt(een.eindigtOp)}</Badge>;
    return [{ key: een.id, title: een.naam, text: wat.filter(Boolean).join(' · '), badge, action: stop }];
  });
  if (items.length === 0) return <Paragraph soft>{m.bewonersLeeg}</Paragraph>;
  return (
    <Card flush>
      <Rows items={items} />
    </Card>
  );
}

/** Everything about the people of a huishouden, as far as it opened. */
export function HuishoudenPage(props: HuishoudenProps) {
  const m = useMessages(messages);
  const { head, huishouden, leden, vertegenwoordigingen, isRegisseur } = props;
  const gesloten = huishouden.stand === 'afgesloten';
  return (
    <>
      <Stack>
        {head}
        {gesloten && (
          <Notice tone="warning" icon="lock">
            {m.afgesloten}
          </Notice>
        )}
        {gesloten && isRegisseur && (
          <ButtonLink href={`/huishoudens/${huishouden.id}/heropenen`}>{m.heropen}</ButtonLink>
        )}
      </Stack>
      <Columns look="side">
        <Stack gap="wide">
          <Leden {...props} />
          <Section id="vertegenwoordiging" title={m.vertegenwoordiging}>
            <Vertegenwoordigers {...{ leden, vertegenwoordigingen }} />
          </Section>
          <Netwerk {...props} />
          <Partijen {...props} />
          {isRegisseur && (
            <Section
              id="bewoners"
              title={m.bewoners}
              actions={!gesloten && <Link href={`/huishoudens/${huishouden.id}/koppelcodes`}>{m.bewonersCode}</Link>}
            >
              <Bewoners {...props} />
              <Paragraph>
                <Link href={`/huishoudens/${huishouden.id}/stem`}>{m.bewonersWoorden}</Link>
              </Paragraph>
            </Section>
          )}
        </Stack>
        <Side label={m.wieHelpt}>
          <Gegevens {...props} />
        </Side>
      </Columns>
    </>
  );
}

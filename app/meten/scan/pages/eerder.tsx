import { Breadcrumbs, Card, Notice, PageTitle, Paragraph, Section, Table, TableLink, useMessages } from '#ui';

import { Punten } from '../components/punten.tsx';
import { Score } from '../components/score.tsx';
import { messages } from '../messages.ts';
import type { Scanbeeld } from '../queries.ts';
import { type Gebiedstand, listVerschillen, type Scanstand, type Verschil } from '../scan.ts';

type Props = { nu: Scanbeeld; eerder: Scanbeeld };

const listGebieden = ({ doelen, veranderkracht }: Scanstand) => [
  ...doelen,
  ...(veranderkracht ? [veranderkracht] : []),
];

/** How a score moved, in a word: figures alone do not say whether they can be compared. */
function Richting({ verschil: { eerder, nu } }: { verschil: Verschil }) {
  const m = useMessages(messages);
  if (eerder?.score == null || nu.score === null) return <>{m.nietTeVergelijken}</>;
  if (nu.score === eerder.score) return <>{m.gelijk}</>;
  return <>{nu.score > eerder.score ? m.hoger : m.lager}</>;
}

function Vergeleken({ gebied, eerder, href }: { gebied: Gebiedstand; eerder: Scanstand; href: string }) {
  const m = useMessages(messages);
  const toen = listGebieden(eerder).find(({ sleutel }) => sleutel === gebied.sleutel);
  const rows = listVerschillen(gebied, eerder).map((verschil) => ({
    key: verschil.sleutel,
    cells: [
      <TableLink key="naam" href={`${href}/${verschil.sleutel}`}>
        {verschil.nummer}. {verschil.naam}
      </TableLink>,
      verschil.eerder ? <Score key="eerder" stand={verschil.eerder} /> : m.eerderGeen,
      <Score key="nu" stand={verschil.nu} />,
      <Richting key="richting" verschil={verschil} />,
    ],
  }));
  const samen = {
    key: 'samen',
    cells: [
      m.samenBewezen,
      toen ? <Punten key="eerder" telling={toen.bewezen} /> : m.geenPunten,
      <Punten key="nu" telling={gebied.bewezen} />,
      '',
    ],
  };
  const columns = [{ name: m.kolomOnderdeel }, { name: m.kolomEerder }, { name: m.kolomNu }, { name: m.kolomVerschil }];
  return (
    <Section id={gebied.sleutel} title={gebied.naam}>
      <Card flush>
        <Table caption={gebied.naam} columns={columns} rows={[...rows, samen]} />
      </Card>
    </Section>
  );
}

/** A scan beside the wave before it, item by item. */
export function EerderPage({ nu, eerder }: Props) {
  const m = useMessages(messages);
  const { meting, id } = nu.scan;
  const href = `/metingen/${id}/scan`;
  return (
    <>
      <Breadcrumbs items={[{ name: meting.titel, href }, { name: m.eerderTitel }]} />
      <PageTitle title={m.eerderTitel} lead={m.eerderLead(eerder.scan.meting.periode, meting.periode)} />
      <Paragraph soft>{m.eerderUitleg}</Paragraph>
      {eerder.scan.definitie.versie !== nu.scan.definitie.versie && <Notice>{m.eerderAndereVersie}</Notice>}
      {listGebieden(nu.stand).map((gebied) => (
        <Vergeleken key={gebied.sleutel} gebied={gebied} eerder={eerder.stand} href={href} />
      ))}
    </>
  );
}

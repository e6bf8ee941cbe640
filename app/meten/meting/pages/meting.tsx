import {
  Badge,
  Breadcrumbs,
  Button,
  ButtonLink,
  Columns,
  DataList,
  Form,
  formatDay,
  Link,
  List,
  PageTitle,
  Row,
  Section,
  Side,
  Stack,
  useMessages,
} from '#ui';

import { Groepentabel, KleineGroepen } from '../components/groepentabel.tsx';
import { StandBadge } from '../components/stand-badge.tsx';
import { VervolgKaart } from '../components/vervolg-kaart.tsx';
import { messages, paginaMessages } from '../messages.ts';
import { isLopend } from '../meting.ts';
import type { Meting, Metinggroep, Voortgang } from '../queries.ts';
import type { Vervolg } from '../vervolg.ts';

type Props = {
  meting: Meting;
  groepen: Metinggroep[];
  voortgang: Map<string, Voortgang> | undefined;
  golven: Meting[];
  vervolg: Vervolg;
  beheert: boolean;
  doetMee: boolean;
  magGolf: boolean;
  magHeropenen: boolean;
  metAfspraken: boolean;
  /** Its scale has levels one can agree on. */
  metNiveaus: boolean;
};

function Gegevens({ meting }: Pick<Props, 'meting'>) {
  const m = useMessages(paginaMessages);
  const dag = (term: string, value: string | null) => (value === null ? [] : [{ term, value: formatDay(value) }]);
  return (
    <Section id="gegevens" title={m.gegevens} look={3}>
      <DataList
        items={[
          {
            term: m.instrument,
            value: <Link href={`/instrumenten/${meting.instrument.sleutel}`}>{meting.instrument.naam}</Link>,
          },
          ...(meting.onderwerp === null ? [] : [{ term: m.onderwerp, value: meting.onderwerp }]),
          { term: m.periode, value: meting.periode },
          { term: m.naam, value: meting.naamloos ? m.naamloos(meting.groepsminimum) : m.opNaam },
          { term: m.begeleider, value: meting.begeleider.naam },
          ...dag(m.tot, meting.invullenTot),
          ...dag(m.geopendOp, meting.geopendOp),
          ...dag(m.geslotenOp, meting.geslotenOp),
          ...dag(m.resultatenOp, meting.resultatenOp),
          ...(meting.heropendReden === null ? [] : [{ term: m.heropend, value: meting.heropendReden }]),
        ]}
      />
    </Section>
  );
}

function Golven({ meting, golven }: Pick<Props, 'meting' | 'golven'>) {
  const [m, p] = [useMessages(messages), useMessages(paginaMessages)];
  if (golven.length < 2) return null;
  return (
    <Section id="golven" title={p.golven} look={3}>
      <List
        items={golven.map(({ id, golf, periode }) =>
          id === meting.id ? (
            `${m.golf(golf)}: ${periode}, ${p.deze}`
          ) : (
            <Link key={id} href={`/metingen/${id}`}>{`${m.golf(golf)}: ${periode}`}</Link>
          ),
        )}
      />
    </Section>
  );
}

/** Where else one goes from here: only what the stand of the meting has. */
function Verder({
  meting,
  beheert,
  doetMee,
  metAfspraken,
  metNiveaus,
  vervolg,
}: Pick<Props, 'meting' | 'beheert' | 'doetMee' | 'metAfspraken' | 'metNiveaus' | 'vervolg'>) {
  const m = useMessages(paginaMessages);
  const href = `/metingen/${meting.id}`;
  const open = meting.stand === 'geopend' && (beheert || doetMee);
  const scan = meting.toegang === 'scan' && meting.stand !== 'concept';
  const wegen = [
    ...(metAfspraken ? [{ name: m.afsprakenLink, href: `${href}/afspraken` }] : []),
    ...(scan && vervolg !== 'scan' && (beheert || open) ? [{ name: m.scanLink, href: `${href}/scan` }] : []),
    ...(open && !scan && vervolg !== 'uitkomst' ? [{ name: m.uitkomstLink, href: `${href}/uitkomst` }] : []),
    ...(open && metNiveaus ? [{ name: m.samen, href: `${href}/samen` }] : []),
    ...(open ? [{ name: m.acties, href: `${href}/acties` }] : []),
    ...(open && beheert ? [{ name: m.rapport, href: `/rapporten/nieuw?meting=${meting.id}` }] : []),
  ];
  if (wegen.length === 0) return null;
  return (
    <Section id="verder" title={m.verder} look={3}>
      <List
        items={wegen.map((weg) => (
          <Link key={weg.href} href={weg.href}>
            {weg.name}
          </Link>
        ))}
      />
    </Section>
  );
}

/** What the begeleider can do besides the one thing that comes next. */
function Beheer({
  meting,
  vervolg,
  magGolf,
  magHeropenen,
}: Pick<Props, 'meting' | 'vervolg' | 'magGolf' | 'magHeropenen'>) {
  const m = useMessages(paginaMessages);
  const href = `/metingen/${meting.id}`;
  return (
    <Section id="beheer" title={m.beheer} look={3}>
      {isLopend(meting) && (
        <ButtonLink href={`${href}/bijwerken`} icon="pencil">
          {m.bijwerken}
        </ButtonLink>
      )}
      {meting.stand === 'open' && vervolg !== 'sluiten' && (
        <Form action={`${href}/sluiten`}>
          <Button icon="lock">{m.sluit}</Button>
        </Form>
      )}
      {magHeropenen && <ButtonLink href={`${href}/heropenen`}>{m.heropenen}</ButtonLink>}
      {magGolf && (
        <ButtonLink href={`${href}/golf`} icon="plus">
          {m.golf}
        </ButtonLink>
      )}
    </Section>
  );
}

function Wie({ meting, groepen, voortgang, beheert }: Pick<Props, 'meting' | 'groepen' | 'voortgang' | 'beheert'>) {
  const m = useMessages(paginaMessages);
  const href = `/metingen/${meting.id}`;
  return (
    <Section
      id="wie"
      title={m.wieDoetMee}
      actions={
        beheert && (
          <Row>
            <Link href={`${href}/groepen`} small>
              {meting.toegang === 'link' ? m.beheerLinks : m.beheerGroepen}
            </Link>
            {meting.toegang === 'uitnodiging' && groepen.length > 0 && (
              <Link href={`${href}/uitnodigingen`} small>
                {m.beheerMensen}
              </Link>
            )}
          </Row>
        )
      }
    >
      <Stack>
        <KleineGroepen {...{ meting, groepen, voortgang }} />
        <Groepentabel {...{ meting, groepen, voortgang }} />
      </Stack>
    </Section>
  );
}

/** The one page from which everything of a meting goes on. */
export function MetingPage(props: Props) {
  const m = useMessages(messages);
  const { meting, vervolg, beheert } = props;
  const badges = (
    <>
      <StandBadge stand={meting.stand} /> <Badge>{meting.naamloos ? m.naamloos : m.opNaam}</Badge>{' '}
      {meting.golf > 1 && <Badge>{m.golf(meting.golf)}</Badge>}
    </>
  );
  return (
    <>
      <Breadcrumbs items={[{ name: m.metingen, href: '/metingen' }, { name: meting.titel }]} />
      <PageTitle title={meting.titel} lead={`${meting.instrument.naam}, ${meting.periode}`} badges={badges} />
      <Columns look={vervolg === 'niets' ? 'side' : 'detail'}>
        {vervolg !== 'niets' && <VervolgKaart vervolg={vervolg} meting={meting} />}
        {meting.toegang === 'scan' ? <Gegevens meting={meting} /> : <Wie {...props} />}
        <Side label={meting.titel}>
          {meting.toegang !== 'scan' && <Gegevens meting={meting} />}
          <Verder {...props} />
          {beheert && <Beheer {...props} />}
          <Golven {...props} />
        </Side>
      </Columns>
    </>
  );
}

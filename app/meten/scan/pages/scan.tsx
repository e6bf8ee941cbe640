import type { ReactNode } from 'react';

import {
  Badge,
  Breadcrumbs,
  Button,
  ButtonLink,
  Card,
  Columns,
  Form,
  Link,
  List,
  Notice,
  PageTitle,
  Paragraph,
  Section,
  Side,
  Stack,
  Table,
  TableLink,
  useMessages,
} from '#ui';

import { Eigen } from '../components/eigen.tsx';
import { Punten } from '../components/punten.tsx';
import { Type } from '../components/typologie.tsx';
import { messages } from '../messages.ts';
import type { Scanbeeld } from '../queries.ts';
import type { Gebiedstand, Telling } from '../scan.ts';

type Props = Omit<Scanbeeld, 'scores'> & {
  eerder: Scanbeeld | null;
  /** Who looks may score, and the scan is open. */
  schrijft: boolean;
};

type Regel = { key: string; naam: ReactNode; bewezen: Telling; gescoord: Telling };

/** Per row how much is scored, with evidence alone and with everything. */
function Tellingen({ caption, eerste, regels }: { caption: string; eerste: string; regels: readonly Regel[] }) {
  const m = useMessages(messages);
  const columns = [{ name: eerste }, { name: m.kolomGescoord }, { name: m.kolomBewezen }, { name: m.kolomAlles }];
  const rows = regels.map(({ key, naam, bewezen, gescoord }) => ({
    key,
    cells: [
      naam,
      m.aantalVan(gescoord.items, gescoord.van),
      <Punten key="bewezen" telling={bewezen} />,
      <Punten key="gescoord" telling={gescoord} />,
    ],
  }));
  return (
    <Card flush>
      <Table {...{ caption, columns, rows }} />
    </Card>
  );
}

const asRegel = (href: string, { sleutel, naam, bewezen, gescoord }: Gebiedstand): Regel => ({
  key: sleutel,
  naam: <TableLink href={`${href}/doelen/${sleutel}`}>{naam}</TableLink>,
  bewezen,
  gescoord,
});

function Doelen({ stand, href }: { stand: Props['stand']; href: string }) {
  const m = useMessages(messages);
  const { doelen, totaal, typologie, veranderkracht } = stand;
  const [titel, samen] = typologie ? [m.doelen, m.totaal] : [m.doelenAndere, m.totaalAndere];
  const alles = { key: 'totaal', naam: samen(totaal.gescoord.van), ...totaal };
  return (
    <>
      <Section id="doelen" title={titel}>
        <Tellingen
          caption={titel}
          eerste={m.kolomDoel}
          regels={[...doelen.map((doel) => asRegel(href, doel)), alles]}
        />
        <Paragraph small soft>
          {m.uitlegTellen} {m.uitlegTellenNiet}
        </Paragraph>
      </Section>
      {veranderkracht && (
        <Section id="veranderkracht" title={m.veranderkracht}>
          <Paragraph soft>{m.veranderkrachtUitleg}</Paragraph>
          <Tellingen caption={m.veranderkracht} eerste={m.kolomFactoren} regels={[asRegel(href, veranderkracht)]} />
        </Section>
      )}
    </>
  );
}

/** Who reads along, and for who guides it the button that changes that. */
function Meelezers({ scan, href }: Pick<Props, 'scan'> & { href: string }) {
  const m = useMessages(messages);
  const { opengesteld } = scan.meting;
  return (
    <Section id="meelezers" title={m.wieLeest} look={3} tight>
      <Paragraph>{opengesteld ? m.wieLeestOpen : m.wieLeestDicht}</Paragraph>
      <Form action={`${href}/openstellen`}>
        <Button kind="secondary" name="opengesteld" value={opengesteld ? 'nee' : 'ja'} small>
          {opengesteld ? m.zetDicht : m.stelOpen}
        </Button>
      </Form>
    </Section>
  );
}

function Zijkant({ scan, eerder, href }: Pick<Props, 'scan' | 'eerder'> & { href: string }) {
  const m = useMessages(messages);
  const { id, meting, definitie, beheert } = scan;
  return (
    <Side label={m.overScan}>
      <Section id="over" title={m.overScan} look={3} tight>
        <List
          items={[
            ...(beheert
              ? [
                  <Link key="interviews" href={`/metingen/${id}/interviews`}>
                    {m.interviews}
                  </Link>,
                ]
              : []),
            ...(eerder
              ? [
                  <Link key="eerder" href={`${href}/eerder`}>
                    {m.eerder(eerder.scan.meting.periode)}
                  </Link>,
                ]
              : []),
            <Link key="meting" href={`/metingen/${id}`}>
              {m.meting}
            </Link>,
            <Link key="instrument" href={`/instrumenten/${meting.instrument.sleutel}`}>
              {m.overInstrument(definitie.naamKort)}
            </Link>,
          ]}
        />
        <Paragraph small soft>
          {m.bronInstrument(definitie.bron.naam)}
        </Paragraph>
      </Section>
      {beheert && <Meelezers scan={scan} href={href} />}
    </Side>
  );
}

/** The first item that has no score yet, in the order of the instrument. */
const findVolgende = ({ doelen, veranderkracht }: Props['stand']) =>
  [...doelen, ...(veranderkracht ? [veranderkracht] : [])]
    .flatMap(({ items }) => items)
    .find(({ score }) => score === null)?.item.sleutel;

/** Where a scan stands: per doel, veranderkracht apart, the type of gemeente, and what it calls itself. */
export function ScanPage(props: Props) {
  const m = useMessages(messages);
  const { scan, stand, keuzes, schrijft } = props;
  const { meting } = scan;
  const href = `/metingen/${scan.id}/scan`;
  const alle = [...stand.doelen, ...(stand.veranderkracht ? [stand.veranderkracht] : [])];
  const count = (of: (gebied: Gebiedstand) => number) => alle.reduce((sum, gebied) => sum + of(gebied), 0);
  const volgende = schrijft ? findVolgende(stand) : undefined;
  const kies = schrijft ? `${href}/keuzes` : undefined;
  return (
    <>
      <Breadcrumbs
        items={[
          { name: m.metingen, href: '/metingen' },
          { name: meting.titel, href: `/metingen/${scan.id}` },
          { name: m.scan },
        ]}
      />
      <PageTitle
        title={meting.titel}
        lead={m.stand(
          count(({ gescoord }) => gescoord.items),
          count(({ gescoord }) => gescoord.van),
          count(({ bewezen }) => bewezen.items),
        )}
        badges={
          <>
            <Badge>{meting.periode}</Badge>
            {meting.golf > 1 && <Badge>{m.golf(meting.golf)}</Badge>}
          </>
        }
        actions={
          volgende && (
            <ButtonLink href={`${href}/${volgende}`} kind="primary">
              {m.scoorVolgende}
            </ButtonLink>
          )
        }
      />
      {!schrijft && <Notice icon="lock">{scan.beheert ? m.afgesloten : m.leestMee}</Notice>}
      <Columns look="side">
        <Stack gap="wide">
          <Doelen {...{ stand, href }} />
          {stand.typologie && <Type typologie={stand.typologie} reden={keuzes.reden} keuzes={kies} />}
          <Eigen keuzes={keuzes} href={kies} />
        </Stack>
        <Zijkant scan={scan} eerder={props.eerder} href={href} />
      </Columns>
    </>
  );
}

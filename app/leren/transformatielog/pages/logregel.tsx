import {
  Breadcrumbs,
  ButtonGroup,
  ButtonLink,
  Card,
  Columns,
  DataList,
  formatDay,
  Link,
  List,
  Notice,
  PageTitle,
  Paragraph,
  Section,
  Side,
  Stack,
  Table,
  useMessages,
} from '#ui';

import { Keten } from '../components/keten.tsx';
import { type Leesregel, Regels, Soort } from '../components/regels.tsx';
import { Standbadge } from '../components/standbadge.tsx';
import { logregelMessages } from '../messages.ts';
import type { Logregel, Versie } from '../transformatielog.ts';

export type LogregelProps = {
  regel: Logregel;
  keten: Parameters<typeof Keten>[0];
  vervolg: { name: string; text: string; href: string }[];
  versies: Versie[];
  voorbeeld: Leesregel;
  mag: { schrijven: boolean; publiceren: boolean };
  slug: string | undefined;
};

function Versies({ versies }: { versies: Versie[] }) {
  const m = useMessages(logregelMessages);
  if (versies.length === 0) return <Paragraph soft>{m.geenVersies}</Paragraph>;
  const columns = [
    { name: m.kolomVersie, width: 'narrow' as const },
    { name: m.kolomGepubliceerd },
    { name: m.kolomDoor },
    { name: m.kolomReden },
  ];
  const rows = versies.map(({ versie, gepubliceerdOp, gepubliceerdDoor, reden }) => ({
    key: String(versie),
    cells: [versie, formatDay(gepubliceerdOp), gepubliceerdDoor, reden],
  }));
  return (
    <Card flush>
      <Table caption={m.versies} columns={columns} rows={rows} />
    </Card>
  );
}

/** The next act: publish what is not public yet, else change it. */
function Handeling({ regel, mag }: LogregelProps) {
  const m = useMessages(logregelMessages);
  const waits = regel.stand !== 'gepubliceerd';
  if (!mag.schrijven) return null;
  return (
    <ButtonGroup>
      {waits && mag.publiceren && (
        <ButtonLink href={`/logregels/${regel.id}/publiceren`} kind="primary" icon="world">
          {m.naarPubliceren}
        </ButtonLink>
      )}
      <ButtonLink href={`/logregels/${regel.id}/bijwerken`} icon="pencil">
        {m.naarBijwerken}
      </ButtonLink>
    </ButtonGroup>
  );
}

function Gegevens({ regel, slug, vervolg }: LogregelProps) {
  const m = useMessages(logregelMessages);
  const isPublic = regel.gepubliceerdeVersie !== null && slug !== undefined;
  return (
    <Side label={m.gegevens}>
      <Section id="gegevens" title={m.gegevens} look={3} tight>
        <DataList
          items={[
            { term: m.kolomSoort, value: <Soort soort={regel.soort} label={regel.label} /> },
            { term: m.kolomThema, value: regel.thema === '' ? '-' : regel.thema },
            {
              term: regel.gepubliceerdeVersie === null ? m.geschrevenOp : m.kolomDatum,
              value: regel.begin === '' ? formatDay(regel.datum) : regel.begin,
            },
          ]}
        />
        {isPublic && <Link href={`/transformatielog/${slug}/regels/${regel.id}`}>{m.naarOpenbaar}</Link>}
      </Section>
      {vervolg.length > 0 && (
        <Section id="vervolg" title={m.vervolg} look={3} tight>
          <List
            items={vervolg.map(({ name, href }) => (
              <Link key={href} href={href}>
                {name}
              </Link>
            ))}
          />
        </Section>
      )}
    </Side>
  );
}

/** One line for who writes it: its chain, how everyone reads it, and what was published. */
export function LogregelPage(props: LogregelProps) {
  const m = useMessages(logregelMessages);
  const { regel, keten, versies, voorbeeld, mag } = props;
  const waits = regel.stand !== 'gepubliceerd';
  const lone = keten.before.length === 0 && keten.after.length === 0;
  return (
    <>
      <Breadcrumbs
        items={[{ name: m.leren, href: '/leren' }, { name: m.logregels, href: '/logregels' }, { name: regel.titel }]}
      />
      <PageTitle title={regel.titel} badges={<Standbadge stand={regel.stand} />} />
      <Section id="keten" title={m.keten} titleHidden>
        {lone ? <Paragraph soft>{m.begonHier}</Paragraph> : <Keten {...keten} />}
      </Section>
      <Columns look="detail">
        <Stack>
          {regel.stand === 'gewijzigd' && <Notice tone="warning">{m.bijwerkenOpenbaar}</Notice>}
          {waits && mag.schrijven && !mag.publiceren && <Paragraph soft>{m.wachtOp}</Paragraph>}
          <Handeling {...props} />
        </Stack>
        <Stack gap="wide">
          <Section id="voorbeeld" title={waits ? m.voorbeeldConcept : m.voorbeeld}>
            <Regels regels={[voorbeeld]} />
          </Section>
          <Section id="versies" title={m.versies}>
            <Versies versies={versies} />
          </Section>
        </Stack>
        <Gegevens {...props} />
      </Columns>
    </>
  );
}

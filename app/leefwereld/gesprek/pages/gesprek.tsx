import type { ReactNode } from 'react';

import {
  Badge,
  Button,
  ButtonLink,
  Card,
  Columns,
  DataList,
  Form,
  formatDay,
  Link,
  List,
  Notice,
  Paragraph,
  Row,
  Section,
  Side,
  Soft,
  Stack,
  Table,
  TableLink,
  useMessages,
  Voice,
} from '#ui';

import { formatPad, type Plek } from '../components/kruimels.tsx';
import { DEELNEMERNAMEN, ONDERWERPNAMEN, RESULTAATNAMEN, werk } from '../messages.ts';
import { type Onderwerp, ONDERWERPSLEUTELS } from '../onderwerp.ts';
import type { Deelnemer, Gesprek, Regel, Resultaat } from '../queries.ts';

/** Id of the one form of the page with which things are taken out. */
const WEG = 'weg';

type Props = {
  hoofd: ReactNode;
  plek: Plek;
  gesprek: Gesprek;
  deelnemers: readonly Deelnemer[];
  regels: readonly Regel[];
  resultaten: readonly Resultaat[];
  /** Who stands around them, one line each. */
  kring: readonly { id: string; tekst: string }[];
  /** Subjects about which nothing stands yet. */
  open: readonly Onderwerp[];
  /** Names of leden by id. */
  leden: ReadonlyMap<string, string>;
  /** When anything in it was saved last. */
  bewaardOp: Date;
  magSchrijven: boolean;
};

/** One conversation at a desk: the seven subjects with what was said, the results, who was there. */
export function GesprekPage(props: Props) {
  const m = useMessages(werk);
  const { hoofd, plek, gesprek, open, magSchrijven } = props;
  return (
    <Stack>
      {hoofd}
      {gesprek.verstuurdOp === null ? (
        <Notice tone={open.length === 0 ? 'positive' : 'info'} icon={open.length === 0 ? 'check' : 'info-circle'}>
          {open.length === 0 ? m.alles : m.nogOpen(open.length)}
        </Notice>
      ) : (
        <Notice icon="lock">{m.verstuurdUitleg}</Notice>
      )}
      <Columns look="side">
        <Stack gap="wide">
          <Vraag {...props} />
          <Section title={m.onderwerpen} id="onderwerpen">
            {ONDERWERPSLEUTELS.map((onderwerp) => (
              <OnderwerpDeel key={onderwerp} onderwerp={onderwerp} {...props} />
            ))}
          </Section>
          <Resultaten {...props} />
        </Stack>
        <Zijkant {...props} />
      </Columns>
      {magSchrijven && (
        <Form id={WEG} action={formatPad(plek)}>
          {null}
        </Form>
      )}
    </Stack>
  );
}

function Vraag({ plek, gesprek, magSchrijven }: Props) {
  const m = useMessages(werk);
  return (
    <Section
      title={m.vraagTitel}
      id="vraag"
      actions={
        magSchrijven && (
          <Link href={`${formatPad(plek)}/bijwerken`} icon="pencil">
            {m.bijwerken}
          </Link>
        )
      }
    >
      <Paragraph soft={gesprek.vraag === ''}>{gesprek.vraag || m.vraagLeeg}</Paragraph>
    </Section>
  );
}

function OnderwerpDeel({ onderwerp, ...props }: Props & { onderwerp: Onderwerp }) {
  const m = useMessages(werk);
  const namen = useMessages(ONDERWERPNAMEN);
  const { plek, regels, kring, gesprek, magSchrijven } = props;
  const hier = regels.filter((regel) => regel.onderwerp === onderwerp);
  const toonKring = onderwerp === 'netwerk' && gesprek.verstuurdOp === null && kring.length > 0;
  return (
    <Section
      title={namen[onderwerp]}
      id={onderwerp}
      level={3}
      card="plain"
      actions={
        magSchrijven && (
          <Row>
            <Link
              href={`${formatPad(plek)}/regels/nieuw?onderwerp=${onderwerp}`}
              icon="pencil"
              about={namen[onderwerp]}
            >
              {m.schrijf}
            </Link>
            {hier.length === 0 && !toonKring && (
              <Link href={`${formatPad(plek)}/niets?onderwerp=${onderwerp}`} about={namen[onderwerp]}>
                {m.niets}
              </Link>
            )}
          </Row>
        )
      }
    >
      {hier.map((regel) => (
        <RegelDeel key={regel.id} regel={regel} {...props} />
      ))}
      {toonKring && <List items={kring.map(({ tekst }) => tekst)} />}
      {hier.length === 0 && !toonKring && <Paragraph soft>{m.nogLeeg}</Paragraph>}
    </Section>
  );
}

function RegelDeel({ regel, plek, gesprek, leden, magSchrijven }: Props & { regel: Regel }) {
  const m = useMessages(werk);
  const { id, soort, spreker, door, tekst, voor } = regel;
  const alleen = voor.flatMap((one) => leden.get(one) ?? []).join(', ');
  const beperkt = alleen !== '' && voor.join(' ') !== gesprek.voor.join(' ');
  const acts = magSchrijven && (
    <>
      {soort === 'gezegd' && (
        <Link href={`${formatPad(plek)}/regels/${id}`} about={tekst} small>
          {m.verander}
        </Link>
      )}
      <Button form={WEG} to={`${formatPad(plek)}/regels/${id}/weg`} kind="subtle" small about={tekst}>
        {m.laatWeg}
      </Button>
    </>
  );
  const onder = (
    <Row>
      {soort === 'gezegd' && <Soft>{door}</Soft>}
      {beperkt && <Badge icon="lock">{m.alleenVoor(alleen)}</Badge>}
      {acts}
    </Row>
  );
  if (soort === 'gezegd' && spreker !== 'professional') return <Voice source={onder}>{tekst}</Voice>;
  return (
    <Stack gap="tight">
      <Paragraph>{soort === 'niets' ? m.nietsReden(tekst) : tekst}</Paragraph>
      {onder}
    </Stack>
  );
}

function Resultaten({ plek, resultaten, magSchrijven }: Props) {
  const m = useMessages(werk);
  const namen = useMessages(RESULTAATNAMEN);
  return (
    <Section
      title={m.resultaten}
      id="resultaten"
      actions={
        magSchrijven && (
          <ButtonLink href={`${formatPad(plek)}/resultaten/nieuw`} icon="plus">
            {m.kies}
          </ButtonLink>
        )
      }
    >
      {resultaten.length === 0 ? (
        <Paragraph soft>{m.resultatenLeeg}</Paragraph>
      ) : (
        <Card flush>
          <Table
            caption={m.resultaten}
            headHidden
            columns={[{ name: m.resultaat }, { name: m.wens }, { name: m.ladder }]}
            rows={resultaten.map(({ id, resultaat, wens, oplossingen }) => ({
              key: id,
              cells: [
                <TableLink key="naam" href={`${formatPad(plek)}/resultaten/${id}`}>
                  {namen[resultaat as keyof typeof namen]}
                </TableLink>,
                wens,
                m.oplossingen(oplossingen.length),
              ],
            }))}
          />
        </Card>
      )}
    </Section>
  );
}

function Zijkant({ plek, gesprek, deelnemers, bewaardOp, magSchrijven }: Props) {
  const m = useMessages(werk);
  const soorten = useMessages(DEELNEMERNAMEN);
  return (
    <Side label={m.gegevens}>
      <Section title={m.wieErbij} id="erbij" look={3} card="plain" tight>
        {deelnemers.map(({ id, naam, functie, soort }) => (
          <Row key={id}>
            <span>
              {naam} <Soft>{functie || soorten[soort]}</Soft>
            </span>
            {magSchrijven && (
              <Button form={WEG} to={`${formatPad(plek)}/deelnemers/${id}/weg`} kind="subtle" small about={naam}>
                {m.haalWeg}
              </Button>
            )}
          </Row>
        ))}
        {magSchrijven && (
          <Link href={`${formatPad(plek)}/deelnemers/nieuw`} icon="plus">
            {m.nogIemand}
          </Link>
        )}
      </Section>
      <Section title={m.gegevens} id="gegevens" look={3} card="plain" tight>
        <DataList
          items={[
            { term: m.dag, value: formatDay(gesprek.op) },
            { term: m.plek, value: gesprek.plek },
            { term: m.houder, value: gesprek.houder.naam },
            { term: m.bewaard, value: m.bewaardOm(bewaardOp) },
          ]}
        />
      </Section>
    </Side>
  );
}

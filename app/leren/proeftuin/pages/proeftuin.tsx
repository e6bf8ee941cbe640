import {
  Breadcrumbs,
  ButtonLink,
  Card,
  Columns,
  formatDay,
  Link,
  PageTitle,
  Paragraph,
  Rows,
  Section,
  Side,
  Soft,
  Stack,
  Timeline,
  useMessages,
} from '#ui';

import { FaseBadge } from '../components/fase-badge.tsx';
import { Keten, listLogregels } from '../components/keten.tsx';
import { messages } from '../messages.ts';
import { computeFase, formatTermijn, formatVoortgang } from '../proeftuin.ts';
import type { Proeftuin } from '../queries.ts';

type Props = {
  proeftuin: Proeftuin;
  keten: Parameters<typeof Keten>[0]['keten'];
  vervolg: { name: string; text: string; href: string }[];
  vandaag: string;
  magBijwerken: boolean;
  magBesluiten: boolean;
};

function Verloop({ proeftuin, vandaag }: Pick<Props, 'proeftuin' | 'vandaag'>) {
  const m = useMessages(messages);
  const fase = computeFase(proeftuin, vandaag);
  const { start, eind, beslotenOp } = proeftuin;
  return (
    <Timeline
      items={[
        {
          when: m.dagBegin(formatDay(start)),
          title: m.proefLoopt,
          state: fase === 'gepland' ? 'next' : fase === 'loopt' ? 'now' : 'done',
          text: fase === 'loopt' ? formatVoortgang(proeftuin, vandaag) : undefined,
        },
        { when: m.dagEind(formatDay(eind)), title: m.eindVanProef, state: vandaag > eind ? 'done' : 'next' },
        {
          when: beslotenOp ? formatDay(beslotenOp) : m.daarna,
          title: proeftuin.besluit ? m.besluit : m.ketenBesluit,
          state: fase === 'wacht' ? 'now' : proeftuin.besluit ? 'done' : 'next',
        },
      ]}
    />
  );
}

const ZINNEN = { stoppen: 'besluitStoppen', aanpassen: 'besluitAanpassen', opschalen: 'besluitOpschalen' } as const;

function Besluit({ proeftuin }: { proeftuin: Proeftuin }) {
  const m = useMessages(messages);
  const { besluit, besluitReden, beslotenOp, beslotenDoor } = proeftuin;
  if (!besluit || !beslotenOp || !beslotenDoor) return null;
  return (
    <Section id="besluit" title={m.besluit} card="plain">
      <Paragraph>
        <strong>{m[ZINNEN[besluit]]}</strong>
      </Paragraph>
      <Paragraph>{besluitReden}</Paragraph>
      <Paragraph small soft>
        {m.besloot(`${beslotenDoor.naam}, ${beslotenDoor.functie}`, formatDay(beslotenOp))}
      </Paragraph>
    </Section>
  );
}

function Hoofd({ proeftuin, vervolg, keten }: Pick<Props, 'proeftuin' | 'vervolg' | 'keten'>) {
  const m = useMessages(messages);
  const { verwachting, kleineStart } = proeftuin;
  const logregels = listLogregels(keten);
  return (
    <Stack gap="wide">
      <Besluit proeftuin={proeftuin} />
      <Section id="verwachting" title={m.verwachting}>
        <Paragraph>{verwachting}</Paragraph>
      </Section>
      <Section id="kleine-start" title={m.kleineStart}>
        <Paragraph soft={kleineStart === ''}>{kleineStart || m.geenKleineStart}</Paragraph>
      </Section>
      {logregels.length > 0 && (
        <Section id="logregels" title={m.geschreven}>
          <Card flush>
            <Rows
              items={logregels.map(({ id, name, href, meta }) => ({
                key: id,
                title: href ? <Link href={href}>{name}</Link> : name,
                text: meta,
              }))}
            />
          </Card>
        </Section>
      )}
      {vervolg.length > 0 && (
        <Section id="vervolg" title={m.vervolg}>
          <Card flush>
            <Rows
              items={vervolg.map(({ name, text, href }) => ({
                key: href,
                title: <Link href={href}>{name}</Link>,
                text,
              }))}
            />
          </Card>
        </Section>
      )}
    </Stack>
  );
}

function Zij({ proeftuin, vandaag }: Pick<Props, 'proeftuin' | 'vandaag'>) {
  const m = useMessages(messages);
  const { naam, functie } = proeftuin.ambassadeur;
  return (
    <Side label={m.gegevens}>
      <Section id="verloop" title={m.verloop} look={3} tight>
        <Verloop proeftuin={proeftuin} vandaag={vandaag} />
      </Section>
      <Section id="ambassadeur" title={m.ambassadeur} look={3} tight>
        <Paragraph>
          {naam}
          <br />
          <Soft>{functie}</Soft>
        </Paragraph>
      </Section>
    </Side>
  );
}

/** One proeftuin: its question, where it stands in the loop, what we expect, and the decision. */
export function ProeftuinPage(props: Props) {
  const m = useMessages(messages);
  const { proeftuin, keten, vandaag, magBijwerken, magBesluiten } = props;
  const { id, vraag } = proeftuin;
  const aanZet = magBesluiten && computeFase(proeftuin, vandaag) === 'wacht';
  const naarBesluit = `/proeftuinen/${id}/besluit`;
  const actions = (
    <>
      {magBijwerken && (
        <ButtonLink href={`/proeftuinen/${id}/bijwerken`} kind="subtle" icon="pencil">
          {m.bijwerken}
        </ButtonLink>
      )}
      {magBesluiten && !aanZet && <ButtonLink href={naarBesluit}>{m.eerderBesluit}</ButtonLink>}
    </>
  );
  const way = [{ name: m.leren, href: '/leren' }, { name: m.proeftuinen, href: '/proeftuinen' }, { name: m.proeftuin }];
  const badges = (
    <>
      <FaseBadge proeftuin={proeftuin} vandaag={vandaag} />
      <Soft>{formatTermijn(proeftuin, vandaag) ?? m.beslotenOp(formatDay(proeftuin.beslotenOp ?? vandaag))}</Soft>
      <Soft>{m.ambassadeurRegel(proeftuin.ambassadeur.naam)}</Soft>
    </>
  );
  return (
    <>
      <Breadcrumbs items={way} />
      <PageTitle title={vraag} badges={badges} actions={magBijwerken || magBesluiten ? actions : undefined} />
      <Keten keten={keten} fase={computeFase(proeftuin, vandaag)} />
      <Columns look={aanZet ? 'detail' : 'side'}>
        {aanZet && (
          <Section id="nu" title={m.nu} card="own">
            <Paragraph>{m.nuWacht}</Paragraph>
            <ButtonLink href={naarBesluit} kind="primary">
              {m.naarBesluit}
            </ButtonLink>
          </Section>
        )}
        <Hoofd {...props} />
        <Zij {...props} />
      </Columns>
    </>
  );
}

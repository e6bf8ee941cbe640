import {
  Attention,
  Badge,
  Card,
  Columns,
  Empty,
  ButtonLink,
  Link,
  Notice,
  PageTitle,
  Paragraph,
  Rows,
  Section,
  Side,
  Stack,
  Members,
  useMessages,
} from '#ui';

import type { Huishouden } from '../../huishouden/index.ts';
import { Bij, type Woordenbij } from '../components/bij.tsx';
import { Hoofd } from '../components/hoofd.tsx';
import { messages, termijnMessages } from '../messages.ts';
import { formatHref, formatWoordenHref } from '../mijn.ts';
import type { Begin } from '../queries.ts';

/** No huishouden yet: what will come, and how. */
export function LeegPage() {
  const m = useMessages(messages);
  return (
    <Stack gap="wide">
      <PageTitle title={m.mijn} />
      <Empty
        title={m.leegTitel}
        text={m.leeg}
        action={
          <ButtonLink href="/mijn/koppelen" kind="primary">
            {m.code}
          </ButtonLink>
        }
      />
      <Paragraph>
        {m.signaal} <Link href="/signalen/nieuw">{m.signaalKnop}</Link>
      </Paragraph>
    </Stack>
  );
}

/** More than one plan: a lid here, a parent there. */
export function KeuzePage({ huishoudens }: { huishoudens: readonly Huishouden[] }) {
  const m = useMessages(messages);
  const items = huishoudens.map(({ id, naam, regisseur }) => ({
    key: id,
    title: <Link href={`/mijn/${id}`}>{naam}</Link>,
    text: m.regisseurIs(regisseur.naam),
  }));
  return (
    <Stack gap="wide">
      <PageTitle title={m.mijn} />
      <Section id="plannen" title={m.kies}>
        <Card flush>
          <Rows items={items} />
        </Card>
      </Section>
      <Paragraph>
        {m.codeNog} <Link href="/mijn/koppelen">{m.code}</Link>
      </Paragraph>
    </Stack>
  );
}

type Props = {
  begin: Begin;
  /** A term in words, as the law calendar says it. */
  formatTermijn: (uiterlijk: string) => string;
  bij: Woordenbij;
};

function Wacht({ begin, formatTermijn }: Pick<Props, 'begin' | 'formatTermijn'>) {
  const m = useMessages(messages);
  const { huishouden, vragen, stemvraag, persoonlijkPlan } = begin;
  const items = [
    ...vragen.map(({ id, naam, leeftijd, zelf }) => ({
      icon: 'message-circle' as const,
      tone: 'warning' as const,
      title: zelf ? m.antwoordZelf : m.antwoordVoor(naam, leeftijd),
      href: `/mijn/${huishouden.id}/plan/antwoord/${id}`,
      text: m.antwoordTekst,
    })),
    ...(stemvraag === undefined
      ? []
      : [
          {
            icon: 'messages' as const,
            tone: 'info' as const,
            title: m.hoeGaatHet,
            href: formatHref(huishouden.id, 'stemmen'),
            text: m.hoeGaatHetTekst(stemvraag),
          },
        ]),
    ...(persoonlijkPlan
      ? [
          {
            icon: 'pencil' as const,
            tone: 'info' as const,
            title: m.eigenPlan,
            href: formatWoordenHref(huishouden.id, 'melding', persoonlijkPlan.melding, 'persoonlijk-plan'),
            text: m.eigenPlanTekst(formatTermijn(persoonlijkPlan.uiterlijk)),
          },
        ]
      : []),
  ];
  return (
    <Section id="wacht" title={m.wacht}>
      {items.length === 0 ? (
        <Paragraph soft>{m.nietsWacht}</Paragraph>
      ) : (
        <Card flush>
          <Attention items={items} />
        </Card>
      )}
    </Section>
  );
}

function Termijnen({ begin, formatTermijn }: Pick<Props, 'begin' | 'formatTermijn'>) {
  const m = useMessages(messages);
  const t = useMessages(termijnMessages);
  const items = begin.termijnen.map(({ id, soort, uiterlijk, stil }) => ({
    key: id,
    title: t[soort],
    badge: (
      <Badge tone="info" icon="clock">
        {stil ? m.stil : formatTermijn(uiterlijk)}
      </Badge>
    ),
  }));
  return (
    <Section id="termijnen" title={m.termijnen}>
      <Card flush>
        <Rows items={items} />
      </Card>
    </Section>
  );
}

function Regisseur({ begin }: { begin: Begin }) {
  const m = useMessages(messages);
  const { huishouden, bereikbaar } = begin;
  const { regisseur, aanvoerder, team } = huishouden;
  const items = [
    { key: regisseur.id, name: regisseur.naam, text: m.team(team.naam) },
    ...(aanvoerder ? [{ key: aanvoerder.id, name: aanvoerder.naam, text: m.aanvoerder }] : []),
  ];
  return (
    <Section id="regisseur" title={m.regisseur} look={3} card="plain">
      <Members items={items} />
      <Paragraph>
        {bereikbaar === '' ? m.bereik(team.naam) : <Link href={`mailto:${bereikbaar}`}>{bereikbaar}</Link>}
      </Paragraph>
    </Section>
  );
}

function Ook({ huishouden, open }: { huishouden: string; open: boolean }) {
  const m = useMessages(messages);
  const zeg = (soort: string) => formatWoordenHref(huishouden, 'huishouden', huishouden, soort);
  const ways = [
    ...(open
      ? [
          { href: zeg('aanvulling'), name: m.vertellen },
          { href: zeg('klopt-niet'), name: m.klopt },
          { href: zeg('wens'), name: m.wens },
        ]
      : []),
    { href: `/mijn/${huishouden}/woorden/alle`, name: m.alleWoorden },
    { href: `/mijn/${huishouden}/afschrift`, name: m.downloaden },
  ];
  return (
    <Section id="ook" title={m.ook} look={3} tight>
      {ways.map(({ href, name }) => (
        <Paragraph key={href}>
          <Link href={href}>{name}</Link>
        </Paragraph>
      ))}
    </Section>
  );
}

/** Where a resident begins: what waits for them, when something is ready, and who keeps it together. */
export function BeginPage({ begin, formatTermijn, bij }: Props) {
  const m = useMessages(messages);
  const { huishouden, termijnen, heeftPlan, woorden } = begin;
  const open = huishouden.stand === 'open';
  return (
    <>
      <Hoofd huishouden={huishouden.id} deel="begin" titel={m.mijn} lead={m.lead} />
      {!open && <Notice icon="lock">{m.afgesloten}</Notice>}
      <Columns look="side">
        <Stack gap="wide">
          <Wacht begin={begin} formatTermijn={formatTermijn} />
          {heeftPlan && (
            <ButtonLink href={`/mijn/${huishouden.id}/plan`} kind="primary">
              {m.naarPlan}
            </ButtonLink>
          )}
          {termijnen.length > 0 && <Termijnen begin={begin} formatTermijn={formatTermijn} />}
          {woorden.length > 0 && (
            <Section id="gezegd" title={m.vertellen}>
              <Bij
                huishouden={huishouden.id}
                soort="huishouden"
                id={huishouden.id}
                over=""
                bij={bij}
                magZeggen={false}
              />
            </Section>
          )}
        </Stack>
        <Side label={m.ook}>
          <Regisseur begin={begin} />
          <Ook huishouden={huishouden.id} open={open} />
        </Side>
      </Columns>
    </>
  );
}

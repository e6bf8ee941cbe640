import {
  Breadcrumbs,
  ButtonLink,
  Columns,
  formatDay,
  formatDays,
  Link,
  Notice,
  PageTitle,
  Paragraph,
  Section,
  Soft,
  Stack,
  Timeline,
  useMessages,
} from '#ui';

import { type Keten, KnelpuntKeten, listLogregels } from '../components/keten.tsx';
import { type FollowUp, NuAanJou, useNextAct } from '../components/nu-aan-jou.tsx';
import { StatusBadge } from '../components/status-badge.tsx';
import { type SignaalRegel, Stemmen } from '../components/stemmen.tsx';
import { Zijkant } from '../components/zijkant.tsx';
import { isRefusable, LANG } from '../knelpunt.ts';
import { splitStap } from '../knelpuntstap.ts';
import { detail, messages, STAP } from '../messages.ts';
import type { Knelpunt, Stap } from '../queries.ts';

export type DetailProps = {
  knelpunt: Knelpunt;
  keten: Keten;
  /** Oldest first. */
  stappen: readonly Stap[];
  /** In the words of people, newest first; empty for who may not read them. */
  signalen: readonly SignaalRegel[];
  followUps: readonly FollowUp[];
  canUpdate: boolean;
  isEigenaar: boolean;
};

/** One knelpunt: where it stands, what is going on, what was told about it, and what this person can do. */
export function KnelpuntPage(props: DetailProps) {
  const { knelpunt, keten, signalen, followUps } = props;
  const m = useMessages(messages);
  const act = useNextAct(props);
  const more = useOwnActs(props);
  const main = <Verhaal {...props} />;
  const logregels = listLogregels(keten.after);
  const side = <Zijkant {...{ knelpunt, signalen, logregels }} followUps={[...followUps, ...more]} />;
  return (
    <>
      <Breadcrumbs
        items={[
          { name: m.maatwerkplaats, href: '/maatwerkplaats' },
          { name: m.knelpunten, href: '/knelpunten' },
          { name: knelpunt.nummer },
        ]}
      />
      <Kop {...props} />
      <KnelpuntKeten knelpunt={knelpunt} keten={keten} />
      {act ? (
        <Columns look="detail">
          <NuAanJou act={act} />
          {main}
          {side}
        </Columns>
      ) : (
        <Columns look="side">
          {main}
          {side}
        </Columns>
      )}
    </>
  );
}

function Kop({ knelpunt, canUpdate }: DetailProps) {
  const m = useMessages(detail);
  const words = useMessages(messages);
  const { id, titel, status, afloop, dagenOpen, eigenaar } = knelpunt;
  const open = status !== 'terugverteld';
  const days = dagenOpen > LANG ? formatDays(-dagenOpen) : words.dagen(dagenOpen);
  const age = open ? (dagenOpen === 0 ? m.vandaag : m.open(days)) : m.duurde(dagenOpen);
  return (
    <PageTitle
      title={titel}
      badges={
        <>
          <StatusBadge status={status} afloop={afloop} />
          <Soft>{age}</Soft>
          <Soft>{m.eigenaar(eigenaar.naam)}</Soft>
        </>
      }
      actions={
        canUpdate && open ? (
          <>
            <ButtonLink href={`/knelpunten/${id}/bijwerken`} kind="subtle" icon="pencil">
              {m.bijwerken}
            </ButtonLink>
            <ButtonLink href={`/knelpunten/${id}/stap`}>{m.stapVastleggen}</ButtonLink>
          </>
        ) : undefined
      }
    />
  );
}

/** What beleid can do here beside the next act. */
function useOwnActs({ knelpunt: { id, status }, canUpdate }: DetailProps): FollowUp[] {
  const m = useMessages(detail);
  if (!canUpdate) return [];
  const signalen = { name: m.signalenErbij, text: m.signalenErbijUitleg, href: `/knelpunten/${id}/signalen` };
  const nee = { name: m.zegNee, text: m.zegNeeUitleg, href: `/knelpunten/${id}/nee` };
  return isRefusable(status) ? [signalen, nee] : [signalen];
}

function Verhaal({ knelpunt, stappen, signalen, canUpdate }: DetailProps) {
  const m = useMessages(detail);
  const soorten = useMessages(STAP);
  const { id, status, afloop, reden, omschrijving } = knelpunt;
  const newest = stappen.toReversed().map(({ dag, soort, tekst }, i) => {
    const { kop, rest } = splitStap(tekst);
    const state = i === 0 && status !== 'terugverteld' ? ('now' as const) : ('done' as const);
    return { when: m.moment(formatDay(dag), soorten[soort]), title: kop, text: rest, state };
  });
  return (
    <Stack gap="wide">
      <Section id="wat" title={m.wat}>
        {afloop === 'nee' && (
          <Notice icon="circle-off">
            <strong>{m.neeTitel}.</strong> {reden}
          </Notice>
        )}
        {omschrijving === '' ? (
          <Paragraph soft>
            {m.watNog}{' '}
            {canUpdate && status !== 'terugverteld' && (
              <Link href={`/knelpunten/${id}/bijwerken`}>{m.watNogActie}</Link>
            )}
          </Paragraph>
        ) : (
          omschrijving.split(/\n{2,}/).map((alinea, i) => <Paragraph key={i}>{alinea}</Paragraph>)
        )}
        {signalen.length > 0 && <Stemmen signalen={signalen} />}
      </Section>
      <Section id="tijdlijn" title={m.tijdlijn}>
        <Paragraph soft small>
          {m.tijdlijnUitleg}
        </Paragraph>
        <Timeline items={newest} back />
      </Section>
    </Stack>
  );
}

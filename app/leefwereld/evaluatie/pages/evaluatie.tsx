import type { ReactNode } from 'react';

import {
  ButtonGroup,
  ButtonLink,
  Card,
  DataList,
  Details,
  formatDay,
  Link,
  List,
  Paragraph,
  Section,
  Stack,
  useMessages,
} from '#ui';

import { TweeStemmen } from '../components/stemmen.tsx';
import type { Lezer } from '../evaluatie.ts';
import { messages } from '../messages.ts';
import type { Evaluatie, Stemmen } from '../queries.ts';

export type Onderwerp = {
  lid: string | null;
  naam: string;
  stemmen: Stemmen | undefined;
  /** Whether the reader may fill in the voice of the professional now, and write down that of the residents. */
  magInvullen: boolean;
  magOpschrijven: boolean;
};

type Props = {
  head: ReactNode;
  href: string;
  evaluatie: Evaluatie;
  /** Names of who is asked. */
  deelnemers: string[];
  voor: string;
  onderwerpen: Onderwerp[];
  lezer: Lezer;
  magBijwerken: boolean;
  plan: string;
};

function Acties({ href, evaluatie: { id, stand }, magBijwerken }: Pick<Props, 'href' | 'evaluatie' | 'magBijwerken'>) {
  const m = useMessages(messages);
  if (!magBijwerken || stand === 'gehouden') return null;
  return (
    <ButtonGroup>
      <ButtonLink href={`${href}/${id}/verslag`} kind="primary">
        {m.legVast}
      </ButtonLink>
      <ButtonLink href={`${href}/${id}/verzetten`} kind="secondary">
        {m.verzet}
      </ButtonLink>
    </ButtonGroup>
  );
}

function Verslag({ evaluatie: { stand, goed, anders }, magBijwerken, plan }: Props) {
  const m = useMessages(messages);
  if (stand !== 'gehouden') return null;
  return (
    <Section id="verslag" title={m.goed} card="plain">
      <Paragraph>{goed}</Paragraph>
      <Section id="anders" title={m.anders} level={3}>
        <Paragraph soft={anders === ''}>{anders || m.nietsAnders}</Paragraph>
        {magBijwerken && anders !== '' && <Link href={plan}>{m.naarPlan}</Link>}
      </Section>
    </Section>
  );
}

/** Where one voice about one subject is filled in. */
const hrefOf = (href: string, id: string, stem: string, lid: string | null) =>
  `${href}/${id}/invullen?stem=${stem}${lid === null ? '' : `&lid=${lid}`}`;

function Onderwerpdeel({
  onderwerp,
  lezer,
  href,
  id,
}: {
  onderwerp: Onderwerp;
  lezer: Lezer;
  href: string;
  id: string;
}) {
  const m = useMessages(messages);
  const { lid, naam, stemmen, magInvullen, magOpschrijven } = onderwerp;
  return (
    <Section id={`stem-${lid ?? 'samen'}`} title={naam}>
      {stemmen && <TweeStemmen stemmen={stemmen} wie={naam} lezer={lezer} />}
      {!stemmen && <Paragraph soft>{m.nogGeenStemmen}</Paragraph>}
      {(magInvullen || magOpschrijven) && (
        <ButtonGroup>
          {magInvullen && (
            <ButtonLink href={hrefOf(href, id, 'professional', lid)} kind="secondary">
              {m.vulIn}
            </ButtonLink>
          )}
          {magOpschrijven && (
            <ButtonLink href={hrefOf(href, id, 'inwoner', lid)} kind="secondary">
              {m.schrijfOp}
            </ButtonLink>
          )}
        </ButtonGroup>
      )}
    </Section>
  );
}

/** One moment: what was agreed on, what came of it, and both voices about each subject. */
export function EvaluatiePage(props: Props) {
  const m = useMessages(messages);
  const { head, href, evaluatie, deelnemers, voor, onderwerpen, lezer } = props;
  const { id, op, waar, gehoudenOp } = evaluatie;
  const shown = onderwerpen.filter(({ lid, stemmen }) => lid === null || stemmen);
  const apart = onderwerpen.filter((one) => !shown.includes(one) && one.magInvullen);
  return (
    <>
      {head}
      <Stack gap="wide">
        <Card>
          <DataList
            items={[
              { term: m.wanneer, value: formatDay(op) },
              ...(gehoudenOp !== null && gehoudenOp !== op
                ? [{ term: m.gehoudenOp, value: formatDay(gehoudenOp) }]
                : []),
              { term: m.waar, value: waar },
              { term: m.wie, value: deelnemers.length > 0 ? deelnemers.join(', ') : m.niemandGenoemd },
              { term: m.voorWie, value: voor },
            ]}
          />
        </Card>
        <Acties {...props} />
        <Verslag {...props} />
        {shown.map((onderwerp) => (
          <Onderwerpdeel key={onderwerp.lid ?? ''} {...{ onderwerp, lezer, href, id }} />
        ))}
        {apart.length > 0 && (
          <Details summary={m.apartTitel}>
            <List
              items={apart.map(({ lid, naam }) => (
                <Link key={lid} href={hrefOf(href, id, 'professional', lid)}>
                  {m.apartVulIn(naam)}
                </Link>
              ))}
            />
          </Details>
        )}
      </Stack>
    </>
  );
}

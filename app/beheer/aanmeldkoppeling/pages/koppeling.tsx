import type { ReactNode } from 'react';

import {
  Breadcrumbs,
  Button,
  ButtonLink,
  Card,
  DataList,
  formatDay,
  HiddenField,
  List,
  Notice,
  PageTitle,
  Paragraph,
  Section,
  Stack,
  useMessages,
} from '#ui';

import { Regels, type RegelsProps } from '../components/regels.tsx';
import { bevindingen, messages } from '../messages.ts';
import type { Koppeling } from '../queries.ts';

export type Bevinding = keyof typeof bevindingen;

type Props = RegelsProps & {
  koppeling: Koppeling;
  adressen: { antwoord: string; afgemeld: string; sleutels: string };
  /** What trying it gave; undefined when it was not tried just now. */
  proef: readonly Bevinding[] | undefined;
};

const Act = ({ action, children }: { action: string; children: ReactNode }) => (
  <form action={action} method="post">
    {children}
  </form>
);

/** One provider: what stands here, what to fill in there, whether it works, and what its groups give. */
export function KoppelingPage(props: Props) {
  const m = useMessages(messages);
  const { koppeling } = props;
  const own = `/aanmeldkoppelingen/${koppeling.id}`;
  return (
    <>
      <Breadcrumbs
        items={[
          { name: m.beheer, href: '/beheer' },
          { name: m.titel, href: '/aanmeldkoppelingen' },
          { name: koppeling.naam },
        ]}
      />
      <PageTitle
        title={koppeling.naam}
        lead={koppeling.geluktOp ? m.gelukt(formatDay(koppeling.geluktOp)) : m.nogNiet}
        actions={<ButtonLink href={`${own}/bijwerken`}>{m.wijzig}</ButtonLink>}
      />
      <Stack gap="wide">
        <Proef own={own} proef={props.proef} />
        <Gegevens {...props} />
        <Regels {...props} />
        <Wachtwoorden own={own} koppeling={koppeling} />
        <ButtonLink href={`${own}/verwijderen`} kind="negative">
          {m.verwijder}
        </ButtonLink>
      </Stack>
    </>
  );
}

function Proef({ own, proef }: { own: string; proef: Props['proef'] }) {
  const m = useMessages(messages);
  const words = useMessages(bevindingen);
  return (
    <Section id="proef" title={m.proef}>
      {proef?.length === 0 && (
        <Notice tone="positive" icon="check">
          {m.proefGoed}
        </Notice>
      )}
      {proef !== undefined && proef.length > 0 && (
        <Notice tone="warning" icon="alert-circle">
          <strong>{m.proefFout}</strong>
          <List items={proef.map((one) => words[one])} />
        </Notice>
      )}
      <Paragraph soft>{m.proefUitleg}</Paragraph>
      {/* What was found is the answer itself: it is true now, and has no address to come back to. */}
      <div data-turbo="false">
        <Act action={`${own}/proberen`}>
          <Button kind="primary">{m.probeer}</Button>
        </Act>
      </div>
    </Section>
  );
}

function Gegevens({ koppeling, adressen }: Props) {
  const m = useMessages(messages);
  return (
    <>
      <Section id="invullen" title={m.invullen}>
        <Paragraph>{m.invullenUitleg}</Paragraph>
        <Card>
          <DataList
            items={[
              { term: m.redirect, value: adressen.antwoord },
              { term: m.afgemeld, value: adressen.afgemeld },
              { term: m.jwks, value: adressen.sleutels },
              { term: m.methode, value: m.methodeTekst },
              { term: m.soort, value: m.soortTekst },
            ]}
          />
        </Card>
      </Section>
      <Section id="gegevens" title={m.gegevens}>
        <Card>
          <DataList
            items={[
              { term: m.uitgever, value: koppeling.uitgever },
              { term: m.clientId, value: koppeling.clientId },
              { term: m.acrTerm, value: koppeling.acr.join(', ') },
              { term: m.rolclaimTerm, value: koppeling.rolclaim },
              { term: m.accountsTerm, value: koppeling.maaktAccounts ? m.accountsJa : m.accountsNee },
            ]}
          />
        </Card>
      </Section>
    </>
  );
}

function Wachtwoorden({ own, koppeling }: { own: string; koppeling: Koppeling }) {
  const m = useMessages(messages);
  const { zonderWachtwoord: uit, geluktOp } = koppeling;
  return (
    <Section id="wachtwoorden" title={m.wachtwoorden}>
      <Paragraph>{uit ? m.wachtwoordenUit : m.wachtwoordenAan}</Paragraph>
      {geluktOp === null ? (
        <Paragraph soft>{m.wachtwoordenEerst}</Paragraph>
      ) : (
        <Act action={`${own}/wachtwoorden`}>
          <HiddenField name="wachtwoorden" value={uit ? 'aan' : 'uit'} />
          <Button>{uit ? m.zetAan : m.zetUit}</Button>
        </Act>
      )}
    </Section>
  );
}

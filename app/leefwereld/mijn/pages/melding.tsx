import type { ReactNode } from 'react';

import { ButtonLink, DataList, Empty, formatDay, List, Paragraph, Section, Stack, useMessages, Voice } from '#ui';

import type { Melding } from '../../melding/index.ts';
import { Bij, type Woordenbij } from '../components/bij.tsx';
import { Hoofd } from '../components/hoofd.tsx';
import { meldingMessages } from '../messages.ts';
import { formatWoordenHref } from '../mijn.ts';

/** A melding with its terms, which the route made into a list. */
export type Meldingkaart = { melding: Melding; naam: string; termijnen: ReactNode };

type Props = { huishouden: string; meldingen: readonly Meldingkaart[]; bij: Woordenbij; magZeggen: boolean };

function Kaart({ huishouden, kaart, bij, magZeggen }: { kaart: Meldingkaart } & Omit<Props, 'meldingen'>) {
  const m = useMessages(meldingMessages);
  const { melding, naam, termijnen } = kaart;
  const { id, gemeldOp, vraag, mededelingen, persoonlijkPlan, verslagOp, geslotenOp } = melding;
  const open = verslagOp === null && geslotenOp === null;
  const verteld = mededelingen.filter(({ soort }) => soort !== 'geen-mantelzorger');
  return (
    <Section id={`m-${id}`} title={m.van(formatDay(gemeldOp))}>
      <Voice source={m.over(naam)}>{vraag}</Voice>
      <DataList
        items={[
          {
            term: m.stand,
            value: geslotenOp
              ? m.gesloten(formatDay(geslotenOp))
              : verslagOp
                ? m.verslag(formatDay(verslagOp))
                : m.loopt,
          },
          { term: m.plan, value: persoonlijkPlan ? m.planOp(formatDay(persoonlijkPlan.op)) : m.planNiet },
        ]}
      />
      {verteld.length > 0 && (
        <>
          <Paragraph>{m.verteld}</Paragraph>
          <List items={verteld.map(({ soort, op }) => m.verteldRegel(soort, formatDay(op)))} />
        </>
      )}
      {termijnen}
      {open && magZeggen && persoonlijkPlan === null && (
        <ButtonLink href={formatWoordenHref(huishouden, 'melding', id, 'persoonlijk-plan')}>{m.geefPlan}</ButtonLink>
      )}
      <Bij {...{ huishouden, bij, magZeggen }} soort="melding" id={id} over={vraag} />
    </Section>
  );
}

/** What was asked, what the gemeente told about it, and until when. */
export function MeldingPage({ huishouden, meldingen, ...rest }: Props) {
  const m = useMessages(meldingMessages);
  return (
    <>
      <Hoofd huishouden={huishouden} deel="melding" titel={m.titel} lead={m.lead} />
      {meldingen.length === 0 && <Empty title={m.geen} text={m.geenTekst} />}
      <Stack gap="wide">
        {meldingen.map((kaart) => (
          <Kaart key={kaart.melding.id} huishouden={huishouden} kaart={kaart} {...rest} />
        ))}
      </Stack>
    </>
  );
}

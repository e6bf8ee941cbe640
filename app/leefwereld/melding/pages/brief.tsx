import type { ReactNode } from 'react';

import { formatDay, Heading, PageTitle, Paragraph, PrintButton, useMessages, Voice } from '#ui';

import { brief, RECHTEN } from '../messages.ts';
import type { Melding } from '../queries.ts';

type Props = {
  kop: ReactNode;
  melding: Melding;
  aan: string;
  /** Last days of the terms that run, YYYY-MM-DD. */
  dagen: { onderzoek: string | undefined; plan: string | undefined };
  regisseur: { naam: string; functie: string };
  vandaag: string;
};

/** A part of the letter with its own heading. */
function Deel({ titel, children }: { titel: string; children: ReactNode }) {
  return (
    <>
      <Heading level={2} look={3}>
        {titel}
      </Heading>
      {children}
    </>
  );
}

/** What the Wmo lets someone do, each with its last day (LAW-W1, W2, W3, W5). */
function Rechten({ dagen }: Pick<Props, 'dagen'>) {
  const m = useMessages(brief);
  const rechten = useMessages(RECHTEN);
  return (
    <>
      {dagen.onderzoek && (
        <Deel titel={m.onderzoek}>
          <Paragraph>{m.onderzoekTekst(formatDay(dagen.onderzoek))}</Paragraph>
        </Deel>
      )}
      <Deel titel={m.plan}>
        <Paragraph>{rechten['persoonlijk-plan']}</Paragraph>
        {dagen.plan && <Paragraph>{m.planTot(formatDay(dagen.plan))}</Paragraph>}
      </Deel>
      <Deel titel={m.steun}>
        <Paragraph>{rechten.clientondersteuning}</Paragraph>
      </Deel>
      <Deel titel={m.pgb}>
        <Paragraph>{rechten.pgb}</Paragraph>
      </Deel>
    </>
  );
}

/** The letter that confirms a melding, in plain words and ready to print (LAW-W1, W2, W3, W5). */
export function BriefPage({ kop, melding, aan, dagen, regisseur, vandaag }: Props) {
  const m = useMessages(brief);
  return (
    <>
      {kop}
      <PageTitle title={m.titel} actions={<PrintButton>{m.print}</PrintButton>} />
      <Paragraph>{m.dagtekening(formatDay(vandaag))}</Paragraph>
      <Paragraph>{m.beste(aan)}</Paragraph>
      <Paragraph>
        {m.ontvangen(formatDay(melding.gemeldOp))} {m.uwWoorden}
      </Paragraph>
      <Voice>{melding.vraag}</Voice>
      {melding.wet === 'wmo' && <Rechten dagen={dagen} />}
      {melding.wet === 'jeugdwet' && (
        <Deel titel={m.familie}>
          <Paragraph>{m.familieTekst}</Paragraph>
        </Deel>
      )}
      <Deel titel={m.wie}>
        <Paragraph>{m.wieTekst(regisseur.naam, regisseur.functie)}</Paragraph>
      </Deel>
      <Paragraph>
        {m.groet}
        <br />
        {regisseur.naam}
      </Paragraph>
    </>
  );
}

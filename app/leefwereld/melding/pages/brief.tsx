import type { ReactNode } from 'react';

import { formatDay, Heading, PageTitle, Paragraph, PrintButton, useMessages, Voice } from '#ui';

import { listMededelingsoorten } from '../melding.ts';
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

/** The letter that confirms a melding, in plain words and ready to print (LAW-W1, W2, W3, W5). */
export function BriefPage({ kop, melding, aan, dagen, regisseur, vandaag }: Props) {
  const m = useMessages(brief);
  const rechten = useMessages(RECHTEN);
  const soorten = listMededelingsoorten(melding.wet);
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
      {dagen.onderzoek && (
        <>
          <Heading level={2} look={3}>
            {m.onderzoek}
          </Heading>
          <Paragraph>{m.onderzoekTekst(formatDay(dagen.onderzoek))}</Paragraph>
        </>
      )}
      {soorten.includes('persoonlijk-plan') && (
        <>
          <Heading level={2} look={3}>
            {m.plan}
          </Heading>
          <Paragraph>{rechten['persoonlijk-plan']}</Paragraph>
          {dagen.plan && <Paragraph>{m.planTot(formatDay(dagen.plan))}</Paragraph>}
        </>
      )}
      {soorten.includes('clientondersteuning') && (
        <>
          <Heading level={2} look={3}>
            {m.steun}
          </Heading>
          <Paragraph>{rechten.clientondersteuning}</Paragraph>
        </>
      )}
      {soorten.includes('pgb') && (
        <>
          <Heading level={2} look={3}>
            {m.pgb}
          </Heading>
          <Paragraph>{rechten.pgb}</Paragraph>
        </>
      )}
      {melding.wet === 'jeugdwet' && (
        <>
          <Heading level={2} look={3}>
            {m.familie}
          </Heading>
          <Paragraph>{m.familieTekst}</Paragraph>
        </>
      )}
      <Heading level={2} look={3}>
        {m.wie}
      </Heading>
      <Paragraph>{m.wieTekst(regisseur.naam, regisseur.functie)}</Paragraph>
      <Paragraph>
        {m.groet}
        <br />
        {regisseur.naam}
      </Paragraph>
    </>
  );
}

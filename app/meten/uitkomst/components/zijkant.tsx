import { Button, Details, emptyForm, Form, HiddenField, Link, List, Paragraph, Section, useMessages } from '#ui';

import { type Adreskeuze, formatAdres } from '../adres.ts';
import { messages } from '../messages.ts';
import { formatMinimum } from '../noten.ts';
import type { Uitkomst } from '../queries.ts';

/** Source, scale, what is not shown, and which choices are our own. */
export function Hoe({ uitkomst: { geopend, soort } }: { uitkomst: Uitkomst }) {
  const m = useMessages(messages);
  const { definitie, meting } = geopend;
  const vragen = definitie.gebieden.flatMap(({ kenmerken }) => kenmerken.flatMap(({ items }) => items)).length;
  const waarden = definitie.schaal.niveaus.map(({ waarde }) => waarde);
  return (
    <Section id="hoe" title={m.hoe} look={3} tight>
      <Paragraph small soft>
        {m.hoeVragen(vragen, Math.min(...waarden), Math.max(...waarden))} {soort === 'web' && m.hoeScore} {m.hoeWeging}{' '}
        {formatMinimum(meting)}
      </Paragraph>
      <Paragraph small soft>
        {m.hoeBron(definitie.bron.naam, definitie.bron.plaats)}
      </Paragraph>
      {definitie.eigenKeuzes.length > 0 && (
        <Details summary={m.hoeKeuzes}>
          <List items={definitie.eigenKeuzes} />
        </Details>
      )}
      <Link small href={`/instrumenten/${definitie.sleutel}`}>
        {m.hoeInstrument}
      </Link>
    </Section>
  );
}

type Props = { uitkomst: Uitkomst; keuze: Adreskeuze; tekening: boolean };

/** What is on the page, to take along. `tekening`: there is a web to draw. */
export function Downloads({ uitkomst, keuze, tekening }: Props) {
  const m = useMessages(messages);
  const link = (ending: string, name: string) => (
    <Paragraph>
      <Link icon="download" href={formatAdres(uitkomst.geopend.id, keuze, ending)}>
        {name}
      </Link>
    </Paragraph>
  );
  return (
    <Section id="downloaden" title={m.download} look={3} tight>
      <Paragraph small soft>
        {m.downloadUitleg}
      </Paragraph>
      {tekening && link('.svg', m.downloadSvg)}
      {tekening && link('.png', m.downloadPng)}
      {link('.csv', m.downloadCsv)}
      {link('.xlsx', m.downloadXlsx)}
    </Section>
  );
}

/** Who may see these results, and the act that changes it: for who guides the meting. */
export function Delen({ uitkomst: { geopend } }: { uitkomst: Uitkomst }) {
  const m = useMessages(messages);
  const { meting, beheert } = geopend;
  if (!beheert) return null;
  return (
    <Section id="delen" title={m.delen} look={3} tight>
      <Paragraph small>{meting.opengesteld ? m.delenAlle : m.delenEigen}</Paragraph>
      <Form action={`/metingen/${geopend.id}/uitkomst/lezers`} state={emptyForm}>
        <HiddenField name="opengesteld" value={meting.opengesteld ? 'nee' : 'ja'} />
        <Button kind="secondary" small>
          {meting.opengesteld ? m.delenStop : m.delenDoe}
        </Button>
      </Form>
    </Section>
  );
}

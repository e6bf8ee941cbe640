import type { ReactNode } from 'react';

import {
  Card,
  DataList,
  Filters,
  Heading,
  List,
  Notice,
  Paragraph,
  Section,
  Soft,
  Stack,
  useMessages,
  Voice,
} from '#ui';

import { verslag } from '../messages.ts';
import type { Verslagtekst } from '../verslag.ts';

type Props = {
  hoofd: ReactNode;
  tekst: Verslagtekst;
  /** Versions for other readers; one of them is shown. */
  versies: readonly { name: string; href: string; current: boolean }[];
  verstuurd: boolean;
};

/** The written account as the resident reads it, on a screen and printed. */
export function VerslagPage({ hoofd, tekst, versies, verstuurd }: Props) {
  const m = useMessages(verslag);
  return (
    <Stack>
      {hoofd}
      {versies.length > 1 && (
        <Section title={m.voorWie} id="versies" look={4} tight>
          <Filters label={m.voorWie} items={[...versies]} />
        </Section>
      )}
      {!verstuurd && <Notice>{m.concept}</Notice>}
      <Card>
        <DataList items={tekst.feiten.map(([term, value]) => ({ term, value }))} />
      </Card>
      {tekst.delen.map(({ sleutel, titel, stem, bron, tekst: words }) => (
        <Section key={sleutel} title={titel} id={sleutel}>
          {stem === '' ? <Paragraph>{words}</Paragraph> : <Voice source={bron}>{stem}</Voice>}
        </Section>
      ))}
      <Section title={tekst.besproken} id="besproken">
        {tekst.secties.map((sectie) => (
          <Sectie key={sectie.sleutel} {...sectie} />
        ))}
      </Section>
      <Section title={tekst.bereiken} id="bereiken">
        {tekst.geenResultaten && <Paragraph>{tekst.geenResultaten}</Paragraph>}
        {tekst.resultaten.map((resultaat) => (
          <Resultaat key={resultaat.sleutel} {...resultaat} />
        ))}
      </Section>
      <Section title={tekst.slot.titel} id="slot">
        <Paragraph>{tekst.slot.tekst}</Paragraph>
      </Section>
    </Stack>
  );
}

function Sectie({ sleutel, titel, regels, leeg }: Verslagtekst['secties'][number]) {
  return (
    <Section title={titel} id={sleutel} level={3}>
      {leeg && <Paragraph soft>{leeg}</Paragraph>}
      {regels.map(({ sleutel: regel, tekst, door, stem }) =>
        stem ? (
          <Voice key={regel} source={door}>
            {tekst}
          </Voice>
        ) : (
          <Paragraph key={regel}>
            {tekst} {door && <Soft>{door}</Soft>}
          </Paragraph>
        ),
      )}
    </Section>
  );
}

function Resultaat({ sleutel, titel, wens, van, oplossingen, leeg, redenen }: Verslagtekst['resultaten'][number]) {
  const m = useMessages(verslag);
  return (
    <Section title={titel} id={`resultaat-${sleutel}`} level={3} card="plain">
      <Voice source={van}>{wens}</Voice>
      <Heading level={4}>{m.afspraken}</Heading>
      {leeg && <Paragraph soft>{leeg}</Paragraph>}
      <List
        items={oplossingen.map(({ sleutel: oplossing, trede, tekst, wie }) => (
          <span key={oplossing}>
            {wie === '' ? tekst : `${tekst} (${wie})`} <Soft>{trede}</Soft>
          </span>
        ))}
      />
      {redenen.length > 0 && <Heading level={4}>{m.redenen}</Heading>}
      {redenen.map(({ sleutel: reden, titel: vraag, tekst }) => (
        <Paragraph key={reden}>
          {vraag} {tekst}
        </Paragraph>
      ))}
    </Section>
  );
}

import { Card, Empty, formatDay, Heading, List, Paragraph, Section, Stack, useMessages, Voice } from '#ui';

import { Bij, type Woordenbij } from '../components/bij.tsx';
import { Hoofd } from '../components/hoofd.tsx';
import { gesprekMessages } from '../messages.ts';
import type { Verslag } from '../queries.ts';

type Props = { huishouden: string; verslagen: readonly Verslag[]; bij: Woordenbij; magZeggen: boolean };
type DeelProps = { verslag: Verslag } & Omit<Props, 'verslagen'>;

function Onderwerpen({ verslag, ...rest }: DeelProps) {
  return (
    <>
      {verslag.onderwerpen.map(({ naam, regels }) => (
        <Stack key={naam}>
          <Heading level={3}>{naam}</Heading>
          {regels.map(({ id, door, tekst, inwoner }) => (
            <Stack key={id} gap="tight">
              {inwoner ? (
                <Voice source={door}>{tekst}</Voice>
              ) : (
                <Paragraph>
                  <strong>{door}:</strong> {tekst}
                </Paragraph>
              )}
              <Bij {...rest} soort="gespreksregel" id={id} over={tekst} />
            </Stack>
          ))}
        </Stack>
      ))}
    </>
  );
}

function Resultaten({ verslag, ...rest }: DeelProps) {
  const m = useMessages(gesprekMessages);
  if (verslag.resultaten.length === 0) return null;
  return (
    <Stack>
      <Heading level={3}>{m.resultaten}</Heading>
      {verslag.resultaten.map(({ id, naam, wens, oplossingen }) => (
        <Card key={id}>
          <Voice source={naam}>{wens}</Voice>
          {oplossingen.length > 0 && <List items={oplossingen} />}
          <Bij {...rest} soort="resultaat" id={id} over={wens} />
        </Card>
      ))}
    </Stack>
  );
}

/** The verslagen that were sent, for who they are about, with their own words. */
export function GesprekPage({ huishouden, verslagen, ...rest }: Props) {
  const m = useMessages(gesprekMessages);
  const deel = { huishouden, ...rest };
  return (
    <>
      <Hoofd huishouden={huishouden} deel="gesprek" titel={m.titel} lead={m.lead} />
      {verslagen.length === 0 && <Empty title={m.geen} text={m.geenTekst} />}
      <Stack gap="wide">
        {verslagen.map((verslag) => (
          <Section key={verslag.id} id={`g-${verslag.id}`} title={m.gesprekVan(formatDay(verslag.op), verslag.plek)}>
            <Paragraph soft>{m.met(verslag.houder)}</Paragraph>
            {verslag.vraag !== '' && <Paragraph>{m.vraag(verslag.vraag)}</Paragraph>}
            <Onderwerpen verslag={verslag} {...deel} />
            <Resultaten verslag={verslag} {...deel} />
            <Bij {...deel} soort="gesprek" id={verslag.id} over={m.titel} />
          </Section>
        ))}
      </Stack>
    </>
  );
}

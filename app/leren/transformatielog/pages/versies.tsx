import { Badge, Breadcrumbs, PageTitle, Paragraph, Row, Section, Soft, useMessages } from '#ui';

import { Regels } from '../components/regels.tsx';
import { messages } from '../messages.ts';
import { formatPlaats, type Versie } from '../transformatielog.ts';

/** Every version of one line that was ever public, newest first, word for word. */
export function VersiesPage({
  gemeente,
  versies,
}: {
  gemeente: { slug: string; naam: string };
  versies: [Versie, ...Versie[]];
}) {
  const m = useMessages(messages);
  const [newest] = versies;
  const log = {
    name: m.paginaTitel(formatPlaats(gemeente.naam)),
    href: `/transformatielog/${gemeente.slug}#regel-${newest.id}`,
  };
  return (
    <>
      <Breadcrumbs items={[{ name: m.titel, href: '/transformatielog' }, log, { name: newest.titel }]} />
      <PageTitle title={m.versies} lead={m.versiesUitleg} />
      {versies.map((versie) => (
        <Section key={versie.versie} id={`versie-${versie.versie}`} title={m.versie(versie.versie)}>
          <Row>
            {versie.vervangenOp === null ? (
              <Badge tone="positive">{m.nu}</Badge>
            ) : (
              <Soft>{m.vervangen(versie.vervangenOp)}</Soft>
            )}
          </Row>
          <Paragraph soft small>
            {m.gepubliceerd(versie.gepubliceerdOp, versie.gepubliceerdDoor)}
          </Paragraph>
          {versie.reden !== '' && <Paragraph>{m.reden(versie.reden)}</Paragraph>}
          <Regels regels={[{ ...versie, id: `${versie.versie}`, reden: '' }]} />
        </Section>
      ))}
    </>
  );
}

import {
  Badge,
  Breadcrumbs,
  ButtonLink,
  Columns,
  formatDay,
  Link,
  List,
  Notice,
  PageTitle,
  Section,
  Soft,
  useMessages,
} from '#ui';

import { Gebieden } from '../components/gebieden.tsx';
import { Gegevens } from '../components/gegevens.tsx';
import { listItems, listKenmerken } from '../instrument.ts';
import { messages } from '../messages.ts';
import type { Instrument, Versie } from '../queries.ts';

type Props = { instrument: Instrument; versies: Versie[]; magToevoegen: boolean };

function Versies({ sleutel, versies }: { sleutel: string; versies: Versie[] }) {
  const m = useMessages(messages);
  return (
    <Section id="versies" title={m.versies} look={3} tight>
      <List
        items={versies.map(({ versie, gemaaktOp }) => (
          <Link key={versie} href={`/instrumenten/${sleutel}?versie=${versie}`}>
            {gemaaktOp ? m.versieSinds(versie, formatDay(gemaaktOp)) : m.versieZonder(versie)}
          </Link>
        ))}
      />
    </Section>
  );
}

/** One instrument: every question with its levels, and beside it where it comes from. */
export function InstrumentPage({ instrument: { definitie, eigen }, versies, magToevoegen }: Props) {
  const m = useMessages(messages);
  const { sleutel, versie, naam, naamKort, uitleg, gebieden } = definitie;
  const omvang = m.omvang(gebieden.length, listKenmerken(definitie).length, listItems(definitie).length);
  const nieuwste = versies[0]?.versie ?? versie;
  const actions = (
    <>
      <ButtonLink href={`/instrumenten/${sleutel}.json?versie=${versie}`} kind="subtle" icon="download">
        {m.download}
      </ButtonLink>
      {eigen && magToevoegen && (
        <ButtonLink href="/instrumenten/nieuw" kind="subtle" icon="plus">
          {m.nieuweVersie}
        </ButtonLink>
      )}
    </>
  );
  const badges = (
    <>
      <Badge tone="info">{m.versie(versie)}</Badge>
      {eigen && <Badge>{m.eigenBadge}</Badge>}
      <Soft>{omvang}</Soft>
    </>
  );
  return (
    <>
      <Breadcrumbs
        items={[{ name: m.meten, href: '/meten' }, { name: m.titel, href: '/instrumenten' }, { name: naamKort }]}
      />
      <PageTitle title={naam} lead={uitleg} badges={badges} actions={actions} />
      {versie < nieuwste && (
        <Notice tone="info">
          {m.oudeVersie(versie)} <Link href={`/instrumenten/${sleutel}`}>{m.naarNieuwste}</Link>
        </Notice>
      )}
      <Columns look="side">
        <Gebieden definitie={definitie} />
        <Gegevens definitie={definitie}>
          <Versies sleutel={sleutel} versies={versies} />
        </Gegevens>
      </Columns>
    </>
  );
}

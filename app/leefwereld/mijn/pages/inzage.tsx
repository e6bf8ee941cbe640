import type { ReactNode } from 'react';

import {
  type AvatarTone,
  ButtonGroup,
  ButtonLink,
  Columns,
  Link,
  Members,
  Paragraph,
  Section,
  Side,
  Stack,
  useMessages,
} from '#ui';

import { LEEFDOMEINEN } from '../../../kennis/leefdomein/index.ts';
import type { Betrokkene } from '../../huishouden/index.ts';
import { Hoofd } from '../components/hoofd.tsx';
import { inzageMessages } from '../messages.ts';
import { formatWoordenHref } from '../mijn.ts';

/** Who may look now: the regie, the team, and everyone who takes part. */
type Kring = {
  regisseur: { id: string; naam: string };
  aanvoerder: { id: string; naam: string } | null;
  team: { id: string; naam: string };
  betrokkenen: readonly Betrokkene[];
};

type Props = {
  huishouden: string;
  titel: string;
  lead: string;
  bezoeken: ReactNode;
  /** The ways back and forth in time, with their words. */
  wegen: readonly { href: string; naam: string }[];
  kring: Kring;
  magZeggen: boolean;
};

/** What one person or organisation may open, in words. */
function asItem({ id, naam, partij, soort, taak, leefdomeinen, medewerker }: Betrokkene, m: typeof inzageMessages) {
  const tone: AvatarTone = soort === 'partij' ? 'sky' : 'sand';
  const domeinen = leefdomeinen.map((one) => LEEFDOMEINEN[one]);
  const text = soort !== 'partij' ? m[soort] : medewerker === null ? m.partijPapier : m.partij(taak, domeinen);
  return {
    key: id,
    name: partij === null || partij === naam || soort !== 'partij' ? naam : `${naam}, ${partij}`,
    text,
    tone,
  };
}

function listKring({ regisseur, aanvoerder, team, betrokkenen }: Kring, m: typeof inzageMessages) {
  // Someone who lives here and represents a child stands here once.
  const bewoners = betrokkenen.filter(
    (one, i) =>
      one.soort === 'partij' ||
      betrokkenen.findIndex(({ medewerker, soort }) => soort !== 'partij' && medewerker === one.medewerker) === i,
  );
  return [
    { key: regisseur.id, name: regisseur.naam, text: m.regisseur },
    ...(aanvoerder ? [{ key: aanvoerder.id, name: aanvoerder.naam, text: m.aanvoerder }] : []),
    { key: team.id, name: m.team(team.naam), text: m.teamWat },
    ...bewoners.map((one) => asItem(one, m)),
  ];
}

/** Who looked into the dossier, for who it is about; who may look now beside it. */
export function InzagePage({ huishouden, titel, lead, bezoeken, wegen, kring, magZeggen }: Props) {
  const m = useMessages(inzageMessages);
  const items = listKring(kring, m);
  return (
    <>
      <Hoofd huishouden={huishouden} deel="inzage" titel={titel} lead={lead} />
      <Columns look="side">
        <Stack gap="wide">
          {bezoeken}
          {wegen.length > 0 && (
            <ButtonGroup>
              {wegen.map(({ href, naam }) => (
                <ButtonLink key={href} href={href}>
                  {naam}
                </ButtonLink>
              ))}
            </ButtonGroup>
          )}
        </Stack>
        <Side label={m.rechten}>
          <Section id="mogen" title={m.mogen} look={3} card="plain">
            <Members items={items} />
            <Paragraph small soft>
              {m.mogenUitleg}
            </Paragraph>
          </Section>
          <Section id="ook" title={m.ook} look={3} tight>
            <Paragraph>
              <Link href={`/mijn/${huishouden}/afschrift`}>{m.downloaden}</Link>
            </Paragraph>
            {magZeggen && (
              <Paragraph>
                <Link href={formatWoordenHref(huishouden, 'huishouden', huishouden, 'klopt-niet')}>{m.klopt}</Link>
              </Paragraph>
            )}
          </Section>
          <Section id="poging" title={m.poging} look={3} tight>
            <Paragraph small>{m.pogingTekst}</Paragraph>
          </Section>
          <Paragraph small soft>
            {m.eigen}
          </Paragraph>
        </Side>
      </Columns>
    </>
  );
}

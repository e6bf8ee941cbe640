import { ButtonLink, Members, Paragraph, Section, Stack, useMessages } from '#ui';

import type { Betrokkene, Lid, Netwerklid } from '../../huishouden/index.ts';
import { Bij, type Woordenbij } from '../components/bij.tsx';
import { Hoofd } from '../components/hoofd.tsx';
import { mensenMessages } from '../messages.ts';
import { formatWoordenHref } from '../mijn.ts';

type Props = {
  huishouden: string;
  leden: readonly Lid[];
  netwerk: readonly Netwerklid[];
  partijen: readonly Betrokkene[];
  adressen: readonly string[];
  regisseur: { naam: string; functie: string };
  bij: Woordenbij;
  magZeggen: boolean;
};

/** Who is in it, who stands around them and who works along. */
export function MensenPage({ huishouden, leden, netwerk, partijen, adressen, regisseur, bij, magZeggen }: Props) {
  const m = useMessages(mensenMessages);
  return (
    <>
      <Hoofd huishouden={huishouden} deel="mensen" titel={m.titel} lead={m.lead} />
      <Stack gap="wide">
        <Section id="leden" title={m.leden}>
          {leden.map((lid) => (
            <Stack key={lid.id} gap="tight">
              <Members
                items={[{ key: lid.id, name: lid.naam, tone: 'sand', text: m.lid(lid.leeftijd, lid.woontHier) }]}
              />
              <Bij {...{ huishouden, bij, magZeggen }} soort="lid" id={lid.id} over={lid.naam} />
            </Stack>
          ))}
          {adressen.map((adres) => (
            <Paragraph key={adres}>{m.adres(adres)}</Paragraph>
          ))}
        </Section>
        <Section id="netwerk" title={m.netwerk}>
          {netwerk.length === 0 ? (
            <Paragraph soft>{m.geenNetwerk}</Paragraph>
          ) : (
            <Members
              items={netwerk.map(({ id, naam, band, helpt }) => ({
                key: id,
                name: naam,
                tone: 'sand' as const,
                text: [band, helpt].filter(Boolean).join('. '),
              }))}
            />
          )}
          <Paragraph>{m.kies}</Paragraph>
          {magZeggen && (
            <ButtonLink href={formatWoordenHref(huishouden, 'huishouden', huishouden, 'wens')}>{m.wens}</ButtonLink>
          )}
        </Section>
        <Section id="partijen" title={m.partijen}>
          <Members
            items={[
              { key: 'regisseur', name: regisseur.naam, text: m.regisseur },
              ...partijen.map(({ id, naam, partij, taak }) => ({
                key: id,
                name: naam,
                tone: 'sky' as const,
                text: [partij === naam ? '' : (partij ?? ''), taak].filter(Boolean).join(', '),
              })),
            ]}
          />
        </Section>
      </Stack>
    </>
  );
}

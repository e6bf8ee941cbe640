import { Badge, DataList, formatSentence, Heading, List, Paragraph, Row, Stack, useMessages } from '#ui';

import { TREDENAMEN } from '../../../kennis/ladder/index.ts';
import { LEEFDOMEINEN, WETNAMEN } from '../../../kennis/leefdomein/index.ts';
import { DEELNAMEN, messages, SOORTNAMEN, UITKOMSTNAMEN } from '../messages.ts';
import type { Actieverschil, Deel, Doelstand, Doelverschil } from '../verschil.ts';
import { formatWanneer, type Lezer, Lezers } from './doelen.tsx';

export type VerschillenProps = { huishouden: string; verschillen: readonly Doelverschil[]; leden: readonly Lezer[] };

const TONES = { erbij: 'positive', weg: 'neutral', anders: 'info' } as const;

/** What became different, goal by goal, in words; of what the reader may not read nothing shows. */
export function Verschillen({ verschillen, ...rest }: VerschillenProps) {
  const m = useMessages(messages);
  if (verschillen.length === 0) return <Paragraph>{m.verschilGeen}</Paragraph>;
  return (
    <Stack gap="wide">
      {verschillen.map((verschil) => (
        <Doel key={(verschil.nu ?? verschil.was)?.id} verschil={verschil} {...rest} />
      ))}
    </Stack>
  );
}

function Doel({ verschil, huishouden, leden }: Omit<VerschillenProps, 'verschillen'> & { verschil: Doelverschil }) {
  const m = useMessages(messages);
  const { soort, delen, was, nu, acties } = verschil;
  const one = nu ?? was;
  if (!one) return null;
  const inWoorden = (deel: Deel, doel: Doelstand) =>
    deel === 'voor' ? <Voor {...{ doel, huishouden, leden }} /> : formatDeel(deel, doel, m.lijst, m.iemand);
  return (
    <Stack>
      <Heading level={2} look={3}>
        “{one.woorden}”
      </Heading>
      {soort !== 'gelijk' && (
        <Row>
          <Badge tone={TONES[soort]}>{SOORTNAMEN[soort]}</Badge>
        </Row>
      )}
      {was && nu && delen.length > 0 && (
        <DataList
          items={delen.flatMap((deel) => [
            { term: `${m.was}: ${DEELNAMEN[deel]}`, value: inWoorden(deel, was) },
            { term: `${m.nu}: ${DEELNAMEN[deel]}`, value: inWoorden(deel, nu) },
          ])}
        />
      )}
      {acties.length > 0 && (
        <List
          items={acties.map((actie) => (
            <Actie key={(actie.nu ?? actie.was)?.id} {...actie} />
          ))}
        />
      )}
    </Stack>
  );
}

function Voor({ doel, huishouden, leden }: { doel: Doelstand; huishouden: string; leden: readonly Lezer[] }) {
  const m = useMessages(messages);
  const gewoon = doel.voor.every((id) => id === huishouden);
  return gewoon ? <>{m.thuis}</> : <Lezers voor={doel.voor} {...{ huishouden, leden }} />;
}

function formatDeel(deel: Deel, doel: Doelstand, lijst: (namen: readonly string[]) => string, iemand: string): string {
  switch (deel) {
    case 'woorden':
      return `“${doel.woorden}”`;
    case 'van':
      return doel.van.length === 0 ? '–' : lijst(doel.van.map(({ naam }) => naam || iemand));
    case 'onderwerp':
      return [
        LEEFDOMEINEN[doel.leefdomein as keyof typeof LEEFDOMEINEN],
        WETNAMEN[doel.wet as keyof typeof WETNAMEN],
      ].join(', ');
    case 'trede':
      return [TREDENAMEN[doel.trede], doel.tredeReden].filter(Boolean).join(': ');
    case 'uitkomst':
      return doel.uitkomst === null ? '–' : `${formatSentence(UITKOMSTNAMEN[doel.uitkomst])}. ${doel.uitkomstWoorden}`;
    default:
      return '';
  }
}

function Actie({ soort, delen, was, nu }: Actieverschil) {
  const m = useMessages(messages);
  const zo = (one: NonNullable<typeof nu>) => m.actieZo(one.wie.naam || m.ander, formatWanneer(one));
  if (soort === 'weg') return <>{m.actieWegRegel(was?.wat ?? '')}</>;
  if (!nu) return null;
  if (soort === 'erbij') return <>{`${m.actieErbij(nu.wat)} (${zo(nu)})`}</>;
  return (
    <>
      {m.actieAnders(
        nu.wat,
        delen.map((deel) => DEELNAMEN[deel]),
      )}
      {was && (
        <>
          <br />
          {m.was}: {was.wat === nu.wat ? '' : `${was.wat}. `}
          {zo(was)}
          <br />
          {m.nu}: {zo(nu)}
        </>
      )}
    </>
  );
}

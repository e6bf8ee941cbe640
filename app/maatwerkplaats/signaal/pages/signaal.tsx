import { Badge, Breadcrumbs, ButtonLink, Chain, Notice, PageTitle, Section, useMessages, Voice } from '#ui';

import { LEEFDOMEINEN } from '../../../kennis/leefdomein/index.ts';
import { LijktOp } from '../components/lijkt-op.tsx';
import type { SignaalRijenProps } from '../components/signaal-rijen.tsx';
import { overzichtMessages, SIGNAALSOORTEN } from '../messages.ts';
import type { Gelijkend, Signaal } from '../queries.ts';

type Stop = { kind: string; name: string; href?: string; meta?: string; open?: boolean };
type Props = {
  signaal: Signaal;
  /** What is most like it, with the knelpunten these are in by id. */
  gelijkend: readonly Gelijkend[];
  knelpunten: SignaalRijenProps['knelpunten'];
  keten: { before: Stop[]; self: Stop | undefined; after: Stop[] };
};

/** One signaal for beleid: its words, and what came of it. */
export function SignaalPage({ signaal, gelijkend, knelpunten, keten }: Props) {
  const m = useMessages(overzichtMessages);
  const soorten = useMessages(SIGNAALSOORTEN);
  const leefdomeinen = useMessages(LEEFDOMEINEN);
  const title = m.van(signaal.dag);
  const badges = (
    <>
      <Badge>{soorten[signaal.soort]}</Badge>
      <Badge>{leefdomeinen[signaal.leefdomein]}</Badge>
    </>
  );
  const action = (
    <ButtonLink href={`/knelpunten/nieuw?signaal=${signaal.id}`} kind="primary">
      {m.samen}
    </ButtonLink>
  );
  const stops = [
    ...keten.before.map((stop) => ({ ...stop, state: 'done' as const })),
    ...(keten.self ? [{ kind: keten.self.kind, name: title, state: 'now' as const }] : []),
    ...keten.after.map((stop) => ({ ...stop, state: stop.open ? ('next' as const) : ('done' as const) })),
  ];
  return (
    <>
      <Breadcrumbs
        items={[
          { name: m.maatwerkplaats, href: '/maatwerkplaats' },
          { name: m.titel, href: '/signalen' },
          { name: title },
        ]}
      />
      <PageTitle title={title} badges={badges} actions={signaal.knelpuntId === null ? action : undefined} />
      <Section id="keten" title={m.keten} titleHidden>
        <Chain items={stops} />
      </Section>
      <Section id="woorden" title={m.woorden}>
        <Voice>{signaal.tekst}</Voice>
        <Notice icon="lock">{m.anoniem}</Notice>
      </Section>
      <LijktOp signaal={signaal} gelijkend={gelijkend} knelpunten={knelpunten} />
    </>
  );
}

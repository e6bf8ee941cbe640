import { Fragment, type ReactNode } from 'react';

import {
  Badge,
  formatDay,
  Goal,
  type IconName,
  Link,
  Paragraph,
  Row,
  Soft,
  Table,
  type Tone,
  useMessages,
  Who,
} from '#ui';

import { TREDENAMEN } from '../../../kennis/ladder/index.ts';
import { LEEFDOMEINEN, WETNAMEN } from '../../../kennis/leefdomein/index.ts';
import { messages, UITKOMSTNAMEN, VOORTGANGNAMEN } from '../messages.ts';
import type { Afspraak, Doelstand } from '../verschil.ts';
import type { Voortgang, Wiesoort } from '../voortgang.ts';

/** A lid as far as it shows whom something is for. */
export type Lezer = { id: string; naam: string; kind: boolean };

/** A goal as it is worked on, or as it stood in a version: then how its actions are stuck is not told. */
type Getoond = Omit<Doelstand, 'acties'> & { acties: readonly (Afspraak & { vast?: string })[] };

export type DoelenProps = {
  huishouden: string;
  doelen: readonly Getoond[];
  leden: readonly Lezer[];
  /** Whether this person works in the plan. */
  bijwerken?: boolean;
  /** Whether they tell how this action goes. */
  magVertellen?: ((actie: Afspraak) => boolean) | undefined;
  /** Own words of residents at a goal and its actions, by their ids. */
  woorden?: ((ids: readonly string[]) => ReactNode) | undefined;
};

const STAAT: Record<Voortgang, { tone: Tone; icon: IconName }> = {
  'nog-niet': { tone: 'neutral', icon: 'circle-dashed' },
  loopt: { tone: 'info', icon: 'route' },
  gedaan: { tone: 'positive', icon: 'check' },
  vast: { tone: 'warning', icon: 'alert-triangle' },
  gestopt: { tone: 'neutral', icon: 'circle-off' },
};

const TONES: Record<Wiesoort, 'sand' | 'sky' | 'plum' | undefined> = {
  lid: 'sand',
  netwerk: 'plum',
  partij: 'sky',
  team: undefined,
};

/** How an action is going, in a word. */
function Staat({ voortgang }: { voortgang: Voortgang }) {
  return <Badge {...STAAT[voortgang]}>{VOORTGANGNAMEN[voortgang]}</Badge>;
}

/** When: in words, on a day, or both. */
export const formatWanneer = ({ wanneer, dag }: Pick<Afspraak, 'wanneer' | 'dag'>): string =>
  [wanneer, dag === null ? '' : formatDay(dag)].filter(Boolean).join(', ');

/** Whom a goal is for, in words; nothing when everyone at home reads it and nobody else. */
export function Lezers({
  voor,
  huishouden,
  leden,
}: {
  voor: readonly string[];
  huishouden: string;
  leden: readonly Lezer[];
}) {
  const m = useMessages(messages);
  const genoemd = leden.filter(({ id }) => voor.includes(id));
  const namen = m.lijst(genoemd.length > 0 ? genoemd.map(({ naam }) => naam) : [m.iemand]);
  const kind = genoemd.some((lid) => lid.kind) ? ` ${m.metOuder}` : '';
  if (!voor.includes(huishouden)) return <>{`${genoemd.length > 1 ? m.alleenMeer(namen) : m.alleen(namen)}${kind}`}</>;
  if (genoemd.length === 0) return null;
  return <>{genoemd.length === 1 ? m.ook(namen) : m.ookMeer(namen)}</>;
}

/** The goals of a plan as it is or as it stood in a version, each with what is done for it. */
export function Doelen({ doelen, ...rest }: DoelenProps) {
  return doelen.map((doel, i) => <Doel key={doel.id} nummer={i + 1} doel={doel} {...rest} />);
}

type DoelProps = Omit<DoelenProps, 'doelen'> & { nummer: number; doel: DoelenProps['doelen'][number] };

function Doel({ nummer, doel, huishouden, leden, bijwerken = false, magVertellen, woorden }: DoelProps) {
  const m = useMessages(messages);
  const namen = doel.van.map(({ naam }) => naam || m.iemand);
  const href = `/huishoudens/${huishouden}/plan/doelen/${doel.id}`;
  return (
    <Goal
      id={`doel-${doel.id}`}
      over={namen.length === 0 ? m.doel(nummer) : m.woordenVan(nummer, m.lijst(namen))}
      words={doel.woorden}
      text={<Uitleg doel={doel} huishouden={huishouden} leden={leden} />}
      actions={
        bijwerken ? (
          <Row>
            <Link href={`${href}/acties/nieuw`} about={doel.woorden} icon="plus" small>
              {m.actieNieuw}
            </Link>
            <Link href={`${href}/bijwerken`} about={doel.woorden} icon="pencil" small>
              {m.doelWijzig}
            </Link>
          </Row>
        ) : undefined
      }
    >
      <Acties {...{ doel, huishouden, bijwerken, magVertellen }} />
      {woorden?.([doel.id, ...doel.acties.map(({ id }) => id)])}
    </Goal>
  );
}

function Uitleg({ doel, huishouden, leden }: { doel: Getoond; huishouden: string; leden: readonly Lezer[] }) {
  const m = useMessages(messages);
  const wet = doel.wet as keyof typeof WETNAMEN;
  const leefdomein = doel.leefdomein as keyof typeof LEEFDOMEINEN;
  return (
    <>
      {TREDENAMEN[doel.trede]}
      {doel.tredeReden === '' ? '.' : `: ${doel.tredeReden}`}
      {leefdomein !== 'algemeen' && ` ${m.gaatOver(LEEFDOMEINEN[leefdomein])}`}
      {wet !== 'algemeen' && ` ${m.wet(WETNAMEN[wet])}`}{' '}
      <Lezers voor={doel.voor} huishouden={huishouden} leden={leden} />
      {doel.uitkomst !== null && (
        <>
          <br />
          {m.uitkomst(UITKOMSTNAMEN[doel.uitkomst])} {doel.uitkomstWoorden}
        </>
      )}
    </>
  );
}

type DadenProps = { actie: Afspraak; href: string; bijwerken: boolean; vertelt: boolean };

/** What this person can do with an action, beside each other under what it is. */
function Daden({ actie, href, bijwerken, vertelt }: DadenProps) {
  const m = useMessages(messages);
  if (!bijwerken && !vertelt) return null;
  return (
    <Row>
      {vertelt && (
        <Link href={`${href}/voortgang`} about={actie.wat} small>
          {m.vertel}
        </Link>
      )}
      {bijwerken && (
        <Link href={`${href}/bijwerken`} about={actie.wat} small>
          {m.wijzig}
        </Link>
      )}
    </Row>
  );
}

type ActiesProps = Pick<DoelProps, 'doel' | 'huishouden' | 'bijwerken' | 'magVertellen'>;

function Acties({ doel, huishouden, bijwerken, magVertellen }: ActiesProps) {
  const m = useMessages(messages);
  if (doel.acties.length === 0)
    return (
      <Paragraph small soft>
        {m.geenActies}
      </Paragraph>
    );
  const rows = doel.acties.map((actie) => {
    const href = `/huishoudens/${huishouden}/plan/acties/${actie.id}`;
    return {
      key: actie.id,
      cells: [
        <Fragment key="wat">
          {actie.wat}
          {actie.vast ? (
            <>
              <br />
              <Soft>{actie.vast}</Soft>
            </>
          ) : null}
          <Daden {...{ actie, href }} bijwerken={bijwerken ?? false} vertelt={magVertellen?.(actie) ?? false} />
        </Fragment>,
        <Who key="wie" name={actie.wie.naam || m.ander} tone={TONES[actie.wie.soort]} />,
        formatWanneer(actie),
        <Staat key="staat" voortgang={actie.voortgang} />,
      ],
    };
  });
  return (
    <Table
      caption={m.acties}
      headHidden
      columns={[{ name: m.kolomWat }, { name: m.kolomWie }, { name: m.kolomWanneer }, { name: m.kolomStaat }]}
      rows={rows}
    />
  );
}

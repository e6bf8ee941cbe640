import {
  Badge,
  Breadcrumbs,
  ButtonGroup,
  ButtonLink,
  Card,
  Empty,
  formatDay,
  formatTime,
  PageTitle,
  Soft,
  Table,
  type Tone,
  useMessages,
} from '#ui';

import { computeStaat, isGeldig, type Staat } from '../apisleutel.ts';
import { messages, scopeNamen } from '../messages.ts';
import type { Apisleutel } from '../queries.ts';

const TONES: Record<Staat, Tone> = {
  geldig: 'positive',
  bijna: 'warning',
  verlopen: 'neutral',
  ingetrokken: 'neutral',
};

type Props = { sleutels: readonly Apisleutel[]; nu: Date };

/** The keys of a gemeente: for which system, what it may, until when, and when it was last used. */
export function SleutelsPage({ sleutels, nu }: Props) {
  const m = useMessages(messages);
  const add = (
    <ButtonLink href="/apisleutels/nieuw" kind="primary">
      {m.nieuw}
    </ButtonLink>
  );
  return (
    <>
      <Breadcrumbs items={[{ name: m.beheer, href: '/beheer' }, { name: m.titel }]} />
      <PageTitle title={m.titel} lead={m.lead} actions={sleutels.length > 0 && add} />
      {sleutels.length === 0 ? (
        <Empty title={m.leegTitel} text={m.leeg} action={add} />
      ) : (
        <Card flush>
          <Lijst sleutels={sleutels} nu={nu} />
        </Card>
      )}
    </>
  );
}

function Lijst({ sleutels, nu }: Props) {
  const m = useMessages(messages);
  const scopes = useMessages(scopeNamen);
  const nameOf = (scope: string) => (Object.hasOwn(scopes, scope) ? scopes[scope as keyof typeof scopes] : scope);
  return (
    <Table
      caption={m.lijst}
      columns={[
        { name: m.naam },
        { name: m.mag },
        { name: m.werktTot },
        { name: m.gebruikt },
        { name: m.staat },
        { name: m.doen },
      ]}
      rows={sleutels.map((sleutel) => {
        const { id, naam, doel, kenmerk, tot, laatstGebruikt: gebruikt } = sleutel;
        const staat = computeStaat(sleutel, nu);
        return {
          key: id,
          cells: [
            <>
              {naam} <Soft>{`${doel} (bgk_${kenmerk}_…)`}</Soft>
            </>,
            sleutel.scopes.map(nameOf).join(', '),
            formatDay(tot),
            gebruikt ? m.moment(formatDay(gebruikt), formatTime(gebruikt)) : <Soft key="gebruikt">{m.nooit}</Soft>,
            <Badge key="staat" tone={TONES[staat]}>
              {m[staat]}
            </Badge>,
            isGeldig(sleutel, nu) ? <Doen key="doen" id={id} about={naam} /> : null,
          ],
        };
      })}
    />
  );
}

function Doen({ id, about }: { id: string; about: string }) {
  const m = useMessages(messages);
  return (
    <ButtonGroup>
      <ButtonLink href={`/apisleutels/${id}/vervangen`} small about={about}>
        {m.vervang}
      </ButtonLink>
      <ButtonLink href={`/apisleutels/${id}/intrekken`} kind="negative" small about={about}>
        {m.trekIn}
      </ButtonLink>
    </ButtonGroup>
  );
}

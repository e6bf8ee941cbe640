import {
  Badge,
  Breadcrumbs,
  Button,
  Card,
  Empty,
  formatDay,
  formatTime,
  HiddenField,
  PageTitle,
  Paragraph,
  Rows,
  Section,
  Stack,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';
import type { Sleutel } from '../queries.ts';

type Props = {
  sleutels: readonly Pick<Sleutel, 'id' | 'gemaaktOp'>[];
  /** The key that signs now. */
  tekent: Pick<Sleutel, 'id' | 'gemaaktOp'> | undefined;
  /** Where the public halves stand. */
  adres: string;
};

/** The keys with which a gemeente proves to a provider who it is. */
export function SleutelsPage(props: Props) {
  const m = useMessages(messages);
  const make = (
    <form action="/aanmeldsleutels" method="post">
      <Button kind="primary">{m.maak}</Button>
    </form>
  );
  return (
    <>
      <Breadcrumbs
        items={[
          { name: m.beheer, href: '/beheer' },
          { name: m.aanmelden, href: '/aanmeldkoppelingen' },
          { name: m.titel },
        ]}
      />
      <PageTitle title={m.titel} lead={m.lead} />
      <Stack>
        <Paragraph>
          {m.adres} <strong>{props.adres}</strong>
        </Paragraph>
        {props.sleutels.length === 0 ? (
          <Empty title={m.leegTitel} text={m.leeg} action={make} />
        ) : (
          <>
            <Lijst {...props} />
            <Paragraph soft>{m.maakUitleg}</Paragraph>
            {make}
          </>
        )}
      </Stack>
    </>
  );
}

function Lijst({ sleutels, tekent }: Props) {
  const m = useMessages(messages);
  const badge = ({ id, gemaaktOp }: (typeof sleutels)[number]) => {
    if (id === tekent?.id) return <Badge tone="positive">{m.tekent}</Badge>;
    const isNewer = tekent !== undefined && gemaaktOp > tekent.gemaaktOp;
    return <Badge tone={isNewer ? 'info' : 'neutral'}>{isNewer ? m.straks : m.oud}</Badge>;
  };
  return (
    <Section id="sleutels" title={m.lijst} titleHidden>
      <Card flush>
        <Rows
          items={sleutels.map((sleutel) => {
            const name = m.sleutel(sleutel.id.slice(0, 8));
            return {
              key: sleutel.id,
              title: name,
              text: m.gemaakt(formatDay(sleutel.gemaaktOp), formatTime(sleutel.gemaaktOp)),
              badge: badge(sleutel),
              action:
                sleutel.id === tekent?.id ? undefined : (
                  <form action="/aanmeldsleutels/weghalen" method="post">
                    <HiddenField name="id" value={sleutel.id} />
                    <Button small about={name}>
                      {m.weg}
                    </Button>
                  </form>
                ),
            };
          })}
        />
      </Card>
    </Section>
  );
}

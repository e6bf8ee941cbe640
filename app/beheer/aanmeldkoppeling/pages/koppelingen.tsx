import {
  Badge,
  Breadcrumbs,
  ButtonLink,
  Card,
  Empty,
  Link,
  PageTitle,
  Paragraph,
  Rows,
  Section,
  Stack,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';
import type { Koppeling } from '../queries.ts';

type Props = { koppelingen: readonly Koppeling[]; hasSleutel: boolean };

/** The providers of a gemeente, and the keys with which it proves who it is. */
export function KoppelingenPage({ koppelingen, hasSleutel }: Props) {
  const m = useMessages(messages);
  const add = (
    <ButtonLink href="/aanmeldkoppelingen/nieuw" kind="primary">
      {m.nieuw}
    </ButtonLink>
  );
  return (
    <>
      <Breadcrumbs items={[{ name: m.beheer, href: '/beheer' }, { name: m.titel }]} />
      <PageTitle title={m.titel} lead={m.lead} actions={koppelingen.length > 0 && add} />
      <Stack gap="wide">
        {koppelingen.length === 0 ? (
          <Empty title={m.leegTitel} text={m.leeg} action={add} />
        ) : (
          <Section id="koppelingen" title={m.lijst} titleHidden>
            <Card flush>
              <Rows
                items={koppelingen.map(({ id, naam, uitgever, geluktOp }) => ({
                  key: id,
                  title: <Link href={`/aanmeldkoppelingen/${id}`}>{naam}</Link>,
                  text: uitgever,
                  badge: geluktOp ? (
                    <Badge tone="positive">{m.werkt}</Badge>
                  ) : (
                    <Badge tone="neutral">{m.werktNog}</Badge>
                  ),
                }))}
              />
            </Card>
          </Section>
        )}
        <Section id="sleutels" title={m.sleutels}>
          <Paragraph>{hasSleutel ? m.sleutelsUitleg : m.sleutelsLeeg}</Paragraph>
          <ButtonLink href="/aanmeldsleutels">{m.sleutelsNaar}</ButtonLink>
        </Section>
      </Stack>
    </>
  );
}

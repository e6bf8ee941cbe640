import type { ReactNode } from 'react';

import { ButtonLink, Card, formatDay, Link, Paragraph, Row, Rows, Section, Stack, useMessages } from '#ui';

import { messages, SOORTNAMEN } from '../messages.ts';
import type { Bewijs } from '../queries.ts';

type Props = { href: string; interviews: string; bewijzen: readonly Bewijs[]; magSchrijven: boolean };

function Bronnen({ href, interviews, bewijs }: { href: string; interviews: string; bewijs: Bewijs }) {
  const m = useMessages(messages);
  const { id, bestand, enquete, notitie } = bewijs;
  if (!bestand && !enquete && !notitie) return null;
  return (
    <Row>
      {bestand && (
        <Link href={`${href}/bewijs/${id}/bestand`} icon="download">
          {m.download(bestand.naam, bestand.bytes)}
        </Link>
      )}
      {enquete && <Link href={`/metingen/${enquete.id}`}>{m.naarEnquete(enquete.titel)}</Link>}
      {notitie && (
        <Link href={`${interviews}/${notitie.interview}`} icon="message">
          {m.naarNotitie}
        </Link>
      )}
    </Row>
  );
}

function Lijst({ href, interviews, bewijzen, magSchrijven }: Props) {
  const m = useMessages(messages);
  const soorten = useMessages(SOORTNAMEN);
  const items = bewijzen.map((bewijs) => ({
    key: bewijs.id,
    title: bewijs.verwijzing,
    text: (
      <Stack gap="tight">
        <span>
          {soorten[bewijs.soort]}, {formatDay(bewijs.op)}
        </span>
        <Bronnen {...{ href, interviews, bewijs }} />
      </Stack>
    ),
    action: magSchrijven && (
      <Link href={`${href}/bewijs/${bewijs.id}/weg`} icon="trash" about={bewijs.verwijzing} small>
        {m.haalWeg}
      </Link>
    ),
  }));
  return (
    <Card flush>
      <Rows items={items} />
    </Card>
  );
}

function Bewijzen(props: Props) {
  const m = useMessages(messages);
  const { href, bewijzen, magSchrijven } = props;
  const actions = magSchrijven && (
    <ButtonLink href={`${href}/bewijs`} kind="secondary" icon="plus">
      {m.nieuw}
    </ButtonLink>
  );
  return (
    <Section id="bewijs" title={m.lijst} actions={actions}>
      {bewijzen.length === 0 ? <Paragraph soft>{magSchrijven ? m.leeg : m.leegLezer}</Paragraph> : <Lijst {...props} />}
    </Section>
  );
}

/** The evidence under an item, for its page: `href` is the address of that item, `interviews` of the interviews of the scan. */
export const renderBewijzen = (props: Props): ReactNode => <Bewijzen {...props} />;

import { Card, Empty, PageTitle, Rows, Section, TableLink, useMessages } from '#ui';

import { messages } from '../messages.ts';

type Gemeente = { slug: string; naam: string; aantal: number; bijgewerkt: Date | null };

/** The gemeenten that share their log, each with how much there is to read. */
export function GemeentenPage({ gemeenten }: { gemeenten: Gemeente[] }) {
  const m = useMessages(messages);
  const items = gemeenten.map(({ slug, naam, aantal, bijgewerkt }) => ({
    key: slug,
    title: <TableLink href={`/transformatielog/${slug}`}>{naam}</TableLink>,
    text: bijgewerkt === null ? m.nogNiets : `${m.aantal(aantal)}, ${m.bijgewerkt(bijgewerkt)}`,
  }));
  return (
    <>
      <PageTitle title={m.titel} lead={m.inleiding} />
      {items.length === 0 ? (
        <Empty title={m.gemeentenLeeg} text={m.gemeentenLeegUitleg} />
      ) : (
        <Section id="gemeenten" title={m.gemeenten}>
          <Card flush>
            <Rows items={items} />
          </Card>
        </Section>
      )}
    </>
  );
}

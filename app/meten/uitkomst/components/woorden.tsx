import { Details, List, Paragraph, Section, useMessages } from '#ui';

import { messages } from '../messages.ts';
import type { Toelichting, Uitkomst } from '../queries.ts';

export type Woorden = { toelichtingen: readonly Toelichting[]; totaal: number };

/** What people wrote, per question in the order of the instrument; the order within a question is random. */
export function Toelichtingen({ uitkomst: { geopend }, woorden }: { uitkomst: Uitkomst; woorden: Woorden }) {
  const m = useMessages(messages);
  const { toelichtingen, totaal } = woorden;
  if (toelichtingen.length === 0) return null;
  const items = geopend.definitie.gebieden.flatMap(({ kenmerken }) =>
    kenmerken.flatMap((kenmerk) => kenmerk.items.map(({ sleutel, tekst }) => ({ sleutel, tekst, naam: kenmerk.naam }))),
  );
  return (
    <Section id="woorden" title={m.woorden}>
      <Paragraph small soft>
        {geopend.meting.naamloos ? m.woordenUitleg : m.woordenOpNaam}{' '}
        {toelichtingen.length < totaal && m.woordenDeel(toelichtingen.length, totaal)}
      </Paragraph>
      {items.flatMap(({ sleutel, tekst, naam }) => {
        const own = toelichtingen.filter(({ item }) => item === sleutel);
        return own.length === 0
          ? []
          : [
              <Details key={sleutel} summary={m.woordenBij(naam, own.length)}>
                <Paragraph small soft>
                  {tekst}
                </Paragraph>
                <List items={own.map((one) => one.tekst)} />
              </Details>,
            ];
      })}
    </Section>
  );
}

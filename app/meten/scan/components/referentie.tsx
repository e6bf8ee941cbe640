import { Details, List, Paragraph, Section, Table, useMessages } from '#ui';

import type { Aandeel, Item, Referentie as Gemeten } from '../../instrument/index.ts';
import { messages } from '../messages.ts';

/** A published share with what it was made of, or what is not known of it. */
function AandeelTekst({ aandeel }: { aandeel: Aandeel }) {
  const m = useMessages(messages);
  const { tekst, teller, noemer, percentage, herleidbaar } = aandeel;
  if (percentage === undefined) return <>{m.nietGepubliceerd}</>;
  if (!herleidbaar || teller === undefined || noemer === undefined) return <>{m.aandeelNietHerleidbaar(tekst)}</>;
  return <>{m.aandeel(tekst, teller, noemer)}</>;
}

const naarHoogste = (aandelen: readonly Aandeel[]) => aandelen.toSorted((a, b) => b.waarde - a.waarde);

/** The published shares of an item in one cell of a table; nothing when there are none. */
export function Aandelen({ item }: { item: Item }) {
  const aandelen = item.referentie?.aandelen ?? [];
  return naarHoogste(aandelen).map((aandeel) => (
    <div key={aandeel.waarde}>
      {aandeel.waarde}: <AandeelTekst aandeel={aandeel} />
    </div>
  ));
}

function Lezing({ referentie, aandelen }: { referentie: Gemeten; aandelen: readonly Aandeel[] }) {
  const m = useMessages(messages);
  const items = aandelen.flatMap(({ waarde, lezing }) =>
    lezing === undefined ? [] : [`${m.lezingBij(waarde)} ${lezing}`],
  );
  return (
    <Details summary={m.lezing}>
      <Paragraph small>{m.lezingUitleg}</Paragraph>
      <List items={items} />
      {referentie.noot !== undefined && <Paragraph small>{referentie.noot}</Paragraph>}
      <Paragraph small soft>
        {m.bron(referentie.bron)}
      </Paragraph>
    </Details>
  );
}

/** How many of the gemeenten of 2015 stood on each level, with what was not published and how we read the source. */
export function Referentie({ item }: { item: Item }) {
  const m = useMessages(messages);
  const { referentie } = item;
  if (!referentie?.aandelen) return null;
  const aandelen = naarHoogste(referentie.aandelen);
  const rows = aandelen.map((aandeel) => ({
    key: String(aandeel.waarde),
    cells: [String(aandeel.waarde), <AandeelTekst key="aandeel" aandeel={aandeel} />],
  }));
  return (
    <Section id="referentie" title={m.referentie} look={3} tight>
      {referentie.n !== undefined && (
        <Paragraph small soft>
          {m.referentieLead(referentie.n)}
        </Paragraph>
      )}
      <Table caption={m.referentie} columns={[{ name: m.kolomNiveau }, { name: m.kolomAandeel }]} rows={rows} />
      <Lezing {...{ referentie, aandelen }} />
    </Section>
  );
}

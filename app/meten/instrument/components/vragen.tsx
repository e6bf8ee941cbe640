import { findNumerator } from '#platform/stats/index.ts';
import { Card, List, Paragraph, Section, Soft, Stack, Table, useMessages } from '#ui';

import { formatGetal } from '../getal.ts';
import { listNiveaus } from '../instrument.ts';
import { KANTNAMEN, messages } from '../messages.ts';
import type { Aandeel, Definitie, Gebied, Item, Kenmerk, Keuze } from '../schema.ts';

/** A published share with its numerator and denominator, or that it cannot be traced. */
function Aandeelcel({ aandeel }: { aandeel: Aandeel | undefined }) {
  const m = useMessages(messages);
  if (!aandeel) return null;
  const { tekst, teller, noemer, herleidbaar, percentage, lezing } = aandeel;
  const telling = teller !== undefined && noemer !== undefined ? m.vanAantal(teller, noemer) : undefined;
  const rest = telling ?? (percentage !== undefined && !herleidbaar ? m.nietHerleidbaar : undefined);
  return (
    <>
      {tekst}
      {rest && ` (${rest})`}
      {lezing && (
        <>
          {' '}
          <Soft>{lezing}</Soft>
        </>
      )}
    </>
  );
}

type Words = ReturnType<typeof useMessages<typeof messages>>;

/** A published share of a choice, with its numerator and denominator where a count fits it. */
function formatGepubliceerd(m: Words, keuze: Keuze, n: number | undefined): string {
  const { referentie = 0 } = keuze;
  const teller = n === undefined ? undefined : findNumerator(referentie, n);
  const share = m.procent(formatGetal(referentie));
  return teller === undefined || n === undefined ? share : `${share} (${m.vanAantal(teller, n)})`;
}

/** One item with described levels: what belongs to each, and the share of others that stood there. */
function Niveaus({ definitie, kenmerk, item }: { definitie: Definitie; kenmerk: Kenmerk; item: Item }) {
  const m = useMessages(messages);
  const { referentie } = item;
  const aandelen = new Map(referentie?.aandelen?.map((aandeel) => [aandeel.waarde, aandeel]));
  const kop = m.nummer(kenmerk.nummer, kenmerk.naam);
  const columns = [
    { name: m.kolomNiveau },
    ...(aandelen.size > 0 && referentie ? [{ name: m.kolomAandeel(referentie.bron), short: m.kort }] : []),
  ];
  const rows = listNiveaus(definitie, item).map(({ waarde, tekst }) => ({
    key: String(waarde),
    cells: [
      `${waarde}: ${tekst}`,
      ...(aandelen.size > 0 ? [<Aandeelcel key="aandeel" aandeel={aandelen.get(waarde)} />] : []),
    ],
  }));
  return (
    <Section id={item.sleutel} title={kop} level={3} tight>
      {item.tekst !== kenmerk.naam && <Paragraph>{item.tekst}</Paragraph>}
      {item.toelichting && <Paragraph soft>{item.toelichting}</Paragraph>}
      <Card flush>
        <Table caption={m.niveausVan(kop)} columns={columns} rows={rows} />
      </Card>
      {referentie && (aandelen.size > 0 || referentie.noot) && (
        <Paragraph small soft>
          {aandelen.size > 0 && m.weging} {referentie.noot}
        </Paragraph>
      )}
    </Section>
  );
}

/** A question to tick what applies, with the share that did so elsewhere. */
function Keuzes({ kenmerk, item }: { kenmerk: Kenmerk; item: Item }) {
  const m = useMessages(messages);
  const { keuzes = [], referentie } = item;
  const bekend = keuzes.some((keuze) => keuze.referentie !== undefined);
  const bron = [referentie?.bron, referentie?.n === undefined ? undefined : m.mensen(referentie.n)]
    .filter(Boolean)
    .join(', ');
  return (
    <Section id={item.sleutel} title={m.nummer(kenmerk.nummer, kenmerk.naam)} level={3} tight>
      <Paragraph>{item.tekst}</Paragraph>
      <Paragraph soft>{item.toelichting ?? m.kruis}</Paragraph>
      <Card flush>
        <Table
          caption={m.keuzesVan(kenmerk.naam)}
          columns={[
            { name: m.kolomKeuze },
            ...(bekend ? [{ name: m.kolomAandeel(bron), short: m.kort, numeric: true }] : []),
          ]}
          rows={keuzes.map((keuze) => ({
            key: keuze.sleutel,
            cells: [
              keuze.tekst,
              ...(bekend ? [keuze.referentie === undefined ? '' : formatGepubliceerd(m, keuze, referentie?.n)] : []),
            ],
          }))}
        />
      </Card>
      {referentie?.noot && (
        <Paragraph small soft>
          {referentie.noot}
        </Paragraph>
      )}
    </Section>
  );
}

const isLos = ({ soort, niveaus, referentie }: Item) =>
  soort === 'keuzes' || niveaus !== undefined || referentie?.aandelen !== undefined;

function Itemtekst({ item }: { item: Item }) {
  const m = useMessages(messages);
  const kanten = useMessages(KANTNAMEN);
  return (
    <>
      {item.kant && <strong>{`${kanten[item.kant]}: `}</strong>}
      {item.tekst}
      {(item.toelichting || item.soort === 'open') && <Soft> {item.toelichting ?? m.open}</Soft>}
    </>
  );
}

/** Items that share the scale of the instrument, in one table. */
function Stellingen({ gebied, kenmerken }: { gebied: Gebied; kenmerken: readonly Kenmerk[] }) {
  const m = useMessages(messages);
  const items = kenmerken.flatMap(({ items: own }) => own);
  const gemiddeld = items.some(({ referentie }) => referentie?.gemiddelde !== undefined);
  const noten = new Set(items.flatMap(({ referentie }) => referentie?.noot ?? []));
  const rows = kenmerken.map(({ sleutel, nummer, naam, items: own }) => ({
    key: sleutel,
    cells: [
      m.nummer(nummer, naam),
      own.length === 1 && own[0] ? (
        <Itemtekst key="vraag" item={own[0]} />
      ) : (
        <List
          key="vraag"
          items={own.map((item) => (
            <Itemtekst key={item.sleutel} item={item} />
          ))}
        />
      ),
      ...(gemiddeld
        ? [
            own
              .flatMap(({ referentie }) => referentie?.gemiddelde ?? [])
              .map((waarde) => formatGetal(waarde))
              .join(' · '),
          ]
        : []),
    ],
  }));
  const columns = [
    { name: m.kolomKenmerk, width: 'medium' as const },
    { name: m.kolomVraag, width: 'wide' as const },
    ...(gemiddeld ? [{ name: m.kolomGemiddelde, short: m.kort, numeric: true }] : []),
  ];
  return (
    <>
      <Card flush>
        <Table caption={m.tabelVan(gebied.naam)} columns={columns} rows={rows} />
      </Card>
      {[...noten].map((noot) => (
        <Paragraph key={noot} small soft>
          {noot}
        </Paragraph>
      ))}
    </>
  );
}

/** The questions of an area: those with levels or choices of their own each apart, the others together. */
export function Vragen({ definitie, gebied }: { definitie: Definitie; gebied: Gebied }) {
  const samen = gebied.kenmerken.filter(({ items }) => !items.some(isLos));
  const apart = gebied.kenmerken.filter(({ items }) => items.some(isLos));
  return (
    <Stack gap="wide">
      {samen.length > 0 && <Stellingen gebied={gebied} kenmerken={samen} />}
      {apart.flatMap((kenmerk) =>
        kenmerk.items.map((item) =>
          item.soort === 'keuzes' ? (
            <Keuzes key={item.sleutel} {...{ kenmerk, item }} />
          ) : (
            <Niveaus key={item.sleutel} {...{ definitie, kenmerk, item }} />
          ),
        ),
      )}
    </Stack>
  );
}

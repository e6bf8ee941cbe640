import type { ReactNode } from 'react';

import { Badge, Card, Details, Link, Paragraph, Rows, Section, useMessages } from '#ui';

import { formatCijfer } from '../cijfers.ts';
import { messages } from '../messages.ts';
import { listNamen } from '../perspectief.ts';
import type { Webuitkomst } from '../queries.ts';
import { listWebKenmerken, type Web, type WebKenmerk } from '../web.ts';

/** Whose questions to talk about one gets: those of the own kind of partij. */
export type Vraagsoort = 'gemeente' | 'instelling' | 'inwoner';
type Item = { key: string; title: ReactNode; text: ReactNode; badge?: ReactNode; action?: ReactNode };

/** So many before the rest closes. */
const EERST = 5;

/** A list of which the first few are open. */
function Lijst({ items }: { items: Item[] }) {
  const m = useMessages(messages);
  const rest = items.slice(EERST);
  return (
    <>
      <Card flush>
        <Rows items={items.slice(0, EERST)} />
      </Card>
      {rest.length > 0 && (
        <Details summary={m.meer(rest.length)}>
          <Rows items={rest} />
        </Details>
      )}
    </>
  );
}

/** The question of the source that goes with a kenmerk: the questions of a gebied go with its kenmerken in their order. */
function findVraag({ gebieden }: Web, { sleutel }: WebKenmerk, soort: Vraagsoort): string | undefined {
  const gebied = gebieden.find(({ kenmerken }) => kenmerken.some((one) => one.sleutel === sleutel));
  const vragen = gebied?.reflectie?.[soort] ?? [];
  const place = gebied?.kenmerken.findIndex((one) => one.sleutel === sleutel) ?? 0;
  return vragen[place % Math.max(1, vragen.length)];
}

const nameOf = ({ nummer, naam }: WebKenmerk) => `${nummer}. ${naam}`;

type Props = { uitkomst: Webuitkomst; vraagsoort: Vraagsoort };

/** White spots, those that everyone sees first; each with something to talk about and the way to an action. */
export function Vlekken({ uitkomst: { web, geopend }, vraagsoort }: Props) {
  const m = useMessages(messages);
  const namen = listNamen(web.perspectieven);
  const metVlek = listWebKenmerken(web).filter(({ wit }) => wit.length > 0);
  const sorted = [...metVlek.filter(({ gedeeld }) => gedeeld), ...metVlek.filter(({ gedeeld }) => !gedeeld)];
  const items = sorted.map((kenmerk): Item => {
    const { sleutel, cijfers, wit, gedeeld } = kenmerk;
    const vraag = findVraag(web, kenmerk, vraagsoort);
    const wie = wit.map((i) => m.vlekBij(namen[i] ?? '', formatCijfer(cijfers[i]?.mediaan ?? null))).join(', ');
    return {
      key: sleutel,
      title: nameOf(kenmerk),
      badge: gedeeld && wit.length > 1 ? <Badge tone="warning">{m.vlekVanAllen}</Badge> : undefined,
      text: (
        <>
          {wie}.{vraag !== undefined && ` ${m.praatOver} ${vraag}`}
        </>
      ),
      action: (
        <Link
          small
          href={`/metingen/${geopend.id}/acties/nieuw?kenmerk=${encodeURIComponent(sleutel)}`}
          about={nameOf(kenmerk)}
        >
          {m.maakActie}
        </Link>
      ),
    };
  });
  return (
    <Section id="witte-vlekken" title={m.vlekken} icon="circle-dashed">
      <Paragraph small soft>
        {m.vlekkenUitleg(formatCijfer(web.grenzen.witteVlek))}
      </Paragraph>
      {items.length === 0 ? <Paragraph>{m.geenVlekken}</Paragraph> : <Lijst items={items} />}
    </Section>
  );
}

/** Where people see it differently, the largest difference first. */
export function Verschillen({ uitkomst: { web } }: Pick<Props, 'uitkomst'>) {
  const m = useMessages(messages);
  const namen = listNamen(web.perspectieven);
  const grens = formatCijfer(web.grenzen.verschil);
  const items = listWebKenmerken(web)
    .filter(({ verschillen }) => verschillen.length > 0)
    .toSorted((one, two) => (two.grootste?.waarde ?? 0) - (one.grootste?.waarde ?? 0))
    .map((kenmerk): Item => ({
      key: kenmerk.sleutel,
      title: nameOf(kenmerk),
      badge: <Badge>{m.verschilPunten(formatCijfer(kenmerk.grootste?.waarde ?? null))}</Badge>,
      text: kenmerk.verschillen
        .map(({ hoog, laag }) => {
          const read = (i: number) => formatCijfer(kenmerk.cijfers[i]?.mediaan ?? null);
          return m.verschilTussen(namen[hoog] ?? '', read(hoog), namen[laag] ?? '', read(laag));
        })
        .join('; '),
    }));
  return (
    <Section id="verschillen" title={m.verschillen} icon="arrows-diff">
      <Paragraph small soft>
        {m.verschillenUitleg(grens)}
      </Paragraph>
      {items.length === 0 ? <Paragraph>{m.geenVerschillen(grens)}</Paragraph> : <Lijst items={items} />}
    </Section>
  );
}

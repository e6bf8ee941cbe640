import {
  ButtonGroup,
  ButtonLink,
  Empty,
  FilterBar,
  Filters,
  Hero,
  Link,
  Paragraph,
  PrintButton,
  Row,
  Section,
  SelectField,
  Stack,
  Stand,
  useMessages,
} from '#ui';

import { Alineas } from '../components/alineas.tsx';
import { type Leesregel, Regels } from '../components/regels.tsx';
import { messages } from '../messages.ts';
import { formatPlaats, REGELS_PER_BLADZIJDE, type Stand as Standtekst } from '../transformatielog.ts';

/** At most five pills beside "Alles"; with more themes a select is quicker. */
const MAX_PILLS = 5;

export type OpenbaarProps = {
  gemeente: { slug: string };
  stand: Standtekst | undefined;
  regels: Leesregel[];
  totaal: number;
  pagina: number;
  thema: string | undefined;
  themas: string[];
};

type Where = Pick<OpenbaarProps, 'thema' | 'pagina'>;

/** The address of the log with a theme and a page; the log itself comes into view. */
const formatHref = (slug: string, { thema, pagina }: Where) => {
  const query = new URLSearchParams({
    ...(thema === undefined ? {} : { thema }),
    ...(pagina === 1 ? {} : { pagina: String(pagina) }),
  });
  return `/transformatielog/${slug}${query.size > 0 ? `?${query}` : ''}#log`;
};

/** The top of the public page. */
export function OpenbaarHero({ naam }: { naam: string }) {
  const m = useMessages(messages);
  return <Hero title={m.heldTitel.replace('{plaats}', formatPlaats(naam))} text={m.heldTekst} />;
}

function Themas({ gemeente: { slug }, thema, themas }: OpenbaarProps) {
  const m = useMessages(messages);
  if (themas.length === 0) return null;
  if (themas.length <= MAX_PILLS) {
    const items = themas.map((one) => ({
      name: one,
      href: formatHref(slug, { thema: one, pagina: 1 }),
      current: one === thema,
    }));
    const all = {
      name: m.alles,
      href: formatHref(slug, { thema: undefined, pagina: 1 }),
      current: thema === undefined,
    };
    return <Filters label={m.kiesThema} items={[all, ...items]} />;
  }
  return (
    <FilterBar action={`/transformatielog/${slug}`} label={m.kiesThema} submit={m.toon}>
      <SelectField
        name="thema"
        label={m.thema}
        state={{ values: { thema: thema ?? '' }, errors: {} }}
        empty={m.alleThemas}
        options={themas.map((one) => ({ value: one, name: one }))}
      />
    </FilterBar>
  );
}

function Bladzijden({ gemeente: { slug }, thema, totaal, pagina, regels }: OpenbaarProps) {
  const m = useMessages(messages);
  if (totaal <= REGELS_PER_BLADZIJDE) return null;
  const from = (pagina - 1) * REGELS_PER_BLADZIJDE;
  const last = from + regels.length;
  return (
    <Stack gap="tight">
      <Paragraph soft small>
        {m.bladzijde(from + 1, last, totaal)}
      </Paragraph>
      <ButtonGroup>
        {last < totaal && <ButtonLink href={formatHref(slug, { thema, pagina: pagina + 1 })}>{m.eerder}</ButtonLink>}
        {pagina > 1 && <ButtonLink href={formatHref(slug, { thema, pagina: pagina - 1 })}>{m.later}</ButtonLink>}
      </ButtonGroup>
    </Stack>
  );
}

function Leeg({ gemeente: { slug }, thema }: OpenbaarProps) {
  const m = useMessages(messages);
  if (thema === undefined) return <Empty title={m.leeg} text={m.leegUitleg} level={3} />;
  const action = <ButtonLink href={formatHref(slug, { thema: undefined, pagina: 1 })}>{m.helelog}</ButtonLink>;
  return <Empty title={m.leegThema(thema)} text={m.leegThemaUitleg} action={action} level={3} />;
}

/** The log of a gemeente for everyone: where it stands now, and what it tried, learned and changed. */
export function OpenbaarPage(props: OpenbaarProps) {
  const m = useMessages(messages);
  const { gemeente, stand, regels, totaal, thema } = props;
  const actions = (
    <Row>
      <Link href={`/transformatielog/${gemeente.slug}.csv`} icon="table">
        {m.openData}
      </Link>
      <Link href={`/transformatielog/${gemeente.slug}.xlsx`} icon="table">
        {m.openDataXlsx}
      </Link>
      <Link href={`/transformatielog/${gemeente.slug}/data.json`} icon="download">
        {m.openDataJson}
      </Link>
      <Link href={`/transformatielog/${gemeente.slug}/atom.xml`} icon="rss">
        {m.volg}
      </Link>
      <PrintButton />
    </Row>
  );
  return (
    <Stack gap="wide">
      {stand && (
        <Stand title={m.stand} id="stand">
          <Alineas tekst={stand.tekst} />
          <Paragraph soft small>
            {m.standDoor(stand.vastgesteldOp, stand.vastgesteldDoor)}
          </Paragraph>
        </Stand>
      )}
      <Section id="log" title={m.log} look={1} actions={actions}>
        <Themas {...props} />
        {regels.length > 0 && (
          <Paragraph soft small>
            {m.telling(totaal, thema)}
          </Paragraph>
        )}
        {regels.length === 0 ? <Leeg {...props} /> : <Regels regels={regels} slug={gemeente.slug} />}
        <Bladzijden {...props} />
      </Section>
    </Stack>
  );
}

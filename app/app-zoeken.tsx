import type { Hono } from 'hono';

import { zoekMessages } from './app-messages.ts';
import { listShortWays, type Way } from './app-ways.ts';
import type { Gemeente, Gemeenten } from './beheer/gemeente/index.ts';
import { medewerkerSearch } from './beheer/medewerker/index.ts';
import { teamSearch } from './beheer/team/index.ts';
import { vindkaartSearch } from './leefwereld/vindkaart/index.ts';
import { proeftuinSearch } from './leren/proeftuin/index.ts';
import { createPubliekSearch, logregelSearch } from './leren/transformatielog/index.ts';
import { knelpuntSearch } from './maatwerkplaats/knelpunt/index.ts';
import { listVoorstelwoorden, signaalSearch } from './maatwerkplaats/signaal/index.ts';
import { instrumentSearch } from './meten/instrument/index.ts';
import { metingSearch } from './meten/meting/index.ts';
import { rapportSearch } from './meten/rapport/index.ts';
import { verbeteractieSearch } from './meten/verbeteractie/index.ts';
import { type Actor, createSystemActor, type Tx } from './platform/database/index.ts';
import { type Ctx, type Env, page } from './platform/http/index.tsx';
import {
  findCorrection,
  listHits,
  parseSearch,
  readSearch,
  renderSnippet,
  type Search,
  type SearchHit,
  type SearchKind,
  type SearchSource,
} from './platform/search/index.ts';
import {
  Card,
  Empty,
  HiddenField,
  Link,
  List,
  Marked,
  Notice,
  PageTitle,
  Paragraph,
  Rows,
  SearchBar,
  Section,
  SelectField,
  Stack,
  TableLink,
  useMessages,
} from './ui/index.ts';

/** What each noun registers to be found, in the order of the page. */
const SOURCES = [
  vindkaartSearch,
  signaalSearch,
  knelpuntSearch,
  metingSearch,
  verbeteractieSearch,
  rapportSearch,
  instrumentSearch,
  proeftuinSearch,
  logregelSearch,
  teamSearch,
  medewerkerSearch,
];
type Soort =
  | 'huishouden'
  | 'signaal'
  | 'knelpunt'
  | 'meting'
  | 'verbeteractie'
  | 'rapport'
  | 'instrument'
  | 'proeftuin'
  | 'logregel'
  | 'publiek'
  | 'team'
  | 'medewerker';

/** So many of each kind on one page, and of one kind when only that is asked for. */
const [FEW, MANY] = [5, 50];

/** Everything this reader may look in: by nouns, and the public log of a gemeente that shares it. */
const listSearchSources = (gemeente: Gemeente | undefined): SearchSource[] => [
  ...SOURCES,
  ...(gemeente?.publiceert ? [createPubliekSearch(gemeente.slug)] : []),
];

type Found = { search: Search; kinds: SearchKind[]; asked: string; correction: string | undefined };

async function listKinds(tx: Tx, actor: Actor, sources: readonly SearchSource[], search: Search, most: number) {
  const kinds: SearchKind[] = [];
  for (const source of sources) kinds.push(await listHits(tx, actor, source, search, most));
  return kinds.filter(({ total }) => total > 0);
}

/** Looks in all sources; what gives nothing is looked for once more with its typing errors put right. */
async function findAll(
  tx: Tx,
  actor: Actor,
  sources: readonly SearchSource[],
  text: string,
  most: number,
): Promise<Found> {
  const asked = parseSearch(text) ?? { text, words: [] };
  const search = await readSearch(tx, asked);
  const kinds = asked.words.length === 0 ? [] : await listKinds(tx, actor, sources, search, most);
  const found = { search, kinds, asked: asked.text, correction: undefined };
  if (kinds.length > 0 || asked.words.length === 0) return found;
  const correction = await findCorrection(tx, actor, sources, search, await listVoorstelwoorden(tx, actor));
  const other = correction === undefined ? undefined : parseSearch(correction);
  if (other === undefined) return found;
  const again = await readSearch(tx, other);
  const better = await listKinds(tx, actor, sources, again, most);
  return better.length === 0 ? found : { ...found, search: again, kinds: better, correction };
}

type Props = {
  gemeenten: readonly Gemeente[];
  /** Whose log a visitor looks in; undefined for who is signed in. */
  gemeente: Gemeente | undefined;
  isU: boolean;
  vraag: string;
  soort: string | undefined;
  found: Found | undefined;
  ways: readonly Way[];
};

const hrefOf = (values: Record<string, string | undefined>) =>
  `/zoeken?${new URLSearchParams(Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : [])))}`;

function Question({ gemeenten, gemeente, isU, vraag, soort }: Props) {
  const m = useMessages(zoekMessages);
  const choices = gemeenten.map(({ slug, naam }) => ({ value: slug, name: naam }));
  return (
    <SearchBar
      action="/zoeken"
      label={isU ? m.veldU : m.veld}
      hint={m.hint}
      value={vraag}
      submit={m.knop}
      shortcut={isU ? { label: m.sneltoetsU, hint: m.sneltoetsUitU } : { label: m.sneltoets, hint: m.sneltoetsUit }}
    >
      {gemeente && choices.length > 1 && (
        <SelectField
          name="gemeente"
          label={m.gemeente}
          state={{ values: { gemeente: gemeente.slug }, errors: {} }}
          empty={null}
          options={choices}
        />
      )}
      {soort && <HiddenField name="soort" value={soort} />}
    </SearchBar>
  );
}

function Kind({ kind, found, ...props }: Props & { kind: SearchKind; found: Found }) {
  const m = useMessages(zoekMessages);
  const soort = kind.soort as Soort;
  const name = m[soort];
  const { begins } = found.search;
  const titleOf = ({ title }: SearchHit) =>
    soort === 'signaal' ? m.signaalVan(title) : <Marked parts={renderSnippet(title, begins, title.length)} />;
  const items = kind.hits.map((hit) => ({
    key: hit.id,
    title: <TableLink href={hit.href}>{titleOf(hit)}</TableLink>,
    text: (
      <>
        {hit.meta}
        {hit.meta && hit.text && ' · '}
        <Marked parts={renderSnippet(hit.text, begins)} />
      </>
    ),
  }));
  const all = hrefOf({ q: found.correction ?? found.asked, soort, gemeente: props.gemeente?.slug });
  const rest = kind.total - kind.hits.length;
  return (
    <Section id={soort} title={m.soortTitel(name, kind.total)}>
      <Card flush>
        <Rows items={items} />
      </Card>
      {rest > 0 && props.soort === undefined && (
        <Paragraph>
          <Link href={all}>{m.alle(name, kind.total)}</Link>
        </Paragraph>
      )}
      {rest > 0 && props.soort !== undefined && <Paragraph soft>{m.eersten(kind.hits.length)}</Paragraph>}
    </Section>
  );
}

function Nothing({ found, ways, gemeente, gemeenten }: Props & { found: Found }) {
  const m = useMessages(zoekMessages);
  const one = gemeenten.length > 1 ? gemeente : undefined;
  return (
    <Stack>
      {one ? (
        <Empty title={m.nietsIn(found.asked, one.naam)} text={m.nietsTekstIn} />
      ) : (
        <Empty title={m.niets(found.asked)} text={m.nietsTekst} />
      )}
      {ways.length > 0 && (
        <Section id="begin" title={m.nietsNaar}>
          <List
            items={ways.map(({ href, name }) => (
              <Link key={href} href={href}>
                {name}
              </Link>
            ))}
          />
        </Section>
      )}
    </Stack>
  );
}

/** One field, and below it what was found by kind; when nothing was, what to try. */
function ZoekenPage(props: Props) {
  const m = useMessages(zoekMessages);
  const { found, isU, soort, gemeente } = props;
  const total = found?.kinds.reduce((sum, kind) => sum + kind.total, 0) ?? 0;
  const { asked, correction } = found ?? {};
  const right = correction && hrefOf({ q: correction, soort, gemeente: gemeente?.slug });
  return (
    <>
      <PageTitle title={m.titel} lead={found ? undefined : isU ? m.inleidingU : m.inleiding} />
      <Question {...props} />
      {found && right && (
        <Notice>
          {m.verbeterd(asked ?? '')} <Link href={right}>{isU ? m.bedoeldeU(correction) : m.bedoelde(correction)}</Link>
        </Notice>
      )}
      {found && total > 0 && <Paragraph soft>{m.aantal(total)}</Paragraph>}
      {found && soort && <Link href={hrefOf({ q: asked, gemeente: gemeente?.slug })}>{m.alleSoorten}</Link>}
      {found?.kinds.map((kind) => (
        <Kind key={kind.soort} {...props} kind={kind} found={found} />
      ))}
      {found && total === 0 && <Nothing {...props} found={found} />}
    </>
  );
}

/** Who reads and where: the person who is signed in, or the public of one gemeente that shares its log. */
async function findReader(c: Ctx, gemeenten: Gemeenten) {
  if (c.var.session) {
    const own = await gemeenten.find({ id: c.var.actor.gemeente });
    return { actor: c.var.actor, sources: listSearchSources(own), gemeente: undefined, public: [] };
  }
  const open = (await gemeenten.list()).filter(({ publiceert }) => publiceert);
  const gemeente = open.find(({ slug }) => slug === c.req.query('gemeente')) ?? open[0];
  if (gemeente) c.set('termen', gemeente.termen);
  const actor = createSystemActor('publiek', gemeente?.id);
  const sources = gemeente ? [createPubliekSearch(gemeente.slug)] : [];
  return { actor, sources, gemeente, public: open };
}

/** The page on which one looks something up. What someone looks for is kept nowhere: not in the log, not in a gebeurtenis, not by the browser. */
export function mountZoeken(app: Hono<Env>, gemeenten: Gemeenten): void {
  app.get('/zoeken', async (c) => {
    c.header('cache-control', 'no-store');
    const reader = await findReader(c, gemeenten);
    const vraag = parseSearch(c.req.query('q') ?? '')?.text ?? '';
    const soort = reader.sources.find((source) => source.soort === c.req.query('soort'))?.soort;
    const sources = reader.sources.filter((source) => soort === undefined || source.soort === soort);
    const look = (tx: Tx) => findAll(tx, reader.actor, sources, vraag, soort === undefined ? FEW : MANY);
    const found = vraag === '' ? undefined : await c.var.deps.database.withActor(reader.actor, 'zoeken', look);
    const isU = !c.var.session || reader.actor.rollen.includes('inwoner');
    const ways = c.var.session ? listShortWays(reader.actor) : [];
    const { gemeente, public: open } = reader;
    const title = vraag === '' ? zoekMessages.titel : zoekMessages.titelVoor(vraag);
    const empty = !c.var.session && !gemeente;
    const view = empty ? (
      <Empty title={zoekMessages.geenLog} text={zoekMessages.geenLogTekst} />
    ) : (
      <ZoekenPage gemeenten={open} {...{ gemeente, isU, vraag, soort, found, ways }} />
    );
    return page(c, { title, variant: c.var.session ? 'app' : 'public' }, view);
  });
}

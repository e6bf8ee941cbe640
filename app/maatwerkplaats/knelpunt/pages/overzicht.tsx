import {
  Breadcrumbs,
  ButtonLink,
  Chips,
  formatCount,
  formatNumber,
  formatSentence,
  Link,
  ListHead,
  Pages,
  PageTitle,
  Paragraph,
  Stack,
  useMessages,
  ViewSwitch,
} from '#ui';

import { KnelpuntBord } from '../components/bord.tsx';
import { KnelpuntFilters, useFilterName, useListTitle } from '../components/filters.tsx';
import { GeenKnelpunten } from '../components/leeg.tsx';
import { KnelpuntLijst } from '../components/lijst.tsx';
import type { Machtgroep } from '../knelpunt.ts';
import { messages } from '../messages.ts';
import { countMatching, type Facet, formatAddress, listActive, type Overzicht, removeFilter } from '../overzicht.ts';
import type { Knelpunt } from '../queries.ts';

type Props = {
  overzicht: Overzicht;
  facetten: readonly Facet[];
  /** One page of the list, or what the board shows. */
  knelpunten: readonly Knelpunt[];
  pagina: number;
  perPagina: number;
  toon: Machtgroep | undefined;
  canCreate: boolean;
  canUpdate: boolean;
};

/** All knelpunten: what is open, how long, and who can change it; as a table or as a board. */
export function OverzichtPage(props: Props) {
  const { overzicht, facetten, canCreate } = props;
  const m = useMessages(messages);
  const aantal = countMatching(facetten, overzicht);
  const action = canCreate && (
    <ButtonLink href="/knelpunten/nieuw" kind="primary" icon="plus">
      {m.samenbrengen}
    </ButtonLink>
  );
  return (
    <>
      <Breadcrumbs items={[{ name: m.maatwerkplaats, href: '/maatwerkplaats' }, { name: m.knelpunten }]} />
      <PageTitle {...useTitle(facetten)} actions={action || undefined} />
      {facetten.length > 0 && <KnelpuntFilters overzicht={overzicht} facetten={facetten} />}
      {aantal === 0 ? <GeenKnelpunten {...props} /> : <Found {...props} aantal={aantal} />}
    </>
  );
}

/** What is open in one title, and what of it is long or near in one sentence. */
function useTitle(facetten: readonly Facet[]) {
  const m = useMessages(messages);
  const open = countMatching(facetten, { open: 'alles' });
  const lang = countMatching(facetten, { open: 'langer-100' });
  const zelf = (['team', 'management'] as const).reduce(
    (total, macht) => total + countMatching(facetten, { open: 'langer-100', macht }),
    0,
  );
  const title = open === 0 ? m.titelGeen : open === 1 ? m.titelEen : m.titelMeer(formatCount(open));
  if (open === 0) return { title };
  if (lang === 0) return { title, lead: m.leadNiets };
  const own = zelf === 0 ? '' : m.leadZelf(formatSentence(formatNumber(zelf)));
  return { title, lead: `${m.leadLang(formatSentence(formatNumber(lang)))} ${own}` };
}

function Found(props: Props & { aantal: number }) {
  const { overzicht, facetten, aantal } = props;
  const m = useMessages(messages);
  const nameOf = useFilterName(overzicht);
  const active = listActive(overzicht);
  const heading = useListTitle(
    aantal,
    countMatching(facetten, { open: overzicht.open === 'afgerond' ? 'afgerond' : 'alles' }),
  );
  return (
    <Stack>
      <ListHead title={heading.title} of={heading.of} level={2}>
        {active.length > 0 && (
          <Chips
            label={m.filtersAan}
            items={active.map((veld) => ({ name: nameOf(veld), href: formatAddress(removeFilter(overzicht, veld)) }))}
          />
        )}
        <ViewSwitch
          items={[
            {
              name: m.tabel,
              href: formatAddress({ ...overzicht, bord: false }),
              icon: 'table',
              current: !overzicht.bord,
            },
            {
              name: m.bord,
              href: formatAddress({ ...overzicht, bord: true }),
              icon: 'layout-columns',
              current: overzicht.bord,
            },
          ]}
        />
      </ListHead>
      {overzicht.bord ? <AsBoard {...props} /> : <AsTable {...props} />}
    </Stack>
  );
}

function AsBoard(props: Props & { aantal: number }) {
  const m = useMessages(messages);
  return (
    <>
      <Paragraph soft small>
        {m.bordUitleg}
      </Paragraph>
      <KnelpuntBord {...props} />
    </>
  );
}

function AsTable({ overzicht, knelpunten, aantal, pagina, perPagina }: Props & { aantal: number }) {
  const m = useMessages(messages);
  const from = (pagina - 1) * perPagina;
  return (
    <>
      <KnelpuntLijst overzicht={overzicht} knelpunten={knelpunten} />
      <Pages
        from={from + 1}
        to={from + knelpunten.length}
        total={aantal}
        page={pagina}
        pageCount={Math.ceil(aantal / perPagina)}
        href={(page) => formatAddress(overzicht, { pagina: page })}
      >
        <Link href={formatAddress(overzicht, { path: '/knelpunten.csv' })} icon="download">
          {m.lijstOphalen}
        </Link>
      </Pages>
    </>
  );
}

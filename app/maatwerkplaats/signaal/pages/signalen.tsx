import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  ButtonLink,
  CheckboxField,
  Chips,
  Columns,
  Empty,
  FilterBar,
  Filters,
  Form,
  HiddenField,
  PageTitle,
  Pages,
  Paragraph,
  Said,
  Section,
  SelectField,
  Side,
  useMessages,
} from '#ui';

import { DOMEINEN, LEEFDOMEINEN } from '../../../kennis/leefdomein/index.ts';
import { SignaalFeiten, SignaalRijen } from '../components/signaal-rijen.tsx';
import { formatReden, gelijkMessages, overzichtMessages, SIGNAALSOORTEN } from '../messages.ts';
import type { Gelijkend, Signaal, SignaalFilter } from '../queries.ts';
import { SOORTEN } from '../signaal.ts';

type Props = {
  filter: SignaalFilter & { stand: 'open' | 'alle' };
  signalen: readonly Signaal[];
  /** What was ticked to find more like it; it stands on top, then what is like it. */
  gekozen: readonly Signaal[];
  gelijkend: readonly Gelijkend[];
  pagina: number;
  totaal: number;
  perPagina: number;
  /** Name and address of the knelpunten these signalen are in, by id. */
  knelpunten: ReadonlyMap<string, { name: string; href?: string }>;
};

/** Address of the list with these filters; what is undefined is left out. */
function formatHref(filter: Partial<Props['filter']>, pagina?: number): string {
  const pairs = Object.entries({ ...filter, pagina }).filter(([, value]) => value !== undefined);
  return `/signalen?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))}`;
}

/** All signalen for beleid: filters, the words of people, and the way to a knelpunt. */
export function SignalenPage(props: Props) {
  const { filter, signalen, pagina, totaal, perPagina } = props;
  const m = useMessages(overzichtMessages);
  return (
    <>
      <Breadcrumbs items={[{ name: m.maatwerkplaats, href: '/maatwerkplaats' }, { name: m.titel }]} />
      <PageTitle
        title={m.aantal(totaal)}
        lead={filter.stand === 'open' && totaal > 0 ? m.inleidingOpen : m.inleidingAlle}
      />
      <SignaalFilters filter={filter} />
      {signalen.length === 0 ? <NoSignalen filter={filter} /> : <SignaalList {...props} />}
      {totaal > perPagina && (
        <Pages
          from={(pagina - 1) * perPagina + 1}
          to={Math.min(pagina * perPagina, totaal)}
          total={totaal}
          page={pagina}
          pageCount={Math.ceil(totaal / perPagina)}
          href={(page) => formatHref(filter, page)}
        />
      )}
    </>
  );
}

function SignaalFilters({ filter }: { filter: Props['filter'] }) {
  const m = useMessages(overzichtMessages);
  const soorten = useMessages(SIGNAALSOORTEN);
  const leefdomeinen = useMessages(LEEFDOMEINEN);
  const state = { values: { soort: filter.soort ?? '', leefdomein: filter.leefdomein ?? '' }, errors: {} };
  const stands = (['open', 'alle'] as const).map((stand) => ({
    name: m[stand],
    href: formatHref({ ...filter, stand, ...(stand === 'open' ? { knelpunt: undefined } : {}) }),
    current: filter.stand === stand,
  }));
  const active = [
    ...(filter.soort ? [{ name: soorten[filter.soort], href: formatHref({ ...filter, soort: undefined }) }] : []),
    ...(filter.leefdomein
      ? [{ name: leefdomeinen[filter.leefdomein], href: formatHref({ ...filter, leefdomein: undefined }) }]
      : []),
    ...(filter.knelpunt ? [{ name: m.vanKnelpunt, href: formatHref({ ...filter, knelpunt: undefined }) }] : []),
  ];
  return (
    <>
      <FilterBar
        action="/signalen"
        label={m.filters}
        pills={<Filters label={m.stand} items={stands} />}
        submit={m.toon}
      >
        <SelectField
          name="soort"
          label={m.soort}
          state={state}
          empty={m.alleSoorten}
          options={SOORTEN.map((value) => ({ value, name: soorten[value] }))}
        />
        <SelectField
          name="leefdomein"
          label={m.leefdomein}
          state={state}
          empty={m.alleDomeinen}
          options={DOMEINEN.map((value) => ({ value, name: leefdomeinen[value] }))}
        />
        <HiddenField name="stand" value={filter.stand} />
        {filter.knelpunt && <HiddenField name="knelpunt" value={filter.knelpunt} />}
      </FilterBar>
      {active.length > 0 && <Chips label={m.actief} items={active} />}
    </>
  );
}

/** To choose from while they wait; to read once they are somewhere. */
function SignaalList({ filter, signalen, gekozen, gelijkend, knelpunten }: Props) {
  const m = useMessages(overzichtMessages);
  const gelijk = useMessages(gelijkMessages);
  const rows = [...gekozen, ...gelijkend.map((one) => ({ ...one, reden: formatReden(one, gelijk) })), ...signalen];
  if (filter.stand === 'alle') return <SignaalRijen signalen={signalen} knelpunten={knelpunten} />;
  return (
    <Columns look="side">
      <Form id="samen" action="/knelpunten/nieuw" method="get">
        <CheckboxField
          name="signaal"
          label={m.keuze}
          hint={m.keuzeHint}
          state={{ values: { signaal: gekozen.map(({ id }) => id) }, errors: {} }}
          choices={rows.map((signaal) => ({
            value: signaal.id,
            name: <Said>{signaal.tekst}</Said>,
            description: <SignaalFeiten signaal={signaal} />,
          }))}
        />
      </Form>
      <Side label={m.samenTitel}>
        <Section id="samenbrengen" title={m.samenTitel} look={3} tight>
          <Paragraph>{m.samenUitleg}</Paragraph>
          <ButtonGroup>
            <Button kind="primary" form="samen">
              {m.samen}
            </Button>
          </ButtonGroup>
          <Paragraph soft>{gelijk.zoekUitleg}</Paragraph>
          <ButtonGroup>
            <Button form="samen" to="/signalen">
              {gelijk.zoek}
            </Button>
          </ButtonGroup>
        </Section>
      </Side>
    </Columns>
  );
}

function NoSignalen({ filter }: { filter: Props['filter'] }) {
  const m = useMessages(overzichtMessages);
  if (filter.soort || filter.leefdomein || filter.knelpunt) {
    const action = <ButtonLink href={formatHref({ stand: filter.stand })}>{m.zonderFilter}</ButtonLink>;
    return <Empty title={m.filterTitel} text={m.filterTekst} action={action} />;
  }
  if (filter.stand === 'alle') return <Empty title={m.nogGeenTitel} text={m.nogGeenTekst} />;
  const action = <ButtonLink href={formatHref({ stand: 'alle' })}>{m.bekijkAlle}</ButtonLink>;
  return <Empty title={m.geenTitel} text={m.geenTekst} action={action} />;
}

import {
  Breadcrumbs,
  ButtonLink,
  Card,
  Empty,
  Filters,
  formatDay,
  Pages,
  PageTitle,
  Stack,
  Table,
  TableLink,
  useMessages,
} from '#ui';

import { PER_PAGINA } from '../huishouden.ts';
import { messages } from '../messages.ts';
import type { Huishouden, Telling, Toon } from '../zoeken.ts';

type Props = {
  lijst: { resultaten: Huishouden[]; pagina: number; totaal: number };
  telling: Telling;
  toon: Toon;
  /** Who works for a partij has no team here. */
  delen: readonly Toon[];
  magBeginnen: boolean;
  /** The first term in words, by the id of each that has one; undefined for who keeps no terms. */
  termijnen: Readonly<Record<string, string>> | undefined;
};

const hrefOf = (toon: Toon, pagina = 1) => {
  const query = [toon === 'mijn' ? '' : `toon=${toon}`, pagina === 1 ? '' : `pagina=${pagina}`];
  const text = query.filter(Boolean).join('&');
  return text ? `/huishoudens?${text}` : '/huishoudens';
};

function Lijst({ lijst, toon, termijnen }: Props) {
  const m = useMessages(messages);
  const { resultaten, pagina, totaal } = lijst;
  const from = (pagina - 1) * PER_PAGINA;
  const gesloten = toon === 'gesloten';
  const columns = [
    { name: m.kolomNaam, width: 'wide' as const },
    { name: m.kolomRegisseur },
    { name: m.kolomTeam },
    { name: gesloten ? m.kolomTot : termijnen ? m.kolomTermijn : m.begonnen },
  ];
  const rows = resultaten.map(({ id, naam, regisseur, team, opvolger, afgeslotenOp, geopendOp }) => ({
    key: id,
    cells: [
      <TableLink key="naam" href={`/huishoudens/${id}`}>
        {naam}
      </TableLink>,
      opvolger ? `${regisseur.naam}, ${m.gevraagd}` : regisseur.naam,
      team.naam,
      gesloten || !termijnen ? formatDay(afgeslotenOp ?? geopendOp) : (termijnen[id] ?? m.geenTermijn),
    ],
  }));
  return (
    <Stack>
      <Card flush>
        <Table caption={m.lijst} columns={columns} rows={rows} phone="facts" />
      </Card>
      <Pages
        from={from + 1}
        to={from + resultaten.length}
        total={totaal}
        page={pagina}
        pageCount={Math.ceil(totaal / PER_PAGINA)}
        href={(next) => hrefOf(toon, next)}
      />
    </Stack>
  );
}

/** The huishoudens someone has to do with: what they are called and who has the regie, nothing of what people told. */
export function OverzichtPage(props: Props) {
  const m = useMessages(messages);
  const { lijst, telling, toon, delen, magBeginnen } = props;
  const begin = magBeginnen && (
    <>
      <ButtonLink href="/huishoudens/nieuw" kind="primary" icon="plus">
        {m.nieuw}
      </ButtonLink>
      <ButtonLink href="/huishoudens/zoeken" icon="search">
        {m.zoeken}
      </ButtonLink>
    </>
  );
  const niets = delen.every((deel) => telling[deel] === 0);
  return (
    <>
      <Breadcrumbs items={[{ name: m.leefwereld, href: '/leefwereld' }, { name: m.huishoudens }]} />
      <PageTitle
        title={m.aantal(telling.mijn)}
        lead={niets ? undefined : m.lead}
        actions={(!niets && begin) || undefined}
      />
      {niets ? (
        <Empty title={m.leegTitel} text={magBeginnen ? m.leeg : m.leegPartij} action={begin} />
      ) : (
        <Stack>
          <Filters
            label={m.kies}
            items={delen.map((deel) => ({
              name: m[deel],
              href: hrefOf(deel),
              current: deel === toon,
              count: telling[deel],
            }))}
          />
          {lijst.resultaten.length > 0 ? <Lijst {...props} /> : <Empty title={m.leegDeelTitel} text={m.leegDeel} />}
        </Stack>
      )}
    </>
  );
}

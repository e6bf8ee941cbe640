import {
  ButtonLink,
  Empty,
  formatDay,
  Pages,
  PageTitle,
  Paragraph,
  Section,
  Table,
  TableLink,
  useMessages,
  ViewSwitch,
} from '#ui';

import { formatBegin } from '../contact.ts';
import { messages } from '../messages.ts';
import type { Contact } from '../queries.ts';

type Props = {
  toon: 'open' | 'klaar';
  contacten: Contact[];
  totaal: number;
  pagina: number;
  perPagina: number;
  bewaardagen: number;
};

const UITKOMST = {
  beantwoord: 'uitkomstBeantwoord',
  doorverwezen: 'uitkomstDoorverwezen',
  melding: 'uitkomstMelding',
} as const;

function Lijst({ contacten, toon }: Pick<Props, 'contacten' | 'toon'>) {
  const m = useMessages(messages);
  const klaar = toon === 'klaar';
  return (
    <Table
      caption={m.tabel}
      columns={[
        { name: m.kolomVraag, width: 'wide' },
        { name: m.kolomWanneer },
        { name: m.kolomWie },
        ...(klaar ? [{ name: m.kolomUitkomst }] : []),
      ]}
      rows={contacten.map(({ id, vraag, op, kanaal, wie, uitkomst }) => ({
        key: id,
        cells: [
          <TableLink key="vraag" href={`/contacten/${id}`}>
            {formatBegin(vraag) || m.woordenInMelding}
          </TableLink>,
          `${formatDay(op)}, ${m[kanaal]}`,
          wie.naam,
          ...(klaar ? [uitkomst ? m[UITKOMST[uitkomst]] : ''] : []),
        ],
      }))}
    />
  );
}

/** The first contacts of one's own and of the team. */
export function OverzichtPage({ toon, contacten, totaal, pagina, perPagina, bewaardagen }: Props) {
  const m = useMessages(messages);
  const nieuw = (
    <ButtonLink href="/contacten/nieuw" kind="primary" icon="plus">
      {m.nieuw}
    </ButtonLink>
  );
  const open = toon === 'open';
  return (
    <>
      <PageTitle title={m.titel} lead={m.lead} actions={nieuw} />
      <ViewSwitch
        label={m.stand}
        items={[
          { name: m.open, href: '/contacten', icon: 'message-circle', current: open },
          { name: m.afgerond, href: '/contacten?toon=klaar', icon: 'check', current: !open },
        ]}
      />
      {contacten.length === 0 ? (
        <Empty title={open ? m.leegOpen : m.leegKlaar} text={open ? m.leegOpenTekst : m.leegKlaarTekst} />
      ) : (
        <Section id="lijst" title={m.tabel} titleHidden>
          <Lijst contacten={contacten} toon={toon} />
          <Pages
            from={(pagina - 1) * perPagina + 1}
            to={(pagina - 1) * perPagina + contacten.length}
            total={totaal}
            page={pagina}
            pageCount={Math.ceil(totaal / perPagina)}
            href={(nummer) => `/contacten?toon=${toon}&pagina=${nummer}`}
          />
        </Section>
      )}
      <Paragraph small soft>
        {m.bewaren(bewaardagen)}
      </Paragraph>
    </>
  );
}

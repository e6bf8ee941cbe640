import {
  Badge,
  Button,
  ButtonLink,
  Empty,
  Form,
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

import { formatOnderwerp, isTeLaat } from '../aandacht.ts';
import { messages, paginas } from '../messages.ts';
import type { Wachtend } from '../queries.ts';
import { isVerstreken } from '../termijn.ts';
import { formatTermijn } from '../woorden.ts';

type Props = {
  van: 'ik' | 'team';
  termijnen: Wachtend[];
  pagina: number;
  perPagina: number;
  totaal: number;
  vandaag: string;
  agenda: { gemaaktOp: Date } | undefined;
};

function Wanneer({ termijn, vandaag }: { termijn: Wachtend; vandaag: string }) {
  const m = useMessages(paginas);
  if (termijn.stand === 'opgeschort') return <Badge>{m.staatStil}</Badge>;
  if (isTeLaat(termijn, vandaag)) {
    return <Badge tone="negative">{formatTermijn(termijn.uiterlijk, vandaag)}</Badge>;
  }
  if (isVerstreken(termijn.uiterlijk, vandaag)) return <Badge>{m.voorbij}</Badge>;
  return <>{formatTermijn(termijn.uiterlijk, vandaag)}</>;
}

function Lijst({ termijnen, van, vandaag }: Pick<Props, 'termijnen' | 'van' | 'vandaag'>) {
  const p = useMessages(paginas);
  const m = useMessages(messages);
  const team = van === 'team';
  return (
    <Table
      caption={p.tabel}
      phone="labels"
      columns={[{ name: p.wat }, { name: p.huishouden }, ...(team ? [{ name: p.wie }] : []), { name: p.wanneer }]}
      rows={termijnen.map((termijn) => ({
        key: termijn.id,
        cells: [
          <TableLink key="wat" href={formatOnderwerp(termijn)}>
            {m[termijn.soort]}
          </TableLink>,
          termijn.naam,
          ...(team ? [termijn.medewerker.naam] : []),
          <Wanneer key="wanneer" termijn={termijn} vandaag={vandaag} />,
        ],
      }))}
    />
  );
}

/** A calendar of one's own terms: to download now, or to subscribe to. */
function Agenda({ agenda }: Pick<Props, 'agenda'>) {
  const p = useMessages(paginas);
  return (
    <Section id="agenda" title={p.agenda} look={3} card="quiet">
      <Paragraph>{p.agendaTekst}</Paragraph>
      <ButtonLink href="/termijnen.ics" icon="download">
        {p.download}
      </ButtonLink>
      {agenda && <Paragraph soft>{p.vernieuwTekst(formatDay(agenda.gemaaktOp))}</Paragraph>}
      {/* The address comes in the answer itself, this once: Turbo would throw that away. */}
      <div data-turbo="false">
        <Form action="/termijnen/agenda">
          <Button icon="link">{agenda ? p.vernieuw : p.abonneer}</Button>
        </Form>
      </div>
      {agenda && (
        <Form action="/termijnen/agenda/intrekken">
          <Button kind="negative">{p.trekIn}</Button>
        </Form>
      )}
    </Section>
  );
}

/** Terms that run, nearest first: one's own, or those of the team. */
export function OverzichtPage({ van, termijnen, pagina, perPagina, totaal, vandaag, agenda }: Props) {
  const p = useMessages(paginas);
  return (
    <>
      <PageTitle title={p.titel} lead={p.lead} />
      <ViewSwitch
        label={p.wie}
        items={[
          { name: p.vanMij, href: '/termijnen', current: van === 'ik', icon: 'user' },
          { name: p.vanTeam, href: '/termijnen?van=team', current: van === 'team', icon: 'users' },
        ]}
      />
      {termijnen.length === 0 ? (
        <Empty title={p.geen} text={p.geenTekst} />
      ) : (
        <Section id="lijst" title={p.tabel} titleHidden>
          <Lijst termijnen={termijnen} van={van} vandaag={vandaag} />
          <Pages
            from={(pagina - 1) * perPagina + 1}
            to={(pagina - 1) * perPagina + termijnen.length}
            total={totaal}
            page={pagina}
            pageCount={Math.ceil(totaal / perPagina)}
            href={(nummer) => `/termijnen?van=${van}&pagina=${nummer}`}
          />
        </Section>
      )}
      <Agenda agenda={agenda} />
    </>
  );
}

import {
  Button,
  ButtonGroup,
  ButtonLink,
  Card,
  DataList,
  Form,
  FormActions,
  List,
  Notice,
  PageTitle,
  Paragraph,
  Section,
  Table,
  useMessages,
} from '#ui';

import type { Inlezing } from '../agenda.ts';
import { Inleesstappen } from '../components/inleesstappen.tsx';
import { type Leesregel, Regels } from '../components/regels.tsx';
import type { Rij } from '../inlezen.ts';
import { inlezenMessages, VELDNAMEN } from '../messages.ts';
import { formatPersoonsgegeven } from '../transformatielog.ts';

export type ControleProps = {
  inlezing: Inlezing;
  rijen: number;
  /** The first rows that hold an error. */
  fouten: Rij[];
  aantalFout: number;
  tellingen: { nieuw: number; gewijzigd: number; gelijk: number };
  /** The first lines as everyone will read them. */
  voorbeeld: Leesregel[];
  /** The first rows in which something looks like personal data. */
  gevonden: { regel: number; soort: string }[];
  aantalGevonden: number;
  naam: string;
};

/** What would happen; with an error nothing happens, so then only how many rows are right. */
function Tellingen({ rijen, tellingen, aantalFout }: ControleProps) {
  const m = useMessages(inlezenMessages);
  if (aantalFout > 0) {
    return (
      <DataList
        items={[
          { term: m.goed, value: m.goedUitleg(rijen - aantalFout) },
          { term: m.fout, value: m.foutUitleg(aantalFout) },
        ]}
      />
    );
  }
  const items = [
    { term: m.nieuw, value: m.nieuwUitleg(tellingen.nieuw) },
    { term: m.gewijzigd, value: m.gewijzigdUitleg(tellingen.gewijzigd) },
    { term: m.gelijk, value: m.gelijkUitleg(tellingen.gelijk) },
    { term: m.fout, value: m.foutUitleg(aantalFout) },
  ];
  return <DataList items={items} />;
}

/** Everything that is wrong, per row and field. Nothing can be read in before it is mended. */
function Fouten({ inlezing, fouten, aantalFout }: ControleProps) {
  const m = useMessages(inlezenMessages);
  const names = useMessages(VELDNAMEN);
  const rows = fouten.map((rij) => ({
    key: String(rij.regel),
    cells: [
      m.regelNummer(rij.regel),
      <List
        key="fouten"
        items={rij.fouten.map(({ veld, tekst }) => `${veld === 'rij' ? m.heleRij : names[veld]}: ${tekst}`)}
      />,
    ],
  }));
  return (
    <>
      <Notice tone="negative">{m.alofniets(aantalFout)}</Notice>
      <ButtonGroup>
        <ButtonLink href="/transformatielog/inlezen" kind="primary">
          {m.anderBestand}
        </ButtonLink>
        <ButtonLink href={`/transformatielog/inlezen/${inlezing.id}`}>{m.andereKolommen}</ButtonLink>
      </ButtonGroup>
      <Section id="fouten" title={m.foutenTitel}>
        <Card flush>
          <Table
            caption={m.foutenTitel}
            columns={[{ name: m.kolomRegel, width: 'medium' }, { name: m.kolomFout }]}
            rows={rows}
          />
        </Card>
        {aantalFout > fouten.length && <Paragraph soft>{m.foutenMeer(aantalFout - fouten.length)}</Paragraph>}
      </Section>
    </>
  );
}

function Gevonden({ gevonden, aantalGevonden }: ControleProps) {
  const m = useMessages(inlezenMessages);
  if (aantalGevonden === 0) return null;
  return (
    <Notice tone="warning" icon="alert-triangle">
      <p>{m.gevonden(aantalGevonden)}</p>
      <List items={gevonden.map(({ regel, soort }) => m.gevondenRegel(regel, formatPersoonsgegeven(soort)))} />
    </Notice>
  );
}

function Publiceren(props: ControleProps) {
  const m = useMessages(inlezenMessages);
  const { inlezing, tellingen, voorbeeld, naam } = props;
  const aantal = tellingen.nieuw + tellingen.gewijzigd;
  return (
    <>
      <Gevonden {...props} />
      {aantal === 0 ? <Notice>{m.nietsTeDoen}</Notice> : <Paragraph>{m.openbaar}</Paragraph>}
      <Form action={`/transformatielog/inlezen/${inlezing.id}/lezen`}>
        {aantal > 0 && <p>{m.onder(naam)}</p>}
        <FormActions
          back={{ name: m.naarKolommen, href: `/transformatielog/inlezen/${inlezing.id}` }}
          backFirst={aantal > 0}
        >
          <Button kind="primary">{aantal === 0 ? m.leesNiets : m.leesIn(aantal)}</Button>
        </FormActions>
      </Form>
      {voorbeeld.length > 0 && (
        <Section id="voorbeeld" title={m.voorbeeldTitel}>
          <Regels regels={voorbeeld} />
          {aantal > voorbeeld.length && <Paragraph soft>{m.voorbeeldMeer(aantal - voorbeeld.length)}</Paragraph>}
        </Section>
      )}
    </>
  );
}

/** Step 3: what will happen, before it happens. With one error nothing can be read in. */
export function InlezenControlePage(props: ControleProps) {
  const m = useMessages(inlezenMessages);
  return (
    <>
      <Inleesstappen current={2} id={props.inlezing.id} />
      <PageTitle title={m.controleVraag(props.rijen)} />
      <Tellingen {...props} />
      {props.aantalFout > 0 ? <Fouten {...props} /> : <Publiceren {...props} />}
    </>
  );
}

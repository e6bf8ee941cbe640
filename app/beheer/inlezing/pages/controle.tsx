import {
  Button,
  ButtonGroup,
  ButtonLink,
  Card,
  DataList,
  Form,
  FormActions,
  type FormState,
  Link,
  List,
  Notice,
  PageTitle,
  Paragraph,
  RadioField,
  Row,
  Section,
  Stack,
  Table,
  useMessages,
} from '#ui';

import { Inleesstappen } from '../components/inleesstappen.tsx';
import { Weghalen } from '../components/weghalen.tsx';
import type { Inleessoort, Prepared } from '../inleessoort.ts';
import { formatVraagveld, type Inlezing, listOpen } from '../inlezing.ts';
import { messages } from '../messages.ts';

/** How many rows with an error are shown: enough to see what is wrong; all of them can be downloaded. */
const MAX_FOUTEN = 50;

type Props = {
  soort: Inleessoort;
  inlezing: Inlezing;
  plan: Prepared;
  state: FormState;
  naam: string;
  magWeg: boolean;
};

/** What would happen; with an error nothing happens, so then only how many rows are right. */
function Tellingen({ soort, inlezing, plan }: Props) {
  const m = useMessages(messages);
  const words = useMessages(soort.woorden);
  const { rijen, fouten, tellingen, vragen } = plan;
  if (fouten.length > 0) {
    const goed = { term: m.goed, value: m.goedUitleg(rijen - fouten.length) };
    return <DataList items={[goed, { term: m.fout, value: m.foutUitleg(fouten.length) }]} />;
  }
  const open = listOpen(vragen, inlezing.antwoorden).length;
  const items = [
    { term: m.nieuw, value: words.nieuwUitleg(tellingen.nieuw) },
    { term: m.gewijzigd, value: words.gewijzigdUitleg(tellingen.gewijzigd) },
    { term: m.gelijk, value: words.gelijkUitleg(tellingen.gelijk) },
    ...(tellingen.overgeslagen > 0
      ? [{ term: m.overgeslagen, value: m.overgeslagenUitleg(tellingen.overgeslagen) }]
      : []),
    { term: m.fout, value: m.foutUitleg(0) },
    ...(open > 0 ? [{ term: m.kiezen, value: m.kiezenUitleg(open) }] : []),
  ];
  return <DataList items={items} />;
}

/** Everything that is wrong, per row and field. Nothing can be read in before it is mended. */
function Fouten({ soort, inlezing, plan: { fouten } }: Props) {
  const m = useMessages(messages);
  const names = useMessages(soort.veldnamen);
  const own = `${soort.pad}/${inlezing.id}`;
  const rows = fouten.slice(0, MAX_FOUTEN).map((rij) => ({
    key: String(rij.regel),
    cells: [
      m.regelNummer(rij.regel),
      <List key="fouten" items={rij.fouten.map(({ veld, tekst }) => `${names[veld] ?? m.heleRij}: ${tekst}`)} />,
    ],
  }));
  return (
    <>
      <Notice tone="negative">{m.alofniets(fouten.length)}</Notice>
      <ButtonGroup>
        <ButtonLink href={soort.pad} kind="primary">
          {m.anderBestand}
        </ButtonLink>
        <ButtonLink href={own}>{m.andereKolommen}</ButtonLink>
      </ButtonGroup>
      <Section id="fouten" title={m.foutenTitel}>
        <Row>
          <Link href={`${own}/fouten.xlsx`} icon="download">
            {m.foutenXlsx}
          </Link>
          <Link href={`${own}/fouten.csv`} icon="download">
            {m.foutenCsv}
          </Link>
        </Row>
        <Card flush>
          <Table
            caption={m.foutenTitel}
            columns={[{ name: m.kolomRegel, width: 'medium' }, { name: m.kolomFout }]}
            rows={rows}
          />
        </Card>
        {fouten.length > rows.length && <Paragraph soft>{m.foutenMeer(fouten.length - rows.length)}</Paragraph>}
      </Section>
    </>
  );
}

/** What only the reader can decide. */
function Vragen({ plan: { vragen }, state }: Props) {
  return vragen.map(({ sleutel, tekst, uitleg, opties }) => (
    <RadioField
      key={sleutel}
      name={formatVraagveld(sleutel)}
      label={tekst}
      hint={uitleg && <List items={[...uitleg]} />}
      state={state}
      choices={opties.map((optie) => ({ value: optie.waarde, name: optie.naam, description: optie.uitleg }))}
    />
  ));
}

function Inlezen(props: Props) {
  const m = useMessages(messages);
  const { soort, inlezing, plan, naam, state } = props;
  const words = useMessages(soort.woorden);
  const { tellingen, vragen } = plan;
  const aantal = tellingen.nieuw + tellingen.gewijzigd;
  const nothing = aantal === 0 && vragen.length === 0;
  return (
    <>
      {plan.letOp()}
      {nothing ? <Notice>{words.nietsTeDoen}</Notice> : <Paragraph>{words.gevolg}</Paragraph>}
      <Form action={`${soort.pad}/${inlezing.id}/lezen`} state={state}>
        <Stack>
          <Vragen {...props} />
          {!nothing && <p>{words.onder(naam)}</p>}
        </Stack>
        <FormActions back={{ name: m.naarKolommen, href: `${soort.pad}/${inlezing.id}` }} backFirst={!nothing}>
          <Button kind="primary">
            {vragen.length > 0 ? m.leesIn : aantal === 0 ? m.leesNiets : words.leesIn(aantal)}
          </Button>
        </FormActions>
      </Form>
      {plan.voorbeeld()}
    </>
  );
}

/** What will happen, before it happens. With one error nothing can be read in. */
export function ControlePage(props: Props) {
  const m = useMessages(messages);
  const { soort, inlezing, plan, magWeg } = props;
  return (
    <>
      <Inleesstappen soort={soort} current="controle" id={inlezing.id} bladen={inlezing.bladen.length} />
      <PageTitle title={m.controleVraag(plan.rijen)} />
      <Tellingen {...props} />
      {plan.fouten.length > 0 ? <Fouten {...props} /> : <Inlezen {...props} />}
      <Weghalen soort={soort} id={inlezing.id} mag={magWeg} />
    </>
  );
}

import {
  Button,
  ButtonLink,
  Circle,
  Form,
  type FormState,
  CheckboxField,
  HiddenField,
  Link,
  List,
  RadioField,
  Row,
  Section,
  SelectField,
  Soft,
  TableNotes,
  TableSay,
  TextArea,
  TextField,
  useMessages,
} from '#ui';

import { tafel } from '../messages.ts';
import { SCHRIJFT } from './weg.tsx';

/** A line as the table shows it. */
export type Notitie = { id: string; tekst: string; eigen: boolean; door: string };
/** Somebody in the circle. */
export type Kringlid = { id: string; naam: string; band: string; ring: number };
export type Keuze = { value: string; name: string };

type Props = {
  /** Address of this part of the table. */
  hier: string;
  titel: string;
  vraag: string;
  /** What somebody at home said about it before. */
  eerder: readonly { text: string; source: string }[];
  /** Undefined at a part without a circle. */
  kring: readonly Kringlid[] | undefined;
  ringen: Readonly<Record<1 | 2 | 3, string>>;
  notities: readonly Notitie[];
  /** What they want to reach or agreed, at the parts where that belongs. */
  afgesproken: { titel: string; regels: readonly { id: string; tekst: string; bij: string }[] } | undefined;
  magSchrijven: boolean;
  /** The form that stands open: a line, or somebody in the circle. */
  open: 'regel' | 'kring' | undefined;
  /** Nothing was written here yet: the field stands open of itself, and there is nothing to go back to. */
  leeg: boolean;
  state: FormState;
  onderwerpen: readonly Keuze[];
  sprekers: readonly Keuze[];
};

/** Id of the one form of the page with which things are taken out. */
const WEG = 'weg';

/** One topic of the talk, for two people at one screen. */
export function TafelPage(props: Props) {
  const m = useMessages(tafel);
  const { hier, titel, vraag, eerder, kring, notities, afgesproken, magSchrijven, open, leeg } = props;
  const words = open === undefined || leeg ? eerder : [];
  return (
    <>
      {/* While something is written the words of before make room, so that both still see one screen. */}
      <TableSay
        title={open === 'kring' ? m.kringErbij : titel}
        words={[...words]}
        text={words.length === 0 && open !== 'kring' ? vraag : undefined}
      />
      {open === 'regel' && <RegelFormulier {...props} />}
      {open === 'kring' && <KringFormulier {...props} />}
      {kring && open === undefined && <Kring {...props} kring={kring} />}
      {afgesproken && afgesproken.regels.length > 0 && open === undefined && <Afgesproken {...afgesproken} />}
      {(notities.length > 0 || open === undefined) && (
        <TableNotes
          title={m.notities}
          items={notities.map(({ id, tekst, eigen, door }) => ({
            key: id,
            text: tekst,
            voice: eigen,
            by: eigen ? m.eigen(door) : m.zegt(door),
            action: magSchrijven && (
              <Button form={WEG} to={`${hier}/regels/${id}/weg`} kind="subtle" small about={tekst}>
                {m.laatWeg}
              </Button>
            ),
          }))}
        >
          {magSchrijven && open === undefined && <Schrijf {...props} />}
        </TableNotes>
      )}
      {magSchrijven && (
        <Form id={WEG} action={hier}>
          {null}
        </Form>
      )}
    </>
  );
}

function Schrijf({ hier, kring }: Props) {
  const m = useMessages(tafel);
  return (
    <Row>
      <ButtonLink href={`${hier}/erbij`} icon="pencil">
        {m.schrijf}
      </ButtonLink>
      {kring && (
        <Link href={`${hier}/kring`} icon="plus">
          {m.kringErbij}
        </Link>
      )}
    </Row>
  );
}

function Kring({ kring, ringen }: Props & { kring: readonly Kringlid[] }) {
  const m = useMessages(tafel);
  const delen = ([1, 2, 3] as const).map((ring) => ({ ring, mensen: kring.filter((lid) => lid.ring === ring) }));
  return (
    <Circle
      title={m.kring}
      you={m.u}
      text={m.kringTekst(
        delen
          .filter(({ mensen }) => mensen.length > 0)
          .map(({ ring, mensen }) => m.kringDeel(ringen[ring], mensen.map(({ naam }) => naam).join(', ')))
          .join(' '),
      )}
      groups={delen.map(({ ring, mensen }) => ({
        name: ringen[ring],
        icon: ring === 3 ? ('pro' as const) : ('own' as const),
        people: mensen.map(({ id, naam, band }) => ({ key: id, name: naam, ...(band === '' ? {} : { label: band }) })),
      }))}
    />
  );
}

function Afgesproken({ titel, regels }: NonNullable<Props['afgesproken']>) {
  return (
    <Section title={titel} id="afgesproken" look={3} card="plain" tight>
      <List
        items={regels.map(({ id, tekst, bij }) => (
          <span key={id}>
            {tekst} {bij && <Soft>{bij}</Soft>}
          </span>
        ))}
      />
    </Section>
  );
}

/** One field and who says it; the subject only where this part of the table holds more than one. */
function RegelFormulier({ hier, state, onderwerpen, sprekers, leeg }: Props) {
  const m = useMessages(tafel);
  const [enige] = onderwerpen;
  return (
    <Form id={SCHRIJFT} action={`${hier}/erbij`} state={state}>
      <TextArea name="tekst" label={m.tekst} state={state} rows={3} />
      {sprekers.length > 4 ? (
        <SelectField name="wie" label={m.wie} state={state} options={[...sprekers]} />
      ) : (
        <RadioField name="wie" label={m.wie} state={state} choices={[...sprekers]} look="compact" />
      )}
      {onderwerpen.length > 1 ? (
        <RadioField name="onderwerp" label={m.waarover} state={state} choices={[...onderwerpen]} look="compact" />
      ) : (
        enige && <HiddenField name="onderwerp" value={enige.value} />
      )}
      <Row>
        <Button kind="primary">{m.bewaar}</Button>
        {!leeg && (
          <ButtonLink href={hier} kind="subtle">
            {m.terug}
          </ButtonLink>
        )}
      </Row>
    </Form>
  );
}

function KringFormulier({ hier, state, ringen }: Props) {
  const m = useMessages(tafel);
  return (
    <Form id={SCHRIJFT} action={`${hier}/kring`} state={state}>
      <TextField name="naam" label={m.naam} state={state} />
      <TextField name="band" label={m.band} hint={m.bandHint} optional state={state} />
      <RadioField
        name="ring"
        label={m.ring}
        state={state}
        look="compact"
        choices={([1, 2, 3] as const).map((ring) => ({ value: String(ring), name: ringen[ring] }))}
      />
      <CheckboxField
        name="mantelzorger"
        label={m.zorg}
        optional
        state={state}
        choices={[{ value: 'ja', name: m.mantelzorger }]}
      />
      <Row>
        <Button kind="primary">{m.bewaar}</Button>
        <ButtonLink href={hier} kind="subtle">
          {m.terug}
        </ButtonLink>
      </Row>
    </Form>
  );
}

import {
  AutoSave,
  Button,
  ButtonGroup,
  Details,
  FillHead,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  Notice,
  PageTitle,
  Saved,
  useMessages,
} from '#ui';

import { type Blad, isBeantwoord } from '../blad.ts';
import { Vragen } from '../components/vragen.tsx';
import { inwonerMessages, messages } from '../messages.ts';
import type { Invulling, Vragenlijst } from '../queries.ts';
import { computeMinuten, computeTempo, type Scherm } from '../scherm.ts';

type Props = {
  invulling: Invulling;
  lijst: Vragenlijst;
  scherm: Scherm;
  /** What stands in the draft. */
  blad: Blad;
  state: FormState;
  /** What stood here when the page was made, and which page it is: see update-concept.ts. */
  merk: string;
  bladzijde: string;
  /** Another page put something else here: what was sent. */
  stuurde?: Blad | undefined;
};

/** The name of a screen; of a part, which part it is. */
export function useSchermnaam(inwoner: boolean) {
  const m = useMessages(inwoner ? inwonerMessages : messages);
  return ({ gebied, deel, delen }: Scherm) => (delen === 1 ? gebied : m.deel(gebied, deel, delen));
}

/** Where someone is, by what has an answer. */
function Hoofd({ lijst: { schermen, vragen }, scherm, blad, invulling }: Props) {
  const nameOf = useSchermnaam(invulling.isInwoner);
  const open = vragen.filter((vraag) => !isBeantwoord(blad, vraag));
  const steps = schermen.map((one) => {
    const isDone = one.vragen.every((vraag) => isBeantwoord(blad, vraag));
    const state = one.nummer === scherm.nummer ? ('now' as const) : isDone ? ('done' as const) : ('next' as const);
    return { name: nameOf(one), state };
  });
  const minutes = open.length === 0 ? undefined : computeMinuten(open, computeTempo(vragen, invulling.gemeten));
  return <FillHead steps={steps} answered={vragen.length - open.length} of={vragen.length} minutes={minutes} />;
}

/** Every way on from a screen keeps what is on it: on, stop, back, and to any other. */
function Wegen({ lijst: { schermen }, scherm, invulling: { isInwoner: inwoner } }: Props) {
  const m = useMessages(inwoner ? inwonerMessages : messages);
  const nameOf = useSchermnaam(inwoner);
  const [before, after] = [schermen[scherm.nummer - 2], schermen[scherm.nummer]];
  return (
    <>
      <FormActions>
        <Button kind="primary">{after ? m.volgende(nameOf(after)) : m.nakijken}</Button>
        <Button kind="subtle" name="later" value="1">
          {m.later}
        </Button>
        {before && (
          <Button kind="subtle" icon="arrow-left" name="naar" value={String(before.nummer)}>
            {m.vorige(nameOf(before))}
          </Button>
        )}
      </FormActions>
      <Details summary={m.andere}>
        <ButtonGroup>
          {schermen
            .filter(({ nummer }) => nummer !== scherm.nummer)
            .map((one) => (
              <Button key={one.nummer} small name="naar" value={String(one.nummer)}>
                {nameOf(one)}
              </Button>
            ))}
          {after && (
            <Button small name="naar" value="nakijken">
              {m.nakijken}
            </Button>
          )}
        </ButtonGroup>
      </Details>
    </>
  );
}

/** One screen of questions. Everything works without script; with it, it is kept while one fills in. */
export function SchermPage(props: Props) {
  const { invulling, lijst, scherm, blad, state, merk, bladzijde, stuurde } = props;
  const { metingId, titel, isInwoner, naamloos, groepsminimum } = invulling;
  const m = useMessages(isInwoner ? inwonerMessages : messages);
  const nameOf = useSchermnaam(isInwoner);
  const anders = stuurde && { stuurde, staat: blad };
  const title = (
    <>
      <Hoofd {...props} />
      <PageTitle title={nameOf(scherm)} lead={scherm.uitleg ?? m.lead} overline={titel} />
    </>
  );
  return (
    <AutoSave saved={m.bewaardVast} offline={m.stil} refused={m.nee} leave={m.weg}>
      <Form action={`/invullen/${metingId}/${scherm.nummer}`} state={state} title={title}>
        {anders && (
          <Notice tone="warning">
            <strong>{m.andersTitel}.</strong> {m.anders}
          </Notice>
        )}
        {!anders && scherm.nummer === 1 && (
          <Notice icon="lock">{naamloos ? m.alleenJij(groepsminimum) : m.metNaam}</Notice>
        )}
        <HiddenField name="merk" value={merk} />
        <HiddenField name="bladzijde" value={bladzijde} />
        <Vragen vragen={scherm.vragen} afspraken={lijst.afspraken} state={state} inwoner={isInwoner} anders={anders} />
        <Saved>{m.bewaard}</Saved>
        <Wegen {...props} />
      </Form>
    </AutoSave>
  );
}

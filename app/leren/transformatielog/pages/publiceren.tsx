import {
  Breadcrumbs,
  Button,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  List,
  PageTitle,
  Section,
  TextField,
  useMessages,
} from '#ui';

import { type Leesregel, Regels } from '../components/regels.tsx';
import { logregelMessages, publicatieMessages } from '../messages.ts';
import type { Logregel, Versie } from '../transformatielog.ts';

type Props = {
  regel: Logregel;
  /** What was public, newest first; empty when the line never was. */
  versies: Versie[];
  voorbeeld: Leesregel;
  /** Name and function under it. */
  naam: string;
  state: FormState;
};

/** Publishing, on a page of its own: what becomes public, for whom, under whose name, and that it cannot be undone. */
export function PublicerenPage({ regel, versies, voorbeeld, naam, state }: Props) {
  const [huidig] = versies;
  const m = useMessages(publicatieMessages);
  const { logregels } = useMessages(logregelMessages);
  const href = `/logregels/${regel.id}`;
  const fromKnelpunt = voorbeeld.herkomst.some(({ soort }) => soort === 'knelpunt');
  return (
    <>
      <Breadcrumbs items={[{ name: logregels, href: '/logregels' }, { name: regel.titel, href }, { name: m.kort }]} />
      <Form
        action={`${href}/publiceren`}
        state={state}
        title={<PageTitle title={huidig ? m.titelCorrectie(huidig.titel) : m.titel(regel.titel)} />}
      >
        <List items={[m.voorWie, ...(fromKnelpunt ? [m.knelpunt] : []), m.blijft]} />
        <Section id="wordt" title={m.wat}>
          <Regels regels={[voorbeeld]} />
        </Section>
        {huidig && (
          <>
            <Section id="was" title={m.was}>
              <Regels regels={[{ ...huidig, id: `was-${huidig.id}`, reden: '' }]} />
            </Section>
            <TextField name="reden" label={m.reden} hint={m.redenHint} state={state} />
          </>
        )}
        <HiddenField name="versie" value={String(regel.versie)} />
        <p>{m.onder(naam)}</p>
        <FormActions back={{ name: m.naarRegel, href }} backFirst>
          <Button kind="primary">{huidig ? m.knopCorrectie : m.knop}</Button>
        </FormActions>
      </Form>
    </>
  );
}

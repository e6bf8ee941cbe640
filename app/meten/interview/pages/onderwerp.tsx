import {
  Breadcrumbs,
  Button,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  Link,
  Notice,
  PageTitle,
  Paragraph,
  Stack,
  TextArea,
  useMessages,
} from '#ui';

import { Bewijsregel } from '../components/bewijsregel.tsx';
import type { Leidraaddeel, Leidraadvraag, Onderwerp } from '../leidraad.ts';
import { FUNCTIENAMEN, messages, ONDERWERPEN, VRAGEN } from '../messages.ts';
import type { Interview, Notitie } from '../queries.ts';
import { MAX_NOTITIE } from '../schema.ts';

type Props = {
  href: string;
  interviews: string;
  scan: { titel: string; href: string };
  interview: Interview;
  delen: readonly Leidraaddeel[];
  deel: Leidraaddeel;
  notities: ReadonlyMap<string, Notitie>;
  namen: ReadonlyMap<string, string>;
  state: FormState;
  /** Someone else changed a note meanwhile. */
  conflict: boolean;
};

const valueOf = (state: FormState, name: string) => [state.values[name] ?? ''].flat()[0] ?? '';

/** One question with its note; beside it what stands there now when somebody else was first. */
function Vraagveld({ vraag, ...props }: Props & { vraag: Leidraadvraag }) {
  const m = useMessages(messages);
  const vragen = useMessages(VRAGEN);
  const { state, conflict, notities, namen, scan, href } = props;
  const name = `tekst.${vraag.sleutel}`;
  const nu = notities.get(vraag.sleutel);
  const gelezen = valueOf(state, `versie.${vraag.sleutel}`);
  const botst = conflict && gelezen !== String(nu?.versie ?? 0) && valueOf(state, name) !== (nu?.tekst ?? '');
  return (
    <Stack gap="tight">
      <TextArea name={name} label={vragen[vraag.sleutel]} optional state={state} maxLength={MAX_NOTITIE} rows={3} />
      <HiddenField name={`versie.${vraag.sleutel}`} value={conflict ? String(nu?.versie ?? 0) : gelezen} />
      {botst && (
        <Notice tone="warning" icon="alert-triangle">
          <strong>{nu ? m.nuStaatEr : m.nuLeeg}</strong> {nu?.tekst}
        </Notice>
      )}
      {nu && <Bewijsregel items={nu.items} {...{ namen, scan }} />}
      {nu && !conflict && (
        <Link href={`${href}/bewijs/${vraag.sleutel}`} about={vragen[vraag.sleutel]} small>
          {m.gebruik}
        </Link>
      )}
    </Stack>
  );
}

/** The topic after this one; undefined for the last. */
const findVolgende = (delen: readonly Leidraaddeel[], onderwerp: Onderwerp) =>
  delen[delen.findIndex((one) => one.onderwerp === onderwerp) + 1]?.onderwerp;

/** The questions of one topic, each with room for a note. */
export function OnderwerpPage(props: Props) {
  const m = useMessages(messages);
  const functies = useMessages(FUNCTIENAMEN);
  const onderwerpen = useMessages(ONDERWERPEN);
  const { href, interviews, scan, interview, delen, deel, state, conflict } = props;
  const nummer = delen.findIndex(({ onderwerp }) => onderwerp === deel.onderwerp) + 1;
  const volgende = findVolgende(delen, deel.onderwerp);
  return (
    <>
      <Breadcrumbs
        items={[
          { name: scan.titel, href: scan.href },
          { name: m.interviews, href: interviews },
          { name: m.met(functies[interview.functie]), href },
          { name: onderwerpen[deel.onderwerp] },
        ]}
      />
      <Form
        action={`${href}/onderwerpen/${deel.onderwerp}`}
        state={state}
        title={
          <PageTitle
            title={onderwerpen[deel.onderwerp]}
            overline={m.eenOnderwerp(nummer, delen.length)}
            lead={m.onderwerpLead}
          />
        }
      >
        <Paragraph soft>{m.functieHint}</Paragraph>
        {conflict && (
          <Notice tone="warning" icon="alert-triangle">
            {m.conflict}
          </Notice>
        )}
        {deel.vragen.map((vraag) => (
          <Vraagveld key={vraag.sleutel} vraag={vraag} {...props} />
        ))}
        <FormActions back={{ name: m.terugInterview, href }}>
          {volgende && (
            <Button kind="primary" name="verder" value={volgende}>
              {m.knopBewaarVerder(onderwerpen[volgende])}
            </Button>
          )}
          <Button kind={volgende ? 'secondary' : 'primary'}>{m.knopBewaar}</Button>
        </FormActions>
      </Form>
    </>
  );
}

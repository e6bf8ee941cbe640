import {
  Breadcrumbs,
  Button,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  Notice,
  PageTitle,
  Paragraph,
  RadioField,
  Section,
  TextArea,
  TextField,
  useMessages,
} from '#ui';

import { Keten } from '../components/keten.tsx';
import { Regels } from '../components/regels.tsx';
import { logregelMessages } from '../messages.ts';
import { type Logregel, MAX_TEKENS } from '../transformatielog.ts';

type Props = {
  state: FormState;
  themas: string[];
  /** The line that is changed; absent for a new one. */
  regel?: Logregel | undefined;
  /** What a new line comes from. */
  van?: { ref: { soort: string; id: string }; stops: Parameters<typeof Keten>[0]['before'] } | undefined;
  /** What someone else saved in the meantime: both texts are shown, nothing is lost. */
  intussen?: Logregel | undefined;
};

/** Themes named as an example, the most used first: after reading a sheet in there may be dozens. */
const MOST_THEMAS = 5;

function Velden({ state, themas }: Pick<Props, 'state' | 'themas'>) {
  const m = useMessages(logregelMessages);
  const choices = [
    { value: 'actie', name: m.soortActie },
    { value: 'uitkomst', name: m.soortUitkomst },
    { value: 'geleerd', name: m.soortGeleerd },
    { value: 'verschil', name: m.soortVerschil },
    { value: 'besluit', name: m.soortBesluit },
  ];
  return (
    <>
      <RadioField name="soort" label={m.soort} state={state} choices={choices} />
      <TextField name="titel" label={m.titelVeld} hint={m.titelHint} state={state} />
      <TextArea
        name="tekst"
        label={m.tekstVeld}
        hint={m.tekstHint}
        state={state}
        maxLength={MAX_TEKENS.tekst}
        rows={8}
      />
      <TextField
        name="thema"
        label={m.themaVeld}
        hint={m.themaHint(themas.slice(0, MOST_THEMAS).join(', '))}
        state={state}
        optional
      />
    </>
  );
}

function Intussen({ regel }: { regel: Logregel }) {
  const m = useMessages(logregelMessages);
  return (
    <Section id="intussen" title={m.nuBewaard}>
      <Regels regels={[{ ...regel, herkomst: [] }]} />
    </Section>
  );
}

/** Write a line, or change one. One text for everyone, in plain words. */
export function LogregelFormulierPage({ state, themas, regel, van, intussen }: Props) {
  const m = useMessages(logregelMessages);
  const here = regel ? m.bijwerken : m.nieuwTitel;
  const own = regel ? [{ name: regel.titel, href: `/logregels/${regel.id}` }] : [];
  const back = regel
    ? { name: regel.titel, href: `/logregels/${regel.id}` }
    : { name: m.deLogregels, href: '/logregels' };
  return (
    <>
      <Breadcrumbs items={[{ name: m.logregels, href: '/logregels' }, ...own, { name: here }]} />
      {intussen && (
        <Notice tone="warning">
          <strong>{m.verouderd}</strong>
          <p>{m.verouderdUitleg}</p>
        </Notice>
      )}
      <Form
        action={regel ? `/logregels/${regel.id}/bijwerken` : '/logregels'}
        state={intussen ? { ...state, errors: {} } : state}
        title={<PageTitle title={regel ? m.bijwerken : m.nieuw} />}
      >
        {regel && regel.gepubliceerdeVersie !== null && <Notice>{m.bijwerkenOpenbaar}</Notice>}
        {van && (
          <>
            <Paragraph soft>{m.vanUit}</Paragraph>
            <Keten before={van.stops} self={undefined} after={[]} />
            <HiddenField name="van" value={van.ref.soort} />
            <HiddenField name="id" value={van.ref.id} />
          </>
        )}
        <Velden state={state} themas={themas} />
        {regel && <HiddenField name="versie" value={String((intussen ?? regel).versie)} />}
        <FormActions back={back}>
          <Button kind="primary">{regel ? m.bewaar : m.bewaarConcept}</Button>
        </FormActions>
      </Form>
      {intussen && <Intussen regel={intussen} />}
    </>
  );
}

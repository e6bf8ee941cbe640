import type { ReactNode } from 'react';

import {
  Button,
  CheckboxField,
  Empty,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  PageTitle,
  Paragraph,
  RadioField,
  Section,
  Stack,
  TextArea,
  useMessages,
} from '#ui';

import type { Onderwerp } from '../../stem/index.ts';
import { Hoofd } from '../components/hoofd.tsx';
import { woordenMessages } from '../messages.ts';
import type { Persoon } from '../mijn.ts';

type Props = {
  huishouden: string;
  bij: Onderwerp;
  item: string;
  /** What stands there. */
  tekst: string;
  /** Own words that stand there already. */
  eerder: ReactNode;
  sprekers: readonly (Persoon & { zelf: boolean })[];
  /** A plan of their own has a form of its own. */
  eigenPlan: boolean;
  state: FormState;
  terug: string;
};

function Voor({ sprekers, state }: Pick<Props, 'sprekers' | 'state'>) {
  const m = useMessages(woordenMessages);
  const [eerste] = sprekers;
  if (sprekers.length === 1 && eerste) return <HiddenField name="lid" value={eerste.id} />;
  const choices = sprekers.map(({ id, naam, leeftijd, zelf }) => ({
    value: id,
    name: zelf ? m.zelf : m.voor(naam, leeftijd),
  }));
  return <RadioField name="lid" label={m.wie} state={state} choices={choices} look="compact" />;
}

/** Adding own words to something that stands in the dossier. */
export function WoordenPage(props: Props) {
  const m = useMessages(woordenMessages);
  const { huishouden, bij, item, tekst, eerder, sprekers, eigenPlan, state, terug } = props;
  const soorten = [
    { value: 'aanvulling', name: m.aanvulling, description: m.aanvullingUitleg },
    { value: 'klopt-niet', name: m['klopt-niet'], description: m.kloptNietUitleg },
    { value: 'wens', name: m.wens, description: m.wensUitleg },
  ];
  const jong = sprekers.some(({ leeftijd }) => leeftijd < 16);
  const titel = eigenPlan ? m.planTitel : m.titel;
  return (
    <Form
      action={`/mijn/${huishouden}/woorden`}
      state={state}
      title={<PageTitle title={titel} lead={eigenPlan ? m.planLead : m.lead} />}
    >
      {tekst !== '' && (
        <Section id="er-staat" title={m.staat} look={3} card="quiet">
          <Paragraph>{tekst}</Paragraph>
        </Section>
      )}
      {eerder}
      <HiddenField name="bij" value={bij} />
      <HiddenField name="bijId" value={item} />
      <Voor sprekers={sprekers} state={state} />
      {eigenPlan ? (
        <HiddenField name="soort" value="persoonlijk-plan" />
      ) : (
        <RadioField name="soort" label={m.soort} state={state} choices={soorten} />
      )}
      <TextArea
        name="tekst"
        label={eigenPlan ? m.planVeld : m.veld}
        state={state}
        maxLength={eigenPlan ? 20_000 : 4000}
        rows={eigenPlan ? 12 : 5}
      />
      <CheckboxField
        name="alleenZelf"
        label={m.lezers}
        hint={jong ? m.lezersJong : m.lezersUitleg}
        state={state}
        choices={[{ value: 'ja', name: m.alleen }]}
      />
      <FormActions back={{ name: m.terug, href: terug }}>
        <Button kind="primary">{m.knop}</Button>
      </FormActions>
    </Form>
  );
}

/** Everything this family said themselves, with the answers. */
export function AlleWoordenPage({ huishouden, woorden }: { huishouden: string; woorden: ReactNode }) {
  const m = useMessages(woordenMessages);
  return (
    <>
      <Hoofd huishouden={huishouden} deel="begin" titel={m.alle} onder={m.alle} lead={m.alleLead} />
      <Stack>{woorden ?? <Empty title={m.nogNiets} text={m.nogNietsTekst} />}</Stack>
    </>
  );
}

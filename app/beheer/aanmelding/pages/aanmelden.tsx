import {
  Button,
  ButtonGroup,
  ButtonLink,
  Empty,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  KeyForm,
  Link,
  Notice,
  PageTitle,
  Paragraph,
  PasswordField,
  Section,
  SelectField,
  Stack,
  TextField,
  Tiles,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';

type Group = { gemeente: string; personen: { persoon: string; naam: string; functie: string }[] };

export type Wegen = {
  /** Providers of gemeenten, each with the address where signing in begins. */
  wegen: readonly { gemeente: string; naam: string; href: string }[];
  /** Where to sign out at the provider this browser came in by. */
  afmelden: string | undefined;
};

type Props = {
  state: FormState;
  terug: string;
  wegen: Wegen;
  /** The persons of the demo; none without it. */
  groups: Group[];
  /** To choose from, when more than one takes part and it is not known which. */
  gemeenten: readonly { slug: string; naam: string }[];
  /** The one that is known. */
  gemeente: string | undefined;
  passkey?: { options: string; uitdaging: string } | undefined;
};

/** Signing in with an account of the gemeente itself: one button for each provider. */
function Wegwijzers({ wegen: { wegen, afmelden }, terug }: Pick<Props, 'wegen' | 'terug'>) {
  const m = useMessages(messages);
  if (wegen.length === 0) return null;
  const several = new Set(wegen.map(({ gemeente }) => gemeente)).size > 1;
  return (
    <Section id="wegen" title={m.wegen}>
      <ButtonGroup>
        {wegen.map(({ gemeente, naam, href }) => (
          <ButtonLink key={href} href={`${href}?terug=${encodeURIComponent(terug)}`} kind="primary" leaves>
            {several ? m.wegIn(naam, gemeente) : naam}
          </ButtonLink>
        ))}
        {afmelden && (
          <ButtonLink href={afmelden} leaves>
            {m.ookAfmelden}
          </ButtonLink>
        )}
      </ButtonGroup>
    </Section>
  );
}

/** E-mail address and password, or a passkey. */
function Account({ state, terug, gemeenten, gemeente, passkey }: Omit<Props, 'wegen' | 'groups'>) {
  const m = useMessages(messages);
  return (
    <Section id="account" title={m.account} card="plain">
      <Form action="/aanmelden" state={state}>
        <HiddenField name="terug" value={terug} />
        {gemeenten.length > 1 ? (
          <SelectField
            name="gemeente"
            label={m.gemeente}
            state={{ ...state, values: { gemeente: gemeente ?? '', ...state.values } }}
            options={gemeenten.map(({ slug, naam }) => ({ value: slug, name: naam }))}
          />
        ) : null}
        <TextField name="email" type="email" label={m.email} state={state} autoComplete="username" />
        <PasswordField name="wachtwoord" label={m.wachtwoord} state={state} autoComplete="current-password" />
        <FormActions>
          <Button kind="primary">{m.meldAan}</Button>
        </FormActions>
      </Form>
      <Paragraph>
        <Link href={gemeente === undefined ? '/wachtwoord-vergeten' : `/wachtwoord-vergeten?gemeente=${gemeente}`}>
          {m.vergeten}
        </Link>
      </Paragraph>
      {passkey && (
        <KeyForm
          action="/aanmelden/passkey"
          act="get"
          options={passkey.options}
          values={{ uitdaging: passkey.uitdaging, terug }}
          button={m.passkey}
        />
      )}
    </Section>
  );
}

function Demo({ groups, terug }: Pick<Props, 'groups' | 'terug'>) {
  const m = useMessages(messages);
  return (
    <>
      <Notice>{m.verzonnen}</Notice>
      {groups.map((group) => (
        <Section key={group.gemeente} id={`g-${group.personen[0]?.persoon ?? ''}`} title={group.gemeente} level={2}>
          <Tiles
            action="/aanmelden/demo"
            items={group.personen.map((wie) => ({
              key: wie.persoon,
              title: wie.naam,
              text: wie.functie,
              values: { persoon: wie.persoon, terug },
            }))}
          />
        </Section>
      ))}
    </>
  );
}

/** Sign-in page: with an account, through a provider, and in the demo one click per person. */
export function AanmeldenPage({ groups, ...props }: Props) {
  const m = useMessages(messages);
  const { wegen, terug, gemeenten } = props;
  if (gemeenten.length === 0) {
    const action = <ButtonLink href="/transformatielog">{m.naarLog}</ButtonLink>;
    return (
      <>
        <PageTitle title={m.titel} />
        <Empty title={m.nogNiet} text={m.nogNietUitleg} action={action} />
      </>
    );
  }
  const isDemo = groups.length > 0;
  return (
    <>
      <PageTitle title={m.titel} lead={isDemo ? m.demoUitleg : undefined} />
      <Stack>
        {isDemo && <Demo groups={groups} terug={terug} />}
        <Wegwijzers wegen={wegen} terug={terug} />
        <Account {...props} />
      </Stack>
    </>
  );
}

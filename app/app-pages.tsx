import { foutMessages } from './app-messages.ts';
import type { Problem } from './platform/problems/index.ts';
import {
  ButtonGroup,
  ButtonLink,
  List,
  PageTitle,
  Paragraph,
  Section,
  Stack,
  TextArea,
  useMessages,
} from './ui/index.ts';

type Props = {
  problem: Problem;
  /** What was filled in and would be lost: one text per field. */
  typed: readonly string[];
  requestId: string;
  signedIn: boolean;
  signInPath: string;
};

/** The one way on from a problem. */
function Way({ problem, signedIn, signInPath }: Pick<Props, 'problem' | 'signedIn' | 'signInPath'>) {
  const m = useMessages(foutMessages);
  const [href, name] =
    problem.kind === 'niet-aangemeld' ? [signInPath, m.naarAanmelden] : ['/', signedIn ? m.naarVandaag : m.naarBegin];
  return (
    <ButtonLink href={href} kind="primary">
      {name}
    </ButtonLink>
  );
}

/** The texts of the form, to copy: the form itself cannot come back here. */
function Typed({ typed }: Pick<Props, 'typed'>) {
  const m = useMessages(foutMessages);
  return (
    <Section id="ingevuld" title={m.ingevuld}>
      <Paragraph>{m.ingevuldUitleg}</Paragraph>
      {typed.map((text, i) => {
        const name = `tekst-${i + 1}`;
        return (
          <TextArea
            key={name}
            name={name}
            label={m.tekst(i + 1)}
            state={{ values: { [name]: text }, errors: {} }}
            readOnly
          />
        );
      })}
    </Section>
  );
}

/** What happened, what one can do, one way on. The number of the request only when the fault is ours. */
export function ErrorPage({ problem, typed, requestId, signedIn, signInPath }: Props) {
  const m = useMessages(foutMessages);
  const { kind, message, title, errors } = problem;
  const said = message === title ? undefined : message;
  return (
    <>
      <PageTitle title={m[kind]} lead={said} />
      <Stack>
        {errors.length > 0 && <List items={errors.map(({ detail }) => detail)} />}
        <Paragraph>{m[`${kind}-hulp`]}</Paragraph>
        {kind === 'fout' && (
          <Paragraph soft>
            {m.nummer}: <strong>{requestId}</strong>
          </Paragraph>
        )}
        {typed.length > 0 && <Typed typed={typed} />}
        <ButtonGroup>
          <Way {...{ problem, signedIn, signInPath }} />
        </ButtonGroup>
      </Stack>
    </>
  );
}

import { foutMessages } from './app-messages.ts';
import type { Problem } from './platform/problems/index.ts';
import { ButtonGroup, ButtonLink, List, PageTitle, Paragraph, Stack, useMessages } from './ui/index.ts';

type Props = {
  problem: Problem;
  requestId: string;
  signedIn: boolean;
};

/** The one way on from a problem. */
function Way({ problem, signedIn }: Omit<Props, 'requestId'>) {
  const m = useMessages(foutMessages);
  const [href, name] =
    problem.kind === 'niet-aangemeld' ? ['/aanmelden', m.naarAanmelden] : ['/', signedIn ? m.naarVandaag : m.naarBegin];
  return (
    <ButtonLink href={href} kind="primary">
      {name}
    </ButtonLink>
  );
}

/** What happened, what one can do, one way on. The number of the request only when the fault is ours. */
export function ErrorPage({ problem, requestId, signedIn }: Props) {
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
            {m.nummer}: <span className="bond-num">{requestId}</span>
          </Paragraph>
        )}
        <ButtonGroup>
          <Way problem={problem} signedIn={signedIn} />
        </ButtonGroup>
      </Stack>
    </>
  );
}

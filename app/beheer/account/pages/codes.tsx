import {
  ButtonGroup,
  ButtonLink,
  Card,
  List,
  Notice,
  PageTitle,
  Paragraph,
  PrintButton,
  Stack,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';

/** The recovery codes, the one time they are shown. */
export function CodesPage({ codes, verder }: { codes: readonly string[]; verder: string }) {
  const m = useMessages(messages);
  return (
    <>
      <PageTitle title={m.codesTitel} lead={m.codesLead} />
      <Stack>
        <Notice>{m.codesEenKeer}</Notice>
        <Card tone="quiet">
          <List
            items={codes.map((code) => (
              <strong key={code}>{code}</strong>
            ))}
            ordered
          />
        </Card>
        <Paragraph>{m.codesBewaar}</Paragraph>
        <ButtonGroup>
          <ButtonLink href={verder} kind="primary">
            {m.codesKlaar}
          </ButtonLink>
          <PrintButton />
        </ButtonGroup>
      </Stack>
    </>
  );
}

import type { ReactNode } from 'react';

import {
  Button,
  Card,
  type Choice,
  Form,
  FormActions,
  type FormState,
  Paragraph,
  RadioField,
  Rows,
  Section,
  Stack,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';
import type { Koppelcode } from '../queries.ts';

/** For whom a code can be made. `soort` is empty for the lid. */
export type Keuze = { wie: string; naam: string; leeftijd: number; voor: string };

type Props = {
  head: ReactNode;
  pad: string;
  keuzes: readonly Keuze[];
  codes: readonly Koppelcode[];
  namen: ReadonlyMap<string, string>;
  nu: Date;
  state: FormState;
};

function Maak({ pad, keuzes, state }: Pick<Props, 'pad' | 'keuzes' | 'state'>) {
  const m = useMessages(messages);
  const choices: Choice[] = keuzes.map(({ wie, naam, leeftijd, voor }) => ({
    value: wie,
    name: voor === '' ? m.zelf(naam, leeftijd) : m.namens(naam, voor),
    description: voor === '' ? m.zelfUitleg : m.namensUitleg,
  }));
  return (
    <Section id="maak" title={m.maak}>
      {choices.length === 0 ? (
        <Paragraph soft>{m.niemand}</Paragraph>
      ) : (
        <Form action={pad} state={state} answers>
          <RadioField name="wie" label={m.wie} state={state} choices={choices} />
          <FormActions>
            <Button kind="primary">{m.knop}</Button>
          </FormActions>
        </Form>
      )}
    </Section>
  );
}

function Lijst({ pad, codes, namen, nu }: Pick<Props, 'pad' | 'codes' | 'namen' | 'nu'>) {
  const m = useMessages(messages);
  const items = codes.map(({ id, lid, verlooptOp, gebruiktOp, gebruiktDoor }) => {
    const open = gebruiktOp === null && verlooptOp > nu;
    const text = gebruiktOp
      ? m.gebruikt(gebruiktDoor ?? '', gebruiktOp)
      : open
        ? m.geldig(verlooptOp)
        : m.verlopen(verlooptOp);
    const naam = namen.get(lid) ?? m.onbekend;
    const action = open && (
      <Form action={`${pad}/${id}/intrekken`}>
        <Button kind="secondary" small about={naam}>
          {m.intrekken}
        </Button>
      </Form>
    );
    return { key: id, title: naam, text, action };
  });
  return (
    <Section id="codes" title={m.lijst}>
      <Card flush>
        <Rows items={items} />
      </Card>
    </Section>
  );
}

/** The codes of one dossier: to make one, and what became of those that were made. */
export function KoppelcodesPage({ head, codes, ...props }: Props) {
  const m = useMessages(messages);
  return (
    <>
      {head}
      <Stack gap="wide">
        <Paragraph>{m.inleiding}</Paragraph>
        <Maak {...props} />
        {codes.length > 0 && <Lijst codes={codes} {...props} />}
      </Stack>
    </>
  );
}

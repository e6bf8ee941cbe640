import {
  Button,
  Form,
  FormActions,
  type FormState,
  Link,
  List,
  Notice,
  PageTitle,
  Paragraph,
  RadioField,
  useMessages,
} from '#ui';

import { Inleesstappen } from '../components/inleesstappen.tsx';
import { Weghalen } from '../components/weghalen.tsx';
import type { Inleessoort } from '../inleessoort.ts';
import type { Inlezing } from '../inlezing.ts';
import { messages } from '../messages.ts';

type Props = { soort: Inleessoort; inlezing: Inlezing; state: FormState; magWeg: boolean };

/** Between file and columns, for a workbook with more than one sheet: which one. */
export function BladPage({ soort, inlezing, state, magWeg }: Props) {
  const m = useMessages(messages);
  const { id, bestand, bladen } = inlezing;
  const choices = bladen.flatMap(({ naam, rijen, weigering }, i) =>
    weigering === null ? [{ value: String(i), name: naam, description: m.bladRijen(rijen) }] : [],
  );
  const refused = bladen.flatMap(({ naam, weigering }) => (weigering === null ? [] : [m.bladReden(naam, weigering)]));
  return (
    <>
      <Inleesstappen soort={soort} current="blad" id={id} bladen={bladen.length} />
      <Form
        action={`${soort.pad}/${id}/blad`}
        state={state}
        title={<PageTitle title={m.bladVraag} lead={m.bladUitleg(bestand, bladen.length)} />}
      >
        <RadioField name="blad" label={m.blad} state={state} choices={choices} />
        {refused.length > 0 && (
          <Notice tone="warning">
            <Paragraph>{m.bladKanNiet}</Paragraph>
            <List items={refused} />
          </Notice>
        )}
        <FormActions>
          <Button kind="primary">{m.naarDeKolommen}</Button>
          <Link href={soort.pad}>{m.anderBestand}</Link>
        </FormActions>
      </Form>
      <Weghalen soort={soort} id={id} mag={magWeg} />
    </>
  );
}

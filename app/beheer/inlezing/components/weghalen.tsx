import { Button, Form, useMessages } from '#ui';

import type { Inleessoort } from '../inleessoort.ts';
import { messages } from '../messages.ts';

/** Takes a file away that was not read in, for who chose it. */
export function Weghalen({ soort, id, mag }: { soort: Inleessoort; id: string; mag: boolean }) {
  const m = useMessages(messages);
  if (!mag) return null;
  return (
    <Form action={`${soort.pad}/${id}/weg`}>
      <Button kind="subtle">{m.weg}</Button>
    </Form>
  );
}

import { CheckboxField, formatDay, type FormState, List, Notice, Paragraph, useMessages } from '#ui';

import { messages } from '../messages.ts';

/** Someone who is known already and looks like who is being added: whom to call, never what is going on. */
export type Dubbel = {
  naam: string;
  geboortedatum: string;
  /** Why they look alike, in words. */
  waarom: string;
  regisseur: string;
  team: string;
};

/** Who looks like the person of this form; said before anything is made, with the choice to go on. */
export function Dubbelen({ dubbelen, state }: { dubbelen: readonly Dubbel[]; state: FormState }) {
  const m = useMessages(messages);
  if (dubbelen.length === 0) return null;
  return (
    <>
      <Notice tone="warning" icon="users">
        <Paragraph>{m.lijktOp(dubbelen.length)}</Paragraph>
        <List
          items={dubbelen.map(({ naam, geboortedatum, waarom, regisseur, team }) =>
            m.dubbel({ naam, dag: formatDay(geboortedatum), waarom, wie: `${regisseur}, ${team}` }),
          )}
        />
      </Notice>
      <CheckboxField name="toch" label={m.toch} state={state} choices={[{ value: 'ja', name: m.tochJa }]} />
    </>
  );
}

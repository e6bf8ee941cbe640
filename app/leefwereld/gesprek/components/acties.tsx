import { ButtonLink, useMessages } from '#ui';

import { werk } from '../messages.ts';
import { formatPad, type Plek } from './kruimels.tsx';

/** What to do with a conversation: go to the table with it, or read its verslag. */
export function Acties({ plek, magSchrijven }: { plek: Plek; magSchrijven: boolean }) {
  const m = useMessages(werk);
  return (
    <>
      {magSchrijven && (
        <ButtonLink href={`${formatPad(plek)}/tafel`} kind="primary" icon="messages">
          {m.tafel}
        </ButtonLink>
      )}
      <ButtonLink href={`${formatPad(plek)}/verslag`} icon="file-text">
        {m.verslag}
      </ButtonLink>
    </>
  );
}

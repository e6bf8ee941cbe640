import { Details, formatDay, Stack, useMessages, Voice } from '#ui';

import { detail } from '../messages.ts';

/** A signaal as beleid reads it, its kind and part of life in words. */
export type SignaalRegel = {
  id: string;
  tekst: string;
  soort: string;
  leefdomein: string;
  dag: string;
  reden?: string;
};

const FIRST = 2;

/** What people wrote, in their own words: the newest ones, and the others for who wants them. */
export function Stemmen({ signalen }: { signalen: readonly SignaalRegel[] }) {
  const m = useMessages(detail);
  const rest = signalen.slice(FIRST);
  return (
    <Stack>
      {signalen.slice(0, FIRST).map((signaal) => (
        <Stem key={signaal.id} signaal={signaal} />
      ))}
      {rest.length > 0 && (
        <Details summary={m.stemMeer(rest.length)}>
          <Stack>
            {rest.map((signaal) => (
              <Stem key={signaal.id} signaal={signaal} />
            ))}
          </Stack>
        </Details>
      )}
    </Stack>
  );
}

function Stem({ signaal: { tekst, soort, leefdomein, dag } }: { signaal: SignaalRegel }) {
  const m = useMessages(detail);
  return <Voice source={m.stemBron(soort, leefdomein, formatDay(dag))}>{tekst}</Voice>;
}

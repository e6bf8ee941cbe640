import type { ReactNode } from 'react';

import { Link, Stack, useMessages } from '#ui';

import type { Onderwerp } from '../../stem/index.ts';
import { messages } from '../messages.ts';
import { formatWoordenHref } from '../mijn.ts';

/** What stands at an entry: the own words there, as the route made them. */
export type Woordenbij = (id: string) => ReactNode;

type Props = { huishouden: string; soort: Onderwerp; id: string; over: string; bij: Woordenbij; magZeggen: boolean };

/** Own words at an entry, and the way to add to them. */
export function Bij({ huishouden, soort, id, over, bij, magZeggen }: Props) {
  const m = useMessages(messages);
  return (
    <Stack gap="tight">
      {bij(id)}
      {magZeggen && (
        <Link href={formatWoordenHref(huishouden, soort, id)} icon="message-circle" about={m.over(over)} small>
          {m.zegBij}
        </Link>
      )}
    </Stack>
  );
}

/** The same for a page of another noun. */
export const renderBij = (props: Props) => <Bij {...props} />;

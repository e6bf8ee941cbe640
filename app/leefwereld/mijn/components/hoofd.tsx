import type { ReactNode } from 'react';

import { Breadcrumbs, Filters, PageTitle, Stack, useMessages } from '#ui';

import { messages } from '../messages.ts';
import { type Deel, DELEN, formatHref } from '../mijn.ts';

type Props = { huishouden: string; deel: Deel; titel: string; lead?: ReactNode; onder?: string | undefined };

/** The head of every page of a resident: where one is, and the ways to the other parts. */
export function Hoofd({ huishouden, deel, titel, lead, onder }: Props) {
  const m = useMessages(messages);
  const items = DELEN.map((one) => ({ name: m[one], href: formatHref(huishouden, one), current: one === deel }));
  const way = [
    { name: m.mijn, href: '/mijn' },
    onder === undefined ? { name: m[deel] } : { name: m[deel], href: formatHref(huishouden, deel) },
    ...(onder === undefined ? [] : [{ name: onder }]),
  ];
  return (
    <Stack>
      <Breadcrumbs items={way} />
      <PageTitle title={titel} lead={lead} />
      <Filters label={m.delen} items={items} />
    </Stack>
  );
}

/** The same for a page of another noun. */
export const renderHoofd = (props: Props) => <Hoofd {...props} />;

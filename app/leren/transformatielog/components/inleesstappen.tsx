import { Breadcrumbs, Progress, useMessages } from '#ui';

import { inlezenMessages, logregelMessages } from '../messages.ts';

type Props = { current: 0 | 1 | 2 | 3 | 4; id?: string | undefined };

/** Where someone is in reading a sheet in. Until it is read, the columns can be chosen again. */
export function Inleesstappen({ current, id }: Props) {
  const m = useMessages(inlezenMessages);
  const { logregels } = useMessages(logregelMessages);
  const back = id !== undefined && current === 2 ? `/transformatielog/inlezen/${id}` : undefined;
  const steps = [
    { name: m.stapBestand, ...(current < 3 ? { href: '/transformatielog/inlezen' } : {}) },
    { name: m.stapKolommen, ...(back ? { href: back } : {}) },
    { name: m.stapVoorbeeld },
    { name: m.stapInlezen },
    { name: m.stapKlaar },
  ];
  return (
    <>
      <Breadcrumbs items={[{ name: logregels, href: '/logregels' }, { name: m.titel }]} />
      <Progress title={m.titel} steps={steps} current={current} />
    </>
  );
}

import { Link, Paragraph, useMessages } from '#ui';

import { messages } from '../messages.ts';

type Props = { items: readonly string[]; namen: ReadonlyMap<string, string>; scan: { href: string } };

/** For which items a note is evidence; nothing when for none. */
export function Bewijsregel({ items, namen, scan }: Props) {
  const m = useMessages(messages);
  if (items.length === 0) return null;
  return (
    <Paragraph small>
      {m.bewijsBij}{' '}
      {items.map((item, i) => (
        <span key={item}>
          {i > 0 && ', '}
          <Link href={`${scan.href}/${item}`}>{namen.get(item) ?? item}</Link>
        </span>
      ))}
    </Paragraph>
  );
}

import type { ReactNode } from 'react';

import { useMessages } from './catalogue.tsx';
import { formatCount } from './format.ts';
import { Icon, type IconName } from './icon.tsx';
import { messages } from './messages.ts';
import { Heading, Hidden, type Level } from './text.tsx';

type FilterItem = { name: string; href: string; current: boolean; count?: number | undefined };

/** Pills for at most six choices of one filter, one of them chosen. `titleVisible` shows the label above them. */
export function Filters({
  label,
  items,
  titleVisible,
}: {
  label: string;
  items: FilterItem[];
  titleVisible?: boolean;
}) {
  return (
    <nav className="bond-filters" aria-label={label}>
      {titleVisible && (
        <p className="utrecht-form-label" aria-hidden="true">
          {label}
        </p>
      )}
      <ul>
        {items.map(({ name, href, current, count }) => (
          <li key={href}>
            <a className="bond-filter" href={href} aria-current={current ? 'true' : undefined}>
              {name} {count !== undefined && <span className="bond-num">{formatCount(count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type FilterBarProps = {
  action: string;
  label: string;
  /** Filters that stand above the fields. */
  pills?: ReactNode;
  /** SelectField and TextField, and HiddenField for what must stay. */
  children: ReactNode;
  submit: string;
};

/** Filters of an overview in one GET form: the address says what is shown. */
export function FilterBar({ action, label, pills, children, submit }: FilterBarProps) {
  return (
    <search className="bond-filterbar">
      {pills}
      <form action={action} method="get" aria-label={label}>
        {children}
        <button className="nl-button nl-button--secondary" type="submit">
          <span className="nl-button__label">{submit}</span>
        </button>
      </form>
    </search>
  );
}

/** Filters that are on; each link takes one away. */
export function Chips({ label, items }: { label: string; items: { name: string; href: string }[] }) {
  const { removeChip } = useMessages(messages);
  return (
    <ul className="bond-chips" aria-label={label}>
      {items.map(({ name, href }) => (
        <li key={href}>
          <a className="bond-chip" href={href}>
            <Hidden>{removeChip}</Hidden>
            {name}
            <Icon name="x" />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** One query shown in two ways, such as table and board. */
export function ViewSwitch({
  label,
  items,
}: {
  label?: string;
  items: { name: string; href: string; icon: IconName; current: boolean }[];
}) {
  const { view } = useMessages(messages);
  return (
    <nav className="bond-view" aria-label={label ?? view}>
      {items.map(({ name, href, icon, current }) => (
        <a key={href} href={href} aria-current={current ? 'true' : undefined}>
          <Icon name={icon} />
          {name}
        </a>
      ))}
    </nav>
  );
}

type ListHeadProps = {
  title: string;
  of?: string | undefined;
  id?: string | undefined;
  level?: Level;
  children?: ReactNode;
};

/** Above a list: how many there are, the filters that are on (Chips), how it is shown (ViewSwitch). */
export function ListHead({ title, of, id, level = 2, children }: ListHeadProps) {
  return (
    <div className="bond-listhead">
      <Heading level={level} look={3} id={id}>
        {title} {of && <span className="bond-soft">{of}</span>}
      </Heading>
      {children}
    </div>
  );
}

type PagesProps = {
  from: number;
  to: number;
  total: number;
  page: number;
  pageCount: number;
  href: (page: number) => string;
  /** Right of it: the link that fetches the list. */
  children?: ReactNode;
};

/** The numbers to show: first, last and the two around the current page, with gaps as undefined. */
function computeNumbers(page: number, pageCount: number) {
  const numbers = [...new Set([1, page - 1, page, page + 1, pageCount])].filter((n) => n >= 1 && n <= pageCount);
  return numbers.flatMap((n, i) => (i > 0 && n - (numbers[i - 1] ?? n) > 1 ? [undefined, n] : [n]));
}

/** "1–25 van 214" and the way to the other pages. */
export function Pages({ from, to, total, page, pageCount, href, children }: PagesProps) {
  const words = useMessages(messages);
  return (
    <div className="bond-pages">
      <p className="bond-small bond-num">{words.pageRange(formatCount(from), formatCount(to), formatCount(total))}</p>
      {pageCount > 1 && (
        <nav aria-label={words.pages}>
          <ul>
            <li>
              <Turn name={words.previous} href={page > 1 ? href(page - 1) : undefined} before="chevron-left" />
            </li>
            {computeNumbers(page, pageCount).map((n, i) => (
              <li key={n ?? `gap-${i}`}>
                {n === undefined ? (
                  <span className="bond-pages__off">…</span>
                ) : (
                  <a href={href(n)} aria-label={words.page(n)} aria-current={n === page ? 'page' : undefined}>
                    {formatCount(n)}
                  </a>
                )}
              </li>
            ))}
            <li>
              <Turn name={words.next} href={page < pageCount ? href(page + 1) : undefined} after="chevron-right" />
            </li>
          </ul>
        </nav>
      )}
      {children && <div className="bond-small">{children}</div>}
    </div>
  );
}

function Turn({
  name,
  href,
  before,
  after,
}: {
  name: string;
  href: string | undefined;
  before?: IconName;
  after?: IconName;
}) {
  const words = (
    <>
      {before && <Icon name={before} />}
      {name}
      {after && <Icon name={after} />}
    </>
  );
  return href ? <a href={href}>{words}</a> : <span className="bond-pages__off">{words}</span>;
}

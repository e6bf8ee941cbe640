import { createContext, type ReactElement, type ReactNode, useContext } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import { MessagesProvider, useOverrides } from './catalogue.tsx';

/** Stands in a page where a kept part goes; nobody outside this process knows it. */
const MARK = `kept-${crypto.randomUUID()}-`;
const MARKED = new RegExp(`${MARK}(\\d+);`, 'g');

/** Takes the markup of a part; gives what stands in its place while the page is drawn. */
const AddPart = createContext<((markup: string) => string) | undefined>(undefined);

/** Draws a page, with the parts in it that were drawn before. @returns HTML */
export function renderPage(page: ReactElement): string {
  const parts: string[] = [];
  const add = (markup: string) => `${MARK}${parts.push(markup) - 1};`;
  const markup = renderToStaticMarkup(<AddPart value={add}>{page}</AddPart>);
  return parts.length === 0 ? markup : markup.replaceAll(MARKED, (_, at: string) => parts[Number(at)] ?? '');
}

/** Markup by what it shows, for as long as that is in memory. */
const drawn = new WeakMap<object, Map<string, string>>();

type Props = {
  /** What the part shows: an object that is the same from page to page and never changes. */
  of: object;
  /** All else that the part depends on. */
  name: string;
  /** No form, which has its own time in each page, and nothing of who is looking. */
  children: ReactNode;
};

/** A part of a page that is drawn once, in the words of this gemeente. */
export function Kept({ of, name, children }: Props): ReactNode {
  const add = useContext(AddPart);
  const overrides = useOverrides();
  if (!add) return children;
  const own = drawn.get(of) ?? new Map<string, string>();
  drawn.set(of, own);
  const key = `${name} ${JSON.stringify(overrides)}`;
  const markup =
    own.get(key) ?? renderToStaticMarkup(<MessagesProvider overrides={overrides}>{children}</MessagesProvider>);
  own.set(key, markup);
  return add(markup);
}

import { createContext, type ReactNode, useContext } from 'react';

/** One text: fixed words, or words made from values (`count`, a name). */
type Text = string | ((...values: never[]) => string);
export type Messages = Readonly<Record<string, Text>>;
/** Texts of a gemeente that replace ours: `{ 'namespace.key': 'text' }`. Fixed words only. */
export type MessageOverrides = Readonly<Record<string, string>>;

/** Fixed words count as any words: an override may replace them. */
type Wide<M extends Messages> = { readonly [K in keyof M]: M[K] extends string ? string : M[K] };

const namespaces = new WeakMap<Messages, string>();
const Overrides = createContext<MessageOverrides>({});

/**
 * Registers the texts of one noun or part under a namespace and returns them, readable as they are.
 * @param namespace unique in the product, the first half of an override key
 * @param messages `{ key: 'text' }` or `{ key: (n: number) => 'text' }`
 */
export function defineMessages<M extends Messages>(namespace: string, messages: M): Wide<M> {
  namespaces.set(messages, namespace);
  return messages as Wide<M>;
}

/**
 * The same texts with the overrides filled in, for use outside React (mail, export).
 * A text that is made from values cannot be overridden: the override is ignored.
 */
export function overrideMessages<M extends Messages>(messages: M, overrides: MessageOverrides): M {
  const held = filled.get(overrides) ?? new WeakMap<Messages, Messages>();
  filled.set(overrides, held);
  const own = (held.get(messages) as M | undefined) ?? fillIn(messages, overrides);
  held.set(messages, own);
  return own;
}

/** What was filled in before: the overrides of a gemeente stay the same from page to page, and every part of a page asks. */
const filled = new WeakMap<MessageOverrides, WeakMap<Messages, Messages>>();

function fillIn<M extends Messages>(messages: M, overrides: MessageOverrides): M {
  const namespace = namespaces.get(messages);
  const entries = Object.entries(messages).flatMap(([key, text]) => {
    const override = overrides[`${namespace}.${key}`];
    return override === undefined || typeof text !== 'string' ? [] : [[key, override]];
  });
  return entries.length === 0 ? messages : { ...messages, ...Object.fromEntries(entries) };
}

/** Gives every part below it the texts of this gemeente. */
export function MessagesProvider({ overrides, children }: { overrides: MessageOverrides; children: ReactNode }) {
  return <Overrides value={overrides}>{children}</Overrides>;
}

/** The texts of this gemeente that replace ours. */
export const useOverrides = (): MessageOverrides => useContext(Overrides);

/** The texts of a namespace as this gemeente wants them. */
export function useMessages<M extends Messages>(messages: M): M {
  return overrideMessages(messages, useOverrides());
}

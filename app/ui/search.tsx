import type { ReactNode } from 'react';

import { useMessages } from './catalogue.tsx';
import { Icon } from './icon.tsx';
import { messages } from './messages.ts';

type SearchBarProps = {
  action: string;
  label: string;
  hint: string;
  value: string;
  submit: string;
  /** Words beside the box that turns the key on and off; it is there only with script. */
  shortcut: { label: string; hint: string };
  /** SelectField and HiddenField that go with the question. */
  children?: ReactNode;
};

/** The one field of a page on which something is looked up. */
export function SearchBar({ action, label, hint, value, submit, shortcut, children }: SearchBarProps) {
  return (
    <search className="bond-lookup">
      <form action={action} method="get" className="bond-stack bond-stack--tight">
        <label className="utrecht-form-label" htmlFor="zoekveld">
          {label}
        </label>
        <div className="utrecht-form-field-description" id="zoekveld-hint">
          {hint}
        </div>
        <div className="bond-lookup__line">
          <input
            className="utrecht-textbox"
            type="search"
            id="zoekveld"
            name="q"
            defaultValue={value}
            maxLength={200}
            autoComplete="off"
            aria-describedby="zoekveld-hint"
          />
          {children}
          <button className="nl-button nl-button--primary" type="submit">
            <span className="nl-button__label">{submit}</span>
          </button>
        </div>
      </form>
      <bond-search-key label={shortcut.label} hint={shortcut.hint} />
    </search>
  );
}

type HeaderSearchProps = { action: string; hidden?: Readonly<Record<string, string>> | undefined };

/** In the header: a field where there is room for it, and a way to the page with the field where there is not. */
export function HeaderSearch({ action, hidden = {} }: HeaderSearchProps) {
  const { search, searchField } = useMessages(messages);
  const query = new URLSearchParams(hidden).toString();
  return (
    <>
      <search className="bond-search">
        <form action={action} method="get">
          <label className="bond-hidden" htmlFor="zoekveld">
            {searchField}
          </label>
          <input
            className="utrecht-textbox"
            type="search"
            id="zoekveld"
            name="q"
            maxLength={200}
            autoComplete="off"
            placeholder={search}
          />
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit">
            <Icon name="search" />
            <span className="bond-hidden">{search}</span>
          </button>
        </form>
      </search>
      <a className="bond-search-link" href={query === '' ? action : `${action}?${query}`}>
        <Icon name="search" />
        <span className="bond-hidden">{search}</span>
      </a>
    </>
  );
}

/** A text in which the words that were found stand out. */
export function Marked({ parts }: { parts: readonly { text: string; hit: boolean }[] }) {
  return parts.map(({ text, hit }, i) => (hit ? <mark key={i}>{text}</mark> : text));
}

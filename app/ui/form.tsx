import { createContext, type ReactNode, useContext } from 'react';

import { useMessages } from './catalogue.tsx';
import { Icon } from './icon.tsx';
import { messages } from './messages.ts';
import { Heading } from './text.tsx';

/** What was filled in and what is wrong with it, by field name. The key '' holds errors of the whole form. */
export type FormState = {
  readonly values: Readonly<Record<string, string | string[]>>;
  readonly errors: Readonly<Record<string, string[]>>;
};

/** A form nobody has filled in yet. */
export const emptyForm: FormState = { values: {}, errors: {} };

/** The id of the (first) control of a field: where its error links to. */
export const fieldId = (name: string) => name.replaceAll(/[^\w-]/g, '-');

/** Everything that is wrong, on top, each with a link to its field. Takes the focus when the page opens. */
export function ErrorSummary({ values, errors }: FormState) {
  const words = useMessages(messages);
  const lines = Object.entries(errors).flatMap(([name, texts]) => texts.map((text) => ({ name, text })));
  if (lines.length === 0) return null;
  const kept = Object.values(values).some((value) => value.length > 0);
  return (
    <div className="bond-errors" role="alert" tabIndex={-1} data-bond-focus="">
      <Heading level={2} look={3} icon="alert-circle">
        {words.errorTitle}
      </Heading>
      <ul>
        {lines.map(({ name, text }) => (
          <li key={`${name} ${text}`}>
            {name === '' ? (
              text
            ) : (
              <a className="nl-link" href={`#${fieldId(name)}`}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
      {kept && <p className="bond-small">{words.errorRest}</p>}
    </div>
  );
}

/** When the page was made, in ms since 1970: a form tells it back, so that one can count how long it took. */
export const FormOpened = createContext<number | undefined>(undefined);

type FormProps = {
  action: string;
  /** `get` when sending changes nothing: the answer has an address of its own. */
  method?: 'post' | 'get' | undefined;
  state?: FormState | undefined;
  /** Stands between the error summary and the fields: the h1, when the form is the page. */
  title?: ReactNode;
  /** A form with a FileField. */
  multipart?: boolean | undefined;
  id?: string | undefined;
  /** Its answer is the page itself and not another address: the browser sends it, for Turbo shows no such answer. */
  answers?: boolean | undefined;
  children: ReactNode;
};

/** A form that goes to `action`. Shows the errors of `state` on top; the fields show their own. */
export function Form({ action, method = 'post', state, title, multipart, id, answers, children }: FormProps) {
  const now = useContext(FormOpened);
  const opened = [state?.values['begonnen']].flat()[0] ?? now;
  return (
    <>
      {state && <ErrorSummary {...state} />}
      {title}
      <form
        className="bond-form"
        id={id}
        action={action}
        method={method}
        encType={multipart ? 'multipart/form-data' : undefined}
        data-turbo={answers ? 'false' : undefined}
        noValidate
      >
        {method === 'post' && opened !== undefined && <input type="hidden" name="begonnen" value={opened} />}
        {children}
      </form>
    </>
  );
}

type FormActionsProps = {
  children: ReactNode;
  back?: { name: string; href: string };
  /** For an act that cannot be undone: the way back comes first. */
  backFirst?: boolean;
};

/** The end of a form: the primary button first, then the others, on a line of its own the way back. */
export function FormActions({ children, back, backFirst = false }: FormActionsProps) {
  const { backTo } = useMessages(messages);
  const way = back && (
    <a className="nl-link bond-actions__back" href={back.href}>
      <Icon name="arrow-left" />
      {backTo(back.name)}
    </a>
  );
  return (
    <div className="bond-actions">
      {backFirst && way}
      {children}
      {!backFirst && way}
    </div>
  );
}

/** Text that is held back before anything is stored: what was found, why, and (in `children`) what to do with it. */
export function Held({
  title,
  text,
  finds,
  children,
}: {
  title?: string | undefined;
  text: ReactNode;
  finds: { text: string; why: string }[];
  children?: ReactNode;
}) {
  const { heldTitle } = useMessages(messages);
  return (
    <div className="bond-held">
      <p className="bond-held__head">
        <Icon name="lock" />
        <strong>{title ?? heldTitle}</strong>
      </p>
      <p className="bond-small">{text}</p>
      <ul className="bond-held__found">
        {finds.map((find, i) => (
          <li key={i}>
            <mark>{find.text}</mark> <span className="bond-soft">{find.why}</span>
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}

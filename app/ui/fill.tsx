import type { ReactNode } from 'react';

import { useMessages } from './catalogue.tsx';
import { classes } from './classes.ts';
import { computeWiring, getValue, Guidance } from './field.tsx';
import type { FormState } from './form.tsx';
import { Icon } from './icon.tsx';
import { messages } from './messages.ts';
import type { StopState } from './path.tsx';
import { Hidden } from './text.tsx';

type FillHeadProps = {
  /** Every group of questions in order, with its state. Exactly one is `now`. */
  steps: { name: string; state: StopState }[];
  /** How many questions have an answer ("weet niet" is one), of how many. */
  answered: number;
  of: number;
  /** About how many minutes are left; absent when that is not known or nothing is left. */
  minutes?: number | undefined;
};

/** Where someone is in a long list of questions: which group, how much is answered, how long it still takes. */
export function FillHead({ steps, answered, of, minutes }: FillHeadProps) {
  const words = useMessages(messages);
  const now = steps.findIndex(({ state }) => state === 'now') + 1;
  return (
    <div className="bond-fill">
      <div className="bond-fill__facts">
        <p>
          <strong>{words.groupOf(now, steps.length)}</strong>
        </p>
        <p className="bond-soft">{words.answeredOf(answered, of)}</p>
        {minutes !== undefined && (
          <p className="bond-soft">
            <Icon name="clock" /> {words.minutesLeft(minutes)}
          </p>
        )}
      </div>
      <ol className="bond-progress bond-progress--many" aria-label={words.groups}>
        {steps.map(({ name, state }) => (
          <li key={name} className={`is-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
            <Hidden>
              {name}
              {state === 'done' && words.stepDone}
            </Hidden>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A few words beside an answer, closed until asked for. It opens by itself when it holds words or an error. */
export type Comment = {
  name: string;
  /** What one clicks to write: "Opmerking erbij". */
  summary: string;
  label: string;
  hint?: ReactNode;
};

type QuestionProps = {
  /** Field name: of the answers in `state.values` and the errors in `state.errors`. */
  name: string;
  /** The small line above: "Stelling 9". */
  over: string;
  text: string;
  /** More about what is meant, under the text. */
  hint?: ReactNode;
  state: FormState;
  comment?: Comment | undefined;
};

/** One answer to choose: `value` goes along with the form; `number` (default the value) stands before the words. */
export type FillLevel = { value: string; text: ReactNode; number?: string | undefined };
type Apart = { value: string; text: string };

type StatementProps = QuestionProps & {
  /** The described levels of this statement, or the names of the scale. */
  levels: FillLevel[];
  /** An answer apart from the scale: "Weet niet". */
  unknown?: Apart | undefined;
};

/** One statement with its levels: choose the one that fits best. Nothing is chosen beforehand. */
export function Statement({ levels, unknown, ...question }: StatementProps) {
  const { id } = computeWiring(question);
  const chosen = getValue(question.state, question.name);
  const shared = { type: 'radio' as const, name: question.name };
  return (
    <Question {...question}>
      {levels.map(({ value, text, number = value }, i) => (
        <Answer key={value} {...shared} id={place(id, i)} value={value} checked={value === chosen} number={number}>
          {text}
        </Answer>
      ))}
      {unknown && (
        <Answer
          {...shared}
          id={place(id, levels.length)}
          value={unknown.value}
          checked={unknown.value === chosen}
          look="unknown"
        >
          {unknown.text}
        </Answer>
      )}
    </Question>
  );
}

type TickStatementProps = QuestionProps & {
  choices: { value: string; text: ReactNode }[];
  /** A choice apart from the others: "Weet niet", "Geen van deze". The server refuses it together with another. */
  none?: Apart | undefined;
};

/** One statement with choices of which more than one may be ticked. */
export function TickStatement({ choices, none, ...question }: TickStatementProps) {
  const { id, errors } = computeWiring(question);
  const chosen = new Set([question.state.values[question.name] ?? []].flat());
  const shared = { type: 'checkbox' as const, name: question.name, invalid: errors.length > 0 };
  return (
    <Question {...question}>
      {choices.map(({ value, text }, i) => (
        <Answer key={value} {...shared} id={place(id, i)} value={value} checked={chosen.has(value)} look="tick">
          {text}
        </Answer>
      ))}
      {none && (
        <Answer
          {...shared}
          id={place(id, choices.length)}
          value={none.value}
          checked={chosen.has(none.value)}
          look="unknown"
        >
          {none.text}
        </Answer>
      )}
    </Question>
  );
}

type OpenStatementProps = Omit<QuestionProps, 'comment'> & {
  /** Most characters; longer input is refused by the server, never cut. */
  maxLength?: number | undefined;
  rows?: number | undefined;
};

/** One question that is answered in own words. */
export function OpenStatement({ over, text, maxLength, rows = 4, ...field }: OpenStatementProps) {
  return (
    <div className="bond-statement">
      <WordsBox {...field} hint={field.hint} maxLength={maxLength} rows={rows}>
        <Title over={over} text={text} />
      </WordsBox>
    </div>
  );
}

/** The id of an answer: the first one is where an error leads to. */
const place = (id: string, i: number) => (i === 0 ? id : `${id}-${i + 1}`);

function Title({ over, text }: { over: string; text: string }) {
  return (
    <>
      <span className="bond-statement__over">
        {over}
        <Hidden>: </Hidden>
      </span>
      <span className="bond-statement__text">{text}</span>
    </>
  );
}

function Question({ over, text, comment, children, ...field }: QuestionProps & { children: ReactNode }) {
  const { id, errors, control } = computeWiring(field);
  return (
    <fieldset className="bond-statement" aria-describedby={control['aria-describedby']}>
      <legend>
        <Title over={over} text={text} />
      </legend>
      <Guidance id={id} hint={field.hint} why={undefined} errors={errors} />
      {children}
      {comment && <CommentBox {...comment} over={over} state={field.state} />}
    </fieldset>
  );
}

type AnswerProps = {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  value: string;
  checked: boolean;
  invalid?: boolean;
  number?: string;
  look?: 'unknown' | 'tick';
  children: ReactNode;
};

function Answer({ number, look, checked, invalid, children, ...input }: AnswerProps) {
  return (
    <label className={classes('bond-level', look && `bond-level--${look}`)}>
      <input {...input} defaultChecked={checked} aria-invalid={invalid ? true : undefined} />
      {number !== undefined && (
        <span className="bond-level__number" aria-hidden="true">
          {number}
        </span>
      )}
      <span>{children}</span>
    </label>
  );
}

type WordsBoxProps = Pick<QuestionProps, 'name' | 'hint' | 'state'> & {
  maxLength?: number | undefined;
  rows: number;
  /** What the label holds. */
  children: ReactNode;
};

function WordsBox({ maxLength, rows, children, ...field }: WordsBoxProps) {
  const words = useMessages(messages);
  const most = maxLength === undefined ? undefined : words.maxLength(maxLength);
  const hint = field.hint === undefined ? most : [field.hint, most && ` ${most}`];
  const { id, errors, control } = computeWiring({ ...field, hint });
  return (
    <div className="bond-field">
      <label className="utrecht-form-label" htmlFor={id}>
        {children}
      </label>
      <Guidance id={id} hint={hint} why={undefined} errors={errors} />
      <textarea
        {...control}
        className="utrecht-textarea utrecht-textarea--html-textarea"
        rows={rows}
        defaultValue={getValue(field.state, field.name)}
      />
      {maxLength !== undefined && (
        <bond-counter for={id} max={maxLength} data-left={words.countLeft} data-over={words.countOver} />
      )}
    </div>
  );
}

function CommentBox({ summary, label, over, ...field }: Comment & { over: string; state: FormState }) {
  const words = useMessages(messages);
  const open = getValue(field.state, field.name) !== '' || (field.state.errors[field.name] ?? []).length > 0;
  return (
    <details className="bond-details" open={open}>
      <summary>
        {summary}
        <Hidden>: {over}</Hidden>
      </summary>
      <div>
        <WordsBox {...field} hint={field.hint} rows={2}>
          {label}
          <span className="bond-form-label__optional"> {words.optional}</span>
        </WordsBox>
      </div>
    </details>
  );
}

/** What is kept of a form, just before its buttons. Inside `AutoSave` the script writes here. */
export function Saved({ children }: { children?: ReactNode }) {
  return (
    <output className="bond-saved">
      <Icon name="circle-check" />
      <Icon name="alert-circle" />
      <span>{children}</span>
    </output>
  );
}

type AutoSaveProps = {
  /** After each time it was kept; `{om}` becomes the time the server names: "Bewaard om {om} uur." */
  saved: string;
  /** No connection, or the server is away: it tries again by itself. */
  offline: string;
  /** The server said no and gave no reason. */
  refused: string;
  /** Asked before one leaves with something that was not kept. */
  leave: string;
  /** One `Form` with a `Saved` in it. */
  children: ReactNode;
};

/**
 * Keeps what is filled in while someone works. With script it sends the form to its own address with `bewaar=1`, at most once a second;
 * the answer is `{ bewaard: true, om: '10.42' }` or a problem. Without script the buttons of the form do it.
 */
export function AutoSave({ saved, offline, refused, leave, children }: AutoSaveProps) {
  return (
    <bond-save data-saved={saved} data-offline={offline} data-refused={refused} data-leave={leave}>
      {children}
    </bond-save>
  );
}

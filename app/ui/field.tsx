import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';

import { useMessages } from './catalogue.tsx';
import { classes } from './classes.ts';
import { fieldId, type FormState } from './form.tsx';
import { Icon } from './icon.tsx';
import { messages } from './messages.ts';

/** What every field takes. `state` gives it its value and its errors by `name`. */
export type FieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  state: FormState;
  /** Said beside the label; what is required is not marked. */
  optional?: boolean | undefined;
  /** Beside a sensitive field: why we ask it. */
  why?: ReactNode;
};

/** The first value of a field, or ''. */
export const getValue = (state: FormState, name: string) => [state.values[name] ?? ''].flat()[0] ?? '';

/** All ids and states of one field, so that label, hint, error and control point to each other. */
export function computeWiring({ name, hint, state }: Pick<FieldProps, 'name' | 'hint' | 'state'>) {
  const id = fieldId(name);
  const errors = state.errors[name] ?? [];
  const described = classes(hint !== undefined && `${id}-hint`, errors.length > 0 && `${id}-fout`);
  return {
    id,
    errors,
    control: {
      id,
      name,
      'aria-describedby': described || undefined,
      'aria-invalid': errors.length > 0 ? (true as const) : undefined,
    },
  };
}

/** Words after a label when the field may stay empty. */
export function Optional({ optional }: { optional: boolean | undefined }) {
  const words = useMessages(messages);
  return optional ? <span className="bond-form-label__optional"> {words.optional}</span> : null;
}

/** Hint and errors of a field, in that order, between label and control. */
export function Guidance({ id, hint, why, errors }: { id: string; hint: ReactNode; why: ReactNode; errors: string[] }) {
  const words = useMessages(messages);
  return (
    <>
      {hint !== undefined && (
        <div className="utrecht-form-field-description" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {why !== undefined && (
        <details className="bond-details">
          <summary>{words.why}</summary>
          <div>{why}</div>
        </details>
      )}
      {errors.length > 0 && (
        <div className="utrecht-form-field-error-message" id={`${id}-fout`}>
          <Icon name="alert-circle" />
          <span>
            <span className="bond-hidden">{words.error}</span>
            {errors.join(' ')}
          </span>
        </div>
      )}
    </>
  );
}

type FrameProps = FieldProps & { hint: ReactNode; children: ReactNode };

/** Label, hint and error around a control. */
export function Frame({ name, label, hint, state, optional, why, children }: FrameProps) {
  const { id, errors } = computeWiring({ name, hint, state });
  return (
    <div className="bond-field">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
        <Optional optional={optional} />
      </label>
      <Guidance id={id} hint={hint} why={why} errors={errors} />
      {children}
    </div>
  );
}

type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'search' | 'password' | 'url' | undefined;
  inputMode?: 'numeric' | 'decimal' | 'tel' | undefined;
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  /** The box is as wide as what belongs in it. */
  width?: 'short' | 'medium' | undefined;
};

/** One line of text. */
export function TextField({ type = 'text', inputMode, autoComplete, width, ...field }: TextFieldProps) {
  return (
    <Frame {...field} hint={field.hint}>
      <input
        {...computeWiring(field).control}
        className={classes('utrecht-textbox utrecht-textbox--html-input', width && `bond-field--${width}`)}
        type={type}
        inputMode={inputMode}
        autoComplete={autoComplete}
        defaultValue={type === 'password' ? undefined : getValue(field.state, field.name)}
      />
    </Frame>
  );
}

type TextAreaProps = FieldProps & {
  /** Most characters; longer input is refused by the server, never cut. */
  maxLength?: number | undefined;
  rows?: number | undefined;
  /** Shows a text to copy: it cannot be changed here. */
  readOnly?: boolean | undefined;
  /** Under the box: what is held back (Held). */
  children?: ReactNode;
};

/** More lines of text. With script it counts the characters that are left; without, the hint says how many fit. */
export function TextArea({ maxLength, rows = 5, readOnly, children, ...field }: TextAreaProps) {
  const words = useMessages(messages);
  const most = maxLength === undefined ? undefined : words.maxLength(maxLength);
  const hint =
    most === undefined ? (
      field.hint
    ) : field.hint === undefined ? (
      most
    ) : (
      <>
        {field.hint} {most}
      </>
    );
  const { id, control } = computeWiring({ ...field, hint });
  return (
    <Frame {...field} hint={hint}>
      <textarea
        {...control}
        className="utrecht-textarea utrecht-textarea--html-textarea"
        rows={rows}
        readOnly={readOnly}
        defaultValue={getValue(field.state, field.name)}
      />
      {maxLength !== undefined && (
        <bond-counter for={id} max={maxLength} data-left={words.countLeft} data-over={words.countOver} />
      )}
      {children}
    </Frame>
  );
}

type SelectFieldProps = FieldProps & {
  options: { value: string; name: string }[];
  /** The first option, without a value: "Alle thema's" in a filter. Default: "Kies". Null: none. */
  empty?: string | null | undefined;
};

/** One choice out of more than seven, or in a filter. */
export function SelectField({ options, empty, ...field }: SelectFieldProps) {
  const { choose } = useMessages(messages);
  return (
    <Frame {...field} hint={field.hint}>
      <select
        {...computeWiring(field).control}
        className="utrecht-select utrecht-select--html-select"
        defaultValue={getValue(field.state, field.name)}
      >
        {empty !== null && <option value="">{empty ?? choose}</option>}
        {options.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** A day, as `YYYY-MM-DD`. `min` and `max` help the picker; the server checks. */
export function DateField({ min, max, ...field }: FieldProps & { min?: string | undefined; max?: string | undefined }) {
  return (
    <Frame {...field} hint={field.hint}>
      <input
        {...computeWiring(field).control}
        className="utrecht-textbox utrecht-textbox--html-input bond-field--medium"
        type="date"
        min={min}
        max={max}
        defaultValue={getValue(field.state, field.name)}
      />
    </Frame>
  );
}

/** A file to read in. `accept` as in HTML: ".csv,text/csv". Its form is `multipart`. */
export function FileField({ accept, ...field }: FieldProps & { accept?: string | undefined }) {
  return (
    <Frame {...field} hint={field.hint}>
      <input {...computeWiring(field).control} className="bond-file" type="file" accept={accept} />
    </Frame>
  );
}

/** A value that goes along and is not shown. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}

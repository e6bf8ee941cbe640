import type { ReactNode } from 'react';

import { classes } from './classes.ts';
import { computeWiring, type FieldProps, getValue, Guidance, Optional } from './field.tsx';

export type Choice = { value: string; name: ReactNode; description?: ReactNode };

type GroupProps = FieldProps & { look: 'rows' | 'compact' | 'scale' | 'list'; children: ReactNode };

function Group({ name, label, hint, state, optional, why, look, children }: GroupProps) {
  const { id, errors, control } = computeWiring({ name, hint, state });
  return (
    <fieldset className="bond-fieldset" aria-describedby={control['aria-describedby']}>
      <legend className="utrecht-form-label">
        {label}
        <Optional optional={optional} />
      </legend>
      <Guidance id={id} hint={hint} why={why} errors={errors} />
      <div className={classes('bond-choices', `bond-choices--${look}`, look === 'scale' && 'bond-choices--compact')}>
        {children}
      </div>
    </fieldset>
  );
}

type OneProps = {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  choice: Choice;
  checked: boolean;
  invalid: boolean;
};

function One({ type, id, name, choice, checked, invalid }: OneProps) {
  const { value, name: words, description } = choice;
  return (
    <label className="bond-choice">
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        defaultChecked={checked}
        aria-invalid={invalid && type === 'checkbox' ? true : undefined}
      />
      <span>
        {words}
        {description && <span className="bond-choice__description">{description}</span>}
      </span>
    </label>
  );
}

type RadioFieldProps = FieldProps & {
  choices: Choice[];
  /**
   * `rows` = one per line; `compact` = tiles beside each other, quick to tap, for seven to eleven short choices;
   * `scale` = tiles as wide as their words, for figures from low to high.
   */
  look?: 'rows' | 'compact' | 'scale' | undefined;
};

/** One choice out of a few. Nothing is chosen beforehand unless `state` says so. */
export function RadioField({ choices, look = 'rows', ...field }: RadioFieldProps) {
  const { id } = computeWiring(field);
  const chosen = getValue(field.state, field.name);
  return (
    <Group {...field} look={look}>
      {choices.map((choice, i) => (
        <One
          key={choice.value}
          type="radio"
          id={i === 0 ? id : `${id}-${i + 1}`}
          name={field.name}
          choice={choice}
          checked={choice.value === chosen}
          invalid={false}
        />
      ))}
    </Group>
  );
}

type CheckboxFieldProps = FieldProps & {
  choices: Choice[];
  /** `list` = one per line; `compact` = beside each other, for many short choices. */
  look?: 'list' | 'compact' | undefined;
};

/** Any number of choices; each may carry a rich label (title, date, badge). */
export function CheckboxField({ choices, look = 'list', ...field }: CheckboxFieldProps) {
  const { id, errors } = computeWiring(field);
  const chosen = new Set([field.state.values[field.name] ?? []].flat());
  return (
    <Group {...field} look={look}>
      {choices.map((choice, i) => (
        <One
          key={choice.value}
          type="checkbox"
          id={i === 0 ? id : `${id}-${i + 1}`}
          name={field.name}
          choice={choice}
          checked={chosen.has(choice.value)}
          invalid={errors.length > 0}
        />
      ))}
    </Group>
  );
}

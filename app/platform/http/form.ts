import type { z } from 'zod';

import type { FormState } from '#ui';

import type { Tx } from '../database/index.ts';
import { Problem } from '../problems/index.ts';
import type { Ctx } from './env.ts';
import { parseForm } from './input.ts';

/** A form as it was sent, and what of it cannot stand. */
export type Sent = { state: FormState; code: 400 | 409 };

type Form<S extends z.ZodType> = {
  schema: S;
  /** Purpose of the transaction. */
  doel: string;
  /** Name of the step in the overview of what we ask and how long it takes; the time it took is counted. */
  stap?: string;
  /** The same page again. */
  render: (c: Ctx, sent: Sent) => Response | Promise<Response>;
  act: (tx: Tx, value: z.output<S>) => Promise<unknown>;
  /** Where to, after what was asked is done. */
  next: (value: z.output<S>) => Response;
};

/** The values of a form by the names of its fields; what holds more values by name gets a point between. */
function listValues(value: object, prefix = ''): [string, string | string[]][] {
  return Object.entries(value).flatMap(([name, one]: [string, unknown]): [string, string | string[]][] => {
    if (Array.isArray(one)) return [[prefix + name, one.map(String)]];
    if (typeof one === 'object' && one !== null) return listValues(one, `${prefix}${name}.`);
    // A figure that was chosen stays chosen.
    return [[prefix + name, typeof one === 'string' || typeof one === 'number' ? String(one) : '']];
  });
}

/** The same form again, with what was filled in and what is wrong with it. */
function asSent(value: object, problem: Problem): Sent {
  const fields = Object.fromEntries(problem.errors.map(({ field, detail }) => [field, [detail]]));
  const errors = problem.errors.length > 0 ? fields : { '': [problem.message] };
  return { state: { values: Object.fromEntries(listValues(value)), errors }, code: problem.status === 409 ? 409 : 400 };
}

/**
 * Reads a form and does what it asks in one transaction. What does not fit, what a use-case refuses at a field and what is
 * in the wrong state show the form again, with everything that was typed; every other problem is thrown.
 */
export async function runForm<S extends z.ZodType<object>>(c: Ctx, sent: Form<S>) {
  const { schema, doel, stap, render, act, next } = sent;
  const form = await parseForm(c, schema);
  if (!form.ok) return render(c, { state: form.state, code: 400 });
  try {
    await c.var.run(doel, (tx) => act(tx, form.value));
  } catch (error) {
    const own = error instanceof Problem && (error.errors.length > 0 || error.status === 409);
    if (!own) throw error;
    const { state, code } = asSent(form.value, error);
    // Who tries again, is still at the same form.
    const values = { ...state.values, begonnen: String(c.var.formOpened ?? '') };
    return render(c, { state: { ...state, values }, code });
  }
  if (stap !== undefined) await c.var.recordStep?.(stap, c.var.formOpened ?? Number.NaN);
  return next(form.value);
}

import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';

import type { FormState } from '#ui';

import { Problem } from '../problems/index.ts';
import type { Ctx } from './env.ts';

export const PAGE_SIZE = 25;

/** Twice what the largest form can send: five hundred signalen. Reading takes longer with the square of their number. */
const MAX_FIELDS = 1000;
/** A place in a list beyond what a form can hold: the list would be made with all that is before it, and take all memory. */
const FAR = /\[\d{4,}\]/;

type Parsed<S extends z.ZodType> = { ok: true; value: z.output<S> } | { ok: false; state: FormState };

function valuesOf(form: FormData): FormState['values'] {
  const values: Record<string, string | string[]> = {};
  for (const key of new Set(form.keys())) {
    const all = form.getAll(key).map((value) => (typeof value === 'string' ? value : ''));
    values[key] = all.length > 1 ? all : (all[0] ?? '');
  }
  return values;
}

/** The fields of a form without files, in the order they were sent; undefined when the body is anything else. */
export async function listFields(c: Ctx): Promise<[name: string, value: string][] | undefined> {
  if (!c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded')) return undefined;
  return [...(await c.req.formData())].map(([name, value]) => [name, String(value)]);
}

/**
 * Reads a form through its schema. When it does not fit, the answer is the state of the same form:
 * everything that was typed, and per field what is wrong. Throws 400 for more fields than any form has.
 */
export async function parseForm<S extends z.ZodType>(c: Ctx, schema: S): Promise<Parsed<S>> {
  const form = await c.req.formData();
  // What conform reads as orders of its own script, which we do not use; it breaks on an order that is none.
  for (const name of ['__intent__', '__state__']) form.delete(name);
  c.set('formOpened', Number(form.get('begonnen') ?? Number.NaN));
  const names = [...form.keys()];
  if (names.length > MAX_FIELDS || names.some((name) => FAR.test(name))) {
    throw new Problem('ongeldige-invoer', 'Hier staat meer in dan op het formulier past.');
  }
  const values = valuesOf(form);
  form.delete('begonnen');
  const result = parseWithZod(form, { schema });
  if (result.status === 'success') return { ok: true, value: result.value as z.output<S> };
  const errors: Record<string, string[]> = {};
  for (const [field, messages] of Object.entries(result.error ?? {})) {
    if (messages && messages.length > 0) errors[field.replace(/\[\d+\]$/, '')] = messages.slice(0, 1);
  }
  return { ok: false, state: { values, errors } };
}

/**
 * Reads the query through a schema whose fields all fall back: a wrong filter is as no filter. Without NUL, the one
 * character that the database cannot look for.
 */
export function parseQuery<S extends z.ZodType>(c: Ctx, schema: S): z.output<S> {
  const values = Object.entries(c.req.query()).map(([key, value]) => [key, value.replaceAll('\0', '')]);
  return schema.parse(Object.fromEntries(values));
}

/** The page number in `?pagina=`, from 1; anything else is page 1. */
export function pageNumber(c: Ctx): number {
  const number = Number(c.req.query('pagina'));
  return Number.isInteger(number) && number >= 1 && number <= 100_000 ? number : 1;
}

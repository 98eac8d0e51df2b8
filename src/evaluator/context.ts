import type { Request } from '../policy/request.js';

/** The condition keys of a request with their values. */
export type Context = Request['context'];

export const NO_CONTEXT: Context = new Map();

/** The different values of a key (semantics 9: no text counts twice); none when it is absent (semantics 1: or an empty list). */
export function valuesOf(context: Context, key: string): readonly string[] {
  const values = context.get(key) ?? [];
  return values.length < 2 ? values : [...new Set(values)];
}

/** The value of a key that has exactly one. */
export function singleValue(context: Context, key: string): string | undefined {
  const values = valuesOf(context, key);
  return values.length === 1 ? values[0] : undefined;
}

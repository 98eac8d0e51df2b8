import type { Request } from '../policy/request.js';

/** The condition keys of a request with their values. */
export type Context = Request['context'];

/** The different values of a key (semantics 9: no text counts twice); none when it is absent (semantics 1: or an empty list). */
export function valuesOf(context: Context, key: string): readonly string[] {
  return [...new Set(context.get(key))];
}

/** The value of a key that has exactly one. */
export function singleValue(context: Context, key: string): string | undefined {
  const [value, ...more] = valuesOf(context, key);
  return more.length === 0 ? value : undefined;
}

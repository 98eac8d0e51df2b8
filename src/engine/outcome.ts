/** What a search step can end with. Only `none` is a proof. */
export type Outcome<Value> =
  | { readonly kind: 'found'; readonly value: Value }
  | { readonly kind: 'none' }
  | { readonly kind: 'undecided'; readonly what: string };

export const NONE = { kind: 'none' } as const;

export function found<Value>(value: Value): Outcome<Value> {
  return { kind: 'found', value };
}

/** The first alternative that is found; otherwise undecided if any was, otherwise none. */
export function firstFound<Alternative, Value>(
  alternatives: Iterable<Alternative>,
  solve: (alternative: Alternative) => Outcome<Value>,
): Outcome<Value> {
  let undecided: Outcome<Value> | undefined;
  for (const alternative of alternatives) {
    const outcome = solve(alternative);
    if (outcome.kind === 'found') return outcome;
    if (outcome.kind === 'undecided') undecided ??= outcome;
  }
  return undecided ?? NONE;
}

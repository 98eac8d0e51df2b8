import { plan } from '../gate/plan.js';
import type { Rule } from '../gate/rules.js';
import { quote } from '../policy/problem.js';

/**
 * The paths that a rule does not name, and would where two spellings of a folder are one: there the file is among those that the rule
 * names. With why each is refused.
 *
 * @param respelt The other spellings of a path; `undefined` where there are too many.
 */
export function respeltRefusals(
  rules: readonly Rule[],
  paths: readonly string[],
  respelt: (path: string) => readonly string[] | undefined,
): ReadonlyMap<string, string> {
  const refused = new Map<string, string>();
  const originals = new Map<string, string[]>();
  for (const path of paths) {
    const others = respelt(path);
    const isTooMuch = others === undefined || (others.length > 0 && originals.size >= MAX_RESPELT);
    if (isTooMuch) refused.set(path, TOO_MANY);
    else for (const other of others) originals.set(other, [...(originals.get(other) ?? []), path]);
  }
  if (originals.size === 0) return refused;
  const named = new Map(plan(rules, paths).files.map((file) => [file.path, file.rules]));
  for (const { path: other, rules: naming } of plan(rules, [...originals.keys()]).files) {
    for (const path of originals.get(other) ?? []) {
      const isNew = naming.some((rule) => named.get(path)?.includes(rule) !== true);
      if (isNew && !refused.has(path)) refused.set(path, `rules name it as ${quote(other)}, ${FOLDING}`);
    }
  }
  return refused;
}

/** Each of them is held against the rules like a path of its own. */
const MAX_RESPELT = 100_000;

const TOO_MANY =
  'folders are spelt in too many ways (of two, one in capitals, say) to try them all. expected one for each';
const FOLDING =
  'which it is where case and forms of Unicode make no difference (macOS, Windows). expected one spelling of each folder';

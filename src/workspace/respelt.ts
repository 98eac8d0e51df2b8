import { plan } from '../gate/plan.js';
import type { Rule } from '../gate/rules.js';
import { grouped } from '../lists.js';
import { quote } from '../text/words.js';
import type { Respelt } from './tracked.js';

/**
 * The paths that a rule does not name, and would where two spellings of a name are one: there the text of one stands at the other, or
 * the file is among those that the rule names. With why each is refused.
 *
 * @param respelt What else a path is called; `undefined` where that is too much.
 */
export function respeltRefusals(
  rules: readonly Rule[],
  paths: readonly string[],
  respelt: (path: string) => readonly Respelt[] | undefined,
): ReadonlyMap<string, string> {
  const { refused, originals } = tryNames(paths, respelt);
  if (originals.size === 0) return refused;
  const refuse = (path: string, why: string): void => {
    if (!refused.has(path)) refused.set(path, `${why}, ${FOLDING}`);
  };
  const named = new Map(plan(rules, paths).files.map((file) => [file.path, file.rules]));
  const { files, possibleFolders } = plan(rules, [...originals.keys()]);
  for (const { path: other, rules: naming } of files) {
    for (const { path } of originals.get(other) ?? []) {
      const isNew = naming.some((rule) => named.get(path)?.includes(rule) !== true);
      if (isNew) refuse(path, `rules name it as ${quote(other)}`);
    }
  }
  for (const other of possibleFolders)
    for (const { path, mayHide } of originals.get(other) ?? [])
      if (mayHide) refuse(path, `rules could name files below it as ${quote(other)}`);
  return refused;
}

/** A path that is called `other` on some systems; see `Respelt`. */
interface Original {
  readonly path: string;
  readonly other: string;
  readonly mayHide: boolean;
}

/** The paths by what else they are called, and those that are called too much, with why they are refused. */
function tryNames(
  paths: readonly string[],
  respelt: (path: string) => readonly Respelt[] | undefined,
): { readonly refused: Map<string, string>; readonly originals: ReadonlyMap<string, readonly Original[]> } {
  const refused = new Map<string, string>();
  const found: Original[] = [];
  let tried = 0;
  for (const path of paths) {
    const others = respelt(path);
    tried += others?.length ?? 0;
    const isTooMuch = others === undefined || (others.length > 0 && tried > MAX_RESPELT);
    if (isTooMuch) refused.set(path, TOO_MANY);
    else for (const { path: other, mayHide } of others) found.push({ path, other, mayHide });
  }
  return { refused, originals: grouped(found, ({ other }) => other) };
}

/** Each of them is held against the rules like a path of its own. */
const MAX_RESPELT = 100_000;

const TOO_MANY =
  'names are spelt in too many ways (of two, one in capitals, say) to try them all. expected one for each';
const FOLDING =
  'which it is where case, forms of Unicode or short names make no difference (macOS, Windows). expected one spelling of each name';

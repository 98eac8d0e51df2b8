import { DEFAULT_RULES_FILE } from '../../gate/rules.js';
import { quote } from '../../text/words.js';
import { isPlainPath } from '../../workspace/paths.js';
import { Refusal } from '../refusal.js';

/** Where the rules are kept. */
export type RulesPlace =
  /** In the repository of the run; the path is relative to its root, with forward slashes. */
  | { readonly kind: 'own'; readonly path: string }
  /** In another repository, at a branch, tag or commit of it. */
  | {
      readonly kind: 'elsewhere';
      readonly owner: string;
      readonly repo: string;
      readonly ref: string;
      readonly path: string;
    };

/** Which rules judge. */
export interface RulesChoice {
  readonly place: RulesPlace;
  /** Whose rules judge a pull request: those of its base, or its own. */
  readonly ref: 'base' | 'head';
}

const ELSEWHERE = /^([\w.-]+)\/([\w.-]+)@([^:]+):(.+)$/;
/** What git lets nobody call a branch or tag, and what an address could read as more than one name. */
const ODD_REF = /^[-/]|\/$|\.\.|\/\/|[\s\p{C}~^:?*[\]\\#%]/u;

/**
 * Reads the input `rules`: a path below the folder that the run works in, or `org/repo@ref:path`.
 *
 * @param folder Relative to the root of the repository; empty for the root.
 */
export function rulesPlace(text: string, folder: string): RulesPlace {
  const [, owner = '', repo = '', ref = '', elsewhere] = ELSEWHERE.exec(text) ?? [];
  if (elsewhere === undefined) return { kind: 'own', path: below(folder, plainPath(text || DEFAULT_RULES_FILE, text)) };
  const isOdd = ODD_REF.test(ref) || [owner, repo].some((name) => /^\.+$/.test(name));
  if (!isOdd) return { kind: 'elsewhere', owner, repo, ref, path: plainPath(elsewhere, text) };
  throw new Refusal(`input rules is ${quote(text)}. expected another repository's rules as "org/repo@ref:path"`);
}

/** The name of the place, as messages and the report have it. */
export function placeName(place: RulesPlace): string {
  return place.kind === 'own' ? place.path : `${place.owner}/${place.repo}@${place.ref}:${place.path}`;
}

/** The path of a file of a folder from the root of the repository. */
function below(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

function plainPath(path: string, input: string): string {
  const plain = path.startsWith('./') ? path.slice(2) : path;
  if (isPlainPath(plain)) return plain;
  throw new Refusal(
    `input rules is ${quote(input)}. expected a path below the root of the repository, such as "${DEFAULT_RULES_FILE}"`,
  );
}

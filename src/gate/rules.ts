import { type Access, accessIn } from '../policy/access.js';
import type { PolicyType } from '../policy/document.js';
import { parseInstant } from '../policy/instant.js';
import { type Cursor, type Read, readTree } from '../text/cursor.js';
import { type Dialect, YAML_WORDS } from '../text/dialect.js';
import { FileText, type Placed, type Position, startOf } from '../text/position.js';
import { type Problem, problemAt } from '../text/problem.js';
import { checked, list, map, oneOf, optional, required, text } from '../text/strict.js';
import { cut, didYouMean, quote } from '../text/words.js';
import { parseYaml } from '../text/yaml.js';
import { globBelow, globProblem } from './globs.js';
import { MAX_NAME } from './size.js';

/** Where the rules live unless somebody says otherwise. */
export const DEFAULT_RULES_FILE = '.github/iam-access-rules.yml';

export type Severity = 'error' | 'warning';

/** What some policies must not grant. */
export interface Rule {
  readonly id: string;
  readonly description: string | undefined;
  /** Globs over repository-relative paths, at least one of which includes; later ones win, `!` excludes. */
  readonly policies: readonly string[];
  /** Where each of them stands in the rules file. */
  readonly positions: readonly Position[];
  readonly policyType: PolicyType | 'auto';
  readonly severity: Severity;
  /** Never empty; each is decided on its own. */
  readonly forbid: readonly Access[];
}

/** A grant that somebody answers for: findings of one rule in one statement do not fail the run until a day has passed. */
export interface Exception {
  readonly ruleId: string;
  /** Globs like those of a rule. */
  readonly policies: readonly string[];
  /**
   * The address of the policy in its file, letter by letter; absent where the file is the policy. Without it an exception answers for no
   * policy that has an address: the Sids of a file with several policies may be the same.
   */
  readonly policy?: string;
  /** The Sid of the statement, letter by letter. A statement without one cannot be named, and so not be acknowledged. */
  readonly sid: string;
  readonly reason: string;
  /** The last day, in UTC, on which the exception holds: `YYYY-MM-DD`. */
  readonly until: string;
  readonly approvedBy: string;
  /** Where it stands in the rules file. */
  readonly line: number;
}

/** All that a rules file says. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  readonly exceptions: readonly Exception[];
}

export type RulesResult =
  | { readonly ok: true; readonly ruleSet: RuleSet }
  /** At least one problem, in the order of the text. */
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A rules file needs seven levels. */
const MAX_DEPTH = 16;

/** Reads a rules file. Strict: what is not understood is a problem, so that no rule is weaker than it looks. */
export function parseRules(text: string): RulesResult {
  const yaml = parseYaml(text, { maxDepth: MAX_DEPTH, invisible: invisibleMessage });
  if (!yaml.ok) return yaml;
  if (yaml.node === undefined) return { ok: false, problems: [problemAt(new FileText(''), 0, EMPTY)] };
  const read = readTree(yaml.node, DIALECT, rulesFile());
  return read.ok ? { ok: true, ruleSet: read.value } : read;
}

function invisibleMessage(name: string): string {
  return `the invisible character ${name}. expected none: a pattern with it would not be what it looks like. where it is meant, write its escape in double quotes`;
}

const EMPTY = 'the document is empty. expected "version" and "rules"';

const DIALECT: Dialect = {
  ...YAML_WORDS,
  member: 'key',
  fold: (name) => name,
  as: (member) => ` as "${member}"`,
  noMap: (what, known) => `. expected ${what}: a map of ${known.join(', ')}`,
  noChoice: (choice, choices) => didYouMean(choice, choices, `expected one of ${choices.join(', ')}`),
  twice: (name, first) => `key ${quote(name)} given twice, first in line ${startOf(first).line}. expected it once`,
};

/** Rules that were written for a folder, as rules for the repository. The empty folder is its root. */
export function rulesBelow(folder: string, ruleSet: RuleSet): RuleSet {
  if (folder === '') return ruleSet;
  const moved = <Item extends Pick<Rule, 'policies'>>(item: Item): Item => ({
    ...item,
    policies: item.policies.map((glob) => globBelow(folder, glob)),
  });
  return { rules: ruleSet.rules.map(moved), exceptions: ruleSet.exceptions.map(moved) };
}

/** What a rules file holds. Made for one file, of which it remembers the ids and the number of patterns. */
function rulesFile(): Read<RuleSet> {
  const globs = globsReader();
  const ruleId = idReader();
  /** Not known where some rule could not be read. */
  let ids: ReadonlySet<string> | undefined;

  const rule = map<WrittenRule>('a rule', {
    id: required(ruleId),
    description: optional(text, undefined),
    policies: required(globs('rule')),
    policyType: optional(oneOf(POLICY_TYPES), 'auto'),
    severity: optional(oneOf(SEVERITIES), 'error'),
    forbid: required(list('a list of access objects', access)),
  });

  const exception = map<WrittenException>('an exception', {
    rule: required(
      checked(text, (id, at) => {
        if (ids === undefined || ids.has(id)) return id;
        if (at.isFull) return undefined; // many unknown ids, held against many rules, would take minutes
        return at.fail(`no rule ${quote(id)}. ${didYouMean(id, ids, 'expected the id of a rule of this file')}`);
      }),
    ),
    policies: required(globs('exception')),
    policy: optional(name('an address', 'the address of the policy in its file'), undefined),
    statement: required(name('a Sid', 'the Sid of the statement')),
    reason: required(words('why the access is granted')),
    until: required(day),
    approvedBy: required(words('who answers for it')),
  });

  const file = map<RuleSet & { readonly version: 1 }>('a rules file', {
    version: required(version),
    rules: required(
      checked(list('a list of rules', checked(rule, ruleOf)), (rules) => {
        ids = new Set(rules.map(({ id }) => id));
        return rules;
      }),
    ),
    // After the rules, whose ids they name. An empty list excuses nothing.
    exceptions: optional(list('a list of exceptions', checked(exception, exceptionOf), { least: 0 }), []),
  });
  return checked(file, ({ rules, exceptions }) => ({ rules, exceptions }));
}

const POLICY_TYPES = { auto: 'auto', identity: 'IDENTITY_POLICY', resource: 'RESOURCE_POLICY' } as const;
const SEVERITIES = { error: 'error', warning: 'warning' } as const;

/** A rule as it stands in the file. */
type WrittenRule = Omit<Rule, 'policies' | 'positions'> & { readonly policies: Globs };

function ruleOf({ policies, ...rule }: WrittenRule): Rule {
  return { ...rule, policies: policies.texts, positions: policies.positions };
}

/** An exception as it stands in the file. */
type WrittenException = Omit<Exception, 'ruleId' | 'policies' | 'policy' | 'sid' | 'line'> & {
  readonly rule: string;
  readonly policies: Globs;
  readonly policy: string | undefined;
  readonly statement: string;
};

function exceptionOf({ rule, policies, policy, statement, ...said }: WrittenException, { node }: Cursor): Exception {
  const named = { ruleId: rule, policies: policies.texts, ...(policy === undefined ? {} : { policy }), sid: statement };
  return { ...named, ...said, line: startOf(node).line };
}

const version: Read<1> = (at) => {
  const isOne = at.node.kind === 'number' && Number(at.node.text) === 1;
  return isOne ? 1 : at.fail(`${at.described} as the version. expected 1`);
};

const RULE_ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Ids, each of which is given once. */
function idReader(): Read<string> {
  const seen = new Map<string, Placed>();
  return checked(text, (id, at) => {
    const expected = 'letters, digits, ".", "_" and "-", beginning with a letter or digit';
    if (!RULE_ID.test(id)) return at.fail(`${quote(id)} as an id. expected ${expected}`);
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, at.node);
      return id;
    }
    const { line } = startOf(first);
    return at.fail(`id ${quote(id)} used twice, first in line ${line}. expected an id of its own for each rule`);
  });
}

/** Patterns of all rules together: each is compiled, and tried on every path. */
const MAX_GLOBS = 1000;
const TOO_MANY_GLOBS = `more than ${MAX_GLOBS} patterns in the rules. expected fewer: a "**" names whole folders`;

interface Globs {
  readonly texts: readonly string[];
  readonly positions: readonly Position[];
}

/** Lists of globs that look at something, and all together are not too many. */
function globsReader(): (owner: 'rule' | 'exception') => Read<Globs> {
  let count = 0;
  const glob = checked(text, (written, at) => {
    count += 1;
    const problem = count > MAX_GLOBS ? TOO_MANY_GLOBS : globProblem(written);
    return problem === undefined ? written : at.fail(problem);
  });
  return (owner) =>
    checked(list('a list of globs', glob), (texts, at) => {
      if (texts.some((one) => !one.startsWith('!')))
        return { texts, positions: at.items().map(({ node }) => startOf(node)) };
      const expected = `at least one that names policies: this ${owner} looks at nothing`;
      return at.fail(`only patterns that begin with "!". expected ${expected}`);
    });
}

/** A text that says something. */
function words(expected: string): Read<string> {
  return checked(text, (said, at) => (said.trim() === '' ? at.fail(`empty "${at.name}". expected ${expected}`) : said));
}

/** A longer one is cut in findings, so that it could be taken for another. */
function name(what: string, expected: string): Read<string> {
  return checked(words(expected), (said, at) =>
    cut(said, MAX_NAME) === said ? said : at.fail(`${what} of ${said.length} characters. expected at most ${MAX_NAME}`),
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const day = checked(text, (said, at) =>
  DAY.test(said) && parseInstant(said) !== undefined
    ? said
    : at.fail(`${quote(said)} is no day. expected YYYY-MM-DD, the last day on which the exception holds`),
);

const patterns = list(
  'a list of patterns',
  checked(text, (pattern, at) =>
    pattern === pattern.trim() ? pattern : at.fail(`space around the pattern ${quote(pattern)}. expected none`),
  ),
);

const access = accessIn(patterns, patterns, (at, { message }) => at.fail(message));

import { type Access, parseAccess } from '../policy/access.js';
import type { PolicyType } from '../policy/document.js';
import { parseInstant } from '../policy/instant.js';
import type { Position } from '../text/position.js';
import type { Problem } from '../text/problem.js';
import { cut, didYouMean, quote } from '../text/words.js';
import { describe, parseYaml, type YamlEntry, type YamlNode } from '../text/yaml.js';
import { globBelow, globProblem } from './globs.js';
import { MAX_NAME } from './size.js';

/** Where the rules live unless somebody says otherwise. */
export const DEFAULT_RULES_FILE = '.github/iam-access-rules.yml';

/** Patterns of all rules together: each is compiled, and tried on every path. */
const MAX_GLOBS = 1000;
const TOO_MANY_GLOBS = `more than ${MAX_GLOBS} patterns in the rules. expected fewer: a "**" names whole folders`;

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

/** How many problems of one rules file are told. */
const MAX_PROBLEMS = 50;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const RULE_ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const POLICY_TYPES = { auto: 'auto', identity: 'IDENTITY_POLICY', resource: 'RESOURCE_POLICY' } as const;
const SEVERITIES = { error: 'error', warning: 'warning' } as const;
const NOTHING: RuleSet = { rules: [], exceptions: [] };

/** Reads a rules file. Strict: what is not understood is a problem, so that no rule is weaker than it looks. */
export function parseRules(text: string): RulesResult {
  const yaml = parseYaml(text);
  const reader = new Reader(yaml.problems);
  const ruleSet = yaml.node === undefined ? NOTHING : reader.file(yaml.node);
  if (reader.problems.length === 0) return { ok: true, ruleSet };
  const problems = reader.problems.toSorted(
    (a, b) => a.position.line - b.position.line || a.position.column - b.position.column,
  );
  return { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
}

/** Rules that were written for a folder, as rules for the repository. The empty folder is its root. */
export function rulesBelow(folder: string, ruleSet: RuleSet): RuleSet {
  if (folder === '') return ruleSet;
  const moved = <Item extends Pick<Rule, 'policies'>>(item: Item): Item => ({
    ...item,
    policies: item.policies.map((glob) => globBelow(folder, glob)),
  });
  return { rules: ruleSet.rules.map(moved), exceptions: ruleSet.exceptions.map(moved) };
}

type Fields<Key extends string> = Readonly<Partial<Record<Key, YamlNode>>>;

/** One pass over the file. Methods return `undefined` where they have noted a problem instead. */
class Reader {
  readonly problems: Problem[];
  /** Whether the YAML itself was at fault: then something missing may only have been left out while reading. */
  readonly #brokenYaml: boolean;
  readonly #ids = new Map<string, Position>();

  constructor(problems: readonly Problem[]) {
    this.problems = [...problems];
    this.#brokenYaml = problems.length > 0;
  }

  file(node: YamlNode): RuleSet {
    const fields = this.#map(node, '', 'a rules file', ['version', 'rules', 'exceptions'], ['version', 'rules']);
    if (fields === undefined) return NOTHING;
    const { version, rules, exceptions } = fields;
    if (version !== undefined && !(version.kind === 'scalar' && version.value === 1)) {
      this.#fail(version, 'version', `${describe(version)} as the version. expected 1`);
    }
    return {
      rules:
        rules === undefined
          ? []
          : this.#list(rules, 'rules', 'a list of rules', (rule, path) => this.#rule(rule, path)),
      // After the rules, whose ids they name. An empty list excuses nothing.
      exceptions:
        exceptions === undefined || (exceptions.kind === 'list' && exceptions.items.length === 0)
          ? []
          : this.#list(exceptions, 'exceptions', 'a list of exceptions', (one, path) => this.#exception(one, path)),
    };
  }

  #exception(node: YamlNode, path: string): Exception | undefined {
    const required = ['rule', 'policies', 'statement', 'reason', 'until', 'approvedBy'] as const;
    const fields = this.#map(node, path, 'an exception', [...required, 'policy'], required);
    if (fields === undefined) return undefined;
    const { rule, policies, policy, statement, reason, until, approvedBy } = fields;
    const exception = {
      ruleId: rule && this.#knownRule(rule, `${path}.rule`),
      sid: statement && this.#name(statement, `${path}.statement`, 'a Sid', 'the Sid of the statement'),
      reason: reason && this.#words(reason, `${path}.reason`, 'why the access is granted'),
      until: until && this.#day(until, `${path}.until`),
      approvedBy: approvedBy && this.#words(approvedBy, `${path}.approvedBy`, 'who answers for it'),
    };
    const globs = policies === undefined ? [] : this.#globs(policies, `${path}.policies`, 'exception');
    const address =
      policy && this.#name(policy, `${path}.policy`, 'an address', 'the address of the policy in its file');
    const { ruleId, sid, reason: why, until: day, approvedBy: who } = exception;
    // Where one of these is missing a problem is noted, and nothing of the file is used.
    if (ruleId === undefined || sid === undefined || why === undefined || day === undefined || who === undefined)
      return undefined;
    const named = { ruleId, policies: globs, ...(address === undefined ? {} : { policy: address }), sid };
    return { ...named, reason: why, until: day, approvedBy: who, line: node.position.line };
  }

  #knownRule(node: YamlNode, path: string): string | undefined {
    const id = this.#string(node, path);
    if (id === undefined || this.#ids.has(id)) return id;
    // Of a broken file not all rules may have been read.
    if (this.#brokenYaml) return undefined;
    const hint = didYouMean(id, this.#ids.keys(), 'expected the id of a rule of this file');
    return this.#fail(node, path, `no rule ${quote(id)}. ${hint}`);
  }

  /** A longer one is cut in findings, so that it could be taken for another. */
  #name(node: YamlNode, path: string, what: string, expected: string): string | undefined {
    const name = this.#words(node, path, expected);
    if (name === undefined || cut(name, MAX_NAME) === name) return name;
    return this.#fail(node, path, `${what} of ${name.length} characters. expected at most ${MAX_NAME}`);
  }

  #words(node: YamlNode, path: string, expected: string): string | undefined {
    const text = this.#string(node, path);
    if (text === undefined || text.trim() !== '') return text;
    return this.#fail(node, path, `empty "${lastName(path)}". expected ${expected}`);
  }

  #day(node: YamlNode, path: string): string | undefined {
    const text = this.#string(node, path);
    if (text === undefined || (DAY.test(text) && parseInstant(text) !== undefined)) return text;
    return this.#fail(
      node,
      path,
      `${quote(text)} is no day. expected YYYY-MM-DD, the last day on which the exception holds`,
    );
  }

  #rule(node: YamlNode, path: string): Rule | undefined {
    const keys = ['id', 'description', 'policies', 'policyType', 'severity', 'forbid'] as const;
    const fields = this.#map(node, path, 'a rule', keys, ['id', 'policies', 'forbid']);
    if (fields === undefined) return undefined;
    const { id, description, policies, policyType, severity, forbid } = fields;
    const rule = {
      id: id && this.#id(id, `${path}.id`),
      description: description && this.#string(description, `${path}.description`),
      policies: policies === undefined ? [] : this.#globs(policies, `${path}.policies`, 'rule'),
      positions: policies?.kind === 'list' ? policies.items.map(({ position }) => position) : [],
      policyType: policyType === undefined ? 'auto' : this.#oneOf(policyType, `${path}.policyType`, POLICY_TYPES),
      severity: severity === undefined ? 'error' : this.#oneOf(severity, `${path}.severity`, SEVERITIES),
      forbid:
        forbid === undefined
          ? []
          : this.#list(forbid, `${path}.forbid`, 'a list of access objects', (access, where) =>
              this.#access(access, where),
            ),
    };
    // Where one of these is missing a problem is noted, and no rule of the file is used.
    if (rule.id === undefined || rule.policyType === undefined || rule.severity === undefined) return undefined;
    return { ...rule, id: rule.id, policyType: rule.policyType, severity: rule.severity };
  }

  #id(node: YamlNode, path: string): string | undefined {
    const id = this.#string(node, path);
    if (id === undefined) return undefined;
    if (!RULE_ID.test(id)) {
      return this.#fail(
        node,
        path,
        `${quote(id)} as an id. expected letters, digits, ".", "_" and "-", beginning with a letter or digit`,
      );
    }
    const first = this.#ids.get(id);
    if (first !== undefined) {
      return this.#fail(
        node,
        path,
        `id ${quote(id)} used twice, first in line ${first.line}. expected an id of its own for each rule`,
      );
    }
    this.#ids.set(id, node.position);
    return id;
  }

  #globCount = 0;

  #globs(node: YamlNode, path: string, owner: 'rule' | 'exception'): readonly string[] {
    const before = this.problems.length;
    const globs = this.#list(node, path, 'a list of globs', (item, where) => {
      const glob = this.#string(item, where);
      this.#globCount += 1;
      const problem = glob === undefined ? undefined : this.#globCount > MAX_GLOBS ? TOO_MANY_GLOBS : globProblem(glob);
      return problem === undefined ? glob : this.#fail(item, where, problem);
    });
    if (this.problems.length === before && !this.#brokenYaml && globs.every((glob) => glob.startsWith('!'))) {
      this.#fail(
        node,
        path,
        `only patterns that begin with "!". expected at least one that names policies: this ${owner} looks at nothing`,
      );
    }
    return globs;
  }

  #access(node: YamlNode, path: string): Access | undefined {
    const fields = this.#map(node, path, 'an access object', ['actions', 'resources'], []);
    if (fields === undefined) return undefined;
    const before = this.problems.length;
    const [actions, resources] = [
      this.#strings(fields.actions, `${path}.actions`),
      this.#strings(fields.resources, `${path}.resources`),
    ];
    if (this.problems.length > before) return undefined;
    const parsed = parseAccess({ actions: actions.map(textOf), resources: resources.map(textOf) });
    if ('access' in parsed) return parsed.access;
    const nodes = { actions, resources };
    for (const { field, index, message } of parsed.problems) {
      if (index !== undefined) this.#fail(nodes[field][index]?.node ?? node, `${path}.${field}[${index}]`, message);
      else if (!this.#brokenYaml) this.#fail(node, path, message);
    }
    return undefined;
  }

  #strings(node: YamlNode | undefined, path: string): readonly { readonly text: string; readonly node: YamlNode }[] {
    if (node === undefined) return [];
    return this.#list(node, path, 'a list of patterns', (item, where) => {
      const text = this.#string(item, where);
      if (text === undefined) return undefined;
      if (text !== text.trim())
        return this.#fail(item, where, `space around the pattern ${quote(text)}. expected none`);
      return { text, node: item };
    });
  }

  #list<Item>(
    node: YamlNode,
    path: string,
    expected: string,
    read: (item: YamlNode, path: string) => Item | undefined,
  ): readonly Item[] {
    if (node.kind !== 'list') {
      this.#fail(node, path, `${describe(node)} as "${lastName(path)}". expected ${expected}`);
      return [];
    }
    if (node.items.length === 0 && !this.#brokenYaml)
      this.#fail(node, path, `"${lastName(path)}" is empty. expected ${expected}`);
    return node.items.map((item, index) => read(item, `${path}[${index}]`)).filter((item) => item !== undefined);
  }

  #map<Key extends string>(
    node: YamlNode,
    path: string,
    what: string,
    known: readonly Key[],
    required: readonly Key[],
  ): Fields<Key> | undefined {
    if (node.kind !== 'map')
      return this.#fail(node, path, `${describe(node)}. expected ${what}: a map of ${known.join(', ')}`);
    const fields: Partial<Record<Key, YamlNode>> = {};
    for (const entry of node.entries) {
      const key = known.find((name) => name === entry.key);
      if (key === undefined) this.#unknownKey(entry, path, what, known);
      else fields[key] = entry.value;
    }
    for (const key of required) {
      if (fields[key] === undefined && !this.#brokenYaml) this.#fail(node, path, `no "${key}" in ${what}. expected it`);
    }
    return fields;
  }

  #unknownKey(entry: YamlEntry, path: string, what: string, known: readonly string[]): void {
    const hint = didYouMean(entry.key, known, `expected one of ${known.join(', ')}`);
    const where = path === '' ? entry.key : `${path}.${entry.key}`;
    this.problems.push({
      message: `unknown key ${quote(entry.key)} in ${what}. ${hint}`,
      position: entry.keyPosition,
      path: where,
    });
  }

  #string(node: YamlNode, path: string): string | undefined {
    if (node.kind === 'scalar' && typeof node.value === 'string') return node.value;
    return this.#fail(node, path, `${describe(node)}. expected a text`);
  }

  #oneOf<Value>(node: YamlNode, path: string, values: Readonly<Record<string, Value>>): Value | undefined {
    const text = this.#string(node, path);
    if (text === undefined) return undefined;
    if (Object.hasOwn(values, text)) return values[text];
    const hint = didYouMean(text, Object.keys(values), `expected one of ${Object.keys(values).join(', ')}`);
    return this.#fail(node, path, `${quote(text)} as "${lastName(path)}". ${hint}`);
  }

  #fail(node: YamlNode, path: string, message: string): undefined {
    this.problems.push({ message, position: node.position, path });
    return undefined;
  }
}

function textOf(item: { readonly text: string }): string {
  return item.text;
}

/** `policies` of `rules[0].policies`. */
function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).replace(/\[\d+\]$/, '');
}

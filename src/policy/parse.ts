import { parseBlock } from './address.js';
import { gather } from './append.js';
import { isCanonicalBase64 } from './base64.js';
import { foldCase } from './case.js';
import { type Decimal, isModerate, parseDecimal } from './decimal.js';
import type {
  Condition,
  ConditionOf,
  Effect,
  Pattern,
  PatternElement,
  PolicyDocument,
  PolicyType,
  PolicyVersion,
  PrincipalElement,
  PrincipalValue,
  Statement,
  Typed,
} from './document.js';
import { brokenProblem, foreignProblem } from './foreign.js';
import { isModerateInstant, parseInstant } from './instant.js';
import { type JsonMember, type JsonNode, memberOf, parseJson, pathTo } from './json.js';
import {
  OPERATORS,
  type OperatorFamily,
  type OperatorOf,
  type OperatorUse,
  operatorSpellings,
  parseOperator,
} from './operators.js';
import { isActionPattern, type PatternParts, type PatternSyntax, parsePattern, partsOf } from './pattern.js';
import type { Position, Span } from './position.js';
import { PRINCIPAL_TYPES, type PrincipalType, parsePrincipal } from './principal.js';
import { cut, didYouMean, type Problem, type ProblemKind, quote } from './problem.js';
import { resourceProblem } from './resource.js';

/** A document, or everything that is wrong with it. */
export type ParseResult =
  | { readonly ok: true; readonly document: PolicyDocument; readonly policyType: PolicyType }
  /** At least one problem, in the order of the document. */
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** How many problems of one document are told. */
const MAX_PROBLEMS = 50;

const VERSIONS: readonly PolicyVersion[] = ['2012-10-17', '2008-10-17'];
const EFFECTS: readonly Effect[] = ['Allow', 'Deny'];
const DOCUMENT_ELEMENTS = ['Version', 'Id', 'Statement'];
const STATEMENT_ELEMENTS = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
];

/**
 * Reads a policy document (semantics 8). Strict: what is not understood is a problem, never skipped or repaired.
 *
 * @param policyType `auto` reads a document as a resource policy exactly when a Principal or NotPrincipal stands in it.
 */
export function parsePolicy(text: string, policyType: PolicyType | 'auto'): ParseResult {
  const json = parseJson(text);
  if (!json.ok) return { ok: false, problems: [brokenProblem(text, json.problem)] };
  const mistaken = foreignProblem(text, json.node);
  return mistaken === undefined ? readDocument(json.node, policyType) : { ok: false, problems: [mistaken] };
}

/** Reads what is known to be no template, and no file of another sort. */
export function readDocument(root: JsonNode, policyType: PolicyType | 'auto'): ParseResult {
  const type = policyType === 'auto' ? detectType(root) : policyType;
  const reader = new Reader(root, type);
  const document = reader.document();
  if (document === undefined || reader.problems.length > 0) {
    return { ok: false, problems: reader.problems.toSorted((a, b) => comparePositions(a.position, b.position)) };
  }
  return { ok: true, document, policyType: type };
}

function comparePositions(left: Position, right: Position): number {
  return left.line - right.line || left.column - right.column;
}

function detectType(root: JsonNode): PolicyType {
  const statement = memberOf(root, 'Statement');
  const statements = statement?.kind === 'array' ? statement.elements : statement === undefined ? [] : [statement];
  const namesPrincipal = statements.some(
    (node) => memberOf(node, 'Principal') !== undefined || memberOf(node, 'NotPrincipal') !== undefined,
  );
  return namesPrincipal ? 'RESOURCE_POLICY' : 'IDENTITY_POLICY';
}

/** The elements of which a statement has one form, and what the form is called that matches what they do not. */
const NEGATED = { Action: 'NotAction', Resource: 'NotResource', Principal: 'NotPrincipal' } as const;

/** One of the two forms of an element. */
interface Chosen {
  readonly value: JsonNode;
  readonly negated: boolean;
}

type Place = Pick<Condition, 'keyText' | 'key' | 'span'>;

/** One pass over a document. Methods return `undefined` where they have noted a problem instead. */
class Reader {
  readonly problems: Problem[] = [];
  readonly #root: JsonNode;
  readonly #type: PolicyType;
  #variables = false;

  constructor(root: JsonNode, type: PolicyType) {
    this.#root = root;
    this.#type = type;
  }

  document(): PolicyDocument | undefined {
    const root = this.#root;
    const members = this.#object(root, 'a policy document', DOCUMENT_ELEMENTS);
    if (members === undefined) return undefined;
    const version = this.#version(members.get('Version'));
    this.#variables = version === '2012-10-17';
    const id = members.get('Id');
    if (id !== undefined) this.#string(id);
    const statements = members.get('Statement');
    if (statements === undefined) {
      return this.#fail(root, 'no Statement element. expected "Statement": one statement or a list of them');
    }
    return { version, statements: this.#each(statements, (node, index) => this.#statement(node, index)) };
  }

  #version(node: JsonNode | undefined): PolicyVersion {
    if (node === undefined) return '2008-10-17';
    return this.#oneOf(node, VERSIONS) ?? '2008-10-17';
  }

  #statement(node: JsonNode, index: number): Statement | undefined {
    const members = this.#object(node, 'a statement', STATEMENT_ELEMENTS);
    if (members === undefined) return undefined;
    const sidNode = members.get('Sid');
    const sid = sidNode === undefined ? undefined : this.#string(sidNode) || undefined; // an empty one is none (semantics 9)
    const effectNode = members.get('Effect');
    const effect =
      effectNode === undefined
        ? this.#fail(node, 'the statement has no Effect. expected "Allow" or "Deny"')
        : this.#oneOf(effectNode, EFFECTS);
    const actions = this.#choice(members, node, 'Action', 'required');
    const action = actions && this.#patterns(actions, 'action');
    const isOfIdentity = this.#type === 'IDENTITY_POLICY';
    const resources = this.#choice(members, node, 'Resource', isOfIdentity ? 'required' : 'optional');
    const resource = resources && this.#patterns(resources, 'resource');
    const principals = this.#choice(members, node, 'Principal', isOfIdentity ? 'forbidden' : 'required');
    const principal = principals && this.#principals(principals);
    const conditionNode = members.get('Condition');
    const conditions = conditionNode === undefined ? [] : this.#conditions(conditionNode);
    if (effect === undefined || action === undefined) return undefined;
    return { index, sid, effect, span: node.span, action, resource, principal, conditions };
  }

  /** Finds the form that an element has; a statement has one at the most. */
  #choice(
    members: ReadonlyMap<string, JsonNode>,
    statement: JsonNode,
    name: keyof typeof NEGATED,
    rule: 'required' | 'optional' | 'forbidden',
  ): Chosen | undefined {
    const plain = members.get(name);
    const not = members.get(NEGATED[name]);
    const value = plain ?? not;
    if (value === undefined) {
      if (rule !== 'required') return undefined;
      const place =
        name === 'Principal' ? ' of a resource policy' : name === 'Resource' ? ' of an identity policy' : '';
      return this.#fail(
        statement,
        `the statement has no ${name}. expected ${name} or ${NEGATED[name]} in every statement${place}`,
        statement.span,
        name === 'Principal' ? 'no-principal' : undefined,
      );
    }
    if (rule === 'forbidden') {
      const found = plain === undefined ? NEGATED[name] : name;
      return this.#fail(
        value,
        `${found} in an identity policy. expected none: it belongs to whom the policy is attached`,
      );
    }
    if (plain !== undefined && not !== undefined) {
      return this.#fail(not, `both ${name} and ${NEGATED[name]}. expected one of them`);
    }
    return { value, negated: plain === undefined };
  }

  #patterns({ value, negated }: Chosen, what: 'action' | 'resource'): PatternElement {
    const syntax = { wildcards: true, variables: this.#variables && what === 'resource' };
    const patterns: Pattern[] = [];
    for (const node of this.#elements(value, 'may be empty')) {
      const pattern = this.#patternOf(node, what, syntax);
      if (pattern !== undefined) patterns.push(pattern);
    }
    return { negated, patterns, span: value.span };
  }

  #patternOf(node: JsonNode, what: 'action' | 'resource', syntax: PatternSyntax): Pattern | undefined {
    const text = this.#string(node);
    if (text === undefined) return undefined;
    if (text === '') return this.#fail(node, `empty ${what}. expected a pattern`);
    if (what === 'action' && !isActionPattern(text)) {
      return this.#fail(node, `${quote(text)} is no action. expected "*" or "service:Name"`);
    }
    if (what === 'resource') {
      const problem = resourceProblem(text);
      if (problem !== undefined) return this.#fail(node, problem, node.span, 'no-arn');
    }
    return this.#pattern(node, text, syntax);
  }

  #pattern(node: JsonNode, text: string, syntax: PatternSyntax): Pattern | undefined {
    if (!syntax.variables || !text.includes('$')) return new WrittenPattern(text, syntax, node.span);
    const parsed = parsePattern(text, syntax);
    return 'error' in parsed ? this.#fail(node, parsed.error) : { text, parts: parsed.parts, span: node.span };
  }

  #principals({ value: node, negated }: Chosen): PrincipalElement | undefined {
    if (node.kind === 'string') {
      if (node.text !== '*') {
        return this.#fail(node, `${quote(node.text)} as the principal. expected "*" or an object such as {"AWS": "…"}`);
      }
      return { negated, values: [{ text: '*', name: { kind: 'everyone' }, span: node.span }], span: node.span };
    }
    const members = this.#object(node, 'a principal', PRINCIPAL_TYPES);
    if (members === undefined) return undefined;
    const values = gather(PRINCIPAL_TYPES, (type) => {
      const member = members.get(type);
      return member === undefined ? [] : this.#each(member, (value) => this.#principal(value, type), 'may be empty');
    });
    return { negated, values, span: node.span };
  }

  #principal(node: JsonNode, type: PrincipalType): PrincipalValue | undefined {
    const text = this.#string(node);
    if (text === undefined) return undefined;
    const parsed = parsePrincipal(type, text);
    return 'name' in parsed ? { text, name: parsed.name, span: node.span } : this.#fail(node, parsed.message);
  }

  #conditions(node: JsonNode): readonly Condition[] {
    return gather(this.#members(node, 'a Condition'), ({ name, nameSpan, value }) => {
      const use = parseOperator(name);
      if (use !== undefined) return this.#keys(value, use);
      if (!this.#full) {
        const hint = didYouMean(name, operatorSpellings(), 'expected a condition operator such as StringLike');
        this.#fail(value, `unknown operator ${quote(name)}. ${hint}`, nameSpan);
      }
      return [];
    });
  }

  #keys(node: JsonNode, use: OperatorUse): readonly Condition[] {
    return this.#members(node, `the keys of ${use.name}`).map(({ name, nameSpan, value }) => {
      if (name === '') this.#fail(node, 'empty condition key. expected a key such as aws:SourceIp', nameSpan);
      return this.#condition(value, use, { keyText: name, key: foldCase(name), span: nameSpan.through(value.span) });
    });
  }

  #condition(node: JsonNode, use: OperatorUse, place: Place): Condition {
    const { family } = OPERATORS[use.name];
    switch (family) {
      case 'string': {
        const wildcards = use.name === 'StringLike' || use.name === 'StringNotLike';
        return conditionOf(family, use, place, this.#conditionPatterns(node, wildcards));
      }
      case 'arn':
        return conditionOf(family, use, place, this.#conditionPatterns(node, true));
      case 'numeric': {
        const expected = 'a number, as JSON writes it, of moderate size';
        return conditionOf(family, use, place, this.#typed(node, use, expected, readNumber));
      }
      case 'date': {
        const expected = 'a date: 2026-01-31, 2026-01-31T12:00:00Z or epoch seconds';
        return conditionOf(family, use, place, this.#typed(node, use, expected, readInstant));
      }
      case 'bool':
        return conditionOf(family, use, place, this.#typed(node, use, 'true or false', parseBoolean));
      case 'null': {
        const values = this.#typed(node, use, 'true or false', parseBoolean);
        if (node.kind === 'array' && node.elements.length === 0)
          this.#fail(node, 'an empty list of values of Null. expected true or false');
        return conditionOf(family, use, place, values);
      }
      case 'binary':
        return conditionOf(family, use, place, this.#typed(node, use, 'base64 with padding', readBase64));
      case 'ip':
        return conditionOf(family, use, place, this.#typed(node, use, 'an IP address or a CIDR block', parseBlock));
    }
  }

  #conditionPatterns(node: JsonNode, wildcards: boolean): readonly Pattern[] {
    const syntax = { wildcards, variables: this.#variables };
    return this.#eachValue(node, (value, text) => {
      const shortest = value.kind === 'number' ? String(Number(text)) : text;
      if (shortest === text) return this.#pattern(value, text, syntax);
      const [parts, otherParts] = [partsOf(text, syntax), partsOf(shortest, syntax)];
      return { text, parts, otherParts, span: value.span };
    });
  }

  #typed<Value>(
    node: JsonNode,
    use: OperatorUse,
    expected: string,
    read: (text: string) => Value | undefined,
  ): readonly Typed<Value>[] {
    return this.#eachValue(node, (element, text) => {
      const value = read(text);
      if (value !== undefined) return { text, value, span: element.span };
      return this.#fail(element, `${quote(text)} as a value of ${use.name}. expected ${expected}`);
    });
  }

  /** Reads the values of a condition by their string forms (semantics 4). The list may be empty. */
  #eachValue<Item>(node: JsonNode, read: (value: JsonNode, text: string) => Item | undefined): readonly Item[] {
    const readValue = (value: JsonNode): Item | undefined => {
      const text = this.#valueText(value);
      return text === undefined ? undefined : read(value, text);
    };
    return this.#each(node, readValue, 'may be empty');
  }

  #valueText(node: JsonNode): string | undefined {
    switch (node.kind) {
      case 'string':
        return this.#string(node);
      case 'number':
      case 'boolean':
        return node.text;
      default:
        return this.#fail(node, `${describe(node)} as a condition value. expected a string, a number or a boolean`);
    }
  }

  /** The members of an object by name; notes duplicates, and names outside `known`. */
  #object(node: JsonNode, what: string, known: readonly string[]): ReadonlyMap<string, JsonNode> | undefined {
    if (node.kind !== 'object') return this.#fail(node, `${describe(node)} as ${what}. expected an object`);
    const members = new Map<string, JsonNode>();
    for (const { name, value } of node.members) members.set(name, value);
    const isPlain = members.size === node.members.length && node.members.every(({ name }) => known.includes(name));
    if (!isPlain) this.#names(node.members, what, known);
    return members;
  }

  /** The members of an object that may have any names; notes duplicates. */
  #members(node: JsonNode, what: string): readonly JsonMember[] {
    if (node.kind !== 'object') {
      this.#fail(node, `${describe(node)} as ${what}. expected an object`);
      return [];
    }
    this.#names(node.members, what, undefined);
    return node.members;
  }

  #names(members: readonly JsonMember[], what: string, known: readonly string[] | undefined): void {
    const folded = new Set<string>();
    for (const { name, nameSpan, value } of members) {
      const key = foldCase(name);
      if (known !== undefined && !known.includes(name)) {
        if (this.#full) continue;
        const hint = didYouMean(name, known, `expected one of ${known.join(', ')}`);
        this.#fail(value, `unknown element ${quote(name)} in ${what}. ${hint}`, nameSpan);
      } else if (folded.has(key)) {
        const message = `duplicate key ${quote(name)} (case does not tell keys apart). expected each key once`;
        this.#fail(value, message, nameSpan);
      }
      this.#isWellFormed(name, value, nameSpan);
      folded.add(key);
    }
  }

  /** Reads the elements of a list, or the one value that stands for a list of one. */
  #each<Item>(
    node: JsonNode,
    read: (element: JsonNode, index: number) => Item | undefined,
    empty: 'may be empty' | 'not empty' = 'not empty',
  ): readonly Item[] {
    const items: Item[] = [];
    for (const [index, element] of this.#elements(node, empty).entries()) {
      const item = read(element, index);
      if (item !== undefined) items.push(item);
    }
    return items;
  }

  #elements(node: JsonNode, empty: 'may be empty' | 'not empty' = 'not empty'): readonly JsonNode[] {
    if (node.kind !== 'array') return [node];
    if (node.elements.length === 0 && empty === 'not empty')
      this.#fail(node, 'an empty list. expected at least one value');
    return node.elements;
  }

  #string(node: JsonNode): string | undefined {
    if (node.kind !== 'string') return this.#fail(node, `${describe(node)}. expected a string`);
    return this.#isWellFormed(node.text, node) ? node.text : undefined;
  }

  #isWellFormed(text: string, node: JsonNode, span = node.span): boolean {
    if (text.isWellFormed()) return true;
    this.#fail(node, 'half of a surrogate pair in a string. expected Unicode text', span);
    return false;
  }

  #oneOf<Value extends string>(node: JsonNode, values: readonly Value[]): Value | undefined {
    const text = this.#string(node);
    if (text === undefined) return undefined;
    const found = values.find((value) => value === text);
    if (found !== undefined) return found;
    return this.#fail(node, `${quote(text)}. expected ${values.map((value) => `"${value}"`).join(' or ')}`);
  }

  /** Whether enough problems are known: a hostile document can hold any number of them. */
  get #full(): boolean {
    return this.problems.length >= MAX_PROBLEMS;
  }

  /** Notes a problem with a value, or with its name where the span is that. */
  #fail(node: JsonNode, message: string, span: Span = node.span, kind?: ProblemKind): undefined {
    const sort = kind === undefined ? {} : { kind };
    if (!this.#full) this.problems.push({ message, position: span.start, path: pathTo(node, this.#root), ...sort });
    return undefined;
  }
}

/** A pattern that is known to be right, and is cut into its parts when somebody asks for them: few patterns are ever asked. */
class WrittenPattern implements Pattern {
  readonly text: string;
  readonly span: Span;
  readonly #syntax: PatternSyntax;
  #parts: PatternParts | undefined;

  constructor(text: string, syntax: PatternSyntax, span: Span) {
    this.text = text;
    this.span = span;
    this.#syntax = syntax;
  }

  get parts(): PatternParts {
    this.#parts ??= partsOf(this.text, this.#syntax);
    return this.#parts;
  }
}

function conditionOf<Family extends OperatorFamily, Value>(
  family: Family,
  { name, set, ifExists }: OperatorUse,
  { keyText, key, span }: Place,
  values: readonly Value[],
): ConditionOf<Family, Value> {
  const ofFamily = name as OperatorOf<Family>; // the table of operators says so; the compiler cannot follow the look-up
  return { family, name: ofFamily, set, ifExists, keyText, key, values, span };
}

/** Numbers of a policy keep clear of the limits of `parseDecimal`: requests may go beyond them. */
function readNumber(text: string): Decimal | undefined {
  const value = parseDecimal(text);
  return value !== undefined && isModerate(value) ? value : undefined;
}

/** Dates of a policy keep clear of the limits of `parseInstant`. */
function readInstant(text: string): Decimal | undefined {
  const value = parseInstant(text);
  return value !== undefined && isModerateInstant(value) ? value : undefined;
}

function readBase64(text: string): string | undefined {
  return isCanonicalBase64(text) ? text : undefined;
}

function parseBoolean(text: string): boolean | undefined {
  const folded = text.toLowerCase();
  return folded === 'true' ? true : folded === 'false' ? false : undefined;
}

function describe(node: JsonNode): string {
  switch (node.kind) {
    case 'object':
      return 'an object';
    case 'array':
      return 'a list';
    case 'string':
      return `the string ${quote(node.text)}`;
    case 'number':
      return `the number ${cut(node.text)}`;
    case 'boolean':
      return `the boolean ${node.text}`;
    case 'null':
      return 'null';
  }
}

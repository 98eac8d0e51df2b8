import { parseCidr } from './address.js';
import { isCanonicalBase64 } from './base64.js';
import { foldCase } from './case.js';
import { type Decimal, isModerate, parseDecimal } from './decimal.js';
import type {
  Condition,
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
import { isModerateInstant, parseInstant } from './instant.js';
import { type JsonNode, parseJson } from './json.js';
import { OPERATORS, type OperatorOf, type OperatorUse, operatorSpellings, parseOperator } from './operators.js';
import { isActionPattern, type PatternSyntax, parsePattern } from './pattern.js';
import { type Position, type Span, spanOver } from './position.js';
import { PRINCIPAL_TYPES, type PrincipalType, parsePrincipal } from './principal.js';
import { cut, didYouMean, type Problem, quote } from './problem.js';

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
  if (!json.ok) return { ok: false, problems: [json.problem] };
  const type = policyType === 'auto' ? detectType(json.node) : policyType;
  const reader = new Reader(type);
  const document = reader.document(json.node);
  if (document === undefined || reader.problems.length > 0) {
    return { ok: false, problems: reader.problems.toSorted((a, b) => comparePositions(a.position, b.position)) };
  }
  return { ok: true, document, policyType: type };
}

function comparePositions(left: Position, right: Position): number {
  return left.line - right.line || left.column - right.column;
}

function detectType(root: JsonNode): PolicyType {
  const statement = member(root, 'Statement');
  const statements = statement?.kind === 'array' ? statement.elements : statement === undefined ? [] : [statement];
  const namesPrincipal = statements.some(
    (node) => member(node, 'Principal') !== undefined || member(node, 'NotPrincipal') !== undefined,
  );
  return namesPrincipal ? 'RESOURCE_POLICY' : 'IDENTITY_POLICY';
}

function member(node: JsonNode, name: string): JsonNode | undefined {
  return node.kind === 'object' ? node.members.find((candidate) => candidate.name === name)?.value : undefined;
}

/** One pass over a document. Methods return `undefined` where they have noted a problem instead. */
class Reader {
  readonly problems: Problem[] = [];
  readonly #type: PolicyType;
  #variables = false;

  constructor(type: PolicyType) {
    this.#type = type;
  }

  document(node: JsonNode): PolicyDocument | undefined {
    const members = this.#object(node, '', 'a policy document', DOCUMENT_ELEMENTS);
    if (members === undefined) return undefined;
    const version = this.#version(members.get('Version'));
    this.#variables = version === '2012-10-17';
    const id = members.get('Id');
    if (id !== undefined) this.#string(id, 'Id');
    const statementNode = members.get('Statement');
    if (statementNode === undefined) {
      return this.#fail(node.span, '', 'no Statement element. expected "Statement": one statement or a list of them');
    }
    const statements = this.#list(statementNode, 'Statement').map(([statement, path], index) =>
      this.#statement(statement, path, index),
    );
    return { version, statements: statements.filter((statement) => statement !== undefined) };
  }

  #version(node: JsonNode | undefined): PolicyVersion {
    if (node === undefined) return '2008-10-17';
    return this.#oneOf(node, 'Version', VERSIONS) ?? '2008-10-17';
  }

  #statement(node: JsonNode, path: string, index: number): Statement | undefined {
    const members = this.#object(node, path, 'a statement', STATEMENT_ELEMENTS);
    if (members === undefined) return undefined;
    const at = (name: string): string => `${path}.${name}`;
    const sidNode = members.get('Sid');
    const sid = sidNode === undefined ? undefined : this.#string(sidNode, at('Sid'));
    const effectNode = members.get('Effect');
    const effect =
      effectNode === undefined
        ? this.#fail(node.span, path, 'the statement has no Effect. expected "Allow" or "Deny"')
        : this.#oneOf(effectNode, at('Effect'), EFFECTS);
    const action = this.#choice(members, node, path, 'Action', 'required', (value, where, negated) =>
      this.#patterns(value, where, negated, 'action'),
    );
    const resource = this.#choice(
      members,
      node,
      path,
      'Resource',
      this.#type === 'IDENTITY_POLICY' ? 'required' : 'optional',
      (value, where, negated) => this.#patterns(value, where, negated, 'resource'),
    );
    const principal = this.#choice(
      members,
      node,
      path,
      'Principal',
      this.#type === 'RESOURCE_POLICY' ? 'required' : 'forbidden',
      (value, where, negated) => this.#principals(value, where, negated),
    );
    const conditionNode = members.get('Condition');
    const conditions = conditionNode === undefined ? [] : this.#conditions(conditionNode, at('Condition'));
    if (effect === undefined || action === undefined) return undefined;
    return { index, sid, effect, span: node.span, action, resource, principal, conditions };
  }

  /** Reads `NAME` or `NotNAME`, of which a statement has one at the most. */
  #choice<Element>(
    members: ReadonlyMap<string, JsonNode>,
    statement: JsonNode,
    path: string,
    name: 'Action' | 'Resource' | 'Principal',
    rule: 'required' | 'optional' | 'forbidden',
    read: (value: JsonNode, path: string, negated: boolean) => Element | undefined,
  ): Element | undefined {
    const [plain, not] = [members.get(name), members.get(`Not${name}`)];
    const value = plain ?? not;
    if (value === undefined) {
      if (rule !== 'required') return undefined;
      const place =
        name === 'Principal' ? ' of a resource policy' : name === 'Resource' ? ' of an identity policy' : '';
      return this.#fail(
        statement.span,
        path,
        `the statement has no ${name}. expected ${name} or Not${name} in every statement${place}`,
      );
    }
    const found = plain === undefined ? `Not${name}` : name;
    if (rule === 'forbidden') {
      return this.#fail(
        value.span,
        `${path}.${found}`,
        `${found} in an identity policy. expected none: it belongs to whom the policy is attached`,
      );
    }
    if (plain !== undefined && not !== undefined) {
      return this.#fail(not.span, `${path}.Not${name}`, `both ${name} and Not${name}. expected one of them`);
    }
    return read(value, `${path}.${found}`, plain === undefined);
  }

  #patterns(node: JsonNode, path: string, negated: boolean, what: 'action' | 'resource'): PatternElement {
    const variables = this.#variables && what === 'resource';
    const patterns = this.#list(node, path).map(([element, where]) => {
      const text = this.#string(element, where);
      if (text === undefined) return undefined;
      if (text === '') return this.#fail(element.span, where, `empty ${what}. expected a pattern`);
      if (what === 'action' && !isActionPattern(text)) {
        return this.#fail(element.span, where, `${quote(text)} is no action. expected "*" or "service:Name"`);
      }
      return this.#pattern(text, element.span, where, { wildcards: true, variables });
    });
    return { negated, patterns: patterns.filter((pattern) => pattern !== undefined), span: node.span };
  }

  #pattern(text: string, span: Span, path: string, syntax: PatternSyntax): Pattern | undefined {
    const parsed = parsePattern(text, syntax);
    if ('error' in parsed) return this.#fail(span, path, parsed.error);
    return { text, parts: parsed.parts, span };
  }

  #principals(node: JsonNode, path: string, negated: boolean): PrincipalElement | undefined {
    if (node.kind === 'string') {
      if (node.text !== '*') {
        return this.#fail(
          node.span,
          path,
          `${quote(node.text)} as the principal. expected "*" or an object such as {"AWS": "…"}`,
        );
      }
      return { negated, values: [{ text: '*', name: { kind: 'everyone' }, span: node.span }], span: node.span };
    }
    const members = this.#object(node, path, 'a principal', PRINCIPAL_TYPES);
    if (members === undefined) return undefined;
    if (members.size === 0) {
      return this.#fail(node.span, path, `an empty principal. expected at least one of ${PRINCIPAL_TYPES.join(', ')}`);
    }
    const values = PRINCIPAL_TYPES.flatMap((type) => {
      const member = members.get(type);
      return member === undefined ? [] : this.#principalValues(member, `${path}.${type}`, type);
    });
    return { negated, values, span: node.span };
  }

  #principalValues(node: JsonNode, path: string, type: PrincipalType): readonly PrincipalValue[] {
    return this.#list(node, path).flatMap(([element, where]) => {
      const text = this.#string(element, where);
      if (text === undefined) return [];
      const parsed = parsePrincipal(type, text);
      if ('name' in parsed) return [{ text, name: parsed.name, span: element.span }];
      this.#fail(element.span, where, parsed.message);
      return [];
    });
  }

  #conditions(node: JsonNode, path: string): readonly Condition[] {
    const operators = this.#object(node, path, 'a Condition', undefined);
    if (operators === undefined || node.kind !== 'object') return [];
    return node.members.flatMap(({ name, nameSpan, value }) => {
      const use = parseOperator(name);
      const where = `${path}.${name}`;
      if (use === undefined) {
        if (!this.#full) {
          const hint = didYouMean(name, operatorSpellings(), 'expected a condition operator such as StringLike');
          this.#fail(nameSpan, where, `unknown operator ${quote(name)}. ${hint}`);
        }
        return [];
      }
      return this.#keys(value, where, use);
    });
  }

  #keys(node: JsonNode, path: string, use: OperatorUse): readonly Condition[] {
    if (this.#object(node, path, `the keys of ${use.name}`, undefined) === undefined || node.kind !== 'object')
      return [];
    return node.members.map(({ name, nameSpan, value }) => {
      const place = { keyText: name, key: foldCase(name), span: spanOver(nameSpan, value.span) };
      if (name === '') this.#fail(nameSpan, path, 'empty condition key. expected a key such as aws:SourceIp');
      return this.#condition(value, `${path}.${name}`, use, place);
    });
  }

  #condition(
    node: JsonNode,
    path: string,
    use: OperatorUse,
    place: Pick<Condition, 'keyText' | 'key' | 'span'>,
  ): Condition {
    const { family } = OPERATORS[use.name];
    const shared = { ...use, ...place };
    // `name` is of the family that the table above gave; the compiler cannot follow the look-up.
    const named = <F extends typeof family>(): { readonly name: OperatorOf<F> } => ({
      name: use.name as OperatorOf<F>,
    });
    const typed = <Value>(expected: string, read: (text: string) => Value | undefined): readonly Typed<Value>[] =>
      this.#conditionValues(node, path).flatMap(([text, span, where]) => {
        const value = read(text);
        if (value !== undefined) return [{ text, value, span }];
        this.#fail(span, where, `${quote(text)} as a value of ${use.name}. expected ${expected}`);
        return [];
      });
    const patterns = (wildcards: boolean): readonly Pattern[] =>
      this.#conditionValues(node, path).flatMap(
        ([text, span, where]) => this.#pattern(text, span, where, { wildcards, variables: this.#variables }) ?? [],
      );
    switch (family) {
      case 'string': {
        const wildcards = use.name === 'StringLike' || use.name === 'StringNotLike';
        return { ...shared, ...named<'string'>(), family, values: patterns(wildcards) };
      }
      case 'arn':
        return { ...shared, ...named<'arn'>(), family, values: patterns(true) };
      case 'numeric':
        return {
          ...shared,
          ...named<'numeric'>(),
          family,
          values: typed('a number, as JSON writes it, of moderate size', readNumber),
        };
      case 'date':
        return {
          ...shared,
          ...named<'date'>(),
          family,
          values: typed('a date: 2026-01-31, 2026-01-31T12:00:00Z or epoch seconds', readInstant),
        };
      case 'bool':
        return { ...shared, ...named<'bool'>(), family, values: typed('true or false', parseBoolean) };
      case 'null':
        return { ...shared, ...named<'null'>(), family, values: typed('true or false', parseBoolean) };
      case 'binary':
        return {
          ...shared,
          ...named<'binary'>(),
          family,
          values: typed('base64 with padding', (text) => (isCanonicalBase64(text) ? text : undefined)),
        };
      case 'ip':
        return { ...shared, ...named<'ip'>(), family, values: typed('an IP address or a CIDR block', parseCidr) };
    }
  }

  /** The string forms of a condition's values (semantics 4). The list may be empty. */
  #conditionValues(node: JsonNode, path: string): readonly (readonly [string, Span, string])[] {
    return this.#list(node, path, 'may be empty').flatMap(([element, where]) => {
      switch (element.kind) {
        case 'string':
          return this.#wellFormed(element.text, element.span, where)
            ? [[element.text, element.span, where] as const]
            : [];
        case 'number':
        case 'boolean':
          return [[element.text, element.span, where] as const];
        default:
          this.#fail(
            element.span,
            where,
            `${describe(element)} as a condition value. expected a string, a number or a boolean`,
          );
          return [];
      }
    });
  }

  /** The members of an object by name; notes duplicates, and names outside `known` unless any are allowed. */
  #object(
    node: JsonNode,
    path: string,
    what: string,
    known: readonly string[] | undefined,
  ): ReadonlyMap<string, JsonNode> | undefined {
    if (node.kind !== 'object') return this.#fail(node.span, path, `${describe(node)} as ${what}. expected an object`);
    const members = new Map<string, JsonNode>();
    const folded = new Set<string>();
    for (const { name, nameSpan, value } of node.members) {
      const where = path === '' ? name : `${path}.${name}`;
      if (known !== undefined && !known.includes(name)) {
        if (this.#full) continue;
        const hint = didYouMean(name, known, `expected one of ${known.join(', ')}`);
        this.#fail(nameSpan, where, `unknown element ${quote(name)} in ${what}. ${hint}`);
      } else if (folded.has(foldCase(name))) {
        this.#fail(
          nameSpan,
          where,
          `duplicate key ${quote(name)} (case does not tell keys apart). expected each key once`,
        );
      }
      this.#wellFormed(name, nameSpan, where);
      folded.add(foldCase(name));
      members.set(name, value);
    }
    return members;
  }

  /** The elements of a list, or the one value that stands for a list of one, each with its path. */
  #list(
    node: JsonNode,
    path: string,
    empty: 'may be empty' | 'not empty' = 'not empty',
  ): readonly (readonly [JsonNode, string])[] {
    if (node.kind !== 'array') return [[node, path]];
    if (node.elements.length === 0 && empty === 'not empty') {
      this.#fail(node.span, path, 'an empty list. expected at least one value');
    }
    return node.elements.map((element, index) => [element, `${path}[${index}]`]);
  }

  #string(node: JsonNode, path: string): string | undefined {
    if (node.kind !== 'string') return this.#fail(node.span, path, `${describe(node)}. expected a string`);
    return this.#wellFormed(node.text, node.span, path) ? node.text : undefined;
  }

  #wellFormed(text: string, span: Span, path: string): boolean {
    if (text.isWellFormed()) return true;
    this.#fail(span, path, 'half of a surrogate pair in a string. expected Unicode text');
    return false;
  }

  #oneOf<Value extends string>(node: JsonNode, path: string, values: readonly Value[]): Value | undefined {
    const text = this.#string(node, path);
    if (text === undefined) return undefined;
    const found = values.find((value) => value === text);
    const expected = values.map((value) => `"${value}"`).join(' or ');
    return found ?? this.#fail(node.span, path, `${quote(text)}. expected ${expected}`);
  }

  /** Whether enough problems are known: a hostile document can hold any number of them. */
  get #full(): boolean {
    return this.problems.length >= MAX_PROBLEMS;
  }

  #fail(span: Span, path: string, message: string): undefined {
    if (!this.#full) this.problems.push({ message, position: span.start, path });
    return undefined;
  }
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

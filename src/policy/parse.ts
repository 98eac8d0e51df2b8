import { gather } from '../lists.js';
import { type Cursor, readTree } from '../text/cursor.js';
import { type JsonResult, parseJson } from '../text/json.js';
import { memberOf, type Node } from '../text/node.js';
import { spanOf } from '../text/position.js';
import type { Problem } from '../text/problem.js';
import { each, namedMembers, oneOf, oneOrMany, text } from '../text/strict.js';
import { quote } from '../text/words.js';
import { readConditions } from './condition.js';
import { POLICY_DIALECT } from './dialect.js';
import type {
  Effect,
  Pattern,
  PatternElement,
  PolicyDocument,
  PolicyType,
  PolicyVersion,
  PrincipalElement,
  PrincipalValue,
  Statement,
} from './document.js';
import { brokenProblem, foreignProblem } from './foreign.js';
import { isActionPattern } from './pattern.js';
import { PRINCIPAL_TYPES, type PrincipalType, parsePrincipal } from './principal.js';
import type { ProblemKind } from './problem-kind.js';
import { resourceProblem } from './resource.js';
import { patternAt } from './written-pattern.js';

/** A document, or everything that is wrong with it. */
export type ParseResult =
  | { readonly ok: true; readonly document: PolicyDocument; readonly policyType: PolicyType }
  /** At least one problem, in the order of the document. */
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads the JSON text of a policy document (semantics 8). Strict: what is not understood is a problem, never skipped or repaired.
 *
 * @param policyType `auto` reads a document as a resource policy exactly when a Principal or NotPrincipal stands in it.
 */
export function parsePolicy(text: string, policyType: PolicyType | 'auto'): ParseResult {
  const read = readPolicyText(text);
  return read.ok ? policyOf(read.node, policyType) : { ok: false, problems: [read.problem] };
}

/** The value that the text of a policy spells: neither a template, nor a file of another sort. */
export function readPolicyText(text: string): JsonResult {
  const json = parseJson(text);
  if (!json.ok) return { ok: false, problem: brokenProblem(text, json.problem) };
  const mistaken = foreignProblem(text, json.node);
  return mistaken === undefined ? json : { ok: false, problem: mistaken };
}

/** The same for a tree of whatever origin that is known to be no template, and no file of another sort. Paths begin at its root. */
export function policyOf(root: Node, policyType: PolicyType | 'auto'): ParseResult {
  const type = policyType === 'auto' ? detectType(root) : policyType;
  const read = readTree(root, POLICY_DIALECT, (at) => readDocument(at, type));
  return read.ok ? { ok: true, document: read.value, policyType: type } : read;
}

function detectType(root: Node): PolicyType {
  const statement = memberOf(root, 'Statement');
  const statements = statement?.kind === 'list' ? statement.items : statement === undefined ? [] : [statement];
  const namesPrincipal = statements.some(
    (node) => memberOf(node, 'Principal') !== undefined || memberOf(node, 'NotPrincipal') !== undefined,
  );
  return namesPrincipal ? 'RESOURCE_POLICY' : 'IDENTITY_POLICY';
}

const version = oneOf<PolicyVersion>({ '2012-10-17': '2012-10-17', '2008-10-17': '2008-10-17' });
const effect = oneOf<Effect>({ Allow: 'Allow', Deny: 'Deny' });

function readDocument(at: Cursor, type: PolicyType): PolicyDocument | undefined {
  const members = namedMembers(at, 'a policy document', ['Version', 'Id', 'Statement']);
  if (members === undefined) return undefined;
  const { Version, Id, Statement } = members;
  const written = (Version && version(Version)) ?? '2008-10-17';
  if (Id !== undefined) text(Id);
  if (Statement === undefined)
    return at.fail('no Statement element. expected "Statement": one statement or a list of them');
  if (isEmpty(Statement)) Statement.fail('an empty list. expected at least one value');
  const context = { type, variables: written === '2012-10-17' };
  return {
    version: written,
    statements: each(oneOrMany(Statement), (one, index) => readStatement(one, index, context)),
  };
}

function isEmpty({ node }: Cursor): boolean {
  return node.kind === 'list' && node.items.length === 0;
}

/** What a statement has to know of the document that it stands in. */
interface Context {
  readonly type: PolicyType;
  readonly variables: boolean;
}

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
] as const;

type Elements = Readonly<Partial<Record<(typeof STATEMENT_ELEMENTS)[number], Cursor>>>;

function readStatement(at: Cursor, index: number, { type, variables }: Context): Statement | undefined {
  const elements = namedMembers(at, 'a statement', STATEMENT_ELEMENTS);
  if (elements === undefined) return undefined;
  const { Sid, Effect, Condition } = elements;
  const isOfIdentity = type === 'IDENTITY_POLICY';
  const sid = (Sid && text(Sid)) || undefined; // an empty one is none (semantics 9)
  const written =
    Effect === undefined ? at.fail('the statement has no Effect. expected "Allow" or "Deny"') : effect(Effect);
  const action = chosen(at, elements, 'Action', 'required');
  const resource = chosen(at, elements, 'Resource', isOfIdentity ? 'required' : 'optional');
  const principal = chosen(at, elements, 'Principal', isOfIdentity ? 'forbidden' : 'required');
  const actions = action && readActions(action);
  const resources = resource && readResources(resource, variables);
  const principals = principal && readPrincipals(principal);
  const conditions = Condition === undefined ? [] : readConditions(Condition, variables);
  if (written === undefined || actions === undefined) return undefined;
  return {
    index,
    sid,
    effect: written,
    span: spanOf(at.node),
    action: actions,
    resource: resources,
    principal: principals,
    conditions,
  };
}

/** The elements of which a statement has one form, and what the form is called that matches what they do not. */
const NEGATED = { Action: 'NotAction', Resource: 'NotResource', Principal: 'NotPrincipal' } as const;

/** Where a statement without one of them would otherwise be right. */
const WHERE = { Action: '', Resource: ' of an identity policy', Principal: ' of a resource policy' } as const;

/** One of the two forms of an element. */
interface Chosen {
  readonly at: Cursor;
  readonly negated: boolean;
}

/** Finds the form that an element has; a statement has one at the most. */
function chosen(
  statement: Cursor,
  elements: Elements,
  name: keyof typeof NEGATED,
  rule: 'required' | 'optional' | 'forbidden',
): Chosen | undefined {
  const not = NEGATED[name];
  const [plain, negated] = [elements[name], elements[not]];
  const at = plain ?? negated;
  if (at === undefined) {
    if (rule !== 'required') return undefined;
    const message = `the statement has no ${name}. expected ${name} or ${not} in every statement${WHERE[name]}`;
    return statement.fail(message, name === 'Principal' ? ('no-principal' satisfies ProblemKind) : undefined);
  }
  if (rule === 'forbidden')
    return at.fail(`${at.name} in an identity policy. expected none: it belongs to whom the policy is attached`);
  if (plain !== undefined && negated !== undefined)
    return negated.fail(`both ${name} and ${not}. expected one of them`);
  return { at, negated: plain === undefined };
}

function readActions({ at, negated }: Chosen): PatternElement {
  return { negated, patterns: each(oneOrMany(at), readAction), span: spanOf(at.node) };
}

function readAction(at: Cursor): Pattern | undefined {
  const action = text(at);
  if (action === undefined) return undefined;
  if (action === '') return at.fail('empty action. expected a pattern');
  if (!isActionPattern(action)) return at.fail(`${quote(action)} is no action. expected "*" or "service:Name"`);
  return patternAt(at, action, { wildcards: true, variables: false });
}

function readResources({ at, negated }: Chosen, variables: boolean): PatternElement {
  return { negated, patterns: each(oneOrMany(at), (one) => readResource(one, variables)), span: spanOf(at.node) };
}

function readResource(at: Cursor, variables: boolean): Pattern | undefined {
  const resource = text(at);
  if (resource === undefined) return undefined;
  if (resource === '') return at.fail('empty resource. expected a pattern');
  const problem = resourceProblem(resource);
  if (problem !== undefined) return at.fail(problem, 'no-arn' satisfies ProblemKind);
  return patternAt(at, resource, { wildcards: true, variables });
}

function readPrincipals({ at, negated }: Chosen): PrincipalElement | undefined {
  const { node } = at;
  const span = spanOf(node);
  if (node.kind === 'text') {
    if (node.text === '*') return { negated, values: [{ text: '*', name: { kind: 'everyone' }, span }], span };
    return at.fail(`${quote(node.text)} as the principal. expected "*" or an object such as {"AWS": "…"}`);
  }
  const members = namedMembers(at, 'a principal', PRINCIPAL_TYPES);
  if (members === undefined) return undefined;
  const values = gather(PRINCIPAL_TYPES, (type) => {
    const member = members[type];
    return member === undefined ? [] : each(oneOrMany(member), (one) => readPrincipal(one, type));
  });
  return { negated, values, span };
}

function readPrincipal(at: Cursor, type: PrincipalType): PrincipalValue | undefined {
  const name = text(at);
  if (name === undefined) return undefined;
  const parsed = parsePrincipal(type, name);
  return 'name' in parsed ? { text: name, name: parsed.name, span: spanOf(at.node) } : at.fail(parsed.message);
}

// Shows how the engine answers one question about an identity policy, step by step:
//   node scripts/explain.mjs POLICY.json '{"actions": [...], "resources": [...]}'
// What is shown comes from the engine's own functions, as "tsc" builds them. docs/engine.md and docs/holes.md show it.
import { readFileSync } from 'node:fs';
import { Budget, DEFAULT_BUDGET } from '../build/engine/budget.js';
import { choose, isInescapable } from '../build/engine/choose-escapes.js';
import { OpenValue } from '../build/engine/language/hole.js';
import { breadthFirst } from '../build/engine/language/shortest-word.js';
import { decide } from '../build/engine/question/access-not-granted.js';
import { CompiledPolicy } from '../build/engine/statement/compile.js';
import { CompiledAccess } from '../build/engine/statement/compiled-access.js';
import { domainsOf, joined } from '../build/engine/value/domain.js';
import { ExactSearch, findValues } from '../build/engine/value/find-values.js';
import { limitsOnValue, shapesOf } from '../build/engine/value/key.js';
import { holesOf, keyOfDimension } from '../build/engine/value/requirement.js';
import { samples, typedContains } from '../build/engine/value/samples.js';
import { bindingsOf, linksOf } from '../build/engine/variable/find-linked.js';
import { mastersOf, relaxedWalk } from '../build/engine/variable/relaxation.js';
import { parseAccess } from '../build/policy/access.js';
import { parsePolicy } from '../build/policy/parse.js';
import { terminalText } from '../build/report/doors/terminal.js';

/** The whole story of a question, in sections: a title, and lines below it. */
function explain(policyText, accessText) {
  const parsed = parsePolicy(policyText, 'IDENTITY_POLICY');
  if (!parsed.ok) throw new Error(`the policy: ${parsed.problems[0].message}`);
  const asked = parseAccess(JSON.parse(accessText));
  if (asked.problems !== undefined) throw new Error(`the access: ${asked.problems[0].message}`);
  const [policy, access] = [new CompiledPolicy(parsed.document, parsed.policyType), new CompiledAccess(asked.access)];
  const concerned = (statements) => statements.filter((statement) => statement.concerns(access));
  const allows = concerned(policy.allows).map((allow) => ({ ...allow.toMatch(access), statement: allow.statement }));
  const denies = concerned(policy.denies).flatMap((deny) => named(deny.toEscape(access), deny));
  const decision = decide(parsed.document, parsed.policyType, asked.access);
  return [
    ['the access', ...access.domains.flatMap((domain) => requirementLines(domain, []))],
    ...allows.map((allow) => [`${nameOf(allow)}, to match`, ...allow.parts.map(partLine)]),
    ...denies.map((deny) => [`${nameOf(deny)}, to escape`, ...deny.parts.map(partLine)]),
    ...allows.flatMap((allow) => explainAllow(allow, access, denies, decision)),
    [`${decision.result}, after ${decision.steps} steps of ${DEFAULT_BUDGET}`],
  ];
}

/** The search for one Allow, as `findRequest` has it of an identity policy. */
function explainAllow(allow, access, denies, { reasons = [] }) {
  const budget = new Budget(DEFAULT_BUDGET);
  const name = nameOf(allow);
  const root = joined(access.domains, domainsOf(allow.parts), budget);
  const sure = denies.find((deny) => isInescapable(deny, root, budget));
  if (sure !== undefined) return [[`${name}, at a glance`, `  nothing escapes ${nameOf(sure)}`]];
  const escapes = [...named(allow.exceptions, allow), ...denies];
  const { outcome, visits } = watch(root, escapes, budget);
  const reason = reasons.find(({ statement }) => statement === allow.statement);
  // What is shown has to be what the engine does when nobody watches.
  if ((reason === undefined) !== (outcome.kind === 'none')) throw new Error(`${name} ends otherwise when watched`);
  const last = visits.at(-1);
  return [
    [`${name}, the choices`, ...visits.flatMap((visit) => choiceLines(visit, visits, escapes))],
    ...valueSections(`${name} at ${last.number}`, last, escapes, budget),
    ...holeSections(`${name} at ${last.number}`, last.domains, budget),
    [
      `${name}, what comes of it`,
      ...(reason === undefined ? ['  no request: proved'] : evidenceLines(reason.evidence)),
    ],
  ];
}

/** A search and its visits, numbered from 1, each with the one it goes on from and the domain that has a requirement more. */
function watch(root, escapes, budget) {
  const visits = [];
  const outcome = choose(root, escapes, budget, (visit) => {
    const parent = visits.findLast(({ depth }) => depth === visit.depth - 1);
    const added = parent && visit.domains.find((domain) => !parent.domains.includes(domain));
    visits.push({ ...visit, parent, added, number: visits.length + 1 });
  });
  return { outcome, visits };
}

function choiceLines({ number, parent, added, step, match }, visits, escapes) {
  const what =
    parent === undefined
      ? 'the access, and what has to match'
      : `${parent.number}, and ${nameOf(escapes[parent.match])} fails by ${dimensionText(added.dimension)}`;
  return [`  ${number}. ${what}`, ...cameOfIt().map((line) => `     ${line}`)];

  function cameOfIt() {
    switch (step.kind) {
      case 'found':
        return [
          `found ${assignmentText(step.value)}`,
          match === undefined ? 'nothing to escape matches it' : `${nameOf(escapes[match])} matches it`,
        ];
      case 'conflict': {
        const blamed = [...step.blamed].map((place) => nameOf(escapes[place]));
        const next = visits[number]; // behind this one, since numbers count from 1
        const back = next === undefined ? 'no way is left' : `back to ${next.parent.number}`;
        return [`nothing, to blame: ${blamed.join(', ') || 'what has to match'}`, back];
      }
      case 'undecided':
        return [`undecided: ${step.why.kind}`];
    }
  }
}

/** How the patterns with holes are read while the values in them are open, under each that can be the master. */
function holeSections(name, domains, budget) {
  const requirements = requirementsOf(domains);
  const ownLimits = (dimension) => limitsOnValue(dimension, requirements.get(dimension) ?? []);
  return linksOf(requirements, budget).flatMap(({ keys, dimensions }) => {
    const bindings = new Map(keys.map((key) => [key, { kind: 'open', value: new OpenValue(key) }]));
    const walkOf = (limits, master) => relaxedWalk(limits, master, ownLimits, bindings, budget);
    return [...dimensions].flatMap((dimension) => {
      const limits = ownLimits(dimension);
      return mastersOf(limits, bindings).map((master) => [
        `${name}, ${dimensionText(dimension)} while ${keys.join(' and ')} is open, by the master ${setText(master.set)}`,
        ...limits.map((limit) => {
          const text = `${limit.inside ? '' : 'not '}in ${setText(limit.set)}`;
          return limit.set.isOpen(bindings)
            ? `  ${text}, the hole: ${readingOf(walkOf([limit], master), limit)}`
            : `  ${text}`;
        }),
        `  read: ${pathText(breadthFirst(walkOf(limits, master)))}`,
      ]);
    });
  });
}

/** What a walk that knows but one limit makes of its holes. */
function readingOf({ constraints }, { inside }) {
  const lettered = constraints.find((constraint) => constraint.lettered !== undefined);
  if (lettered === undefined) return inside ? 'any text' : 'left out';
  return lettered.accept ? 'a word' : 'a letter';
}

/** A way through a relaxed walk, with what is read in a hole in brackets. */
function pathText(path) {
  if (path === undefined) return 'nothing, whatever stands in the hole';
  const texts = { number: String.fromCodePoint, object: () => '[', symbol: () => ']' };
  return path.map((label) => texts[typeof label](label)).join('');
}

/**
 * What is required of every dimension, and what comes of each shape that its values may have; where nothing was found, of those alone that
 * leave nothing. Those that variables tie together have values only together.
 */
function valueSections(name, { domains, step }, escapes, budget) {
  const linked = linksOf(requirementsOf(domains), budget).flatMap(({ dimensions }) => [...dimensions]);
  const sections = domains.flatMap((domain) => {
    const { dimension, list } = domain;
    if (step.kind !== 'found' && linked.includes(dimension)) return [];
    const holes = list.flatMap(({ test }) => holesOf(test));
    const search = new ExactSearch(dimension, bindingsOf(holes, step.value ?? new Map()), budget);
    const outcomes = shapesOf(dimension, list).map((shape) => ({ shape, ...findValues(list, [shape], search) }));
    if (step.kind !== 'found' && outcomes.some(({ kind }) => kind === 'found')) return [];
    const lines = outcomes.map(
      ({ shape, kind, value }) => `    ${shape}: ${kind === 'found' ? valuesText(value) : kind}`,
    );
    return [...requirementLines(domain, escapes), ...lines];
  });
  return sections.length === 0 ? [] : [[`${name}, the values`, ...sections]];
}

function requirementsOf(domains) {
  return new Map(domains.map(({ dimension, list }) => [dimension, list]));
}

function evidenceLines(evidence) {
  if (evidence.kind === 'unconfirmed') return [`  a reason without an example: ${evidence.cause.kind}`];
  const { action, resource, context } = evidence.request;
  const keys = [...context].map(([key, values]) => `  with ${key} = ${valuesText(values)}`);
  return ['  a reason, by a request that the evaluator allows:', `  ${action}`, `  on ${resource}`, ...keys];
}

/** Compiled statements, each beside the one that it comes of. */
function named(compiled, { statement }) {
  return compiled.map((each) => ({ ...each, statement }));
}

function nameOf({ statement: { sid, index } }) {
  return sid ?? `Statement[${index}]`;
}

function dimensionText(dimension) {
  return keyOfDimension(dimension) ?? dimension.description;
}

function partLine({ dimension, test }) {
  return `  ${dimensionText(dimension)} ${testText(test)}`;
}

function requirementLines({ dimension, list }, escapes) {
  return list.map(({ test, holds, blame }) => {
    const because = blame === undefined ? '' : `, for ${nameOf(escapes[blame])}`;
    return `  ${dimensionText(dimension)} ${holds ? testText(test) : `not (${testText(test)})`}${because}`;
  });
}

/** What a test says, with globs as a policy writes them. */
function testText(test) {
  switch (test.kind) {
    case 'constant':
      return test.passes ? 'anything' : 'never';
    case 'presence':
      return [test.ifAbsent ? ['absent'] : [], test.ifPresent ? ['present'] : []].flat().join(' or ') || 'never';
    case 'values': {
      const each = { one: '', every: 'each ', some: 'some ' }[test.quantifier];
      return `${each}${test.negated ? 'not ' : ''}in ${setText(test.set)}${test.ifAbsent ? ', or absent' : ''}`;
    }
  }
}

function setText(set) {
  switch (set.kind) {
    case 'texts': {
      const globs = set.globs.map(globText).join(' | ') || 'nothing';
      return `${globs}${set.folded ? ' without case' : ''}${set.withOthers ? ' or no ARN' : ''}`;
    }
    case 'ip':
      return set.blocks.map(blockText).join(' | ');
    case 'numeric':
    case 'date':
    case 'form': {
      const inside = [...samples([set])].filter((text) => typedContains(set, text));
      return `a ${set.form ?? set.kind} set with ${inside.join(', ') || 'nothing'}`;
    }
  }
}

function blockText({ family, first, last }) {
  const [groups, bits, radix, mark] = family === 4 ? [4, 8, 10, '.'] : [8, 16, 16, ':'];
  const places = Array.from({ length: groups }, (_, place) => BigInt(bits * (groups - 1 - place)));
  const textOf = (address) => places.map((place) => BigInt.asUintN(bits, address >> place).toString(radix)).join(mark);
  return `${textOf(first)} to ${textOf(last)}`;
}

function globText({ parts }) {
  return parts.map(globPartText).join('') || '""';
}

function globPartText(part) {
  switch (part.kind) {
    case 'text':
      return part.text.replace(/[*?$]/g, '${$&}');
    case 'any-run':
      return '*';
    case 'any-one':
      return '?';
    case 'one-of':
      return `<${part.class}>`;
    case 'run-of':
      return `<${part.class}*>`;
    case 'variable':
      return part.fallback === undefined ? `\${${part.name}}` : `\${${part.name}, '${part.fallback}'}`;
  }
}

function assignmentText(values) {
  return [...values].map(([dimension, texts]) => `${dimensionText(dimension)} ${valuesText(texts)}`).join(', ');
}

function valuesText(values) {
  return values.map((value) => JSON.stringify(value)).join(' and ') || 'absent';
}

const [, , policyPath, accessText] = process.argv;
if (policyPath === undefined || accessText === undefined)
  throw new Error(
    'expected a policy file and an access: node scripts/explain.mjs policy.json \'{"actions": ["s3:GetObject"]}\'',
  );
const sections = explain(readFileSync(policyPath, 'utf8'), accessText);
process.stdout.write(`${sections.map((lines) => lines.map(terminalText).join('\n')).join('\n\n')}\n`);

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Decision } from '../../src/engine/decision.js';
import { decide } from '../../src/engine/question/access-not-granted.js';
import { evaluate, isInside } from '../../src/evaluator/evaluate.js';
import { requestProblem } from '../../src/evaluator/wellformed.js';
import { type GeneratedCase, generate } from '../oracle/generate.js';
import { list, type RawCondition, type RawPolicy, type RawStatement } from '../oracle/raw.js';
import { accessOf, parsed, reasonIndexes } from './build.js';

/** Random questions of the same kind as the ones that Z3 judges, but more of them: these need no second opinion. */
const question = fc.integer({ min: 0, max: 2 ** 31 - 1 }).map(generate);
const RUNS = { numRuns: 150 };

function statementsOf({ policy }: GeneratedCase): readonly RawStatement[] {
  return list(policy.Statement);
}

function answer(asked: GeneratedCase, statements: readonly RawStatement[] = statementsOf(asked)): Decision {
  const policy: RawPolicy = { ...asked.policy, Statement: statements };
  const { document, policyType } = parsed(policy, asked.policyType);
  return decide(document, policyType, accessOf(asked.access));
}

/** Two questions of the same kind: the second lends its statements to the first, and so says nothing new of who can ask. */
const guest = fc
  .tuple(question, question)
  .filter(([a, b]) => a.policyType === b.policyType)
  .filter(([a, b]) => surroundings(statementsOf(a)) === surroundings([...statementsOf(a), ...statementsOf(b)]));

/** What a policy as a whole says of principals: in which partitions accounts are (semantics 9), and whether it has resources (5). */
function surroundings(statements: readonly RawStatement[]): string {
  const names = JSON.stringify(statements.map(({ Principal, NotPrincipal }) => [Principal, NotPrincipal]));
  const places = new Set(names.match(/arn:[^:"]*:\w+::\d{12}/g)?.map((arn) => arn.replace(/:(iam|sts):/, ':')));
  const hasResources = statements.some(({ Resource, NotResource }) => (Resource ?? NotResource) !== undefined);
  return [...places].toSorted().join() + hasResources;
}

test('adding an Allow never takes a reason away', () => {
  fc.assert(
    fc.property(guest, ([asked, other]) => {
      const added = statementsOf(other).map((statement): RawStatement => ({ ...statement, Effect: 'Allow' }));
      const before = reasonIndexes(answer(asked));
      const after = reasonIndexes(answer(asked, [...statementsOf(asked), ...added]));
      expect(after).toEqual(expect.arrayContaining([...before]));
    }),
    RUNS,
  );
});

test('adding a Deny never brings a reason', () => {
  fc.assert(
    fc.property(guest, ([asked, other]) => {
      const added = statementsOf(other).map((statement): RawStatement => ({ ...statement, Effect: 'Deny' }));
      const before = reasonIndexes(answer(asked));
      const after = reasonIndexes(answer(asked, [...statementsOf(asked), ...added]));
      expect(before).toEqual(expect.arrayContaining([...after]));
    }),
    RUNS,
  );
});

test('every FAIL has an example that the evaluator allows', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const { document, policyType } = parsed(asked.policy, asked.policyType);
      const decision = answer(asked);
      if (decision.result === 'PASS') return;
      for (const { statement, evidence } of decision.reasons) {
        if (evidence.kind !== 'witness') expect.unreachable(JSON.stringify(evidence.cause));
        expect(requestProblem(evidence.request, document, policyType)).toBeUndefined();
        expect(isInside(accessOf(asked.access), evidence.request)).toBe(true);
        expect(evaluate(document, evidence.request).allowed).toBe(true);
        expect(evaluate(document, evidence.request).matched).toContain(statement.index);
      }
    }),
    RUNS,
  );
});

test('the order of statements does not matter', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const statements = statementsOf(asked);
      const turned = reasonIndexes(answer(asked, statements.toReversed())).map(
        (index) => statements.length - 1 - index,
      );
      expect(turned.toReversed()).toEqual(reasonIndexes(answer(asked)));
    }),
    RUNS,
  );
});

/** The same policy in other words: each of these changes nothing that counts. */
const REWORDINGS: Readonly<Record<string, (statement: RawStatement) => RawStatement>> = {
  'a list for every single value': (statement) => mapLists(statement, (values) => values),
  'values in another order': (statement) => mapLists(statement, (values) => values.toReversed()),
  'values given twice': (statement) => mapLists(statement, (values) => [...values, ...values]),
  'actions in another case': ({ Action, NotAction, ...rest }) => ({
    ...rest,
    ...(Action === undefined ? {} : { Action: list(Action).map(swapCase) }),
    ...(NotAction === undefined ? {} : { NotAction: list(NotAction).map(swapCase) }),
  }),
  'keys and operators in another case': ({ Condition, ...rest }) => ({
    ...rest,
    ...(Condition === undefined ? {} : { Condition: mapCondition(Condition, swapCase, (values) => values) }),
  }),
};

test.each(Object.entries(REWORDINGS))('%s: the same answer', (_, reword) => {
  fc.assert(
    fc.property(question, (asked) => {
      const reworded = statementsOf(asked).map(reword);
      expect(reasonIndexes(answer(asked, reworded))).toEqual(reasonIndexes(answer(asked)));
    }),
    RUNS,
  );
});

test('a statement split by its actions or resources grants the same', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const parts = statementsOf(asked).map(split);
      const origins = parts.flatMap((pieces, index) => pieces.map(() => index));
      const reasons = reasonIndexes(answer(asked, parts.flat())).map((index) => origins[index]);
      expect([...new Set(reasons)]).toEqual(reasonIndexes(answer(asked)));
    }),
    RUNS,
  );
});

function split(statement: RawStatement): readonly RawStatement[] {
  const { Action, Resource, ...rest } = statement;
  if (Action?.length === 0 || Resource?.length === 0) return [statement];
  const actions = Action === undefined ? [{}] : list(Action).map((action) => ({ Action: action }));
  const resources = Resource === undefined ? [{}] : list(Resource).map((resource) => ({ Resource: resource }));
  return actions.flatMap((action) => resources.map((resource) => ({ ...rest, ...action, ...resource })));
}

type Lists = <Value>(values: readonly Value[]) => readonly Value[];

function mapLists(statement: RawStatement, change: Lists): RawStatement {
  const { Action, NotAction, Resource, NotResource, Condition, ...rest } = statement;
  const changed = Object.entries({ Action, NotAction, Resource, NotResource }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, change(list(value))] as const],
  );
  return {
    ...rest,
    ...Object.fromEntries(changed),
    ...(Condition === undefined ? {} : { Condition: mapCondition(Condition, (name) => name, change) }),
  };
}

function mapCondition(condition: RawCondition, rename: (name: string) => string, change: Lists): RawCondition {
  return Object.fromEntries(
    Object.entries(condition).map(([operator, keys]) => [
      rename(operator),
      Object.fromEntries(Object.entries(keys).map(([key, values]) => [rename(key), change(list(values))])),
    ]),
  );
}

function swapCase(text: string): string {
  return Array.from(text, (character) =>
    character === character.toLowerCase() ? character.toUpperCase() : character.toLowerCase(),
  ).join('');
}

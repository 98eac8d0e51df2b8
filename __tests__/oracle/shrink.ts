import { list, type RawAccess, type RawPolicy, type RawStatement } from './raw.js';

export interface Question {
  readonly policy: RawPolicy;
  readonly access: RawAccess;
}

/** The smallest question that still shows the fault, taking away one statement, element, condition or value at a time. */
export async function shrink(
  question: Question,
  stillFails: (smaller: Question) => Promise<boolean>,
): Promise<Question> {
  let current = question;
  for (let changed = true; changed; ) {
    changed = false;
    for (const smaller of smallerQuestions(current)) {
      if (await stillFails(smaller)) {
        current = smaller;
        changed = true;
        break;
      }
    }
  }
  return current;
}

function smallerQuestions({ policy, access }: Question): readonly Question[] {
  const statements = list(policy.Statement);
  const policies = without(statements).map((left) => ({ ...policy, Statement: left }));
  const smallerOnes = statements.flatMap((statement, index) =>
    smallerStatements(statement).map((smaller) => ({ ...policy, Statement: statements.with(index, smaller) })),
  );
  return [
    ...[...policies, ...smallerOnes].map((smaller) => ({ policy: smaller, access })),
    ...smallerAccesses(access).map((smaller) => ({ policy, access: smaller })),
  ];
}

/** Every list that has one element less, and at least one. */
function without<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
  return values.length < 2 ? [] : values.map((_, index) => values.toSpliced(index, 1));
}

function smallerStatements(statement: RawStatement): readonly RawStatement[] {
  const lists = (['Action', 'NotAction', 'Resource', 'NotResource'] as const).flatMap((name) => {
    const value = statement[name];
    if (value === undefined || typeof value === 'string') return [];
    return without(value).map((left) => ({ ...statement, [name]: left }));
  });
  return [...smallerConditions(statement), ...lists, ...simplerElements(statement)];
}

/** The statement with `*` for an element that says more. */
function simplerElements(statement: RawStatement): readonly RawStatement[] {
  const { Action: action, NotAction, Resource: resource, NotResource, Principal, NotPrincipal, ...rest } = statement;
  const actions = action === undefined ? { ...(NotAction === undefined ? {} : { NotAction }) } : { Action: action };
  const resources = {
    ...(resource === undefined ? {} : { Resource: resource }),
    ...(NotResource === undefined ? {} : { NotResource }),
  };
  const principals = {
    ...(Principal === undefined ? {} : { Principal }),
    ...(NotPrincipal === undefined ? {} : { NotPrincipal }),
  };
  const hasPrincipal = Principal !== undefined || NotPrincipal !== undefined;
  return [
    ...(action === '*' ? [] : [{ ...rest, Action: '*', ...resources, ...principals }]),
    ...(resource === '*' ? [] : [{ ...rest, ...actions, Resource: '*', ...principals }]),
    ...(hasPrincipal && Principal !== '*' ? [{ ...rest, ...actions, ...resources, Principal: '*' as const }] : []),
  ];
}

function smallerConditions(statement: RawStatement): readonly RawStatement[] {
  const { Condition = {}, ...rest } = statement;
  const entries = Object.entries(Condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => ({ operator, key, values })),
  );
  const smaller = [
    ...entries.map((_, index) => entries.toSpliced(index, 1)),
    ...entries.flatMap((entry, index) =>
      without(list(entry.values)).map((values) => entries.with(index, { ...entry, values })),
    ),
  ];
  return smaller.map((left) => {
    if (left.length === 0) return rest;
    const condition: { [operator: string]: { [key: string]: (typeof entries)[number]['values'] } } = {};
    for (const { operator, key, values } of left) condition[operator] = { ...condition[operator], [key]: values };
    return { ...rest, Condition: condition };
  });
}

function smallerAccesses({ actions, resources }: RawAccess): readonly RawAccess[] {
  return [
    ...without(actions ?? []).map((left) => ({ actions: left, ...(resources === undefined ? {} : { resources }) })),
    ...without(resources ?? []).map((left) => ({ resources: left, ...(actions === undefined ? {} : { actions }) })),
    ...(actions !== undefined && resources !== undefined ? [{ actions }, { resources }] : []),
  ];
}

import { parse } from 'yaml';
import { listOf, type RawPolicy, type RawStatement, statementsOf } from '../__tests__/action/policies.js';

/**
 * Which Allow statements can grant one of a rule's actions, told from raw JSON in a few lines, as `RULE PATH INDEX`. The arguments
 * are AWS's: an Allow grants an action when one of its Action patterns matches it, or none of its NotAction patterns does; the conditions
 * and resources of the managed policies can all be met. A Deny takes an action back when it names it and has neither a
 * condition nor any resource that it leaves out.
 */
export function expectedFindings(policies: Readonly<Record<string, string>>, rules: string): readonly string[] {
  const parsed: {
    readonly rules: readonly { readonly id: string; readonly forbid: readonly { actions: string[] }[] }[];
  } = parse(rules);
  return Object.entries(policies).flatMap(([path, text]) => {
    const statements = statementsOf(JSON.parse(text) as RawPolicy).map(readable); // managed policies are policies
    return parsed.rules.flatMap(({ id, forbid }) => {
      const actions = forbid.flatMap((access) => access.actions.map((action) => action.toLowerCase()));
      const open = actions.filter((action) => !statements.some((one) => one.takesBack && one.speaksOf(action)));
      return statements.flatMap((one, index) =>
        one.allows && open.some(one.speaksOf) ? [`${id} ${path} ${index}`] : [],
      );
    });
  });
}

function readable({ Effect, Action, NotAction, Resource, Condition }: RawStatement): {
  readonly allows: boolean;
  readonly takesBack: boolean;
  readonly speaksOf: (action: string) => boolean;
} {
  const patterns = listOf(NotAction ?? Action).map(matcher);
  return {
    allows: Effect === 'Allow',
    takesBack: Effect === 'Deny' && Condition === undefined && listOf(Resource).includes('*'),
    speaksOf: (action) => patterns.some((matches) => matches(action)) === (NotAction === undefined),
  };
}

function matcher(pattern: string): (action: string) => boolean {
  const folded = pattern.toLowerCase();
  if (!/[*?]/.test(folded)) return (action) => action === folded;
  const source = folded
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const regex = new RegExp(`^${source}$`);
  return (action) => regex.test(action);
}

import { idleAmong, planWork } from '../gate/plan.js';
import type { RuleSet } from '../gate/rules.js';
import { cut } from '../policy/problem.js';
import type { Inputs } from './inputs.js';
import type { Looked } from './look.js';
import { placeName } from './rules-place.js';

/** Remarks on how much a run could see. */
export interface Remarks {
  readonly notices: readonly string[];
  readonly warnings: readonly string[];
}

export const NO_REMARKS: Remarks = { notices: [], warnings: [] };

/** More work than this is not worth a remark. */
const MAX_WORK = 3e10;

/** @param ruleSet The rules that judge, as rules for the repository. */
export function remarksOn({ rules: place, folder }: Inputs, ruleSet: RuleSet, { tree, outside }: Looked): Remarks {
  const isWorthIt = planWork(ruleSet.rules, tree) <= MAX_WORK;
  const idle = isWorthIt ? idleAmong(ruleSet.rules, tree).map(({ id }) => id) : [];
  const isDead = isWorthIt && idle.length === ruleSet.rules.length;
  const names = cut(idle.join(', '), 200);
  return {
    warnings: isDead
      ? [
          `no rule of ${placeName(place)} names any file of the whole tree: this gate looks at nothing. mend the patterns`,
        ]
      : [],
    notices: [
      ...(isDead || idle.length === 0
        ? []
        : [`no file of the whole tree has a name that these rules look for: ${names}`]),
      ...(outside > 0 ? [`not looked at, because outside of ${folder}: ${outside} of the files`] : []),
    ],
  };
}

import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../src/engine/decision.js';
import { decide, decideCompiled } from '../../../src/engine/question/access-not-granted.js';
import { CompiledPolicy } from '../../../src/engine/statement/compile.js';
import { CompiledAccess } from '../../../src/engine/statement/compiled-access.js';
import { accessOf, parsedText, reasonIndexes } from '../build.js';
import { goldenFiles, policyText } from '../golden.js';

/** What is kept of a policy and of an access may save time and nothing else: neither answers nor the budget depend on it. */
describe('a policy that has been asked before answers as one that has not', () => {
  for (const [file, cases] of goldenFiles()) {
    test(file, () => {
      for (const [index, golden] of cases.entries()) {
        if (golden.expect === 'INVALID') continue;
        const other = cases[index - 1]?.access ?? { actions: ['s3:*'] };
        const { document, policyType } = parsedText(policyText(golden));
        const policy = new CompiledPolicy(document, policyType);
        const compiled = [golden.access, other].map((access) => new CompiledAccess(accessOf(access)));
        for (const access of [...compiled, ...compiled]) {
          const fresh = parsedText(policyText(golden));
          const expected = told(decide(fresh.document, policyType, access.access));
          expect(told(decideCompiled(policy, access))).toEqual(expected);
        }
      }
    });
  }
});

function told(decision: Decision): object {
  return { result: decision.result, reasons: reasonIndexes(decision), steps: decision.steps };
}

import { describe, expect, test } from 'vitest';
import { decide } from '../../src/engine/question/access-not-granted.js';
import { parsePolicy } from '../../src/policy/parse.js';
import { answerTo, goldenFiles } from './golden.js';

for (const [file, cases] of goldenFiles()) {
  describe(file, () => {
    test.each(cases)('$name', (golden) => {
      const answer = answerTo(golden, { decide, parsePolicy });
      expect(answer.expect).toEqual(golden.expect);
      expect(answer.unconfirmed).toBe(0);
      if (golden.witness !== undefined) expect(answer.witness).toMatchObject(golden.witness);
    });
  });
}

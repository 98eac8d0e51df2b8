import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { decide } from '../../src/engine/decide.js';
import type { AccessInput } from '../../src/policy/access.js';
import { accessOf, parsed, reasonIndexes } from './build.js';

interface Case {
  readonly name: string;
  readonly version?: string;
  readonly statements: readonly object[];
  readonly access: AccessInput;
  readonly expect: 'PASS' | readonly number[];
  readonly witness?: object;
}

const FOLDER = join(import.meta.dirname, 'cases');

for (const file of readdirSync(FOLDER)) {
  describe(file, () => {
    const cases: readonly Case[] = parse(readFileSync(join(FOLDER, file), 'utf8'));
    test.each(cases)('$name', ({ version = '2012-10-17', statements, access, expect: expected, witness }) => {
      const { document, policyType } = parsed({ Version: version, Statement: statements });
      const decision = decide(document, policyType, accessOf(access));
      expect(decision.result === 'PASS' ? 'PASS' : reasonIndexes(decision)).toEqual(expected);
      if (decision.result === 'PASS') return;
      for (const { evidence } of decision.reasons) expect(evidence.kind).toBe('witness');
      const [first] = decision.reasons;
      if (witness === undefined || first?.evidence.kind !== 'witness') return;
      const { request } = first.evidence;
      expect({ ...request, context: Object.fromEntries(request.context) }).toMatchObject(witness);
    });
  });
}

import { describe, expect, it } from 'vitest';
import { findingParts, problemParts, sidKey } from '../../src/gate/identity.js';
import type { Finding } from '../../src/gate/report.js';
import { finding, POLICY, problem } from '../report/build.js';

const SID = { index: 0, sid: 'S', uniqueSid: true, line: 1, column: 1, endLine: 2 };
const key = (more: Partial<Finding>): string =>
  JSON.stringify(findingParts(finding({ statement: SID, excerpt: { text: '  a', start: 2, length: 1 }, ...more })));

describe('a finding', () => {
  it('is the same wherever its statement stands', () => {
    const moved = { ...SID, index: 7, line: 70, column: 3, endLine: 80 };
    const place = { line: 70, column: 1, endLine: 70, endColumn: 2 };
    expect(key({ statement: moved, place, excerpt: { text: 'b', start: 0, length: 1 } })).toBe(key({}));
  });

  it('is told by the line that grants where no Sid names its statement, however that is indented', () => {
    for (const statement of [
      { ...SID, sid: undefined, uniqueSid: false },
      { ...SID, uniqueSid: false },
    ]) {
      expect(key({ statement, excerpt: { text: '\ta ', start: 1, length: 1 } })).toBe(key({ statement }));
      expect(key({ statement, excerpt: { text: 'b', start: 0, length: 1 } })).not.toBe(key({ statement }));
      // A line is no Sid, even one of the same letters.
      expect(key({ statement, excerpt: { text: 'S', start: 0, length: 1 } })).not.toBe(key({}));
    }
  });

  it('is another of another rule, file, policy, access or statement', () => {
    const others = [
      {},
      { ruleId: 'other' },
      { path: 'other' },
      { policy: POLICY },
      { access: { actions: ['a:b'], resources: [] } },
      { access: { actions: ['a:b'], resources: ['a:b'] } },
      { statement: { ...SID, sid: 'T' } },
    ].map(key);
    expect(new Set(others).size).toBe(others.length);
  });
});

it('a problem is the same in whatever line it stands, and another of another policy', () => {
  expect(problemParts(problem({ line: 7, column: 8 }))).toEqual(problemParts(problem({})));
  const others = [{}, { path: 'other' }, { policy: POLICY }, { element: 'other' }, { message: 'other' }].map((more) =>
    JSON.stringify(problemParts(problem(more))),
  );
  expect(new Set(others).size).toBe(others.length);
});

it('a Sid is that of one policy: none of another, and none of a file that is the policy', () => {
  const keys = [sidKey('S', undefined), sidKey('S', 'a'), sidKey('S', 'b'), sidKey('Sa', undefined), sidKey('', 'Sa')];
  expect(new Set(keys).size).toBe(keys.length);
});

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HARMLESS } from './asserts.js';
import { pretty } from './policies.js';
import { type Played, play, RULES_FILE } from './stage.js';

/** What the step leaves behind: reports, outputs, and whether it fails. */

const RULES =
  'version: 1\nrules:\n  - id: no-pass-role\n    policies: ["policies/**/*.json"]\n    forbid:\n      - actions: ["iam:PassRole"]\n';
const FORBIDDEN = policy('Deploy');
const CHANGE = { base: { [RULES_FILE]: RULES }, change: { 'policies/a.json': FORBIDDEN } };

function policy(sid: string): string {
  const statement = { Sid: sid, Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' };
  return pretty({ Version: '2012-10-17', Statement: [statement] });
}

function exception(until: string, sid = 'Deploy'): string {
  return `exceptions:\n  - rule: no-pass-role\n    policies: ["policies/*.json"]\n    statement: ${sid}\n    reason: "the pipeline | creates <b>roles</b>"\n    until: ${until}\n    approvedBy: security\n`;
}

function levels(step: Played): readonly string[] {
  return step.commands.map(({ name, properties }) => `${name} ${properties['file'] ?? ''}`.trim());
}

describe('the severity that fails the step', () => {
  const warning = RULES.replace('    forbid', '    severity: warning\n    forbid');

  test.each([
    ['error', '', 1, { result: 'fail', violations: '1', warnings: '0' }],
    ['warning', '', 0, { result: 'pass', violations: '0', warnings: '1' }],
    ['warning', 'warning', 1, { result: 'fail', violations: '0', warnings: '1' }],
    ['error', 'never', 0, { result: 'pass', violations: '1', warnings: '0' }],
  ] as const)(
    'of a finding of severity %s with fail-on "%s": exit code %i',
    async (severity, failOn, code, outputs) => {
      const rules = severity === 'error' ? RULES : warning;
      const step = await play({ ...CHANGE, base: { [RULES_FILE]: rules } }, { env: { 'INPUT_FAIL-ON': failOn } });
      expect(step.code).toBe(code);
      expect(step.outputs).toMatchObject(outputs);
      expect(levels(step)[0]).toBe(`${severity} policies/a.json`);
    },
  );

  test('is never that of what could not be judged', async () => {
    const step = await play({ ...CHANGE, change: { 'policies/a.json': '{' } }, { env: { 'INPUT_FAIL-ON': 'never' } });
    expect([step.code, step.outputs['result']]).toEqual([1, 'error']);
  });

  test('has to be one that there is', async () => {
    const step = await play(CHANGE, { env: { 'INPUT_FAIL-ON': 'nevr' } });
    expect(step.code).toBe(1);
    expect(step.commands.map(({ message }) => message)).toEqual([
      'input fail-on is "nevr". expected "error" or "warning" or "never"',
    ]);
  });
});

describe('an acknowledged grant', () => {
  test('passes, and is shown with its reason', async () => {
    const step = await play({ ...CHANGE, base: { [RULES_FILE]: RULES + exception('2999-12-31') } });
    expect(step.code).toBe(0);
    expect(step.outputs).toMatchObject({ result: 'pass', violations: '0', acknowledged: '1' });
    expect(levels(step)).toEqual(['notice policies/a.json']);
    expect(step.summary).toContain(
      'acknowledged by security until 2999&#45;12&#45;31, in a file that this change adds&#58; the pipeline &#124; creates',
    );
    expect(step.summary).not.toContain('<b>');
    expect(step.report).toMatchObject({ findings: [], acknowledged: [{ acknowledgement: { line: 8 } }] });
    expect(JSON.parse(step.sarif).runs[0].results[0].suppressions).toHaveLength(1);
  });

  test('fails again when its time is over', async () => {
    const step = await play({ ...CHANGE, base: { [RULES_FILE]: RULES + exception('2020-01-01') } });
    expect(step.code).toBe(1);
    expect(step.commands[0]?.message).toContain(
      'its exception (line 8 of the rules) expired: it held until 2020-01-01',
    );
    expect(step.summary).toContain('exception expired');
  });

  test('that is no longer one is told, so that its exception can go', async () => {
    const base = { [RULES_FILE]: RULES + exception('2999-12-31') };
    const step = await play({ base, change: { 'policies/a.json': HARMLESS } }, { env: { INPUT_SCOPE: 'all' } });
    expect(step.outputs).toMatchObject({ result: 'pass', acknowledged: '0' });
    expect(step.report?.exceptions).toMatchObject([{ stale: true, matched: 0 }]);
    expect(step.summary).toContain('remark on the rules');
  });

  test('is none where the pull request itself brings the exception', async () => {
    const change = { ...CHANGE.change, [RULES_FILE]: RULES + exception('2999-12-31') };
    const step = await play({ ...CHANGE, change });
    expect([step.code, step.outputs['violations'], step.outputs['acknowledged']]).toEqual([1, '1', '0']);
  });
});

describe('the reports', () => {
  test('stand in a temporary folder, where nobody asks for them elsewhere', async () => {
    const step = await play(CHANGE);
    expect(step.outputs['report']).toMatch(/\/temp\/iam-access-gate-\w+\/report\.json$/);
    expect(step.outputs['sarif']).toMatch(/\/temp\/iam-access-gate-\w+\/report\.sarif$/);
    expect(JSON.parse(step.sarif).runs[0].results).toMatchObject([{ ruleId: 'no-pass-role', level: 'error' }]);
  });

  test('stand where the workflow wants them', async () => {
    const env = { 'INPUT_REPORT-FILE': 'out/gate.json', 'INPUT_SARIF-FILE': 'out/gate.sarif' };
    const step = await play(CHANGE, { env });
    expect(step.outputs).toMatchObject({ report: 'out/gate.json', sarif: 'out/gate.sarif' });
    expect(step.report?.findings).toHaveLength(1);
    expect(JSON.parse(step.sarif).runs[0].results).toHaveLength(1);
  });

  test('are not written through a link that the pull request brings, and the step is red', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'iam-access-gate-outside-'));
    const change = { 'src/a.ts': 'code\n', out: { link: outside } };
    const step = await play({ ...CHANGE, change }, { env: { 'INPUT_SARIF-FILE': 'out/gate.sarif' } });
    expect([step.code, step.outputs['result'], step.outputs['sarif']]).toEqual([1, 'error', '']);
    expect(step.report?.problems).toMatchObject([{ code: 'unwritable-report', path: 'out/gate.sarif' }]);
    expect(readdirSync(outside)).toEqual([]);
    rmSync(outside, { recursive: true });
  });

  test('of a run that cannot judge are not those that the pull request brings', async () => {
    const forged = { ...CHANGE, change: { 'gate.sarif': '{"forged": true}', 'gate.json': '{"forged": true}' } };
    const env = { 'INPUT_SARIF-FILE': 'gate.sarif', 'INPUT_REPORT-FILE': 'gate.json' };
    const step = await play(forged, { env, payload: () => ({ pull_request: {} }) });
    expect(step.outputs).toMatchObject({ result: 'error', report: '', sarif: '' });
    expect(step.left.filter((name) => name.startsWith('gate'))).toEqual([]);
  });
});

describe('the summary', () => {
  test('leads to the line at the commit under review', async () => {
    const step = await play(CHANGE);
    const { head } = step;
    const href = /<a href="([^"]*)">line 7<\/a>/
      .exec(step.summary)?.[1]
      ?.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    expect(href).toMatch(new RegExp(`/octo-org/octo-repo/blob/${head}/policies/a\\.json\\?plain=1#L7$`));
    expect(step.summary).toMatch(/, in \d+\.\d s\.\n/);
  });

  test('of a run that found nothing is two lines', async () => {
    const harmless = FORBIDDEN.replace('iam:PassRole', 's3:GetObject');
    const step = await play({ ...CHANGE, change: { 'policies/a.json': harmless } });
    expect(step.summary.trim().split(/\n+/)).toHaveLength(2);
  });
});

import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { type Answer, entry } from '../__tests__/action/api.js';
import { pretty } from '../__tests__/action/policies.js';
import { RULES_FILE, withStep } from '../__tests__/action/stage.js';
import { interleaved, median } from './measure.js';
import { ms, type Row, WrongAnswer } from './result.js';

const NODE = resolve('node_modules/node24/bin/node');

const RULES = `version: 1
rules:
  - id: no-pass-role
    policies: ["policies/*.json"]
    forbid:
      - actions: ["iam:PassRole"]
`;

const POLICY = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: ['s3:GetObject', 'iam:PassRole'], Resource: '*' }],
};

/** The Action as a process, on a pull request with one policy, against a Node that does nothing. */
export async function coldStart(rounds: number): Promise<readonly Row[]> {
  const scene = { base: { [RULES_FILE]: RULES }, change: { 'policies/a.json': pretty(POLICY) } };
  // The answers are ready made: what git takes to give them to the tests' server is not the Action's time.
  const answers = new Map<string, Answer>();
  return withStep(scene, { answer: (url) => answers.get(url.pathname) }, async (step, { baseSha, headSha }) => {
    const list = '/repos/octo-org/octo-repo/pulls/7';
    answers.set(`${list}/files`, { status: 200, body: [entry('policies/a.json', 'added')] });
    answers.set(list, {
      status: 200,
      body: { number: 7, head: { sha: headSha }, base: { sha: baseSha }, changed_files: 1 },
    });
    const action = async (): Promise<number> => {
      const start = performance.now();
      const { report } = await step();
      if (report?.findings.length !== 1) throw new WrongAnswer('cold start: expected one finding');
      return performance.now() - start;
    };
    const times = await interleaved({ action, node: () => timed(NODE, ['-e', '0']) }, rounds);
    return [
      {
        group: 'Cold start',
        what: 'the Action on a pull request with one policy, questions to the API included, against `node -e 0` (Node 24, which runs the Action)',
        measured: `action ${ms(times.action)}; node ${ms(times.node)}`,
        value: median(times.action) / median(times.node),
        floor: { kind: 'at most', limit: 3, unit: '×', alarm: 10 },
      },
    ];
  });
}

function timed(program: string, args: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = spawn(program, args, { stdio: 'ignore' });
  return new Promise((done) => child.on('close', () => done(performance.now() - start)));
}

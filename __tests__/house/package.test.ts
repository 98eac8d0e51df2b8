import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { VERSION } from '../../src/cli/version.js';

/** The package as a user gets it: packed, and installed into an empty project without a network. */

const ROOT = resolve(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'iam-access-gate-package-'));
const project = join(work, 'project');

beforeAll(() => {
  npm(ROOT, 'pack', '--ignore-scripts', '--silent', '--pack-destination', work);
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{"name": "project", "private": true, "type": "module"}');
  npm(project, 'install', '--offline', '--no-audit', '--no-fund', '--silent', `../iam-access-gate-${VERSION}.tgz`);
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

function npm(cwd: string, ...args: readonly string[]): void {
  execFileSync('npm', [...args], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

const SAMPLE = `
import { ApiError, type CheckAccessNotGrantedInput, type CheckAccessNotGrantedOutput, checkAccessNotGranted } from 'iam-access-gate';

const input: CheckAccessNotGrantedInput = {
  policyDocument: '{"Version": "2012-10-17", "Statement": {"Sid": "All", "Effect": "Allow", "Action": "*", "Resource": "*"}}',
  policyType: 'IDENTITY_POLICY',
  access: [{ actions: ['iam:PassRole'] }],
};
const { result, reasons = [] }: CheckAccessNotGrantedOutput = checkAccessNotGranted(input);
console.log(result, reasons.map(({ statementId }) => statementId).join());
try {
  checkAccessNotGranted({ ...input, policyDocument: '{' });
} catch (error) {
  console.log(error instanceof ApiError && error.name);
}
`;

test('it holds nothing but what is of use, and needs no other package', () => {
  const { dependencies, ...rest } = JSON.parse(
    readFileSync(join(project, 'node_modules/iam-access-gate/package.json'), 'utf8'),
  );
  expect([dependencies, rest.version]).toEqual([undefined, VERSION]);
  const files = execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const paths: readonly string[] = JSON.parse(files)[0].files.map(({ path }: { readonly path: string }) => path);
  expect(paths).toContain('dist/licenses.txt');
  expect(
    paths.filter((path) => !/^(?:dist|docs)\/|^(?:LICENSE|README\.md|action\.yml|package\.json)$/.test(path)),
  ).toEqual([]);
});

test('the library type-checks', () => {
  writeFileSync(join(project, 'sample.ts'), SAMPLE);
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', 'node'];
  const types = ['--typeRoots', join(ROOT, 'node_modules/@types')];
  const { stdout, status } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), [...options, ...types, 'sample.ts'], {
    cwd: project,
    encoding: 'utf8',
  });
  expect([stdout, status]).toEqual(['', 0]);
});

test.each([20, 24])('the library runs under Node %i', (node) => {
  const plain = SAMPLE.replaceAll(/: CheckAccess\w+/g, '').replaceAll(/type \w+, /g, '');
  writeFileSync(join(project, 'sample.js'), plain);
  const program = join(ROOT, `node_modules/node${node}/bin/node`);
  expect(execFileSync(program, ['sample.js'], { cwd: project, encoding: 'utf8' })).toBe(
    'FAIL All\nInvalidParameterException\n',
  );
});

test('the command runs', () => {
  const command = join(project, 'node_modules/.bin/iam-access-gate');
  expect(execFileSync(command, ['--version'], { encoding: 'utf8' })).toBe(`${VERSION}\n`);
});

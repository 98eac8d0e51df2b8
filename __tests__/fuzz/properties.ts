import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { minimatch } from 'minimatch';
import { changedLines } from '../../src/action/change/patch.js';
import { main } from '../../src/cli/main.js';
import { decide } from '../../src/engine/question/access-not-granted.js';
import type { Report } from '../../src/gate/report.js';
import { parseRules } from '../../src/gate/rules.js';
import { parseAccess } from '../../src/policy/access.js';
import { parsePolicy } from '../../src/policy/parse.js';
import { annotationsOf } from '../../src/report/annotations.js';
import { markdownReport } from '../../src/report/markdown.js';
import { sarifReport } from '../../src/report/sarif.js';
import { textReport } from '../../src/report/text.js';
import type { Problem } from '../../src/text/problem.js';
import { PATCH_WORDS, PATCHES } from './patches.js';
import { anyPolicy } from './policies.js';
import { anyRulesText, type MadeRule, rulesText, validRules } from './rules.js';
import { damaged } from './texts.js';

/** What must be true whatever is thrown at the gate. Each throws what was wrong; none may take long. */

/** A case of these sizes takes milliseconds; a second is a hang in the making. */
const MAX_MS = 5000;

function within<Result>(what: () => Result): Result {
  const began = performance.now();
  const result = what();
  const took = performance.now() - began;
  if (took > MAX_MS) throw new Error(`took ${Math.round(took)} ms`);
  return result;
}

/** A text is a policy or has problems, each with a place in it; only JSON is a policy; and every policy is decided. */
export const policyParser = fc.property(
  anyPolicy,
  fc.constantFrom('IDENTITY_POLICY' as const, 'RESOURCE_POLICY' as const, 'auto' as const),
  (text, policyType) => {
    const parsed = within(() => parsePolicy(text, policyType));
    if (!parsed.ok) return expectPlaces(text, parsed.problems);
    JSON.parse(text.replace(/^\uFEFF/, ''));
    const access = parseAccess({ actions: ['iam:PassRole'] });
    if (!('access' in access)) throw new Error('no access');
    within(() => decide(parsed.document, parsed.policyType, access.access));
  },
);

/** A text is a rules file, every rule of which looks at something and forbids something, or has problems with their places. */
export const rulesParser = fc.property(anyRulesText, (text) => {
  const parsed = within(() => parseRules(text));
  if (!parsed.ok) return expectPlaces(text, parsed.problems);
  const { rules } = parsed.ruleSet;
  if (rules.length === 0) throw new Error('no rules, and no problem');
  for (const { policies, forbid } of rules) {
    if (policies.every((glob) => glob.startsWith('!'))) throw new Error('a rule that looks at nothing');
    if (forbid.length === 0) throw new Error('a rule that forbids nothing');
  }
});

function expectPlaces(text: string, problems: readonly Problem[]): void {
  if (problems.length === 0) throw new Error('refused without a problem');
  const lines = text.split('\n').length;
  for (const { message, position } of problems) {
    if (position.line < 1 || position.line > lines || position.column < 1) throw new Error(`no such place: ${message}`);
    if (/[\n\r]/.test(message)) throw new Error(`more than one line: ${message}`);
  }
}

/** A patch of whatever text gives lines in order, none twice, or no lines. */
export const patchReader = fc.property(damaged(fc.constantFrom(...PATCHES), PATCH_WORDS), (text) => {
  let [last, lines] = [0, 0];
  for (const { start, end } of within(() => changedLines(text))) {
    if (!(start > last && end >= start)) throw new Error(`lines out of order: ${start} to ${end}`);
    last = end;
    lines += end - start + 1;
  }
  if (lines > text.split('\n').filter((line) => line.startsWith('+')).length) throw new Error('lines from nowhere');
});

/** A folder of files and links, and what the rules there say. */
interface Tree {
  readonly rules: readonly MadeRule[];
  readonly files: ReadonlyMap<string, Content>;
}

type Content =
  | { readonly kind: 'granting' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'link'; readonly to: string };

const GRANTING = '{"Statement": {"Effect": "Allow", "Action": "iam:*", "Resource": "*"}}';

const NAMES = [
  ...[
    'a',
    'b',
    'policies',
    'a.json',
    'b.json',
    '.hidden.json',
    'c.txt',
    'a b.json',
    '-x.json',
    '[a].json',
    '{a,b}.json',
    '*.json',
  ],
  ...[
    '::error::x.json',
    '##[x].json',
    'x\ny.json',
    'x\u202ey.json',
    '!a.json',
    '#.json',
    'é.json',
    '\u001b[31m.json',
    '`|<b>.json',
    '~',
  ],
];

const tree: fc.Arbitrary<Tree> = fc.record({
  rules: validRules,
  files: fc
    .dictionary(
      fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')),
      fc.oneof(
        { weight: 4, arbitrary: fc.constant<Content>({ kind: 'granting' }) },
        { weight: 4, arbitrary: anyPolicy.map((text): Content => ({ kind: 'text', text })) },
        { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes): Content => ({ kind: 'bytes', bytes })) },
        {
          weight: 1,
          arbitrary: fc
            .constantFrom('a', '..', '/etc/passwd', '/', '../../a.json', 'a.json', '.')
            .map((to): Content => ({ kind: 'link', to })),
        },
      ),
      { maxKeys: 12 },
    )
    .map((files) => new Map(Object.entries(files))),
});

/** Every file that a rule names is judged or has a problem, and no forbidden access in one passes, whatever stands around it. */
export const wholeGate = fc.asyncProperty(tree, async (made) => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'gate-fuzz-')));
  try {
    const written = write(root, made);
    const began = performance.now();
    const { code, report } = await check(root);
    if (performance.now() - began > MAX_MS) throw new Error('took too long');
    expectNothingSkipped(made, written, code, report);
    expectNothingForged(report);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

/** Writes what can be written; the paths of plain files that were, in whose way there is no link. */
function write(root: string, { rules, files }: Tree): ReadonlyMap<string, Content> {
  mkdirSync(join(root, '.github'));
  writeFileSync(join(root, '.github/iam-access-rules.yml'), rulesText(rules));
  const written = new Map<string, Content>();
  // Links come last, so that no file is written through one; nor is another link.
  const links = [...files].filter(([, { kind }]) => kind === 'link');
  const isBehindLink = (path: string): boolean => links.some(([link]) => path.startsWith(`${link}/`));
  for (const [path, content] of [...files].filter(([, { kind }]) => kind !== 'link').concat(links)) {
    if (content.kind === 'link' && isBehindLink(path)) continue;
    try {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      put(join(root, path), content);
      written.set(path, content);
    } catch {
      // A file stands where this one needs a folder, or the other way round.
    }
  }
  return written;
}

function put(file: string, content: Content): void {
  switch (content.kind) {
    case 'granting':
      writeFileSync(file, GRANTING);
      break;
    case 'text':
      writeFileSync(file, content.text);
      break;
    case 'bytes':
      writeFileSync(file, content.bytes);
      break;
    case 'link':
      symlinkSync(content.to, file);
      break;
    default:
      content satisfies never;
  }
}

async function check(root: string): Promise<{ readonly code: number; readonly report: Report }> {
  const output: string[] = [];
  const code = await main(['check', '--format', 'json'], {
    stdout: (text) => void output.push(text),
    stderr: () => {},
    stdin: () => Readable.from([]),
    cwd: root,
    env: { PATH: process.env['PATH'] },
    isTTY: false,
    now: () => new Date(),
    onStop: () => {},
  });
  return { code, report: JSON.parse(output.join('')) };
}

function expectNothingSkipped(
  { rules }: Tree,
  written: ReadonlyMap<string, Content>,
  code: number,
  report: Report,
): void {
  const named = [...written.keys()].filter((path) => rules.some(({ policies }) => names(policies, path)));
  const problems = new Set(report.problems.map(({ path }) => path));
  const judged = named.filter((path) => !problems.has(path));
  // The rules file may be named too, and is then a policy that is none.
  if (report.counts.checked !== judged.length)
    throw new Error(`${report.counts.checked} judged, of ${JSON.stringify(judged)}`);
  for (const path of named) {
    if (written.get(path)?.kind === 'link' && !problems.has(path)) throw new Error(`a link was followed: ${path}`);
    if (written.get(path)?.kind !== 'granting') continue;
    if (!report.findings.some((finding) => finding.path === path)) throw new Error(`not found: ${path}`);
    const strict = rules.some(({ policies, severity }) => severity === 'error' && names(policies, path));
    if (strict && code === 0) throw new Error(`green, in spite of ${path}`);
  }
}

/** No name, Sid or message becomes a command of the runner, markup of the summary, or more than one line. */
function expectNothingForged(report: Report): void {
  const text = textReport(report, { colour: false });
  if (/^\s*::|##\[|(?!\n)\p{C}/mu.test(text)) throw new Error(`obeyed: ${text}`);
  const markdown = markdownReport(report, {});
  if (/<b>|^::|(?!\n)\p{C}/mu.test(markdown)) throw new Error(`markup: ${markdown}`);
  if (Buffer.byteLength(markdown) > 2 ** 20) throw new Error('a summary that GitHub loses');
  for (const { title, message } of annotationsOf(report))
    if (/(?!\n)\p{C}/u.test(title + message)) throw new Error(`not shown as it is: ${message}`);
  JSON.parse(sarifReport(report));
}

/** The last glob that matches decides. */
function names(globs: readonly string[], path: string): boolean {
  const matching = globs.filter((glob) =>
    minimatch(path, glob.replace(/^!/, ''), { dot: true, nonegate: true, nocomment: true }),
  );
  return matching.at(-1)?.startsWith('!') === false;
}

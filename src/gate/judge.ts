import { DEFAULT_BUDGET } from '../engine/budget.js';
import { decideCompiled } from '../engine/question/access-not-granted.js';
import { CompiledAccess } from '../engine/statement/compiled-access.js';
import { append } from '../lists.js';
import { PROBLEM_KINDS } from '../policy/problem-kind.js';
import type { Found } from '../source/found.js';
import { policiesIn } from '../source/policies-in.js';
import type { Position } from '../text/position.js';
import type { Problem } from '../text/problem.js';
import { cut } from '../text/words.js';
import { applyExceptions } from './exceptions.js';
import { findingOf, policyName } from './finding.js';
import { plan } from './plan.js';
import {
  emptyReport,
  type Finding,
  type GateProblem,
  type ProblemCode,
  type Report,
  type ReportHead,
} from './report.js';
import type { Rule, RuleSet } from './rules.js';
import { sizeOf } from './size.js';
import { type AsType, type PolicyReader, type ReadablePolicy, readersOf, type TypedPolicy } from './typed-policy.js';

/** A file that was to be read: its text, or why there is none. */
export interface PolicyFile {
  /** Repository-relative, with forward slashes. */
  readonly path: string;
  readonly content: FileContent;
}

/** What came of reading a file. */
export type FileContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/** What the edge knows about the run and the report has to say. */
export interface Run extends ReportHead {
  /** How many paths were held against the rules; see `Plan.considered`. */
  readonly considered: number;
  /** Today in UTC, `YYYY-MM-DD`: an exception holds up to its last day. */
  readonly today: string;
  /** See `Report.removed`. */
  readonly removed: readonly string[];
  /** The files that the change adds, as far as they are judged; absent where the run is about no change. */
  readonly added?: readonly string[] | undefined;
}

/** How much one run may do, so that no pull request can keep the job busy for ever. What is beyond it is a problem. */
export interface Effort {
  /** Steps of work. */
  readonly steps: number;
  readonly findings: number;
  /** What the findings come to in a report, in characters; and as much once more for the problems. */
  readonly characters: number;
}

/** For a run that decides: minutes at the worst, and far more than anybody reads. */
const FULL_EFFORT: Effort = { steps: 50 * DEFAULT_BUDGET, findings: 50_000, characters: 96 * 1024 * 1024 };
const START: Position = { line: 1, column: 1 };
/** A look at one statement for one access, which may be all that a check takes, in steps. */
const LOOK = 1 / 16;

/** Judges the policies in files by the rules that name the paths of these. What cannot be read or parsed is a problem, never passed over. */
export function judge(ruleSet: RuleSet, files: readonly PolicyFile[], run: Run, effort: Effort = FULL_EFFORT): Report {
  return judgeFound(ruleSet, files.map(withPolicies), run, effort);
}

/** A file whose policies are found when somebody asks for them: nobody looks into one that no rule names. */
export interface FoundFile {
  readonly path: string;
  readonly content: FoundText | Exclude<FileContent, { readonly kind: 'text' }>;
}

interface FoundText {
  readonly kind: 'text';
  readonly text: string;
  readonly find: () => Found;
}

function withPolicies({ path, content }: PolicyFile): FoundFile {
  if (content.kind !== 'text') return { path, content };
  return { path, content: { ...content, find: () => policiesIn({ path, text: content.text }) } };
}

/** The same, however the policies are found. */
export function judgeFound(
  { rules, exceptions }: RuleSet,
  files: readonly FoundFile[],
  run: Run,
  effort: Effort = FULL_EFFORT,
): Report {
  const planned = plan(
    rules,
    files.map((file) => file.path),
  ).files;
  const named = new Map(planned.map((file) => [file.path, file.rules]));
  const judging = new Judging(effort);
  for (const file of files) judging.file(file, named.get(file.path) ?? []);
  judging.finish();
  const { removed } = run;
  const unjudged = judging.problems.length > 0;
  return {
    ...emptyReport(run, judging.problems),
    counts: { considered: run.considered, named: named.size, checked: judging.checked, pairs: judging.pairs },
    ...applyExceptions(exceptions, judging.findings, {
      scope: run.scope,
      today: run.today,
      paths: new Set([...named.keys(), ...removed]),
      added: run.added && new Set(run.added),
      unjudged,
    }),
    rules: rules.map((rule) => ({
      id: rule.id,
      description: rule.description,
      severity: rule.severity,
      matched: planned.filter((file) => file.rules.includes(rule)).length,
      anyAction: [...rule.forbid.entries()].filter(([, { actions }]) => actions.length === 0).map(([index]) => index),
    })),
    removed,
  };
}

/** A key of a hostile policy can be as long as the policy, and a problem with each of its values would repeat it. */
const MAX_ELEMENT = 300;

/**
 * The problems of one file, as a report tells them.
 *
 * @param policy See `PolicyName.policy`.
 */
export function gateProblems(
  code: ProblemCode,
  path: string,
  problems: readonly Problem[],
  policy?: string | undefined,
): readonly GateProblem[] {
  return problems.map((problem) => {
    const { message, position, path: element } = problem;
    const kind = PROBLEM_KINDS.find((one) => one === problem.kind);
    return {
      code,
      ...policyName(path, policy),
      line: position.line,
      column: position.column,
      element: cut(element, MAX_ELEMENT),
      message,
      ...(kind === undefined ? {} : { kind }),
    };
  });
}

/** Judges one policy after the other and keeps what came of it. */
class Judging {
  readonly findings: Finding[] = [];
  readonly problems: GateProblem[] = [];
  checked = 0;
  pairs = 0;
  #steps = 0;
  #toldOfFindings = 0;
  #toldOfProblems = 0;
  #untold = 0;
  #firstUntold: string | undefined;
  readonly #forbidden = new Map<Rule, readonly CompiledAccess[]>();
  readonly #effort: Effort;

  constructor(effort: Effort) {
    this.#effort = effort;
  }

  file({ path, content }: FoundFile, rules: readonly Rule[]): void {
    switch (content.kind) {
      case 'unreadable':
        this.#note(gateProblems('unreadable-policy', path, [content.problem]));
        break;
      case 'text':
        if (rules.length > 0) this.#text(path, content, rules);
        break;
      default:
        content satisfies never;
    }
  }

  #text(path: string, { text, find }: FoundText, rules: readonly Rule[]): void {
    const { policies, problems } = find();
    for (const { address, problem } of problems) this.#note(gateProblems('invalid-policy', path, [problem], address));
    for (const policy of readersOf(path, text, policies)) this.#policy(policy, rules);
  }

  #policy({ name: { path, policy }, read }: PolicyReader, rules: readonly Rule[]): void {
    const byType = new Map<AsType, TypedPolicy>();
    let isDone = true;
    for (const rule of rules) {
      const typed = byType.get(rule.policyType) ?? read(rule.policyType);
      byType.set(rule.policyType, typed);
      if (typed.ok) isDone = this.#rule(rule, typed) && isDone;
    }
    if (!isDone) this.#note(gateProblems('too-much', path, [this.#tooMuch()], policy));
    const problems = [...byType.values()].flatMap((typed) => (typed.ok ? [] : typed.problems));
    if (problems.length > 0) this.#note(gateProblems('invalid-policy', path, withoutRepeats(problems), policy));
    else if (isDone) this.checked += 1;
  }

  /** Whether there was effort left for all of it. */
  #rule(rule: Rule, { policy, judged }: ReadablePolicy): boolean {
    for (const [accessIndex, forbidden] of this.#forbiddenBy(rule).entries()) {
      if (this.#left <= 0) return false;
      const decision = decideCompiled(policy, forbidden, Math.min(DEFAULT_BUDGET, this.#left));
      this.#steps += decision.steps + policy.document.statements.length * LOOK;
      this.pairs += 1;
      if (decision.result === 'PASS') continue;
      const asked = { rule, accessIndex, access: forbidden.access };
      for (const reason of decision.reasons) {
        if (!this.#hasRoom) return false;
        const finding = findingOf(asked, judged, reason);
        this.findings.push(finding);
        this.#toldOfFindings += sizeOf(finding);
      }
    }
    return true;
  }

  /** Notes problems, as many as a report has room for. What there is no room for is counted, for the run is red by then. */
  #note(problems: readonly GateProblem[]): void {
    for (const problem of problems) {
      this.#toldOfProblems += sizeOf(problem);
      if (this.#toldOfProblems <= this.#effort.characters) this.problems.push(problem);
      else {
        this.#firstUntold ??= problem.path;
        this.#untold += 1;
      }
    }
  }

  /** Says last what could not be told. */
  finish(): void {
    if (this.#firstUntold === undefined) return;
    const message = `problems left out, from this file on: ${this.#untold}, because the report has reached its limit of ${this.#effort.characters} characters of them. expected less, judged in several runs`;
    append(this.problems, gateProblems('too-much', this.#firstUntold, [{ message, position: START, path: '' }]));
  }

  /** What a rule forbids, compiled once for all policies. */
  #forbiddenBy(rule: Rule): readonly CompiledAccess[] {
    const compiled = this.#forbidden.get(rule) ?? rule.forbid.map((access) => new CompiledAccess(access));
    this.#forbidden.set(rule, compiled);
    return compiled;
  }

  /** Steps that the run may still take. */
  get #left(): number {
    return this.#hasRoom ? this.#effort.steps - this.#steps : 0;
  }

  /** Whether one more finding may be told. */
  get #hasRoom(): boolean {
    return this.findings.length < this.#effort.findings && this.#toldOfFindings < this.#effort.characters;
  }

  #tooMuch(): Problem {
    const { steps, findings, characters } = this.#effort;
    const reached =
      this.findings.length >= findings
        ? `${findings} findings`
        : this.#toldOfFindings >= characters
          ? `${characters} characters of findings`
          : `${steps} steps of work`;
    const message = `not judged to the end: the run has reached its limit of ${reached}. expected less, judged in several runs`;
    return { message, position: START, path: '' };
  }
}

/** Read as two policy types, a document tells most of its problems twice. */
function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const key = ({ position, message }: Problem): string => `${position.line}:${position.column}:${message}`;
  return [...new Map(problems.map((problem) => [key(problem), problem])).values()];
}

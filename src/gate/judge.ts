import { DEFAULT_BUDGET } from '../engine/budget.js';
import { decideCompiled } from '../engine/question/access-not-granted.js';
import { CompiledAccess } from '../engine/statement/access.js';
import { CompiledPolicy } from '../engine/statement/compile.js';
import { append } from '../policy/append.js';
import { spellingOf } from '../policy/keys.js';
import { parsePolicy } from '../policy/parse.js';
import type { Position } from '../policy/position.js';
import { cut, type Problem } from '../policy/problem.js';
import { applyExceptions } from './exceptions.js';
import { sourceLines } from './excerpt.js';
import { findingOf, type Subject, sidsRepeatedIn } from './finding.js';
import { plan } from './plan.js';
import type { FailOn, Finding, GateProblem, ProblemCode, Report, Scope } from './report.js';
import type { Rule, RuleSet } from './rules.js';
import { sizeOf } from './size.js';

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
export interface Run {
  readonly rulesFile: string;
  /** See `Report.commit`. */
  readonly commit?: string | undefined;
  readonly scope: Scope;
  /** How many paths were held against the rules; see `Plan.considered`. */
  readonly considered: number;
  readonly failOn: FailOn;
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

/** Judges files by the rules that name their paths. A file that cannot be read or parsed is a problem, never passed over. */
export function judge(
  { rules, exceptions }: RuleSet,
  files: readonly PolicyFile[],
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
  const { rulesFile, commit, scope, failOn, removed } = run;
  const unjudged = judging.problems.length > 0;
  return {
    version: 1,
    rulesFile,
    commit,
    scope,
    failOn,
    counts: { considered: run.considered, named: named.size, checked: judging.checked, pairs: judging.pairs },
    ...applyExceptions(exceptions, judging.findings, {
      ...run,
      added: run.added && new Set(run.added),
      unjudged,
      paths: new Set([...named.keys(), ...removed]),
    }),
    problems: judging.problems,
    rules: rules.map((rule) => ({
      id: rule.id,
      description: rule.description,
      severity: rule.severity,
      matched: planned.filter((file) => file.rules.includes(rule)).length,
      anyAction: [...rule.forbid.entries()].filter(([, { actions }]) => actions.length === 0).map(([index]) => index),
    })),
    removed,
    idleRules: [],
    unnamed: undefined,
  };
}

/** A key of a hostile policy can be as long as the policy, and a problem with each of its values would repeat it. */
const MAX_ELEMENT = 300;

/** The problems of one file, as a report tells them. */
export function gateProblems(code: ProblemCode, path: string, problems: readonly Problem[]): readonly GateProblem[] {
  return problems.map(({ message, position, path: element, kind }) => ({
    code,
    path,
    line: position.line,
    column: position.column,
    element: cut(element, MAX_ELEMENT),
    message,
    ...(kind === undefined ? {} : { kind }),
  }));
}

/** Judges one file after the other and keeps what came of it. */
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

  file({ path, content }: PolicyFile, rules: readonly Rule[]): void {
    switch (content.kind) {
      case 'unreadable':
        this.#note(gateProblems('unreadable-policy', path, [content.problem]));
        break;
      case 'text':
        if (rules.length > 0) this.#policy(path, content.text, rules);
        break;
      default:
        content satisfies never;
    }
  }

  #policy(path: string, text: string, rules: readonly Rule[]): void {
    const readings = new Map<Rule['policyType'], Reading>();
    let isDone = true;
    for (const rule of rules) {
      const reading = readings.get(rule.policyType) ?? readPolicy(path, text, rule.policyType);
      readings.set(rule.policyType, reading);
      if (reading.ok) isDone = this.#rule(rule, reading) && isDone;
    }
    if (!isDone) this.#note(gateProblems('too-much', path, [this.#tooMuch()]));
    const problems = [...readings.values()].flatMap((reading) => (reading.ok ? [] : reading.problems));
    if (problems.length > 0) this.#note(gateProblems('invalid-policy', path, withoutRepeats(problems)));
    else if (isDone) this.checked += 1;
  }

  /** Whether there was effort left for all of it. */
  #rule(rule: Rule, { policy, subject }: Readable): boolean {
    for (const [accessIndex, forbidden] of this.#forbiddenBy(rule).entries()) {
      if (this.#left <= 0) return false;
      const decision = decideCompiled(policy, forbidden, Math.min(DEFAULT_BUDGET, this.#left));
      this.#steps += decision.steps + policy.document.statements.length * LOOK;
      this.pairs += 1;
      if (decision.result === 'PASS') continue;
      const question = { rule, accessIndex, access: forbidden.access, subject: subject() };
      for (const reason of decision.reasons) {
        if (!this.#hasRoom) return false;
        const finding = findingOf(question, reason);
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

/** A policy read as one policy type, ready for all rules that read it so. */
type Reading = Readable | { readonly ok: false; readonly problems: readonly Problem[] };

interface Readable {
  readonly ok: true;
  readonly policy: CompiledPolicy;
  readonly subject: () => Subject;
}

function readPolicy(path: string, text: string, asType: Rule['policyType']): Reading {
  const parsed = parsePolicy(text, asType);
  if (!parsed.ok) return parsed;
  const { document, policyType } = parsed;
  const subject = once(() => ({
    path,
    policyType,
    lines: sourceLines(text),
    spelling: spellingOf(document),
    repeatedSids: sidsRepeatedIn(document.statements),
  }));
  return { ok: true, policy: new CompiledPolicy(document, policyType), subject };
}

/** A value that is computed when it is first asked for: most policies have no findings, and need none of it. */
function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** Read as two policy types, a document tells most of its problems twice. */
function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const key = ({ position, message }: Problem): string => `${position.line}:${position.column}:${message}`;
  return [...new Map(problems.map((problem) => [key(problem), problem])).values()];
}

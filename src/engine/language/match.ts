import { foldCase } from '../../policy/case.js';
import { type Budget, stepsOf } from '../budget.js';
import { COLON, type Glob, type GlobPart, isOfClass, textOfHole } from './glob.js';
import type { Bindings } from './hole.js';

/**
 * Whether a glob matches a whole text: how a candidate is tried without building an automaton. Open holes match nothing.
 *
 * Greedy matching that goes back to the last `*` only: an earlier one has already found the leftmost place for what stands between
 * the two, and what it may not read, a colon in the first five fields, the later one may not either. Only behind a run of a class, which may
 * read less than an earlier run, that one is gone back to. The evaluator matches by the same reasoning in code of its own; what judges both
 * are automata and Z3.
 *
 * @param folded whether glob and text are folded, so that values of variables have to be
 */
export function matches(glob: Glob, text: string, folded: boolean, bindings: Bindings, budget: Budget): boolean {
  const { parts, colonsFrom } = glob;
  budget.spend(1 + stepsOf(glob.beginning.length + glob.ending.length));
  if (!text.startsWith(glob.beginning) || !text.endsWith(glob.ending)) return false;
  const trial: Trial = { text, folded, bindings, budget };
  // The beginning is what the first part says, unless that is a wildcard or a hole.
  let index = glob.beginning === '' ? 0 : 1;
  let at = glob.beginning.length;
  let runs: Run[] = [];
  for (;;) {
    budget.spend(1);
    const part = parts[index];
    if (part?.kind === 'any-run' || part?.kind === 'run-of') {
      if (part.kind === 'any-run' && index === parts.length - 1 && index >= colonsFrom) return true;
      const run: Run = { place: index, end: at };
      if (part.kind === 'any-run') runs = [run];
      else runs.push(run);
      index += 1;
      continue;
    }
    if (part === undefined && at === text.length) return true;
    const end = part === undefined ? undefined : endOf(part, at, index >= colonsFrom, trial);
    if (end !== undefined) {
      index += 1;
      at = end;
      continue;
    }
    const run = goBack(runs, glob, trial);
    if (run === undefined) return false;
    index = run.place + 1;
    at = run.end;
  }
}

/** The text that a glob is held against, and what its holes stand for. */
interface Trial {
  readonly text: string;
  readonly folded: boolean;
  readonly bindings: Bindings;
  readonly budget: Budget;
}

/** A run that may yet read on: its place among the parts, and where what it has read ends. */
interface Run {
  readonly place: number;
  end: number; // moved in place, for this loop is the engine's innermost
}

/** Has the last run read on that can, and forgets those behind it; `undefined` where none can. */
function goBack(runs: Run[], glob: Glob, trial: Trial): Run | undefined {
  for (let run = runs.at(-1); run !== undefined; runs.pop(), run = runs.at(-1)) {
    const end = readOn(run, glob, trial);
    if (end !== undefined) {
      run.end = end;
      return run;
    }
  }
  return undefined;
}

/** The next place to which a run may read on and what stands behind it may begin. */
function readOn({ place, end }: Run, { parts, colonsFrom }: Glob, { text, budget }: Trial): number | undefined {
  const run = parts[place];
  if (run?.kind === 'run-of') return endOfMember(run, text, end);
  const colons = place >= colonsFrom;
  const next = endOfCharacter(text, end, colons);
  const behind = parts[place + 1];
  if (next === undefined || behind?.kind !== 'text') return next;
  // At worst the piece is held against every place to its end.
  budget.spend(stepsOf((text.length - next) * behind.text.length));
  const found = text.indexOf(behind.text, next);
  return found === -1 || (!colons && text.slice(next, found).includes(':')) ? undefined : found;
}

/** Where a part that is no run ends in the text if it stands at `at`; `undefined` if it does not. */
function endOf(part: GlobPart, at: number, colons: boolean, trial: Trial): number | undefined {
  const { text, folded, bindings, budget } = trial;
  switch (part.kind) {
    case 'text':
      return endOfText(text, part.text, at, budget);
    case 'any-one':
      return endOfCharacter(text, at, colons);
    case 'one-of':
      return endOfMember(part, text, at);
    case 'any-run':
    case 'run-of':
      return at; // the shortest run
    case 'variable': {
      const value = textOfHole(part, colons, bindings);
      return value === undefined ? undefined : endOfText(text, folded ? foldCase(value) : value, at, budget);
    }
  }
}

function endOfText(text: string, piece: string, at: number, budget: Budget): number | undefined {
  budget.spend(stepsOf(piece.length));
  return text.startsWith(piece, at) ? at + piece.length : undefined;
}

function endOfCharacter(text: string, at: number, colons: boolean): number | undefined {
  const point = text.codePointAt(at);
  if (point === undefined || (point === COLON && !colons)) return undefined;
  return at + (point > 0xffff ? 2 : 1);
}

function endOfMember(
  { class: name }: Extract<GlobPart, { readonly kind: 'one-of' | 'run-of' }>,
  text: string,
  at: number,
): number | undefined {
  return at < text.length && isOfClass(name, text.charCodeAt(at)) ? at + 1 : undefined;
}

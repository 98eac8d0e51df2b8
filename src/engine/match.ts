import { foldCase } from '../policy/case.js';
import { type Budget, stepsOf } from './budget.js';
import { type Bindings, COLON, type Glob, type GlobPart, isOfClass, textOfHole } from './glob.js';

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
  // The beginning is what the first part says, unless that is a wildcard or a hole.
  let index = glob.beginning === '' ? 0 : 1;
  let at = glob.beginning.length;
  let run = -1;
  let runEnd = 0;
  const earlier: { readonly run: number; readonly runEnd: number }[] = [];
  for (;;) {
    budget.spend(1);
    const part = parts[index];
    if (part?.kind === 'any-run' || part?.kind === 'run-of') {
      if (part.kind === 'any-run' && index === parts.length - 1 && index >= colonsFrom) return true;
      if (part.kind === 'any-run') earlier.length = 0;
      else if (run !== -1) earlier.push({ run, runEnd });
      run = index;
      runEnd = at;
      index += 1;
      continue;
    }
    if (part === undefined && at === text.length) return true;
    const end = part === undefined ? undefined : endOf(part, text, at, index >= colonsFrom, folded, bindings, budget);
    if (end !== undefined) {
      index += 1;
      at = end;
      continue;
    }
    let next = run === -1 ? undefined : runAhead(parts[run], parts[run + 1], text, runEnd, run >= colonsFrom, budget);
    while (next === undefined) {
      const before = earlier.pop();
      if (before === undefined) return false;
      run = before.run;
      next = runAhead(parts[run], parts[run + 1], text, before.runEnd, run >= colonsFrom, budget);
    }
    runEnd = next;
    at = next;
    index = run + 1;
  }
}

/** The next place to which a run may read on and what stands behind it may begin. */
function runAhead(
  run: GlobPart | undefined,
  behind: GlobPart | undefined,
  text: string,
  at: number,
  colons: boolean,
  budget: Budget,
): number | undefined {
  if (run?.kind === 'run-of') return endOfMember(run, text, at);
  const next = endOfCharacter(text, at, colons);
  if (next === undefined || behind?.kind !== 'text') return next;
  // At worst the piece is held against every place to its end.
  budget.spend(stepsOf((text.length - next) * behind.text.length));
  const place = text.indexOf(behind.text, next);
  return place === -1 || (!colons && text.slice(next, place).includes(':')) ? undefined : place;
}

/** Where a part that is no run ends in the text if it stands at `at`; `undefined` if it does not. */
function endOf(
  part: GlobPart,
  text: string,
  at: number,
  colons: boolean,
  folded: boolean,
  bindings: Bindings,
  budget: Budget,
): number | undefined {
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

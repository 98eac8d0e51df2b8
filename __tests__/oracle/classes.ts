import { type Token, Unsupported } from './patterns.js';

/**
 * Which combinations of patterns one string can match at once. Strings that no variable ties to one another need no more than this,
 * and Z3 then sees only truth values. All patterns run side by side over a small alphabet: every character that they name, and of each kind of
 * character that they tell apart one that they do not name.
 */
export interface StringClass {
  /** For each pattern, whether the strings of the class match it. */
  readonly matches: readonly boolean[];
  /** The string, when there is only one; `undefined` when there are more. */
  readonly only: string | undefined;
}

type Item =
  | { readonly kind: 'character'; readonly options: string }
  | { readonly kind: Exclude<Token['kind'], 'text' | 'variable'> };

interface State {
  readonly matches: readonly boolean[];
  readonly next: readonly number[];
}

const OTHER = '\u{e000}';

/** The characters that some token tells from others, each set without those before it. */
const DIGITS = charactersBetween('0', '9');
const NAME_CHARACTERS = [...charactersBetween('A', 'Z'), ...charactersBetween('a', 'z'), ...'+=,.@_-'];
const PRINTABLE = charactersBetween('!', '~').filter((one) => !DIGITS.includes(one) && !NAME_CHARACTERS.includes(one));

function charactersBetween(first: string, last: string): readonly string[] {
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index));
}

/** One letter of the alphabet: a character, or one that stands for several. */
interface Letter {
  readonly character: string;
  readonly alone: boolean;
}
const MOST_STATES = 20_000;

const known = new Map<string, readonly StringClass[]>();

export function stringClasses(patterns: readonly (readonly Token[])[]): readonly StringClass[] {
  const key = JSON.stringify(patterns);
  const found = known.get(key) ?? findClasses(patterns);
  known.set(key, found);
  return found;
}

function findClasses(patterns: readonly (readonly Token[])[]): readonly StringClass[] {
  const programs = patterns.map((pattern) => pattern.flatMap(items));
  const alphabet = alphabetOf(programs);
  const states = explore(programs, alphabet);
  const classes = new Map<string, number[]>();
  for (const [index, { matches }] of states.entries()) {
    const key = matches.join();
    classes.set(key, [...(classes.get(key) ?? []), index]);
  }
  return [...classes.values()].map((members) => ({
    matches: states[members[0] ?? 0]?.matches ?? [],
    only: onlyWord(states, new Set(members), alphabet),
  }));
}

function items(token: Token): readonly Item[] {
  switch (token.kind) {
    case 'text':
      return Array.from(token.text, (character) => ({
        kind: 'character',
        options: token.anyCase === true ? character.toLowerCase() + character.toUpperCase() : character,
      }));
    case 'variable':
      throw new Unsupported('a variable has no regular language');
    default:
      return [token];
  }
}

function alphabetOf(programs: readonly (readonly Item[])[]): readonly Letter[] {
  const all = programs.flat();
  const named = new Set(all.flatMap((item) => (item.kind === 'character' ? [...item.options] : [])));
  const hasRuns = all.some(({ kind }) => kind === 'name-run' || kind === 'printable-run');
  const kinds = hasRuns ? [DIGITS, NAME_CHARACTERS, PRINTABLE] : all.some(isDigit) ? [DIGITS] : [];
  const unnamed = kinds.flatMap((kind) => {
    const [first, ...others] = kind.filter((character) => !named.has(character));
    return first === undefined ? [] : [{ character: first, alone: others.length === 0 }];
  });
  const alone = [...named].map((character) => ({ character, alone: true }));
  return [...alone, ...unnamed, { character: OTHER, alone: false }];
}

function isDigit({ kind }: Item): boolean {
  return kind === 'digit';
}

/** All states that the patterns reach together; the first is the start. */
function explore(programs: readonly (readonly Item[])[], alphabet: readonly Letter[]): readonly State[] {
  const start = programs.map((program) => closure(program, new Set([0])));
  const positions = [start];
  const known = new Map([[keyOf(start), 0]]);
  const states: State[] = [];
  for (let index = 0; index < positions.length; index += 1) {
    if (index > MOST_STATES) throw new Unsupported('too many patterns on one string');
    const current = positions[index] ?? start;
    const next = alphabet.map(({ character }) => {
      const after = programs.map((program, at) => step(program, current[at] ?? new Set(), character));
      const found = known.get(keyOf(after));
      if (found !== undefined) return found;
      known.set(keyOf(after), positions.length);
      return positions.push(after) - 1;
    });
    states.push({ matches: programs.map((program, at) => current[at]?.has(program.length) ?? false), next });
  }
  return states;
}

function keyOf(positions: readonly ReadonlySet<number>[]): string {
  return positions.map((set) => [...set].sort((a, b) => a - b).join()).join('|');
}

/** The positions reached without a character: a star or a run may be left at once. */
function closure(program: readonly Item[], positions: Set<number>): ReadonlySet<number> {
  for (const position of positions) if (isRepeated(program[position])) positions.add(position + 1);
  return positions;
}

function step(program: readonly Item[], positions: ReadonlySet<number>, character: string): ReadonlySet<number> {
  const after = new Set<number>();
  for (const position of positions) {
    const item = program[position];
    if (item === undefined) continue;
    if (takes(item, character)) after.add(isRepeated(item) ? position : position + 1);
  }
  return closure(program, after);
}

function isRepeated(item: Item | undefined): boolean {
  return item?.kind === 'star' || item?.kind === 'name-run' || item?.kind === 'printable-run';
}

function takes(item: Item, character: string): boolean {
  switch (item.kind) {
    case 'character':
      return item.options.includes(character);
    case 'star':
    case 'one':
      return true;
    case 'digit':
      return DIGITS.includes(character);
    case 'name-run':
      return DIGITS.includes(character) || NAME_CHARACTERS.includes(character);
    case 'printable-run':
      return character >= '!' && character <= '~';
  }
}

/** The word that leads from the start to a target, if it is the only one. */
function onlyWord(
  states: readonly State[],
  targets: ReadonlySet<number>,
  alphabet: readonly Letter[],
): string | undefined {
  const useful = canReach(states, targets);
  const seen = new Set<number>();
  let word = '';
  for (let at = 0; !seen.has(at); ) {
    seen.add(at);
    const ways = (states[at]?.next ?? []).flatMap((to, letter) => (useful.has(to) ? [{ to, letter }] : []));
    const [way, ...others] = ways;
    if (way === undefined) return word;
    const letter = alphabet[way.letter];
    if (others.length > 0 || letter?.alone !== true || targets.has(at)) return undefined;
    word += letter.character;
    at = way.to;
  }
  return undefined;
}

function canReach(states: readonly State[], targets: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set(targets);
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const [index, { next }] of states.entries()) if (next.some((to) => found.has(to))) found.add(index);
  }
  return found;
}

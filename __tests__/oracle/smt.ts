/** SMT-LIB terms over strings and regular expressions, as text, simplified where a part is constant. */
export type Term = string;

export const TRUE: Term = 'true';
export const FALSE: Term = 'false';

export function and(terms: readonly Term[]): Term {
  const open = [...new Set(terms)].filter((term) => term !== TRUE);
  if (open.includes(FALSE)) return FALSE;
  return open.length > 1 ? `(and ${open.join(' ')})` : (open[0] ?? TRUE);
}

export function or(terms: readonly Term[]): Term {
  const open = [...new Set(terms)].filter((term) => term !== FALSE);
  if (open.includes(TRUE)) return TRUE;
  return open.length > 1 ? `(or ${open.join(' ')})` : (open[0] ?? FALSE);
}

export function not(term: Term): Term {
  if (term === TRUE) return FALSE;
  return term === FALSE ? TRUE : `(not ${term})`;
}

export function implies(premise: Term, conclusion: Term): Term {
  return or([not(premise), conclusion]);
}

/** A string constant. Backslashes are escaped, for `\u{…}` is the escape of SMT-LIB; a quote is doubled. */
export function text(value: string): Term {
  const escaped = Array.from(value, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return character === '\\' || code < 0x20 || code > 0x7e ? `\\u{${code.toString(16)}}` : character;
  });
  return `"${escaped.join('').replaceAll('"', '""')}"`;
}

/** The string behind a constant of printable characters. */
export function constantOf(term: Term): string | undefined {
  const body = /^"((?:[^"\\]|"")*)"$/.exec(term)?.[1];
  return body?.replaceAll('""', '"');
}

/** Equality; two different string constants are known to differ. */
export function equal(left: Term, right: Term): Term {
  if (left === right) return TRUE;
  return left.startsWith('"') && right.startsWith('"') ? FALSE : `(= ${left} ${right})`;
}

export function concat(terms: readonly Term[]): Term {
  const open = terms.filter((term) => term !== '""');
  return open.length > 1 ? `(str.++ ${open.join(' ')})` : (open[0] ?? '""');
}

export function sum(terms: readonly Term[]): Term {
  return terms.length > 1 ? `(+ ${terms.join(' ')})` : (terms[0] ?? '0');
}

export function length(term: Term): Term {
  return `(str.len ${term})`;
}

export function inRegex(term: Term, regex: Term): Term {
  return `(str.in_re ${term} ${regex})`;
}

export function regexConcat(regexes: readonly Term[]): Term {
  return regexes.length > 1 ? `(re.++ ${regexes.join(' ')})` : (regexes[0] ?? '(str.to_re "")');
}

/** Strings with a letter in them. */
export const WITH_LETTER = '(re.++ re.all (re.union (re.range "a" "z") (re.range "A" "Z")) re.all)';

/** `value`, each letter in either case. */
export function regexIgnoringCase(value: string): Term {
  const parts = Array.from(value, (character) => {
    const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
    return lower === upper
      ? `(str.to_re ${text(character)})`
      : `(re.union (str.to_re ${text(lower)}) (str.to_re ${text(upper)}))`;
  });
  return regexConcat(parts);
}

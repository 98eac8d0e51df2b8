import { cut } from '../../text/words.js';

/**
 * The one door for outside text on its way to a terminal or a job's log: control characters, ANSI sequences, bidirectional
 * overrides, invisible characters and line breaks come out as visible escapes. So does what a runner would take for a
 * command: `::` where a line may begin with it, and `##[` anywhere.
 */
export function terminalText(text: string): string {
  return escapeHidden(text).replace(/^\s*::|##\[/g, (command) => command.replace(/[:#]/, escapeCharacter));
}

/** The tables of Unicode are asked only about a text that is more than visible ASCII and the ellipsis of what is cut. */
function escapeHidden(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, escapeCharacter);
}

const PLAIN = /^[ -~…]*$/;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const short = SHORT[character];
  if (short !== undefined) return short;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}

/** Outside text of any length for one line of a terminal. */
export function shownText(text: string, limit = 300): string {
  return terminalText(cut(text, limit));
}

import { join } from 'node:path';
import { gateProblems } from '../gate/judge.js';
import type { GateProblem } from '../gate/report.js';
import { parseRules, type RuleSet } from '../gate/rules.js';
import { decodeText } from '../text/decode.js';
import { kindAt } from './kind.js';
import { pathRefusal, readWorkspaceFile } from './read.js';

export type LoadedRules =
  | { readonly ok: true; readonly ruleSet: RuleSet }
  | { readonly ok: false; readonly problems: readonly GateProblem[] };

/** Reads the rules file of a workspace. It is read as carefully as a policy: it may come from a pull request too. */
export async function loadRules(root: string, path: string): Promise<LoadedRules> {
  const content = readWorkspaceFile(root, path);
  if (content.kind === 'text') return rulesOf(path, content.text);
  if (pathRefusal(path) === undefined && kindAt(join(root, path)) === 'missing') {
    const message = 'no such rules file. create it, or name another one';
    return { ok: false, problems: [{ code: 'missing-rules', path, line: 1, column: 1, element: '', message }] };
  }
  return { ok: false, problems: gateProblems('unreadable-rules', path, [content.problem]) };
}

/** The rules in the bytes of a rules file. */
export function rulesIn(path: string, bytes: Uint8Array): LoadedRules {
  const decoded = decodeText(bytes);
  if ('text' in decoded) return rulesOf(path, decoded.text);
  return { ok: false, problems: gateProblems('unreadable-rules', path, [decoded.problem]) };
}

/** The rules in the text of a rules file, wherever that came from. */
export function rulesOf(path: string, text: string): LoadedRules {
  const parsed = parseRules(text);
  return parsed.ok ? parsed : { ok: false, problems: gateProblems('invalid-rules', path, parsed.problems) };
}

/** Rules that cannot be read, for a reason that concerns the file as a whole. */
export function unreadableRules(path: string, message: string): LoadedRules {
  return { ok: false, problems: [{ code: 'unreadable-rules', path, line: 1, column: 1, element: '', message }] };
}

import { firstUnnamed, type UnnamedPolicies } from '../gate/report.js';
import { looksLikePolicy } from '../policy/foreign.js';
import { parseJson } from '../text/json.js';
import { nothingSeen, readWorkspaceFile } from './read.js';

/** How much is read to look for them; a repository with more is told of in part. In UTF-16 code units, and files. */
const MAX_TOTAL = 64 * 1024 * 1024;
const MAX_FILES = 20_000;

/**
 * The files that look like policies and that no rule names, among those whose names end in `.json`. They are read as carefully as
 * policies are, and nothing else comes of them than their number and some names.
 *
 * @param named Paths that a rule names.
 */
export function unnamedPolicies(root: string, paths: readonly string[], named: ReadonlySet<string>): UnnamedPolicies {
  const candidates = paths.filter((path) => /\.json$/i.test(path) && !named.has(path));
  const seen = nothingSeen();
  const found: string[] = [];
  let total = 0;
  for (const [index, path] of candidates.entries()) {
    if (total > MAX_TOTAL || index >= MAX_FILES) return { ...firstUnnamed(found), isAll: false };
    const content = readWorkspaceFile(root, path, seen);
    if (content.kind !== 'text') continue;
    total += content.text.length;
    if (isPolicy(content.text)) found.push(path);
  }
  return { ...firstUnnamed(found), isAll: true };
}

function isPolicy(text: string): boolean {
  if (!text.includes('"Statement"') || !text.includes('"Effect"')) return false;
  const json = parseJson(text);
  return json.ok && looksLikePolicy(json.node);
}

import { parseJson } from '../text/json.js';
import type { Member, Node } from '../text/node.js';
import { type Position, startOf } from '../text/position.js';
import { plainValue } from '../text/value.js';
import { quote } from '../text/words.js';

/** A value that JSON spells, or why there is none: one line, with its place. */
type JsonValue = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/**
 * Reads JSON as `JSON.parse` does, but for members that are given twice: of two answers to one question nobody knows which is meant.
 *
 * @param limit The longest text that is read, in bytes of UTF-8.
 */
export function readJson(text: string, limit: number): JsonValue {
  const parsed = parseJson(text, limit);
  if (!parsed.ok) return refusal(parsed.problem.position, parsed.problem.message);
  const twice = memberTwice(parsed.node);
  if (twice === undefined) return { ok: true, value: plainValue(parsed.node) };
  return refusal(startOf(twice), `member ${quote(twice.name)} given twice. expected it once`);
}

function refusal({ line, column }: Position, message: string): JsonValue {
  return { ok: false, message: `${line}:${column}: ${message}` };
}

/** The first member of an object whose name was there before. */
function memberTwice(node: Node): Member | undefined {
  switch (node.kind) {
    case 'map': {
      const names = new Set<string>();
      for (const member of node.members) {
        const twice = names.has(member.name) ? member : memberTwice(member.value);
        if (twice !== undefined) return twice;
        names.add(member.name);
      }
      return undefined;
    }
    case 'list':
      return firstOf(node.items, memberTwice);
    default:
      return undefined;
  }
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

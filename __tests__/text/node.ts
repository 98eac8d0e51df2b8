import { parseJson } from '../../src/text/json.js';
import type { Node } from '../../src/text/node.js';

/** The tree of a text that has to be JSON. */
export function nodeOf(text: string): Node {
  const json = parseJson(text);
  if (!json.ok) throw new Error(json.problem.message);
  return json.node;
}

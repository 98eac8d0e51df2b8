import { parseJson } from '../../src/text/json.js';
import type { Node } from '../../src/text/node.js';

/** The tree of a text that has to be JSON. */
export function nodeOf(text: string): Node {
  const json = parseJson(text);
  if (!json.ok) throw new Error(json.problem.message);
  return json.node;
}

/** What JSON.parse makes of the same text; of members with one name the last counts. */
export function spelled(node: Node): unknown {
  switch (node.kind) {
    case 'map':
      return Object.fromEntries(node.members.map(({ name, value }) => [name, spelled(value)]));
    case 'list':
      return node.items.map(spelled);
    case 'text':
      return node.text;
    case 'number':
      return Number(node.text);
    case 'boolean':
      return node.text === 'true';
    case 'nothing':
      return null;
    case 'broken':
      throw new Error(node.message);
  }
}

import { type JsonNode, parseJson } from '../../src/text/json.js';

/** The nodes of a text that has to be JSON. */
export function nodeOf(text: string): JsonNode {
  const json = parseJson(text);
  if (!json.ok) throw new Error(json.problem.message);
  return json.node;
}

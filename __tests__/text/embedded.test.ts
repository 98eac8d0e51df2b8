import { expect, it } from 'vitest';
import { MAX_BYTES } from '../../src/text/decode.js';
import { parseJson } from '../../src/text/json.js';
import { FileText, type Placed, type SourceText, startOf } from '../../src/text/position.js';
import { parseYaml } from '../../src/text/yaml.js';

/** A text inside of a file, as a heredoc is: from line 11 on, with four spaces before each of its lines. */
function heredoc(text: string): SourceText {
  const own = new FileText(text);
  return {
    position: (offset) => {
      const { line, column } = own.position(offset);
      return { line: line + 10, column: column + 4 };
    },
  };
}

const at = (placed: Placed | undefined): string | undefined => {
  if (placed === undefined) return undefined;
  const { line, column } = startOf(placed);
  return `${line}:${column}`;
};

it.each([
  ['{\n  "a": [1,\n "b"]}', ['12:7', '12:13', '13:6']],
  ['a:\n  - 1\n  - b', ['11:5', '12:9', '13:9']],
])('%j that is a part of a file has its places there', (text, places) => {
  const source = heredoc(text);
  const json = parseJson(text, MAX_BYTES, source);
  const yaml = parseYaml(text, { maxDepth: 9, source });
  const node = text.startsWith('{') ? json.ok && json.node : yaml.ok && yaml.node;
  const [member] = node && node.kind === 'map' ? node.members : [];
  const items = member?.value.kind === 'list' ? member.value.items : [];
  expect([at(member), ...items.map(at)]).toEqual(places);
});

it.each(['{\n  "a": ?}', '{\n  "a": "', '['.repeat(40), `"${'x'.repeat(MAX_BYTES)}"`])(
  'what is wrong with JSON is told there, %#',
  (text) => {
    const whole = parseJson(text);
    const part = parseJson(text, MAX_BYTES, heredoc(text));
    if (whole.ok || part.ok) throw new Error('read');
    const { line, column } = whole.problem.position;
    expect(part.problem).toEqual({ ...whole.problem, position: { line: line + 10, column: column + 4 } });
  },
);

it.each(['a:\n  - [', 'a: 1\n---\nb', '%TAG x', 'a: \u200b', '['.repeat(40), `- ${'x'.repeat(MAX_BYTES)}`, 'a: b: c'])(
  'what is wrong with YAML is told there, %#',
  (text) => {
    const options = { maxDepth: 9, invisible: (name: string) => name };
    const whole = parseYaml(text, options);
    const part = parseYaml(text, { ...options, source: heredoc(text) });
    if (whole.ok || part.ok) throw new Error('read');
    const moved = whole.problems.map(({ position: { line, column }, ...problem }) => ({
      ...problem,
      position: { line: line + 10, column: column + 4 },
    }));
    expect(part.problems).toEqual(moved);
  },
);

it('YAML has invisible characters where nobody says what is wrong with them', () => {
  expect(parseYaml('a: \u200b', { maxDepth: 9 })).toMatchObject({ node: { members: [{ value: { text: '\u200b' } }] } });
});

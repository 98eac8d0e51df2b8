import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseJson } from '../../src/text/json.js';
import type { Member, Node } from '../../src/text/node.js';
import { startOf } from '../../src/text/position.js';
import { plainValue } from '../../src/text/value.js';
import { parseYaml } from '../../src/text/yaml.js';

const DEPTH = 16;

/** The tree of a text that has to be YAML. */
function treeOf(text: string, depth = DEPTH): Node {
  const yaml = parseYaml(text, { maxDepth: depth });
  if (!yaml.ok) throw new Error(yaml.problems.map(({ message }) => message).join('; '));
  if (yaml.node === undefined) throw new Error('an empty document');
  return yaml.node;
}

/** All nodes and members of a tree. */
function allOf(node: Node): readonly (Node | Member)[] {
  if (node.kind === 'list') return [node, ...node.items.flatMap(allOf)];
  if (node.kind === 'map') return [node, ...node.members.flatMap((member) => [member, ...allOf(member.value)])];
  return [node];
}

/** `line:column: message` of every broken node. */
function brokenIn(text: string): readonly string[] {
  return allOf(treeOf(text)).flatMap((one) => {
    const { line, column } = startOf(one);
    return 'kind' in one && one.kind === 'broken' ? [`${line}:${column}: ${one.message}`] : [];
  });
}

/** Texts that the reader takes where they stand as they are. */
const word = fc.string({ unit: fc.constantFrom(...'abz019 .:-#\'"\\[]{},&*!|>%@`~\n\t', 'é', '€'), maxLength: 8 });
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    word,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(word, tie('any'), { maxKeys: 3 }),
  ),
})).any;

describe('the YAML reader', () => {
  it('reads what the package makes of the same text', () => {
    const style = fc.record({
      collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
      defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
      indent: fc.integer({ min: 1, max: 4 }),
      lineWidth: fc.constantFrom(20, 80),
    });
    fc.assert(
      fc.property(value, style, (written, options) => {
        const text = stringify(written, { ...options, aliasDuplicateObjects: false });
        expect(plainValue(treeOf(text))).toEqual(parse(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('makes the same tree of JSON as the JSON reader, places included', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 1, 2, ' '), (written, indent) => {
        const text = JSON.stringify(written, undefined, indent);
        const json = parseJson(text);
        if (!json.ok) throw new Error(json.problem.message);
        expect(plain(treeOf(text))).toEqual(plain(json.node));
      }),
      { numRuns: 1000 },
    );
  });

  it('points at the text of every value and name', () => {
    const text = '\uFEFF# x\na: [b, "c d"]\n"e f":\n  - 1.50\n  - true # y\n  - |\n    two\n    lines\nempty:\n';
    const unmarked = text.slice(1);
    const seen = allOf(treeOf(text)).map(({ from, to }) => unmarked.slice(from, to));
    expect(seen.slice(1)).toEqual([
      'a',
      '[b, "c d"]',
      'b',
      '"c d"',
      '"e f"',
      '- 1.50\n  - true # y\n  - |\n    two\n    lines\n',
      '1.50',
      'true',
      '|\n    two\n    lines\n',
      'empty',
      '',
    ]);
    expect(startOf(treeOf(text))).toEqual({ line: 2, column: 1 });
  });

  it('keeps names that come twice, for whoever reads the tree', () => {
    expect(treeOf('a: 1\nA: 2\na: 3')).toMatchObject({
      members: [
        { name: 'a', value: { text: '1' } },
        { name: 'A', value: { text: '2' } },
        { name: 'a', value: { text: '3' } },
      ],
    });
  });

  it('has no tree for a text that says nothing', () => {
    for (const text of ['', '\n', '# a\n'])
      expect(parseYaml(text, { maxDepth: DEPTH })).toEqual({ ok: true, node: undefined });
  });

  test.each([
    ['a: &b c', '1:4: anchor "&b". expected the value written out where it is needed'],
    ['- *b', '1:3: alias "*b". expected quotes around a text that begins with "*"'],
    ['- !b c', '1:3: tag "!b". expected quotes around a text that begins with "!"'],
    ['- !!binary aaaa', '1:3: tag "!!binary". expected quotes around a text that begins with "!"'],
    ['- !!set {a}', '1:3: tag "!!set". expected quotes around a text that begins with "!"'],
    ['? [a]\n: 1', '1:3: a list as a key. expected a name'],
    ['x:\n  1: 2', '2:3: the number "1" as a key. expected a name'],
    ['~: 2', '1:1: nothing as a key. expected a name'],
    ['*b : 2', '1:1: alias "*b". expected quotes around a text that begins with "*"'],
    ['a: {<<: *b}', '1:9: alias "*b". expected quotes around a text that begins with "*"'],
  ])('%j has a broken node', (text, problem) => {
    expect(brokenIn(text)).toEqual([problem]);
  });

  it('never follows an alias, however much that would be', () => {
    const laughs = Array.from({ length: 30 }, (_, level) => `a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}]`);
    const start = performance.now();
    expect(brokenIn(['a: &a-1 ha', ...laughs].join('\n'))).toHaveLength(31);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('goes as deep as it may, and no deeper', () => {
    const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
    for (const limit of [4, 16, 32]) {
      expect(parseYaml(nested(limit + 1), { maxDepth: limit }).ok).toBe(true);
      expect(parseYaml(nested(limit + 2), { maxDepth: limit })).toMatchObject({
        problems: [{ message: `nesting deeper than ${limit} levels. expected at most that many` }],
      });
    }
  });
});

/** A tree without its source, to compare. */
function plain(node: Node): unknown {
  const { source: _, ...own } = node;
  if (own.kind === 'list') return { ...own, items: own.items.map(plain) };
  if (own.kind !== 'map') return own;
  return {
    ...own,
    members: own.members.map(({ source: __, ...member }) => ({ ...member, value: plain(member.value) })),
  };
}

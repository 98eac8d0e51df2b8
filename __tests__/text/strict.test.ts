import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Cursor, type Read, readTree } from '../../src/text/cursor.js';
import { type Dialect, JSON_WORDS } from '../../src/text/dialect.js';
import type { MapNode, Node } from '../../src/text/node.js';
import { allMembers, checked, list, map, oneOf, optional, required, text } from '../../src/text/strict.js';
import { plainValue } from '../../src/text/value.js';
import { parseYaml } from '../../src/text/yaml.js';
import { nodeOf } from './node.js';

const DIALECT: Dialect = {
  ...JSON_WORDS,
  member: 'member',
  fold: (name) => name.toLowerCase(),
  as: (member) => ` as ${member}`,
  noMap: (what) => ` as ${what}. expected an object`,
  noChoice: (_, choices) => `expected ${choices.join(' or ')}`,
  twice: (name) => `${name} twice`,
};

interface Order {
  readonly name: string;
  readonly size: number;
  readonly notes: readonly string[];
}

const order = map<Order>('an order', {
  name: required(checked(text, (name, at) => (name === '' ? at.fail('no name') : name))),
  size: optional(oneOf({ small: 1, large: 9 }), 3),
  notes: required(list('a list of notes', text, { least: 0, most: 2 }), 'notes'),
});

/** What is read, or `line:column path: message` of every problem. */
function readOf<Value>(root: Node, read: Read<Value>): Value | readonly string[] {
  const result = readTree(root, DIALECT, read);
  if (result.ok) return result.value;
  return result.problems.map(
    ({ position: { line, column }, path, message }) => `${line}:${column} ${path}: ${message}`,
  );
}

describe('the strict reader', () => {
  test.each<[string, unknown]>([
    ['{"notes": ["x"], "name": "a", "size": "large"}', { name: 'a', size: 9, notes: ['x'] }],
    ['{"name": "a", "notes": []}', { name: 'a', size: 3, notes: [] }],
    ['[]', ['1:1 : a list as an order. expected an object']],
    [
      '{"name": "", "names": 1,\n "size": "constructor", "notes": {}}',
      [
        '1:10 name: no name',
        '1:14 names: unknown member "names" in an order. did you mean "name"?',
        '2:10 size: "constructor" as size. expected small or large',
        '2:34 notes: an object as notes. expected a list of notes',
      ],
    ],
    ['{}', ['1:1 : no "name" in an order. expected it', '1:1 notes: missing. expected notes']],
    ['{"name": "a", "Name": "b", "notes": []}', ['1:15 Name: unknown member "Name" in an order. did you mean "name"?']],
    ['{"name": "a", "name": "b", "notes": []}', ['1:15 name: name twice']],
    [
      '{"name": null, "notes": ["a", 1.0]}',
      ['1:10 name: null. expected a string', '1:31 notes[1]: the number 1.0. expected a string'],
    ],
    ['{"name": "a", "notes": ["", "", ""]}', ['1:24 notes: 3 items. expected at most 2']],
    ['{"name": "\\ud800", "notes": []}', ['1:10 name: half of a surrogate pair in a string. expected Unicode text']],
    [
      '{"name": "a", "notes": [], "__proto__": 1}',
      ['1:28 __proto__: unknown member "__proto__" in an order. expected one of name, size, notes'],
    ],
  ])('makes of %s what is declared, or tells all that is wrong', (json, expected) => {
    expect(readOf(nodeOf(json), order)).toEqual(expected);
  });

  it('takes names of any kind, and each once', () => {
    const names: Read<string> = (at) =>
      allMembers(at, 'a thing')
        .map(({ name }) => name)
        .join();
    expect(readOf(nodeOf('{"a": 1, "b": 2}'), names)).toBe('a,b');
    expect(readOf(nodeOf('{"a": 1, "A": 2, "\\udc00": 3}'), names)).toEqual([
      '1:10 A: A twice',
      '1:18 \udc00: half of a surrogate pair in a string. expected Unicode text',
    ]);
    expect(readOf(nodeOf('{"\\udc00": 3}'), names)).toEqual([
      '1:2 \udc00: half of a surrogate pair in a string. expected Unicode text',
    ]);
  });

  it('tells why a node is broken, whatever it was to be, and no more of it', () => {
    const yaml = parseYaml('name: &a x\nsize: !b y\nnotes: *a\n? [z]\n: 1\n', { maxDepth: 16 });
    if (!yaml.ok || yaml.node === undefined) throw new Error('broken');
    expect(readOf(yaml.node, order)).toEqual([
      '1:7 name: anchor "&a". expected the value written out where it is needed',
      '2:7 size: tag "!b". expected quotes around a text that begins with "!"',
      '3:8 notes: alias "*a". expected quotes around a text that begins with "*"',
      '4:3 [z]: a list as a key. expected a name',
    ]);
  });

  it('stops telling at fifty', () => {
    const many = JSON.stringify({
      name: 'a',
      notes: [],
      ...Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`x${i}`, 0])),
    });
    expect(readOf(nodeOf(many), order)).toHaveLength(50);
  });
});

describe('a cursor', () => {
  /** Tells of every value, in the order of the text. */
  const tellAll = (at: Cursor): undefined => {
    at.fail('');
    for (const item of at.items()) tellAll(item);
    if (at.node.kind === 'map') for (const member of at.node.members) tellAll(at.member(member));
    return undefined;
  };

  it('knows path and place of every value', () => {
    const name = fc.constantFrom('a', 'b', 'Cc', 'd_e');
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(1, 'x', true, null),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(name, tie('any'), { maxKeys: 3 }),
      ),
    })).any;
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2), (written, indent) => {
        const json = JSON.stringify(written, undefined, indent);
        const told = readTree(nodeOf(json), DIALECT, tellAll);
        if (told.ok) throw new Error('nothing told');
        for (const { path, position } of told.problems) {
          const lines = json.split('\n').slice(position.line - 1);
          const there = lines.join('\n').slice(position.column - 1);
          // A value stands where its JSON begins, and its path leads to it in what JSON.parse makes of the text.
          expect(there.startsWith(JSON.stringify(follow(JSON.parse(json), path)).slice(0, 1))).toBe(true);
        }
        expect(told.problems).toHaveLength(Math.min(50, count(written)));
      }),
      { numRuns: 300 },
    );
  });

  it('comes to one node by two ways, which have paths of their own', () => {
    const root = nodeOf('{"first": {"x": [1]}, "second": 0}') as MapNode; // it is an object
    const [first] = root.members;
    if (first === undefined) throw new Error('no member');
    const shared: Node = { ...root, members: root.members.map((member) => ({ ...member, value: first.value })) };
    expect(plainValue(shared)).toEqual({ first: { x: [1] }, second: { x: [1] } });
    const told = readOf(shared, (at) => {
      for (const way of ['first', 'second']) at.find(way)?.find('x')?.items()[0]?.fail('here');
      return undefined;
    });
    expect(told).toEqual(['1:18 first.x[0]: here', '1:18 second.x[0]: here']);
  });
});

function follow(value: unknown, path: string): unknown {
  return path
    .split(/[.[\]]/)
    .filter((step) => step !== '')
    .reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], value); // a path leads through collections
}

function count(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, one) => sum + count(one), 1);
}

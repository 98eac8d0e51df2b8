import { describe, expect, test } from 'vitest';
import { readSources } from './source.js';

/** What a layer may stand on, and why it may not stand on more. */
interface Layer {
  readonly why: string;
  readonly layers: readonly string[];
  readonly packages: readonly string[];
}

/** Modules of Node, all of them. */
const NODE = 'node:*';

/** What lies below all layers. */
const BASE = 'lists.ts';

const LAYERS: Readonly<Record<string, Layer>> = {
  [BASE]: { why: 'a list is a list, whatever is in it', layers: [], packages: [] },
  text: {
    why: 'any text is read here, whatever it says: what a policy is, is not known yet',
    layers: [],
    packages: ['yaml'],
  },
  policy: {
    why: 'documents mean the same to everyone, so they know nobody who asks',
    layers: ['text'],
    packages: [],
  },
  evaluator: {
    why: 'it judges what the engine finds, so it must not share a mistake with it',
    layers: ['text', 'policy'],
    packages: [],
  },
  engine: {
    why: 'a decision is a function of its arguments: no files, no clock, no network; the evaluator only confirms its witnesses',
    layers: ['text', 'policy', 'evaluator'],
    packages: [],
  },
  api: {
    why: 'the contract of the AWS API, for any server or none',
    layers: ['text', 'policy', 'engine'],
    packages: [],
  },
  source: {
    why: 'what a file holds does not depend on what is asked of it',
    layers: ['text', 'policy'],
    packages: [],
  },
  gate: {
    why: 'verdicts are about file texts, so that any edge can ask for them',
    layers: ['text', 'policy', 'engine', 'source'],
    packages: ['minimatch'],
  },
  report: {
    why: 'a reporter is a function from a report to text; printing is for the edges',
    layers: ['text', 'policy', 'gate'],
    packages: ['node:crypto'],
  },
  workspace: {
    why: 'the one place that reads files of a checkout, because they are hostile',
    layers: ['text', 'policy', 'gate'],
    packages: [NODE],
  },
  action: {
    why: 'an edge: nobody stands on it',
    layers: ['text', 'policy', 'gate', 'report', 'workspace'],
    packages: [NODE, '@actions/core', '@actions/github'],
  },
  server: {
    why: 'an edge: the operation over HTTP, which knows no files and no rules',
    layers: ['text', 'policy', 'api', 'report'],
    packages: [NODE, '@smithy/core/checksum', '@smithy/signature-v4'],
  },
  cli: {
    why: 'an edge: nobody stands on it; it must start fast, so it does not load the toolkit, and the server only to serve',
    layers: ['text', 'policy', 'engine', 'api', 'gate', 'report', 'workspace', 'server'],
    packages: [NODE],
  },
  'action.ts': { why: 'the entry only starts its edge', layers: ['action'], packages: [] },
  'cli.ts': { why: 'the entry only starts its edge', layers: ['cli'], packages: [] },
  'index.ts': {
    why: 'the library is all that is pure',
    layers: ['text', 'policy', 'evaluator', 'engine', 'api', 'source', 'gate', 'report'],
    packages: [],
  },
};

/** What counts the work of a search, what may come of one, and how lists are read on the way. */
const EFFORT = ['engine/budget.ts', 'engine/search-result.ts', 'engine/element-at.ts'];

/** The rooms of a layer: what of it each may stand on besides itself, and why on no more. */
const ROOMS: Readonly<Record<string, { readonly why: string; readonly floor: readonly string[] }>> = {
  'engine/language': { why: 'a set of texts is the same whoever asks for it', floor: EFFORT },
  'engine/value': {
    why: 'the values of one dimension do not depend on who requires what of them',
    floor: [...EFFORT, 'engine/language'],
  },
  'engine/variable': {
    why: 'it ties values together, wherever the variables stand',
    floor: [...EFFORT, 'engine/value', 'engine/language'],
  },
  'engine/statement': {
    why: 'it says what is asked; finding it is for others',
    floor: [...EFFORT, 'engine/wide-or-narrow.ts', 'engine/value', 'engine/language'],
  },
  'engine/principal': {
    why: 'it says who there is; what statements ask reaches it as parts',
    floor: [...EFFORT, 'engine/wide-or-narrow.ts', 'engine/value', 'engine/language'],
  },
  'engine/question': {
    why: 'a question asks for a request, and does not look how it is found',
    floor: [
      ...EFFORT,
      'engine/find-request.ts',
      'engine/confirmed-witness.ts',
      'engine/decision.ts',
      'engine/statement',
    ],
  },
  'report/doors': { why: 'a door lets text through, whatever that says', floor: [] },
  'action/github': {
    why: 'it asks GitHub, whatever is done with the answer',
    floor: ['action/refusal.ts'],
  },
  'action/change': {
    why: 'a change is the same whatever event asks about it',
    floor: ['action/github'],
  },
  'action/reviews': {
    why: 'what is looked at is settled before anybody judges or tells',
    floor: ['action/refusal.ts', 'action/github', 'action/change'],
  },
  'action/rules': {
    why: 'whose rules are in force does not depend on what they say of the files',
    floor: ['action/refusal.ts', 'action/github', 'action/change', 'action/reviews'],
  },
  'action/tell': {
    why: 'it tells a verdict, and takes no part in it',
    floor: ['action/refusal.ts', 'action/verdict.ts'],
  },
};

/** Single files that a wall lets through to less than their whole layer. */
const DOORS = [
  {
    from: 'engine',
    to: 'evaluator',
    file: 'engine/confirmed-witness.ts',
    why: 'the search must not lean on what is to confirm its witnesses',
  },
  { from: 'text', to: 'yaml', file: 'text/yaml.ts', why: 'one file turns YAML into a tree with places' },
  { from: 'gate', to: 'minimatch', file: 'gate/globs.ts', why: 'one file says what a glob means' },
  {
    from: 'report',
    to: 'node:crypto',
    file: 'report/fingerprint.ts',
    why: 'a hash is a function; nothing else of Node is',
  },
  { from: 'action', to: '@actions/core', file: 'action/tell/speak.ts', why: 'one file issues workflow commands' },
  {
    from: 'server',
    to: '@smithy/signature-v4',
    file: 'server/signature.ts',
    why: 'one file knows what a signature is',
  },
  { from: 'cli', to: 'api', file: 'cli/question.ts', why: 'files are for the gate; one command asks the operation' },
  { from: 'action', to: '@actions/github', file: 'action/github/client.ts', why: 'one file asks GitHub' },
];

const sources = readSources();

test('every layer has its row, and every row its layer', () => {
  expect(new Set(sources.map(({ layer }) => layer))).toEqual(new Set(Object.keys(LAYERS)));
});

describe.each(Object.entries(LAYERS))('%s', (name, { why, layers, packages }) => {
  const own = sources.filter(({ layer }) => layer === name);

  test(`imports no layer but ${layers.join(', ') || 'itself'}: ${why}`, () => {
    const allowed = new Set([name, BASE, ...layers]);
    const broken = own.flatMap(({ path, files }) =>
      files.filter((file) => !allowed.has(layerOf(file))).map((file) => `${path} -> ${file}`),
    );
    expect(broken).toEqual([]);
  });

  test(`imports no package but ${packages.join(', ') || 'none'}: ${why}`, () => {
    const allowed = (used: string): boolean =>
      packages.includes(used) || (used.startsWith('node:') && packages.includes(NODE));
    const broken = own.flatMap(({ path, packages: used }) =>
      used.filter((one) => !allowed(one)).map((one) => `${path} -> ${one}`),
    );
    expect(broken).toEqual([]);
  });
});

test('every room has its row, and every row its room', () => {
  const rooms = sources.map(({ path }) => roomOf(path)).filter((room) => room !== undefined);
  expect(new Set(rooms)).toEqual(new Set(Object.keys(ROOMS)));
});

test.each(Object.entries(ROOMS))('the room %s knows no more of its layer than it has to', (room, { why, floor }) => {
  const isBelow = (file: string): boolean => [room, ...floor].some((one) => file === one || file.startsWith(`${one}/`));
  const own = sources.filter(({ path }) => roomOf(path) === room);
  const broken = own.flatMap(({ path, layer, files }) =>
    files.filter((file) => layerOf(file) === layer && !isBelow(file)).map((file) => `${path} -> ${file}`),
  );
  expect(broken, why).toEqual([]);
});

test.each(DOORS)('from $from to $to leads $file alone: $why', ({ from, to, file }) => {
  const users = sources.filter(
    ({ layer, files, packages }) =>
      layer === from && (packages.includes(to) || files.some((one) => layerOf(one) === to)),
  );
  expect(users.map(({ path }) => path)).toEqual([file]);
});

test('only the entries touch the process, so that every edge can be run in a test', () => {
  const entries = ['action.ts', 'cli.ts'];
  const users = sources.filter(({ path, code }) => !entries.includes(path) && /\bprocess\./.test(code));
  expect(users.map(({ path }) => path)).toEqual([]);
});

test('no file imports itself by a detour: a circle has no order to be read in', () => {
  expect(findCycle()).toBeUndefined();
});

test('nothing is exported by default, and nothing is of type any', () => {
  const loose = /\bexport default\b|\bas any\b|[:<|]\s*any\b\s*[;,)=>|[{]/;
  expect(sources.filter(({ code }) => loose.test(code)).map(({ path }) => path)).toEqual([]);
});

test('no list becomes the arguments of a method: one of a hundred thousand overflows the stack', () => {
  expect(sources.flatMap(({ path, code }) => spreadArguments(code).map((text) => `${path}: ${text}`))).toEqual([]);
  expect(spreadArguments('a.push(...b(c)); d([...e], { ...f }); Math.max(h[0], ...i); j(...k)')).toEqual([
    '...b(c)); d(',
    '...i); j(...',
  ]);
});

/** The beginning of each spread whose nearest bracket is that of a call of a method. */
function spreadArguments(code: string): readonly string[] {
  return Array.from(code.matchAll(/\.\.\./g), ({ index }) => index)
    .filter((index) => /\.\w+\($/.test(upToBracket(code.slice(0, index))))
    .map((index) => code.slice(index, index + 12));
}

/** Some code up to the bracket that is open at its end. */
function upToBracket(code: string): string {
  let depth = 0;
  for (let at = code.length - 1; at >= 0; at -= 1) {
    const character = code.charAt(at);
    if (')]}'.includes(character)) depth += 1;
    else if ('([{'.includes(character)) depth -= 1;
    if (depth < 0) return code.slice(0, at + 1);
  }
  return '';
}

/** The folder of a layer that a file stands in; `undefined` where it stands in none. */
function roomOf(file: string): string | undefined {
  return /^[^/]+\/[^/]+(?=\/)/.exec(file)?.[0];
}

function layerOf(file: string): string {
  return file.split('/')[0] ?? file;
}

/** The files of some circle of imports, types included. */
function findCycle(): readonly string[] | undefined {
  const imports = new Map(sources.map(({ path, files }) => [path, files]));
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (finished.has(path)) return undefined;
    for (const next of imports.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle !== undefined) return cycle;
    }
    finished.add(path);
    return undefined;
  };
  for (const path of imports.keys()) {
    const cycle = visit(path, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

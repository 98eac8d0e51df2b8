import { type FileContent, gateProblems, type PolicyFile } from '../gate/judge.js';
import { plan } from '../gate/plan.js';
import type { Rule } from '../gate/rules.js';
import { decodeText, MAX_BYTES } from '../text/decode.js';
import { quote } from '../text/words.js';
import { Attributes, type AttributesFile, isAttributesFile } from '../workspace/attributes.js';
import type { Collected } from '../workspace/collect.js';
import { foldName } from '../workspace/fold.js';
import { foldersTo } from '../workspace/paths.js';
import { pathRefusal, TOO_LONG, unreadable } from '../workspace/read.js';
import { respeltRefusals } from '../workspace/respelt.js';
import { type LoadedRules, rulesOf } from '../workspace/rules.js';
import { namesakeRefusal, Tracked } from '../workspace/tracked.js';
import type { TreeEntry } from './answers.js';
import type { Files } from './files.js';
import type { GitHub } from './github.js';
import { Refusal } from './refusal.js';

/** A job's token has a thousand questions an hour. */
const MAX_READ = 500;
/** In bytes. */
const MAX_TOTAL = 32 * MAX_BYTES;

/** The files of a commit, read through the API as data: nothing of it comes near the workspace. */
export async function commitFiles(github: GitHub, commit: string): Promise<Files> {
  const tree = await github.tree(commit);
  if (tree === undefined) throw new Refusal(TOO_MANY_FILES);
  const entries = new Map(tree.map((entry) => [entry.path, entry]));
  const reader = new Reader(github, entries);
  return {
    list: async () => [...entries.keys()],
    rules: (path) => reader.rules(path),
    collect: (rules, paths) => reader.collect(rules, paths),
    // What a link leads to would take a question for each.
    linksInto: (paths) => paths.filter((path) => entries.get(path)?.kind === 'link'),
    has: (path) => entries.has(path),
    unnamed: () => undefined,
  };
}

const TOO_MANY_FILES =
  'GitHub tells not all files of the commit: there are too many, or it is gone. expected a workflow "on: pull_request" with actions/checkout, which needs no list from GitHub';
const LINK = 'a symbolic link, whose target could change unseen. expected the file itself';
const SUBMODULE =
  'a submodule, whose files this event cannot be told. expected a workflow "on: pull_request", or a pattern "!…/**" in the rules';
const TOO_MANY = `more than ${MAX_READ} policies, or ${MAX_TOTAL} bytes of them, to read from the API. expected fewer, or a workflow "on: pull_request"`;

/**
 * Why what is checked out of a file may be another text than the commit has, which is what is read here.
 *
 * @param attributes What the commit says of how files are checked out, or why that cannot be told.
 */
function attributesRefusal(attributes: Attributes | string, path: string): string | undefined {
  if (typeof attributes === 'string') return attributes;
  const change = attributes.changeOf(path);
  if (change === undefined) return undefined;
  const { attribute, line, file } = change;
  return `the attribute ${quote(attribute)} in line ${line} of ${quote(file)} may have it checked out with another text. expected none that does, or a workflow "on: pull_request"`;
}

class Reader {
  readonly #github: GitHub;
  readonly #entries: ReadonlyMap<string, TreeEntry>;
  readonly #tracked: Tracked;
  readonly #contents = new Map<string, FileContent>();
  #total = 0;

  constructor(github: GitHub, entries: ReadonlyMap<string, TreeEntry>) {
    this.#github = github;
    this.#entries = entries;
    this.#tracked = new Tracked(entries.values());
  }

  async rules(path: string): Promise<LoadedRules> {
    const content = await this.#content(path);
    if (content.kind === 'text') return rulesOf(path, content.text);
    const code = this.#entries.has(path) ? 'unreadable-rules' : 'missing-rules';
    return { ok: false, problems: gateProblems(code, path, [content.problem]) };
  }

  async collect(rules: readonly Rule[], paths: readonly string[]): Promise<Collected> {
    const { considered, files, possibleFolders, unmatchable } = plan(rules, paths);
    const collected: PolicyFile[] = unmatchable.map((path) => ({ path, content: unreadable(TOO_LONG) }));
    const respelt = respeltRefusals(rules, paths, (path) => this.#tracked.respelt(path));
    for (const [path, refusal] of respelt) collected.push({ path, content: unreadable(refusal) });
    const attributes = await this.#attributes(files.map(({ path }) => path));
    for (const { path } of files) {
      if (respelt.has(path)) continue;
      const refusal = this.#namesakeRefusal(path) ?? attributesRefusal(attributes, path);
      collected.push({ path, content: refusal === undefined ? await this.#content(path) : unreadable(refusal) });
    }
    for (const path of possibleFolders) {
      const refusal = await this.#folderRefusal(path);
      if (refusal !== undefined && !respelt.has(path)) collected.push({ path, content: unreadable(refusal) });
    }
    return { files: collected.toSorted((a, b) => (a.path < b.path ? -1 : 1)), considered };
  }

  #namesakeRefusal(path: string): string | undefined {
    const twin = this.#tracked.namesake(path);
    return twin === undefined ? undefined : namesakeRefusal(twin);
  }

  /** What the commit says of how files are checked out, in all folders above them; or why that cannot be told. */
  async #attributes(paths: readonly string[]): Promise<Attributes | string> {
    const folders = new Set(paths.flatMap(foldersTo).map(foldName));
    const isAbove = (place: string): boolean =>
      foldersTo(place)
        .slice(-1)
        .every((folder) => folders.has(foldName(folder)));
    const files: AttributesFile[] = [];
    for (const path of [...this.#entries.keys()].filter(isAttributesFile).filter(isAbove)) {
      const content = await this.#content(path);
      if (content.kind === 'unreadable')
        return `${quote(path)} may change its text, and is unread: ${content.problem.message}`;
      files.push({ path, text: content.text });
    }
    return new Attributes(files);
  }

  /** Asked once for each path, since several rules files may want to know. */
  async #content(path: string): Promise<FileContent> {
    const known = this.#contents.get(path);
    if (known !== undefined) return known;
    const content = this.#contents.size < MAX_READ ? await this.#read(path) : unreadable(TOO_MANY);
    this.#contents.set(path, content);
    return content;
  }

  async #read(path: string): Promise<FileContent> {
    const refusal = pathRefusal(path);
    if (refusal !== undefined) return unreadable(refusal);
    const entry = this.#entries.get(path);
    if (entry === undefined) return unreadable('no such file in the commit. expected it there');
    if (entry.kind === 'link') return unreadable(LINK);
    if (entry.kind === 'submodule') return unreadable(SUBMODULE);
    if (entry.size > MAX_BYTES) return unreadable(`the file has ${entry.size} bytes. expected at most ${MAX_BYTES}`);
    this.#total += entry.size;
    if (this.#total > MAX_TOTAL) return unreadable(TOO_MANY);
    const decoded = decodeText(await this.#github.blob(entry));
    return 'text' in decoded ? { kind: 'text', text: decoded.text } : { kind: 'unreadable', problem: decoded.problem };
  }

  /** Why something below which a rule could name files is refused: nothing can hide below a file, or a plain link that leads to one. */
  async #folderRefusal(path: string): Promise<string | undefined> {
    const entry = this.#entries.get(path);
    if (entry?.kind === 'submodule') return SUBMODULE;
    if (entry?.kind !== 'link') {
      const twin = this.#tracked.namesakeWithMore(path);
      return pathRefusal(path) ?? (twin === undefined ? undefined : namesakeRefusal(twin));
    }
    if (this.#contents.size >= MAX_READ) return TOO_MANY;
    const target = new TextDecoder().decode(await this.#github.blob(entry));
    this.#contents.set(path, unreadable(LINK));
    return this.#tracked.isPlainLink(path, target) ? undefined : LINK;
  }
}

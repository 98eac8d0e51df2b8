import { type FileContent, gateProblems, type PolicyFile } from '../../gate/judge.js';
import { folderOf, foldersTo } from '../../gate/path.js';
import { MAX_BYTES } from '../../text/decode.js';
import { quote } from '../../text/words.js';
import { Attributes, type AttributesFile, isAttributesFile } from '../../workspace/attributes.js';
import { collect, type FileTree } from '../../workspace/collect.js';
import { foldName } from '../../workspace/fold.js';
import { pathRefusal } from '../../workspace/paths.js';
import { contentIn, unreadable } from '../../workspace/read.js';
import { type LoadedRules, rulesIn } from '../../workspace/rules.js';
import { namesakeRefusal, type Respelt, Tracked } from '../../workspace/tracked.js';
import type { TreeEntry } from '../github/answers.js';
import type { GitHub } from '../github/client.js';
import { Refusal } from '../refusal.js';
import type { Files } from './files.js';

/** A job's token has a thousand questions an hour. */
const MAX_READ = 500;
/** In bytes. */
const MAX_TOTAL = 32 * MAX_BYTES;

/** The files of a commit, read through the API as data: nothing of it comes near the workspace. */
export async function commitFiles(github: GitHub, commit: string): Promise<Files> {
  const tree = await github.tree(commit);
  if (tree === undefined) throw new Refusal(TOO_MANY_FILES);
  const entries = new Map(tree.map((entry) => [entry.path, entry]));
  const files = new CommitTree(github, entries);
  return {
    list: async () => [...entries.keys()],
    rules: (path) => files.rules(path),
    collect: (rules, paths) => collect(files, rules, paths),
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

class CommitTree implements FileTree {
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
    if (content.kind === 'text' || this.#entries.has(path)) return rulesIn(path, content);
    return { ok: false, problems: gateProblems('missing-rules', path, [content.problem]) };
  }

  async open(): Promise<void> {}

  respelt(path: string): readonly Respelt[] | undefined {
    return this.#tracked.respelt(path);
  }

  /** A commit is told as a list of all its files; a submodule in it cannot be looked into. */
  kind(): 'file' {
    return 'file';
  }

  /** Nothing can hide below a file, or a plain link that leads to one. */
  async list(path: string): Promise<readonly string[] | string> {
    return (await this.#folderRefusal(path)) ?? [];
  }

  async read(paths: readonly string[]): Promise<readonly PolicyFile[]> {
    const attributes = await this.#attributes(paths);
    const files: PolicyFile[] = [];
    for (const path of paths) {
      const refusal = this.#namesakeRefusal(path) ?? attributesRefusal(attributes, path);
      files.push({ path, content: refusal === undefined ? await this.#content(path) : unreadable(refusal) });
    }
    return files;
  }

  #namesakeRefusal(path: string): string | undefined {
    const twin = this.#tracked.namesake(path);
    return twin === undefined ? undefined : namesakeRefusal(twin);
  }

  /** What the commit says of how files are checked out, in all folders above them; or why that cannot be told. */
  async #attributes(paths: readonly string[]): Promise<Attributes | string> {
    const folders = new Set(paths.flatMap(foldersTo).map(foldName));
    const isAbove = (place: string): boolean => folderOf(place) === '' || folders.has(foldName(folderOf(place)));
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
    return contentIn(await this.#github.blob(entry));
  }

  /** Why something below which a rule could name files is refused. */
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

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CheckoutTree } from '../../src/workspace/checkout-tree.js';
import { collect } from '../../src/workspace/collect.js';
import { Inventory } from '../../src/workspace/inventory.js';
import { readWorkspaceFile } from '../../src/workspace/read.js';
import { listTree } from '../../src/workspace/tree.js';
import { walk } from '../../src/workspace/walk.js';
import { makeRepository, makeWorld, type World } from '../cli/world.js';
import { rule, rules } from '../gate/build.js';

async function refusal(world: World, path: string): Promise<string> {
  const content = await readWorkspaceFile(world.root, path);
  if (content.kind === 'text') return `text: ${content.text}`;
  const { position, message } = content.problem;
  return `${position.line}:${position.column}: ${message}`;
}

describe('reading a file of the workspace', () => {
  it('gives its text, whatever its name', async () => {
    const world = makeWorld();
    for (const name of [
      'p/a.json',
      '-rf.json',
      '::error::x.json',
      'a\nb.json',
      'a|`\u001b[31m.json',
      'a\\b.json',
      ' .json',
    ]) {
      world.write(name, name);
      expect(await refusal(world, name)).toBe(`text: ${name}`);
    }
  });

  it('refuses symbolic links, wherever they lead', async () => {
    const world = makeWorld();
    world.write('real/a.json', 'x');
    symlinkSync('real/a.json', join(world.root, 'in.json'));
    symlinkSync('/etc/passwd', join(world.root, 'out.json'));
    symlinkSync('../../../../etc/passwd', join(world.root, 'up.json'));
    symlinkSync('nowhere', join(world.root, 'broken.json'));
    symlinkSync('circle.json', join(world.root, 'circle.json'));
    symlinkSync('real', join(world.root, 'folder'));
    symlinkSync('/etc', join(world.root, 'etc'));
    const inside = '1:1: a symbolic link, whose target could change unseen. expected the file itself';
    const outside = '1:1: a symbolic link that leads out of the workspace. expected a file of the repository';
    expect(await refusal(world, 'in.json')).toBe(inside);
    expect(await refusal(world, 'broken.json')).toBe(inside);
    expect(await refusal(world, 'circle.json')).toBe(inside);
    expect(await refusal(world, 'out.json')).toBe(outside);
    expect(await refusal(world, 'up.json')).toBe(outside);
    expect(await refusal(world, 'folder/a.json')).toBe(
      '1:1: a folder on the way, "folder", is a symbolic link, whose target could change unseen. expected the file itself',
    );
    expect(await refusal(world, 'etc/passwd')).toBe(
      '1:1: a folder on the way, "etc", is a symbolic link that leads out of the workspace. expected a file of the repository',
    );
  });

  it('refuses what is no file, and does not wait for it', async () => {
    const world = makeWorld();
    world.write('folder/x', '');
    execFileSync('mkfifo', [join(world.root, 'pipe.json')]);
    const server = createServer().listen(join(world.root, 'socket.json'));
    await new Promise((resolve) => server.once('listening', resolve));
    expect(await refusal(world, 'folder')).toBe('1:1: a folder. expected a file');
    expect(await refusal(world, 'pipe.json')).toBe('1:1: a named pipe. expected a file');
    expect(await refusal(world, 'socket.json')).toBe('1:1: a socket. expected a file');
    server.close();
  });

  it.each(['..', '../x', 'a/../../x', '/etc/passwd', 'a//b', './a', ''])('refuses the path %j', async (path) => {
    expect(await refusal(makeWorld(), path)).toMatch(
      /^1:1: (?:the part ".*" in the path|an absolute path)\. expected /,
    );
  });

  it('refuses names that could stand for others', async () => {
    const world = makeWorld();
    world.write('a\uFFFD.json', 'x');
    expect(await refusal(world, 'a\uFFFD.json')).toMatch(/^1:1: a name that is not UTF-8/);
    expect(await refusal(world, 'a\0b')).toBe('1:1: a NUL character in the path. expected a file name');
  });

  it('refuses what is missing, too large or not UTF-8, and says where', async () => {
    const world = makeWorld();
    world.write('a.json', Buffer.from('{\n  "x\xff"}', 'latin1'));
    world.write('big.json', '');
    truncateSync(join(world.root, 'big.json'), 1024 * 1024 + 1);
    world.write('most.json', '');
    truncateSync(join(world.root, 'most.json'), 1024 * 1024);
    expect(await refusal(world, 'a.json')).toBe('2:5: byte 0xff is not UTF-8. expected a document in UTF-8');
    expect(await refusal(world, 'big.json')).toBe('1:1: the file has 1048577 bytes. expected at most 1048576');
    expect(await refusal(world, 'most.json')).toMatch(/^text: /);
    expect(await refusal(world, 'none.json')).toBe(
      '1:1: no such file in the workspace. expected it checked out (a sparse or stale checkout lacks it)',
    );
    expect(await refusal(world, 'a.json/x')).toMatch(/^1:1: no such file in the workspace/);
    expect(await refusal(world, `${'n'.repeat(300)}.json`)).toMatch(/^1:1: the path is too long/);
  });
});

describe('walking a folder', () => {
  it('lists all files, hidden ones and links too, follows no link, and leaves out .git alone', async () => {
    const world = makeWorld();
    for (const path of ['a', '.hidden/b', 'x/y/c', '.git/config', 'sub/.git/config', 'sub/d', 'x/.gitignore'])
      world.write(path, '');
    symlinkSync('..', join(world.root, 'x/loop'));
    expect(await walk(world.root, '')).toEqual(['.hidden/b', 'a', 'sub/d', 'x/.gitignore', 'x/loop', 'x/y/c']);
    expect(await walk(world.root, 'x')).toEqual(['x/.gitignore', 'x/loop', 'x/y/c']);
  });
});

describe('collecting what rules name', () => {
  const list = rules(rule('a', ['p/**/*.json', '!p/free/**']));
  const collected = async (world: World, ...paths: readonly string[]): Promise<readonly string[]> => {
    const { files } = await collect(
      new CheckoutTree(world.root, new Inventory({ root: world.root, env: {} }, undefined)),
      list,
      paths,
    );
    return files.map(
      ({ path, content }) => `${path}: ${content.kind === 'text' ? content.text : content.problem.message}`,
    );
  };

  it('reads named files only', async () => {
    const world = makeWorld();
    world.write('p/a.json', 'A');
    world.write('q/a.json', 'Q');
    expect(await collected(world, 'q/a.json', 'p/a.json', 'p/none.json', 'p/a.txt')).toEqual([
      'p/a.json: A',
      'p/none.json: no such file in the workspace. expected it checked out (a sparse or stale checkout lacks it)',
    ]);
  });

  it('looks at every way that files are on, and not only at the first', async () => {
    const world = makeWorld();
    for (const path of ['p/a.json', 'p/deep/b.json', 'elsewhere/evil.json', 'elsewhere/more.json'])
      world.write(path, path);
    symlinkSync('../elsewhere', join(world.root, 'p/link'));
    const link =
      'a folder on the way, "p/link", is a symbolic link, whose target could change unseen. expected the file itself';
    expect(await collected(world, 'p/a.json', 'p/deep/b.json', 'p/link/evil.json', 'p/link/more.json')).toEqual([
      'p/a.json: p/a.json',
      'p/deep/b.json: p/deep/b.json',
      `p/link/evil.json: ${link}`,
      `p/link/more.json: ${link}`,
    ]);
  });

  it('refuses a link below which a rule could name files, whatever it is called', async () => {
    const world = makeWorld();
    world.write('elsewhere/evil.json', '{}');
    world.write('p/readme', '');
    for (const name of ['p/x', 'p/x.md']) symlinkSync('../elsewhere', join(world.root, name));
    symlinkSync('elsewhere', join(world.root, 'q'));
    symlinkSync('/nowhere', join(world.root, 'p/broken'));
    symlinkSync('readme', join(world.root, 'p/link-to-file'));
    const link = 'a symbolic link, whose target could change unseen. expected the file itself';
    expect(await collected(world, 'p/x', 'p/x.md', 'q', 'p/broken', 'p/link-to-file', 'p/readme')).toEqual([
      `p/broken: ${link}`,
      `p/x: ${link}`,
      `p/x.md: ${link}`,
    ]);
    symlinkSync('elsewhere', join(world.root, 'p2'));
    expect(await collected(world, 'p2')).toEqual([]);
  });

  it('refuses what cannot be looked at, whether a rule names it or what is below it', async () => {
    const world = makeWorld();
    world.write('p/x', '');
    symlinkSync('circle', join(world.root, 'p/circle'));
    const long = 'é'.repeat(200);
    expect(await collected(world, 'p/circle/a.json', 'p/circle/b', `p/${long}`)).toEqual([
      'p/circle/a.json: a folder on the way, "p/circle", is a symbolic link, whose target could change unseen. expected the file itself',
      'p/circle/b: it cannot be looked at, so there may be policies below it. expected a file or folder that can be read',
      `p/${long}: it cannot be looked at, so there may be policies below it. expected a file or folder that can be read`,
    ]);
  });

  it('leaves alone a link that the rules exclude with all below it', async () => {
    const world = makeWorld();
    world.write('p/free/x', '');
    symlinkSync('../..', join(world.root, 'p/free/link'));
    expect(await collected(world, 'p/free/link')).toEqual([]);
  });

  it('walks a folder in the list, as a submodule is, and refuses an empty one', async () => {
    const world = makeWorld();
    world.write('p/sub/deep/a.json', 'A');
    world.write('p/sub/deep/b.txt', 'B');
    world.write('p/empty/.git', 'gitdir: x');
    symlinkSync('..', join(world.root, 'p/sub/up'));
    expect(await collected(world, 'p/sub', 'p/empty')).toEqual([
      'p/empty: an empty folder, such as a submodule that is not checked out. expected its files, or a pattern "!…/**" in the rules',
      'p/sub/deep/a.json: A',
      'p/sub/up: a symbolic link, whose target could change unseen. expected the file itself',
    ]);
  });

  it('asks git what is to be in a folder of the list', async () => {
    const library = makeRepository({ 'a.json': 'A', 'l.json': 'L' });
    const world = makeRepository({ 'p/plain/missing.json': 'M', 'p/plain/there.json': 'T' });
    world.git('submodule', '--quiet', 'add', library.root, 'p/sub');
    world.git('submodule', '--quiet', 'add', library.root, 'p/gone');
    for (const path of ['p/plain/missing.json', 'p/gone']) rmSync(join(world.root, path), { recursive: true });
    world.git('-C', 'p/sub', 'sparse-checkout', 'set', '--no-cone', '/a.json');
    const { inventory } = await listTree({ root: world.root, env: process.env });
    const { files } = await collect(new CheckoutTree(world.root, inventory), list, ['p']);
    const texts = files.map(({ path, content }) => [path, content.kind === 'text' ? content.text : '']);
    expect(texts).toEqual([
      ['p/gone', ''],
      ['p/plain/missing.json', ''],
      ['p/plain/there.json', 'T'],
      ['p/sub/a.json', 'A'],
      ['p/sub/l.json', ''],
    ]);
  });

  it('refuses what is below a folder whose name is not UTF-8', async () => {
    const world = makeWorld();
    world.write('p/x', '');
    const folder = Buffer.concat([Buffer.from(`${world.root}/p/`), Buffer.from([0xff])]);
    mkdirSync(folder);
    writeFileSync(Buffer.concat([folder, Buffer.from('/evil.json')]), '{}');
    expect(await collected(world, ...(await walk(world.root, '')))).toEqual([
      'p/\uFFFD: a name that is not UTF-8, or holds the replacement character U+FFFD. expected another name',
    ]);
  });

  it('reports paths that cannot be held against the rules', async () => {
    const path = `p/${'x'.repeat(300)}.json`;
    expect(await collected(makeWorld(), path)).toEqual([
      `${path}: the path is too long or too deep to be held against the rules. expected a shorter one`,
    ]);
  });
});

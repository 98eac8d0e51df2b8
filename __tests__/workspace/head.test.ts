import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkedOutCommit } from '../../src/workspace/head.js';
import { makeRepository, makeWorld, type World } from '../cli/world.js';

function head(world: World): string {
  return world.git('rev-parse', 'HEAD').trim();
}

describe('the commit that is checked out', () => {
  it.each<[string, (world: World) => void]>([
    ['a branch', () => {}],
    ['a packed branch', ({ git }) => git('pack-refs', '--all')],
    [
      'a branch that has moved on since it was packed',
      ({ git }) => {
        git('pack-refs', '--all');
        git('commit', '-q', '--allow-empty', '-m', 'second');
      },
    ],
    [
      'a packed branch, and not one whose name ends like it',
      ({ git }) => {
        git('branch', 'a/main');
        git('commit', '-q', '--allow-empty', '-m', 'second');
        git('pack-refs', '--all');
      },
    ],
    ['a commit', ({ git }) => git('checkout', '-q', '--detach')],
    [
      'a repository that is elsewhere',
      ({ git, root }) => git('init', '-q', '--separate-git-dir', join(root, 'elsewhere.git')),
    ],
  ])('is read off %s', async (_, arrange) => {
    const world = makeRepository({ a: 'a' });
    arrange(world);
    expect(await checkedOutCommit(world.root)).toBe(head(world));
  });

  it('is read off a linked work tree, whose branches are elsewhere', async () => {
    const world = makeRepository({ a: 'a' });
    world.git('worktree', 'add', '-q', '-b', 'topic', 'tree');
    world.git('commit', '-q', '--allow-empty', '-m', 'second');
    expect(await checkedOutCommit(join(world.root, 'tree'))).toBe(world.git('rev-parse', 'topic').trim());
    expect(await checkedOutCommit(world.root)).toBe(head(world));
  });

  it('is not known where there is none', async () => {
    const world = makeWorld();
    expect(await checkedOutCommit(world.root)).toBeUndefined();
    world.git('init', '-q');
    expect(await checkedOutCommit(world.root)).toBeUndefined();
    const broken = makeWorld();
    broken.write('.git', 'gitdir: nowhere\n');
    expect(await checkedOutCommit(broken.root)).toBeUndefined();
  });
});

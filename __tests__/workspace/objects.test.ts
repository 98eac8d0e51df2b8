import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Checkout } from '../../src/workspace/checkout.js';
import { isUntracked } from '../../src/workspace/git.js';
import { comparands, differences, parentsOf, patchOf, storedFile } from '../../src/workspace/objects.js';
import { makeRepository, makeWorld, type World } from '../cli/world.js';

const at = (root: string): Checkout => ({ root, env: process.env });

function commit(world: World): string {
  world.git('add', '-A');
  world.git('commit', '-q', '-m', 'more');
  return world.git('rev-parse', 'HEAD').trim();
}

describe('a commit of the checkout', () => {
  it('has its files as they were, byte by byte, whatever the work tree holds', async () => {
    const world = makeRepository();
    world.write('a b', Uint8Array.from([0xff, 0x0a]));
    const sha = commit(world);
    world.write('a b', 'other');
    expect(await storedFile(at(world.root), sha, 'a b')).toMatchObject({
      kind: 'file',
      bytes: Buffer.from([0xff, 0x0a]),
    });
    expect(await storedFile(at(world.root), sha, 'none')).toEqual({ kind: 'missing' });
    expect(await storedFile(at(world.root), sha, 'a*')).toEqual({ kind: 'missing' });
    expect(await storedFile(at(world.root), 'e'.repeat(40), 'a b')).toEqual({ kind: 'unknown' });
  });

  it('has parents, of which a shallow checkout knows the names', async () => {
    const world = makeRepository();
    const first = world.git('rev-parse', 'HEAD').trim();
    world.write('a', 'parent 1111111111111111111111111111111111111111\n');
    world.git('add', '-A');
    world.git('commit', '-q', '-m', 'x\n\nparent 2222222222222222222222222222222222222222');
    const second = world.git('rev-parse', 'HEAD').trim();
    const shallow = makeWorld();
    shallow.git('clone', '-q', '--depth=1', `file://${world.root}`, '.');
    expect(await parentsOf(at(shallow.root), second)).toEqual([first]);
    expect(await parentsOf(at(shallow.root), first)).toBeUndefined();
    expect(await differences(at(shallow.root), first, second)).toBeUndefined();
    expect(await storedFile(at(shallow.root), first, 'a')).toEqual({ kind: 'unknown' });
  });

  it('differs from another in added, altered, removed, renamed and re-typed files', async () => {
    const world = makeRepository({ 'a\n1': 'a', b: 'b', c: 'c', d: 'd' });
    const first = world.git('rev-parse', 'HEAD').trim();
    world.write('a\n1', 'A');
    world.git('mv', 'b', 'e');
    world.git('rm', '-q', 'c');
    chmodSync(join(world.root, 'd'), 0o755);
    world.git('commit', '-q', '-a', '-m', 'second');
    const second = world.git('rev-parse', 'HEAD').trim();
    const told = (await differences(at(world.root), first, second)) ?? [];
    expect(Object.fromEntries(told.map(({ path, status }) => [path, status]))).toEqual({
      'a\n1': 'modified',
      b: 'removed',
      c: 'removed',
      d: 'modified',
      e: 'added',
    });
    expect(await patchOf(at(world.root), first, second, 'a\n1')).toMatch(/\n@@ -1 \+1 @@\n-a\n.*\n\+A\n/s);
    expect(await patchOf(at(world.root), 'e'.repeat(40), second, 'a\n1')).toBe('');
  });

  it('is compared with all merge bases, or with the other commit where they are too many or may not all be known', async () => {
    const world = makeRepository();
    const of = (base: string, head: string): Promise<readonly string[]> => comparands(at(world.root), base, head);
    const first = world.git('rev-parse', 'main').trim();
    const side = (name: string): string => world.git('commit-tree', 'main^{tree}', '-p', first, '-m', name).trim();
    const merge = (name: string, parents: readonly string[]): string =>
      world.git('commit-tree', 'main^{tree}', ...parents.flatMap((id) => ['-p', id]), '-m', name).trim();
    const [one, other] = [side('one'), side('other')];
    expect(await of(one, other)).toEqual([first]);
    expect(await of(one, first)).toEqual([first]);
    expect([...(await of(merge('a', [one, other]), merge('b', [other, one])))].toSorted()).toEqual(
      [one, other].toSorted(),
    );
    const many = Array.from({ length: 17 }, (_, index) => side(`${index}`));
    const [left, right] = [merge('left', many), merge('right', many)];
    expect(await of(left, right)).toEqual([left]);
    expect(await of(merge('alone', []), first)).toEqual([]);
    expect(await of('e'.repeat(40), first)).toEqual([]);
    world.git('update-ref', 'refs/heads/one', one);
    world.git('update-ref', 'refs/heads/a', merge('a', [one, other]));
    const shallow = makeWorld();
    shallow.git('clone', '-q', '--depth=2', '--no-single-branch', `file://${world.root}`, '.');
    const tip = shallow.git('rev-parse', 'origin/a').trim();
    expect(await comparands(at(shallow.root), tip, one)).toEqual([tip]);
  });

  it('has files by their names, also those that git would read as patterns', async () => {
    const world = makeRepository({ ':x.yml': 'x', '*.yml': '1', 'a.yml': '1' });
    const first = world.git('rev-parse', 'HEAD').trim();
    world.write('*.yml', '2');
    world.write('a.yml', '3');
    const second = commit(world);
    expect(await storedFile(at(world.root), first, ':x.yml')).toEqual({ kind: 'file', bytes: Buffer.from('x') });
    expect(await patchOf(at(world.root), first, second, '*.yml')).toMatch(/\+2\n/);
    expect(await patchOf(at(world.root), first, second, '*.yml')).not.toContain('+3');
    world.write('b.new', '');
    expect(await isUntracked(at(world.root), 'b.new')).toBe(true);
    expect(await isUntracked(at(world.root), '*.new')).toBe(false);
  });
});

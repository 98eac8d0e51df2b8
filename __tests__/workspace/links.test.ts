import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linksInto } from '../../src/workspace/links.js';
import { Tracked } from '../../src/workspace/tracked.js';
import { makeWorld, type World } from '../cli/world.js';

/** A world with these links, by path. */
function linked(links: Readonly<Record<string, string>>): World {
  const world = makeWorld();
  for (const path of ['a/x', 'b/y', 'p/z']) world.write(path, '');
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(world.root, path));
  return world;
}

function into(links: Readonly<Record<string, string>>, ...changed: readonly string[]): readonly string[] {
  return linksInto(linked(links).root, new Tracked([]), ['a/x', 'p/z', ...Object.keys(links)], changed);
}

describe('links into a change', () => {
  it.each([
    ['a file', '../a/x', 'a/x'],
    ['a folder', '../a', 'a/new/file'],
    ['all of it', '..', 'b/y'],
    ['a folder that became a file or submodule', '../a/x', 'a'],
    ['what is not there yet', '../a/later', 'a/later'],
    ['a way around', '../b/../a/./x', 'a/x'],
  ])('are those that lead to %s', (_, target, changed) => {
    expect(into({ 'p/link': target }, changed)).toEqual(['p/link']);
    expect(into({ 'p/link': target }, 'p/z')).toEqual(target === '..' ? ['p/link'] : []);
  });

  it('are those that lead there over others, of which one may have changed', () => {
    const links = { 'p/link': '../hop/x', hop: 'a' };
    expect(into(links, 'a/x')).toEqual(['p/link', 'hop']);
    expect(into(links, 'hop')).toEqual(['p/link']);
  });

  it('may be written from the root of the machine, or leave and come back', () => {
    const world = linked({});
    symlinkSync(join(world.root, 'a/x'), join(world.root, 'p/absolute'));
    symlinkSync(`../../${world.root.split('/').at(-1)}/a/x`, join(world.root, 'p/back'));
    symlinkSync('/etc', join(world.root, 'p/out'));
    expect(linksInto(world.root, new Tracked([]), ['p/absolute', 'p/back', 'p/out'], ['a/x'])).toEqual([
      'p/absolute',
      'p/back',
    ]);
  });

  it('are no circles, and not those that have changed themselves', () => {
    expect(into({ 'p/one': 'two', 'p/two': 'one' }, 'a/x')).toEqual([]);
    expect(into({ 'p/link': '../a/x' }, 'a/x', 'p/link')).toEqual([]);
  });
});

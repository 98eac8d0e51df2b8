import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findGit } from '../../src/workspace/git-place.js';
import { makeWorld } from '../cli/world.js';

it('git is looked for outside of the repository around the folder too, and of the one around that', () => {
  const world = makeWorld();
  for (const name of ['bin/git', 'sub/bin/git', 'sub/deep/bin/git', 'sub/deep/x']) world.write(name, '#!/bin/sh\n');
  for (const name of ['bin/git', 'sub/bin/git', 'sub/deep/bin/git']) chmodSync(join(world.root, name), 0o755);
  const tools = makeWorld();
  symlinkSync(join(world.root, 'bin'), join(tools.root, 'linked'));
  tools.write('plain/git', 'no program');
  tools.write('good/git', '#!/bin/sh\n');
  chmodSync(join(tools.root, 'good/git'), 0o755);
  world.git('init', '-q');
  world.write('sub/.git', 'gitdir: x');
  const path = ['bin', 'sub/bin', 'sub/deep/bin'].map((name) => join(world.root, name));
  const others = ['linked', 'plain', 'good'].map((name) => join(tools.root, name));
  const env = { PATH: [...path, '.', ...others].join(':'), other: 'x' };
  expect(findGit({ root: join(world.root, 'sub/deep'), env })).toEqual({
    program: join(tools.root, 'good/git'),
    env: { PATH: others.join(':'), other: 'x' },
  });
  expect(findGit({ root: world.root, env: { PATH: path.join(':') } })).toBeUndefined();
  expect(findGit({ root: world.root, env: {} })).toBeUndefined();
});

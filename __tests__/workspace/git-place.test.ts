import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findGit, gitCandidates } from '../../src/workspace/git-place.js';
import { makeWorld } from '../cli/world.js';

function onWindows(path: string, pathExt = '.COM;.EXE;.BAT;.CMD', checkout = 'D:\\a\\repo\\repo'): readonly string[] {
  return gitCandidates({ platform: 'win32', path, pathExt, checkout });
}

function onLinux(path: string, checkout = '/work/repo'): readonly string[] {
  return gitCandidates({ platform: 'linux', path, pathExt: '', checkout });
}

describe('git is looked for', () => {
  it.each([
    ['C:\\Program Files\\Git\\cmd', ['C:\\Program Files\\Git\\cmd\\git.com', 'C:\\Program Files\\Git\\cmd\\git.exe']],
    ['"C:\\Program Files\\Git\\cmd"', ['C:\\Program Files\\Git\\cmd\\git.com', 'C:\\Program Files\\Git\\cmd\\git.exe']],
    ['\\\\server\\share\\git', ['\\\\server\\share\\git\\git.com', '\\\\server\\share\\git\\git.exe']],
    ['D:\\a\\repo\\repository', ['D:\\a\\repo\\repository\\git.com', 'D:\\a\\repo\\repository\\git.exe']],
  ])('on Windows in the folder %s', (path, files) => {
    expect(onWindows(path)).toEqual(files);
  });

  it.each([
    '',
    '.',
    'bin',
    '\\tools',
    'D:tools',
    'D:\\a\\repo\\repo',
    'd:/A/Repo/REPO/bin',
    'D:\\a\\repo\\repo\\..\\repo\\bin',
    'D:\\a\\repo\\repo.',
    '\\\\?\\D:\\a\\repo\\repo\\bin',
    '\\\\.\\D:\\a\\repo\\repo\\bin',
    '"D:\\a\\repo\\repo\\bin"',
    '%PATH%',
  ])('on Windows never in %j', (path) => {
    expect(onWindows(path)).toEqual([]);
    expect(onWindows(`${path};C:\\Git`)).toEqual(['C:\\Git\\git.com', 'C:\\Git\\git.exe']);
  });

  it('on Windows as a program only, in the order of PATHEXT, whatever that leaves out', () => {
    expect(onWindows('C:\\Git', '.CMD;.exe;.Com')).toEqual(['C:\\Git\\git.exe', 'C:\\Git\\git.com']);
    expect(onWindows('C:\\Git', '.cmd;.bat;.ps1')).toEqual(['C:\\Git\\git.com', 'C:\\Git\\git.exe']);
    expect(onWindows('C:\\Git', '')).toEqual(['C:\\Git\\git.com', 'C:\\Git\\git.exe']);
  });

  it('elsewhere in absolute folders outside of the checkout, and nowhere else', () => {
    const path =
      ':.:bin:./bin:../bin:/work/repo:/work/repo/bin:/work/other/../repo/bin:/Work/Repo/bin:/work/repo2:/usr/bin:';
    expect(onLinux(path)).toEqual(['/work/repo2/git', '/usr/bin/git']);
    expect(onLinux('/usr/bin', '/')).toEqual([]);
  });

  it('on this machine outside of the repository around the folder too, and of the one around that', () => {
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
});

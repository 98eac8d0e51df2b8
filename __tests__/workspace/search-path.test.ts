import { describe, expect, it } from 'vitest';
import { gitCandidates } from '../../src/workspace/search-path.js';

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
});

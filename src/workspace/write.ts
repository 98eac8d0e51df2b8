import { constants } from 'node:fs';
import { lstat, mkdir, open, readlink, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, parse, resolve, sep } from 'node:path';
import type { Output } from '../gate/output.js';
import type { GateProblem, Report } from '../gate/report.js';
import { quote } from '../text/words.js';
import type { Checkout } from './checkout.js';
import { isUntracked } from './git.js';
import { errorCode, kindAt } from './kind.js';
import { NUL, pathBelow } from './paths.js';

/**
 * Judges, and writes the report of it. What stood at its places is cleared before, and where `judge` throws, after: nothing is to be
 * found there but what this run has to say.
 *
 * @param names The places that a user named, as far as there are any.
 * @param judge Tells also where the report goes, since a place that nobody named may be made once there is a report.
 * @returns What `judge` comes to, with a problem for each report that could not be written.
 */
export async function withReports<Judged extends { readonly report: Report; readonly outputs: readonly Output[] }>(
  checkout: Checkout,
  names: readonly (string | undefined)[],
  judge: () => Promise<Judged>,
): Promise<Judged> {
  const named = names.filter((name) => name !== undefined);
  for (const name of named) await clearOldReport(checkout, name);
  try {
    const judged = await judge();
    return { ...judged, report: await writeReports(checkout.root, judged.report, judged.outputs) };
  } catch (error) {
    for (const name of named) await clearReportFile(checkout.root, name);
    throw error;
  }
}

/** Where one of the reports stands that were written; empty where it could not be. */
export function placeOf({ problems }: Report, name: string): string {
  return problems.some(({ code, path }) => code === UNWRITABLE && path === name) ? '' : name;
}

const UNWRITABLE = 'unwritable-report';

/** Writes a report in one form after the other. One that cannot be written is a problem, which the next ones tell as well. */
async function writeReports(root: string, report: Report, outputs: readonly Output[]): Promise<Report> {
  const taken = new Set<string>();
  let told = report;
  for (const { name, render } of outputs) {
    const file = resolve(root, name);
    const problems = taken.has(file)
      ? [unwritable(name, 'another report stands there. expected a place of its own for each')]
      : await writeReportFile(root, name, await render(told));
    taken.add(file);
    told = { ...told, problems: [...told.problems, ...problems] };
  }
  return told;
}

/**
 * Writes a report where the user wants it. The name is the user's, but what stands there can be a pull request's: no link of
 * the workspace is followed, and the file appears whole or not at all.
 *
 * @param name Relative to `root`, or absolute; folders that are missing are made.
 * @returns What kept the report from being written.
 */
async function writeReportFile(root: string, name: string, text: string): Promise<readonly GateProblem[]> {
  return attempt(name, async () => {
    const file = await safePath(root, name);
    const temporary = join(dirname(file), `.${crypto.randomUUID()}.tmp`);
    try {
      await writeNew(temporary, text);
      await rename(temporary, file);
    } finally {
      await rm(temporary, { force: true });
    }
  });
}

/**
 * Takes away what stands where a report will: a run that ends without one must not leave a pull request's own for it. A place
 * that cannot be cleared cannot be written to either, which is told then.
 */
async function clearReportFile(root: string, name: string): Promise<void> {
  await attempt(name, async () => rm(await safePath(root, name), { force: true }));
}

/** The same before a run begins, when a file of the repository has to stay, for it is to be judged. */
async function clearOldReport(checkout: Checkout, name: string): Promise<void> {
  const { root } = checkout;
  const file = resolve(root, name);
  if (!isBelow(root, file) || (await isUntracked(checkout, file))) await clearReportFile(root, name);
}

/** Why a place is refused. */
class Refused extends Error {
  override readonly name = 'Refused';
}

async function attempt(name: string, act: () => Promise<void>): Promise<readonly GateProblem[]> {
  try {
    await act();
    return [];
  } catch (error) {
    const code = errorCode(error);
    const why =
      error instanceof Refused
        ? error.message
        : `the system refuses${code === undefined ? '' : ` (${code})`}. expected a place for a file`;
    return [unwritable(name, why)];
  }
}

function unwritable(name: string, why: string): GateProblem {
  const message = `the report cannot be written: ${why}`;
  return { code: UNWRITABLE, path: name, line: 1, column: 1, element: '', message };
}

/** The file's real path, after a look at every step of the way. */
async function safePath(root: string, name: string): Promise<string> {
  if (name.includes('\0')) throw new Refused(NUL);
  const file = resolve(root, name);
  const target = join(await realFolder(await realpath(root), dirname(file)), basename(file));
  await checkTarget(target);
  return target;
}

/** The real path of a folder, which is made where there is none. */
async function realFolder(workspace: string, folder: string): Promise<string> {
  const { root: top } = parse(folder);
  const parts = folder.slice(top.length).split(sep);
  let real = top;
  for (const part of parts) if (part !== '') real = await enter(workspace, join(real, part));
  return real;
}

async function enter(workspace: string, folder: string): Promise<string> {
  const kind = kindAt(folder);
  switch (kind) {
    case 'folder':
      return folder;
    case 'missing':
      await mkdir(folder);
      return folder;
    case 'link':
      if (isBelow(workspace, folder))
        throw new Refused(`${quote(folder)} is a symbolic link in the workspace. expected a folder`);
      await realpath(folder); // throws where links go in a circle
      return realFolder(workspace, resolve(dirname(folder), await readlink(folder)));
    case 'file':
    case 'other':
    case 'unknown':
      throw new Refused(`${quote(folder)} is no folder. expected one`);
  }
}

async function checkTarget(file: string): Promise<void> {
  const kind = kindAt(file);
  switch (kind) {
    case 'missing':
    case 'file':
      return;
    case 'link':
      throw new Refused('a symbolic link stands there. expected a file, or nothing');
    case 'folder':
      throw new Refused('a folder stands there. expected a file, or nothing');
    case 'other':
    case 'unknown':
      if (!(await lstat(file)).isFile()) throw new Refused('what stands there is no file. expected a file, or nothing');
      return;
    default:
      kind satisfies never;
  }
}

function isBelow(folder: string, path: string): boolean {
  return (pathBelow(folder, path) ?? '') !== '';
}

/** A name that nobody could know, opened only if it is new. */
async function writeNew(file: string, text: string): Promise<void> {
  const { O_WRONLY, O_CREAT, O_EXCL } = constants;
  const handle = await open(file, O_WRONLY | O_CREAT | O_EXCL | (constants.O_NOFOLLOW ?? 0), 0o644);
  try {
    await handle.writeFile(text);
  } finally {
    await handle.close();
  }
}

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The bundle as the runner starts it, and what the runner would make of its output. */

export type NodeVersion = 20 | 24;

/** A workflow command that the runner obeyed. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export interface StepResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly commands: readonly Command[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

const BUNDLE = resolve('dist/index.cjs');

/** Runs the step under one of the runner's Node versions, in nothing but this environment. */
export async function runStep(node: NodeVersion, env: Readonly<Record<string, string>>): Promise<StepResult> {
  const child = spawn(resolve(`node_modules/node${node}/bin/node`), [BUNDLE], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((done) => child.on('close', done)),
  ]);
  const outputs = outputsOf(contentsOf(env['GITHUB_OUTPUT']));
  return { code, stdout, stderr, commands: obeyed(stdout), outputs, summary: contentsOf(env['GITHUB_STEP_SUMMARY']) };
}

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function contentsOf(file: string | undefined): string {
  return file === undefined || !existsSync(file) ? '' : readFileSync(file, 'utf8');
}

/** Reads the file of outputs: a name, a delimiter, the lines of the value, the delimiter. */
function outputsOf(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const match of text.matchAll(/^(\w+)<<(\S+)\n([\s\S]*?)\n\2$/gm)) outputs[match[1] ?? ''] = match[3] ?? '';
  return outputs;
}

/**
 * The commands that the runner obeys: those of both its syntaxes, `::name …::` at the start of a line behind any space, and
 * `##[name …]` anywhere in a line, unless commands are stopped.
 */
function obeyed(stdout: string): readonly Command[] {
  const commands: Command[] = [];
  let stopToken: string | undefined;
  for (const line of stdout.split(/\r\n|\r|\n/)) {
    const match = /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/.exec(line) ?? /##\[([^\s\]]+)(?: ([^\]]*))?\](.*)$/.exec(line);
    const [, name, properties = '', message = ''] = match ?? [];
    if (name === undefined) continue;
    if (stopToken !== undefined) stopToken = name === stopToken ? undefined : stopToken;
    else if (name === 'stop-commands') stopToken = message;
    else commands.push({ name, properties: propertiesOf(properties), message: unescapeData(message) });
  }
  return commands;
}

function propertiesOf(text: string): Record<string, string> {
  const pairs = text.split(',').map((pair) => pair.split('=', 2));
  return Object.fromEntries(
    pairs.map(([key = '', value = '']) => [key, unescapeData(value.replaceAll('%3A', ':').replaceAll('%2C', ','))]),
  );
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

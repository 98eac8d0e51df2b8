import { join } from 'node:path';
import { ATTACKS } from '../__tests__/engine/attacks.js';
import { DEFAULT_BUDGET } from '../src/engine/budget.js';
import { median } from './measure.js';
import { runNode } from './process.js';
import { type Row, shown, WrongAnswer } from './result.js';

const ATTACK = join(import.meta.dirname, 'attack.js');

/** Questions made to hang the engine, each in a process of its own, so that its memory can be told. */
export function worstCases(rounds: number): readonly Row[] {
  return Object.keys(ATTACKS).flatMap((name) => worstCase(name, rounds));
}

interface Told {
  readonly result: string;
  readonly steps: number;
  readonly milliseconds: number;
}

function worstCase(name: string, rounds: number): readonly Row[] {
  const runs = Array.from({ length: rounds }, () => {
    const { stdout, stderr, mebibytes } = runNode([ATTACK, name], { memory: true });
    if (stdout === '') throw new WrongAnswer(`${name}: ${stderr}`);
    const told: Told = JSON.parse(stdout);
    if (told.result !== 'FAIL') throw new WrongAnswer(`${name}: ${told.result}, and it may grant the access`);
    return { ...told, mebibytes };
  });
  const seconds = median(runs.map(({ milliseconds }) => milliseconds)) / 1000;
  const mebibytes = Math.max(...runs.map((run) => run.mebibytes));
  const steps = runs[0]?.steps ?? 0;
  return [
    {
      group: 'Worst cases',
      what: name,
      measured: `${steps >= DEFAULT_BUDGET ? 'out of budget' : `${shown(steps)} steps`}, at most ${shown(mebibytes)} MiB`,
      value: seconds,
      floor: { kind: 'at most', limit: 1, unit: ' s', alarm: 10 },
    },
  ];
}

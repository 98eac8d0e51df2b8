import { expect, it } from 'vitest';
import { reportJson } from '../../src/report/json.js';
import { outputsFor } from '../../src/report/outputs.js';
import { report } from './build.js';

const sarif = (): string => 'sarif';

it('reports are written where somebody says, SARIF first, so that the other one can tell what became of it', async () => {
  const outputs = outputsFor({ reportFile: 'r.json', sarifFile: 'r.sarif' }, sarif);
  expect(outputs.map(({ name }) => name)).toEqual(['r.sarif', 'r.json']);
  const texts = await Promise.all(outputs.map(({ render }) => render(report())));
  expect(texts).toEqual(['sarif', reportJson(report())]);
});

it('a report that nobody asks for is not written, and what renders it is not called', () => {
  const refuse = (): never => {
    throw new Error('called');
  };
  expect(outputsFor({ reportFile: undefined, sarifFile: undefined }, refuse)).toEqual([]);
  const [only, more] = outputsFor({ reportFile: 'r.json', sarifFile: undefined }, refuse);
  expect([only?.name, more]).toEqual(['r.json', undefined]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isElsewhere } from '../../src/api/operations.js';

/** Method and path of every operation that the SDK of AWS knows: `GET /analyzer/{analyzerName}`. */
function operationsOfSdk(): readonly string[] {
  const folder = new URL('../../node_modules/@aws-sdk/client-accessanalyzer/dist-cjs/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const found = files.flatMap((name) =>
    Array.from(
      readFileSync(new URL(name, folder), 'utf8').matchAll(/\["(GET|POST|PUT|DELETE|PATCH)", "(\/[^"]*)", \d+\]/g),
      ([, method, path]) => `${method} ${path}`,
    ),
  );
  return [...new Set(found)];
}

test('every operation of the SDK is known, and all but one are served elsewhere', () => {
  const operations = operationsOfSdk();
  expect(operations.length).toBeGreaterThan(35);
  const here = operations.filter((operation) => {
    const [method = '', path = ''] = operation.split(' ');
    return !isElsewhere(method, path.replaceAll(/\{\w+\}/g, 'arn%3Aaws%3Ax'));
  });
  expect(here).toEqual(['POST /policy/check-access-not-granted']);
});

test.each(['GET /policy/check-access-not-granted', 'GET /', 'POST /policy', 'GET /analyzers', 'GET /x/analyzer'])(
  '%s is none of them',
  (operation) => {
    const [method = '', path = ''] = operation.split(' ');
    expect(isElsewhere(method, path)).toBe(false);
  },
);

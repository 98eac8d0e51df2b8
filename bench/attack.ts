import { ATTACKS } from '../__tests__/engine/attacks.js';
import { accessOf, parsed } from '../__tests__/engine/build.js';
import { decide } from '../src/engine/question/access-not-granted.js';

/** Decides one of the attacks, by name, and tells how that went. */

const statements = ATTACKS[process.argv[2] ?? ''];
if (statements === undefined) throw new Error(`no attack ${process.argv[2]}`);
const access = accessOf({ actions: ['s3:GetObject'] });
const start = performance.now();
const { document, policyType } = parsed({ Version: '2012-10-17', Statement: statements });
const { result, steps } = decide(document, policyType, access);
process.stdout.write(JSON.stringify({ result, steps, milliseconds: performance.now() - start }));

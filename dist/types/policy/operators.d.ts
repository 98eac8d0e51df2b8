/**
 * The closed list of condition operators (semantics 4). Only names and shapes live here: what an operator means is written
 * twice on purpose, once in the engine and once in the evaluator, and a test checks that both cover this list.
 */
/** How the values of an operator are read. */
export type OperatorFamily = 'string' | 'numeric' | 'date' | 'bool' | 'binary' | 'ip' | 'arn' | 'null';
/** Every operator of semantics 4, with what its name alone tells. */
export declare const OPERATORS: {
    readonly StringEquals: {
        readonly family: 'string';
        readonly negated: false;
    };
    readonly StringNotEquals: {
        readonly family: 'string';
        readonly negated: true;
    };
    readonly StringEqualsIgnoreCase: {
        readonly family: 'string';
        readonly negated: false;
    };
    readonly StringNotEqualsIgnoreCase: {
        readonly family: 'string';
        readonly negated: true;
    };
    readonly StringLike: {
        readonly family: 'string';
        readonly negated: false;
    };
    readonly StringNotLike: {
        readonly family: 'string';
        readonly negated: true;
    };
    readonly NumericEquals: {
        readonly family: 'numeric';
        readonly negated: false;
    };
    readonly NumericNotEquals: {
        readonly family: 'numeric';
        readonly negated: true;
    };
    readonly NumericLessThan: {
        readonly family: 'numeric';
        readonly negated: false;
    };
    readonly NumericLessThanEquals: {
        readonly family: 'numeric';
        readonly negated: false;
    };
    readonly NumericGreaterThan: {
        readonly family: 'numeric';
        readonly negated: false;
    };
    readonly NumericGreaterThanEquals: {
        readonly family: 'numeric';
        readonly negated: false;
    };
    readonly DateEquals: {
        readonly family: 'date';
        readonly negated: false;
    };
    readonly DateNotEquals: {
        readonly family: 'date';
        readonly negated: true;
    };
    readonly DateLessThan: {
        readonly family: 'date';
        readonly negated: false;
    };
    readonly DateLessThanEquals: {
        readonly family: 'date';
        readonly negated: false;
    };
    readonly DateGreaterThan: {
        readonly family: 'date';
        readonly negated: false;
    };
    readonly DateGreaterThanEquals: {
        readonly family: 'date';
        readonly negated: false;
    };
    readonly Bool: {
        readonly family: 'bool';
        readonly negated: false;
    };
    readonly BinaryEquals: {
        readonly family: 'binary';
        readonly negated: false;
    };
    readonly IpAddress: {
        readonly family: 'ip';
        readonly negated: false;
    };
    readonly NotIpAddress: {
        readonly family: 'ip';
        readonly negated: true;
    };
    readonly ArnEquals: {
        readonly family: 'arn';
        readonly negated: false;
    };
    readonly ArnLike: {
        readonly family: 'arn';
        readonly negated: false;
    };
    readonly ArnNotEquals: {
        readonly family: 'arn';
        readonly negated: true;
    };
    readonly ArnNotLike: {
        readonly family: 'arn';
        readonly negated: true;
    };
    readonly Null: {
        readonly family: 'null';
        readonly negated: false;
    };
};
export type OperatorName = keyof typeof OPERATORS;
/** The operators of one family. */
export type OperatorOf<F extends OperatorFamily> = {
    [Name in OperatorName]: (typeof OPERATORS)[Name]['family'] extends F ? Name : never;
}[OperatorName];
type SetOperator = 'ForAllValues' | 'ForAnyValue';
/** An operator as a policy writes it, taken apart: `ForAnyValue:StringLikeIfExists`. */
export interface OperatorUse {
    readonly name: OperatorName;
    readonly set: SetOperator | 'none';
    readonly ifExists: boolean;
}
/** Reads an operator name, without regard to case. `undefined` when it is none (semantics 4 and 9). */
export declare function parseOperator(text: string): OperatorUse | undefined;
/** Every spelling that `parseOperator` takes, for suggestions. */
export declare function operatorSpellings(): readonly string[];
export {};

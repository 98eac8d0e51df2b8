/** The error answers of the original service (api.md). */
export type ApiErrorName = 'ValidationException' | 'InvalidParameterException' | 'UnprocessableEntityException' | 'ThrottlingException' | 'AccessDeniedException' | 'InternalServerException';
/** Why a request does not fit. The service knows `other` too; everything here has a better name. */
type ValidationReason = 'unknownOperation' | 'cannotParse' | 'fieldValidationFailed' | 'notSupported';
/** A member of a request that does not fit, such as `access[0].actions[2]`. */
interface FieldProblem {
    readonly name: string;
    readonly message: string;
}
/** Thrown for a call that has no answer. `name` is the error type of the service. */
export declare abstract class ApiError extends Error {
    abstract readonly name: ApiErrorName;
}
/** The request does not fit the API. */
export declare class ValidationException extends ApiError {
    readonly reason: ValidationReason;
    /** What the service tells besides the message. */
    readonly fieldList: readonly FieldProblem[];
    /** What is wrong in words of our own, where the answer of the service has a message and nothing else. */
    readonly details: readonly FieldProblem[];
    readonly name = "ValidationException";
    constructor(message: string, reason: ValidationReason, 
    /** What the service tells besides the message. */
    fieldList?: readonly FieldProblem[], 
    /** What is wrong in words of our own, where the answer of the service has a message and nothing else. */
    details?: readonly FieldProblem[]);
}
/** The policy document is not a valid policy. */
export declare class InvalidParameterException extends ApiError {
    readonly name = "InvalidParameterException";
}
/** The request is understood, and is more than this program takes. Clients of the service repeat such a call, up to thirty times. */
export declare class UnprocessableEntityException extends ApiError {
    readonly name = "UnprocessableEntityException";
    constructor(message: string);
}
/** The caller may not ask. */
export declare class AccessDeniedException extends ApiError {
    readonly name = "AccessDeniedException";
}
/** An error that may be gone after a while. */
export declare abstract class PassingError extends ApiError {
    readonly retryAfterSeconds: number;
    constructor(message: string, retryAfterSeconds: number);
}
/** Too many calls at once. */
export declare class ThrottlingException extends PassingError {
    readonly name = "ThrottlingException";
}
/** A bug of ours. */
export declare class InternalServerException extends PassingError {
    readonly name = "InternalServerException";
}
export {};

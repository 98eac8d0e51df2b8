/** The error answers of the original service (api.md). */
export type ApiErrorName =
  | 'ValidationException'
  | 'InvalidParameterException'
  | 'UnprocessableEntityException'
  | 'ThrottlingException'
  | 'AccessDeniedException'
  | 'InternalServerException';

/** Why a request does not fit. The service knows `other` too; everything here has a better name. */
type ValidationReason = 'unknownOperation' | 'cannotParse' | 'fieldValidationFailed' | 'notSupported';

/** A member of a request that does not fit, such as `access[0].actions[2]`. */
interface FieldProblem {
  readonly name: string;
  readonly message: string;
}

/** Thrown for a call that has no answer. `name` is the error type of the service. */
export abstract class ApiError extends Error {
  abstract override readonly name: ApiErrorName;
}

/** The request does not fit the API. */
export class ValidationException extends ApiError {
  override readonly name = 'ValidationException';

  constructor(
    message: string,
    readonly reason: ValidationReason,
    /** What the service tells besides the message. */
    readonly fieldList: readonly FieldProblem[] = [],
    /** What is wrong in words of our own, where the answer of the service has a message and nothing else. */
    readonly details: readonly FieldProblem[] = fieldList,
  ) {
    super(message);
  }
}

/** The policy document is not a valid policy. */
export class InvalidParameterException extends ApiError {
  override readonly name = 'InvalidParameterException';
}

/** The request is understood, and is more than this program takes. Clients of the service repeat such a call, up to thirty times. */
export class UnprocessableEntityException extends ApiError {
  override readonly name = 'UnprocessableEntityException';

  constructor(message: string) {
    super(`${message}. trying again will not help`);
  }
}

/** The caller may not ask. */
export class AccessDeniedException extends ApiError {
  override readonly name = 'AccessDeniedException';
}

/** An error that may be gone after a while. */
export abstract class PassingError extends ApiError {
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(message);
  }
}

/** Too many calls at once. */
export class ThrottlingException extends PassingError {
  override readonly name = 'ThrottlingException';
}

/** A bug of ours. */
export class InternalServerException extends PassingError {
  override readonly name = 'InternalServerException';
}

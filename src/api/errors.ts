/** The error answers of the original service (api.md), as far as a call without a network can have them. */
export type ApiErrorName = 'ValidationException' | 'InvalidParameterException';

export type ValidationReason = 'fieldValidationFailed';

/** A member of a request that does not fit, such as `access[0].actions[2]`. */
export interface FieldProblem {
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
    readonly fieldList: readonly FieldProblem[] = [],
  ) {
    super(message);
  }
}

/** The policy document is not a valid policy. */
export class InvalidParameterException extends ApiError {
  override readonly name = 'InvalidParameterException';
}

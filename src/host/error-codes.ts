/**
 * The codes that a batch can fail with, and their HTTP status. Source: learn.microsoft.com, "Error handling with the
 * application-specific JavaScript APIs" (the table of error codes and messages), and Excel.ErrorCodes.
 */
export const ERROR_STATUS = {
  AccessDenied: 403,
  ActivityLimitReached: 429,
  ApiNotAvailable: 400,
  ApiNotFound: 404,
  Conflict: 409,
  FormulaLengthExceedsLimit: 400,
  GeneralException: 500,
  HostRestartNeeded: 500,
  InactiveWorkbook: 400,
  InsertDeleteConflict: 409,
  InvalidArgument: 400,
  InvalidBinding: 400,
  InvalidObjectPath: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  InvalidReference: 400,
  InvalidRequest: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  MergedRangeConflict: 409,
  NonBlankCellOffSheet: 400,
  NotImplemented: 501,
  OperationCellsExceedLimit: 400,
  RangeExceedsLimit: 400,
  RequestAborted: 500,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
  ServiceNotAvailable: 503,
  Unauthenticated: 401,
  UnsupportedFeature: 400,
  UnsupportedOperation: 400,
  UnsupportedSheet: 400,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

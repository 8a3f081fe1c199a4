/** An object that the batch protocol can name: its type, and how its members answer. */
export interface HostObject {
  readonly type: string;
  readonly members: Members;
}

/** Properties, methods and indexers by their PascalCase names. */
export interface Members {
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: never) => void>>;
  readonly call?: Readonly<Record<string, (...args: never[]) => unknown>>;
  /** The item of a collection by index, name or id. */
  readonly item?: (key: string | number) => unknown;
  /** The items of a collection, for queries. */
  readonly items?: () => readonly HostObject[];
}

export function hostObject(type: string, members: Members): HostObject {
  return { type, members };
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "members" in value && "type" in value;
}

/** What a "…OrNullObject" member answers when there is nothing. */
export const NULL_OBJECT = Symbol("null object");

/** An error in the words of Excel's API. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

/** A member that this host does not have: named, so that nothing succeeds in silence. */
export function notFound(object: HostObject, member: string): ApiError {
  return new ApiError("ApiNotFound", `The stand-in Excel has no ${object.type}.${member}.`, 404);
}

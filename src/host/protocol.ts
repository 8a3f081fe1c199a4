import { ERROR_STATUS } from "./error-codes";
import { failingAction, type Fault } from "./faults";
import type { References } from "./references";
import { ApiError, NULL_OBJECT, isHostObject, notFound, type HostObject } from "./members";

/** A batch, as office.js sends it for one `context.sync()`. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Arguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly number[];
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

export interface BatchAnswer {
  readonly Results: { ActionId: number; Value: unknown }[];
  readonly Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

const ActionType = { Instantiate: 1, Query: 2, Method: 3, SetProperty: 4, EnsureUnchanged: 6, Update: 7 } as const;
const PathType = {
  Global: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const;

/** Objects that a batch makes by the name of their class, beside the workbook. */
export type Services = Readonly<Record<string, HostObject>>;

/**
 * Answers a batch in order. The first action that fails ends it: what came before has taken effect, nothing after has.
 * A fault makes an action fail that would not.
 */
export function runBatch(
  batch: Batch,
  root: HostObject,
  services: Services,
  references: References,
  fault?: Fault,
): BatchAnswer {
  const run = new BatchRun(batch, root, services, references);
  const failing = fault === undefined ? -1 : failingAction(fault, batch.Actions.length);
  const Results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      if (fault !== undefined && index === failing) throw failure(fault, index);
      Results.push({ ActionId: action.Id, Value: run.perform(action) ?? null });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { Results, Error: answered(error, action.Name, index) };
    }
  }
  if (fault === undefined || failing < batch.Actions.length) return { Results };
  const last = batch.Actions.length - 1;
  return { Results, Error: answered(failure(fault, last), batch.Actions[last]?.Name ?? "", last) };
}

function failure({ code }: Fault, index: number): ApiError {
  return new ApiError(code, `The batch failed at its action ${index + 1}.`, ERROR_STATUS[code]);
}

function answered(
  { code, message, status }: ApiError,
  Location: string,
  ActionIndex: number,
): NonNullable<BatchAnswer["Error"]> {
  return { Code: code, Message: message, Location, ActionIndex, HttpStatusCode: status };
}

/** Whether a batch only lets go of objects, as the client does by itself when a run has ended. */
export function isCleanUp({ Actions }: Batch): boolean {
  return (
    Actions.some(({ Name }) => Name === "_RemoveReference") &&
    Actions.every(({ ActionType: type, Name }) => type === ActionType.Instantiate || Name === "_RemoveReference")
  );
}

class BatchRun {
  private readonly resolved = new Map<number, HostObject | typeof NULL_OBJECT>();

  constructor(
    private readonly batch: Batch,
    private readonly root: HostObject,
    private readonly services: Services,
    private readonly references: References,
  ) {}

  perform(action: Action): unknown {
    const target = this.resolve(action.ObjectPathId);
    if (action.ActionType === ActionType.Instantiate) return this.instantiate(action.ObjectPathId, target);
    // The client takes a null for "there is no such object".
    if (target === NULL_OBJECT) return null;
    const { members } = target;
    switch (action.ActionType) {
      case ActionType.Query:
        return this.query(target, action.QueryInfo?.Select ?? []);
      case ActionType.Method:
        return this.method(target, action);
      case ActionType.SetProperty: {
        const set = members.set?.[action.Name];
        if (set === undefined) throw notFound(target, action.Name);
        set(action.ArgumentInfo?.Arguments?.[0] as never);
        return null;
      }
      case ActionType.EnsureUnchanged:
        return null;
      default:
        throw new ApiError("ApiNotFound", `The stand-in Excel has no action of type ${action.ActionType}.`);
    }
  }

  private instantiate(pathId: number, target: HostObject | typeof NULL_OBJECT): unknown {
    if (target === NULL_OBJECT) return null;
    // Paths through methods would do their work again if they were sent again, so they are kept.
    const isMethod = this.batch.ObjectPaths[String(pathId)]?.ObjectPathType === PathType.Method;
    return isMethod ? { _ReferenceId: this.references.keep(target) } : {};
  }

  private method(target: HostObject, action: Action): unknown {
    const args = this.arguments(action.ArgumentInfo);
    if (action.Name === "_KeepReference") return null;
    if (action.Name === "_RemoveReference") {
      this.references.release(String(args[0]));
      return null;
    }
    const call = target.members.call?.[action.Name];
    if (call === undefined) throw notFound(target, `${action.Name}()`);
    const answer = call(...(args as never[]));
    return isHostObject(answer) || answer === NULL_OBJECT ? null : answer;
  }

  private query(target: HostObject, select: readonly string[]): unknown {
    if (target.members.items !== undefined) {
      return {
        _Items: target.members.items().map((item) => ({ ...this.read(item, ["_Id"]), ...this.read(item, select) })),
      };
    }
    return this.read(target, select);
  }

  private read(target: HostObject, select: readonly string[]): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    for (const name of select) {
      const [first = "", ...rest] = name.split("/").map(pascal);
      const get = target.members.get?.[first];
      if (get === undefined) throw notFound(target, first);
      const value = get();
      if (rest.length > 0 && isHostObject(value)) {
        found[first] = { ...(found[first] as object | undefined), ...this.read(value, [rest.join("/")]) };
      } else found[first] = value;
    }
    return found;
  }

  private resolve(id: number): HostObject | typeof NULL_OBJECT {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[String(id)];
    if (path === undefined) throw new ApiError("InvalidObjectPath", `The batch names no object ${id}.`);
    const object = this.follow(path);
    this.resolved.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | typeof NULL_OBJECT {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.root;
      case PathType.ReferenceId:
        return this.references.find(path.Name);
      case PathType.NewObject: {
        const service = this.services[path.Name];
        if (service === undefined) throw new ApiError("ApiNotFound", `The stand-in Excel has no ${path.Name}.`, 404);
        return service;
      }
      case PathType.NullObject:
        return NULL_OBJECT;
      default:
        break;
    }
    const parent = path.ParentObjectPathId === undefined ? this.root : this.resolve(path.ParentObjectPathId);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    const args = this.arguments(path.ArgumentInfo);
    const answer = this.member(parent, path, args);
    if (answer === NULL_OBJECT || isHostObject(answer)) return answer;
    throw notFound(parent, path.Name);
  }

  private member(parent: HostObject, path: ObjectPath, args: readonly unknown[]): unknown {
    const { get, call, item } = parent.members;
    switch (path.ObjectPathType) {
      case PathType.Property:
        return get?.[path.Name]?.();
      case PathType.Method:
        return call?.[path.Name]?.(...(args as never[]));
      case PathType.Indexer:
        return item?.(args[0] as string | number);
      default:
        throw new ApiError("ApiNotFound", `The stand-in Excel has no object path of type ${path.ObjectPathType}.`);
    }
  }

  /** Arguments, with objects in place of their path ids. */
  private arguments(info: Arguments | undefined): unknown[] {
    return (info?.Arguments ?? []).map((argument, index) => {
      const path = info?.ReferencedObjectPathIds?.[index] ?? 0;
      return path === 0 ? argument : this.resolve(path);
    });
  }
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

import { usualCircumstances, type Circumstances } from "./circumstances";
import type { ErrorCode } from "./error-codes";
import { ERROR_STATUS } from "./error-codes";
import type { FaultPlan } from "./faults";
import { recalculate } from "./formula-engine";
import type { HostState } from "./host-state";
import { hostObject, type HostObject } from "./members";
import type { WorkbookModel } from "./model";
import { worksheetObject } from "./objects/sheet";
import { workbookObject } from "./objects/workbook";
import { isCleanUp, runBatch, type Batch, type BatchAnswer, type Services } from "./protocol";
import { References } from "./references";
import { LARGEST_MESSAGE } from "./rules/payloads";

/** What office.js asks of the shared runtime. Whether the pane is in sight is the affair of whoever draws it. */
const SERVICES: Services = {
  "Microsoft.InternalService.AddinInternalService": hostObject("AddinInternalService", {
    call: { NotifyActionHandlerReady: () => null },
  }),
  "Microsoft.AppRuntime.AppRuntimeService": hostObject("AppRuntimeService", {
    call: { SetAppRuntimeState: () => null, GetAppRuntimeState: () => "Visible" },
  }),
};

/** What the traffic of a run came to, for tests and the benchmark. */
export interface Traffic {
  syncs: number;
  requestBytes: number;
  responseBytes: number;
  /** The largest single request or response. */
  largest: number;
}

export interface HostOptions {
  /** The year in which Excel thinks it is, for texts like "12-May". */
  readonly thisYear?: number;
  readonly isReadOnly?: boolean;
  /** Called before each batch with its number from 1; throws or returns an answer to stand in its way. */
  readonly before?: (batch: number) => BatchAnswer | undefined;
  /**
   * Says which batches fail on their way, and after how much of them. Here and in `coAuthor` those that the client sends by
   * itself, to let go of objects after a run, are not counted.
   */
  readonly faults?: FaultPlan;
  /** What somebody else does to the workbook just before a batch is answered: co-authoring. */
  readonly coAuthor?: (batch: number, workbook: WorkbookModel) => void;
  /** How Excel is at the start; `ExcelHost.circumstances` can be turned later. */
  readonly circumstances?: Partial<Circumstances>;
}

/** The stand-in Excel: answers the batches of office.js from a workbook model. */
export class ExcelHost {
  readonly traffic: Traffic = { syncs: 0, requestBytes: 0, responseBytes: 0, largest: 0 };
  readonly circumstances: Circumstances;
  private readonly references = new References();
  private programBatches = 0;
  private readonly root: HostObject;
  private readonly state: HostState;

  private constructor(
    readonly workbook: WorkbookModel,
    private readonly options: HostOptions,
  ) {
    const circumstances: Circumstances = { ...usualCircumstances(), ...options.circumstances };
    const state: HostState = {
      workbook,
      thisYear: options.thisYear ?? 2017,
      isReadOnly: options.isReadOnly ?? false,
      circumstances,
      calculate: (sheet) => {
        if (circumstances.calculationMode === "Manual") return;
        recalculate(workbook, sheet === undefined ? { kind: "stale" } : { kind: "sheet", sheet });
      },
      recalculate: (what) => {
        recalculate(workbook, what);
      },
      worksheet: (sheet) => worksheetObject(state, sheet),
    };
    this.circumstances = circumstances;
    this.state = state;
    this.root = workbookObject(state);
  }

  static start(workbook: WorkbookModel, options: HostOptions = {}): Promise<ExcelHost> {
    return Promise.resolve(new ExcelHost(workbook, options));
  }

  /** Formula results, brought up to date where Excel calculates by itself. */
  calculate(): void {
    this.state.calculate();
  }

  /** What a restart of the add-in's runtime loses on this side: the objects that it held. What it wrote stays. */
  restartRuntime(): void {
    this.references.forget();
  }

  /** Answers one `context.sync()`. */
  answer(batch: Batch): BatchAnswer {
    const { traffic, options } = this;
    traffic.syncs++;
    const isProgram = !isCleanUp(batch);
    if (isProgram) this.programBatches++;
    if (isProgram) options.coAuthor?.(this.programBatches, this.workbook);
    const interference = options.before?.(traffic.syncs);
    if (interference !== undefined) return interference;
    const request = Buffer.byteLength(JSON.stringify(batch));
    traffic.requestBytes += request;
    traffic.largest = Math.max(traffic.largest, request);
    if (request > LARGEST_MESSAGE)
      return refusal("RequestPayloadSizeLimitExceeded", "The request is larger than 5 MB.");
    const fault = isProgram ? options.faults?.(this.programBatches, batch.Actions.length) : undefined;
    const answer = runBatch(batch, this.root, SERVICES, this.references, fault);
    const response = Buffer.byteLength(JSON.stringify(answer));
    traffic.responseBytes += response;
    traffic.largest = Math.max(traffic.largest, response);
    return response > LARGEST_MESSAGE
      ? refusal("ResponsePayloadSizeLimitExceeded", "The response is larger than 5 MB.")
      : answer;
  }
}

/** The answer to a batch of which nothing takes effect. */
export function refusal(Code: ErrorCode, Message: string): BatchAnswer {
  return { Results: [], Error: { Code, Message, Location: "", ActionIndex: 0, HttpStatusCode: ERROR_STATUS[Code] } };
}

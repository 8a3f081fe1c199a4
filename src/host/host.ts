import { evaluate } from "./formula-engine";
import type { HostState } from "./host-state";
import { hostObject, type HostObject } from "./members";
import type { WorkbookModel } from "./model";
import { worksheetObject } from "./objects/sheet";
import { workbookObject } from "./objects/workbook";
import { References, runBatch, type Batch, type BatchAnswer, type Services } from "./protocol";

/** What office.js asks of the shared runtime. Whether the pane is in sight is the affair of whoever draws it. */
const SERVICES: Services = {
  "Microsoft.InternalService.AddinInternalService": hostObject("AddinInternalService", {
    call: { NotifyActionHandlerReady: () => null },
  }),
  "Microsoft.AppRuntime.AppRuntimeService": hostObject("AppRuntimeService", {
    call: { SetAppRuntimeState: () => null, GetAppRuntimeState: () => "Visible" },
  }),
};

/** What Excel on the web refuses: requests and responses above 5 MB. */
const LARGEST_MESSAGE = 5_000_000;

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
}

/** The stand-in Excel: answers the batches of office.js from a workbook model. */
export class ExcelHost {
  readonly traffic: Traffic = { syncs: 0, requestBytes: 0, responseBytes: 0, largest: 0 };
  private readonly references = new References();
  private readonly root: HostObject;
  private readonly state: HostState;

  private constructor(
    readonly workbook: WorkbookModel,
    private readonly options: HostOptions,
  ) {
    const state: HostState = {
      workbook,
      thisYear: options.thisYear ?? 2017,
      isReadOnly: options.isReadOnly ?? false,
      calculate: (sheet) => {
        evaluate(workbook, sheet === undefined ? [...workbook.stale] : workbook.stale.has(sheet) ? [sheet] : []);
      },
      worksheet: (sheet) => worksheetObject(state, sheet),
    };
    this.state = state;
    this.root = workbookObject(state);
  }

  static start(workbook: WorkbookModel, options: HostOptions = {}): Promise<ExcelHost> {
    return Promise.resolve(new ExcelHost(workbook, options));
  }

  /** Formula results, brought up to date. */
  calculate(): void {
    this.state.calculate();
  }

  /** Answers one `context.sync()`. */
  answer(batch: Batch): BatchAnswer {
    const { traffic } = this;
    traffic.syncs++;
    const interference = this.options.before?.(traffic.syncs);
    if (interference !== undefined) return interference;
    const request = Buffer.byteLength(JSON.stringify(batch));
    traffic.requestBytes += request;
    traffic.largest = Math.max(traffic.largest, request);
    if (request > LARGEST_MESSAGE)
      return refusal("RequestPayloadSizeLimitExceeded", "The request is larger than 5 MB.");
    const answer = runBatch(batch, this.root, SERVICES, this.references);
    const response = Buffer.byteLength(JSON.stringify(answer));
    traffic.responseBytes += response;
    traffic.largest = Math.max(traffic.largest, response);
    return response > LARGEST_MESSAGE
      ? refusal("ResponsePayloadSizeLimitExceeded", "The response is larger than 5 MB.")
      : answer;
  }
}

export function refusal(Code: string, Message: string): BatchAnswer {
  return { Results: [], Error: { Code, Message, Location: "", ActionIndex: 0, HttpStatusCode: 400 } };
}

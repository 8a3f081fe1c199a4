import { REQUIREMENT_SETS } from "../../host/rules/requirement-sets";

/** A message of office.js, over postMessage as a JSON string. */
interface Message {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: {
    readonly DdaMethod?: { readonly DispatchId: number };
    readonly ArrayData?: readonly unknown[];
    readonly eventDispId?: number;
    readonly controlId?: string;
    readonly targetId?: string;
  };
  readonly _origin: string;
}

const REQUEST = 0;
const ANSWER = 1;
const REGISTER = 1;
const UNREGISTER = 2;
const ONCE = 0;
const EVENT = 1;
/** A batch of the Excel API, and the end of a ribbon function. */
const BATCH = 93;
const COMPLETED = 94;
const APP_ID = "6f0d5c1e-3b7a-4a52-9c55-2e1f8a7d9b40";
const CONVERSATION = "workbench";

export interface BridgeEvents {
  /** Answers the JSON text of a batch. */
  readonly batch: (body: string) => Promise<string>;
  /** The add-in asks for its pane to be shown. */
  readonly show: () => void;
}

/**
 * The host's side of the conversation with unmodified office.js in an iframe, as Excel on the web holds it.
 * Which pages it serves and what the messages are called is office.js's own affair; what it does not know it answers
 * with "nothing wrong".
 */
export class OfficeBridge {
  private readonly listeners = new Map<string, Message>();
  private readonly waiting: (() => void)[] = [];
  private readonly completed: (() => void)[] = [];

  readonly frame = document.createElement("iframe");

  constructor(private readonly events: BridgeEvents) {
    window.addEventListener("message", ({ data, source }) => {
      if (source !== this.frame.contentWindow || typeof data !== "string" || !data.startsWith("{")) return;
      void this.receive(JSON.parse(data) as Message);
    });
  }

  /** Loads the add-in's page, the first time that it is asked to. The frame's name has to be there before the frame. */
  start(place: HTMLElement, url: string): void {
    if (this.frame.isConnected) return;
    this.frame.title = "Scorecard";
    this.frame.name = JSON.stringify({
      baseFrameName: "workbench",
      hostInfo: "Excel|Web|16.01|en-GB|workbench|isNotDialog||0",
      xdmInfo: `${CONVERSATION}|${APP_ID}|${location.href}`,
      serializerVersion: 1,
    });
    this.frame.src = url;
    place.append(this.frame);
  }

  /** Runs a function of the ribbon, once the add-in listens for such; settles when it says that it has completed. */
  async command(controlId: string, functionName: string): Promise<void> {
    if (!this.listeners.has("appCommandInvoked")) await new Promise<void>((resolve) => this.waiting.push(resolve));
    const done = new Promise<void>((resolve) => this.completed.push(resolve));
    this.fire("appCommandInvoked", [controlId, functionName, JSON.stringify({ source: { id: controlId } })]);
    await done;
  }

  /** Tells the add-in that something else is selected. */
  selectionChanged(): void {
    this.fire("documentSelectionChanged", {});
  }

  private fire(name: string, data: unknown): void {
    const registered = this.listeners.get(name);
    if (registered !== undefined) this.post(registered, data, EVENT);
  }

  private async receive(message: Message): Promise<void> {
    if (message._messageType !== REQUEST) return;
    if (message._actionType === REGISTER) {
      this.listeners.set(message._actionName, message);
      this.post(message, {}, ONCE);
      if (message._actionName === "appCommandInvoked") for (const go of this.waiting.splice(0)) go();
      return;
    }
    if (message._actionType === UNREGISTER) this.listeners.delete(message._actionName);
    this.post(message, await this.answerTo(message), ONCE);
  }

  private async answerTo({ _actionName, _data }: Message): Promise<unknown> {
    switch (_actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return appContext();
      case "executeMethod":
        return this.execute(_data);
      default:
        return {};
    }
  }

  private async execute(data: Message["_data"]): Promise<unknown> {
    const dispatch = data?.DdaMethod?.DispatchId;
    if (dispatch === COMPLETED) this.completed.shift()?.();
    if (dispatch !== BATCH) return { Version: 1, Error: 0 };
    const body = String(data?.ArrayData?.[4]);
    // Showing the pane is a batch of the runtime's own object, not of the workbook.
    if (body.includes("SetAppRuntimeState") && body.includes('"Visible"')) this.events.show();
    return { Version: 1, Error: 0, Data: [200, [], await this.events.batch(body)] };
  }

  private post({ _actionName, _conversationId, _correlationId }: Message, data: unknown, kind: number): void {
    const answer = {
      _messageType: ANSWER,
      _actionName,
      _conversationId,
      _correlationId,
      _origin: location.href,
      _data: data,
      _errorCode: 0,
      _responseType: kind,
      _serializerVersion: 1,
    };
    this.frame.contentWindow?.postMessage(JSON.stringify(answer), location.origin);
  }
}

function appContext(): unknown {
  return {
    _id: APP_ID,
    _appName: 16,
    _appVersion: "16.01",
    _appUILocale: "en-GB",
    _dataLocale: "en-GB",
    _docUrl: "https://localhost/Scorecard.xlsx",
    _clientMode: 1,
    _settings: [],
    _reason: 1,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "workbench",
    _appInstanceId: "workbench",
    _requirementMatrix: JSON.stringify(REQUIREMENT_SETS),
    _hostFullVersion: "16.01",
    _addinName: "Scorecard",
    _appDomains: [],
  };
}

import { parseRange } from "../../workbook/addresses";
import type { DrawnSheet } from "../drawing";
import { OfficeBridge } from "./bridge";
import { Grid } from "./grid";
import "./page.css";
import { drawRibbon, readRibbon, type RibbonButton } from "./ribbon";

interface Book {
  readonly sheets: readonly { readonly name: string; readonly tabColour: string | null }[];
  readonly active: string;
  readonly selection: string;
}

function find(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}.`);
  return found;
}

const getJson = async <T>(path: string): Promise<T> => (await (await fetch(path)).json()) as T;
const post = (path: string, body: BodyInit) => fetch(path, { method: "POST", body });

let active = "";
/** The selection as it was last shown: only another one is scrolled to. */
let shown = "";
const side = find("side");
const content = find("content") as HTMLInputElement;

const grid = new Grid(find("grid"), {
  select: (address) => {
    find("address").textContent = address;
    showContent();
    shown = `${active}!${address}`;
    void post("/api/select", JSON.stringify({ sheet: active, address })).then(() => {
      bridge.selectionChanged();
    });
  },
  edit: (row, column, text) => void edit(row, column, text),
  follow: (link) => void follow(link),
});

function showContent(): void {
  const box = parseRange(find("address").textContent);
  const cell = box === null ? undefined : grid.find(box.top, box.left);
  content.value = cell?.formula ?? cell?.text ?? "";
}

async function edit(row: number, column: number, text: string): Promise<void> {
  const answer = await post("/api/cell", JSON.stringify({ sheet: active, row, column, text }));
  say(await refusedBy(answer));
  await draw();
}

/** Why Excel would not take what was typed or opened; "" where it did. */
async function refusedBy(answer: Response): Promise<string> {
  if (!answer.ok) return answer.text();
  const { refused } = (await answer.json()) as { refused?: string | null };
  return refused ?? "";
}

/** Says something in the line at the bottom, as Excel does; the next act takes it away. */
function say(sentence: string): void {
  find("status").textContent = sentence;
}

async function follow(link: string): Promise<void> {
  const at = link.lastIndexOf("!");
  const sheet = link.slice(0, at).replace(/^'|'$/g, "").replace(/''/g, "'");
  await post("/api/select", JSON.stringify({ sheet, address: link.slice(at + 1) }));
  await draw(true);
}

/** Draws the workbook as it is; `isMoved` goes to its selection. */
async function draw(isMoved = false): Promise<void> {
  const book = await getJson<Book>("/api/book");
  const isOther = book.active !== active;
  active = book.active;
  find("tabs").replaceChildren(
    ...book.sheets.map(({ name }) => {
      const tab = document.createElement("button");
      tab.type = "button";
      tab.textContent = name;
      tab.setAttribute("aria-current", String(name === active));
      tab.addEventListener("click", () => void follow(`${name}!A1`));
      return tab;
    }),
  );
  const sheet = await getJson<DrawnSheet | null>(`/api/sheet?name=${encodeURIComponent(active)}`);
  if (sheet === null) return;
  grid.show(sheet);
  const box = parseRange(book.selection);
  find("address").textContent = book.selection.split(":")[0] ?? "A1";
  const selection = `${book.active}!${book.selection}`;
  if ((isMoved || isOther) && selection !== shown && box !== null)
    grid.go(box.top, box.left, box.bottom - box.top + 1, box.right - box.left + 1);
  shown = selection;
  showContent();
}

let drawing: ReturnType<typeof setTimeout> | undefined;
const bridge = new OfficeBridge({
  batch: async (body) => {
    const answer = await (await post("/api/batch", body)).text();
    clearTimeout(drawing);
    drawing = setTimeout(() => void draw(true), 100);
    return answer;
  },
  show: () => {
    side.hidden = false;
  },
});

/** The runtime is started by the first button, and lives on when the pane is closed. */
function startRuntime(): void {
  bridge.start(side, "/taskpane.html");
}

/** How many ribbon functions have not completed yet; kept on the page for those who wait for it. */
let running = 0;

async function press(button: RibbonButton): Promise<void> {
  if (button.action.kind === "pane") side.hidden = false;
  startRuntime();
  if (button.action.kind === "function") {
    document.body.dataset["running"] = String(++running);
    await bridge.command(button.id, button.action.name);
    document.body.dataset["running"] = String(--running);
    await draw();
  }
}

/** Hands the sample files to the pane as a person would: by dropping them on it. */
async function dropSamples(): Promise<void> {
  side.hidden = false;
  startRuntime();
  const transfer = new DataTransfer();
  for (const name of await getJson<string[]>("/api/samples")) {
    transfer.items.add(new File([await (await fetch(`/api/samples/${encodeURIComponent(name)}`)).arrayBuffer()], name));
  }
  const target = await waitFor(() => bridge.frame.contentDocument?.querySelector(".drop") ?? null);
  target.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
}

async function waitFor<T>(look: () => T | null): Promise<T> {
  for (;;) {
    const found = look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

find("close").addEventListener("click", () => {
  side.hidden = true;
});
find("samples").addEventListener("click", () => void dropSamples());
find("open").addEventListener("change", ({ currentTarget }) => {
  const [file] = (currentTarget as HTMLInputElement).files ?? [];
  if (file !== undefined)
    void file
      .arrayBuffer()
      .then((bytes) => post("/api/open", bytes))
      .then(refusedBy)
      .then((refused) => {
        say(refused);
        return draw(true);
      });
});
content.addEventListener("change", () => {
  const box = parseRange(find("address").textContent);
  if (box !== null) void edit(box.top, box.left, content.value);
});
void readRibbon().then((groups) => {
  drawRibbon(find("ribbon"), groups, (button) => void press(button));
});
void draw(true);

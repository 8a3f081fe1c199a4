import { render } from "preact";
import { associateRibbon } from "./commands/ribbon";
import { followTheme } from "./taskpane/office-theme";
import "./taskpane/theme.css";
import "./taskpane/pane.css";
import { actions, store } from "./taskpane/session";
import { App } from "./taskpane/views/App";
import type {} from "./taskpane/watch";

/** Office's promise to be ready never settles when its library was only partly loaded. */
const READY_WITHIN = 10_000;

window.scorecardStarted = true;
const pane = document.getElementById("pane");
if (pane !== null) render(<App store={store} actions={actions} />, pane);

if (typeof Office === "undefined") store.set({ start: "blocked" });
else {
  associateRibbon();
  setTimeout(() => {
    if (store.state.start === "starting") store.set({ start: "blocked" });
  }, READY_WITHIN);
  void Office.onReady(({ host }) => {
    followTheme();
    // Outside Office the library answers with no host at all.
    const isExcel = (host as Office.HostType | null) === Office.HostType.Excel;
    store.set({ start: isExcel ? "ready" : "not Excel" });
    if (!isExcel) return;
    Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, actions.selectionChanged);
    void actions.look();
  });
}

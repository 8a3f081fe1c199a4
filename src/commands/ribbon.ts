import { actions, store } from "../taskpane/session";

/** A ribbon function: does its work, and tells Office that it has ended however it ended. */
function command(work: () => Promise<void>): (event: Office.AddinCommands.Event) => void {
  return (event) => {
    void work().finally(() => {
      event.completed();
    });
  };
}

/** The functions that the manifest names. */
const RIBBON: Readonly<Record<string, (event: Office.AddinCommands.Event) => void>> = {
  /** Counts again, without the pane: the sheet says how many figures changed. Only what stands in the way is said in the pane. */
  refreshFigures: command(async () => {
    await actions.whenIdle();
    await actions.refresh();
    if (store.state.problem !== null) await Office.addin.showAsTaskpane();
  }),
  /** Opens the pane at the data issues. */
  checkData: command(async () => {
    actions.view("issues");
    await Office.addin.showAsTaskpane();
    await actions.whenIdle();
    await actions.look();
  }),
};

/** Office asks for this at the top level of the module, before it is ready. */
export function associateRibbon(): void {
  for (const [name, run] of Object.entries(RIBBON)) Office.actions.associate(name, run);
}

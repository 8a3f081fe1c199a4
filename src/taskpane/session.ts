import { Actions } from "./actions";
import { Store } from "./state";

/** The one state of the add-in: pane and ribbon share a runtime, and so the files that were added. */
export const store = new Store();
export const actions = new Actions(store);

import type { Entry } from "./settings-grid";

/** Reports what cannot be used: the row, the heading, what is wrong and what was done. */
export type SettingIssue = (entry: Entry, heading: string, problem: string, done: string) => void;

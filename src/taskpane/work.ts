import { dayOf, type Day } from "../calendar/day";
import type { BuildRequest } from "../excel/build";
import type { Grid } from "../workbook/grid";
import type { Store } from "./state";

/** The heavy part, loaded when it is first needed: lists, indicators, layout and the Excel edge. */
export const useCases = () => import("./use-cases");

/** A change of what is shown at most this often, in milliseconds. */
const SHOW_EVERY = 80;

export function today(): Day {
  return dayOn(new Date());
}

/** The day of a moment, by this computer's time zone. */
export function dayOn(moment: Date): Day {
  return dayOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}

/** Pieces of work, one at a time: another one asked for meanwhile is not begun. */
export class Work {
  constructor(protected readonly store: Store) {}

  /** Settles when the work under way ends; null while there is none. */
  private underWay: Promise<void> | null = null;

  /** Waits until nothing is under way: a click on the ribbon is not lost because the pane is still looking for lists. */
  whenIdle = async (): Promise<void> => {
    while (this.underWay !== null) await this.underWay;
  };

  /** Marks the begin of a piece of work; the answer marks its end. */
  private begin(): () => void {
    const ended: (() => void)[] = [];
    this.underWay = new Promise((resolve) => {
      ended.push(resolve);
    });
    return () => {
      this.underWay = null;
      for (const end of ended) end();
    };
  }

  protected request(): Omit<BuildRequest, "month"> {
    return { now: today(), picked: this.picked(), mappings: this.store.state.mappings };
  }

  protected picked(): Grid[] {
    return this.store.state.files.flatMap(({ grids }) => grids);
  }

  /**
   * Does a piece of work and shows how far it is. An error becomes a sentence with another try, `again`; null where trying
   * again is of no use.
   */
  protected async work(
    doing: string,
    canCancel: boolean,
    again: (() => Promise<void>) | null,
    run: (control: Required<Pick<BuildRequest, "signal" | "progress">>) => Promise<void>,
  ): Promise<void> {
    if (this.store.state.busy !== null) return;
    const done = this.begin();
    const abort = new AbortController();
    const cancel = canCancel
      ? () => {
          abort.abort();
        }
      : null;
    this.store.set({ busy: { doing, done: 0, cancel }, problem: null, announcement: doing });
    let shownAt = 0;
    try {
      await run({
        signal: abort.signal,
        progress: (progress) => {
          const { busy } = this.store.state;
          const now = performance.now();
          if (busy === null || (progress.doing === busy.doing && now - shownAt < SHOW_EVERY)) return;
          shownAt = now;
          this.store.set({ busy: { ...busy, doing: progress.doing, done: progress.done ?? busy.done } });
        },
      });
    } catch (error) {
      const sentence = await explain(error);
      this.store.set({
        problem: { sentence, retry: again === null ? null : () => void again() },
        announcement: sentence,
      });
    } finally {
      this.store.set({ busy: null });
      done();
    }
  }
}

/** The sentence for an error; one that needs no further download where downloading is what failed. */
async function explain(error: unknown): Promise<string> {
  try {
    return (await useCases()).inPlainWords(error);
  } catch {
    return "A part of the add-in could not be loaded. Check the connection to the network, then try again.";
  }
}

import type { Day } from "../calendar/day";
import { longMonth, type Month } from "../calendar/month";
import type { BuildRequest, Built } from "../excel/build";
import type { WorkFor } from "../excel/lists-of-work";
import { doubtKey, type CommentaryAnswer, type CommentaryDoubt } from "../scorecard/disclosure/commentary-answers";
import { ListActions } from "./list-actions";
import { resultOf } from "./result";
import type { PaneState, Result, View } from "./state";
import { today, useCases } from "./work";

/** What a person can do in the pane and on the ribbon. One piece of work runs at a time; another asked for meanwhile is not begun. */
export class Actions extends ListActions {
  build = (): Promise<void> =>
    this.work("Building", true, this.build, async (control) => {
      const { buildScorecard } = await useCases();
      await this.show(
        "built",
        await buildScorecard({
          ...this.request(),
          ...control,
          month: this.store.state.looked?.month ?? this.store.state.month,
        }),
      );
    });

  /** Undoes what an interrupted build left half written, and looks again. */
  putRight = async (): Promise<void> => {
    await this.work("Putting right what was interrupted", false, this.putRight, async (control) => {
      const kept = await (await useCases()).putRight(control);
      this.store.set({
        announcement: `The workbook is as it was before that build.${kept.length === 0 ? "" : ` Kept, because somebody wrote there: ${kept.join(", ")}.`}`,
      });
    });
    if (this.store.state.problem === null) await this.look();
  };

  /** Counts again for the scorecard that is there. */
  refresh = (): Promise<void> => this.refreshWith({});

  /** Gives up figures that were typed over for what was counted. */
  takeBack = (cells: readonly string[]): Promise<void> => this.refreshWith({ takeBack: new Set(cells) });

  /** Lets revisions of a month's scorecard replace what was published. */
  accept = (month: Month, keys: readonly string[]): Promise<void> =>
    this.refreshMonth("Accepting", month, { accept: new Set(keys) });

  /** Takes back what was accepted last. */
  undoAcceptance = async (): Promise<void> => {
    const { lastAcceptance } = this.store.state;
    if (lastAcceptance !== null)
      await this.refreshMonth("Taking back", lastAcceptance.month, { undo: lastAcceptance.accepted });
  };

  /** Publishes a month: records its figures with a name and a day. `without` names what it is published without. */
  publishMonth = (month: Month, by: string, on: Day, without: readonly string[]): Promise<void> =>
    this.refreshMonth("Publishing", month, { publish: { by, on, unready: "refuse" }, without });

  /** The day on which somebody publishes unless another one is chosen. */
  today = (): Day => today();

  /** Makes the sheet of the month after the latest. */
  startNext = (): Promise<void> =>
    this.work("Starting the next month", true, this.startNext, async (control) => {
      const { startNextMonth } = await useCases();
      await this.show("built", await startNextMonth({ ...this.request(), ...control }));
    });

  /**
   * Brings the scorecard up to date and makes the copy for publication: a workbook of its own where this Excel can open one,
   * else a sheet. Where the commentary names what the copy withholds, that is asked first and nothing is made.
   */
  publish = (): Promise<void> =>
    this.work("Making the copy for publication", false, this.publish, async (control) => {
      const { CommentaryInDoubt, copyForPublication, openWorkbook, planBook, publishCopy, refreshScorecard } =
        await useCases();
      const answers = this.store.state.copyCheck?.answers ?? new Map<string, CommentaryAnswer>();
      try {
        const built = await refreshScorecard({ ...this.request(), ...control });
        const bytes = await planBook(await copyForPublication(built, control, answers), new Date());
        const announcement = (await openWorkbook(bytes))
          ? "The copy for publication is open as a workbook of its own: save it where it is to go."
          : `The copy for publication is on the sheet “${await publishCopy(built, control, answers)}”.`;
        this.store.set({ copyCheck: null, announcement });
      } catch (error) {
        if (!(error instanceof CommentaryInDoubt)) throw error;
        const known = error.doubts.length;
        this.store.set({
          copyCheck: { doubts: error.doubts, answers },
          announcement: `${known} ${known === 1 ? "sentence" : "sentences"} of the commentary to read before the copy is made.`,
        });
      }
    });

  /** Brings the scorecard up to date and writes lists of work: for all areas and each, each team, or one by its name. */
  writeListsOfWork = (whose: WorkFor): Promise<void> =>
    this.work(
      "Writing lists of work",
      true,
      () => this.writeListsOfWork(whose),
      async (control) => {
        const { refreshScorecard, writeListsOfWork } = await useCases();
        const built = await refreshScorecard({ ...this.request(), ...control });
        const sheets = await writeListsOfWork(built, whose, control);
        this.store.set({ announcement: `The lists of work are on ${sheetsInWords(sheets)}.` });
      },
    );

  /** Brings the scorecard up to date and writes the figures by team, and the workers. */
  writeTeams = (): Promise<void> =>
    this.work("Writing teams and workers", true, this.writeTeams, async (control) => {
      const { refreshScorecard, writeTeams } = await useCases();
      const sheet = await writeTeams(await refreshScorecard({ ...this.request(), ...control }), control);
      this.store.set({ announcement: `Teams and workers are on the sheet “${sheet}”.` });
    });
  /** Takes a person's word on a sentence of the commentary, for the next copy only. */
  answerCommentary = (doubt: CommentaryDoubt, answer: CommentaryAnswer): void => {
    const { copyCheck } = this.store.state;
    if (copyCheck === null) return;
    this.store.set({ copyCheck: { ...copyCheck, answers: new Map(copyCheck.answers).set(doubtKey(doubt), answer) } });
  };

  /** Gives the copy up. */
  dropCopy = (): void => {
    this.store.set({ copyCheck: null });
  };

  /** Brings the scorecard up to date and makes the page for members, which every later refresh keeps up to date. */
  makeMembersPage = (): Promise<void> =>
    this.work("Making the page for members", true, this.makeMembersPage, async (control) => {
      const { refreshScorecard } = await useCases();
      const built = await refreshScorecard({ ...this.request(), ...control, members: true });
      await this.show("refreshed", built);
      this.store.set({ announcement: `The page for members is on the sheet “${built.members ?? ""}”.` });
    });

  /** How the selected figure came about. */
  explain = (): Promise<void> => this.explainSelected(this.explain, (sentence) => ({ kind: "none", sentence }));

  /**
   * What a selection on the sheet means for the pane: only the evidence follows it. A selection without a figure leaves
   * what is shown: Excel also tells of selections that the add-in made itself.
   */
  selectionChanged = (): void => {
    const shown = this.store.state.explained;
    if (this.store.state.view === "evidence")
      void this.explainSelected(null, (sentence) => shown ?? { kind: "none", sentence });
  };

  private explainSelected(
    again: (() => Promise<void>) | null,
    without: (sentence: string) => NonNullable<PaneState["explained"]>,
  ): Promise<void> {
    return this.work("Looking the figure up", false, again, async (control) => {
      const { evidenceFor, figureAt, inspectScorecard, monthOfSheet, selectedCell, teamsBehind } = await useCases();
      const selected = await selectedCell();
      const month = selected === null ? null : await monthOfSheet(selected.sheet);
      if (selected === null || month === null) {
        this.store.set({ explained: without("Select a figure on a scorecard to see how it came about.") });
        return;
      }
      const { sheet, cell } = selected;
      const known = this.store.state.built;
      const built = known?.sheet === sheet ? known : await inspectScorecard({ ...this.request(), ...control, month });
      const figure = figureAt(built.plan, cell);
      const evidence = figure === undefined ? null : evidenceFor(built.scorecard, figure.key);
      const teams = figure === undefined ? null : teamsBehind(built.scorecard, figure.key);
      this.store.set({
        built,
        explained:
          evidence === null
            ? without("This cell holds no figure. Select one in the table of an indicator.")
            : { kind: "evidence", evidence, teams },
      });
    });
  }

  exportEvidence = (): Promise<void> =>
    this.work("Writing the rows to a sheet", false, null, async (control) => {
      const { explained } = this.store.state;
      if (explained?.kind === "evidence") await (await useCases()).exportEvidence(explained.evidence, control);
    });

  /** Writes all rows that made a difference to a sheet. */
  exportChanges = (): Promise<void> =>
    this.work("Writing the rows to a sheet", false, null, async (control) => {
      const { result } = this.store.state;
      if (result === null) return;
      const { evidenceOfChanges, exportEvidence } = await useCases();
      await exportEvidence(evidenceOfChanges(result.month, result.causes), control);
    });

  openCell = (sheet: string, address: string): Promise<void> =>
    this.work("Going there", false, null, async () => {
      await (await useCases()).openCell(sheet, address);
    });

  openSettings = (): Promise<void> =>
    this.work("Going there", false, null, async () => {
      await (await useCases()).openSettings();
    });

  view = (view: View): void => {
    this.store.set({ view, problem: null });
    if (view === "evidence") void this.explain();
  };

  /** The line for About: which Excel this is. */
  learnHost = async (): Promise<void> => {
    this.store.set({ host: await (await useCases()).hostLine() });
  };

  private refreshWith(more: Pick<BuildRequest, "takeBack">): Promise<void> {
    return this.work(
      "Refreshing",
      true,
      () => this.refreshWith(more),
      async (control) => {
        const { refreshScorecard } = await useCases();
        await this.show("refreshed", await refreshScorecard({ ...this.request(), ...control, ...more }));
      },
    );
  }

  private refreshMonth(
    doing: string,
    month: Month,
    more: Pick<BuildRequest, "accept" | "undo" | "publish" | "without">,
  ): Promise<void> {
    return this.work(
      doing,
      true,
      () => this.refreshMonth(doing, month, more),
      async (control) => {
        const { buildScorecard } = await useCases();
        const built = await buildScorecard({ ...this.request(), ...control, ...more, month, show: false });
        if (built.accepted.length > 0) this.store.set({ lastAcceptance: { month, accepted: built.accepted } });
        if (more.undo !== undefined) this.store.set({ lastAcceptance: null });
        await this.show("refreshed", built);
      },
    );
  }

  private async show(how: Result["how"], built: Built): Promise<void> {
    const { scorecard } = built;
    const result = await resultOf(how, built, this.store.state.built);
    const looked = this.store.state.looked;
    this.store.set({
      result,
      built,
      looked:
        looked === null
          ? null
          : {
              ...looked,
              surveys: scorecard.surveys,
              interrupted: null,
              issues: scorecard.issues,
              questions: scorecard.questions,
              returns: scorecard.returns,
              published: scorecard.published,
              month: scorecard.month,
            },
      ...(how === "built" ? { view: "build" as const } : {}),
      announcement: `The scorecard of ${longMonth(scorecard.month)} was ${result.how}. ${built.wasThere ? `${built.changes.length} figures changed.` : ""}`,
    });
  }
}

/** "the sheet “Work May-17”", "the sheets “Work May-17”, “Work EAST May-17”" */
function sheetsInWords(sheets: readonly string[]): string {
  return `the ${sheets.length === 1 ? "sheet" : "sheets"} ${sheets.map((name) => `“${name}”`).join(", ")}`;
}

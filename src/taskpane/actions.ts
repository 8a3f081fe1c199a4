import { dayOf, type Day } from "../calendar/day";
import { longMonth, shortMonth, type Month } from "../calendar/month";
import type { BuildRequest, Built } from "../excel/build";
import type { WorkFor } from "../excel/lists-of-work";
import { doubtKey, type CommentaryAnswer, type CommentaryDoubt } from "../scorecard/disclosure/commentary-answers";
import type { Grid, Source } from "../workbook/grid";
import { mappingKey, type ColumnMapping } from "../lists/reading/column-mapping";
import { answersToSave, mappingsToSave, type Chosen } from "./chosen-answers";
import type { PaneState, Result, Store, View } from "./state";

/** The heavy part, loaded when it is first needed: lists, indicators, layout and the Excel edge. */
const engine = () => import("./engine");

/** A change of what is shown at most this often, in milliseconds. */
const SHOW_EVERY = 80;

function today(): Day {
  return dayOn(new Date());
}

/** The day of a moment, by this computer's time zone. */
function dayOn(moment: Date): Day {
  return dayOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}

/** What a person can do in the pane and on the ribbon. One piece of work runs at a time; another asked for meanwhile is not begun. */
export class Actions {
  constructor(private readonly store: Store) {}

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

  /** Finds out what there is to build from. */
  look = (): Promise<void> =>
    this.work("Looking for lists", false, this.look, async ({ signal, progress }) => {
      const { surveyLists, rememberedMappings } = await engine();
      const mappings =
        this.store.state.looked === null
          ? new Map([...(await rememberedMappings()), ...this.store.state.mappings])
          : this.store.state.mappings;
      const looked = await surveyLists({
        month: this.store.state.month,
        now: today(),
        picked: this.picked(),
        mappings,
        signal,
        progress,
      });
      const lists = new Set(looked.surveys.flatMap(({ list }) => list ?? []));
      this.store.set({
        looked,
        mappings,
        announcement: `${lists.size} of 12 lists found. ${looked.questions.length} questions, ${looked.issues.length} data issues.`,
      });
    });

  /** Reads files into memory, and looks again. */
  addFiles = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    await this.work("Reading files", false, null, async ({ progress }) => {
      const { readFile, inPlainWords } = await engine();
      const read = new Map(this.store.state.files.map((file) => [file.name, file]));
      const fileProblems: string[] = [];
      for (const [index, file] of files.entries()) {
        progress({ doing: `Reading ${file.name}`, done: index / files.length });
        try {
          read.set(file.name, {
            name: file.name,
            grids: (await readFile(file.name, new Uint8Array(await file.arrayBuffer()))).map((grid) => ({
              ...grid,
              fileDate: dayOn(new Date(file.lastModified)),
            })),
          });
        } catch (error) {
          fileProblems.push(inPlainWords(error));
        }
      }
      this.store.set({ files: [...read.values()], fileProblems });
    });
    await this.look();
  };

  removeFile = async (name: string): Promise<void> => {
    this.store.set({ files: this.store.state.files.filter((file) => file.name !== name), fileProblems: [] });
    await this.look();
  };

  chooseMonth = async (month: Month | null): Promise<void> => {
    this.store.set({ month });
    await this.look();
  };

  /** Takes a person's word on what a sheet is, keeps it with the workbook, and looks again. */
  mapSheet = async (source: Source, mapping: ColumnMapping | null): Promise<void> => {
    const mappings = new Map(this.store.state.mappings);
    if (mapping === null) mappings.delete(mappingKey(source));
    else mappings.set(mappingKey(source), mapping);
    this.store.set({ mappings });
    await this.work("Remembering your choice", false, null, async () => (await engine()).rememberMappings(mappings));
    await this.look();
  };

  /** Takes a choice on the card of a question; undefined asks later. */
  choose = (key: string, choice: Chosen | undefined): void => {
    const chosen = new Map(this.store.state.chosen);
    if (choice === undefined) chosen.delete(key);
    else chosen.set(key, choice);
    this.store.set({ chosen });
  };

  /** Keeps the chosen answers in the workbook's settings, and looks again. */
  saveAnswers = async (): Promise<void> => {
    const { looked, chosen, mappings } = this.store.state;
    if (looked === null) return;
    const answers = answersToSave(looked.questions, chosen);
    const mapped = mappingsToSave(looked.questions, chosen, mappings);
    await this.work("Saving your answers", false, this.saveAnswers, async () => {
      const { rememberMappings, saveAnswers } = await engine();
      if (answers.length > 0) await saveAnswers(answers);
      if (mapped.size !== mappings.size) await rememberMappings(mapped);
      this.store.set({ chosen: new Map(), mappings: mapped });
    });
    if (this.store.state.problem === null) await this.look();
  };

  /** Says which council the published figures are compared for, and looks again. */
  setCouncil = async (name: string): Promise<void> => {
    await this.work("Saving the council", false, null, async () => (await engine()).saveCouncil(name));
    if (this.store.state.problem === null) await this.look();
  };

  /** Takes population estimates over into the settings: only when a person asks for it. */
  takePopulations = (): Promise<void> =>
    this.work("Taking the populations over", false, this.takePopulations, async () => {
      const { month, looked } = this.store.state;
      const of = looked?.month ?? month;
      if (of === null) return;
      const populations = await (await engine()).takePopulations(this.picked(), of);
      this.store.set({
        populations,
        announcement: `${populations.join(" ")} Scorecards follow with their next Build or Refresh.`,
      });
    });

  build = (): Promise<void> =>
    this.work("Building", true, this.build, async (control) => {
      const { buildScorecard } = await engine();
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
      const kept = await (await engine()).putRight(control);
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
      const { startNextMonth } = await engine();
      await this.show("built", await startNextMonth({ ...this.request(), ...control }));
    });

  /**
   * Brings the scorecard up to date and makes the copy for publication: a workbook of its own where this Excel can open one,
   * else a sheet. Where the commentary names what the copy withholds, that is asked first and nothing is made.
   */
  publish = (): Promise<void> =>
    this.work("Making the copy for publication", false, this.publish, async (control) => {
      const { CommentaryInDoubt, copyForPublication, openWorkbook, planBook, publishCopy, refreshScorecard } =
        await engine();
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
        const { refreshScorecard, writeListsOfWork } = await engine();
        const built = await refreshScorecard({ ...this.request(), ...control });
        const sheets = await writeListsOfWork(built, whose, control);
        this.store.set({ announcement: `The lists of work are on ${sheetsInWords(sheets)}.` });
      },
    );

  /** Brings the scorecard up to date and writes the figures by team, and the workers. */
  writeTeams = (): Promise<void> =>
    this.work("Writing teams and workers", true, this.writeTeams, async (control) => {
      const { refreshScorecard, writeTeams } = await engine();
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
      const { refreshScorecard } = await engine();
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
      const { evidenceFor, figureAt, inspectScorecard, monthOfSheet, selectedCell, teamsBehind } = await engine();
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
      if (explained?.kind === "evidence") await (await engine()).exportEvidence(explained.evidence, control);
    });

  /** Writes all rows that made a difference to a sheet. */
  exportChanges = (): Promise<void> =>
    this.work("Writing the rows to a sheet", false, null, async (control) => {
      const { result } = this.store.state;
      if (result === null) return;
      const { evidenceOfChanges, exportEvidence } = await engine();
      await exportEvidence(evidenceOfChanges(result.month, result.causes), control);
    });

  openCell = (sheet: string, address: string): Promise<void> =>
    this.work("Going there", false, null, async () => {
      await (await engine()).openCell(sheet, address);
    });

  openSettings = (): Promise<void> =>
    this.work("Going there", false, null, async () => {
      await (await engine()).openSettings();
    });

  view = (view: View): void => {
    this.store.set({ view, problem: null });
    if (view === "evidence") void this.explain();
  };

  /** The line for About: which Excel this is. */
  learnHost = async (): Promise<void> => {
    this.store.set({ host: await (await engine()).hostLine() });
  };

  private request(): Omit<BuildRequest, "month"> {
    return { now: today(), picked: this.picked(), mappings: this.store.state.mappings };
  }

  private picked(): Grid[] {
    return this.store.state.files.flatMap(({ grids }) => grids);
  }

  private refreshWith(more: Pick<BuildRequest, "takeBack">): Promise<void> {
    return this.work(
      "Refreshing",
      true,
      () => this.refreshWith(more),
      async (control) => {
        const { refreshScorecard } = await engine();
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
        const { buildScorecard } = await engine();
        const built = await buildScorecard({ ...this.request(), ...control, ...more, month, show: false });
        if (built.accepted.length > 0) this.store.set({ lastAcceptance: { month, accepted: built.accepted } });
        if (more.undo !== undefined) this.store.set({ lastAcceptance: null });
        await this.show("refreshed", built);
      },
    );
  }

  private async show(how: Result["how"], built: Built): Promise<void> {
    const {
      NONE_SET,
      placeLabel,
      revisionKey,
      rowChanges,
      changeCauses,
      revisionGroups,
      publishedValue,
      publicationWords,
    } = await engine();
    const { scorecard, sheet, changes, typedOver } = built;
    const before = this.store.state.built;
    const lines = scorecard.figures.map(({ indicator, rated, ratings, trend, counts, isKept, notes }) => ({
      number: indicator.number,
      title: indicator.shortTitle,
      value: rated.cells[1]?.text ?? "",
      rating: ratings[1] ?? "No data",
      trend,
      reason: counts === null && !isKept ? (notes[0] ?? "") : "",
    }));
    const result: Result = {
      sheet,
      month: scorecard.month,
      how: built.wasThere ? "refreshed" : how,
      lines,
      issues: scorecard.issues.length,
      otherNames: built.otherNames,
      kept: built.kept,
      typedOver,
      changes: changes.map((change) => ({
        ...change,
        rows: before?.sheet === sheet ? rowChanges(before.scorecard, scorecard, [change.key]) : [],
      })),
      causes:
        before?.sheet === sheet
          ? changeCauses(
              before.scorecard,
              scorecard,
              changes.map(({ key }) => key),
            )
          : [],
      revisions: revisionGroups(scorecard.revisions).map(({ key, title, revisions }) => ({
        key,
        title,
        revisions: revisions.map((revision) => ({
          key: revisionKey(revision),
          what: `${shortMonth(revision.month)}, ${revision.indicator} ${revision.label}, ${placeLabel(revision.entry.place)}`,
          published: shownValue(publishedValue(revision)),
          now: shownValue(revision.now ?? NONE_SET),
        })),
      })),
      publication: scorecard.publication,
      publicationWords: publicationWords(scorecard.publication),
      lastPublisher: scorecard.lastPublisher,
      areas: scorecard.settings.areas.map(({ name }) => name),
    };
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
      announcement: `The scorecard of ${longMonth(scorecard.month)} was ${result.how}. ${built.wasThere ? `${changes.length} figures changed.` : ""}`,
    });
  }

  private async work(
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

/** "the sheet “Work May-17”", "the sheets “Work May-17”, “Work EAST May-17”" */
function sheetsInWords(sheets: readonly string[]): string {
  return `the ${sheets.length === 1 ? "sheet" : "sheets"} ${sheets.map((name) => `“${name}”`).join(", ")}`;
}

function shownValue(value: number | string): string {
  return typeof value === "string" ? value : value.toLocaleString("en-GB", { maximumFractionDigits: 2 });
}

/** The sentence for an error; one that needs no further download where downloading is what failed. */
async function explain(error: unknown): Promise<string> {
  try {
    return (await engine()).inPlainWords(error);
  } catch {
    return "A part of the add-in could not be loaded. Check the connection to the network, then try again.";
  }
}

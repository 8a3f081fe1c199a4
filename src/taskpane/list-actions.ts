import type { Month } from "../calendar/month";
import { mappingKey, type ColumnMapping } from "../lists/reading/column-mapping";
import type { Source } from "../workbook/grid";
import { answersToSave, mappingsToSave, type Chosen } from "./chosen-answers";
import { Work, dayOn, today, useCases } from "./work";

/** What a person does with what there is to build from: files, months, what sheets are, answers, published figures. */
export class ListActions extends Work {
  /** Finds out what there is to build from. */
  look = (): Promise<void> =>
    this.work("Looking for lists", false, this.look, async ({ signal, progress }) => {
      const { surveyLists, rememberedMappings } = await useCases();
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
      const { readFile, inPlainWords } = await useCases();
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
    await this.work("Remembering your choice", false, null, async () => (await useCases()).rememberMappings(mappings));
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
      const { rememberMappings, saveAnswers } = await useCases();
      if (answers.length > 0) await saveAnswers(answers);
      if (mapped.size !== mappings.size) await rememberMappings(mapped);
      this.store.set({ chosen: new Map(), mappings: mapped });
    });
    if (this.store.state.problem === null) await this.look();
  };

  /** Says which council the published figures are compared for, and looks again. */
  setCouncil = async (name: string): Promise<void> => {
    await this.work("Saving the council", false, null, async () => (await useCases()).saveCouncil(name));
    if (this.store.state.problem === null) await this.look();
  };

  /** Takes population estimates over into the settings: only when a person asks for it. */
  takePopulations = (): Promise<void> =>
    this.work("Taking the populations over", false, this.takePopulations, async () => {
      const { month, looked } = this.store.state;
      const of = looked?.month ?? month;
      if (of === null) return;
      const populations = await (await useCases()).takePopulations(this.picked(), of);
      this.store.set({
        populations,
        announcement: `${populations.join(" ")} Scorecards follow with their next Build or Refresh.`,
      });
    });
}

import { openDataAmong } from "../benchmarks/open-data-among";
import type { TakenIn } from "../benchmarks/take-in";
import type { Day } from "../calendar/day";
import type { Month } from "../calendar/month";
import { INDICATORS } from "../indicators/catalogue";
import type { Indicator } from "../indicators/define-indicator";
import { LIST_DEFINITIONS } from "../lists/catalogue";
import type { Grid } from "../workbook/grid";
import type { DataIssue } from "../lists/reading/issues";
import type { ListName } from "../lists/list";
import { LIST_CHOICES, type ListChoice } from "../lists/list-choices";
import type { ListSurvey } from "../lists/reading/list-survey";
import type { ColumnMappings } from "../lists/reading/column-mapping";
import { issueLines } from "../scorecard/issue-lines";
import { askInSteps, takeInPublished } from "../scorecard/make-scorecard";
import { readWithReturnsInSteps } from "../scorecard/read-for-month";
import { returnIssues } from "../scorecard/return-words";
import type { Returns } from "../scorecard/returns";
import type { OpenQuestion } from "../scorecard/question-effects";
import { inSteps } from "./run/in-steps";
import { interrupted, type Interrupted } from "./run/interrupted";
import { scaled, stopIfCancelled, type RunControl } from "./run/run-control";
import { readInFront } from "./settled-workbook";

/** What there is to build from. */
export interface Survey {
  /** The month that was asked for, or the last one that the lists cover. */
  readonly month: Month;
  readonly surveys: readonly ListSurvey[];
  /** Lists that no sheet holds, with the numbers of the indicators that need them. */
  readonly missing: readonly { readonly list: ListName; readonly indicators: readonly number[] }[];
  readonly issues: readonly DataIssue[];
  /** Who has sent what. */
  readonly returns: Returns;
  /** What a person can say that would change a figure. */
  readonly questions: readonly OpenQuestion[];
  /** What a sheet may be said to be. */
  readonly choices: readonly ListChoice[];
  /** What the published files come to that were handed in or kept earlier. */
  readonly published: TakenIn;
  /** A write that was interrupted, before anything else is done with the workbook. */
  readonly interrupted: Interrupted | null;
}

export interface SurveyRequest extends RunControl {
  readonly month: Month | null;
  readonly now: Day;
  readonly picked: readonly Grid[];
  readonly mappings: ColumnMappings;
  /** The indicators to look for; the fourteen where none are given. */
  readonly catalogue?: readonly Indicator[];
}

/** Reads the lists of the open workbook and of the picked files, and changes nothing. */
export async function surveyLists(request: SurveyRequest): Promise<Survey> {
  return Excel.run(async (context) => {
    const { progress } = request;
    const contents = await readInFront(context, { ...request, progress: scaled(progress, 0, 0.8) });
    stopIfCancelled(request);
    const { lists, files } = await openDataAmong([...contents.grids, ...request.picked]);
    const catalogue = request.catalogue ?? INDICATORS;
    const input = {
      grids: lists,
      benchmarks: { sheet: contents.benchmarks, files },
      settings: contents.settings,
      history: contents.history,
      returns: contents.returns,
      month: request.month,
      now: request.now,
      mappings: request.mappings,
      catalogue,
    };
    const found = await inSteps(readWithReturnsInSteps(input), request);
    const { read, month, issues, returns, datedSettings } = found;
    return {
      month,
      surveys: read.surveys,
      missing: missingLists(new Set([...read.lists.keys(), ...listsKept(returns)]), catalogue),
      issues: [...returnIssues(returns), ...issueLines(issues), ...issueLines(read.issues)],
      returns,
      questions: await inSteps(askInSteps(input, found), request),
      choices: LIST_CHOICES,
      published: takeInPublished(input, datedSettings.council),
      interrupted: interrupted(contents.unfinished),
    };
  });
}

/** Lists whose figures are kept, for their files are no longer at hand. */
function listsKept({ all }: Returns): ListName[] {
  return all.flatMap(({ status, list }) => (status === "not at hand" ? [list] : []));
}

function missingLists(held: ReadonlySet<ListName>, catalogue: readonly Indicator[]): Survey["missing"] {
  return LIST_DEFINITIONS.flatMap(({ name }) =>
    held.has(name)
      ? []
      : [
          {
            list: name,
            indicators: catalogue.filter(({ lists }) => lists.includes(name)).map(({ number }) => number),
          },
        ],
  );
}

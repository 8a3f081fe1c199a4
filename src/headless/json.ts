import { isoMonth } from "../calendar/month";
import { NAMES_OF_PERSONS } from "../lists/words/answers";
import type { DataIssue, Place } from "../lists/reading/issues";
import type { Question } from "../lists/reading/questions";
import type { OpenQuestion } from "../scorecard/question-effects";
import type { Rating } from "../scorecard/rating";
import type { Scorecard } from "../scorecard/make-scorecard";
import type { Trend } from "../scorecard/trend";

/** The scorecard for other programs; rows and columns are labelled as they are published. */
export interface ScorecardJson {
  readonly month: string;
  readonly figures: readonly {
    readonly indicator: number;
    readonly row: string;
    readonly column: string;
    readonly value: number | null;
    readonly text: string;
  }[];
  readonly ratings: readonly {
    readonly indicator: number;
    readonly column: string;
    readonly target: number | null;
    readonly rating: Rating;
  }[];
  readonly trends: readonly { readonly indicator: number; readonly column: string; readonly trend: Trend }[];
  readonly issues: readonly DataIssue[];
  /** What a person can say that would change a figure, worst effect first; `word` is null where it may be a name. */
  readonly questions: readonly QuestionJson[];
  /** Indicators that hang on cells of open questions. */
  readonly provisional: readonly { readonly indicator: number; readonly cells: number }[];
}

interface QuestionJson {
  readonly kind: Question["kind"];
  readonly vocabulary: string;
  readonly word: string | null;
  readonly cells: number;
  readonly place: Place;
  /** What `means` may be in the settings' table Words; a team's, an area and a type. */
  readonly options: readonly string[];
  readonly indicators: readonly number[];
}

/** Values are unrounded, null where there is none. */
export function scorecardJson({ month, figures, issues, questions }: Scorecard): ScorecardJson {
  return {
    month: isoMonth(month),
    figures: figures.flatMap(({ indicator, rows, columns }) =>
      rows.flatMap(({ row, cells }) =>
        cells.map(({ value, text }, index) => ({
          indicator: indicator.number,
          row: row.label,
          column: columns[index]?.label ?? "",
          value,
          text,
        })),
      ),
    ),
    ratings: figures.flatMap(({ indicator, settings, columns, ratings }) =>
      indicator.direction === "neither"
        ? []
        : ratings.flatMap((rating, index) =>
            rating === null
              ? []
              : [{ indicator: indicator.number, column: columns[index]?.label ?? "", target: settings.target, rating }],
          ),
    ),
    trends: figures.map(({ indicator, columns, trend }) => ({
      indicator: indicator.number,
      column: columns[1]?.label ?? "",
      trend,
    })),
    issues,
    questions: questions.map(questionJson),
    provisional: figures.flatMap(({ indicator, provisional }) =>
      provisional === 0 ? [] : [{ indicator: indicator.number, cells: provisional }],
    ),
  };
}

function questionJson({ question, effects }: OpenQuestion): QuestionJson {
  const indicators = effects.map(({ indicator }) => indicator);
  switch (question.kind) {
    case "word": {
      const { kind, vocabulary, word, cells, place, means } = question;
      return { kind, vocabulary, word, cells, place, options: means, indicators };
    }
    case "team": {
      const { kind, team, cells, place, areas, types } = question;
      return { kind, vocabulary: "team", word: team, cells, place, options: [...areas, ...types], indicators };
    }
    case "name": {
      const { kind, of, cells, place } = question;
      return { kind, vocabulary: of, word: null, cells, place, options: [], indicators };
    }
    case "worker sheets": {
      const { kind, sheets, means } = question;
      const [{ file, sheet }] = sheets;
      const place = { file, sheet, cell: "" };
      return { kind, vocabulary: "sheet name", word: NAMES_OF_PERSONS, cells: 0, place, options: means, indicators };
    }
    case "sheet": {
      const { kind, source, guesses } = question;
      const { file, sheet } = source;
      return {
        kind,
        vocabulary: "sheet",
        word: null,
        cells: 0,
        place: { file, sheet, cell: "" },
        options: guesses,
        indicators,
      };
    }
  }
}

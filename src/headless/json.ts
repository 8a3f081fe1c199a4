import type { Benchmark } from "../benchmarks/benchmark";
import { isoDay } from "../calendar/day";
import { isoMonth } from "../calendar/month";
import { NAMES_OF_PERSONS } from "../lists/words/answers";
import type { DataIssue, Place } from "../lists/reading/issues";
import type { AskedQuestion, OpenQuestion } from "../scorecard/question-effects";
import { RETURN_IS_RIGHT } from "../settings/read-words";
import type { Rating } from "../scorecard/rating";
import type { PublicationState } from "../scorecard/publications";
import { officeName } from "../scorecard/return-words";
import { wantingReturns, type ReturnStatus, type Returns } from "../scorecard/returns";
import type { Scorecard } from "../scorecard/make-scorecard";
import type { Trend } from "../scorecard/trend";
import type { Assurance, Variation } from "../scorecard/variation";
import type { JudgedBy } from "../indicators/define-indicator";

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
  /** Whether the month is out of the ordinary: null where it is not judged. `trends` compares displayed values alone. */
  readonly variation: readonly {
    readonly indicator: number;
    readonly judgedBy: JudgedBy;
    readonly word: Variation["word"];
    readonly rule: string;
    readonly limits: { readonly mean: number; readonly lower: number; readonly upper: number } | null;
  }[];
  /** How the limits stand to the target, of indicators that have both. */
  readonly assurance: readonly { readonly indicator: number; readonly assurance: Assurance }[];
  /** What is missing to the target in people, of indicators that miss it. */
  readonly toTarget: readonly {
    readonly indicator: number;
    readonly distance: string;
    readonly pace: string | null;
  }[];
  readonly issues: readonly DataIssue[];
  /** What a person can say that would change a figure, worst effect first; `word` is null where it may be a name. */
  readonly questions: readonly QuestionJson[];
  /** Indicators that hang on open questions, with the cells of these; none for a question about a return. */
  readonly provisional: readonly { readonly indicator: number; readonly cells: number }[];
  /** Who has sent what, worst first. */
  readonly returns: readonly ReturnJson[];
  /** Whether the month is published, when and by whom. */
  readonly publication: PublicationJson;
  /** What is published of other councils, the latest year up to the month; several of an indicator differ in `measure`. */
  readonly benchmarks: readonly BenchmarkJson[];
}

/** Values are in the unit of the rated row (0.226 is 22.6%), of a rate per 10,000; null is withheld or not published. */
interface BenchmarkJson {
  readonly indicator: number;
  readonly measure: string;
  /** "2024-25", "30 September 2025" */
  readonly year: string;
  /** "2025-03" */
  readonly yearEnds: string;
  readonly council: string;
  readonly value: number | null;
  readonly neighbours: Benchmark["neighbours"];
  readonly region: Benchmark["region"];
  readonly england: number | null;
  readonly note: string;
  readonly source: string;
}

interface PublicationJson {
  readonly state: PublicationState["kind"];
  /** "2017-06-14"; null for a draft, and where it is not recorded. */
  readonly on: string | null;
  /** "" where no name is recorded. */
  readonly by: string;
}

interface ReturnJson {
  /** An area by its name, or "All areas" for a list of the whole city. */
  readonly from: string;
  readonly list: string;
  readonly status: ReturnStatus;
  readonly rows: number | null;
  readonly rowsBefore: number | null;
  readonly workers: number | null;
  readonly workersBefore: number | null;
  /** "" stands for sheets of the workbook itself. */
  readonly files: readonly string[];
  /** Whether nothing of the month is recorded as published for want of it. */
  readonly isWanting: boolean;
  /** Whether the month is published without it. */
  readonly isLeftOut: boolean;
}

interface QuestionJson {
  readonly kind: AskedQuestion["kind"];
  readonly vocabulary: string;
  readonly word: string | null;
  readonly cells: number;
  readonly place: Place;
  /** What `means` may be in the settings' table Words; a team's, an area and a type. */
  readonly options: readonly string[];
  readonly indicators: readonly number[];
}

/** Values are unrounded, null where there is none. */
export function scorecardJson({
  month,
  figures,
  issues,
  questions,
  returns,
  publication,
  benchmarks,
}: Scorecard): ScorecardJson {
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
    variation: figures.map(({ indicator, month: own, variation: { word, rule, limits } }) => ({
      indicator: indicator.number,
      judgedBy: indicator.judgedBy,
      word,
      rule,
      limits: limits.get(own) ?? null,
    })),
    assurance: figures.flatMap(({ indicator, variation: { assurance } }) =>
      assurance === null ? [] : [{ indicator: indicator.number, assurance }],
    ),
    toTarget: figures.flatMap(({ indicator, toTarget }) =>
      toTarget === null ? [] : [{ indicator: indicator.number, ...toTarget }],
    ),
    issues,
    questions: questions.map(questionJson),
    provisional: figures.flatMap(({ indicator, provisional, isInDoubt }) =>
      provisional === 0 && !isInDoubt ? [] : [{ indicator: indicator.number, cells: provisional }],
    ),
    returns: returnsJson(returns),
    publication: publicationJson(publication),
    benchmarks: [...benchmarks.values()].flatMap((each) => [each, ...each.further].map(benchmarkJson)),
  };
}

function benchmarkJson({ indicator, measure, year, council, ...each }: Benchmark): BenchmarkJson {
  const { neighbours, region, england, note, source } = each;
  const { name, value } = council;
  const yearEnds = isoMonth(year.end);
  return {
    indicator,
    measure,
    year: year.label,
    yearEnds,
    council: name,
    value,
    neighbours,
    region,
    england,
    note,
    source,
  };
}

function publicationJson(publication: PublicationState): PublicationJson {
  if (publication.kind === "draft") return { state: "draft", on: null, by: "" };
  const { on, by } = publication;
  return { state: "published", on: on === null ? null : isoDay(on), by };
}

function returnsJson(returns: Returns): ReturnJson[] {
  const wanting = new Set(wantingReturns(returns));
  return returns.all.map((each) => ({
    from: officeName(each.place),
    list: each.list,
    status: each.status,
    rows: each.now?.rows ?? null,
    rowsBefore: each.before?.rows ?? null,
    workers: each.now?.workers ?? null,
    workersBefore: each.before?.workers ?? null,
    files: each.files,
    isWanting: wanting.has(each),
    isLeftOut: each.leftOut !== null,
  }));
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
    case "return": {
      const { kind, word, file } = question;
      const place = { file, sheet: "", cell: "" };
      return { kind, vocabulary: kind, word, cells: 0, place, options: [RETURN_IS_RIGHT], indicators };
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

import { shortMonth } from "../calendar/month";
import type { Built } from "../excel/build";
import type { Result } from "./state";
import { useCases } from "./work";

/** What the pane says of a scorecard that was built or refreshed; `before` is what it showed before. */
export async function resultOf(how: Result["how"], built: Built, before: Built | null): Promise<Result> {
  const {
    NONE_SET,
    placeLabel,
    revisionKey,
    rowChanges,
    changeCauses,
    revisionGroups,
    publishedValue,
    publicationWords,
    shownTrend,
  } = await useCases();
  const { scorecard, sheet, changes, typedOver } = built;
  const lines = scorecard.figures.map(({ indicator, rated, ratings, trend, variation, counts, isKept, notes }) => ({
    number: indicator.number,
    title: indicator.shortTitle,
    value: rated.cells[1]?.text ?? "",
    rating: ratings[1] ?? "No data",
    trend: shownTrend({ trend, variation }),
    reason: counts === null && !isKept ? (notes[0] ?? "") : "",
  }));
  return {
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
}

function shownValue(value: number | string): string {
  return typeof value === "string" ? value : value.toLocaleString("en-GB", { maximumFractionDigits: 2 });
}

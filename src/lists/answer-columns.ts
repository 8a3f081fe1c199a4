import type { CellValue } from "../workbook/grid";
import type { Column } from "./columns";
import { SeenColumn, SeenOn } from "./typed-columns";
import { UNREADABLE, readDay } from "./words/dates";
import { codesOf } from "./words/meanings";
import { readQualified } from "./words/qualified";
import { cellKey, headingSpellings } from "./words/spelling";
import { Answer, crossIn, readAnswer, readAnswerOnADay, type CrossMeaning } from "./words/yes-no";

const ANSWER_CODES = codesOf<"yes or no">({
  Yes: Answer.Yes,
  No: Answer.No,
  "Not applicable": Answer.NotApplicable,
  "Not known": Answer.Unknown,
});
const SEEN_CODES = codesOf<"seen">({
  Yes: SeenOn.Yes,
  No: SeenOn.No,
  "Not applicable": SeenOn.NotApplicable,
  "Not known": SeenOn.Unknown,
});

/** A yes/no answer, as {@link Answer}. */
export function answer(heading: string, ...others: string[]): Column<Uint8Array> {
  return {
    heading,
    spellings: headingSpellings(heading, ...others),
    make: (length) => new Uint8Array(length),
    absent: Answer.NoColumn,
    read: (value) => readAnswerOnADay(value),
    readerOf: (cells) => {
      const cross = crossIn(cells);
      return (value) => readAnswerOnADay(value, cross);
    },
    vocabulary: { name: "yes or no", notUnderstood: Answer.Unreadable, codes: ANSWER_CODES },
    unreadable: Answer.Unreadable,
    expected: "Yes or No",
  };
}

const UASC = new Set(["uasc", "duc", "unaccompanied asylum seeking child"]);

/** Whether a child is an unaccompanied asylum seeking child: yes, no, or the word itself. */
export function unaccompanied(heading: string, ...others: string[]): Column<Uint8Array> {
  const read = (value: CellValue | undefined, cross?: CrossMeaning) =>
    UASC.has(cellKey(value)) ? Answer.Yes : readAnswerOnADay(value, cross);
  return {
    ...answer(heading, ...others),
    read: (value) => read(value),
    readerOf: (cells) => {
      const cross = crossIn(cells);
      return (value) => read(value, cross);
    },
  };
}

/** Whether a worker is a qualified social worker, as {@link Answer}. */
export function qualification(heading: string, ...others: string[]): Column<Uint8Array> {
  return {
    ...answer(heading, ...others),
    read: (value) => readQualified(value),
    readerOf: (cells) => {
      const cross = crossIn(cells);
      return (value) => readQualified(value, cross);
    },
  };
}

/** "Yes 12/05/17": the day says more than the yes. */
const YES_BEFORE_DAY = /^\s*(?:yes|y|seen|✓|✔|√)[\s:,(-]{1,4}(?=\d)/i;

/** Yes, No, N/A or Unknown as {@link SeenOn}, or the day it happened. */
export function yesOrDay(heading: string, ...others: string[]): Column<SeenColumn> {
  return {
    heading,
    spellings: headingSpellings(heading, ...others),
    make: (length) => new SeenColumn(length),
    absent: SeenOn.NoColumn,
    holdsDays: true,
    read: (value, reading) => {
      switch (readAnswer(value)) {
        case Answer.Yes:
          return SeenOn.Yes;
        case Answer.No:
          return SeenOn.No;
        case Answer.NotApplicable:
          return SeenOn.NotApplicable;
        case Answer.Unknown:
          return SeenOn.Unknown;
        case Answer.Blank:
          return SeenOn.Blank;
        default: {
          const day = readDay(typeof value === "string" ? value.replace(YES_BEFORE_DAY, "") : value, reading);
          return day === UNREADABLE && readAnswerOnADay(value) === Answer.Yes ? SeenOn.Yes : day;
        }
      }
    },
    vocabulary: { name: "seen", notUnderstood: UNREADABLE, codes: SEEN_CODES },
    unreadable: UNREADABLE,
    expected: "Yes, No, N/A or a date",
  };
}

import type { Column } from "./columns";
import { SeenColumn, SeenOn } from "./typed-columns";
import { UNREADABLE, readDay } from "./words/dates";
import { readQualified } from "./words/qualified";
import { headingSpellings } from "./words/spelling";
import { Answer, crossIn, readAnswer } from "./words/yes-no";

/** A yes/no answer, as {@link Answer}. */
export function answer(heading: string, ...others: string[]): Column<Uint8Array> {
  return {
    heading,
    spellings: headingSpellings(heading, ...others),
    make: (length) => new Uint8Array(length),
    absent: Answer.NoColumn,
    read: (value) => readAnswer(value),
    readerOf: (cells) => {
      const cross = crossIn(cells);
      return (value) => readAnswer(value, cross);
    },
    vocabulary: { name: "yes or no", notUnderstood: Answer.Unreadable },
    unreadable: Answer.Unreadable,
    expected: "Yes or No",
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
        default:
          return readDay(typeof value === "string" ? value.replace(YES_BEFORE_DAY, "") : value, reading);
      }
    },
    vocabulary: { name: "seen", notUnderstood: UNREADABLE },
    unreadable: UNREADABLE,
    expected: "Yes, No, N/A or a date",
  };
}

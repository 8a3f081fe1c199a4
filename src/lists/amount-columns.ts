import type { CellValue } from "../workbook/grid";
import type { Column } from "./columns";
import { Amount, AmountColumn } from "./typed-columns";
import { readCaseNumber } from "./words/case-numbers";
import { readFullTimeShare } from "./words/full-time";
import { codesOf } from "./words/meanings";
import { headingSpellings } from "./words/spelling";

/** What words mean that stand for a number of cases, in a column or under a month. */
export const CASE_CODES = codesOf<"number of cases">({ "No cases": 0, "Not known": Amount.Blank });
const SHARE_CODES = codesOf<"full-time equivalent">({ "Full time": 1, "Half time": 0.5, "Not known": Amount.Blank });

/** A number of cases; see {@link readCaseNumber}. */
export function caseNumber(heading: string, ...others: string[]): Column<AmountColumn> {
  return {
    heading,
    spellings: headingSpellings(heading, ...others),
    make: (length) => new AmountColumn(length),
    absent: Amount.NoColumn,
    read: readAmount,
    vocabulary: { name: "number of cases", notUnderstood: Amount.Unreadable, codes: CASE_CODES },
    isReadInPart: (value) => {
      const read = readCaseNumber(value);
      return read.kind === "cases" && read.hasAside;
    },
    unreadable: Amount.Unreadable,
    expected: "a number",
  };
}

/** A share of a full-time post, hours a week divided by those of a full-time worker; see {@link readFullTimeShare}. */
export function fullTimeShare(heading: string, ...others: string[]): Column<AmountColumn> {
  return {
    heading,
    spellings: headingSpellings(heading, ...others),
    make: (length) => new AmountColumn(length),
    absent: Amount.NoColumn,
    read: (value, { fullTimeHours }) => {
      const read = readFullTimeShare(value, fullTimeHours);
      if (read.kind === "share") return read.fte;
      return read.kind === "blank" ? Amount.Blank : Amount.Unreadable;
    },
    vocabulary: { name: "full-time equivalent", notUnderstood: Amount.Unreadable, codes: SHARE_CODES },
    unreadable: Amount.Unreadable,
    expected: "a share of a full-time post or a week's hours",
  };
}

/** A number of cases as a column holds it. */
export function readAmount(value: CellValue | undefined): number {
  const read = readCaseNumber(value);
  if (read.kind === "cases") return read.cases;
  return read.kind === "blank" ? Amount.Blank : Amount.Unreadable;
}

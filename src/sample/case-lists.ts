import { monthsUpTo } from "../calendar/month";
import type { CellValue } from "../workbook/grid";
import { adoptionRows } from "./adoptions";
import { assessmentSheet } from "./assessments";
import { blankDay, type SampleBook, type SampleSheet } from "./book";
import { careLeaverSheet } from "./care-leavers";
import { caseSheet, makeCases, makeReferrals, referralSheet } from "./cases";
import { careSheet, protectionSheets } from "./protection-and-care";
import type { Random } from "./random";
import { SAMPLE_MONTH } from "./sample-month";
import { stock } from "./stock";

function familySheet(random: Random): SampleSheet {
  const months = monthsUpTo(SAMPLE_MONTH, 14);
  const levels = [2011, 2024, 2036, 2041, 2052, 2060, 2066, 2071, 2074, 2080, 2083, 2081, 2073, 2034];
  const stays = stock(random, { months, levels, arrivals: months.map(() => 190), oldest: 600 });
  return {
    name: "Family support",
    headingRows: 1,
    dateColumns: [1, 2],
    rows: [
      ["Family ID", "Start date", "End date"],
      ...stays.map((stay, index): CellValue[] => [`F${10001 + index}`, stay.start, blankDay(stay.end)]),
    ],
  };
}

/** The workbook of lists from the case system, with thirteen months and more behind the sample month. */
export function caseListBook(random: Random): SampleBook {
  const referrals = makeReferrals(random);
  const cases = makeCases(random, referrals);
  const sheets = [
    caseSheet(random, cases),
    referralSheet(random, referrals),
    assessmentSheet(random),
    ...protectionSheets(random, cases),
    careSheet(random, cases),
    careLeaverSheet(random),
  ];
  const adopted: SampleSheet = {
    name: "Adoptions",
    headingRows: 1,
    dateColumns: [1, 2, 3, 4, 5],
    rows: adoptionRows(random, SAMPLE_MONTH),
  };
  return {
    file: "Case system lists May-17.xlsx",
    sheets: [...sheets, adopted, familySheet(random)],
  };
}

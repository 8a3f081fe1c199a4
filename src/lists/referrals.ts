import { NO_DAY } from "../calendar/day";
import { childId, day } from "./columns";
import { rowsByCode } from "../indicators/counting/rows-by-code";
import { defineList } from "./list";

/** Referrals to children's social care; Annex A List 3. */
export const referrals = defineList({
  name: "Referrals",
  row: "a referral",
  calledAs: ["referrals", "referral list", "list 3"],
  key: "child",
  needed: [["child"], ["referred"]],
  tells: [
    "Referral Source",
    "Referral NFA?",
    "Referral NFA",
    "Number of Referrals in Last 12 Months",
    "Allocated Team",
    "Allocated Worker",
  ],
  columns: {
    child: childId("Child ID"),
    referred: day(
      "Referral date",
      "Date of Referral",
      "Referred",
      "Date referred",
      "CINreferralDate",
      "CIN referral date",
      "Referral start date",
      "Referral received",
      "Referral received date",
      "Date referral received",
      "Date",
    ),
  },
  check: (list, report) => {
    const { child, referred } = list.columns;
    for (let row = 0; row < list.length; row++) {
      if (referred[row] === NO_DAY) report(row, "referred", "There is no referral date.", "Not counted.");
    }
    const groups = rowsByCode(child, list.names.size);
    for (let row = 0; row < list.length; row++) {
      if (
        referred[row] !== NO_DAY &&
        groups.some(child[row] ?? 0, (other) => other < row && referred[other] === referred[row])
      ) {
        report(
          row,
          "referred",
          "A second referral of the same child on the same day.",
          "The two count as one referral.",
        );
      }
    }
  },
});

import { caseNumber } from "./amount-columns";
import { childId, day, weakly } from "./columns";
import { defineList } from "./list";

/** Referrals to children's social care; Annex A List 3. */
export const referrals = defineList({
  name: "Referrals",
  row: "a referral",
  calledAs: ["referrals", "referral list", "list 3"],
  key: "child",
  needed: [["child"], ["referred"]],
  dates: { of: "events", day: "referred" },
  tells: ["Referral Source", "Referral NFA?", "Referral NFA", "Allocated Team", "Allocated Worker"],
  columns: {
    child: childId("Child ID"),
    referred: weakly(
      day(
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
      "Received",
      "Date received",
    ),
    /** Annex A: the child's referrals in the 12 months before its latest one, the same number in each of its rows. */
    before: caseNumber("Number of Referrals in Last 12 Months", "Referrals in last 12 months"),
  },
});

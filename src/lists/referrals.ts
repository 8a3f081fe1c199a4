import { childId, day } from "./columns";
import { defineList } from "./list";

/** Referrals to children's social care; Annex A List 3. */
export const referrals = defineList({
  name: "Referrals",
  row: "a referral",
  calledAs: ["referrals", "referral list", "list 3"],
  key: "child",
  needed: [["child"], ["referred"]],
  dates: { of: "events", day: "referred" },
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
});

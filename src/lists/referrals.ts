import { day, id } from "./columns";
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
    child: id("Child ID", "Child Unique ID", "Child", "Person ID", "Client ID"),
    referred: day("Referral date", "Date of Referral", "Referred", "Date referred", "Date"),
  },
});

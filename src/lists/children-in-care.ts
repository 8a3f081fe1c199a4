import { answer } from "./answer-columns";
import { childId, dateOfBirth, day, weakly, words } from "./columns";
import { area, team, teamType } from "./place-columns";
import { LegalStatus, readLegalStatus } from "./words/legal-status";
import { codesOf } from "./words/meanings";
import { defineList } from "./list";

/** Episodes of care; Annex A List 8. */
export const childrenInCare = defineList({
  name: "Children in care",
  row: "an episode of care",
  calledAs: [
    "children in care",
    "cic",
    "looked after",
    "looked after children",
    "lac",
    "cla",
    "list 8",
    "care episodes",
  ],
  key: "child",
  needed: [["child"], ["started"]],
  dates: { of: "open", started: "started", ended: "ended" },
  tells: ["Child's Category of Need", "Placement Type"],
  columns: {
    child: childId("Child ID"),
    born: dateOfBirth,
    area,
    team,
    teamType,
    started: weakly(
      day(
        "Start date",
        "Date Started to be Looked After",
        "Entered care",
        "Date entered care",
        "Care start date",
        "Date became looked after",
        "DECOM",
        "CLA start date",
        "LAC start date",
        "CIC start date",
        "Period of care start date",
        "Date into care",
      ),
      "Date of admission",
    ),
    ended: weakly(
      day(
        "End date",
        "Date Ceased to be Looked After",
        "Left care",
        "Care end date",
        "Date left care",
        "DEC",
        "CLA end date",
        "LAC end date",
        "CIC end date",
        "Period of care end date",
      ),
      "Ceased",
      "Date of discharge",
    ),
    legalStatus: words(
      {
        name: "legal status",
        notUnderstood: LegalStatus.NotUnderstood,
        absent: LegalStatus.Blank,
        codes: codesOf<"legal status">({ Care: LegalStatus.Care, "Short breaks": LegalStatus.ShortBreaks }),
      },
      readLegalStatus,
      "Legal status",
      "Child's legal status",
      "Current legal status",
      "LS",
    ),
    uasc: weakly(
      answer(
        "UASC",
        "UASC (Y/N)",
        "Unaccompanied Asylum Seeking Child",
        "Unaccompanied Asylum Seeking Child (UASC)",
        "UASC status",
        "Is the child UASC",
        "Is UASC",
        "UASC flag",
        "Unaccompanied asylum seeker",
        "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months",
        "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)",
      ),
      "Asylum seeker",
    ),
  },
});

import { allocation, area, childId, day, team, teamType, weakly, words } from "./columns";
import { CaseStatus, readCaseStatus } from "./words/case-status";
import { defineList } from "./list";
import { checkInterval } from "../indicators/counting/intervals";

/** Open and closed cases; Annex A List 6. */
export const cases = defineList({
  name: "Cases",
  row: "an open or closed case",
  calledAs: ["cases", "case list", "open cases", "list 6", "cin", "children in need"],
  key: "child",
  needed: [["child"], ["referred"]],
  yieldsTo: "Referrals",
  tells: ["Primary Need Code", "Reason for Closure", "Date Child Was Last Seen"],
  columns: {
    child: childId("Child ID", "Child Unique ID", "Child", "Person ID", "Client ID", "Case ID"),
    area,
    team,
    teamType,
    referred: weakly(
      day(
        "Referral date",
        "Date of Referral",
        "CIN Start Date",
        "Referred",
        "Referral",
        "Date referred",
        "CINreferralDate",
        "CIN referral date",
        "Referral start date",
        "Referral received",
        "Referral received date",
        "Date referral received",
        "CIN episode start date",
        "Case start date",
        "Case open date",
      ),
      "Start date",
      "Open date",
      "Date opened",
      "Episode start date",
    ),
    worker: allocation(
      "Allocated worker",
      "Worker",
      "Social worker",
      "Key worker",
      "Allocated to",
      "Allocated social worker",
      "Social worker name",
      "Worker name",
      "Named worker",
      "Current worker",
      "Case worker",
      "Case holder",
      "Lead worker",
      "Lead professional",
      "Lead practitioner",
      "SW",
    ),
    allocated: weakly(
      day(
        "Allocation date",
        "Date allocated",
        "Allocated",
        "Date of allocation",
        "Worker allocated on",
        "Allocated date",
        "Allocation start date",
        "Worker allocated date",
        "Social worker allocated date",
        "Date SW allocated",
      ),
      "Worker start date",
    ),
    closed: weakly(
      day(
        "Closed date",
        "CIN Closure Date",
        "CINclosureDate",
        "Closure date",
        "Date closed",
        "Closed",
        "End date",
        "Case closed",
        "Close date",
        "Date of closure",
        "Case closure date",
        "Case end date",
      ),
      "Episode end date",
    ),
    status: words(
      { name: "case status", notUnderstood: CaseStatus.NotUnderstood, absent: CaseStatus.Blank },
      readCaseStatus,
      "Case status",
    ),
  },
  check: (list, report) => {
    const { referred, closed, worker, allocated } = list.columns;
    checkInterval(
      list,
      {
        start: referred,
        startColumn: "referred",
        startName: "referral date",
        end: closed,
        endColumn: "closed",
        endName: "closed date",
      },
      report,
    );
    const allocationColumn = list.parts.map((part) => part.columnAt.has("allocated"));
    list.parts.forEach((part, index) => {
      if (allocationColumn[index] !== true) return;
      for (let row = part.start; row < part.start + part.sheetRows.length; row++) {
        if (worker[row] === 1 && allocated[row] === 0) {
          report(row, "allocated", "A worker is named but the allocation date is blank.", "Counted as allocated.");
        }
      }
    });
  },
});

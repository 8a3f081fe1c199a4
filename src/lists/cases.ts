import { allocation, area, day, id, team, teamType } from "./columns";
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
  tells: ["Case Status", "Primary Need Code", "Reason for Closure", "Date Child Was Last Seen"],
  columns: {
    child: id("Child ID", "Child Unique ID", "Child", "Person ID", "Client ID", "Case ID"),
    area,
    team,
    teamType,
    referred: day("Referral date", "Date of Referral", "CIN Start Date", "Referred", "Referral", "Date referred"),
    worker: allocation("Allocated worker", "Worker", "Social worker", "Key worker", "Allocated to"),
    allocated: day("Allocation date", "Date allocated", "Allocated", "Date of allocation", "Worker allocated on"),
    closed: day("Closed date", "CIN Closure Date", "Closure date", "Date closed", "Closed", "End date", "Case closed"),
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

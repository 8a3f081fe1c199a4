import { supervision } from "../../indicators/supervision";
import type { Exception, ExceptionKind } from "./exception";
import { limitReached } from "./limit-reached";
import { staffMonths } from "./staff-months";
import { supervisionEffect } from "./supervision-effect";

/** Workers who have had no supervision for some months, the month included. */
export const unsupervised: ExceptionKind = {
  title: "Workers without supervision",
  indicator: supervision,
  who: "Worker",
  since: "Last in",
  isSinceMonth: true,
  amount: "Months",
  find: ({ given, month, teams, limits }) => {
    const staff = staffMonths(given);
    if ("reason" in staff) return staff;
    const exceptions = staff.inMonth.flatMap(({ row, worker, area, monthsWithout, mayBeMore, lastIn }): Exception[] => {
      const reached = limitReached(limits.notSupervised, monthsWithout);
      if (reached === null) return [];
      const { list, row: on } = staff.rows.on(row);
      return [
        {
          row,
          what: `${reached === 1 ? "1 month" : `${reached} months`} or more`,
          who: list.names.text(list.columns.worker.code(on)),
          team: teams.of(list, on),
          area,
          since: lastIn,
          amount: monthsWithout,
          more: mayBeMore ? "or longer: not known before" : lastIn === null ? "none in the list yet" : "",
          at: list.whereIs(on),
          once: worker,
        },
      ];
    });
    return {
      exceptions,
      notes: ["Months of long absence do not count, nor do those before a worker came."],
      effect: (chosen) => supervisionEffect(chosen, staff, given, month),
    };
  },
};

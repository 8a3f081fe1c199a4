import { supervision } from "../../indicators/supervision";
import { NO_AREA } from "../../lists/words/areas";
import { several, type Exception, type ExceptionKind } from "./exception";
import { staffMonths } from "./staff-months";
import { supervisionEffect } from "./supervision-effect";

/** Workers who were staff for all of the last twelve months and had supervision in too few of them. */
export const fewSupervisions: ExceptionKind = {
  title: "Few supervisions in twelve months",
  indicator: supervision,
  who: "Worker",
  since: "Last in",
  isSinceMonth: true,
  amount: "Months held",
  isLeastFirst: true,
  find: ({ given, month, teams, limits }) => {
    const staff = staffMonths(given);
    if ("reason" in staff) return staff;
    const why = staff.whyNotTwelve(NO_AREA);
    if (why !== null) return { reason: `Not listed: twelve months are not known. ${why}` };
    const [fewerThan] = limits.fewSupervisions;
    const exceptions = staff.inMonth.flatMap(({ row, worker, area, heldInTwelve, lastIn }): Exception[] => {
      if (fewerThan === undefined || heldInTwelve === null || heldInTwelve >= fewerThan) return [];
      const { list, row: on } = staff.rows.on(row);
      return [
        {
          row,
          what: `In fewer than ${several(fewerThan, "month")}`,
          who: list.names.text(list.columns.worker.code(on)),
          team: teams.of(list, on),
          area,
          since: lastIn,
          amount: heldInTwelve,
          more: "",
          at: list.whereIs(on),
          once: worker,
        },
      ];
    });
    return {
      exceptions,
      notes: [
        "Of workers who were staff at the end of each of the twelve months; months with a supervision are counted.",
      ],
      effect: (chosen) => supervisionEffect(chosen, staff, given, month),
    };
  },
};

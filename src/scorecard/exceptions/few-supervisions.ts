import { supervision } from "../../indicators/supervision";
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
    const why = new Map(
      [...new Set(staff.inMonth.map(({ area }) => area))].map((area) => [area, staff.whyNotTwelve(area)]),
    );
    const unknown = [...new Set(why.values())].filter((each) => each !== null);
    if (unknown.length > 0 && ![...why.values()].includes(null))
      return { reason: `Not listed: twelve months are not known. ${unknown.join(" ")}` };
    const [fewerThan] = limits.fewSupervisions;
    const exceptions = staff.inMonth.flatMap(({ row, worker, area, heldInTwelve, lastIn }): Exception[] => {
      if (fewerThan === undefined || heldInTwelve === null || heldInTwelve >= fewerThan) return [];
      if (why.get(area) !== null) return [];
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
        ...unknown.map((each) => `Not of every area: twelve months are not known. ${each}`),
        "Of workers who were staff at the end of each of the twelve months; months with a supervision are counted.",
      ],
      effect: (chosen) => supervisionEffect(chosen, staff, given, month),
    };
  },
};

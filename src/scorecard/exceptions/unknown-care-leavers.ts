import { birthdays, careLeaversInEte } from "../../indicators/care-leavers-ete";
import { includes } from "../../indicators/counting/month-set";
import { listOf, withoutList } from "../../indicators/define-indicator";
import { careLeavers } from "../../lists/care-leavers";
import { NO_AREA } from "../../lists/words/areas";
import { countNow } from "./count-again";
import { several, type Exception, type ExceptionKind } from "./exception";
import { shownId } from "./shown-id";

/** Care leavers who had a birthday that counts and of whom nobody knows what they did at it. Birthdays are not shown. */
export const unknownCareLeavers: ExceptionKind = {
  title: "Care leavers not known",
  indicator: careLeaversInEte,
  who: "ID",
  since: "Status date",
  amount: "Days",
  find: ({ lists, given, end, teams }) => {
    const list = listOf(lists, careLeavers);
    if (list === undefined) return withoutList("Care leavers");
    const { person, statusOn } = list.columns;
    const { notKnown } = birthdays(list, given.window);
    const exceptions: Exception[] = [];
    for (let row = 0; row < list.length; row++) {
      if (!includes(notKnown.at(row), 0)) continue;
      const on = statusOn.isBlank(row) || statusOn.day(row) > end ? null : statusOn.day(row);
      exceptions.push({
        row,
        what: "Status not known",
        who: shownId(list, person.code(row)),
        team: teams.of(list, row),
        area: list.area[row] ?? NO_AREA,
        since: on,
        amount: on === null ? null : end - on,
        more: "",
        at: list.whereIs(row),
        once: null,
      });
    }
    const now = countNow(careLeaversInEte, given);
    if (typeof now !== "function") return now;
    return {
      exceptions,
      notes: ["Those who turned 17 to 21 since 1 April; a status too far from the birthday is not known."],
      effect: (chosen) => {
        return {
          condition: `the ${several(chosen.length, "care leaver")} were all known to be in employment, education or training`,
          now,
          then: (measure, column) => now(measure, column) + (measure === "inEte" ? chosen.length : 0),
        };
      },
    };
  },
};

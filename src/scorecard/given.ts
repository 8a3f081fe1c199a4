import { workingCalendar } from "../calendar/working-days";
import type { Month } from "../calendar/month";
import { monthWindow, type MonthWindow } from "../indicators/counting/month-set";
import type { Given } from "../indicators/define-indicator";
import type { Lists } from "../lists/reading/read-lists";
import type { Settings } from "../settings/settings";

/** What is counted: lists by the settings of a month, for the months of a window. */
interface Asked {
  readonly lists: Lists;
  readonly settings: Settings;
  readonly month: Month;
  /** The month alone where none is given. */
  readonly window?: MonthWindow;
}

/** What an indicator counts with. */
export function givenOf({ lists, settings, month, window = monthWindow([month]) }: Asked): Given {
  return {
    lists,
    month,
    window,
    areas: settings.areas.length,
    calendar: workingCalendar(settings.closedDays),
    unallocatedAfterDays: settings.unallocatedAfterDays,
    caseloadByHeadcount: settings.caseloadByHeadcount,
  };
}
